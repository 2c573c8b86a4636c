import { sql } from 'kysely';
import { budgetBodies, type BudgetIncome, type BudgetLine, type LineStanding } from '../../contracts/expenses';
import type { Tally } from '../../contracts/membership';
import type { Db } from '../shared/db';
import { calledAs } from '../identity/facts';

export interface Adoption {
  version: number;
  body: 'assembly' | 'congress' | 'council' | 'standing_council';
  resolutionNo: string;
  adoptedOn: string;
  adoptedBy: string | null;
  tally: Tally | null;
  /** Fen, all its lines. */
  budget: number;
}
export interface BudgetDraft {
  id: string;
  year: number;
  version: number;
  revision: number;
  writers: string[];
  savedBy: string | null;
  savedAt: string;
  lines: BudgetLine[];
  income: BudgetIncome[];
  adopted: boolean;
}
export interface Motion {
  id: string;
  title: string;
  body: Adoption['body'];
  meeting: string;
  decidedOn: string;
}
export interface BudgetYear {
  years: number[];
  versions: Adoption[];
  rows: (LineStanding & { months: number[]; note: string })[];
  income: BudgetIncome[];
  outside: number;
  draft: BudgetDraft | null;
  motions: Motion[];
}

const linesOf = sql`(SELECT coalesce(json_agg(json_build_object('code', l.code, 'title', l.title, 'category', l.category, 'months', l.months, 'note', l.note) ORDER BY l.place), '[]')
  FROM budget_line l WHERE l.budget_id = b.id)`;
const incomeOf = sql`(SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'months', i.months) ORDER BY i.kind), '[]')
  FROM budget_income i WHERE i.budget_id = b.id)`;
const draftOf = sql`json_build_object('id', b.id, 'year', b.year, 'version', b.version, 'revision', b.revision, 'writers', b.writers,
  'savedBy', ${calledAs(sql`b.saved_by`)}, 'savedAt', b.saved_at, 'adopted', b.adopted_at IS NOT NULL, 'lines', ${linesOf}, 'income', ${incomeOf})`;
/** Columns of a `budget_standing s`, as JSON. */
export const standingJson = sql`json_build_object('code', s.code, 'title', s.title, 'category', s.category, 'budget', s.budget, 'asked', s.asked,
  'promised', s.promised, 'spent', s.spent, 'left', s.budget - s.promised - s.spent)`;

/** A motion of a body that adopts budgets, passed within a year, that adopted none. */
const isUsable = (
  today: string,
) => sql`m.passed AND m.body = ANY(${[...budgetBodies]}::text[]) AND m.decided_on > ${today}::date - 366
  AND NOT EXISTS (SELECT FROM budget u WHERE u.motion_id = m.id)`;

/** What a motion says of itself, where a budget may be adopted by it. */
export async function findMotion(
  db: Db,
  id: string,
  today: string,
): Promise<Pick<Adoption, 'body' | 'adoptedOn' | 'tally'> | undefined> {
  const { rows } = await sql<Pick<Adoption, 'body' | 'adoptedOn' | 'tally'>>`
    SELECT m.body, m.decided_on AS "adoptedOn", json_build_object('entitled', m.result -> 'entitled', 'present', m.result -> 'present', 'yes', m.result -> 'yes',
      'no', m.result -> 'no', 'abstain', (m.result ->> 'abstain')::int + coalesce((m.result ->> 'silent')::int, 0)) AS tally
    FROM motion_decided m WHERE m.id = ${id} AND ${isUsable(today)}`.execute(db);
  return rows[0];
}

/** All that is known of a year's budget, in one statement. */
export async function findBudget(db: Db, year: number, today: string): Promise<BudgetYear> {
  const { rows } = await sql<BudgetYear>`
    SELECT (SELECT coalesce(json_agg(DISTINCT y ORDER BY y DESC), '[]') FROM (SELECT b.year AS y FROM budget b UNION SELECT ${year}::integer) each) AS years,
      (SELECT coalesce(json_agg(json_build_object('version', b.version, 'body', b.body, 'resolutionNo', b.resolution_no, 'adoptedOn', b.adopted_on,
          'adoptedBy', ${calledAs(sql`b.adopted_by`)}, 'tally', b.tally,
          'budget', (SELECT coalesce(sum(m), 0)::bigint FROM budget_line l CROSS JOIN unnest(l.months) m WHERE l.budget_id = b.id)) ORDER BY b.version DESC), '[]')
         FROM budget b WHERE b.year = ${year} AND b.adopted_at IS NOT NULL) AS versions,
      (SELECT coalesce(json_agg((${standingJson})::jsonb || jsonb_build_object('months', s.months, 'note', s.note) ORDER BY s.place), '[]')
         FROM budget_standing s WHERE s.year = ${year}) AS rows,
      coalesce((SELECT ${incomeOf} FROM budget b WHERE b.year = ${year} AND b.adopted_at IS NOT NULL ORDER BY b.version DESC LIMIT 1), '[]') AS income,
      (SELECT coalesce(sum(e.amount), 0)::bigint FROM expense e WHERE e.budget_year = ${year} AND e.state = 'paid' AND e.kind <> 'advance'
         AND NOT EXISTS (SELECT FROM budget_standing s WHERE s.year = e.budget_year AND s.code = e.line_code)) AS outside,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'body', m.body, 'meeting', m.meeting, 'decidedOn', m.decided_on) ORDER BY m.decided_on DESC, m.id), '[]')
         FROM motion_decided m WHERE ${isUsable(today)}) AS motions,
      (SELECT ${draftOf} FROM budget b WHERE b.year = ${year} AND b.adopted_at IS NULL) AS draft`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a budget answers one row');
  return row;
}

