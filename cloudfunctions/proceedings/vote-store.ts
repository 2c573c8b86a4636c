import { sql } from 'kysely';
import type { Choice } from '../../contracts/vote-choices';
import { seesMeeting } from '../meetings/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { ballotsOf, type BallotRow } from './motion-store';
import { mayGive, ownEntries } from './own-entries';

export interface NewVote {
  motionId: string;
  choice: Choice;
  /** Which of the caller's votes; null: the only one that he may give. */
  entryId: string | null;
}
const meetingOf = (motionId: string) => sql`(SELECT meeting_id FROM motion WHERE id = ${motionId})`;

/**
 * One vote of the caller's, in one statement: the motion is shared-locked, so that its closing waits for this vote and
 * counts it, and a vote that came too late finds it closed. Somebody else's vote for the same entry is given anew only
 * where he may no longer speak for it. False: it was not given. The database has the last word on whose hand it is
 * (0034): then the call is made again.
 */
export async function saveVote(
  db: Db,
  actor: Actor,
  { motionId, choice, entryId }: NewVote,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ saved: boolean }>`
    WITH ${ownEntries(actor, meetingOf(motionId), now)}, o AS (
      SELECT o.* FROM motion o WHERE o.id = ${motionId} AND o.state = 'open'
        AND EXISTS (SELECT FROM meeting_facts m WHERE m.id = o.meeting_id AND m.status = 'in_session' AND ${seesMeeting(actor)}) FOR SHARE
    ), able AS (
      SELECT o.id AS motion_id, e.id FROM o CROSS JOIN own e WHERE ${mayGive(actor)} AND (${entryId}::uuid IS NULL OR e.id = ${entryId}::uuid)
    ), cast_now AS (
      INSERT INTO vote AS v (motion_id, roll_entry_id, person_id, choice, at)
      SELECT a.motion_id, a.id, ${actor.person?.id ?? null}::uuid, ${choice}, ${now} FROM able a WHERE (SELECT count(*) FROM able) = 1
      ON CONFLICT (motion_id, roll_entry_id) DO UPDATE SET choice = excluded.choice, at = excluded.at, person_id = excluded.person_id
        WHERE v.person_id = excluded.person_id OR NOT speaks_for(v.person_id, v.roll_entry_id, excluded.at)
      RETURNING 1)
    SELECT EXISTS (SELECT FROM cast_now) AS saved`.execute(db);
  return rows[0]?.saved ?? false;
}

export interface VoteStanding {
  open: boolean;
  ballots: BallotRow[];
  voted: number;
  /** The caller's own entry, or one of a member he represented, that stands no more. */
  ended: { name: string; at: string } | null;
}
/** What the motion is to the caller; undefined for one that is hidden from him. */
export async function findVoteStanding(
  db: Db,
  actor: Actor,
  motionId: string,
  now: Date,
): Promise<VoteStanding | undefined> {
  const me = sql`${actor.person?.id ?? null}::uuid`;
  const { rows } = await sql<VoteStanding>`
    WITH ${ownEntries(actor, meetingOf(motionId), now)}
    SELECT o.state = 'open' AND m.status = 'in_session' AS open, ${ballotsOf(actor, now)} AS ballots,
      (SELECT count(*)::int FROM vote v WHERE v.motion_id = o.id AND v.roll_entry_id NOT IN (SELECT roll_entry_id FROM gone_now)) AS voted,
      (SELECT json_build_object('name', z.name, 'at', z.at) FROM gone_now z JOIN roll_entry e ON e.id = z.roll_entry_id
        WHERE e.person_id = ${me} OR e.membership_id IN (SELECT w.membership_id FROM representation_held w WHERE w.person_id = ${me})
        ORDER BY z.at DESC LIMIT 1) AS ended
    FROM motion o JOIN meeting_facts m ON m.id = o.meeting_id WHERE o.id = ${motionId} AND ${seesMeeting(actor)}`.execute(
    db,
  );
  return rows[0];
}
