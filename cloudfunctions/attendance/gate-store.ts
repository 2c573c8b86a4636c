import { sql, type RawBuilder } from 'kysely';
import type { Way } from '../../contracts/attendance';
import type { RegistrationState } from '../../contracts/meetings';
import { meetingFacts, runsMeeting, type MeetingFacts } from '../meetings/facts';
import { memberName } from '../membership/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import type { Refusal } from './judge-door';

// Fragments on a `meeting_registration r`, here and in the other stores of attendance.
/** The same, but for a company that he does not represent at an instant. */
export const unitNameAt = (at: RawBuilder<unknown>) =>
  sql`coalesce(${memberName(sql`came_for(r.person_id, r.membership_id, ${at})`)}, nullif(r.unit_name, ''))`;
export const unitName = sql`coalesce(${memberName(sql`r.membership_id`)}, nullif(r.unit_name, ''))`;
/** Who sits on `seat` of `r`: the registrant, or one of his companions. */
export const nameOnSeat = (seat: ReturnType<typeof sql>) =>
  sql`CASE WHEN ${seat} > 0 THEN coalesce(r.companions -> (${seat} - 1) ->> 'name', r.name) ELSE r.name END`;

/** The same as others may see him, and by which company. */
export const shownOnSeat = (seat: ReturnType<typeof sql>) =>
  sql`CASE WHEN ${seat} > 0 THEN coalesce(r.shown_companions ->> (${seat} - 1), r.shown_name) ELSE r.shown_name END`;
/** Of an arrival `a`. */
export const shownUnit = sql`coalesce(${memberName(sql`came_for(r.person_id, r.membership_id, a.at)`)}, r.shown_unit)`;

export interface ListRow {
  registrationId: string;
  state: RegistrationState;
  name: string;
  unitName: string | null;
  phoneTail: string | null;
  companions: (string | null)[];
  inside: number[];
  registeredAt: string;
}
const firstDay = sql`(m.starts_at AT TIME ZONE 'Asia/Shanghai')::date`;
const lastDay = sql`(m.ends_at AT TIME ZONE 'Asia/Shanghai')::date`;
/**
 * One page of everybody who registered, whatever came of it: the gate must know whom to refuse, too. Inside is who has
 * come on this day of the meeting.
 */
export async function findGateList(
  db: Db,
  actor: Actor,
  meetingId: string,
  after: readonly [string, string] | null,
  limit: number,
  now: Date,
): Promise<(MeetingFacts & { rows: ListRow[] }) | undefined> {
  const from = after ? sql`AND (r.registered_at, r.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<MeetingFacts & { rows: ListRow[] }>`
    SELECT ${meetingFacts}, (SELECT coalesce(json_agg(l), '[]') FROM (
      SELECT r.id AS "registrationId", r.state, r.name, ${unitNameAt(sql`${now}::timestamptz`)} AS "unitName", right(nullif(r.phone, ''), 4) AS "phoneTail",
        (SELECT coalesce(json_agg(CASE WHEN NOT c ? 'droppedAt' THEN c ->> 'name' END ORDER BY n), '[]')
           FROM jsonb_array_elements(r.companions) WITH ORDINALITY AS each(c, n)) AS companions,
        (SELECT coalesce(json_agg(a.seat ORDER BY a.seat), '[]') FROM attendance a WHERE a.registration_id = r.id
            AND (${lastDay} <= ${firstDay} OR EXISTS (SELECT FROM attendance_day d
              WHERE d.registration_id = a.registration_id AND d.seat = a.seat AND d.day = day_within(${now}::timestamptz, ${firstDay}, ${lastDay})))) AS inside,
        to_json(r.registered_at) #>> '{}' AS "registeredAt"
      FROM meeting_registration r WHERE r.meeting_id = m.id ${from} ORDER BY r.registered_at, r.id LIMIT ${limit}) l) AS rows
    FROM meeting_facts m WHERE m.id = ${meetingId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0];
}

