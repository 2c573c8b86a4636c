import { sql, type RawBuilder } from 'kysely';
import { forgetChoice } from '../identity/effects';
import { unjudgedHand } from '../../contracts/unjudged-name';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { ownChangeOf, type Change } from './change-store';
import type { Hand } from './judge-hand';

export const mostRepresentatives = 10;

export interface RepresentativeRow extends Hand {
  name: string;
  /** As others than who typed it see it. */
  shownName: string;
  shownTitle: string | null;
  phone: string;
  title: string | null;
  until: Date | null;
}
const shown = sql`coalesce(r.shown_name, ${unjudgedHand}) AS "shownName", r.shown_title AS "shownTitle"`;
const handsOf = (membershipId: string, now: Date) => sql`
    SELECT r.id, r.name, r.phone, r.title, ${shown}, r.is_primary AS "primary", r.accepted_at IS NOT NULL AS accepted, r.named_by AS "namedBy",
      r.asked_until AS until, (SELECT w.person_id FROM representation w WHERE w.representative_id = r.id AND w.membership_id = r.membership_id) AS "personId"
    FROM representative r
    WHERE r.membership_id = ${membershipId} AND r.ended_at IS NULL AND (r.asked_until IS NULL OR r.accepted_at IS NOT NULL OR r.asked_until > ${now})
    ORDER BY r.is_primary DESC, r.id`;
/** Whose hands a member has, invitations that can still be accepted among them, the primary one first. */
export async function findHands(db: Db, membershipId: string, now: Date): Promise<RepresentativeRow[]> {
  const { rows } = await sql<RepresentativeRow>`${handsOf(membershipId, now)}`.execute(db);
  return rows;
}

export interface DeclinedRow {
  id: string;
  name: string;
  shownName: string;
  shownTitle: string | null;
  namedBy: string | null;
  phone: string;
  title: string | null;
  declinedAt: Date;
}
const declinedOf = (membershipId: string, since: RawBuilder<unknown>) => sql`
    SELECT r.id, r.name, r.phone, r.title, ${shown}, r.named_by AS "namedBy", r.declined_at AS "declinedAt" FROM representative r
    WHERE r.membership_id = ${membershipId} AND r.declined_at > ${since} ORDER BY r.declined_at DESC, r.id`;
/** Who declined since an instant. */
export async function findDeclined(db: Db, membershipId: string, since: Date): Promise<DeclinedRow[]> {
  const { rows } = await sql<DeclinedRow>`${declinedOf(membershipId, sql`${since}::timestamptz`)}`.execute(db);
  return rows;
}

interface People {
  hands: (Omit<RepresentativeRow, 'until'> & { until: string | null })[];
  declined: (Omit<DeclinedRow, 'declinedAt'> & { declinedAt: string })[];
  change: (Omit<Change, 'at'> & { at: string }) | null;
}
/**
 * A member's people in one round trip: its hands, who declined while that is respected (parameter
 * `membership.invitations`), and what waits for a second hand. Instants are ISO text.
 */
export async function findPeople(
  db: Db,
  membershipId: string,
  { now, today }: { now: Date; today: string },
): Promise<People> {
  const respected = sql`(SELECT ${now}::timestamptz - make_interval(days => (v.value ->> 'restDays')::int)
    FROM rule_value v WHERE v.id = 'membership.invitations' AND v.effective @> ${today}::date)`;
  const { rows } = await sql<People>`
    SELECT (SELECT coalesce(json_agg(h), '[]') FROM (${handsOf(membershipId, now)}) h) AS hands,
      (SELECT coalesce(json_agg(d), '[]') FROM (${declinedOf(membershipId, respected)}) d) AS declined,
      (SELECT to_json(c) FROM (${ownChangeOf(membershipId)}) c) AS change`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('a member has a list of people');
  return row;
}

/** The instants at which a company named somebody since another one, the first first. */
export async function findNamings(db: Db, membershipId: string, since: Date): Promise<Date[]> {
  const { rows } = await sql<{ since: Date }>`
    SELECT r.since FROM representative r
    WHERE r.membership_id = ${membershipId} AND r.named_as = 'company' AND r.since > ${since} ORDER BY r.since`.execute(
    db,
  );
  return rows.map((row) => row.since);
}

export interface Naming {
  membershipId: string;
  name: string;
  phone: string;
  title: string | null;
  primary: boolean;
  namedBy: string;
  namedAs: 'company' | 'secretariat';
  until: Date;
}
/** The invitation's id; null when the phone stands in the member's list already. */
export async function saveInvitation(db: Db, naming: Naming, now: Date): Promise<string | null> {
  const saved = await db
    .insertInto('representative')
    .values({
      id: newId(now),
      membership_id: naming.membershipId,
      name: naming.name,
      phone: naming.phone,
      title: naming.title,
      is_primary: naming.primary,
      named_by: naming.namedBy,
      named_as: naming.namedAs,
      since: now,
      asked_at: now,
      asked_until: naming.until,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved?.id ?? null;
}

export interface Ended {
  id: string;
  membershipId: string;
  /** As others see it; of one that expired, as it was typed. */
  name: string;
  personId: string | null;
  namedBy: string | null;
  primary: boolean;
}
export interface HandEnd {
  as: 'himself' | 'primary' | 'company' | 'secretariat' | 'takenBack';
  by: string;
  reason: string | null;
}
/** Ends a hand once, from this instant; the place of a primary one stays open. Undefined when it was over already. */
export async function endHand(
  db: Db,
  { id: handId, personId }: Pick<Hand, 'id' | 'personId'>,
  { as, by, reason }: HandEnd,
  now: Date,
): Promise<Ended | undefined> {
  const { rows: found } = await sql<{ membership_id: string }>`
    SELECT membership_id FROM representative WHERE id = ${handId}`.execute(db);
  // The person before his row, as everybody does who holds both.
  if (personId && found[0]) await forgetChoice(db, personId, found[0].membership_id);
  const { rows } = await sql<Ended>`
    UPDATE representative r SET ended_at = ${now}, ended_as = ${as}, ended_by = ${by}, ended_reason = ${reason}
    WHERE r.id = ${handId} AND r.ended_at IS NULL
    RETURNING r.id, r.membership_id AS "membershipId", coalesce(r.shown_name, ${unjudgedHand}) AS name, r.person_id AS "personId", r.named_by AS "namedBy", r.is_primary AS "primary"`.execute(
    db,
  );
  return rows[0];
}

/** Makes one of those who stand for the member its primary representative; the only statement that moves the place. */
export async function savePrimary(db: Db, membershipId: string, handId: string): Promise<boolean> {
  await sql`UPDATE representative SET is_primary = false
    WHERE membership_id = ${membershipId} AND ended_at IS NULL AND is_primary AND id <> ${handId}`.execute(db);
  const { numAffectedRows } = await sql`
    UPDATE representative r SET is_primary = true WHERE r.id = ${handId} AND r.membership_id = ${membershipId} AND r.ended_at IS NULL
      AND EXISTS (SELECT FROM representation w WHERE w.representative_id = r.id AND w.membership_id = ${membershipId})`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
