import { sql } from 'kysely';
import type { Db } from '../shared/db';
import type { KnownMember } from './judge-member';

/** Members that rows may mean: by identity, by number, by the search form of their name. One round trip for a slice. */
export async function findKnown(
  db: Db,
  { keys, numbers, names }: { keys: string[]; numbers: number[]; names: string[] },
): Promise<KnownMember[]> {
  const { rows } = await sql<KnownMember>`
    WITH meant AS (
      SELECT e.id FROM member_entry e WHERE e.identity_key = ANY(${keys}::text[])
      UNION SELECT e.id FROM member_entry e WHERE e.member_no = ANY(${numbers}::int[])
      UNION SELECT e.id FROM member_entry e WHERE e.search_name = ANY(${names}::text[]))
    SELECT e.id, e.version, e.identity_key AS "identityKey", e.status, e.kind, e.name, e.search_name AS "searchName", e.uscc, e.member_no AS "memberNo", e.tier,
      e.joined_on AS "joinedOn", e.legal_rep AS "legalRep", e.industry, e.region, e.size, e.address, e.committee_id AS "committeeId",
      (SELECT c.name FROM committee_name c WHERE c.id = e.committee_id) AS committee, e.ended_on AS "endedOn",
      (SELECT json_build_object('name', r.name, 'title', r.title, 'phone', r.phone) FROM member_representative r
        WHERE r.membership_id = e.id AND r.ended_at IS NULL AND r.is_primary) AS representative
    FROM meant JOIN member_entry e ON e.id = meant.id ORDER BY e.ended_on DESC NULLS FIRST, e.id`.execute(db);
  return rows;
}

/** Committees that are open, by their names. */
export async function findCommittees(db: Db, today: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM committee_name WHERE closed_on IS NULL OR closed_on > ${today}::date ORDER BY id`.execute(db);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
