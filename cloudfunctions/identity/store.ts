import { sql } from 'kysely';
import type { Unit } from '../shared/actor';
import type { Db } from '../shared/db';

export interface AssociationRow {
  name: string;
  shortName: string;
  uscc: string;
  region: string;
  purpose: string;
  address: string;
  phone: string;
  members: number;
  committees: { id: string; name: string }[];
}
export async function findAssociation(db: Db, today: string): Promise<AssociationRow> {
  const { rows } = await sql<AssociationRow>`
    SELECT name, short_name AS "shortName", uscc, region, purpose, address, phone,
      (SELECT members FROM association_size) AS members,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY name), '[]')
         FROM committee WHERE closed_on IS NULL OR closed_on > ${today}::date) AS committees
    FROM association`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the association has not been entered');
  return row;
}

const isTaken = (error: unknown) =>
  error instanceof Error && 'constraint' in error && error.constraint === 'person_verified_phone';

/** False when another person has verified the same phone: the index decides, and the transaction is over. */
export async function saveVerifiedPhone(db: Db, personId: string, phone: string, now: Date): Promise<boolean> {
  try {
    await sql`UPDATE person SET phone = ${phone}, phone_verified_at = ${now} WHERE id = ${personId}`.execute(db);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** The units that name this phone as a representative's: whoever has verified it stands in them (decision 008). */
export async function findUnitsByPhone(db: Db, phone: string): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    SELECT DISTINCT u.membership_id AS "membershipId", u.name, u.status, u.member_no AS "memberNo"
    FROM unit_phone u WHERE u.phone = ${phone} ORDER BY u.name, u.membership_id`.execute(db);
  return rows;
}

export async function saveActingFor(db: Db, personId: string, membershipId: string): Promise<void> {
  await db.updateTable('person').set({ acting_for: membershipId }).where('id', '=', personId).execute();
}

export interface FoundPerson {
  personId: string;
  name: string | null;
  phone: string | null;
  units: string[];
}
/** People by a fragment of their name or the end of their phone, at most 20. */
export async function findPeopleBy(db: Db, fragment: string, tail: string | null): Promise<FoundPerson[]> {
  const like = `%${fragment.replace(/[\\%_]/g, '\\$&')}%`;
  const byPhone = tail === null ? sql`false` : sql`(p.phone LIKE ${`%${tail}`} OR u.phone LIKE ${`%${tail}`})`;
  const { rows } = await sql<FoundPerson>`
    SELECT p.id AS "personId", coalesce(p.name, min(u.called)) AS name, coalesce(p.phone, min(u.phone)) AS phone,
      coalesce(array_agg(DISTINCT u.name) FILTER (WHERE u.status = 'active'), '{}') AS units
    FROM person p LEFT JOIN person_unit u ON u.person_id = p.id
    GROUP BY p.id
    HAVING bool_or(p.name ILIKE ${like} OR u.called ILIKE ${like} OR ${byPhone})
    ORDER BY 2 NULLS LAST, p.id LIMIT 20`.execute(db);
  return rows;
}
