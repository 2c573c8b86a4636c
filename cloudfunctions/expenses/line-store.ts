import { sql } from 'kysely';
import type { LineStanding } from '../../contracts/expenses';
import type { Db } from '../shared/db';
import { standingJson } from './budget-store';
import { advancesOf, type OpenAdvance } from './expense-store';

export async function findLines(
  db: Db,
  year: number,
  personId: string,
): Promise<{ rows: LineStanding[]; advances: OpenAdvance[] }> {
  const { rows } = await sql<{ rows: LineStanding[]; advances: OpenAdvance[] }>`
    SELECT (SELECT coalesce(json_agg(${standingJson} ORDER BY s.place), '[]') FROM budget_standing s WHERE s.year = ${year}) AS rows,
      ${advancesOf(personId)} AS advances`.execute(db);
  return rows[0] ?? { rows: [], advances: [] };
}
