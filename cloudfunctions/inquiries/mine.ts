import * as z from 'zod';
import { inquiries } from '../../contracts/inquiries';
import { pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findMine } from './register-store';

const pageSize = 30;

export const mine = on(inquiries.mine).handler(async ({ input, context: { db, actor } }) => {
  if (!actor.person) return { rows: [], next: null };
  const after = readCursor(input.cursor, z.tuple([z.uuid()]))?.[0] ?? null;
  const found = await findMine(db, { personId: actor.person.id, after, limit: pageSize + 1 });
  return pageOf(found, pageSize, (last) => [last.id]);
});
