import { sql, type RawBuilder } from 'kysely';
import type { BookAccount, BookLine, LineQuestion } from '../../contracts/books';
import type { CostCategory } from '../../contracts/expense-form';
import type { Language } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import { wordsHold } from '../ground/search-name';

const nameIn = (language: Language, alias: string) => sql.ref(language === 'en' ? `${alias}.name_en` : `${alias}.name`);
const summaryIn = (language: Language, alias: string) =>
  sql.ref(language === 'en' ? `${alias}.summary_en` : `${alias}.summary`);
const firstOf = (month: string) => sql`${`${month}-01`}::date`;
/** The last day of a month `YYYY-MM`, as a date. */
const lastOf = (month: string) => sql`(${`${month}-01`}::date + interval '1 month - 1 day')::date`;

export interface AccountRow extends BookAccount {
  retiredOn: string | null;
}
export interface FundRow {
  id: string;
  name: string;
  restricted: boolean;
  purpose: string;
  balance: number | null;
  categories: CostCategory[] | null;
}
export interface ChartRow {
  title: string;
  source: string;
  needsHumanCheck: boolean;
  accounts: AccountRow[];
  funds: FundRow[];
  closedUntil: string | null;
  opened: boolean;
  /** Between which accounts of net assets a restriction is released. */
  release: { debit: string; credit: string };
}
/** The columns of a `ChartRow`, of the chart `c`. */
export const chartColumns = (language: Language): RawBuilder<unknown> => {
  const en = language === 'en';
  return sql`${en ? sql`c.title_en` : sql`c.title`} AS title, ${en ? sql`c.source_en` : sql`c.source`} AS source, c.needs_human_check AS "needsHumanCheck",
      (SELECT json_agg(json_build_object('code', a.code, 'parent', a.parent, 'name', ${nameIn(language, 'a')}, 'kind', a.kind, 'money', a.money, 'retiredOn', a.retired_on,
          'leaf', NOT EXISTS (SELECT FROM account u WHERE u.parent = a.code)) ORDER BY a.code) FROM account a) AS accounts,
      (SELECT json_agg(json_build_object('id', f.id, 'name', ${nameIn(language, 'f')}, 'restricted', f.restricted, 'purpose', f.purpose, 'balance', f.balance, 'categories', f.categories)
          ORDER BY f.restricted, f.id) FROM fund_standing f) AS funds,
      (SELECT closed_until FROM books) AS "closedUntil",
      EXISTS (SELECT FROM book_entry e WHERE e.source_kind = 'opening') AS opened,
      (SELECT json_build_object('debit', r.debit, 'credit', r.credit) FROM posting_rule r WHERE r.key = 'release') AS release`;
};
/** The chart, the funds and how far the books are closed. */
export async function findChart(db: Db, language: Language): Promise<ChartRow> {
  const { rows } = await sql<ChartRow>`
    SELECT ${chartColumns(language)} FROM chart c ORDER BY c.since DESC LIMIT 1`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the books have no chart');
  return row;
}

export interface EntryRow {
  id: string;
  day: string;
  summary: string;
  amount: number;
  sourceKind: string;
  party: string | null;
  reversal: boolean;
  reversed: boolean;
}
const partyOf = sql<
  string | null
>`coalesce(e.party_name, (SELECT m.name FROM member_name m WHERE m.id = e.membership_id))`;
const entryColumns = (
  language: Language,
) => sql`e.id, e.day, ${summaryIn(language, 'e')} AS summary, e.amount, e.source_kind AS "sourceKind", ${partyOf} AS party,
  e.reverses IS NOT NULL AS reversal, EXISTS (SELECT FROM book_entry r WHERE r.reverses = e.id) AS reversed`;

