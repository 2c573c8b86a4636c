import { sql, type RawBuilder } from 'kysely';
import type { ChangeKind } from '../../contracts/change-kinds';
import type { ChangeRow } from '../../contracts/changes';
import { registrars } from '../../contracts/workbench';
import { calledAs } from '../identity/facts';
import { reaches } from '../ground/reach';
import { sought } from '../ground/search';
import { matchingMembers } from '../membership/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

export interface NewChange {
  membershipId: string;
  kind: ChangeKind;
  newName: string | null;
  newUscc: string | null;
  successorId: string | null;
  successorName: string | null;
  onDay: string;
  reason: string;
  by: string;
  as: 'member' | 'secretariat';
}
/** Null while another one of the member is open: the index decides. */
export async function saveChange(db: Db, change: NewChange, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO company_change (id, membership_id, kind, new_name, new_uscc, successor_id, successor_name, on_day, reason, asked_by, asked_as, asked_at)
    VALUES (${newId(now)}, ${change.membershipId}, ${change.kind}, ${change.newName}, ${change.newUscc}, ${change.successorId}, ${change.successorName}, ${change.onDay},
      ${change.reason}, ${change.by}, ${change.as}, ${now})
    ON CONFLICT (membership_id) WHERE state = 'open' DO NOTHING RETURNING id`.execute(db);
  return rows[0]?.id ?? null;
}

export interface Change extends Omit<ChangeRow, 'askedAt' | 'decidedAt' | 'member' | 'successor'> {
  membershipId: string;
  name: string;
  memberNo: string | null;
  committeeId: string | null;
  successorId: string | null;
  successorName: string | null;
  /** To the microsecond: with the id the place in the list. */
  askedAt: string;
  decidedAt: string | null;
  askedById: string;
}
const columns = sql`c.id, c.membership_id AS "membershipId", r.name, lpad(r.member_no::text, 6, '0') AS "memberNo", r.committee_id AS "committeeId", c.kind,
  coalesce((SELECT f.name FROM member_formerly f WHERE f.membership_id = c.membership_id AND c.kind = 'identity' AND c.state = 'agreed' AND f.until = c.on_day ORDER BY f.name LIMIT 1), r.name) AS "oldName",
  c.new_name AS "newName", c.new_uscc AS "newUscc", c.successor_id AS "successorId", coalesce(s.name, c.successor_name) AS "successorName", c.on_day AS "onDay", c.reason,
  c.asked_as AS "askedAs", c.asked_by AS "askedById", ${calledAs(sql`c.asked_by`)} AS "askedBy", to_json(c.asked_at) #>> '{}' AS "askedAt", c.state,
  ${calledAs(sql`c.decided_by`)} AS "decidedBy", to_json(c.decided_at) #>> '{}' AS "decidedAt", c.answer`;
const from = sql`company_change c JOIN member_register r ON r.id = c.membership_id LEFT JOIN member_name s ON s.id = c.successor_id`;

export async function findChange(db: Db, id: string): Promise<Change | undefined> {
  const { rows } = await sql<Change>`SELECT ${columns} FROM ${from} WHERE c.id = ${id}`.execute(db);
  return rows[0];
}

/** Changes within the actor's reach, or of one member that he acts for; the latest first. */
export async function findChanges(
  db: Db,
  actor: Actor,
  question: {
    open: boolean;
    membershipId: string | null;
    q: string | null;
    /** Of the actor's own company, whatever office he holds. */
    own: boolean;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<Change[]> {
  const { open, membershipId, q, own, after, limit } = question;
  const wanted: RawBuilder<unknown>[] = [
    own ? sql`true` : reaches(actor, registrars, sql<string | null>`r.committee_id`),
  ];
  if (open) wanted.push(sql`c.state = 'open'`);
  if (membershipId) wanted.push(sql`(c.membership_id = ${membershipId} OR c.successor_id = ${membershipId})`);
  if (q) wanted.push(sql`c.membership_id IN (${matchingMembers(sought(q), true)})`);
  if (after) wanted.push(sql`(c.asked_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const { rows } = await sql<Change>`
    SELECT ${columns} FROM ${from} WHERE ${sql.join(wanted, sql` AND `)} ORDER BY c.asked_at DESC, c.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export async function findFormerly(db: Db, membershipId: string) {
  const { rows } = await sql<{ name: string; uscc: string | null; until: string }>`
    SELECT f.name, f.uscc, f.until FROM member_formerly f WHERE f.membership_id = ${membershipId} ORDER BY f.until DESC LIMIT 50`.execute(
    db,
  );
  return rows;
}

/** Whether somebody stands for a member, and as its primary representative. */
export async function findHand(
  db: Db,
  personId: string,
  membershipId: string,
): Promise<{ stands: boolean; primary: boolean }> {
  const { rows } = await sql<{ stands: boolean; primary: boolean }>`
    SELECT count(*) > 0 AS stands, coalesce(bool_or(p.is_primary), false) AS primary
      FROM representation w JOIN member_representative p ON p.id = w.representative_id
     WHERE w.person_id = ${personId} AND w.membership_id = ${membershipId}`.execute(db);
  return rows[0] ?? { stands: false, primary: false };
}

/** Answers it once; two at the same moment: one does. */
export async function saveAnswer(
  db: Db,
  id: string,
  { state, by, answer }: { state: 'agreed' | 'refused' | 'withdrawn'; by: string; answer: string | null },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE company_change SET state = ${state}, decided_by = ${by}, decided_at = ${now}, answer = ${answer} WHERE id = ${id} AND state = 'open'`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
