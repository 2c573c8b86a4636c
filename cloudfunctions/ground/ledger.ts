import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

/** A table that a migration has made a ledger (`make_ledger`): rows are added, and taken back by rows of their own. */
export interface Ledger {
  table: RawBuilder<unknown>;
  /** Column of the amount: an integer (points, fen). */
  amount: RawBuilder<number>;
  /** Column that says whose it is. */
  account: RawBuilder<string>;
  /** Function that holds accounts still, by their ids, in one order: whoever adds them up waits. */
  hold: RawBuilder<unknown>;
  /** Columns that a reversal takes over from what it takes back, besides the account. */
  shared: RawBuilder<unknown>;
}
/** Calendar days in Asia/Shanghai, the last one included. */
export interface Period {
  from: string;
  to: string;
}
export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

// The fragments below speak of an entry `e`.
const within = ({ from, to }: Period) => sql`e.day BETWEEN ${from}::date AND ${to}::date`;

/** What an account has gained in a period, reversals counted on the day of what they take back; 0 without entries. */
export const balance = (
  ledger: Ledger,
  account: RawBuilder<string>,
  period: Period,
): RawBuilder<number> => sql<number>`(
  SELECT coalesce(sum(e.${ledger.amount}), 0)::bigint FROM ${ledger.table} e
   WHERE e.${ledger.account} = ${account} AND ${within(period)})`;

/** What each month of a period gave to an account: its first day as `first`, and `amount`, null without entries. */
export const monthly = (ledger: Ledger, account: RawBuilder<string>, { from, to }: Period): RawBuilder<unknown> => sql`(
  SELECT n.first::date AS first, (SELECT sum(e.${ledger.amount})::bigint FROM ${ledger.table} e
     WHERE e.${ledger.account} = ${account} AND e.day >= n.first::date AND e.day < (n.first + interval '1 month')::date) AS amount
    FROM generate_series(${from}::date::timestamp, ${to}::date::timestamp, interval '1 month') AS n(first))`;

/** Each account that has entries in a period: `account`, `balance` and how many `entries`. */
export const balances = (ledger: Ledger, period: Period): RawBuilder<unknown> => sql`(
  SELECT e.${ledger.account} AS account, sum(e.${ledger.amount})::bigint AS balance, count(*)::int AS entries
    FROM ${ledger.table} e WHERE ${within(period)} GROUP BY 1)`;

/** What one account has, as `balance`. */
export async function findBalance(db: Db, ledger: Ledger, account: string, period: Period): Promise<number> {
  const { rows } = await sql<{ balance: number }>`
    SELECT ${balance(ledger, sql`${account}::uuid`, period)} AS balance`.execute(db);
  return rows[0]?.balance ?? 0;
}

/** An entry as every ledger shows it. */
export interface EntryRow {
  id: string;
  day: string;
  /** To the microsecond: with the id the place in the list. */
  at: string;
  personId: string | null;
  reverses: string | null;
  /** The entry that took it back. */
  reversedBy: string | null;
  reason: string | null;
}
/**
 * One page of an account's entries, newest first.
 * @param shown what else the ledger shows of an entry `e`
 * @param after instant and id of the last entry shown
 */
export async function findEntries<Shown>(
  db: Db,
  ledger: Ledger,
  question: { account: string; period: Period; after: readonly [string, string] | null; limit: number },
  shown: RawBuilder<Shown>,
): Promise<(EntryRow & Shown)[]> {
  const { account, period, after, limit } = question;
  const from = after ? sql`AND (e.at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<EntryRow & Shown>`
    SELECT e.id, e.day, to_json(e.at) #>> '{}' AS at, e.person_id AS "personId", e.reverses, e.reason,
      (SELECT b.id FROM ${ledger.table} b WHERE b.reverses = e.id) AS "reversedBy", ${shown}
    FROM ${ledger.table} e
    WHERE e.${ledger.account} = ${account} AND ${within(period)} ${from} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export interface HeldEntry {
  id: string;
  account: string;
  amount: number;
  day: string;
  reverses: string | null;
  reversed: boolean;
}
/**
 * Entries with their accounts locked until the commit, in one order: whatever else adds up an account waits, and sums
 * before or after what follows, not in the midst of it.
 */
export async function holdEntries(
  db: Db,
  ledger: Ledger,
  which: { id: string } | { source: string; sourceId: string },
): Promise<HeldEntry[]> {
  const chosen =
    'id' in which
      ? sql`e.id = ${which.id}`
      : sql`e.source = ${which.source} AND e.source_id = ${which.sourceId} AND e.reverses IS NULL`;
  const { rows } = await sql<HeldEntry>`
    WITH chosen AS MATERIALIZED (
      SELECT e.id, e.${ledger.account} AS account, e.${ledger.amount} AS amount, e.day, e.reverses,
        EXISTS (SELECT FROM ${ledger.table} b WHERE b.reverses = e.id) AS reversed
      FROM ${ledger.table} e WHERE ${chosen}),
    held AS MATERIALIZED (SELECT ${ledger.hold}(ARRAY(SELECT account FROM chosen)))
    SELECT chosen.* FROM chosen, held`.execute(db);
  return rows;
}

/**
 * Takes entries back, each once and as a whole, in one statement however many they are. What was taken back before, or at
 * the same moment by somebody else, is passed over.
 * @returns the entries that this call took back, with the new entry that did
 */
export async function reverseEntries(
  db: Db,
  ledger: Ledger,
  entryIds: readonly string[],
  { by, reason }: { by: string; reason: string },
  now: Date,
): Promise<{ id: string; reverses: string }[]> {
  if (entryIds.length === 0) return [];
  const given = JSON.stringify(entryIds.map((of) => ({ id: newId(now), of })));
  const { rows } = await sql<{ id: string; reverses: string }>`
    INSERT INTO ${ledger.table} (id, ${ledger.account}, ${ledger.shared}, ${ledger.amount}, person_id, at, reverses, reason)
    SELECT g.id, ${ledger.account}, ${ledger.shared}, -e.${ledger.amount}, ${by}::uuid, ${now}, e.id, ${reason}
    FROM json_to_recordset(${given}::json) AS g(id uuid, "of" uuid) JOIN ${ledger.table} e ON e.id = g."of"
    WHERE e.reverses IS NULL ON CONFLICT (reverses) DO NOTHING RETURNING id, reverses`.execute(db);
  return rows;
}

/** Takes back all that a source has given, as `reverseEntries`, with the accounts locked first. */
export async function reverseSource(
  db: Db,
  ledger: Ledger,
  { source, sourceId, ...why }: { source: string; sourceId: string; by: string; reason: string },
  now: Date,
): Promise<number> {
  const held = await holdEntries(db, ledger, { source, sourceId });
  const open = held.filter(({ reversed }) => !reversed).map(({ id }) => id);
  return (await reverseEntries(db, ledger, open, why, now)).length;
}
