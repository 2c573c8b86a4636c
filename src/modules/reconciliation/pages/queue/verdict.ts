import { namesText } from '@/i18n/names';
import type { useReconciliationText } from '../../text';
import type { Line, Proposal } from '../../types';

type Words = ReturnType<typeof useReconciliationText<undefined>>;

/** Why, in words: 单号对、金额对. */
export const reasonsText = ({ reasons }: Proposal, words: Words): string =>
  namesText(reasons.map((reason) => words(`reasons.${reason}`)));
/** What the line is taken for, and why. */
export function verdictOf(line: Line, words: Words): string {
  const [first] = line.proposals;
  if (!first) return words('queue.nothing');
  return [namesText(first.names), reasonsText(first, words)].filter(Boolean).join(' · ');
}
/** What may be confirmed as it stands. */
export const firstOf = ({ certain, proposals: [first] }: Line): Proposal | null =>
  certain && first?.ids.length === 1 ? first : null;
