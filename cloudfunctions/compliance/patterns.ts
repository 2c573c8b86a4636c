import type { Place } from '../../contracts/meeting-form';
import { foldText } from '../ground/fold-text';
import { judgeVenue, type VenueRule, type Whereabouts } from '../meetings/judge-venue';
import { textLabels, type Frame, type TextLabel, type WeighedLabel } from './pattern';
import { appeals } from './patterns-appeals';
import { coming } from './patterns-coming';
import { commission } from './patterns-commission';
import { joining } from './patterns-joining';
import { joint } from './patterns-joint';
import { isHarmless, isToldOf, sentencesOf, staysAway } from './patterns-mood';
import { offices } from './patterns-offices';
import { rivalry } from './patterns-rivals';
import { passagesOf, signsOf } from './signs';
import { heaviestClause, weigh } from './weigh';

export { textLabels, type TextLabel } from './pattern';
/** What a text says that it may not, and the words that say it. */
export interface Offence {
  label: TextLabel;
  words: string;
  /** Whether a frame names these words; else they weigh most of what was learned from labelled sentences. */
  named: boolean;
}

const frames: readonly Frame[] = [...joining, ...commission, ...coming, ...offices, ...joint, ...appeals, ...rivalry];
/** What a frame that is filled adds to the log-odds, and how far above nothing they have to be (decisions/060). */
const [frameWeight, least] = [1, 0.3] as const;

/** The words of a text that fill a frame. */
function filled({ all, unless }: Frame, text: string): string | null {
  const parts = all.map((part) => part.exec(text)?.[0]);
  if (parts.some((part) => part === undefined) || unless.some((each) => each.test(text))) return null;
  return parts.join('…');
}
/** The words of a frame of a label that these sentences fill. */
function namedBy(label: TextLabel, sentences: readonly string[]): string | null {
  for (const frame of frames)
    if (frame.label === label)
      for (const each of frame.apart ? [sentences.join('')] : sentences) {
        const words = filled(frame, each);
        if (words !== null) return words;
      }
  return null;
}

/** Several rules ask about one text, one after the other: what does not depend on the label is worked out once. */
let last: { text: string; sentences: string[]; signs: Map<string, ReadonlySet<string>> } | null = null;
function readOnce(text: string) {
  if (last?.text !== text) last = { text, sentences: sentencesOf(text), signs: new Map() };
  return last;
}
type Read = ReturnType<typeof readOnce>;

/** The sentence, or the passage of some of them, that says most for a label. */
function heaviest({ signs }: Read, sentences: readonly string[], label: WeighedLabel) {
  let best: { passage: string; weight: number } | null = null;
  for (const passage of new Set([...passagesOf(sentences), ...sentences])) {
    const known = signs.get(passage) ?? signsOf(passage);
    signs.set(passage, known);
    const weight = weigh(known, label);
    if (best === null || weight > best.weight) best = { passage, weight };
  }
  return best;
}
const meantFor = ({ sentences }: Read, label: WeighedLabel) => sentences.filter((each) => !isHarmless(each, label));

/**
 * Whether and in which words a text says what it may not (handbook §5.1, §5.6, §7.1), the guards first. It goes to a person:
 * words that are only weighed never block.
 * @param carriesFee whether what the text is about asks for money, where the text itself does not say so
 */
export function offenceOf(text: string, label: TextLabel, carriesFee = false): Offence | null {
  const read = readOnce(text);
  const meant = meantFor(read, label);
  if (label === 'FEE20' && carriesFee && meant.length > 0) meant.push(`${meant.pop() ?? ''}，收费`);
  const found = heaviest(read, meant, label);
  if (!found) return null;
  const named = namedBy(label, meant);
  if (found.weight + (named === null ? 0 : frameWeight) <= least) return null;
  return { label, words: named ?? heaviestClause(found.passage, label), named: named !== null };
}
/** All that a text says and may not. */
export const offences = (text: string): Offence[] => textLabels.flatMap((label) => offenceOf(text, label) ?? []);

/** The words by which an agenda item is a tour beside the meeting, wherever it goes; null when it is none. */
export function outingIn(text: string): string | null {
  const read = readOnce(text);
  const found = heaviest(read, meantFor(read, 'OUTING'), 'OUTING');
  return found && found.weight > least ? heaviestClause(found.passage, 'OUTING') : null;
}

/** What the judge of meetings finds about a place and an agenda, once an item that is a tour says so and one that is none is out. */
export function venueOf(where: Whereabouts, home: string, rule: VenueRule): ReturnType<typeof judgeVenue> {
  const agenda = where.agenda.flatMap((item) => {
    const words = `${item.title} ${item.note}`;
    if (staysAway.test(foldText(words)) || isToldOf(foldText(item.title))) return [];
    return [outingIn(words) === null ? item : { ...item, matterType: 'visit' as const }];
  });
  return judgeVenue({ ...where, agenda }, home, rule);
}

/** All that is found in a sentence: of a tour into one of the areas the place speaks, where it lies there itself. */
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
  const outing = !venue.includes('SCENIC') && outingIn(text) !== null ? ['OUTING'] : [];
  return [...new Set([...offences(text).map(({ label }) => label as string), ...venue, ...outing])];
}
