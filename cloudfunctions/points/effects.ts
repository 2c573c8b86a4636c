import { sql, type RawBuilder } from 'kysely';
import { reverseSource } from '../ground/ledger';
import type { Db } from '../shared/db';
import { pointLedger } from './store';

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
