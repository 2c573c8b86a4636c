import { reconciliation } from '../../contracts/reconciliation';
import { on } from '../shared/implement';
import { findOpenBills } from './queue-store';

export const bills = on(reconciliation.bills).handler(async ({ input, context: { db } }) => ({
  rows: await findOpenBills(db, input.q),
}));
