import { sql, type RawBuilder } from 'kysely';
import type { ExpenseRow, expenseSorts } from '../../contracts/expenses';
import { wordsHold } from '../ground/search-name';
import { meetingsOf } from '../meetings/facts';
import type { Db } from '../shared/db';
import { rowColumns } from './expense-store';

export interface ExpenseFilter {
  q?: string;
  state?: string[];
  kind?: string;
  lineCode?: string;
  meetingId?: string;
  from?: string;
  until?: string;
  ids?: string[];
}
export type ListedRow = Omit<ExpenseRow, 'submittedAt'> & { submittedAt: Date; sortKey: string };

const conditionsOf = ({
  q,
  state,
  kind,
  lineCode,
  meetingId,
  from,
  until,
  ids,
}: ExpenseFilter): RawBuilder<unknown>[] => [
  // What a sheet brought by mistake was never spent.
  sql`e.taken_back_at IS NULL`,
  ...(q ? [wordsHold(sql`plain_text(concat(e.number, e.payee_name, e.purpose, e.contract_no, e.voucher_no))`, q)] : []),
  ...(state ? [sql`e.state = ANY(${state}::text[])`] : []),
  ...(kind ? [sql`e.kind = ${kind}`] : []),
  ...(lineCode ? [sql`e.line_code = ${lineCode}`] : []),
  ...(meetingId ? [sql`e.meeting_id = ${meetingId}`] : []),
  ...(from ? [sql`e.day >= ${from}::date`] : []),
  ...(until ? [sql`e.day <= ${until}::date`] : []),
  ...(ids ? [sql`e.id = ANY(${ids}::uuid[])`] : []),
];
/** Keys are never null; each in the text that a cursor holds. */
const keys: Record<(typeof expenseSorts)[number], { key: RawBuilder<unknown>; type: RawBuilder<unknown> }> = {
  // Ids are of the order in which they were made.
  submitted: { key: sql`e.id`, type: sql`uuid` },
  day: { key: sql`e.day`, type: sql`date` },
  amount: { key: sql`e.amount`, type: sql`bigint` },
  payee: { key: sql`e.payee_search`, type: sql`text` },
  number: { key: sql`e.number`, type: sql`text` },
};

/** One page of the register; `after`: sort key and id of the last row shown. */
export async function findRegister(
  db: Db,
  question: {
    filter: ExpenseFilter;
    sort: (typeof expenseSorts)[number];
    descending: boolean;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<ListedRow[]> {
  const { filter, sort, descending, after, limit } = question;
  const { key, type } = keys[sort];
  const direction = descending ? sql`DESC` : sql`ASC`;
  const beyond = after
    ? sql`(${key}, e.id) ${descending ? sql`<` : sql`>`} (${after[0]}::${type}, ${after[1]}::uuid)`
    : sql`true`;
  const { rows } = await sql<ListedRow>`
    SELECT ${rowColumns}, ${key}::text AS "sortKey" FROM expense e
    WHERE ${sql.join(conditionsOf(filter), sql` AND `)} AND ${beyond} ORDER BY ${key} ${direction}, e.id ${direction} LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export interface RegisterSum {
  total: number;
  amount: number;
  lines: { code: string; title: string }[];
  meetings: { id: string; title: string }[];
}
/** How many there are with a filter, what they come to (fen), and the lines and meetings that there are. */
export async function sumRegister(db: Db, filter: ExpenseFilter, year: number): Promise<RegisterSum> {
  const { rows } = await sql<RegisterSum>`
    SELECT count(*)::int AS total, coalesce(sum(e.amount), 0)::bigint AS amount,
      (SELECT coalesce(json_agg(json_build_object('code', s.code, 'title', s.title) ORDER BY s.place), '[]') FROM budget_standing s WHERE s.year = ${year}) AS lines,
      ${meetingsOf(sql`SELECT n.meeting_id FROM expense n`)} AS meetings
    FROM expense e WHERE ${sql.join(conditionsOf(filter), sql` AND `)}`.execute(db);
  return rows[0] ?? { total: 0, amount: 0, lines: [], meetings: [] };
}

/** Those that a person asked for, the latest first. */
export async function findMine(db: Db, personId: string, after: string | null, limit: number): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    SELECT ${rowColumns}, e.id::text AS "sortKey" FROM expense e
    WHERE e.claimant_id = ${personId} AND (${after}::uuid IS NULL OR e.id < ${after}::uuid) ORDER BY e.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
