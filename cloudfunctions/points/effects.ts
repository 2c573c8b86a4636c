import { sql, type RawBuilder } from 'kysely';
import { reverseSource } from '../ground/ledger';
import type { Db } from '../shared/db';
import { pointLedger } from './store';
import type { MemberReferences } from '../ground/references';

/** What a meeting's attendance is worth; the row of `reg_rule`. */
const meetingRule = 'points.meetingAttendance';

/**
 * Awards a meeting's points to members, once each and within the cap of the month, as a table expression (`member`,
 * `given`) of the caller's own statement: attendance and points are written together or not at all.
 * @param awards expression of the JSON `[{"id", "membershipId", "personId"}]`, the ids new
 * @param meeting by whose title the ledger names the entry for good
 * @param day Shanghai day on which the points count
 */
export const awardPoints = (
  awards: RawBuilder<unknown>,
  meeting: { id: string; title: string },
  day: string,
  now: Date,
): RawBuilder<unknown> =>
  sql`award_points(${awards}, 'meeting', ${meeting.id}::uuid, ${meeting.title}, ${meetingRule}, ${day}::date, ${now}::timestamptz)`;

/**
 * Takes back what a meeting has given, each entry once, by rows of their own; in two statements however many they are.
 * @param by who called the meeting off
 * @returns how many entries were taken back
 */
export const reversePoints = (
  db: Db,
  { meetingId, ...why }: { meetingId: string; by: string; reason: string },
  now: Date,
): Promise<number> => reverseSource(db, pointLedger, { source: 'meeting', sourceId: meetingId, ...why }, now);

/**
 * What a file has gained comes along, but for what both files were given for the same: a member is given it once. A
 * reversal goes with the entry that it takes back.
 */
export const memberReferences: MemberReferences = {
  moves: {
    'point_entry.membership_id': {
      move: ({ from, to }) => sql`
        UPDATE point_entry e SET membership_id = ${to} WHERE e.membership_id = ${from} AND NOT EXISTS (
          SELECT FROM point_entry f JOIN point_entry k ON k.membership_id = ${to} AND k.source = f.source AND k.source_id = f.source_id AND k.rule_id = f.rule_id AND k.reverses IS NULL
           WHERE f.id = coalesce(e.reverses, e.id))
        RETURNING e.id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE point_entry e SET membership_id = ${from} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE (e.id = b.row OR e.reverses = b.row) AND e.membership_id = ${to} RETURNING e.id::text AS row`,
    },
  },
  stays: {},
};
