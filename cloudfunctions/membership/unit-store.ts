import { sql } from 'kysely';
import { livingStatuses, type LivingStatus } from '../../contracts/member-statuses';
import type { Actor } from '../shared/actor';
import { hasPlace } from './facts';
import type { Db } from '../shared/db';
import { NoLonger } from '../shared/refusal';
import { newId } from '../shared/ids';

export interface LivingUnit {
  id: string;
  name: string;
  kind: 'unit' | 'individual' | 'group';
  status: LivingStatus;
  version: number;
  committeeId: string | null;
}
/**
 * A member in whatever standing, locked: changes to its people take turns, each counts what the one before left. Undefined
 * for one that is none any more.
 */
export async function lockLivingUnit(db: Db, membershipId: string): Promise<LivingUnit | undefined> {
  const { rows } = await sql<LivingUnit>`
    SELECT id, name, kind, status, version, committee_id AS "committeeId" FROM membership
    WHERE id = ${membershipId} AND status = ANY(${[...livingStatuses]}::text[]) FOR UPDATE`.execute(db);
  return rows[0];
}

/** The unit that the actor acts for, locked; whoever has just lost it is told like anybody who never had it. */
export async function lockOwnUnit(db: Db, actor: Actor): Promise<LivingUnit> {
  const unit = actor.actingFor ? await lockLivingUnit(db, actor.actingFor) : undefined;
  const represents =
    (unit?.status === 'active' || unit?.status === 'arrears') &&
    (await db
      .selectFrom('representation')
      .select('representative_id')
      .where('membership_id', '=', unit.id)
      .where('person_id', '=', actor.person?.id ?? null)
      .executeTakeFirst());
  if (!unit || !represents) throw new NoLonger();
  return unit;
}

/** For whom a person acts now, and whether he has several to choose from. */
export async function findActingFor(db: Db, personId: string) {
  const { rows } = await sql<{ actingFor: { membershipId: string; name: string } | null; several: boolean }>`
    SELECT (SELECT json_build_object('membershipId', m.id, 'name', m.name) FROM acting_unit a JOIN membership m ON m.id = a.membership_id
        WHERE a.person_id = ${personId} LIMIT 1) AS "actingFor",
      (SELECT count(*) > 1 FROM representation w JOIN membership m ON m.id = w.membership_id AND ${hasPlace('admitted', sql`m.status`)} WHERE w.person_id = ${personId}) AS several`.execute(
    db,
  );
  return rows[0] ?? { actingFor: null, several: false };
}

/** The new licence in place of the old one, once; letters and forms are not licences: two renewals at the same moment leave one. Null when already replaced. */
export async function replaceLicence(
  db: Db,
  change: { membershipId: string; licenceId: string; fileId: string; number: string | null; validTo: string | null },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    WITH old AS (
      UPDATE membership_material SET replaced_at = ${now}
      WHERE id = ${change.licenceId} AND membership_id = ${change.membershipId} AND replaced_at IS NULL
        AND code IN ('businessLicense', 'industryCert', 'professionalCert')
      RETURNING code, name_on_document, number)
    INSERT INTO membership_material (id, membership_id, code, file_id, name_on_document, number, valid_to, unlimited, added_at)
    SELECT ${newId(now)}, ${change.membershipId}, code, ${change.fileId}, name_on_document, coalesce(${change.number}::text, number),
      ${change.validTo}::date, ${change.validTo === null}, ${now} FROM old
    RETURNING id`.execute(db);
  return rows[0]?.id ?? null;
}
