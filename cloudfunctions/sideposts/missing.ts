import * as z from 'zod';
import { sideposts } from '../../contracts/sideposts';
import { keyDay, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { mayRead } from './reach';
import { findMissing } from './year-store';

const pageSize = 40;

export const missing = on(sideposts.missing).handler(async ({ input, context: { db, actor, today } }) => {
  if (!mayRead(actor)) return { rows: [], next: null };
  const after = readCursor(input.cursor, z.tuple([keyDay, z.uuid()]));
  const found = await findMissing(db, { today, after, limit: pageSize + 1 });
  const { rows, next } = pageOf(found, pageSize, (last) => [last.dueOn, last.personId]);
  return { rows: rows.map((row) => ({ ...row, late: row.dueOn < today })), next };
});
