import { sql, type RawBuilder } from 'kysely';
import type { AmountBand, SidePostState } from '../../contracts/side-post-kinds';
import type { SidePostForm } from '../../contracts/sideposts';
import { searchName } from '../ground/search-name';
import { memberName } from '../membership/facts';
import type { Db } from '../shared/db';

export interface Post {
  id: string;
  orgName: string;
  orgUscc: string | null;
  member: { id: string; name: string } | null;
  ownUnit: boolean;
  isInvestee: boolean;
  position: string;
  paid: boolean;
  band: AmountBand;
  from: string;
  until: string | null;
  approval: string;
  state: SidePostState;
  declaredOn: string;
  confirmedOn: string | null;
  endedOn: string | null;
  reason: string | null;
}
export const stateOf = sql`CASE WHEN s.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN s.ended_on IS NOT NULL THEN 'ended'
  WHEN s.confirmed_on IS NOT NULL THEN 'confirmed' ELSE 'waiting' END`;
/** Of a `side_post s`. */
export const postColumns: RawBuilder<unknown> = sql`s.id, s.org_name AS "orgName", s.org_uscc AS "orgUscc",
  CASE WHEN s.membership_id IS NOT NULL THEN json_build_object('id', s.membership_id, 'name', ${memberName(sql`s.membership_id`)}) END AS member,
  EXISTS (SELECT FROM representation w WHERE w.membership_id = s.membership_id AND w.person_id = s.person_id) AS "ownUnit",
  s.is_investee AS "isInvestee", s.position, s.paid, s.band, s.starts_on AS "from", s.ends_on AS "until", s.approval, ${stateOf} AS state,
  s.declared_on AS "declaredOn", s.confirmed_on AS "confirmedOn", s.ended_on AS "endedOn", s.reason`;

/** Those of a person, the latest first. */
export async function findOwn(db: Db, personId: string): Promise<Post[]> {
  const { rows } = await sql<Post>`
    SELECT ${postColumns} FROM side_post s WHERE s.person_id = ${personId} ORDER BY s.id DESC LIMIT 200`.execute(db);
  return rows;
}

/**
 * Saves a post, with the member that its credit code or its whole name is.
 * @returns the member's name, or undefined when the same post stands already
 */
export async function savePost(
  db: Db,
  given: { id: string; personId: string; form: SidePostForm; today: string },
  now: Date,
): Promise<{ member: string | null } | undefined> {
  const { id, personId, form, today } = given;
  const search = searchName(form.orgName);
  const { rows } = await sql<{ member: string | null }>`
    WITH member AS (
      SELECT r.id FROM member_register r WHERE r.status IN ('active', 'arrears', 'suspended')
         AND (r.uscc = ${form.orgUscc ?? null} OR (${form.orgUscc ?? null}::text IS NULL AND r.search_name = ${search}))
       ORDER BY r.id LIMIT 1),
    saved AS (
      INSERT INTO side_post (id, person_id, org_name, org_search, org_uscc, membership_id, is_investee, position, paid, band, starts_on, ends_on, approval, declared_on, declared_at)
      SELECT ${id}, ${personId}, ${form.orgName}, ${search}, ${form.orgUscc ?? null}, (SELECT id FROM member), ${form.isInvestee}, ${form.position}, ${form.paid}, ${form.band},
        ${form.from}::date, ${form.until ?? null}::date, ${form.approval}, ${today}::date, ${now}
      ON CONFLICT DO NOTHING RETURNING membership_id)
    SELECT ${memberName(sql`saved.membership_id`)} AS member FROM saved`.execute(db);
  return rows[0];
}

const one = async (db: Db, change: RawBuilder<unknown>): Promise<Post | undefined> => {
  const { rows } = await sql<Post>`WITH s AS (${change}) SELECT ${postColumns} FROM s`.execute(db);
  return rows[0];
};
export interface Own {
  id: string;
  personId: string;
}
/** The first day of a post of one's own that stands; undefined: there is none. */
export async function findStart(db: Db, { id, personId }: Own): Promise<string | undefined> {
  const { rows } = await sql<{ from: string }>`
    SELECT starts_on AS "from" FROM side_post WHERE id = ${id} AND person_id = ${personId} AND ended_on IS NULL AND withdrawn_at IS NULL`.execute(
    db,
  );
  return rows[0]?.from;
}
export const saveEnd = (db: Db, { id, personId }: Own, endedOn: string, now: Date) =>
  one(
    db,
    sql`UPDATE side_post SET ended_on = ${endedOn}::date, ended_at = ${now} WHERE id = ${id} AND person_id = ${personId}
      AND ended_on IS NULL AND withdrawn_at IS NULL AND starts_on <= ${endedOn}::date RETURNING *`,
  );
export const saveWithdrawal = (db: Db, { id, personId }: Own, reason: string, now: Date) =>
  one(
    db,
    sql`UPDATE side_post SET withdrawn_at = ${now}, reason = ${reason} WHERE id = ${id} AND person_id = ${personId}
      AND ended_on IS NULL AND withdrawn_at IS NULL RETURNING *`,
  );

/** Whose a post is that waits to be confirmed. */
export async function findDeclarer(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`
    SELECT person_id AS "personId" FROM side_post WHERE id = ${id} AND confirmed_on IS NULL AND ended_on IS NULL AND withdrawn_at IS NULL`.execute(
    db,
  );
  return rows[0]?.personId;
}
/** False: somebody else has confirmed it, or it stands no more. Of two at once one does. */
export async function saveConfirmed(db: Db, id: string, by: string, today: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE side_post SET confirmed_by = ${by}, confirmed_on = ${today}::date
     WHERE id = ${id} AND confirmed_on IS NULL AND ended_on IS NULL AND withdrawn_at IS NULL AND person_id <> ${by}`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
