import { sql } from 'kysely';
import type { StatementChannel } from '../../contracts/reconcile-kinds';
import { calledAs } from '../identity/facts';
import type { Outline } from '../ground/outline';
import type { Db } from '../shared/db';
import type { Layout } from './judge-layout';
import type { BadRow, Columns } from './judge-lines';

export async function findLayouts(db: Db): Promise<Layout[]> {
  const { rows } = await sql<Layout>`
    SELECT id, title, title_en AS "titleEn", channel, words, source, source_en AS "sourceEn", needs_human_check AS "needsHumanCheck"
    FROM statement_layout ORDER BY id`.execute(db);
  return rows;
}

export type StatementState = 'matching' | 'taken' | 'undone' | 'discarded';
export interface StatementRecord {
  id: string;
  fileName: string;
  fileId: string | null;
  cloudId: string | null;
  outline: Outline;
  sheet: number;
  columns: Columns;
  layoutId: string | null;
  layout: Pick<Layout, 'title' | 'titleEn' | 'source' | 'sourceEn' | 'needsHumanCheck'> | null;
  channel: StatementChannel | null;
  account: string | null;
  state: StatementState;
  fresh: number;
  known: number;
  bad: BadRow[];
  badRows: number;
  gaps: { line: number; missing: number }[];
  firstDay: string | null;
  lastDay: string | null;
  openedBy: string | null;
  openedAt: Date;
  endedReason: string | null;
  /** Its lines that wait, and those that are dealt with. */
  open: number;
  settled: number;
  remembered: boolean;
}
const lineCount = (open: boolean) => sql`(
  SELECT count(*)::int FROM statement_line sl JOIN bank_line l ON l.id = sl.line_id WHERE sl.statement_id = s.id AND (l.state = 'open') = ${open})`;
const columns = sql`s.id, s.file_name AS "fileName", s.file_id AS "fileId", s.sheet, s.columns, s.layout_id AS "layoutId",
  (SELECT json_build_object('title', y.title, 'titleEn', y.title_en, 'source', y.source, 'sourceEn', y.source_en, 'needsHumanCheck', y.needs_human_check) FROM statement_layout y WHERE y.id = s.layout_id) AS layout, s.channel, s.account, s.state, s.fresh, s.known,
  s.bad_rows AS "badRows", s.first_day AS "firstDay", s.last_day AS "lastDay", ${calledAs(sql`s.opened_by`)} AS "openedBy", s.opened_at AS "openedAt",
  s.ended_reason AS "endedReason", ${lineCount(true)} AS open, ${lineCount(false)} AS settled`;

