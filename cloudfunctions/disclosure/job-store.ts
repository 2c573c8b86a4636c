import { sql } from 'kysely';
import type { DisclosureKind } from '../../contracts/disclosure-kinds';
import type { Db } from '../shared/db';

/** Something that has to be shown and has no duty yet. */
export interface Event {
  kind: DisclosureKind;
  subject: string;
  period: string;
  since: string;
  /** What it is called, where its kind does not say it. */
  name: string | null;
}
/** The first year of the calendar: that in which the house began to keep it. */
const from = (today: string) =>
  sql`(SELECT date_trunc('year', least(min((d.made_at AT TIME ZONE 'Asia/Shanghai')::date), ${today}::date))::date FROM disclosure d)`;

/**
 * What the published views of the records say since the calendar began, and no duty is there for. A fee is known before it
 * is charged; the others once they happened.
 * @param ahead days in which a fee that is to begin has its duty already
 */
export async function findEvents(
  db: Db,
  { today, ahead, bodies }: { today: string; ahead: number; bodies: readonly string[] },
): Promise<Event[]> {
  const past = sql`BETWEEN b.day AND ${today}::date`;
  const { rows } = await sql<Event>`
    WITH b AS (SELECT ${from(today)} AS day), event (kind, subject, period, since, name) AS (
      SELECT k.code, 'year', (y - 1)::text, make_date(y - 1, 12, 31), NULL::text
        FROM b, disclosure_kind k, generate_series(extract(year FROM b.day)::int, extract(year FROM ${today}::date)::int) AS y WHERE k.due_how = 'yearly'
      UNION SELECT 'feeList', 'fees', c.day::text, c.day, NULL
        FROM b, fee_history f, LATERAL (VALUES (lower(f.effective)), (upper(f.effective))) AS c (day)
       WHERE f.state = 'published' AND NOT isempty(f.effective) AND c.day BETWEEN b.day AND ${today}::date + ${ahead}::int
      UNION SELECT 'duesStandard', 'dues_standard:' || s.id, s.held_on::text, s.held_on, s.name
        FROM b, dues_standard_known s WHERE s.state = 'adopted' AND s.disclosed_on IS NULL AND s.held_on ${past}
      UNION SELECT 'donations', 'payments', p.day::text, p.day, NULL
        FROM b, payment_received p JOIN payment_pays y ON y.payment_id = p.id JOIN bill_standing l ON l.id = y.bill_id WHERE l.kind IN ('grant', 'sponsorship') AND p.day ${past}
      UNION SELECT 'officers', 'positions', c.day::text, c.day, NULL
        FROM b, position_known p, LATERAL (VALUES (p.starts_on), (p.ended_on)) AS c (day) WHERE c.day ${past}
      UNION SELECT 'officers', 'positions', c.day::text, c.day, NULL FROM b, committee_change c WHERE c.day ${past}
      UNION SELECT 'resolution', 'motion:' || m.id, m.decided_on::text, m.decided_on, m.title
        FROM b, motion_decided m WHERE m.passed AND m.body = ANY(${[...bodies]}::text[]) AND m.decided_on ${past})
    SELECT e.kind, e.subject, e.period, e.since, e.name FROM event e
    WHERE NOT EXISTS (SELECT FROM disclosure d WHERE d.kind = e.kind AND d.subject = e.subject AND d.period = e.period)
    ORDER BY e.since, e.kind, e.subject LIMIT 2000`.execute(db);
  return rows;
}

export interface Waiting {
  id: string;
  title: string;
  titleEn: string;
  dueOn: string;
  left: number;
  reminded: number | null;
  people: string[];
}
/** What is due within the most days of which people are reminded, and who does it; held against another turn of the job. */
export async function lockWaiting(db: Db, today: string, most: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    SELECT d.id, d.title, d.title_en AS "titleEn", d.due_on AS "dueOn", d.due_on - ${today}::date AS left, d.reminded,
      CASE WHEN d.assigned_to IS NOT NULL THEN ARRAY[d.assigned_to] ELSE ARRAY(SELECT DISTINCT h.person_id FROM office_holder h JOIN disclosure_kind k ON k.code = d.kind
        WHERE h.office = ANY(k.offices) AND h.committee_id IS NULL AND h.ended_at IS NULL AND h.term @> ${today}::date ORDER BY 1) END AS people
    FROM disclosure d WHERE d.done_on IS NULL AND d.state <> 'dropped' AND d.published_no = 0 AND d.due_on BETWEEN ${today}::date AND ${today}::date + ${most}::int
    ORDER BY d.due_on, d.id FOR UPDATE OF d SKIP LOCKED`.execute(db);
  return rows;
}
export async function saveReminded(db: Db, reminded: readonly { id: string; step: number }[]): Promise<void> {
  await sql`UPDATE disclosure d SET reminded = g.step FROM jsonb_to_recordset(${JSON.stringify(reminded)}::jsonb) AS g (id uuid, step int) WHERE d.id = g.id`.execute(
    db,
  );
}

export interface OpenDay {
  id: string;
  title: string;
  titleEn: string;
  since: string;
  dueOn: string;
  provisional: boolean;
  dueRule: string;
  dueHow: 'workdays';
  assignedTo: string | null;
}
/** Duties whose day is counted in working days, and that are not done. */
export async function lockCounted(db: Db, today: string): Promise<OpenDay[]> {
  const { rows } = await sql<OpenDay>`
    SELECT d.id, d.title, d.title_en AS "titleEn", d.since, d.due_on AS "dueOn", d.provisional, k.due_rule AS "dueRule", k.due_how AS "dueHow", d.assigned_to AS "assignedTo"
    FROM disclosure d JOIN disclosure_kind k ON k.code = d.kind
    WHERE k.due_how = 'workdays' AND d.done_on IS NULL AND d.state <> 'dropped' AND d.due_on >= ${today}::date ORDER BY d.id FOR UPDATE OF d`.execute(
    db,
  );
  return rows;
}
export const saveDue = (db: Db, id: string, due: string, provisional: boolean, waitsFrom: string) =>
  sql`UPDATE disclosure SET due_on = ${due}::date, provisional = ${provisional}, waits_from = ${waitsFrom}::date WHERE id = ${id}`.execute(
    db,
  );
