import { sql } from 'kysely';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

/** A clause of an adopted standard, with its ballot; undefined where the standard has none such. */
export async function findReduction(
  db: Db,
  standardId: string,
  seq: number,
): Promise<{ ballotId: string; name: string; percent: number } | undefined> {
  const { rows } = await sql<{ ballotId: string; name: string; percent: number }>`
    SELECT b.id AS "ballotId", r.name, r.percent FROM dues_reduction r JOIN dues_ballot b ON b.standard_id = r.standard_id
    WHERE r.standard_id = ${standardId} AND r.seq = ${seq}`.execute(db);
  return rows[0];
}
export async function isMember(db: Db, membershipId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM member_name m WHERE m.id = ${membershipId} AND m.status IN ('active', 'arrears', 'suspended')`.execute(
      db,
    );
  return rows.length > 0;
}
/** Whether the person acts for the member: what it owes is for another to lower. */
export async function representsIt(db: Db, personId: string, membershipId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM representation w WHERE w.person_id = ${personId} AND w.membership_id = ${membershipId}`.execute(
      db,
    );
  return rows.length > 0;
}
export async function saveRelief(
  db: Db,
  relief: {
    id: string;
    membershipId: string;
    standardId: string;
    ballotId: string;
    seq: number;
    reason: string;
    by: string;
  },
  now: Date,
): Promise<boolean> {
  const { id, membershipId, standardId, ballotId, seq, reason, by } = relief;
  const { numAffectedRows } = await sql`
    INSERT INTO dues_relief (id, membership_id, standard_id, ballot_id, seq, reason, by_id, at)
    VALUES (${id}, ${membershipId}, ${standardId}, ${ballotId}, ${seq}, ${reason}, ${by}, ${now})
    ON CONFLICT (membership_id, standard_id) WHERE ended_at IS NULL DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
export async function endReliefOf(
  db: Db,
  id: string,
  by: string,
  reason: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ membershipId: string }>`
    UPDATE dues_relief SET ended_at = ${now}, ended_by = ${by}, ended_reason = ${reason} WHERE id = ${id} AND ended_at IS NULL
    RETURNING membership_id AS "membershipId"`.execute(db);
  return rows[0]?.membershipId;
}

export interface ReliefRow {
  id: string;
  membershipId: string;
  name: string;
  reduction: string;
  percent: number;
  reason: string;
  by: string | null;
  at: Date;
}
export async function findReliefs(
  db: Db,
  standardId: string,
  after: string | null,
  limit: number,
): Promise<ReliefRow[]> {
  const later = after ? sql`AND w.id < ${after}::uuid` : sql``;
  const { rows } = await sql<ReliefRow>`
    SELECT w.id, w.membership_id AS "membershipId", m.name, r.name AS reduction, r.percent, w.reason, ${calledAs(sql`w.by_id`)} AS "by", w.at
    FROM dues_relief w JOIN member_name m ON m.id = w.membership_id JOIN dues_reduction r ON r.standard_id = w.standard_id AND r.seq = w.seq
    WHERE w.standard_id = ${standardId} AND w.ended_at IS NULL ${later} ORDER BY w.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
