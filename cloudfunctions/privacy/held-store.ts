import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';
import type { Who } from '../shared/personal-shape';
import { holdings, obstacles, type Named } from './holdings';

export interface HeldRow {
  ref: string;
  /** ISO; null where the row knows no time. */
  at: string | null;
  /** `infinity`: for good; null: goes at once. */
  until: string | null;
  shown: Record<string, unknown>;
}
export interface Held {
  count: number;
  rows: HeldRow[];
}
const columns = sql`h.ref, to_json(h.at) #>> '{}' AS at, h.until::text AS until, h.shown`;
const latestFirst = sql`ORDER BY h.at DESC NULLS LAST, h.ref DESC`;

/** Every holding of a person, how much there is and the latest `limit` rows of it, in one round trip. */
export async function findHeld(db: Db, who: Who, today: string, limit: number): Promise<Map<string, Held>> {
  const parts = holdings.map(
    ({ key, rows }) => sql`SELECT ${key} AS key, (SELECT count(*)::int FROM (${rows(who, today)}) h) AS count,
      (SELECT coalesce(json_agg(l), '[]') FROM (SELECT ${columns} FROM (${rows(who, today)}) h ${latestFirst} LIMIT ${limit}) l) AS rows`,
  );
  const { rows } = await sql<Held & { key: string }>`${sql.join(parts, sql` UNION ALL `)}`.execute(db);
  return new Map(rows.map(({ key, ...held }) => [key, held]));
}

/** One page of a holding, the latest first. @param after instant (empty: none) and key of the last row shown */
export async function findHolding(
  db: Db,
  { rows: of }: Named,
  who: Who,
  today: string,
  { after, limit }: { after: readonly [string, string] | null; limit: number },
): Promise<Held> {
  const beyond = after
    ? sql`WHERE (coalesce(h.at, '-infinity'), h.ref) < (${after[0] || '-infinity'}::timestamptz, ${after[1]})`
    : sql``;
  const { rows } = await sql<Held>`
    SELECT (SELECT count(*)::int FROM (${of(who, today)}) h) AS count, (SELECT coalesce(json_agg(l), '[]') FROM (
      SELECT ${columns} FROM (${of(who, today)}) h ${beyond} ${latestFirst} LIMIT ${limit}) l) AS rows`.execute(db);
  return rows[0] ?? { count: 0, rows: [] };
}

export interface Planned {
  key: string;
  goes: number;
  kept: number;
  /** The first day of what is kept; null for good. */
  until: string | null;
}
const due = (today: string): RawBuilder<boolean> => sql<boolean>`(h.until IS NULL OR h.until <= ${today}::date)`;

/** What erasing would do with each holding today. */
export async function findPlan(db: Db, who: Who, today: string, of: readonly Named[] = holdings): Promise<Planned[]> {
  const parts = of.map(
    ({
      key,
      rows,
    }) => sql`SELECT ${key} AS key, count(*) FILTER (WHERE ${due(today)})::int AS goes, count(*) FILTER (WHERE NOT ${due(today)})::int AS kept,
      nullif(min(h.until) FILTER (WHERE NOT ${due(today)}), 'infinity')::text AS until FROM (${rows(who, today)}) h`,
  );
  return (await sql<Planned>`${sql.join(parts, sql` UNION ALL `)}`.execute(db)).rows;
}

/** Codes of what stands in the way. */
export async function findObstacles(db: Db, who: Who, today: string): Promise<string[]> {
  const parts = obstacles.map(({ code, stands }) => sql`SELECT ${code} AS code WHERE ${stands(who, today)}`);
  return (await sql<{ code: string }>`${sql.join(parts, sql` UNION ALL `)}`.execute(db)).rows.map(({ code }) => code);
}

/** The rows that go today, as they are. */
export const dueRows = async (db: Db, { rows }: Named, who: Who, today: string): Promise<HeldRow[]> =>
  (await sql<HeldRow>`SELECT ${columns} FROM (${rows(who, today)}) h WHERE ${due(today)} ORDER BY h.ref`.execute(db))
    .rows;
