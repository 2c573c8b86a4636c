import { payments } from '../../contracts/payments';
import * as z from 'zod';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findRequests } from './invoice-store';

const pageSize = 30;

export const invoices = on(payments.invoices).handler(async ({ input, context: { db } }) => {
  const after = readCursor(input.cursor, z.tuple([keyInstant, z.uuid()]));
  const found = await findRequests(db, input.state ?? null, after, pageSize + 1);
  const { rows, next } = pageOf(found, pageSize, ({ at, id }) => [at, id]);
  return { rows: rows.map(({ at, ...row }) => ({ ...row, askedAt: new Date(at).toISOString() })), next };
});
