import { sql, type RawBuilder } from 'kysely';
import { secretariat } from '../../contracts/wire';
import { reaches } from '../ground/reach';
import { wordsHold } from '../ground/search-name';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import type { PersonSought } from './judge-person-sought';

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

/**
 * `taken`: another person has verified the same phone; the index decides, and the transaction is over. `gone`: the account
 * is not in this WeChat any more.
 */
export async function saveVerifiedPhone(
  db: Db,
  { id }: { id: string },
  openid: string | null,
  phone: string,
  now: Date,
): Promise<'saved' | 'taken' | 'gone'> {
  try {
    const { numAffectedRows } = await sql`
      UPDATE person SET phone = ${phone}, phone_verified_at = ${now} WHERE id = ${id} AND (openid = ${openid} OR ${openid}::text IS NULL)`.execute(
      db,
    );
    return (numAffectedRows ?? 0n) > 0n ? 'saved' : 'gone';
  } catch (error) {
    if (isTaken(error)) return 'taken';
    throw error;
  }
}

/** The members that ask the owner of this number to represent them. */
export async function findAsking(
  db: Db,
  personId: string,
  now: Date,
): Promise<{ representativeId: string; unit: string }[]> {
  const { rows } = await sql<{ representativeId: string; unit: string }>`
    SELECT a.representative_id AS "representativeId", a.name AS unit FROM unit_asking a
    WHERE a.person_id = ${personId} AND (a.asked_until IS NULL OR a.asked_until > ${now}) ORDER BY a.since, a.representative_id`.execute(
    db,
  );
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
/**
 * People by a fragment of their name, by their phone or its last four digits, at most 20. Whoever serves a committee alone finds those
 * who stand for its members or serve it too.
 */
export async function findPeopleBy(
  db: Db,
  actor: Actor,
  sought: Exclude<PersonSought, 'fragment'>,
  today: string,
): Promise<FoundPerson[]> {
  const fits = (name: RawBuilder<unknown>, phone: RawBuilder<unknown>) =>
    sought.by === 'name'
      ? wordsHold(sql`plain_text(${name})`, sought.q)
      : sought.by === 'phone'
        ? sql`${phone} = ${sought.phone}`
        : sql`right(${phone}, 4) = ${sought.end}`;
  const serves = sql`EXISTS (SELECT FROM appointment a WHERE a.person_id = p.id AND a.term @> ${today}::date AND a.ended_at IS NULL
    AND ${reaches(actor, secretariat, sql`a.committee_id`)})`;
  const { rows } = await sql<FoundPerson>`
    WITH named AS (
      SELECT id FROM person WHERE ${fits(sql`name`, sql`phone`)}
      UNION SELECT person_id FROM person_unit WHERE ${fits(sql`called`, sql`phone`)})
    SELECT p.id AS "personId", coalesce(p.name, min(u.called)) AS name, coalesce(p.phone, min(u.phone)) AS phone,
      coalesce(array_agg(DISTINCT u.name) FILTER (WHERE u.status = 'active'), '{}') AS units
    FROM person p JOIN named ON named.id = p.id LEFT JOIN person_unit u ON u.person_id = p.id
    GROUP BY p.id
    HAVING ${reachesPeople(actor)} OR bool_or(${reaches(actor, secretariat, sql`u.committee_id`)}) OR ${serves}
    ORDER BY 2 NULLS LAST, p.id LIMIT 20`.execute(db);
  return rows;
}

/** Whoever serves the whole association finds those, too, who stand for nobody. */
const reachesPeople = (actor: Actor) => reaches(actor, secretariat, sql<null>`NULL::uuid`);
