import type { Place } from '../../contracts/meeting-form';
import type { VenueRule, Whereabouts } from '../meetings/judge-venue';
import type { Frame, TextLabel } from './pattern';
import { appeals } from './patterns-appeals';
import { coming } from './patterns-coming';
import { commission } from './patterns-commission';
import { joining } from './patterns-joining';
import { joint } from './patterns-joint';
import { isHarmless, sentencesOf } from './patterns-mood';
import { offices } from './patterns-offices';
import { venueOf } from './patterns-outing';
import { rivalry } from './patterns-rivals';

export { textLabels, type TextLabel } from './pattern';
export { venueOf } from './patterns-outing';
/** What a text says that it may not, and the words that say it. */
export interface Offence {
  label: TextLabel;
  words: string;
}

const frames: readonly Frame[] = [...joining, ...commission, ...coming, ...offices, ...joint, ...appeals, ...rivalry];

/** The words of a text that fill a frame. */
function filled({ all, unless }: Frame, text: string): string | null {
  const parts = all.map((part) => part.exec(text)?.[0]);
  if (parts.some((part) => part === undefined) || unless.some((each) => each.test(text))) return null;
  return parts.join('…');
}

/**
 * What a text says that it may not (handbook §5.1, §5.6, §7.1), the guards first. It goes to a person: words never block.
 * @param carriesFee whether what the text is about asks for money, where the text itself does not say so
 */
export function offences(text: string, carriesFee = false): Offence[] {
  const sentences = sentencesOf(text);
  const found = new Map<TextLabel, string>();
  const meantOf = new Map<TextLabel, string[]>();
  for (const frame of frames) {
    if (found.has(frame.label)) continue;
    const meant = meantOf.get(frame.label) ?? sentences.filter((each) => !isHarmless(each, frame.label));
    meantOf.set(frame.label, meant);
    const whole = `${meant.join('')}${frame.label === 'FEE20' && carriesFee ? '，收费' : ''}`;
    for (const each of frame.apart ? [whole] : meant) {
      const words = filled(frame, each);
      if (words !== null) found.set(frame.label, words);
    }
  }
  return [...found].map(([label, words]) => ({ label, words }));
}

/** All that is found in a sentence, its place and its outing among it. */
export function labelsOf(
  { text, region, place }: { text: string; region?: string; place?: string },
  rule: VenueRule,
): string[] {
  const at: Place | null =
    place || region
      ? { name: place ?? '', address: '', region: region ?? '', position: null, checkInRadius: null }
      : null;
  const where: Whereabouts = { place: at, agenda: [{ title: text, note: '', matterType: 'other' }] };
  const venue = venueOf(where, region ?? '', rule).map((each) => (each.rule === 'venue.scenic' ? 'SCENIC' : 'OUTING'));
  return [...new Set([...offences(text).map(({ label }) => label as string), ...venue])];
}
