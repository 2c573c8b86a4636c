import { payments } from '../../contracts/payments';
import { keyInt, pageOf, readCursor } from '../shared/cursor';
import * as z from 'zod';
import { on } from '../shared/implement';
import { findBills } from './register-store';

const pageSize = 30;

export const bills = on(payments.bills).handler(async ({ input: { cursor, ...filter }, context: { db, today } }) => {
  const after = readCursor(cursor, z.tuple([keyInt]));
  const found = await findBills(db, filter, today, after?.[0] ?? null, pageSize + 1);
  return { ...pageOf(found.rows, pageSize, ({ no }) => [no]), totals: found.totals };
});
