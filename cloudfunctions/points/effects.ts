import { sql, type RawBuilder } from 'kysely';

/** What a meeting's attendance is worth; the row of `reg_rule`. */
const meetingRule = 'points.meetingAttendance';

/**
 * Awards a meeting's points to members, once each and within the cap of the month, as a table expression (`member`,
 * `given`) of the caller's own statement: attendance and points are written together or not at all.
 * @param awards expression of the JSON `[{"id", "membershipId", "personId"}]`, the ids new
 * @param day Shanghai day on which the points count
 */
export const awardPoints = (
  awards: RawBuilder<unknown>,
  meetingId: string,
  day: string,
  now: Date,
): RawBuilder<unknown> =>
  sql`award_points(${awards}, 'meeting', ${meetingId}::uuid, ${meetingRule}, ${day}::date, ${now}::timestamptz)`;
