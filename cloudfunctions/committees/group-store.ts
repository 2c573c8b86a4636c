import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface Group {
  id: string;
  name: string;
  kind: string;
  memberNo: string;
}
/** A living member that may have a unit of its own. */
export async function findGroup(db: Db, membershipId: string): Promise<Group | undefined> {
  const { rows } =
    await sql<Group>`SELECT r.id, r.name, r.kind, lpad(r.member_no::text, 6, '0') AS "memberNo" FROM member_register r
    WHERE r.id = ${membershipId} AND r.status IN ('active', 'arrears', 'suspended')`.execute(db);
  return rows[0];
}
export async function holdsGroup(db: Db, membershipId: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM group_unit WHERE membership_id = ${membershipId} AND closed_at IS NULL`.execute(db);
  return rows.length > 0;
}
/** False when somebody else was faster: the index decides. */
export async function saveGroup(
  db: Db,
  given: { committeeId: string; membershipId: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO group_unit (committee_id, membership_id, set_up_by, set_up_at) VALUES (${given.committeeId}, ${given.membershipId}, ${given.by}, ${now})
    ON CONFLICT (membership_id) WHERE closed_at IS NULL DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
export const closeGroup = (db: Db, committeeId: string, now: Date) =>
  sql`UPDATE group_unit SET closed_at = ${now} WHERE committee_id = ${committeeId} AND closed_at IS NULL`.execute(db);

/** Living group members that have no unit of their own. */
export async function findGroupsWithout(db: Db): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT r.id, r.name FROM member_register r WHERE r.kind = 'group' AND r.status IN ('active', 'arrears', 'suspended')
      AND NOT EXISTS (SELECT FROM group_unit g WHERE g.membership_id = r.id AND g.closed_at IS NULL) ORDER BY r.search_name, r.id LIMIT 200`.execute(
    db,
  );
  return rows;
}
