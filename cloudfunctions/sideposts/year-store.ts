import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

export interface Declaration {
  year: number;
  dueOn: string;
  declaredOn: string | null;
  nothing: boolean;
}
export async function findYears(db: Db, personId: string): Promise<Declaration[]> {
  const { rows } = await sql<Declaration>`
    SELECT year, due_on AS "dueOn", declared_on AS "declaredOn", coalesce(nothing, false) AS nothing FROM side_ask
     WHERE person_id = ${personId} ORDER BY year DESC LIMIT 30`.execute(db);
  return rows;
}

/** Whether a year is open to be declared, and how many posts stand. Taken in turns with whoever declares a post. */
export async function findStanding(db: Db, personId: string, year: number): Promise<{ asked: boolean; posts: number }> {
  const { rows } = await sql<{ asked: boolean; posts: number }>`SELECT
    EXISTS (SELECT FROM side_ask WHERE person_id = ${personId} AND year = ${year} AND declared_on IS NULL) AS asked,
    (SELECT count(*)::int FROM side_post WHERE person_id = ${personId} AND ended_on IS NULL AND withdrawn_at IS NULL) AS posts`.execute(
    db,
  );
  return rows[0] ?? { asked: false, posts: 0 };
}
export async function saveYear(
  db: Db,
  { personId, year, nothing, today }: { personId: string; year: number; nothing: boolean; today: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE side_ask SET declared_on = ${today}::date, nothing = ${nothing} WHERE person_id = ${personId} AND year = ${year} AND declared_on IS NULL`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

export interface Missing {
  personId: string;
  person: string | null;
  offices: Office[];
  year: number;
  dueOn: string;
}
/** Who was asked and has not declared, the longest due first. */
export async function findMissing(
  db: Db,
  { today, after, limit }: { today: string; after: readonly [string, string] | null; limit: number },
): Promise<Missing[]> {
  const { rows } = await sql<Missing>`
    SELECT a.person_id AS "personId", ${calledAs(sql`a.person_id`)} AS person, a.year, a.due_on AS "dueOn",
      (SELECT coalesce(json_agg(DISTINCT h.office ORDER BY h.office), '[]') FROM office_holder h
        WHERE h.person_id = a.person_id AND h.term @> ${today}::date AND h.ended_at IS NULL) AS offices
    FROM side_ask a WHERE a.declared_on IS NULL AND a.gone_at IS NULL
      AND (${after?.[0] ?? null}::date IS NULL OR (a.due_on, a.person_id) > (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid))
    ORDER BY a.due_on, a.person_id LIMIT ${limit}`.execute(db);
  return rows;
}

/** Asks everybody who holds an office today, once a year; whoever holds none any more is asked no more. */
export async function askHolders(
  db: Db,
  { year, today, due }: { year: number; today: string; due: string },
  now: Date,
): Promise<string[]> {
  await sql`UPDATE side_ask a SET gone_at = CASE WHEN held.person_id IS NULL THEN ${now}::timestamptz END
    FROM side_ask b LEFT JOIN (SELECT DISTINCT h.person_id FROM office_holder h WHERE h.term @> ${today}::date AND h.ended_at IS NULL) held ON held.person_id = b.person_id
    WHERE a.person_id = b.person_id AND a.year = b.year AND (a.gone_at IS NULL) <> (held.person_id IS NOT NULL)`.execute(
    db,
  );
  const { rows } = await sql<{ personId: string }>`
    INSERT INTO side_ask (person_id, year, asked_at, due_on)
    SELECT DISTINCT h.person_id, ${year}::int, ${now}::timestamptz, ${due}::date FROM office_holder h WHERE h.term @> ${today}::date AND h.ended_at IS NULL
    ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`.execute(db);
  return rows.map(({ personId }) => personId);
}

/** Whoever is to be reminded now: some days before, and once it is late. Each is answered once. */
export async function takeReminders(
  db: Db,
  { today, soon }: { today: string; soon: string },
): Promise<{ personId: string; year: number; late: boolean }[]> {
  const { rows } = await sql<{ personId: string; year: number; late: boolean }>`
    UPDATE side_ask SET reminded = CASE WHEN due_on < ${today}::date THEN 2 ELSE 1 END
     WHERE declared_on IS NULL AND gone_at IS NULL AND due_on <= ${soon}::date AND reminded < CASE WHEN due_on < ${today}::date THEN 2 ELSE 1 END
    RETURNING person_id AS "personId", year, reminded = 2 AS late`.execute(db);
  return rows;
}
