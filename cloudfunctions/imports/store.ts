import { sql } from 'kysely';
import type { ImportCounts } from '../../contracts/imports';
import type { Db } from '../shared/db';
import type { Outline } from '../ground/outline';

export type ImportState = 'matching' | 'judged' | 'taking' | 'taken' | 'undoing' | 'undone' | 'discarded';
export interface ImportRecord {
  id: string;
  noun: string;
  cloudId: string | null;
  fileName: string;
  format: string;
  encoding: string | null;
  outline: Outline;
  sheet: number;
  columns: Record<string, number>;
  state: ImportState;
  counts: Partial<ImportCounts>;
  total: number;
  done: number;
  failed: number;
  openedBy: string | null;
  openedAt: Date;
  takenById: string | null;
  takenBy: string | null;
  takenAt: Date | null;
  endedAt: Date | null;
  undoneById: string | null;
  undoneBy: string | null;
  undoneAt: Date | null;
  undoReason: string | null;
  undoStands: string[] | null;
  emptiedAt: Date | null;
  /** Matched by hand before, for a file like this. */
  remembered: boolean;
}
const called = (id: 'opened_by' | 'taken_by' | 'undone_by') =>
  sql`(SELECT n.name FROM person_name n WHERE n.id = i.${sql.ref(id)})`;
const columns = sql`i.id, i.noun, i.file_name AS "fileName", i.format, i.encoding, i.sheet, i.columns, i.state, i.counts, i.total, i.done, i.failed,
  ${called('opened_by')} AS "openedBy", i.opened_at AS "openedAt", i.taken_by AS "takenById", ${called('taken_by')} AS "takenBy", i.taken_at AS "takenAt",
  i.ended_at AS "endedAt", i.undone_by AS "undoneById", ${called('undone_by')} AS "undoneBy", i.undone_at AS "undoneAt", i.undo_reason AS "undoReason", i.undo_stands AS "undoStands",
  i.emptied_at AS "emptiedAt"`;

