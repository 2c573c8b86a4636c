import { sql, type Insertable } from 'kysely';
import type { ApplicationForm } from '../../contracts/application';
import { toE164 } from '../../contracts/phone';
import { callPerson } from '../identity/effects';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { Membership } from '../shared/schema';
import type { standingEvents, StandingMove } from './judge-standing';

type Materials = ApplicationForm['materials'];

/** Null when another application or membership holds the identity: the index decides, however many try at once. */
export async function saveMembership(db: Db, row: Insertable<Membership>): Promise<string | null> {
  const saved = await db
    .insertInto('membership')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved?.id ?? null;
}

/** True for the identity that another application or membership took first. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'membership_one_live';

/** `changeMembership` for a form that may bring another identity: `taken` when somebody else has it by now. */
export async function changeForm(...change: Parameters<typeof changeMembership>): Promise<boolean | 'taken'> {
  const [db] = change;
  await sql`SAVEPOINT form`.execute(db);
  try {
    return await changeMembership(...change);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await sql`ROLLBACK TO SAVEPOINT form`.execute(db);
    return 'taken';
  }
}

/**
 * One conditional statement: the change happens only on the version that was judged. False when somebody was faster.
 */
export async function changeMembership(
  db: Db,
  id: string,
  version: number,
  status: Membership['status'],
  change: Partial<Insertable<Membership>>,
): Promise<boolean> {
  const result = await db
    .updateTable('membership')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', status)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * The representatives of an application, in place of those before. An applicant whose phone is verified is the one with
 * that phone; an unverified one is taken for the primary, until somebody verifies that number as his own (the view
 * `representation` prefers him).
 */
export async function saveRepresentatives(
  db: Db,
  membershipId: string,
  form: ApplicationForm,
  applicant: NonNullable<Actor['person']>,
  now: Date,
): Promise<void> {
  const named =
    form.kind === 'individual'
      ? [{ name: form.name, phone: form.phone, title: form.title, primary: true }]
      : form.representatives;
  const primary = Math.max(
    0,
    named.findIndex((each) => each.primary),
  );
  const own = applicant.phoneVerified ? named.findIndex((each) => toE164(each.phone) === applicant.phone) : primary;
  await sql`DELETE FROM representative WHERE membership_id = ${membershipId}`.execute(db);
  await db
    .insertInto('representative')
    .values(
      named.map((each, index) => ({
        id: newId(now),
        membership_id: membershipId,
        person_id: index === own ? applicant.id : null,
        accepted_at: index === own ? now : null,
        proven: index === own && applicant.phoneVerified,
        named_by: index === own ? null : applicant.id,
        named_as: 'applicant',
        name: each.name,
        phone: toE164(each.phone) ?? each.phone,
        title: each.title ?? null,
        is_primary: index === primary,
        since: now,
      })),
    )
    .execute();
  const himself = named[own];
  if (himself) await callPerson(db, applicant.id, himself.name, toE164(himself.phone));
}

/** The materials of an application, in place of those before; the old ones are kept as replaced. */
export async function saveMaterials(db: Db, membershipId: string, materials: Materials, now: Date): Promise<void> {
  await db
    .updateTable('membership_material')
    .set({ replaced_at: now })
    .where('membership_id', '=', membershipId)
    .where('replaced_at', 'is', null)
    .execute();
  if (materials.length === 0) return;
  await db
    .insertInto('membership_material')
    .values(
      materials.map((material) => ({
        id: newId(now),
        membership_id: membershipId,
        code: material.code,
        file_id: material.fileId,
        name_on_document: material.nameOnDocument ?? null,
        number: material.number ?? null,
        valid_to: material.validTo ?? null,
        unlimited: material.validTo === null,
        added_at: now,
      })),
    )
    .execute();
}

/** What befalls a member. */
export type LifeEvent = 'activated' | (typeof standingEvents)[StandingMove];
export interface NewEvent {
  membershipId: string;
  kind: LifeEvent;
  personId: string | null;
  reason?: string | undefined;
}
/** The life of a member; what was decided before is the case's (flows). */
export async function saveEvent(db: Db, { membershipId, kind, personId, reason }: NewEvent, now: Date): Promise<void> {
  await db
    .insertInto('membership_event')
    .values({ membership_id: membershipId, kind, person_id: personId, reason: reason ?? null, at: now })
    .execute();
}

export async function findMembership(db: Db, id: string) {
  return db.selectFrom('membership').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The id, when the application is still open and was filed by the person or names him; else null. */
export async function findOwnApplication(db: Db, actor: Actor, membershipId: string): Promise<string | null> {
  if (actor.units.some((unit) => unit.membershipId === membershipId)) return membershipId;
  const row = await db
    .selectFrom('membership')
    .select('id')
    .where('id', '=', membershipId)
    .where('applied_by', '=', actor.person?.id ?? null)
    .where('member_no', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
