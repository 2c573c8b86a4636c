import { sql } from 'kysely';
import type { Severity } from '../../contracts/credit-model';
import type { Db } from '../shared/db';
import { agreed, isMember } from './member-store';

/** A public record as a sheet says it. */
export interface BroughtRecord {
  id: string;
  membershipId: string;
  kind: 'penalty' | 'list';
  severity: Severity;
  title: string;
  documentNo: string;
  authority: string;
  sourceUrl: string;
  recognizedOn: string;
  repairableOn: string;
  endsOn: string;
}
export interface RecordMember {
  id: string;
  name: string;
  kind: 'unit' | 'individual' | 'group';
  /** Every name that it has or had, in the search form. */
  names: string[];
  /** Its code, and those before. */
  codes: string[];
  /** It is a member now, and whoever must agree to a file has agreed. */
  filed: boolean;
  /** Whoever brings the sheet stands for it. */
  own: boolean;
}
export interface KnownForRecords {
  members: RecordMember[];
  records: {
    id: string;
    membershipId: string;
    kind: string;
    documentNo: string;
    severity: Severity;
    recognizedOn: string;
    endsOn: string;
  }[];
}
/** Members that rows may mean, by their code or their name, now or before, and what is on record of them; in one statement. */
export async function findForRecords(
  db: Db,
  asked: { codes: string[]; names: string[]; by: string },
): Promise<KnownForRecords> {
  const { rows } = await sql<KnownForRecords>`
    WITH meant AS MATERIALIZED (
      SELECT e.id FROM member_entry e WHERE e.uscc = ANY(${asked.codes}::text[])
      UNION SELECT e.id FROM member_entry e WHERE e.search_name = ANY(${asked.names}::text[])
      UNION SELECT f.membership_id FROM member_formerly f WHERE f.uscc = ANY(${asked.codes}::text[]) OR f.search_name = ANY(${asked.names}::text[]))
    SELECT coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'kind', r.kind,
          'names', (SELECT json_agg(n.name) FROM (SELECT r.search_name AS name UNION SELECT f.search_name FROM member_formerly f WHERE f.membership_id = r.id) n),
          'codes', (SELECT coalesce(json_agg(n.code), '[]') FROM (SELECT r.uscc AS code UNION SELECT f.uscc FROM member_formerly f WHERE f.membership_id = r.id) n WHERE n.code IS NOT NULL),
          'filed', ${isMember} AND ${agreed},
          'own', EXISTS (SELECT FROM representation w WHERE w.membership_id = r.id AND w.person_id = ${asked.by}::uuid)) ORDER BY ${isMember} DESC, r.id)
        FROM meant JOIN member_register r ON r.id = meant.id), '[]') AS members,
      coalesce((SELECT json_agg(json_build_object('id', c.id, 'membershipId', c.membership_id, 'kind', c.kind, 'documentNo', c.document_no, 'severity', c.severity,
          'recognizedOn', c.recognized_on, 'endsOn', c.ends_on))
        FROM meant JOIN credit_record c ON c.membership_id = meant.id WHERE c.taken_back_at IS NULL), '[]') AS records`.execute(
    db,
  );
  return rows[0] ?? { members: [], records: [] };
}

/**
 * Enters public records, in one statement however many they are; not one whose document is in the file by now, whose
 * publication is over, whose member left, or in whose file whoever enters it may write nothing.
 * @returns those that were entered
 */
export async function insertRecords(
  db: Db,
  records: readonly BroughtRecord[],
  { by, importId, today, now }: { by: string; importId: string; today: string; now: Date },
): Promise<{ id: string; membershipId: string; endsOn: string }[]> {
  if (records.length === 0) return [];
  const { rows } = await sql<{ id: string; membershipId: string; endsOn: string }>`
    INSERT INTO credit_record (id, membership_id, kind, severity, title, document_no, authority, source_url, recognized_on, repairable_on, ends_on, entered_by, entered_at, import_id)
    SELECT x.id, x."membershipId", x.kind, x.severity, x.title, x."documentNo", x.authority, x."sourceUrl", x."recognizedOn", x."repairableOn", x."endsOn", ${by}::uuid, ${now}, ${importId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS x(id uuid, "membershipId" uuid, kind text, severity text, title text, "documentNo" text, authority text, "sourceUrl" text,
        "recognizedOn" date, "repairableOn" date, "endsOn" date)
      JOIN member_register r ON r.id = x."membershipId" AND ${isMember} AND ${agreed}
    WHERE x."endsOn" > ${today}::date AND x."recognizedOn" <= ${today}::date
      AND NOT EXISTS (SELECT FROM representation w WHERE w.membership_id = r.id AND w.person_id = ${by}::uuid)
    -- Of two that bring the same documents at once neither waits for what the other holds already.
    ORDER BY x."membershipId", x.kind, plain_text(x."documentNo")
    ON CONFLICT (membership_id, kind, plain_text(document_no)) WHERE taken_back_at IS NULL AND NOT repeats DO NOTHING
    RETURNING id, membership_id AS "membershipId", ends_on AS "endsOn"`.execute(db);
  return rows;
}

/** What stands in the way of taking records back: whatever was said against one, answered or not. */
export async function findStandingOn(db: Db, ids: readonly string[]): Promise<{ names: string[]; count: number }> {
  const { rows } = await sql<{ names: string[]; count: number }>`
    WITH standing AS (
      SELECT DISTINCT r.name, c.id FROM credit_record c JOIN member_register r ON r.id = c.membership_id
        JOIN credit_objection b ON b.deed = 'record:' || c.id AND b.membership_id = c.membership_id
      WHERE c.id = ANY(${[...ids]}::uuid[]) AND c.taken_back_at IS NULL)
    SELECT coalesce((SELECT json_agg(s.name) FROM (SELECT DISTINCT name FROM standing ORDER BY name LIMIT 5) s), '[]') AS names, (SELECT count(*)::int FROM standing) AS count`.execute(
    db,
  );
  return rows[0] ?? { names: [], count: 0 };
}
/** Until the commit nobody objects to them. */
export const holdRecords = (db: Db, ids: readonly string[]) =>
  sql`SELECT FROM credit_record WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`.execute(db);
/**
 * Takes records out of their files, and withdraws the reports that were made while they counted.
 * @returns whose files they stood in
 */
export async function dropRecords(
  db: Db,
  ids: readonly string[],
  now: Date,
): Promise<{ id: string; membershipId: string; recognizedOn: string }[]> {
  const { rows } = await sql<{ id: string; membershipId: string; recognizedOn: string }>`
    WITH dropped AS (
      UPDATE credit_record SET taken_back_at = ${now} WHERE id = ANY(${[...ids]}::uuid[]) AND import_id IS NOT NULL AND taken_back_at IS NULL
      RETURNING id, membership_id, entered_at, recognized_on),
    withdrawn AS (
      UPDATE credit_report p SET withdrawn_at = ${now}, withdrawn_why = 'corrected'
      FROM (SELECT membership_id, min(entered_at) AS since FROM dropped GROUP BY membership_id) d
      WHERE p.membership_id = d.membership_id AND p.made_at >= d.since AND p.withdrawn_at IS NULL)
    SELECT id, membership_id AS "membershipId", recognized_on AS "recognizedOn" FROM dropped ORDER BY recognized_on DESC`.execute(
    db,
  );
  return rows;
}
