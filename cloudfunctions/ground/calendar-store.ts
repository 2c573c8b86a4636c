import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';

export interface KnownDay {
  day: string;
  workday: boolean;
  holiday: string | null;
  byHand: boolean;
  reason: string | null;
  /** Year of the arrangement that names it; null by hand. */
  year: number | null;
}
/** What is known of the days from `from` to `to` beyond the library, as a statement or part of one. */
export const knownDays = (from: string, to: string): RawBuilder<KnownDay> =>
  sql<KnownDay>`
    SELECT day, workday, holiday, by_hand AS "byHand", reason, year FROM calendar_day
    WHERE day BETWEEN ${from}::date AND ${to}::date ORDER BY day`;

export interface Arrangement {
  id: string;
  year: number;
  document: string | null;
  notice: string;
  days: { day: string; workday: boolean; holiday: string }[];
  by: string;
}
/**
 * Confirms a year's arrangement, in the place of the one it was compared with.
 * @returns false when another came first
 */
export async function saveArrangement(
  db: Db,
  given: Arrangement,
  replaces: string | null,
  now: Date,
): Promise<boolean> {
  const { id, year, document, notice, days, by } = given;
  if (replaces !== null) {
    const { numAffectedRows } = await sql`
      UPDATE holiday_arrangement SET replaced_by = ${id}, replaced_at = ${now}
      WHERE id = ${replaces} AND year = ${year} AND replaced_by IS NULL`.execute(db);
    if (Number(numAffectedRows ?? 0) === 0) return false;
  }
  const { numAffectedRows } = await sql`
    WITH saved AS (
      INSERT INTO holiday_arrangement (id, year, document, notice, confirmed_by, confirmed_at)
      VALUES (${id}, ${year}, ${document}, ${notice}, ${by}, ${now})
      ON CONFLICT (year) WHERE replaced_by IS NULL DO NOTHING RETURNING id)
    INSERT INTO holiday_day (arrangement_id, day, workday, holiday)
    SELECT saved.id, d.day, d.workday, d.holiday
    FROM saved, json_to_recordset(${JSON.stringify(days)}::json) AS d(day date, workday boolean, holiday text)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}

/** Sets a day by hand, over any arrangement. */
export async function saveDay(
  db: Db,
  given: { day: string; workday: boolean; reason: string; by: string },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO calendar_override (day, workday, source, set_by, set_at)
    VALUES (${given.day}, ${given.workday}, ${given.reason}, ${given.by}, ${now})
    ON CONFLICT (day) DO UPDATE SET workday = excluded.workday, source = excluded.source, set_by = excluded.set_by, set_at = excluded.set_at`.execute(
    db,
  );
}

/** Takes a day by hand back; what it was, undefined when it was not set. */
export async function dropDay(db: Db, day: string): Promise<{ workday: boolean; reason: string } | undefined> {
  const { rows } = await sql<{ workday: boolean; reason: string }>`
    DELETE FROM calendar_override WHERE day = ${day} RETURNING workday, source AS reason`.execute(db);
  return rows[0];
}

export interface ArrangementInForce {
  id: string;
  document: string | null;
  confirmedById: string;
  confirmedAt: Date;
}
/**
 * The confirmed arrangement of a year, as a statement or part of one; no row for one that came with the library, or that
 * is not known. Asked together with others, its instant is text.
 */
export const arrangementOf = (year: number): RawBuilder<ArrangementInForce> =>
  sql<ArrangementInForce>`
    SELECT id, document, confirmed_by AS "confirmedById", confirmed_at AS "confirmedAt"
    FROM holiday_arrangement WHERE year = ${year} AND replaced_by IS NULL`;
