import { attendance } from '../../contracts/attendance';
import * as z from 'zod';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findLog } from './gate-store';
import { toInstant } from './instants';

const pageSize = 50;
const place = z.tuple([keyInstant, z.uuid()]);

export const gateLog = on(attendance.gateLog).handler(async ({ input, context: { db, actor }, errors }) => {
  const log = await findLog(db, actor, {
    meetingId: input.meetingId,
    outcome: input.outcome ?? null,
    after: readCursor(input.cursor, place),
    limit: pageSize + 1,
  });
  if (!log) throw errors.MEETING_NOT_FOUND();
  const rows = log.rows.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({ ...row, at: toInstant(row.at), receivedAt: toInstant(row.receivedAt) })),
    next: log.rows.length > pageSize && last ? writeCursor([last.at, last.id]) : null,
    counts: log.counts,
  };
});
