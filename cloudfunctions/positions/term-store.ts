import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface Term {
  id: string;
  no: number;
  startsOn: string;
  endsOn: string;
  postponedUntil: string | null;
  postponedBy: string | null;
}
const columns = sql`id, no, starts_on AS "startsOn", ends_on AS "endsOn", postponed_until AS "postponedUntil", postponed_by AS "postponedBy"`;

/** The terms, the latest first; an expression of `Term[]` as JSON. */
export const termsListed = sql`(SELECT coalesce(json_agg(l ORDER BY l.no DESC), '[]') FROM (SELECT ${columns} FROM term ORDER BY no DESC LIMIT 99) l)`;
export async function findTerm(db: Db, id: string): Promise<Term | undefined> {
  const { rows } = await sql<Term>`SELECT ${columns} FROM term WHERE id = ${id}`.execute(db);
  return rows[0];
}

/** False when the number is taken or the days overlap with those of another term. */
export async function insertTerm(
  db: Db,
  given: { id: string; no: number; startsOn: string; endsOn: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`INSERT INTO term (id, no, starts_on, ends_on, recorded_by, recorded_at)
    VALUES (${given.id}, ${given.no}, ${given.startsOn}, ${given.endsOn}, ${given.by}, ${now}) ON CONFLICT DO NOTHING`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}

/** False when it would reach into the next term. */
export async function postpone(db: Db, given: { id: string; until: string; approval: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE term t SET postponed_until = ${given.until}, postponed_by = ${given.approval} WHERE t.id = ${given.id}
      AND NOT EXISTS (SELECT FROM term o WHERE o.id <> t.id AND o.starts_on >= t.ends_on AND o.starts_on < ${given.until}::date)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}
