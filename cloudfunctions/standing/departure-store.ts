import { sql } from 'kysely';
import type { Status } from '../../contracts/membership';
import { secretariat } from '../../contracts/wire';
import { reaches } from '../ground/reach';
import { calledAs } from '../identity/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface Departure {
  membershipId: string;
  name: string;
  memberNo: string;
  status: Status;
  leftAt: Date;
  card: 'returned' | 'lost' | 'none' | null;
  note: string | null;
  settledAt: Date | null;
  settledBy: string | null;
  sortKey: string;
}

/** Who has left, within reach: the unsettled by their age, the settled ones the latest first. */
export async function findDepartures(
  db: Db,
  actor: Actor,
  { settled, after, limit }: { settled: boolean; after: readonly [string, string] | null; limit: number },
): Promise<Departure[]> {
  const [key, direction, beyond] = settled
    ? [sql`p.settled_at`, sql`DESC`, sql`<`]
    : [sql`p.left_at`, sql`ASC`, sql`>`];
  const { rows } = await sql<Departure>`
    SELECT p.membership_id AS "membershipId", r.name, lpad(r.member_no::text, 6, '0') AS "memberNo", r.status, p.left_at AS "leftAt", p.card, p.note,
      p.settled_at AS "settledAt", ${calledAs(sql`p.settled_by`)} AS "settledBy", to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sortKey"
    FROM departure p JOIN member_register r ON r.id = p.membership_id
    WHERE (p.settled_at IS NOT NULL) = ${settled} AND ${reaches(actor, secretariat, sql<string | null>`r.committee_id`)}
      AND (${after?.[0] ?? null}::timestamptz IS NULL OR (${key}, p.membership_id) ${beyond} (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    ORDER BY ${key} ${direction}, p.membership_id ${direction} LIMIT ${limit}`.execute(db);
  return rows;
}

/** One conditional statement: whoever is second finds nothing left to settle. */
export async function settleDeparture(
  db: Db,
  actor: Actor,
  given: { membershipId: string; card: string; note: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE departure p SET settled_at = ${now}, settled_by = ${given.by}, card = ${given.card}, note = nullif(${given.note}, '')
    FROM member_register r WHERE p.membership_id = ${given.membershipId} AND p.settled_at IS NULL AND r.id = p.membership_id
      AND ${reaches(actor, secretariat, sql<string | null>`r.committee_id`)}`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
