import { sql } from 'kysely';
import type { Db } from '../shared/db';

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
