import * as z from 'zod';
import { privacy } from '../../contracts/privacy';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findLooks } from './look-store';

const pageSize = 30;
const place = z.tuple([keyInstant, z.int().positive()]);

export const looks = on(privacy.looks).handler(async ({ input, context: { db, actor, language } }) => {
  if (!actor.person) return { rows: [], next: null };
  const after = readCursor(input.cursor, place);
  const found = await findLooks(db, actor.person.id, { after, limit: pageSize + 1, language });
  const { rows, next } = pageOf(found, pageSize, ({ at, id }) => [at, id]);
  return { rows: rows.map(({ id: _, at, ...row }) => ({ ...row, at: new Date(at).toISOString() })), next };
});
