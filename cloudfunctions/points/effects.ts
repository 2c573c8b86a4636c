import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

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
export async function reversePoints(
  db: Db,
  given: { meetingId: string; by: string; reason: string },
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    WITH given AS MATERIALIZED (
      SELECT e.id, e.membership_id FROM point_entry e
       WHERE e.source = 'meeting' AND e.source_id = ${given.meetingId} AND e.reverses IS NULL
         AND NOT EXISTS (SELECT FROM point_entry b WHERE b.reverses = e.id)),
    held AS MATERIALIZED (SELECT hold_members(ARRAY(SELECT membership_id FROM given)))
    SELECT given.id FROM given, held`.execute(db);
  if (rows.length === 0) return 0;
  const reversals = JSON.stringify(rows.map(({ id }) => ({ id: newId(now), of: id })));
  const { numAffectedRows } = await sql`
    INSERT INTO point_entry (id, membership_id, person_id, source, source_id, title, delta, rule_id, rule_from, day, at, reverses, reason)
    SELECT g.id, e.membership_id, ${given.by}::uuid, e.source, e.source_id, e.title, -e.delta, e.rule_id, e.rule_from, e.day, ${now}, e.id, ${given.reason}
    FROM json_to_recordset(${reversals}::json) AS g(id uuid, "of" uuid) JOIN point_entry e ON e.id = g."of"
    ON CONFLICT (reverses) DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0);
}