export async function findStatements(
  db: Db,
  after: readonly [string, string] | null,
  limit: number,
): Promise<(StatementRecord & { key: string })[]> {
  const { rows } = await sql<StatementRecord & { key: string }>`
    SELECT ${columns}, to_char(s.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key FROM bank_statement s
    WHERE s.state <> 'discarded' AND ${after ? sql`(s.opened_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    ORDER BY s.opened_at DESC, s.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
/** One statement with its outline; `held` until the commit where it is to be moved on. */
export async function findStatement(db: Db, id: string, held = false): Promise<StatementRecord | undefined> {
  if (held) await sql`SELECT FROM bank_statement WHERE id = ${id} FOR UPDATE`.execute(db);
  const { rows } = await sql<StatementRecord>`
    SELECT ${columns}, s.outline, s.bad, s.gaps, (SELECT f.cloud_id FROM file_content f WHERE f.id = s.file_id) AS "cloudId",
      EXISTS (SELECT FROM statement_match m WHERE m.fingerprint = decode(s.outline #>> ARRAY['sheets', s.sheet::text, 'fingerprint'], 'hex')) AS remembered
    FROM bank_statement s WHERE s.id = ${id}`.execute(db);
  return rows[0];
}
export async function saveStatement(
  db: Db,
  row: {
    id: string;
    fileId: string | null;
    fileName: string;
    outline: Outline;
    sheet: number;
    columns: Columns;
    layout: Layout | null;
    account: string | null;
    by: string | null;
  },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO bank_statement (id, channel, file_id, file_name, outline, sheet, columns, layout_id, account, state, opened_by, opened_at)
    VALUES (${row.id}, ${row.layout?.channel ?? null}, ${row.fileId}, ${row.fileName}, ${JSON.stringify(row.outline)}::jsonb, ${row.sheet}, ${JSON.stringify(row.columns)}::jsonb,
      ${row.layout?.id ?? null}, ${row.account}, 'matching', ${row.by}, ${now})`.execute(db);
}
export async function moveSheet(
  db: Db,
  id: string,
  given: { sheet: number; columns: Columns; layout: Layout | null; account: string | null },
): Promise<void> {
  await sql`UPDATE bank_statement SET sheet = ${given.sheet}, columns = ${JSON.stringify(given.columns)}::jsonb, layout_id = ${given.layout?.id ?? null},
      channel = ${given.layout?.channel ?? null}, account = ${given.account} WHERE id = ${id} AND state = 'matching'`.execute(
    db,
  );
}

/** The columns as somebody matched them by hand in a file of this header; null where nobody did. */
export async function findMatch(db: Db, fingerprint: string): Promise<Columns | null> {
  const { rows } = await sql<{ columns: Columns }>`
    SELECT columns FROM statement_match WHERE fingerprint = decode(${fingerprint}, 'hex')`.execute(db);
  return rows[0]?.columns ?? null;
}
export const saveMatch = (db: Db, fingerprint: string, matched: Columns, by: string, now: Date) =>
  sql`INSERT INTO statement_match (fingerprint, columns, matched_by, matched_at) VALUES (decode(${fingerprint}, 'hex'), ${JSON.stringify(matched)}::jsonb, ${by}, ${now})
    ON CONFLICT (fingerprint) DO UPDATE SET columns = excluded.columns, matched_by = excluded.matched_by, matched_at = excluded.matched_at`.execute(
    db,
  );

const mostBadKept = 200;
const mostGapsKept = 50;
export async function closeTaking(
  db: Db,
  id: string,
  given: {
    columns: Columns;
    channel: StatementChannel;
    account: string;
    fresh: number;
    known: number;
    bad: BadRow[];
    gaps: { line: number; missing: number }[];
    firstDay: string;
    lastDay: string;
    by: string | null;
  },
  now: Date,
): Promise<void> {
  await sql`UPDATE bank_statement SET state = 'taken', columns = ${JSON.stringify(given.columns)}::jsonb, channel = ${given.channel}, account = ${given.account}, fresh = ${given.fresh}, known = ${given.known},
      bad = ${JSON.stringify(given.bad.slice(0, mostBadKept))}::jsonb, bad_rows = ${given.bad.length}, gaps = ${JSON.stringify(given.gaps.slice(0, mostGapsKept))}::jsonb,
      first_day = ${given.firstDay}, last_day = ${given.lastDay}, taken_by = ${given.by}, taken_at = ${now}
    WHERE id = ${id} AND state = 'matching'`.execute(db);
}

/** Lines that stand in this statement alone, held until the commit. */
export async function holdOwnLines(
  db: Db,
  id: string,
): Promise<{ id: string; state: string; fee: number; day: string }[]> {
  const { rows } = await sql<{ id: string; state: string; fee: number; day: string }>`
    SELECT l.id, l.state, l.fee, l.day FROM statement_line sl JOIN bank_line l ON l.id = sl.line_id
    WHERE sl.statement_id = ${id} AND NOT EXISTS (SELECT FROM statement_line o WHERE o.line_id = l.id AND o.statement_id <> ${id})
    ORDER BY l.id FOR UPDATE OF l`.execute(db);
  return rows;
}
/** Takes the statement's lines away, but for those that another one has too; the database refuses what is dealt with. */
export async function dropStatement(
  db: Db,
  id: string,
  lineIds: readonly string[],
  given: { state: 'undone' | 'discarded'; by: string; reason: string },
  now: Date,
): Promise<void> {
  await sql`DELETE FROM bank_line WHERE id = ANY(${[...lineIds]}::uuid[])`.execute(db);
  await sql`DELETE FROM statement_line WHERE statement_id = ${id}`.execute(db);
  await sql`UPDATE bank_statement SET state = ${given.state}, ended_by = ${given.by}, ended_at = ${now}, ended_reason = ${given.reason} WHERE id = ${id}`.execute(
    db,
  );
}
/** Days of which WeChat's own bill is here already, of those asked. */
export async function findFetched(db: Db, names: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    SELECT file_name AS name FROM bank_statement WHERE file_id IS NULL AND state = 'taken' AND file_name = ANY(${[...names]}::text[])`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}
export async function countWaiting(db: Db): Promise<{ open: number; unapplied: number; differences: number }> {
  const { rows } = await sql<{ open: number; unapplied: number; differences: number }>`
    SELECT (SELECT count(*)::int FROM bank_line WHERE state = 'open' AND channel = 'bank') AS open,
      (SELECT count(*)::int FROM payment_received WHERE free > 0) AS unapplied,
      (SELECT count(*)::int FROM statement_difference d WHERE (d.line_id IS NULL OR d.channel = 'wechat') AND NOT EXISTS (SELECT FROM difference_note n WHERE n.key = d.key)) AS differences`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('a count answers one row');
  return row;
}
