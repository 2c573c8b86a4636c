import { sql } from 'kysely';
import type { Db } from '../shared/db';
import type { Tile } from './tiles';
import type { Hash } from './tree';

export interface CheckpointRow {
  size: number;
  root: string;
  note: string;
  at: Date | string;
}
export interface LineRow {
  seq: number;
  body: string;
  at: Date | string;
  /** The hash of it that was sealed; null: it is not sealed yet. */
  kept: string | null;
}
// A tile is kept in each width that it had at a checkpoint: the first that has the line is the oldest that says what it was.
const lineColumns = sql`l.seq, l.body, l.at, (SELECT encode(substring(t.hashes FROM (l.seq % 256)::int * 32 + 1 FOR 32), 'base64') FROM ledger_tile t
  WHERE t.level = 0 AND t.index = l.seq / 256 AND t.width > l.seq % 256 ORDER BY t.width LIMIT 1) AS kept`;
const checkpointColumns = sql`c.size, encode(c.root, 'base64') AS root, c.note, c.at`;

/** All that is said of the whole; `most` checkpoints, the latest first. */
export async function findState(
  db: Db,
  most: number,
): Promise<{ size: number; origin: string | null; checkpoints: CheckpointRow[] }> {
  const { rows } = await sql<{ size: number; origin: string | null; checkpoints: CheckpointRow[] }>`
    SELECT h.size, h.origin, (SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${checkpointColumns} FROM ledger_checkpoint c ORDER BY c.size DESC LIMIT ${most}) x) AS checkpoints
    FROM ledger_head h`.execute(db);
  return rows[0] ?? { size: 0, origin: null, checkpoints: [] };
}
/** Lines from number `from` to before `until`. */
export async function findLines(db: Db, from: number, until: number): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    SELECT ${lineColumns} FROM ledger_line l WHERE l.seq >= ${from} AND l.seq < ${until} ORDER BY l.seq`.execute(db);
  return rows;
}
/** A line with the latest checkpoint above it; `checkpoint` null: it is not sealed yet. */
export async function findLine(
  db: Db,
  seq: number,
): Promise<{ line: LineRow; checkpoint: CheckpointRow | null } | undefined> {
  const { rows } = await sql<{ line: LineRow; checkpoint: CheckpointRow | null }>`
    SELECT (SELECT to_json(x) FROM (SELECT ${lineColumns} FROM ledger_line l WHERE l.seq = ${seq}) x) AS line,
      (SELECT to_json(x) FROM (SELECT ${checkpointColumns} FROM ledger_checkpoint c WHERE c.size > ${seq} ORDER BY c.size DESC LIMIT 1) x) AS checkpoint`.execute(
    db,
  );
  return rows[0]?.line ? rows[0] : undefined;
}

const hashesOf = (bytes: Buffer): Hash[] =>
  Array.from({ length: bytes.length / 32 }, (_, at) => bytes.subarray(at * 32, at * 32 + 32));
/** These tiles as a tree of `size` has them, by `level/index`. */
export async function findTiles(db: Db, tiles: readonly Tile[]): Promise<Map<string, Hash[]>> {
  if (tiles.length === 0) return new Map();
  const { rows } = await sql<{ level: number; index: number; hashes: Buffer }>`
    SELECT t.level, t.index, t.hashes FROM json_to_recordset(${JSON.stringify(tiles)}::json) AS g (level int, index bigint, width int)
      JOIN ledger_tile t ON t.level = g.level AND t.index = g.index AND t.width = g.width`.execute(db);
  return new Map(rows.map(({ level, index, hashes }) => [`${level}/${index}`, hashesOf(hashes)]));
}
/** The head, held until the commit: nobody adds or seals meanwhile. */
export async function holdHead(
  db: Db,
): Promise<{ size: number; origin: string | null; sealed: number; root: Hash | null; oldest: Date | null }> {
  await sql`SELECT FROM ledger_head FOR UPDATE`.execute(db);
  const { rows } = await sql<{
    size: number;
    origin: string | null;
    sealed: number;
    root: Buffer | null;
    oldest: Date | null;
  }>`
    SELECT h.size, h.origin, coalesce(c.size, 0) AS sealed, c.root, (SELECT l.at FROM ledger_line l WHERE l.seq = coalesce(c.size, 0)) AS oldest
    FROM ledger_head h LEFT JOIN LATERAL (SELECT k.size, k.root FROM ledger_checkpoint k ORDER BY k.size DESC LIMIT 1) c ON true`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('the ledger has a head');
  return row;
}
/** The leaf hashes of the lines from `from` on. */
export async function findLeaves(db: Db, from: number): Promise<Hash[]> {
  const { rows } = await sql<{ leaf: Buffer }>`SELECT leaf FROM ledger_line WHERE seq >= ${from} ORDER BY seq`.execute(
    db,
  );
  return rows.map(({ leaf }) => leaf);
}
export async function saveCheckpoint(
  db: Db,
  given: {
    origin: string;
    size: number;
    root: Hash;
    note: string;
    tiles: readonly (Tile & { hashes: readonly Hash[] })[];
  },
  now: Date,
): Promise<void> {
  const tiles = given.tiles.map(({ hashes, ...tile }) => ({ ...tile, hashes: Buffer.concat(hashes).toString('hex') }));
  await sql`
    WITH tiles AS (
      INSERT INTO ledger_tile (level, index, width, hashes)
      SELECT t.level, t.index, t.width, decode(t.hashes, 'hex') FROM json_to_recordset(${JSON.stringify(tiles)}::json) AS t (level int, index bigint, width int, hashes text)
      ON CONFLICT DO NOTHING),
    named AS (UPDATE ledger_head SET origin = ${given.origin})
    INSERT INTO ledger_checkpoint (size, root, note, at) VALUES (${given.size}, ${Buffer.from(given.root)}, ${given.note}, ${now})`.execute(
    db,
  );
}
