import { anyOf, type Slots } from './pattern';
import { appealSlots } from './patterns-appeals';
import { comingSlots } from './patterns-coming';
import { commissionSlots } from './patterns-commission';
import { joiningSlots } from './patterns-joining';
import { jointSlots } from './patterns-joint';
import { furtherLists } from './patterns-lists';
import { officeSlots } from './patterns-offices';
import { rivalSlots } from './patterns-rivals';

/** Every list of words, of the frames and beside them, as an expression; one that several share once. */
const lists: ReadonlyMap<string, RegExp> = (() => {
  const all: Record<string, Slots> = {
    ...{ appeals: appealSlots, coming: comingSlots, commission: commissionSlots, joining: joiningSlots },
    ...{ joint: jointSlots, offices: officeSlots, rivals: rivalSlots, more: furtherLists },
  };
  const bySource = new Map<string, readonly [string, RegExp]>();
  for (const [of, slots] of Object.entries(all))
    for (const name of Object.keys(slots)) {
      const words = anyOf(`<${name}>`, slots);
      if (!bySource.has(words.source)) bySource.set(words.source, [`<${of}.${name}>`, words]);
    }
  return new Map(bySource.values());
})();

/** What of a passage is weighed: its runs of one to three characters, and the lists that it has a word of, as `<of.name>`. */
export function signsOf(passage: string): Set<string> {
  const signs = new Set<string>();
  for (let at = 0; at < passage.length; at++)
    for (let end = at + 1; end <= Math.min(at + 3, passage.length); end++) signs.add(passage.slice(at, end));
  for (const [name, words] of lists) if (words.test(passage)) signs.add(name);
  return signs;
}

/** So many characters are weighed together: a short notice, as those are that the weights were learned from. */
const most = 200;
/** Sentences in passages of as many that follow each other as a short notice has. */
export function passagesOf(sentences: readonly string[]): string[] {
  const ends = [0];
  for (const each of sentences) ends.push((ends.at(-1) ?? 0) + each.length);
  const lengthOf = (from: number, to: number) => (ends[to] ?? 0) - (ends[from] ?? 0);
  const passages: string[] = [];
  let to = 0;
  for (let from = 0; from < sentences.length && to < sentences.length; from++) {
    const before = to;
    while (to < sentences.length && (to <= from || lengthOf(from, to + 1) <= most)) to++;
    if (to > before) passages.push(sentences.slice(from, to).join('|'));
  }
  return passages;
}
