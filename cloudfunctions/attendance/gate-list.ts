import { attendance } from '../../contracts/attendance';
import * as z from 'zod';
import { keyInstant, readCursor, writeCursor } from '../shared/cursor';
import { on } from '../shared/implement';
import { findGateList } from './gate-store';
import { timesOf } from './instants';
import { ticketKey } from './ticket';

const pageSize = 1000;
const place = z.tuple([keyInstant, z.uuid()]);

/** What a gate's phone takes along: everybody, and the key that its codes are verified with. */
export const gateList = on(attendance.gateList).handler(async ({ input, context: { db, now, actor }, errors }) => {
  const found = await findGateList(db, actor, input.meetingId, readCursor(input.cursor, place), pageSize + 1, now);
  const times = found && timesOf(found);
  if (!times) throw errors.MEETING_NOT_FOUND();
  const rows = found.rows.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    rows,
    next: found.rows.length > pageSize && last ? writeCursor([last.registeredAt, last.registrationId]) : null,
    title: found.title,
    status: found.status,
    ...times,
    publicKey: ticketKey(),
    now: now.toISOString(),
  };
});
