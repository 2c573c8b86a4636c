import { sql, type RawBuilder } from 'kysely';
import type { CostCategory } from '../../contracts/expense-form';

/** A restricted fund that holds something. */
export interface FundHeld {
  id: string;
  name: string;
  purpose: string;
  /** Fen. */
  balance: number;
  /** What it may be spent on; null: nobody said. */
  categories: CostCategory[] | null;
}
/** The restricted funds that hold something, as JSON. */
export const fundsHeld: RawBuilder<FundHeld[]> = sql`(
  SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'purpose', f.purpose, 'balance', f.balance, 'categories', f.categories) ORDER BY f.name), '[]')
    FROM fund_standing f WHERE f.restricted AND f.balance > 0)`;
/** A fund by its name, as JSON; null where `id` is. */
export const fundNamed = (id: RawBuilder<unknown>): RawBuilder<{ id: string; name: string } | null> =>
  sql`(SELECT json_build_object('id', f.id, 'name', f.name) FROM fund_standing f WHERE f.id = ${id})`;
/** Whether such a restricted fund is there. */
export const isRestrictedFund = (id: string): RawBuilder<boolean> =>
  sql`EXISTS (SELECT FROM fund_standing f WHERE f.id = ${id} AND f.restricted)`;
