import { sql } from 'kysely';
import type { Db } from '../shared/db';
import type { MemberReferences } from '../ground/references';

/** The minutes of a meeting that has ended are locked; false when it was not in that state. */
export async function confirmMinutes(db: Db, meetingId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE meeting SET status = 'minutes_confirmed', version = version + 1 WHERE id = ${meetingId} AND status = 'ended'`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/**
 * Keeps a meeting as it is until the commit. `share`: its status, others may hold it too; `alone`: whoever else holds it
 * waits.
 */
export const holdMeeting = (db: Db, meetingId: string, how: 'share' | 'alone') =>
  sql`SELECT FROM meeting WHERE id = ${meetingId} ${how === 'share' ? sql`FOR SHARE` : sql`FOR NO KEY UPDATE`}`.execute(
    db,
  );

/**
 * Who registered for a file comes along, but for a meeting on whose roll the file stands: who came for it is what that
 * meeting decided by. One who is registered there for both is so for each.
 */
export const memberReferences: MemberReferences = {
  moves: {
    'registration.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE registration r SET membership_id = ${to} WHERE r.membership_id = ${from}
           AND NOT EXISTS (SELECT FROM meeting_summons e WHERE e.meeting_id = r.meeting_id AND e.membership_id = ${from})
           AND NOT EXISTS (SELECT FROM registration o WHERE o.meeting_id = r.meeting_id AND o.membership_id = ${to} AND o.registered_by = r.registered_by)
        RETURNING r.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE registration r SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE r.id = b.row AND r.membership_id = ${to}
           AND NOT EXISTS (SELECT FROM registration o WHERE o.meeting_id = r.meeting_id AND o.membership_id = ${from} AND o.registered_by = r.registered_by)
        RETURNING r.id::text AS row`,
    },
  },
  stays: {},
};