export interface EntryQuestion {
  month?: string;
  account?: string;
  fundId?: string;
  sourceKind?: string;
  q?: string;
}
const entryConditions = ({ month, account, fundId, sourceKind, q }: EntryQuestion): RawBuilder<unknown> => {
  const wanted = [sql`true`];
  if (month) wanted.push(sql`e.day BETWEEN ${firstOf(month)} AND ${lastOf(month)}`);
  if (account)
    wanted.push(sql`EXISTS (SELECT FROM book_line l WHERE l.entry_id = e.id AND l.account LIKE ${`${account}%`})`);
  if (fundId) wanted.push(sql`EXISTS (SELECT FROM book_line l WHERE l.entry_id = e.id AND l.fund_id = ${fundId})`);
  if (sourceKind) wanted.push(sql`e.source_kind = ${sourceKind}`);
  if (q) wanted.push(wordsHold(sql`e.summary || ' ' || e.summary_en || ' ' || coalesce(${partyOf}, '')`, q));
  return sql.join(wanted, sql` AND `);
};
/** Entries, the latest first. @param after day and id of the last one shown */
export async function findEntries(
  db: Db,
  question: EntryQuestion,
  { after, limit, language }: { after: readonly [string, string] | null; limit: number; language: Language },
): Promise<EntryRow[]> {
  const from = after ? sql`(e.day, e.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql`true`;
  const { rows } = await sql<EntryRow>`
    SELECT ${entryColumns(language)} FROM book_entry e WHERE ${entryConditions(question)} AND ${from} ORDER BY e.day DESC, e.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
/** How many there are in all, and from what sources entries come. */
export async function countEntries(db: Db, question: EntryQuestion): Promise<{ total: number; sources: string[] }> {
  const { rows } = await sql<{ total: number; sources: string[] }>`
    SELECT (SELECT count(*)::int FROM book_entry e WHERE ${entryConditions(question)}) AS total,
      (WITH RECURSIVE k AS (SELECT min(source_kind) AS kind FROM book_entry UNION ALL
        SELECT (SELECT min(e.source_kind) FROM book_entry e WHERE e.source_kind > k.kind) FROM k WHERE k.kind IS NOT NULL)
       SELECT coalesce(array_agg(kind), '{}') FROM k WHERE kind IS NOT NULL) AS sources`.execute(db);
  return rows[0] ?? { total: 0, sources: [] };
}

export interface NamedLine extends BookLine {
  accountName: string;
  fundName: string;
}
export interface EntryShown extends EntryRow {
  askedDay: string;
  rule: string | null;
  lines: (NamedLine & { cashItem: string | null })[];
  by: string | null;
  at: Date;
  reverses: string | null;
  reversedBy: string | null;
  reason: string | null;
  taken: boolean;
}
export async function findEntry(db: Db, id: string, language: Language): Promise<EntryShown | undefined> {
  const { rows } = await sql<EntryShown>`
    SELECT ${entryColumns(language)}, e.asked_day AS "askedDay", (SELECT ${nameIn(language, 'r')} FROM posting_rule r WHERE e.rule = r.key OR e.rule LIKE replace(r.key, '_', '\_') || '.%'
        ORDER BY length(r.key) DESC LIMIT 1) AS rule,
      (SELECT json_agg(json_build_object('account', l.account, 'accountName', ${nameIn(language, 'a')}, 'fundId', l.fund_id, 'fundName', ${nameIn(language, 'f')}, 'debit', l.debit, 'credit', l.credit,
          'cashItem', l.cash_item) ORDER BY l.no) FROM book_line l JOIN account a ON a.code = l.account JOIN fund f ON f.id = l.fund_id WHERE l.entry_id = e.id) AS lines,
      ${calledAs(sql`e.by`)} AS by, e.at, e.reverses, (SELECT r.id FROM book_entry r WHERE r.reverses = e.id) AS "reversedBy", e.reason,
      EXISTS (SELECT FROM book_proposal p WHERE p.reverses = e.id AND p.state IN ('open', 'confirmed')) AS taken
    FROM book_entry e WHERE e.id = ${id}`.execute(db);
  return rows[0];
}

/** How lines count in a figure: assets and costs by their debits, what money came for and the rest by their credits. */
const signed = sql`CASE WHEN a.kind IN ('asset', 'cost') THEN l.debit - l.credit ELSE l.credit - l.debit END`;
const asCredit = sql`l.credit - l.debit`;
const lineConditions = ({ account, cashItem, net, restricted, from, to }: LineQuestion): RawBuilder<unknown> => {
  const wanted = [sql`l.day <= ${to}::date`];
  if (from) wanted.push(sql`l.day >= ${from}::date`);
  if (account) wanted.push(sql`l.account LIKE ${`${account}%`}`);
  if (cashItem) wanted.push(sql`l.cash_item = ${cashItem}`);
  if (net) wanted.push(sql`a.kind IN ('net', 'income', 'cost')`);
  if (restricted !== undefined) wanted.push(sql`f.restricted = ${restricted}`);
  return sql.join(wanted, sql` AND `);
};
export interface LineRow {
  entryId: string;
  no: number;
  day: string;
  summary: string;
  accountName: string;
  party: string | null;
  amount: number;
}
const amountOf = (question: LineQuestion) => (question.cashItem || question.net ? asCredit : signed);
/** The lines of a figure, the latest first. @param after day, entry and number of the last one shown */
export async function findLines(
  db: Db,
  question: LineQuestion,
  { after, limit, language }: { after: readonly [string, string, number] | null; limit: number; language: Language },
): Promise<LineRow[]> {
  const from = after
    ? sql`(l.day, l.entry_id, l.no) < (${after[0]}::date, ${after[1]}::uuid, ${after[2]}::smallint)`
    : sql`true`;
  const { rows } = await sql<LineRow>`
    SELECT l.entry_id AS "entryId", l.no, l.day, ${summaryIn(language, 'e')} AS summary, ${nameIn(language, 'a')} AS "accountName", ${partyOf} AS party, ${amountOf(question)} AS amount
    FROM book_line l JOIN book_entry e ON e.id = l.entry_id JOIN account a ON a.code = l.account JOIN fund f ON f.id = l.fund_id
    WHERE ${lineConditions(question)} AND ${from} ORDER BY l.day DESC, l.entry_id DESC, l.no DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
export async function sumLines(db: Db, question: LineQuestion): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    SELECT coalesce(sum(${amountOf(question)}), 0)::bigint AS total
    FROM book_line l JOIN account a ON a.code = l.account JOIN fund f ON f.id = l.fund_id WHERE ${lineConditions(question)}`.execute(
    db,
  );
  return rows[0]?.total ?? 0;
}

/** Opens a restricted fund; false where its name is taken. */
export async function saveFund(
  db: Db,
  { id, name, purpose, categories }: Pick<FundRow, 'id' | 'name' | 'purpose' | 'categories'>,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO fund (id, name, name_en, restricted, purpose, categories, opened_at) VALUES (${id}, ${name}, ${name}, true, ${purpose}, ${categories}, ${now})
    ON CONFLICT (name) DO NOTHING`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
