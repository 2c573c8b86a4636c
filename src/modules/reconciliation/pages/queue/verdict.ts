import { namesText } from '@/i18n/names';
import type { useReconciliationText } from '../../text';
import type { Line, Proposal } from '../../types';

type Words = ReturnType<typeof useReconciliationText<undefined>>;

/** Why, in words: 单号对、金额对. */
export const reasonsText = ({ reasons }: Proposal, words: Words): string =>
  namesText(reasons.map((reason) => words(`reasons.${reason}`)));
/** What it comes to, fen. */
export const sumOf = ({ amounts }: Proposal): number => amounts.reduce((sum, amount) => sum + amount, 0);
/** What the line is taken for. */
export const takenFor = ({ proposals: [first] }: Line, words: Words): string =>
  first ? namesText(first.names) : words('queue.nothing');
/** What may be confirmed as it stands. */
export const firstOf = ({ certain, proposals: [first] }: Line): Proposal | null =>
  certain && first?.ids.length === 1 ? first : null;