export async function findDraft(db: Db, id: string): Promise<BudgetDraft | undefined> {
  const { rows } = await sql<{
    draft: BudgetDraft;
  }>`SELECT ${draftOf} AS draft FROM budget b WHERE b.id = ${id} FOR UPDATE`.execute(db);
  return rows[0]?.draft;
}

/** Codes of the year under which money is asked, promised or spent. */
export async function findUsedCodes(db: Db, year: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT DISTINCT line_code AS code FROM expense WHERE budget_year = ${year} AND line_code IS NOT NULL
      AND state NOT IN ('refused', 'withdrawn', 'cancelled') ORDER BY 1`.execute(db);
  return rows.map(({ code }) => code);
}

/**
 * Writes the draft of a year; null when it is not the one that was read. The first of a year, or after one was adopted, is
 * a new version; of two who begin it at once one wins.
 */
export async function saveDraft(
  db: Db,
  given: {
    id: string;
    year: number;
    revision: number | null;
    lines: BudgetLine[];
    income: BudgetIncome[] | null;
    by: string;
  },
  now: Date,
): Promise<{ id: string; version: number; revision: number } | null> {
  const { id, year, revision, lines, income, by } = given;
  const { rows } = await (revision === null
    ? sql<{ id: string; version: number; revision: number }>`
        INSERT INTO budget (id, year, version, saved_by, saved_at, writers)
        SELECT ${id}, ${year}::integer, coalesce(max(b.version), 0) + 1, ${by}, ${now}, ARRAY[${by}::uuid] FROM budget b WHERE b.year = ${year}
        ON CONFLICT DO NOTHING RETURNING id, version, revision`
    : sql<{ id: string; version: number; revision: number }>`
        UPDATE budget SET revision = revision + 1, saved_by = ${by}, saved_at = ${now},
          writers = CASE WHEN ${by}::uuid = ANY(writers) THEN writers ELSE writers || ${by}::uuid END
        WHERE year = ${year} AND revision = ${revision} AND adopted_at IS NULL RETURNING id, version, revision`
  ).execute(db);
  const saved = rows[0];
  if (!saved) return null;
  await sql`DELETE FROM budget_line WHERE budget_id = ${saved.id}`.execute(db);
  const placed = lines.map((line, place) => ({ ...line, place }));
  await sql`INSERT INTO budget_line (budget_id, code, place, title, category, months, note)
    SELECT ${saved.id}, l.code, l.place, l.title, l.category, l.months, l.note
    FROM json_to_recordset(${JSON.stringify(placed)}::json) AS l(code text, place integer, title text, category text, months bigint[], note text)`.execute(
    db,
  );
  // Nothing said of it: a draft keeps its own, and a new version begins with what is in force.
  if (income === null && revision !== null) return saved;
  await sql`DELETE FROM budget_income WHERE budget_id = ${saved.id}`.execute(db);
  if (income === null) {
    await sql`INSERT INTO budget_income (budget_id, kind, months) SELECT ${saved.id}, i.kind, i.months FROM budget_income i
      WHERE i.budget_id = (SELECT b.id FROM budget b WHERE b.year = ${year} AND b.adopted_at IS NOT NULL ORDER BY b.version DESC LIMIT 1)`.execute(
      db,
    );
    return saved;
  }
  await sql`INSERT INTO budget_income (budget_id, kind, months)
    SELECT ${saved.id}, i.kind, i.months FROM json_to_recordset(${JSON.stringify(income)}::json) AS i(kind text, months bigint[])`.execute(
    db,
  );
  return saved;
}

/** Puts a draft in force; false when it is not the one that was read, or somebody was faster. */
export async function adopt(
  db: Db,
  given: Pick<Adoption, 'body' | 'resolutionNo' | 'adoptedOn' | 'tally'> & {
    id: string;
    revision: number;
    by: string;
    motionId: string | null;
  },
  now: Date,
): Promise<boolean> {
  const { id, revision, body, resolutionNo, adoptedOn, tally, by } = given;
  const { numAffectedRows } = await sql`
    UPDATE budget SET body = ${body}, resolution_no = ${resolutionNo}, adopted_on = ${adoptedOn}, tally = ${tally && JSON.stringify(tally)}::jsonb,
      adopted_by = ${by}, adopted_at = ${now}, motion_id = ${given.motionId}
    WHERE id = ${id} AND revision = ${revision} AND adopted_at IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
