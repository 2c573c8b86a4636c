import { sql } from 'kysely';
import type { Choice } from '../../contracts/vote-choices';
import { seesMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { isBarred, isHere } from './motion-store';
import { isOwnEntry } from './roll-store';

/**
 * The caller's vote for whatever entries he is there for, in one statement: the motion is shared-locked, so that its
 * closing waits for this vote and counts it, and a vote that came too late finds it closed. How many entries took it.
 */
export async function saveVote(db: Db, actor: Actor, motionId: string, choice: Choice, now: Date): Promise<number> {
  const { rows } = await sql<{ saved: number }>`
    WITH o AS (
      SELECT o.* FROM motion o WHERE o.id = ${motionId} AND o.state = 'open'
        AND EXISTS (SELECT FROM meeting_facts m WHERE m.id = o.meeting_id AND m.status = 'in_session' AND ${seesMeeting(actor)}) FOR SHARE
    ), cast_now AS (
      INSERT INTO vote AS v (motion_id, roll_entry_id, person_id, choice, at)
      SELECT o.id, e.id, ${actor.person?.id ?? null}::uuid, ${choice}, ${now} FROM o JOIN roll_entry e ON e.meeting_id = o.meeting_id
       WHERE e.voter AND ${isOwnEntry(actor)} AND ${isHere(actor)} AND NOT ${isBarred} ORDER BY e.id
      ON CONFLICT (motion_id, roll_entry_id) DO UPDATE SET choice = excluded.choice, at = excluded.at WHERE v.person_id = excluded.person_id
      RETURNING 1)
    SELECT count(*)::int AS saved FROM cast_now`.execute(db);
  return rows[0]?.saved ?? 0;
}

export interface VoteStanding {
  open: boolean;
  onRoll: boolean;
  here: boolean;
  conflict: boolean;
  voted: number;
  /** Who gave the vote of the caller's unit. */
  votedBy: string | null;
}
/** What the motion is to the caller; undefined for one that is hidden from him. */
export async function findVoteStanding(db: Db, actor: Actor, motionId: string): Promise<VoteStanding | undefined> {
  const own = sql`e.meeting_id = o.meeting_id AND e.voter AND ${isOwnEntry(actor)}`;
  const { rows } = await sql<VoteStanding>`
    SELECT o.state = 'open' AND m.status = 'in_session' AS open,
      EXISTS (SELECT FROM roll_entry e WHERE ${own}) AS "onRoll",
      EXISTS (SELECT FROM roll_entry e WHERE ${own} AND ${isHere(actor)}) AS here,
      EXISTS (SELECT FROM roll_entry e WHERE ${own} AND ${isBarred}) AS conflict,
      (SELECT count(*)::int FROM vote v WHERE v.motion_id = o.id) AS voted,
      (SELECT coalesce((SELECT g.name FROM meeting_registration g WHERE g.meeting_id = o.meeting_id AND g.person_id = v.person_id LIMIT 1), '')
         FROM roll_entry e JOIN vote v ON v.motion_id = o.id AND v.roll_entry_id = e.id
        WHERE ${own} AND v.person_id <> ${actor.person?.id ?? null}::uuid LIMIT 1) AS "votedBy"
    FROM motion o JOIN meeting_facts m ON m.id = o.meeting_id WHERE o.id = ${motionId} AND ${seesMeeting(actor)}`.execute(
    db,
  );
  return rows[0];
}
