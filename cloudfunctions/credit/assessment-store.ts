import { sql } from 'kysely';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';

export interface Assessment {
  id: string;
  answers: Record<string, string>;
  conclusion: string;
  madeById: string;
  madeBy: string | null;
  madeAt: Date;
  signedBy: string | null;
  signedAt: Date | null;
}
/** The latest one; earlier ones are kept. */
export async function findAssessment(db: Db): Promise<Assessment | undefined> {
  const { rows } = await sql<Assessment>`
    SELECT a.id, a.answers, a.conclusion, a.made_by AS "madeById", ${calledAs(sql`a.made_by`)} AS "madeBy", a.made_at AS "madeAt",
      ${calledAs(sql`a.signed_by`)} AS "signedBy", a.signed_at AS "signedAt" FROM credit_assessment a ORDER BY a.made_at DESC, a.id DESC LIMIT 1`.execute(
    db,
  );
  return rows[0];
}
export const isAssessed = async (db: Db): Promise<boolean> => (await findAssessment(db))?.signedAt instanceof Date;
export async function insertAssessment(
  db: Db,
  a: { id: string; answers: Record<string, string>; conclusion: string; by: string },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO credit_assessment (id, answers, conclusion, made_by, made_at) VALUES (${a.id}, ${JSON.stringify(a.answers)}::jsonb, ${a.conclusion}, ${a.by}, ${now})`.execute(
    db,
  );
}
export async function signRow(db: Db, id: string, by: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE credit_assessment SET signed_by = ${by}, signed_at = ${now} WHERE id = ${id} AND signed_at IS NULL AND made_by <> ${by}`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}
