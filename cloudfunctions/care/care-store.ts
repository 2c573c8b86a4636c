import { sql } from 'kysely';
import type { Status } from '../../contracts/membership';
import { secretariat } from '../../contracts/wire';
import { reachesMember } from '../committees/facts';
import { calledAs } from '../identity/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface Contact {
  id: string;
  dueOn: string;
  what: string;
  by: string | null;
  doneAt: string | null;
  doneBy: string | null;
  outcome: string | null;
}
export interface Cared {
  membershipId: string;
  name: string;
  memberNo: string;
  status: Status;
  joinedOn: string;
  notes: { noteId: string; version: number; words: string; by: string | null; at: string }[];
  contacts: Contact[];
}

/** What the secretariat has noted of a member within the actor's reach; every wording, the latest first. One statement. */
export async function findCared(db: Db, actor: Actor, membershipId: string): Promise<Cared | undefined> {
  const { rows } = await sql<Cared>`
    SELECT r.id AS "membershipId", r.name, lpad(r.member_no::text, 6, '0') AS "memberNo", r.status, r.joined_on AS "joinedOn",
      (SELECT coalesce(json_agg(json_build_object('noteId', n.note_id, 'version', n.version, 'words', n.words, 'by', ${calledAs(sql`n.by`)}, 'at', n.at) ORDER BY n.at DESC, n.version DESC), '[]')
         FROM care_note n WHERE n.membership_id = r.id) AS notes,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'dueOn', c.due_on, 'what', c.what, 'by', ${calledAs(sql`c.set_by`)}, 'doneAt', c.done_at,
           'doneBy', ${calledAs(sql`c.done_by`)}, 'outcome', c.outcome) ORDER BY c.set_at DESC), '[]')
         FROM care_contact c WHERE c.membership_id = r.id) AS contacts
    FROM member_register r WHERE r.id = ${membershipId} AND r.member_no IS NOT NULL AND ${reachesMember(actor, secretariat)}`.execute(
    db,
  );
  return rows[0];
}

/** The member that a note is about, and its last version. */
export async function findNote(db: Db, noteId: string) {
  const { rows } = await sql<{ membershipId: string; version: number }>`
    SELECT membership_id AS "membershipId", max(version)::int AS version FROM care_note WHERE note_id = ${noteId} GROUP BY membership_id`.execute(
    db,
  );
  return rows[0];
}

/** A wording of a note; false when somebody wrote that version first: the key decides. */
export async function saveNote(
  db: Db,
  given: { noteId: string; version: number; membershipId: string; words: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`INSERT INTO care_note (note_id, version, membership_id, words, by, at)
    VALUES (${given.noteId}, ${given.version}, ${given.membershipId}, ${given.words}, ${given.by}, ${now}) ON CONFLICT DO NOTHING`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}

/** False when another contact is set: the index decides. */
export async function saveContact(
  db: Db,
  given: { id: string; membershipId: string; dueOn: string; what: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`INSERT INTO care_contact (id, membership_id, due_on, what, set_by, set_at)
    VALUES (${given.id}, ${given.membershipId}, ${given.dueOn}, ${given.what}, ${given.by}, ${now}) ON CONFLICT DO NOTHING`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}

/** The member whose contact it was; null when somebody closed it first, or it is out of reach. */
export async function closeContact(
  db: Db,
  actor: Actor,
  given: { id: string; outcome: string; by: string },
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ membershipId: string }>`
    UPDATE care_contact c SET done_at = ${now}, done_by = ${given.by}, outcome = nullif(${given.outcome}, '')
    FROM member_register r WHERE c.id = ${given.id} AND c.done_at IS NULL AND r.id = c.membership_id
      AND ${reachesMember(actor, secretariat)} RETURNING c.membership_id AS "membershipId"`.execute(db);
  return rows[0]?.membershipId ?? null;
}
