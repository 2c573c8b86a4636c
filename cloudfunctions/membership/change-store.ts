import { unjudgedHand } from '../../contracts/unjudged-name';
import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

export interface NewChange {
  membershipId: string;
  side: 'company' | 'secretariat';
  kind: 'end' | 'name' | 'primary';
  representativeId: string | null;
  name: string | null;
  phone: string | null;
  title: string | null;
  makesPrimary: boolean;
  fileId: string;
  reason: string;
  by: string;
  as: string;
}
/** Null while another one of that side waits: the index decides. */
export async function saveChange(db: Db, change: NewChange, now: Date): Promise<string | null> {
  const saved = await db
    .insertInto('representative_change')
    .values({
      id: newId(now),
      membership_id: change.membershipId,
      side: change.side,
      kind: change.kind,
      representative_id: change.representativeId,
      name: change.name,
      phone: change.phone,
      title: change.title,
      makes_primary: change.makesPrimary,
      file_id: change.fileId,
      reason: change.reason,
      proposed_by: change.by,
      proposed_as: change.as,
      proposed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved?.id ?? null;
}

export interface Change extends NewChange {
  id: string;
  at: Date;
  byName: string | null;
  /** Of whom it concerns: as the company calls him. */
  concerns: string;
  /** Who represents by it today. */
  personId: string | null;
  committeeId: string | null;
  unit: string;
}
const columns = sql`c.id, c.membership_id AS "membershipId", c.side, c.kind, c.representative_id AS "representativeId", c.name, c.phone, c.title,
  c.makes_primary AS "makesPrimary", c.file_id AS "fileId", c.reason, c.proposed_by AS by, c.proposed_as AS "as", c.proposed_at AS at, n.name AS "byName",
  coalesce(c.name, r.shown_name, ${unjudgedHand}) AS concerns, r.person_id AS "personId", m.committee_id AS "committeeId", m.name AS unit`;
const from = sql`representative_change c JOIN membership m ON m.id = c.membership_id
  LEFT JOIN representative r ON r.id = c.representative_id LEFT JOIN person_name n ON n.id = c.proposed_by`;

/** One that waits for its second hand. */
export async function findChange(db: Db, id: string): Promise<Change | undefined> {
  const { rows } = await sql<Change>`
    SELECT ${columns} FROM ${from} WHERE c.id = ${id} AND c.answered_at IS NULL`.execute(db);
  return rows[0];
}

/** What waits for a second hand of the member's own people, at most one. */
export const ownChangeOf = (membershipId: string) => sql<Change>`
    SELECT ${columns} FROM ${from} WHERE c.membership_id = ${membershipId} AND c.side = 'company' AND c.answered_at IS NULL`;

/** Answers it once; two at the same moment: one does. */
export async function saveAnswer(
  db: Db,
  { id, by, agreed, reason }: { id: string; by: string; agreed: boolean; reason: string | null },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE representative_change SET answered_by = ${by}, answered_at = ${now}, agreed = ${agreed}, answer = ${reason}
    WHERE id = ${id} AND answered_at IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function findChangeFile(db: Db, id: string) {
  const { rows } = await sql<{ name: string; type: string; cloudId: string; owner: string }>`
    SELECT f.owner_id AS owner, f.name, f.type, f.cloud_id AS "cloudId" FROM representative_change c JOIN file_content f ON f.id = c.file_id WHERE c.id = ${id}`.execute(
    db,
  );
  return rows[0];
}
