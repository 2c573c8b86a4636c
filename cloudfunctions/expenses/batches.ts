import * as z from 'zod';
import { expenses, treasurers } from '../../contracts/expenses';
import { pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { ofAll } from './budget';
import { findBatches } from './payout-store';
import { presentBatchRow } from './present-batch';

const pageSize = 20;

export const batches = on(expenses.batches).handler(async ({ input, context: { db, actor, language } }) => {
  if (!ofAll(actor, treasurers)) return { rows: [], next: null };
  const after = readCursor(input.cursor, z.tuple([z.uuid()]))?.[0] ?? null;
  const { rows, next } = pageOf(await findBatches(db, after, pageSize + 1), pageSize, ({ id }) => [id]);
  return { rows: rows.map((row) => presentBatchRow(row, language)), next };
});
