import { reconciliation } from '../../contracts/reconciliation';
import { on } from '../shared/implement';
import { findDifferenceRows } from './difference-store';

export const difference = on(reconciliation.difference).handler(async ({ input, context, errors }) => {
  const rows = await findDifferenceRows(context.db, input.key, context.language);
  if (!rows) throw errors.DIFFERENCE_GONE();
  return { rows };
});