export interface LogRow {
  id: string;
  at: string;
  receivedAt: string;
  gate: string;
  way: Way;
  outcome: 'checkedIn' | 'already' | 'refused';
  reason: Refusal | null;
  name: string | null;
  unitName: string | null;
  by: string | null;
}
export interface Log {
  rows: LogRow[];
  counts: { checkedIn: number; already: number; refused: number };
}
/** @param after instant and id of the last line shown */
export async function findLog(
  db: Db,
  actor: Actor,
  question: {
    meetingId: string;
    outcome: LogRow['outcome'] | null;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<Log | undefined> {
  const { meetingId, outcome, after, limit } = question;
  const conditions = [sql`s.meeting_id = m.id`];
  if (outcome) conditions.push(sql`s.outcome = ${outcome}`);
  if (after) conditions.push(sql`(s.at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const { rows } = await sql<Log>`
    SELECT (SELECT json_build_object('checkedIn', count(*) FILTER (WHERE outcome = 'checkedIn'), 'already', count(*) FILTER (WHERE outcome = 'already'),
        'refused', count(*) FILTER (WHERE outcome = 'refused')) FROM gate_scan WHERE meeting_id = m.id) AS counts,
      (SELECT coalesce(json_agg(l), '[]') FROM (
        SELECT s.id, s.at, s.received_at AS "receivedAt", s.gate_name AS gate, s.way, s.outcome, s.reason,
          coalesce(${nameOnSeat(sql`s.seat`)}, s.note) AS name, ${unitNameAt(sql`s.at`)} AS "unitName", p.name AS by
        FROM gate_scan s LEFT JOIN meeting_registration r ON r.id = s.registration_id LEFT JOIN person_name p ON p.id = s.person_id
        WHERE ${sql.join(conditions, sql` AND `)} ORDER BY s.at DESC, s.id DESC LIMIT ${limit}) l) AS rows
    FROM meeting_facts m WHERE m.id = ${meetingId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0];
}

export interface DoubleUse {
  registrationId: string;
  seat: number;
  name: string;
  unitName: string | null;
  uses: { gate: string; at: string; way: Way; by: string | null }[];
}
/** Seats that were used more than once, from the lines themselves: in whatever order they arrived, the same report. */
export async function findDoubleUses(
  db: Db,
  actor: Actor,
  meetingId: string,
  limit: number,
): Promise<DoubleUse[] | undefined> {
  const { rows } = await sql<{ rows: DoubleUse[] }>`
    SELECT (SELECT coalesce(json_agg(d), '[]') FROM (
      SELECT r.id AS "registrationId", used.seat, ${nameOnSeat(sql`used.seat`)} AS name, ${unitNameAt(sql`used.since`)} AS "unitName", used.uses
      FROM (SELECT s.registration_id, s.seat, min(s.at) AS since,
              json_agg(json_build_object('gate', s.gate_name, 'at', s.at, 'way', s.way, 'by', p.name) ORDER BY s.at, s.id) AS uses
            FROM gate_scan s LEFT JOIN person_name p ON p.id = s.person_id
            WHERE s.meeting_id = m.id AND s.outcome <> 'refused' GROUP BY s.registration_id, s.seat HAVING count(*) > 1) used
      JOIN meeting_registration r ON r.id = used.registration_id ORDER BY used.since, r.id, used.seat LIMIT ${limit}) d) AS rows
    FROM meeting_facts m WHERE m.id = ${meetingId} AND ${runsMeeting(actor)}`.execute(db);
  return rows[0]?.rows;
}

export interface SheetRow {
  /** Whose number it is, where the house knows; nobody's beside a companion. */
  personId: string | null;
  name: string;
  unitName: string | null;
  phone: string;
  seat: number;
  state: RegistrationState;
  at: Date | null;
  gate: string | null;
  way: Way | null;
  leftAt: Date | null;
  /** Of a meeting of several days: the first use on each, by day. */
  days: Record<string, string>;
}
/** Every seat that was confirmed or used, in the order of arrival, those who did not come last. */
export async function findSheet(db: Db, meetingId: string, now: Date): Promise<SheetRow[]> {
  const { rows } = await sql<SheetRow>`
    SELECT CASE WHEN n.seat = 0 THEN r.person_id END AS "personId", ${nameOnSeat(sql`n.seat`)} AS name, ${unitNameAt(sql`coalesce(a.at, ${now}::timestamptz)`)} AS "unitName",
      coalesce(CASE WHEN n.seat > 0 THEN r.companions -> (n.seat - 1) ->> 'phone' ELSE r.phone END, '') AS phone,
      n.seat, r.state, a.at, a.gate_name AS gate, a.way, a.left_at AS "leftAt",
      (SELECT coalesce(json_object_agg(d.day, d.at), '{}') FROM attendance_day d WHERE d.registration_id = r.id AND d.seat = n.seat) AS days
    FROM meeting_registration r CROSS JOIN LATERAL generate_series(0, jsonb_array_length(r.companions)) AS n(seat)
      LEFT JOIN attendance a ON a.registration_id = r.id AND a.seat = n.seat
    WHERE r.meeting_id = ${meetingId} AND (a.at IS NOT NULL OR (r.state = 'confirmed' AND (n.seat = 0 OR NOT r.companions -> (n.seat - 1) ? 'droppedAt')))
    ORDER BY a.at NULLS LAST, r.registered_at, r.id, n.seat`.execute(db);
  return rows;
}
