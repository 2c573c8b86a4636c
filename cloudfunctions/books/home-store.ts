import { sql } from 'kysely';
import type { Language } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { chartColumns, type ChartRow } from './books-store';
import { monthsOf, type MonthRow } from './statement-store';

export interface HomeRow extends ChartRow {
  /** What each money account holds at the end of all that is posted. */
  money: { code: string; name: string; balance: number }[];
  months: MonthRow[];
}
/**
 * The chart, what money there is, and how the months went, in one statement.
 * @param from,to months `YYYY-MM`, both counted
 */
export async function findHome(
  db: Db,
  { language, from, to }: { language: Language; from: string; to: string },
): Promise<HomeRow> {
  const name = sql.ref(language === 'en' ? 'a.name_en' : 'a.name');
  const { rows } = await sql<HomeRow>`
    SELECT ${chartColumns(language)}, ${monthsOf(from, to)} AS months,
      (SELECT coalesce(json_agg(json_build_object('code', a.code, 'name', ${name},
            'balance', (SELECT coalesce(sum(s.debit - s.credit), 0)::bigint FROM account_sum s WHERE s.account = a.code)) ORDER BY a.code), '[]')
         FROM account a WHERE a.money AND NOT EXISTS (SELECT FROM account u WHERE u.parent = a.code)) AS money
    FROM chart c ORDER BY c.since DESC LIMIT 1`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the books have no chart');
  return row;
}
