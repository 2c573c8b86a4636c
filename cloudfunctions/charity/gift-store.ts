import { sql } from 'kysely';
import type { Gift } from '../../contracts/charity';
import type { Db } from '../shared/db';

export interface Untold {
  id: string;
  reverses: string | null;
  amount: number;
  kind: Gift['kind'];
  number: string;
  day: string;
  payer: string;
  byMember: boolean;
}
/** What was received and is in no line yet, the earliest first. */
export async function findUntold(db: Db, most: number): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    SELECT g.id, g.reverses, g.amount, g.kind, g.number, g.day, g.payer_name AS payer, g.by_member AS "byMember" FROM gift_received g
    WHERE NOT EXISTS (SELECT FROM ledger_said s WHERE s.subject = 'gift:' || g.id AND s.step = 'received') ORDER BY g.at, g.id LIMIT ${most}`.execute(
    db,
  );
  return rows;
}

export interface GiftFilter {
  kind?: Gift['kind'];
  year?: number;
}
const where = ({ kind, year }: GiftFilter) =>
  sql`(${kind ?? null}::text IS NULL OR g.said ->> 'kind' = ${kind ?? null}) AND (${year ?? null}::int IS NULL OR left(g.said ->> 'day', 4) = ${year ?? null}::int::text)`;
/** Lines of the public ledger, the latest first; `before`: the number of the last one shown. */
export async function findGifts(db: Db, filter: GiftFilter, before: number | null, limit: number): Promise<Gift[]> {
  const { rows } = await sql<Gift>`
    SELECT g.seq, g.said ->> 'kind' AS kind, g.said ->> 'day' AS day, (g.said ->> 'fen')::bigint AS fen, g.said ->> 'no' AS no, (g.said ->> 'byMember')::boolean AS "byMember",
      g.said ? 'takesBack' AS returned, g.sealed
    FROM ledger_gift g WHERE ${where(filter)} AND g.seq < ${before ?? Number.MAX_SAFE_INTEGER} ORDER BY g.seq DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
export async function sumGifts(db: Db, filter: GiftFilter): Promise<{ total: number; count: number; years: number[] }> {
  const { rows } = await sql<{ total: number; count: number; years: number[] }>`
    SELECT coalesce(sum((g.said ->> 'fen')::bigint) FILTER (WHERE ${where(filter)}), 0)::bigint AS total, (count(*) FILTER (WHERE ${where(filter)}))::int AS count,
      coalesce(array_agg(DISTINCT left(g.said ->> 'day', 4)::int), '{}') AS years FROM ledger_gift g`.execute(db);
  const [row] = rows;
  return row ? { ...row, years: row.years.sort((a, b) => b - a) } : { total: 0, count: 0, years: [] };
}
