import { sql } from 'kysely';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { NoLonger } from '../shared/refusal';
import { newId } from '../shared/ids';
import { phoneVerified } from './application-store';

export const mostRepresentatives = 10;

/** Changes to a unit's people take turns: each counts what the one before left. */
export const lockMembership = (db: Db, membershipId: string) =>
  db
    .selectFrom('membership')
    .select(['id', 'name', 'status', 'version'])
    .where('id', '=', membershipId)
    .forUpdate()
    .executeTakeFirst();

/** The unit that the actor acts for, locked; whoever has just lost it is told like anybody who never had it. */
export async function lockOwnUnit(db: Db, actor: Actor) {
  const unit = actor.actingFor ? await lockMembership(db, actor.actingFor) : undefined;
  const represents =
    unit?.status === 'active' &&
    (await db
      .selectFrom('representation')
      .select('representative_id')
      .where('membership_id', '=', unit.id)
      .where('person_id', '=', actor.person?.id ?? null)
      .executeTakeFirst());
  if (!unit || !represents) throw new NoLonger();
  return unit;
}

export const findRepresentatives = (db: Db, membershipId: string) =>
  db
    .selectFrom('representative as r')
    .select((row) =>
      row
        .selectFrom('representation as w')
        .select('w.person_id')
        .whereRef('w.representative_id', '=', 'r.id')
        .whereRef('w.membership_id', '=', 'r.membership_id')
        .as('person_id'),
    )
    .select(['r.id', 'r.name', 'r.phone', 'r.title', 'r.is_primary', phoneVerified.as('phone_verified')])
    .where('r.membership_id', '=', membershipId)
    .where('r.ended_at', 'is', null)
    .orderBy('r.is_primary', 'desc')
    .orderBy('r.id')
    .execute();

/** False when the phone already belongs to a representative of the unit. */
export async function saveRepresentative(
  db: Db,
  row: { membershipId: string; name: string; phone: string; title: string | null },
  now: Date,
): Promise<boolean> {
  const saved = await db
    .insertInto('representative')
    .values({
      id: newId(now),
      membership_id: row.membershipId,
      name: row.name,
      phone: row.phone,
      title: row.title,
      since: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a representation; when it was the primary one, the longest-standing of the others takes its place. */
export async function endRepresentative(
  db: Db,
  membershipId: string,
  representativeId: string,
  now: Date,
): Promise<boolean> {
  const ended = await db
    .updateTable('representative')
    .set({ ended_at: now, is_primary: false })
    .where('id', '=', representativeId)
    .where('membership_id', '=', membershipId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  await sql`
    UPDATE representative SET is_primary = true
    WHERE id = (SELECT r.id FROM representative r JOIN representation w ON w.representative_id = r.id
                WHERE r.membership_id = ${membershipId} AND w.membership_id = r.membership_id ORDER BY r.since, r.id LIMIT 1)
      AND NOT EXISTS (SELECT 1 FROM representative WHERE membership_id = ${membershipId} AND ended_at IS NULL AND is_primary)`.execute(
    db,
  );
  return true;
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
