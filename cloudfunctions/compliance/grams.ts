import type { TextLabel } from './pattern';
import { isHarmless, sentencesOf } from './patterns-mood';

/** So many signs are weighed together: a short notice, as those are that the weights were learned from. */
const most = 200;

/** Runs of one to three signs, each once. */
export function gramsOf(passage: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at < passage.length; at++)
    for (let end = at + 1; end <= Math.min(at + 3, passage.length); end++) grams.add(passage.slice(at, end));
  return grams;
}

/**
 * What of a text is weighed for a label: the sentences that neither forbid, report nor teach, in passages of as many that
 * follow each other as a short notice has.
 */
export function passagesOf(text: string, label: TextLabel): string[] {
  const meant = sentencesOf(text).filter((each) => !isHarmless(each, label));
  const ends = [0];
  for (const each of meant) ends.push((ends.at(-1) ?? 0) + each.length);
  const lengthOf = (from: number, to: number) => (ends[to] ?? 0) - (ends[from] ?? 0);
  const passages: string[] = [];
  let to = 0;
  for (let from = 0; from < meant.length && to < meant.length; from++) {
    const before = to;
    while (to < meant.length && (to <= from || lengthOf(from, to + 1) <= most)) to++;
    if (to > before) passages.push(meant.slice(from, to).join('|'));
  }
  return passages;
}
