import { attendance } from '../../contracts/attendance';
import { on } from '../shared/implement';
import { findDoubleUses } from './gate-store';
import { toInstant } from './instants';

// More is not a report any more but a gate that scans everybody twice.
const most = 500;

export const doubleUses = on(attendance.doubleUses).handler(async ({ input, context: { db, actor }, errors }) => {
  const rows = await findDoubleUses(db, actor, input.meetingId, most);
  if (!rows) throw errors.MEETING_NOT_FOUND();
  return { rows: rows.map((row) => ({ ...row, uses: row.uses.map((use) => ({ ...use, at: toInstant(use.at) })) })) };
});
