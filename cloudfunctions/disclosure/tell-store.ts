import { sql } from 'kysely';
import type { DisclosureAudience } from '../../contracts/disclosure-kinds';
import type { Db } from '../shared/db';

export interface Told {
  title: string;
  titleEn: string;
  audience: DisclosureAudience;
  no: number;
}
export async function findPublished(db: Db, id: string): Promise<Told | undefined> {
  const { rows } = await sql<Told>`
    SELECT v.document::jsonb #>> '{title,zh-CN}' AS title, v.document::jsonb #>> '{title,en}' AS "titleEn", v.audience, v.no
    FROM disclosure_version v WHERE v.disclosure_id = ${id} ORDER BY v.no DESC LIMIT 1`.execute(db);
  return rows[0];
}
/** The next people of an audience by id: who stands for a member, or who is of the council. */
export async function findAudience(
  db: Db,
  audience: DisclosureAudience,
  { after, limit, today }: { after: string; limit: number; today: string },
): Promise<{ personId: string }[]> {
  const people =
    audience === 'council'
      ? sql`SELECT h.person_id FROM office_holder h WHERE h.office IN ('council', 'president', 'supervisor') AND h.committee_id IS NULL AND h.ended_at IS NULL AND h.term @> ${today}::date`
      : sql`SELECT w.person_id FROM representation w JOIN member_register r ON r.id = w.membership_id WHERE r.status IN ('active', 'arrears', 'suspended')`;
  const { rows } = await sql<{ personId: string }>`
    SELECT DISTINCT x.person_id AS "personId" FROM (${people}) x WHERE x.person_id > ${after}::uuid ORDER BY 1 LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
