import { flows } from '../../contracts/flows';
import * as z from 'zod';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findOpenedBy } from './mine-store';

const pageSize = 20;
const place = z.tuple([keyInstant, z.uuid()]);

/** What the caller, or a member that he represents, has brought to be decided; the newest first. */
export const mine = on(flows.mine).handler(async ({ input, context: { db, actor } }) => {
  const found = await findOpenedBy(db, actor, {
    openOnly: input.open,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ sortKey: _, openedAt, ...row }) => ({ ...row, openedAt: openedAt.toISOString() })),
    next: found.length > pageSize && last ? writeCursor([last.sortKey, last.caseId]) : null,
  };
});
