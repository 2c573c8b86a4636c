import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { Ended } from './representative-store';

export interface Invitation {
  id: string;
  membershipId: string;
  unit: string;
  /** As others see it: null until it has passed. */
  name: string | null;
  title: string | null;
  phone: string;
  primary: boolean;
  namedAs: 'applicant' | 'company' | 'secretariat' | 'register';
  namedBy: string | null;
  /** As he is called in the company's own list, else by the register. */
  byName: string | null;
  byTitle: string | null;
  since: Date;
  until: Date | null;
}
/** What somebody is asked to be, by whom; what of it has expired is not among it. */
export async function findInvitations(db: Db, personId: string, now: Date): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    SELECT a.representative_id AS id, a.membership_id AS "membershipId", a.name AS unit, r.shown_name AS name, r.shown_title AS title, a.phone, r.is_primary AS "primary",
      -- Whom a number was given for by who took it for his own, he named.
      CASE WHEN r.accepted_at IS NULL THEN r.named_as ELSE 'applicant' END AS "namedAs", coalesce(r.named_by, r.person_id) AS "namedBy",
      coalesce(own.shown_name, n.name) AS "byName", own.shown_title AS "byTitle", a.since, a.asked_until AS until
    FROM representation_asked a JOIN representative r ON r.id = a.representative_id
    LEFT JOIN person_name n ON n.id = coalesce(r.named_by, r.person_id)
    LEFT JOIN LATERAL (SELECT o.shown_name, o.shown_title FROM representative o WHERE o.membership_id = r.membership_id AND o.person_id = r.named_by
      AND o.accepted_at IS NOT NULL ORDER BY o.ended_at DESC NULLS FIRST, o.id LIMIT 1) own ON r.named_as <> 'secretariat'
    WHERE a.person_id = ${personId} AND (a.asked_until IS NULL OR a.asked_until > ${now}) ORDER BY a.since DESC, a.representative_id`.execute(
    db,
  );
  return rows;
}

const isAsked = (
  handId: string,
  personId: string,
  now: Date,
) => sql`r.id = ${handId} AND r.ended_at IS NULL AND EXISTS (
  SELECT FROM representation_asked a WHERE a.representative_id = r.id AND a.person_id = ${personId}
     AND (a.asked_until IS NULL OR a.asked_until > ${now}))`;

/** One conditional statement: it is accepted once, by the owner of the number at that instant, while it is open. */
export async function saveAccepted(db: Db, handId: string, personId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE representative r SET person_id = ${personId}, accepted_at = ${now}, proven = true
    WHERE ${isAsked(handId, personId, now)} AND r.accepted_at IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n || takeOver(db, handId, personId, now);
}

/** What an applicant stood for on another's number ends as it was, and goes on as its owner's. */
async function takeOver(db: Db, handId: string, personId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE representative r SET ended_at = ${now}, ended_as = 'contested', ended_by = ${personId} WHERE ${isAsked(handId, personId, now)}`.execute(
    db,
  );
  if ((numAffectedRows ?? 0n) === 0n) return false;
  await sql`
    INSERT INTO representative (id, membership_id, person_id, name, phone, title, is_primary, since, asked_at, accepted_at, proven, named_by, named_as, words_state)
    SELECT ${newId(now)}, membership_id, ${personId}, name, phone, title, is_primary, ${now}, asked_at, ${now}, true, person_id, 'applicant', CASE WHEN words_state = 'asked' THEN 'pending' ELSE words_state END
    FROM representative WHERE id = ${handId}`.execute(db);
  return true;
}

/** The same for declining. Who took the number for his own stands for the member no more, as since it was verified. */
export async function saveDeclined(db: Db, handId: string, personId: string, now: Date): Promise<Ended | undefined> {
  const { rows } = await sql<Ended>`
    UPDATE representative r SET declined_at = CASE WHEN r.accepted_at IS NULL THEN ${now}::timestamptz END, ended_at = ${now}, ended_as = 'declined', ended_by = ${personId}
    WHERE ${isAsked(handId, personId, now)}
    RETURNING r.id, r.membership_id AS "membershipId", r.name, r.person_id AS "personId", r.named_by AS "namedBy", r.is_primary AS "primary"`.execute(
    db,
  );
  return rows[0];
}

/** Asks those whom an application named, once the company is a member, for as long as the rule gives them. */
export async function openInvitations(db: Db, membershipId: string, today: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE representative SET asked_at = ${now}, asked_until = ${now}::timestamptz + make_interval(days => (
      SELECT (v.value ->> 'days')::int FROM rule_value v WHERE v.id = 'membership.invitations' AND v.effective @> ${today}::date))
    WHERE membership_id = ${membershipId} AND ended_at IS NULL AND accepted_at IS NULL RETURNING id`.execute(db);
  return rows.map((row) => row.id);
}

/** Ends the invitations whose time is over, of one member or of all. */
export async function endExpired(db: Db, now: Date, membershipId: string | null): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    WITH due AS MATERIALIZED (
      SELECT id FROM representative WHERE ended_at IS NULL AND accepted_at IS NULL AND asked_until <= ${now}
        AND (${membershipId}::uuid IS NULL OR membership_id = ${membershipId}::uuid) ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED)
    UPDATE representative r SET ended_at = r.asked_until, ended_as = 'expired' FROM due WHERE r.id = due.id
    RETURNING r.id, r.membership_id AS "membershipId", r.name, r.person_id AS "personId", r.named_by AS "namedBy", r.is_primary AS "primary"`.execute(
    db,
  );
  return rows;
}

/** Whose phone it is that an invitation names, while it is open. */
export async function findAsked(
  db: Db,
  handId: string,
  now: Date,
): Promise<{ personId: string; unit: string } | undefined> {
  const { rows } = await sql<{ personId: string; unit: string }>`
    SELECT person_id AS "personId", name AS unit FROM representation_asked
    WHERE representative_id = ${handId} AND (asked_until IS NULL OR asked_until > ${now})`.execute(db);
  return rows[0];
}
