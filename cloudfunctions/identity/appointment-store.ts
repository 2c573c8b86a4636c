import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { calledAs } from './facts';
import type { Term } from './judge-term';

export interface AppointmentRow {
  id: string;
  personId: string;
  personName: string;
  office: Office;
  committeeId: string | null;
  committeeName: string | null;
  from: string;
  /** Last day; null while no end is set, and of one that was withdrawn. */
  until: string | null;
  /** When it was ended by hand. */
  endedAt: Date | null;
  /** Ended before it took effect: it never was in force. */
  withdrawn: boolean;
}
const began = sql`coalesce(lower(a.term), a.withdrawn_from)`;
const columns = sql`a.id, a.person_id AS "personId", a.office, a.committee_id AS "committeeId", c.name AS "committeeName",
  coalesce(${calledAs(sql`p.id`)}, '') AS "personName",
  ${began} AS "from", upper(a.term) - 1 AS until, a.ended_at AS "endedAt", isempty(a.term) AS withdrawn`;
export const presentAppointment = ({ endedAt, ...row }: AppointmentRow) => ({
  ...row,
  endedAt: endedAt?.toISOString() ?? null,
});
/** In force on the day, and not ended by hand. */
const lasts = (today: string) =>
  sql`(a.ended_at IS NULL AND NOT isempty(a.term) AND (upper_inf(a.term) OR upper(a.term) > ${today}::date))`;

export interface AppointmentFilter {
  /** Null for all. */
  committees: string[] | null;
  includeEnded: boolean;
  today: string;
  after: readonly [office: string, from: string, id: string] | null;
  limit: number;
}
/** By office, then the latest first. */
export async function findAppointments(
  db: Db,
  { committees, includeEnded, today, after, limit }: AppointmentFilter,
): Promise<AppointmentRow[]> {
  const beyond = after
    ? sql`(a.office > ${after[0]} OR (a.office = ${after[0]} AND (${began} < ${after[1]}::date OR (${began} = ${after[1]}::date AND a.id > ${after[2]}::uuid))))`
    : sql`true`;
  const { rows } = await sql<AppointmentRow>`
    SELECT ${columns}
    FROM appointment a JOIN person p ON p.id = a.person_id LEFT JOIN committee c ON c.id = a.committee_id
    WHERE (${committees === null} OR a.committee_id = ANY(${committees ?? []}::uuid[]))
      AND (${includeEnded} OR ${lasts(today)})
      AND ${beyond}
    ORDER BY a.office, ${began} DESC, a.id LIMIT ${limit}`.execute(db);
  return rows;
}

export async function findAppointment(db: Db, id: string): Promise<AppointmentRow | undefined> {
  const { rows } = await sql<AppointmentRow>`
    SELECT ${columns}
    FROM appointment a JOIN person p ON p.id = a.person_id LEFT JOIN committee c ON c.id = a.committee_id
    WHERE a.id = ${id}`.execute(db);
  return rows[0];
}

/** Whether the person, and the committee if one is named, can be appointed to; one round trip. */
export async function findAppointable(db: Db, personId: string, committeeId: string | null, today: string) {
  const { rows } = await sql<{ person: boolean; committee: boolean }>`
    SELECT EXISTS (SELECT 1 FROM person WHERE id = ${personId}) AS person,
      ${committeeId}::uuid IS NULL OR EXISTS (SELECT 1 FROM committee WHERE id = ${committeeId}::uuid AND (closed_on IS NULL OR closed_on > ${today}::date)) AS committee`.execute(
    db,
  );
  return rows[0] ?? { person: false, committee: false };
}

export interface NewAppointment {
  id: string;
  personId: string;
  office: Office;
  committeeId: string | null;
  term: Term;
  by: string;
  now: Date;
}
/** False when the person holds the office already at some time of the term: the exclusion constraint decides. */
export async function saveAppointment(
  db: Db,
  { id, personId, office, committeeId, term, by, now }: NewAppointment,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO appointment (id, person_id, office, committee_id, term, appointed_by, made_at)
    VALUES (${id}, ${personId}, ${office}, ${committeeId}, daterange(${term.from}::date, ${term.before}::date), ${by}, ${now})
    ON CONFLICT DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Whoever ends a director's appointment waits here for whoever is ending another's. */
export const lockAssociation = (db: Db) => sql`SELECT FROM association FOR NO KEY UPDATE`.execute(db);

/**
 * Ends an appointment at this instant, and records it until today; one that has not begun before today is withdrawn. It
 * does nothing when that would leave no director: somebody who can sign in, in office now and no shorter than the one who
 * goes. Call it after `lockAssociation`, whose wait makes the count of directors a true one.
 */
export async function saveEnd(
  db: Db,
  end: { id: string; by: string; reason: string; today: string; now: Date },
): Promise<boolean> {
  const { id, by, reason, today, now } = end;
  const { numAffectedRows } = await sql`
    UPDATE appointment a SET ended_by = ${by}, ended_reason = ${reason}, ended_at = ${now},
      term = CASE WHEN lower(a.term) < ${today}::date THEN daterange(lower(a.term), ${today}::date + 1) ELSE 'empty' END,
      withdrawn_from = CASE WHEN lower(a.term) < ${today}::date THEN NULL ELSE lower(a.term) END
    WHERE a.id = ${id} AND ${lasts(today)}
      AND (a.office <> 'director' OR EXISTS (
        SELECT 1 FROM appointment o JOIN person p ON p.id = o.person_id
        WHERE o.id <> a.id AND o.office = 'director' AND p.openid IS NOT NULL
          AND o.term @> ${today}::date AND o.ended_at IS NULL
          -- In office at least as long as the one who goes would have been: a term that runs out leaves nobody to appoint.
          AND (upper_inf(o.term) OR (NOT upper_inf(a.term) AND upper(o.term) >= upper(a.term)))))`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
