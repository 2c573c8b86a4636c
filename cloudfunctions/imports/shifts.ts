import * as z from 'zod';
import { imports } from '../../contracts/imports';
import { keyInt, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { mayImport } from './importables';
import { findShiftPage } from './shift-store';

const pageSize = 20;
const place = z.tuple([keyInt, z.uuid()]);

/** What an import changes, or changed: whose score, from what to what. */
export const shifts = on(imports.shifts).handler(async ({ input, context: { db, actor }, errors }) => {
  const found = await findShiftPage(db, input.id, readCursor(input.cursor, place), pageSize + 1);
  if (!found || !mayImport(actor, found.noun)) throw errors.IMPORT_NOT_FOUND();
  const { rows, next } = pageOf(found.rows, pageSize, ({ after, before, membershipId }) => [
    after - before,
    membershipId,
  ]);
  return { rows, next, members: found.members, lowered: found.lowered };
});
