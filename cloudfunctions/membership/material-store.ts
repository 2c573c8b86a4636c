import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface FoundMaterial {
  membership_id: string;
  applied_by: string;
  member_no: number | null;
  committee_id: string | null;
  cloud_id: string;
  type: string | null;
  name: string;
}
export async function findMaterial(db: Db, materialId: string): Promise<FoundMaterial | undefined> {
  const { rows } = await sql<FoundMaterial>`
    SELECT m.id AS membership_id, m.applied_by, m.member_no, m.committee_id, f.cloud_id, f.type, f.name
    FROM membership_material d JOIN membership m ON m.id = d.membership_id JOIN file_content f ON f.id = d.file_id
    WHERE d.id = ${materialId}`.execute(db);
  return rows[0];
}
