import { sql } from 'kysely';
import type { Language } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

export interface LookRow {
  id: number;
  at: string;
  who: string | null;
  role: string;
  what: 'phone' | 'idNumber' | 'file';
  doing: string;
  reason: string | null;
}
/** Who looked at somebody, the latest first. @param after instant and number of the last row shown */
export async function findLooks(
  db: Db,
  personId: string,
  { after, limit, language }: { after: readonly [string, number] | null; limit: number; language: Language },
): Promise<LookRow[]> {
  const beyond = after ? sql`AND (l.at, l.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``;
  const { rows } = await sql<LookRow>`
    SELECT l.id, to_json(l.at) #>> '{}' AS at, ${calledAs(sql`l.by_person`)} AS who, l.role, l.what,
      coalesce(${language === 'en' ? sql`l.said_en` : sql`l.said`}, l.action) AS doing, l.reason
    FROM look_taken l WHERE l.person_id = ${personId} ${beyond} ORDER BY l.at DESC, l.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
