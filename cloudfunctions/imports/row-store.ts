import { sql } from 'kysely';
import type { RowVerdict } from '../../contracts/row-verdicts';
import type { Db } from '../shared/db';
import type { Change, Importable, Judged, OpenRow, Reason, TakenRow } from './importable';

export const dropRows = (db: Db, id: string) =>
  sql`WITH unmoved AS (DELETE FROM sheet_import_effect WHERE import_id = ${id}) DELETE FROM sheet_import_row WHERE import_id = ${id}`.execute(
    db,
  );

// As jsonb: of json each part within is read once more, and it takes three times as long.
export async function saveRows(db: Db, id: string, rows: readonly Judged[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`INSERT INTO sheet_import_row (import_id, line, verdict, would, label, reasons, draft, changes, subject, version)
    SELECT ${id}::uuid, g.line, g.verdict, g.would, g.label, g.reasons, g.draft, g.changes, g.subject, g.version
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS g (line int, verdict text, would text, label text, reasons jsonb, draft jsonb, changes jsonb, subject uuid, version int)`.execute(
    db,
  );
}

export interface ShownRow {
  line: number;
  label: string;
  verdict: RowVerdict;
  would: 'new' | 'changed' | null;
  chosen: boolean;
  state: 'open' | 'taken' | 'failed' | 'undone';
  reasons: Reason[];
  changes: Record<string, Change>;
  subject: string | null;
}
export async function findRows(
  db: Db,
  id: string,
  question: { verdict: RowVerdict | null; failed: boolean; taken: boolean; after: number; limit: number },
): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    SELECT r.line, r.label, r.verdict, r.would, r.chosen, r.state, r.reasons, r.changes, r.subject FROM sheet_import_row r
    WHERE r.import_id = ${id} AND r.line > ${question.after}
      AND ${question.verdict ? sql`r.verdict = ${question.verdict}` : sql`true`} AND ${question.failed ? sql`r.state = 'failed'` : question.taken ? sql`r.state = 'taken'` : sql`true`}
    ORDER BY r.line LIMIT ${question.limit}`.execute(db);
  return rows;
}

/** Those that were not taken, and why, by line. */
export async function findLeft(db: Db, id: string): Promise<Map<number, { reasons: Reason[]; failed: boolean }>> {
  const { rows } = await sql<{ line: number; reasons: Reason[]; failed: boolean }>`
    SELECT line, reasons, state = 'failed' AS failed FROM sheet_import_row
    WHERE import_id = ${id} AND (verdict = 'refused' OR state = 'failed' OR verdict = 'doubtful' AND state = 'open') ORDER BY line`.execute(
    db,
  );
  return new Map(rows.map(({ line, ...row }) => [line, row]));
}

export async function chooseRows(db: Db, id: string, lines: number[] | null, take: boolean): Promise<void> {
  await sql`UPDATE sheet_import_row SET chosen = ${take} WHERE import_id = ${id} AND verdict = 'doubtful' AND state = 'open' AND chosen <> ${take}
    AND ${lines ? sql`line = ANY(${lines}::int[])` : sql`true`}`.execute(db);
}

/** Of a row `r`: it is to be taken. */
export const isOpen = sql`r.state = 'open' AND (r.chosen OR r.verdict IN ('new', 'changed'))`;
export async function countOpen(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::int AS n FROM sheet_import_row r WHERE r.import_id = ${id} AND ${isOpen}`.execute(db);
  return rows[0]?.n ?? 0;
}
/** The next rows to take, held until the commit. */
export async function leaseRows(db: Db, id: string, limit: number): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    SELECT r.line, coalesce(r.would, r.verdict) AS kind, r.draft, r.changes, r.subject, r.version FROM sheet_import_row r
    WHERE r.import_id = ${id} AND r.line > (SELECT i.checkpoint FROM sheet_import i WHERE i.id = ${id}) AND ${isOpen} ORDER BY r.line LIMIT ${limit} FOR UPDATE OF r`.execute(
    db,
  );
  return rows;
}
/** Notes what became of rows, and how far the import is, in the transaction of what they wrote. */
export async function saveTaken(
  db: Db,
  id: string,
  taken: ReadonlyMap<number, number>,
  failed: readonly number[],
): Promise<void> {
  const given = JSON.stringify([
    ...[...taken].map(([line, version]) => ({ line, version, state: 'taken' })),
    ...failed.map((line) => ({ line, version: null, state: 'failed' })),
  ]);
  await sql`
    WITH noted AS (
      UPDATE sheet_import_row r SET state = g.state, taken_version = g.version,
        reasons = CASE WHEN g.state = 'failed' THEN '[{"code": "meanwhile"}]'::jsonb || r.reasons ELSE r.reasons END
      FROM json_to_recordset(${given}::json) AS g (line int, version int, state text) WHERE r.import_id = ${id} AND r.line = g.line AND r.state = 'open')
    UPDATE sheet_import SET done = done + ${taken.size}, failed = failed + ${failed.length}, checkpoint = ${Math.max(0, ...taken.keys(), ...failed)} WHERE id = ${id}`.execute(
    db,
  );
}

/** All that an import wrote. */
export async function findTaken(db: Db, id: string): Promise<TakenRow[]> {
  const { rows } = await sql<TakenRow>`
    SELECT subject, coalesce(would, verdict) AS kind, changes, taken_version AS version FROM sheet_import_row
    WHERE import_id = ${id} AND state = 'taken' ORDER BY line`.execute(db);
  return rows;
}
export const saveUndone = (db: Db, id: string) =>
  sql`WITH unmoved AS (DELETE FROM sheet_import_effect WHERE import_id = ${id})
    UPDATE sheet_import_row SET state = 'undone' WHERE import_id = ${id} AND state = 'taken'`.execute(db);

/** What imports wrote of records last, field by field. */
export async function findBase(
  db: Db,
  noun: string,
  written: NonNullable<Importable['written']>,
  subjects: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  if (subjects.length === 0) return new Map();
  const { rows } = await sql<Pick<OpenRow, 'kind' | 'draft' | 'changes'> & { subject: string }>`
    SELECT r.subject, coalesce(r.would, r.verdict) AS kind, r.draft, r.changes FROM sheet_import_row r JOIN sheet_import i ON i.id = r.import_id AND i.noun = ${noun}
    WHERE r.state = 'taken' AND r.verdict IN ('new', 'changed', 'doubtful') AND r.subject = ANY(${[...subjects]}::uuid[])
    ORDER BY i.taken_at, r.line`.execute(db);
  const found = new Map<string, Record<string, string>>();
  for (const { subject, kind, draft, changes } of rows) {
    const base = found.get(subject) ?? {};
    if (kind === 'new' && draft) Object.assign(base, written(draft));
    for (const [field, { value }] of Object.entries(changes)) base[field] = value ?? '';
    found.set(subject, base);
  }
  return found;
}
