import { sql } from 'kysely';
import type { ShownGrade } from '../../contracts/credit-model';
import type { Db } from '../shared/db';
import { agreed } from './member-store';

/** What a report says, as it was said; only names, figures and what whoever holds it may see. */
export interface Said {
  association: string;
  name: string;
  uscc: string | null;
  grade: ShownGrade;
  since: string;
  asOf: string;
  total: number;
  coverage: number;
  version: string;
  resolutionNo: string;
  items: { code: string; title: { 'zh-CN': string; en: string }; points: number; most: number; runs: boolean }[];
}
export interface Report {
  id: string;
  code: string;
  membershipId: string;
  said: Said;
  madeAt: Date;
  validUntil: string;
  withdrawn: boolean;
}
// An individual who does not agree to a file any more is not spoken of by what was said of it.
const columns = sql`id, code, membership_id AS "membershipId", said, made_at AS "madeAt", valid_until AS "validUntil",
  withdrawn_at IS NOT NULL OR NOT EXISTS (SELECT FROM member_register r WHERE r.id = credit_report.membership_id AND ${agreed}) AS withdrawn`;
export async function insertReport(
  db: Db,
  r: Omit<Report, 'madeAt' | 'withdrawn'>,
  by: string,
  now: Date,
): Promise<void> {
  await sql`INSERT INTO credit_report (id, code, membership_id, said, made_by, made_at, valid_until)
    VALUES (${r.id}, ${r.code}, ${r.membershipId}, ${JSON.stringify(r.said)}::jsonb, ${by}, ${now}, ${r.validUntil}::date)`.execute(
    db,
  );
}
export async function findReportByCode(db: Db, code: string): Promise<Report | undefined> {
  const { rows } = await sql<Report>`SELECT ${columns} FROM credit_report WHERE code = ${code}`.execute(db);
  return rows[0];
}
export async function findReports(db: Db, membershipId: string): Promise<Report[]> {
  const { rows } =
    await sql<Report>`SELECT ${columns} FROM credit_report WHERE membership_id = ${membershipId} ORDER BY made_at DESC LIMIT 50`.execute(
      db,
    );
  return rows;
}
export async function findAssociation(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM association_name`.execute(db);
  return rows[0]?.name ?? '';
}
