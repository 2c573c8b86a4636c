import { sql, type RawBuilder } from 'kysely';
import { standingOf } from '../flows/facts';
import type { Standing } from '../flows/standing';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

export interface Objection {
  id: string;
  membershipId: string;
  member: string;
  committeeId: string | null;
  kind: 'appeal' | 'repair' | 'fall';
  deed: string;
  words: string;
  pledge: string | null;
  caseId: string;
  filedById: string;
  filedBy: string | null;
  filedAt: Date;
  answer: string | null;
  upheld: boolean | null;
  decidedOn: string | null;
  standing: Standing;
  own: boolean;
  reached: boolean;
}
export async function findObjection(
  db: Db,
  id: string,
  personId: string | null,
  reached: RawBuilder<boolean>,
): Promise<Objection | undefined> {
  const { rows } = await sql<Objection>`
    SELECT b.id, b.membership_id AS "membershipId", r.name AS member, r.committee_id AS "committeeId", b.kind, b.deed, b.words, b.pledge, b.case_id AS "caseId",
      b.filed_by AS "filedById", ${calledAs(sql`b.filed_by`)} AS "filedBy", b.filed_at AS "filedAt", b.answer, b.upheld, b.decided_on AS "decidedOn",
      ${standingOf(sql`b.case_id`)} AS standing, ${reached} AS reached,
      EXISTS (SELECT FROM representation w WHERE w.membership_id = b.membership_id AND w.person_id = ${personId}::uuid) AS own
    FROM credit_objection b JOIN member_register r ON r.id = b.membership_id WHERE b.id = ${id}`.execute(db);
  const row = rows[0];
  return row && (row.reached || row.own) ? row : undefined;
}
export interface ObjectionSummary {
  id: string;
  membershipId: string;
  member: string;
  kind: 'appeal' | 'repair' | 'fall';
  state: 'open' | 'returned' | 'passed' | 'refused' | 'withdrawn';
  step: 'creditAccept' | 'creditDecide';
  filedAt: Date;
  dueOn: string | null;
  provisional: boolean;
  upheld: boolean | null;
  sortKey: string;
}
export async function findObjections(
  db: Db,
  { open, after, limit }: { open: boolean; after: readonly [string, string] | null; limit: number },
  reached: RawBuilder<boolean>,
): Promise<ObjectionSummary[]> {
  const { rows } = await sql<ObjectionSummary>`
    SELECT b.id, b.membership_id AS "membershipId", r.name AS member, b.kind, f.state, f.step, b.filed_at AS "filedAt", f.due_on AS "dueOn", f.due_provisional AS provisional, b.upheld,
      to_char(b.filed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sortKey"
    FROM credit_objection b JOIN flow_standing f ON f.id = b.case_id JOIN member_register r ON r.id = b.membership_id
    WHERE (f.state = 'open') = ${open} AND ${reached} AND ${after ? sql`(b.filed_at, b.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    ORDER BY b.filed_at DESC, b.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
/** False while another one against the same deed is open: the index decides. */
export async function insertObjection(
  db: Db,
  b: {
    id: string;
    membershipId: string;
    kind: string;
    deed: string;
    words: string;
    pledge: string | null;
    caseId: string;
    by: string;
  },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`INSERT INTO credit_objection (id, membership_id, kind, deed, words, pledge, case_id, filed_by, filed_at)
    VALUES (${b.id}, ${b.membershipId}, ${b.kind}, ${b.deed}, ${b.words}, ${b.pledge}, ${b.caseId}, ${b.by}, ${now})
    ON CONFLICT (membership_id, deed) WHERE decided_on IS NULL DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
export async function closeObjection(
  db: Db,
  id: string,
  answer: string,
  upheld: boolean,
  today: string,
): Promise<void> {
  await sql`UPDATE credit_objection SET answer = ${answer}, upheld = ${upheld}, decided_on = ${today}::date WHERE id = ${id}`.execute(
    db,
  );
}
/** Takes a deed out of the file: for good, or from a day on. */
export async function strike(
  db: Db,
  s: { membershipId: string; deed: string; objectionId: string; fromDay: string | null },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO credit_struck (membership_id, deed, objection_id, from_day, at) VALUES (${s.membershipId}, ${s.deed}, ${s.objectionId}, ${s.fromDay}::date, ${now})`.execute(
    db,
  );
}
/**
 * Who entered a record and who confirmed it: neither decides what is said against it. Held until the commit: whoever takes
 * its sheet back at the same time waits, or was first.
 * @returns null: it was taken back
 */
export async function holdRecorders(db: Db, recordId: string): Promise<string[] | null> {
  const { rows } = await sql<{ people: string[] }>`
    SELECT array_remove(ARRAY[c.entered_by, c.confirmed_by], NULL) AS people FROM credit_record c
    WHERE c.id = ${recordId} AND c.taken_back_at IS NULL FOR SHARE`.execute(db);
  return rows[0]?.people ?? null;
}
/** Reports that said otherwise are not valid any more; answers who made them. */
export async function withdrawReports(db: Db, membershipId: string, why: string, now: Date): Promise<void> {
  await sql`UPDATE credit_report SET withdrawn_at = ${now}, withdrawn_why = ${why} WHERE membership_id = ${membershipId} AND withdrawn_at IS NULL`.execute(
    db,
  );
}
