import { sql, type RawBuilder } from 'kysely';
import type { CreditRecord } from '../../contracts/credit';
import type { Severity } from '../../contracts/credit-model';
import { calledAs } from '../identity/facts';
import { nameHolds } from '../ground/search-name';
import type { Db } from '../shared/db';

export interface RecordRow
  extends Omit<CreditRecord, 'enteredAt' | 'mayConfirm' | 'mayObject' | 'mayRepair' | 'state'> {
  enteredAt: Date;
  enteredById: string;
  ends: boolean;
  struckFrom: string | null;
  struck: boolean;
  confirmed: boolean;
  own: boolean;
  reached: boolean;
}
const columns = (today: string, personId: string | null, reached: RawBuilder<boolean>) => sql`
  c.id, c.membership_id AS "membershipId", r.name AS member, c.kind, c.severity, c.title, c.document_no AS "documentNo", c.authority, c.source_url AS "sourceUrl",
  c.recognized_on AS "recognizedOn", c.repairable_on AS "repairableOn", c.ends_on AS "endsOn", c.entered_at AS "enteredAt", c.entered_by AS "enteredById",
  ${calledAs(sql`c.entered_by`)} AS "enteredBy", c.rule_resolution AS "ruleResolution", c.hearing_note AS "hearingNote", ${calledAs(sql`c.confirmed_by`)} AS "confirmedBy",
  c.confirmed_at IS NOT NULL AS confirmed, c.ends_on <= ${today}::date AS ends, k.deed IS NOT NULL AS struck, k.from_day AS "struckFrom", ${reached} AS reached,
  EXISTS (SELECT FROM representation w WHERE w.membership_id = c.membership_id AND w.person_id = ${personId}::uuid) AS own`;
const joined = sql`credit_record c JOIN member_register r ON r.id = c.membership_id
  LEFT JOIN credit_struck k ON k.membership_id = c.membership_id AND k.deed = 'record:' || c.id`;

export async function findRecord(
  db: Db,
  id: string,
  at: { today: string; personId: string | null },
  reached: RawBuilder<boolean>,
): Promise<RecordRow | undefined> {
  const { rows } =
    await sql<RecordRow>`SELECT ${columns(at.today, at.personId, reached)} FROM ${joined} WHERE c.id = ${id} AND c.taken_back_at IS NULL`.execute(
      db,
    );
  const row = rows[0];
  return row && (row.reached || row.own) ? row : undefined;
}
export interface RecordQuestion {
  q: string | null;
  only: 'standing' | 'waiting' | 'over' | null;
  after: readonly [string, string] | null;
  limit: number;
}
/** One page of the records within reach, the newest first; what is sealed is not found by its words. */
export async function findRecords(
  db: Db,
  { q, only, after, limit }: RecordQuestion,
  at: { today: string; personId: string | null },
  reached: RawBuilder<boolean>,
): Promise<(RecordRow & { sortKey: string })[]> {
  const over = sql`(c.ends_on <= ${at.today}::date OR k.deed IS NOT NULL)`;
  const waiting = sql`(c.kind = 'ownRecord' AND c.confirmed_at IS NULL)`;
  const wanted =
    only === 'over'
      ? over
      : only === 'waiting'
        ? sql`${waiting} AND NOT ${over}`
        : only === 'standing'
          ? sql`NOT ${over} AND NOT ${waiting}`
          : sql`true`;
  const { rows } = await sql<RecordRow & { sortKey: string }>`
    SELECT ${columns(at.today, at.personId, reached)}, to_char(c.entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sortKey" FROM ${joined}
    WHERE c.taken_back_at IS NULL AND ${reached} AND ${wanted} AND ${q === null ? sql`true` : nameHolds(sql`r.search_name`, q)}
      AND ${after ? sql`(c.entered_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    ORDER BY c.entered_at DESC, c.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export interface NewRecord {
  id: string;
  membershipId: string;
  kind: 'penalty' | 'list' | 'ownRecord';
  severity: Severity;
  title: string;
  documentNo: string;
  authority: string;
  sourceUrl: string | null;
  recognizedOn: string;
  repairableOn: string;
  endsOn: string;
  ruleResolution: string | null;
  hearingNote: string | null;
}
/** Numbers of the documents of a kind that are in a file. */
export async function findDocuments(db: Db, membershipId: string, kind: NewRecord['kind']): Promise<string[]> {
  const { rows } = await sql<{ no: string }>`
    SELECT document_no AS no FROM credit_record WHERE membership_id = ${membershipId} AND kind = ${kind} AND taken_back_at IS NULL`.execute(
    db,
  );
  return rows.map(({ no }) => no);
}
/** False where the document is in the file already. */
export async function insertRecord(db: Db, r: NewRecord, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO credit_record (id, membership_id, kind, severity, title, document_no, authority, source_url, recognized_on, repairable_on, ends_on, rule_resolution, hearing_note, entered_by, entered_at)
    VALUES (${r.id}, ${r.membershipId}, ${r.kind}, ${r.severity}, ${r.title}, ${r.documentNo}, ${r.authority}, ${r.sourceUrl}, ${r.recognizedOn}::date, ${r.repairableOn}::date, ${r.endsOn}::date,
      ${r.ruleResolution}, ${r.hearingNote}, ${by}, ${now})
    ON CONFLICT (membership_id, kind, plain_text(document_no)) WHERE taken_back_at IS NULL AND NOT repeats DO NOTHING`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}
export async function confirmRow(db: Db, id: string, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE credit_record SET confirmed_by = ${by}, confirmed_at = ${now}
    WHERE id = ${id} AND kind = 'ownRecord' AND confirmed_at IS NULL AND entered_by <> ${by}`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
