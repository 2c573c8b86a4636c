import * as z from 'zod';
import { credit } from '../../contracts/credit';
import { keyInstant, pageOf, readCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findObjections } from './objection-store';
import { reached } from './sight';

const pageSize = 30;
const place = z.tuple([keyInstant, z.uuid()]);

export const objections = on(credit.objections).handler(async ({ input, context: { db, actor } }) => {
  const found = await findObjections(
    db,
    { open: input.only === 'open', after: readCursor(input.cursor, place), limit: pageSize + 1 },
    reached(actor),
  );
  const { rows, next } = pageOf(found, pageSize, (last) => [last.sortKey, last.id]);
  return { rows: rows.map(({ sortKey: _, filedAt, ...row }) => ({ ...row, filedAt: filedAt.toISOString() })), next };
});
