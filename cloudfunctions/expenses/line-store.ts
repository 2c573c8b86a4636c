import { sql } from 'kysely';
import type { LineStanding } from '../../contracts/expenses';
import { fundsHeld, type FundHeld } from '../books/facts';
import { meetingsAround } from '../meetings/facts';
import type { Db } from '../shared/db';
import { standingJson } from './budget-store';
import { advancesOf, type OpenAdvance } from './expense-store';

export interface Choices {
  rows: LineStanding[];
  advances: OpenAdvance[];
  meetings: { id: string; title: string; day: string }[];
  funds: FundHeld[];
}
export async function findChoices(db: Db, today: string, personId: string): Promise<Choices> {
  const year = Number(today.slice(0, 4));
  const { rows } = await sql<Choices>`
    SELECT (SELECT coalesce(json_agg(${standingJson} ORDER BY s.place), '[]') FROM budget_standing s WHERE s.year = ${year}) AS rows,
      ${advancesOf(personId)} AS advances, ${meetingsAround(today)} AS meetings, ${fundsHeld} AS funds`.execute(db);
  return rows[0] ?? { rows: [], advances: [], meetings: [], funds: [] };
}
