import { sql } from 'kysely';
import type { ShownGrade } from '../../contracts/credit-model';
import type { Shift } from '../credit/facts';
import type { Db } from '../shared/db';
import type { ShiftingRow } from './importable';
import { isOpen } from './row-store';

export type Rows = 'open' | 'taken';
const member = sql`(r.draft ->> 'membershipId')::uuid`;
/** Of the members that some lines name: all rows of the import that are to be taken, or were. @param lines null: all */
export async function findShifting(
  db: Db,
  id: string,
  which: Rows,
  lines: readonly number[] | null,
): Promise<ShiftingRow[]> {
  const { rows } = await sql<ShiftingRow>`
    SELECT r.subject, r.draft FROM sheet_import_row r
    WHERE r.import_id = ${id} AND r.draft IS NOT NULL AND ${which === 'open' ? isOpen : sql`r.state = 'taken'`}
      AND ${
        lines
          ? sql`r.draft ->> 'membershipId' IN (SELECT o.draft ->> 'membershipId' FROM sheet_import_row o WHERE o.import_id = ${id} AND o.line = ANY(${[...lines]}::int[]))`
          : sql`true`
      } ORDER BY r.line`.execute(db);
  return rows;
}
/** What was worked out before of the members that some lines name goes. */
export const dropShifts = (db: Db, id: string, lines: readonly number[] | null = null) =>
  sql`DELETE FROM sheet_import_effect e WHERE e.import_id = ${id} AND ${
    lines
      ? sql`e.membership_id IN (SELECT ${member} FROM sheet_import_row r WHERE r.import_id = ${id} AND r.line = ANY(${[...lines]}::int[]))`
      : sql`true`
  }`.execute(db);
export async function saveShifts(db: Db, id: string, shifts: readonly Shift[], today: string): Promise<void> {
  if (shifts.length === 0) return;
  await sql`
    INSERT INTO sheet_import_effect (import_id, membership_id, rows, before, after, before_grade, after_grade, as_of)
    SELECT ${id}::uuid, x."membershipId", x.rows, x.before, x.after, x."beforeGrade", x."afterGrade", ${today}::date
    FROM jsonb_to_recordset(${JSON.stringify(shifts)}::jsonb) AS x("membershipId" uuid, rows integer, before integer, after integer, "beforeGrade" text, "afterGrade" text)`.execute(
    db,
  );
}

export interface ShiftRow {
  membershipId: string;
  name: string;
  rows: number;
  before: number;
  after: number;
  beforeGrade: ShownGrade;
  afterGrade: ShownGrade;
  asOf: string;
}
export interface ShiftPage {
  noun: string;
  rows: ShiftRow[];
  members: number;
  lowered: number;
}
/** Whose scores an import changes, the most first, and how many there are, in one statement. */
export async function findShiftPage(
  db: Db,
  id: string,
  after: readonly [number, string] | null,
  limit: number,
): Promise<ShiftPage | undefined> {
  const { rows } = await sql<ShiftPage>`
    SELECT i.noun, (SELECT count(*)::int FROM sheet_import_effect e WHERE e.import_id = i.id) AS members,
      (SELECT count(*)::int FROM sheet_import_effect e WHERE e.import_id = i.id AND e.after < e.before) AS lowered,
      (SELECT coalesce(json_agg(json_build_object('membershipId', s.membership_id, 'name', s.name, 'rows', s.rows, 'before', s.before, 'after', s.after,
          'beforeGrade', s.before_grade, 'afterGrade', s.after_grade, 'asOf', s.as_of) ORDER BY s.after - s.before, s.membership_id), '[]')
        FROM (SELECT e.*, n.name FROM sheet_import_effect e JOIN member_name n ON n.id = e.membership_id
          WHERE e.import_id = i.id AND ${after ? sql`(e.after - e.before, e.membership_id) > (${after[0]}::int, ${after[1]}::uuid)` : sql`true`}
          ORDER BY e.after - e.before, e.membership_id LIMIT ${limit}) s) AS rows
    FROM sheet_import i WHERE i.id = ${id}`.execute(db);
  return rows[0];
}
