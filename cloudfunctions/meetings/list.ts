import { meetings } from '../../contracts/meetings';
import * as z from 'zod';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findMeetings } from './list-store';
import { presentSummary } from './present';

const pageSize = 20;
const place = z.tuple([z.int().min(0).max(2), keyInstant, z.uuid()]);

/** The first moment of a month in Asia/Shanghai, and of the next. */
const monthOf = (month: string) => {
  const from = new Date(`${month}-01T00:00:00+08:00`);
  const [year = 0, no = 0] = month.split('-').map(Number);
  const next = no === 12 ? `${year + 1}-01` : `${year}-${String(no + 1).padStart(2, '0')}`;
  return { from, until: new Date(`${next}-01T00:00:00+08:00`) };
};

export const list = on(meetings.list).handler(async ({ input, context: { db, now, actor } }) => {
  const rows = await findMeetings(db, actor, {
    scope: input.scope,
    kind: input.kind ?? null,
    within: input.month ? monthOf(input.month) : null,
    q: input.q ?? null,
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
