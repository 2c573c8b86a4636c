import { sql } from 'kysely';
import type { Grade } from '../../contracts/credit-model';
import type { Db } from '../shared/db';

export interface Benefit {
  id: string;
  title: string;
  basis: string;
  grades: Grade[];
  kind: 'recommendation' | 'award' | 'threshold';
  from: string;
}
export async function findBenefits(db: Db, today: string): Promise<Benefit[]> {
  const { rows } = await sql<Benefit>`
    SELECT id, title, basis, grades, kind, lower(effective) AS from FROM credit_benefit WHERE effective @> ${today}::date ORDER BY kind, made_at, id`.execute(
    db,
  );
  return rows;
}
export async function insertBenefit(
  db: Db,
  b: Omit<Benefit, 'from'>,
  by: string,
  today: string,
  now: Date,
): Promise<void> {
  await sql`INSERT INTO credit_benefit (id, grades, kind, title, basis, effective, made_by, made_at)
    VALUES (${b.id}, ${b.grades}::text[], ${b.kind}, ${b.title}, ${b.basis}, daterange(${today}::date, NULL), ${by}, ${now})`.execute(
    db,
  );
}
export async function endBenefitRow(db: Db, id: string, today: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE credit_benefit SET effective = CASE WHEN lower(effective) >= ${today}::date THEN 'empty' ELSE daterange(lower(effective), ${today}::date) END
    WHERE id = ${id} AND effective @> ${today}::date`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
