import { sql } from 'kysely';
import type { Status } from '../../contracts/membership';
import type { Db } from '../shared/db';

export interface Member {
  id: string;
  name: string;
  status: Status;
  committeeId: string | null;
  represents: boolean;
}
/** A member whom somebody wants to sanction. */
export async function findMember(db: Db, id: string, personId: string): Promise<Member | undefined> {
  const { rows } = await sql<Member>`
    SELECT r.id, r.name, r.status, r.committee_id AS "committeeId",
      EXISTS (SELECT FROM representation w WHERE w.membership_id = r.id AND w.person_id = ${personId}) AS represents
    FROM member_register r WHERE r.id = ${id}`.execute(db);
  return rows[0];
}
