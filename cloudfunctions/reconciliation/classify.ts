import { reconciliation } from '../../contracts/reconciliation';
import { on, personOf } from '../shared/implement';
import { fitsSort } from './judge-sort';
import { holdLines } from './line-store';
import { setLines } from './set-lines';

export const classify = on(reconciliation.classify).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { sort, reason } = input;
  const lines = await holdLines(db, [...new Set(input.lineIds)]);
  if (lines.length < new Set(input.lineIds).size || lines.some(({ channel }) => channel !== 'bank'))
    throw errors.LINE_NOT_FOUND();
  if (lines.some(({ state }) => state !== 'open')) throw errors.LINE_SETTLED();
  if (!lines.every(({ amount }) => fitsSort(amount, sort)) || !fitsSort(lines[0]?.amount ?? 0, sort))
    throw errors.SORT_WRONG();
  await setLines(db, lines, { sort, reason, by: personOf(actor).id }, now);
  audit({ subject: `bank_line:${lines[0]?.id ?? ''}`, after: { lines: input.lineIds, sort }, reason });
  return { lines: lines.length };
});