export async function saveImport(
  db: Db,
  row: {
    id: string;
    noun: string;
    fileId: string;
    fileName: string;
    format: string;
    encoding: string | null;
    outline: Outline;
    sheet: number;
    columns: Record<string, number>;
    by: string;
  },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO sheet_import (id, noun, file_id, file_name, format, encoding, outline, sheet, columns, state, opened_by, opened_at)
    VALUES (${row.id}, ${row.noun}, ${row.fileId}, ${row.fileName}, ${row.format}, ${row.encoding}, ${JSON.stringify(row.outline)}::jsonb, ${row.sheet},
      ${JSON.stringify(row.columns)}::jsonb, 'matching', ${row.by}, ${now})`.execute(db);
}

/** One import with its outline; `held` until the commit where it is to be moved on. */
export async function findImport(db: Db, id: string, held = false): Promise<ImportRecord | undefined> {
  if (held) await sql`SELECT FROM sheet_import WHERE id = ${id} FOR UPDATE`.execute(db);
  const { rows } = await sql<ImportRecord>`
    SELECT ${columns}, i.outline, (SELECT f.cloud_id FROM file_content f WHERE f.id = i.file_id) AS "cloudId",
      EXISTS (SELECT FROM sheet_layout l WHERE l.noun = i.noun AND l.fingerprint = decode(i.outline #>> ARRAY['sheets', i.sheet::text, 'fingerprint'], 'hex')) AS remembered
    FROM sheet_import i WHERE i.id = ${id}`.execute(db);
  return rows[0];
}

export async function findImports(
  db: Db,
  nouns: readonly string[],
  after: readonly [string, string] | null,
  limit: number,
): Promise<(ImportRecord & { key: string })[]> {
  const { rows } = await sql<ImportRecord & { key: string }>`
    SELECT ${columns}, to_char(i.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key FROM sheet_import i
    WHERE i.noun = ANY(${[...nouns]}::text[]) AND ${after ? sql`(i.opened_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    ORDER BY i.opened_at DESC, i.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

/** The columns as somebody matched them by hand in a sheet of this layout; null where nobody did. */
export async function findLayout(db: Db, noun: string, fingerprint: string): Promise<Record<string, number> | null> {
  const { rows } = await sql<{ columns: Record<string, number> }>`
    SELECT columns FROM sheet_layout WHERE noun = ${noun} AND fingerprint = decode(${fingerprint}, 'hex')`.execute(db);
  return rows[0]?.columns ?? null;
}
export async function saveLayout(
  db: Db,
  noun: string,
  fingerprint: string,
  matched: Record<string, number>,
  by: string,
  now: Date,
): Promise<void> {
  await sql`INSERT INTO sheet_layout (noun, fingerprint, columns, matched_by, matched_at)
    VALUES (${noun}, decode(${fingerprint}, 'hex'), ${JSON.stringify(matched)}::jsonb, ${by}, ${now})
    ON CONFLICT (noun, fingerprint) DO UPDATE SET columns = excluded.columns, matched_by = excluded.matched_by, matched_at = excluded.matched_at`.execute(
    db,
  );
}

/** Moves an import on from one of the states, in one conditional statement; false when it is in another by now. */
export async function moveImport(
  db: Db,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  set: Partial<{
    sheet: number;
    columns: Record<string, number>;
    counts: ImportCounts;
    judged_at: Date;
    taken_by: string;
    taken_at: Date;
    ended_at: Date;
    undone_by: string;
    undone_at: Date;
    undo_reason: string;
    undo_stands: string[];
    total: number;
  }> = {},
): Promise<boolean> {
  const { columns: matched, counts, undo_stands: stands, ...plain } = set;
  const result = await db
    .updateTable('sheet_import')
    .set({
      state: to,
      ...plain,
      ...(matched && { columns: JSON.stringify(matched) }),
      ...(counts && { counts: JSON.stringify(counts) }),
      ...(stands && { undo_stands: JSON.stringify(stands) }),
    })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Of a whole import, counted anew; the chosen among the doubtful beside them. */
export async function countRows(db: Db, id: string): Promise<ImportCounts> {
  const { rows } = await sql<ImportCounts>`
    SELECT count(*) FILTER (WHERE verdict = 'new')::int AS new, count(*) FILTER (WHERE verdict = 'changed')::int AS changed,
      count(*) FILTER (WHERE verdict = 'unchanged')::int AS unchanged, count(*) FILTER (WHERE verdict = 'doubtful')::int AS doubtful,
      count(*) FILTER (WHERE verdict = 'refused')::int AS refused, count(*) FILTER (WHERE chosen)::int AS chosen
    FROM sheet_import_row WHERE import_id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a count answers one row');
  return row;
}
export const saveCounts = (db: Db, id: string, counts: ImportCounts) =>
  sql`UPDATE sheet_import SET counts = ${JSON.stringify(counts)}::jsonb WHERE id = ${id}`.execute(db);

/** What its rows said goes when its time is over (parameter `imports.keepRows`); answers how many imports were emptied. */
export async function emptyOld(db: Db, today: string, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    WITH due AS MATERIALIZED (
      SELECT id FROM sheet_import WHERE emptied_at IS NULL AND state NOT IN ('taking', 'undoing')
        AND opened_at < (${today}::date - (SELECT v.value::int FROM rule_value v WHERE v.id = 'imports.keepRows' AND v.effective @> ${today}::date))::timestamp AT TIME ZONE 'Asia/Shanghai'
      ORDER BY opened_at LIMIT 20 FOR UPDATE SKIP LOCKED),
    gone AS (DELETE FROM sheet_import_row r USING due WHERE r.import_id = due.id),
    unmoved AS (DELETE FROM sheet_import_effect e USING due WHERE e.import_id = due.id)
    UPDATE sheet_import i SET emptied_at = ${now}, file_id = NULL, outline = jsonb_set(i.outline, '{sheets}', '[]'), file_name = '—' FROM due WHERE i.id = due.id
    RETURNING i.id`.execute(db);
  return rows.length;
}
