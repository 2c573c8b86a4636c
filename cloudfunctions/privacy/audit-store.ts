import { sql } from 'kysely';
import { calledAs } from '../identity/facts';
import type { auditVerdicts } from '../../contracts/privacy';
import type { Db } from '../shared/db';
import type { Figure } from './figure-store';

export type Answers = Record<string, { verdict: (typeof auditVerdicts)[number]; note: string }>;
export interface AuditRow {
  year: number;
  version: number;
  answers: Answers;
  report: { fileId: string; name: string; cloudId: string; type: string; sha256: string } | null;
  /** By language, as it was said when it was signed. */
  facts: Record<string, Figure[]> | null;
  signedAt: Date | null;
  signedBy: string | null;
  hash: string | null;
}
const columns = sql`a.year, a.version, a.answers, a.facts, a.signed_at AS "signedAt", ${calledAs(sql`a.signed_by`)} AS "signedBy", a.hash,
  (SELECT json_build_object('fileId', f.id, 'name', f.name, 'cloudId', f.cloud_id, 'type', f.type, 'sha256', f.sha256)
     FROM file_content f WHERE f.id = a.report_file_id) AS report`;

export async function findAudit(db: Db, year: number): Promise<AuditRow | undefined> {
  return (await sql<AuditRow>`SELECT ${columns} FROM privacy_audit a WHERE a.year = ${year}`.execute(db)).rows[0];
}
/** The same, held until the commit. */
export async function lockAudit(db: Db, year: number): Promise<AuditRow | undefined> {
  await sql`SELECT FROM privacy_audit WHERE year = ${year} FOR UPDATE`.execute(db);
  return findAudit(db, year);
}
export const findAudits = async (db: Db): Promise<AuditRow[]> =>
  (await sql<AuditRow>`SELECT ${columns} FROM privacy_audit a ORDER BY a.year DESC LIMIT 50`.execute(db)).rows;

/** False when it is known already. */
export async function beginAudit(db: Db, year: number, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`INSERT INTO privacy_audit (year, begun_at) VALUES (${year}, ${now}) ON CONFLICT DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
export const saveAnswers = (db: Db, year: number, answers: Answers, reportFileId: string | null) =>
  sql`UPDATE privacy_audit SET answers = ${JSON.stringify(answers)}::jsonb, report_file_id = ${reportFileId}, version = version + 1 WHERE year = ${year}`.execute(
    db,
  );
export const saveSigned = (
  db: Db,
  year: number,
  signed: { facts: Record<string, Figure[]>; by: string; hash: string },
  now: Date,
) =>
  sql`UPDATE privacy_audit SET facts = ${JSON.stringify(signed.facts)}::jsonb, signed_by = ${signed.by}, signed_at = ${now}, hash = ${signed.hash}, version = version + 1
    WHERE year = ${year}`.execute(db);
