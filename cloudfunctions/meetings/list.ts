import { meetings } from '../../contracts/meetings';
import * as z from 'zod';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findMeetings } from './list-store';
import { presentSummary } from './present';

const pageSize = 20;
const place = z.tuple([z.int().min(0).max(1), keyInstant, z.uuid()]);

export const list = on(meetings.list).handler(async ({ input, context: { db, now, actor } }) => {
  const rows = await findMeetings(db, actor, {
    scope: input.scope,
    kind: input.kind ?? null,
    fragment: input.q ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
    now,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(presentSummary),
    next: rows.length > pageSize && last ? writeCursor([last.rank, last.sortKey, last.id]) : null,
  };
});
