import { sql, type RawBuilder } from 'kysely';
import type { BillKind, BillState } from '../../contracts/fee-kinds';
import type { BillRow } from '../../contracts/payments';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';

export interface Filter {
  state?: 'open' | 'overdue' | 'paid' | 'cancelled';
  kind?: BillKind;
  q?: string;
}
export const billColumns = (
  today: string,
) => sql`b.id, b.no, b.number, b.kind, b.title, b.payer_name AS "payerName", b.membership_id AS "membershipId", b.amount - b.waived AS amount, b.paid,
  b.issued_on AS "issuedOn", b.due_day AS "dueDay", b.state, b.state = 'open' AND b.due_day < ${today}::date AS overdue`;
const conditionsOf = ({ state, kind, q }: Filter, today: string): RawBuilder<unknown>[] => {
  const wanted: RawBuilder<unknown>[] = [sql`true`];
  if (state === 'overdue') wanted.push(sql`b.state = 'open' AND b.due_day < ${today}::date`);
  else if (state) wanted.push(sql`b.state = ${state satisfies BillState}`);
  if (kind) wanted.push(sql`b.kind = ${kind}`);
  if (q) wanted.push(wordsHold(sql`plain_text(concat_ws(' ', b.payer_name, b.title, b.number))`, q));
  return wanted;
};
export type Row = BillRow & { no: number };
export interface Totals {
  count: number;
  owed: number;
  paid: number;
}

/** One page of the register, the latest bill first, and the sums of all that the filter finds; one round trip. */
export async function findBills(
  db: Db,
  filter: Filter,
  today: string,
  after: number | null,
  limit: number,
): Promise<{ rows: Row[]; totals: Totals }> {
  const wanted = conditionsOf(filter, today);
  const page = after === null ? wanted : [...wanted, sql`b.no < ${after}`];
  const { rows } = await sql<{ rows: Row[]; totals: Totals }>`
    SELECT (SELECT coalesce(json_agg(x ORDER BY x.no DESC), '[]') FROM (
        SELECT ${billColumns(today)} FROM bill b WHERE ${sql.join(page, sql` AND `)} ORDER BY b.no DESC LIMIT ${limit}) x) AS rows,
      (SELECT json_build_object('count', count(*), 'owed', coalesce(sum(b.amount - b.waived - b.paid) FILTER (WHERE b.state = 'open'), 0), 'paid', coalesce(sum(b.paid), 0))
         FROM bill b WHERE ${sql.join(wanted, sql` AND `)}) AS totals`.execute(db);
  return rows[0] ?? { rows: [], totals: { count: 0, owed: 0, paid: 0 } };
}

/** What somebody pays himself, and what the members pay that he acts for; what is owed first. */
export async function findMyBills(
  db: Db,
  mine: { personId: string | null; units: string[] },
  today: string,
  after: readonly [number, number] | null,
  limit: number,
): Promise<{ rows: Row[]; owed: number }> {
  const own = sql`(b.person_id = ${mine.personId}::uuid OR (b.person_id IS NULL AND b.membership_id = ANY(${mine.units}::uuid[])))`;
  const from = after
    ? sql`AND (CASE b.state WHEN 'open' THEN 0 ELSE 1 END, -b.no) > (${after[0]}::int, ${-after[1]}::bigint)`
    : sql``;
  const { rows } = await sql<{ rows: Row[]; owed: number }>`
    SELECT (SELECT coalesce(json_agg(x ORDER BY (x.state <> 'open'), x.no DESC), '[]') FROM (
        SELECT ${billColumns(today)} FROM bill b WHERE ${own} ${from} ORDER BY (b.state <> 'open'), b.no DESC LIMIT ${limit}) x) AS rows,
      (SELECT coalesce(sum(b.amount - b.waived - b.paid), 0)::bigint FROM bill b WHERE ${own} AND b.state = 'open') AS owed`.execute(
    db,
  );
  return rows[0] ?? { rows: [], owed: 0 };
}
