import { sql, type RawBuilder } from 'kysely';
import type { ExpenseForm, Invoice, Reception } from '../../contracts/expense-form';
import type { ExpenseRow } from '../../contracts/expenses';
import { fundNamed } from '../books/facts';
import { attachedTo, type Attached } from '../files/facts';
import { standingOf } from '../flows/facts';
import type { Standing } from '../flows/standing';
import { calledAs } from '../identity/facts';
import { meetingNamed } from '../meetings/facts';
import type { Db } from '../shared/db';

export interface Details {
  reception?: Reception;
  travel?: NonNullable<ExpenseForm['travel']>;
}
/** An expense as it is kept, with its case. */
export interface ExpenseRecord extends Omit<ExpenseRow, 'submittedAt'> {
  version: number;
  /** Null: a sheet brought it. */
  claimantId: string | null;
  category: ExpenseForm['category'];
  budgetYear: number;
  contractNo: string | null;
  contractOn: string | null;
  meeting: { id: string; title: string } | null;
  fund: { id: string; name: string } | null;
  payeeBank: string | null;
  accountEnd: string | null;
  /** Hex of the sealed account. */
  sealed: string | null;
  details: Details;
  clearBy: string | null;
  advance: { id: string; number: string; taken: number } | null;
  toPay: number;
  paidOn: string | null;
  paidBy: 'bank' | 'cash' | 'advance' | null;
  invoices: (Invoice & { id: string })[];
  submittedAt: string;
  /** Null: no case decided on it, for a sheet brought it. */
  flow: Standing | null;
  attached: Attached[];
  imported: { by: string | null; at: string; voucherNo: string | null } | null;
}
/** One that was asked for here, with its case. */
export type AskedExpense = ExpenseRecord & { claimantId: string; flow: Standing };

/** The step that an `expense e` waits at. */
const stepOf = sql`(SELECT f.step FROM flow_standing f WHERE f.id = e.case_id AND f.state = 'open')`;
const titleOf = sql`(SELECT l.title FROM budget_standing l WHERE l.year = e.budget_year AND l.code = e.line_code)`;
/** Columns of a row of a list, of an `expense e`. */
export const rowColumns = sql`e.id, e.number, e.kind, e.state, e.payee_name AS "payeeName", e.purpose, e.amount, e.line_code AS "lineCode",
  ${titleOf} AS "lineTitle", e.day, coalesce(${calledAs(sql`e.claimant_id`)}, e.handled_by) AS claimant, e.submitted_at AS "submittedAt", ${stepOf} AS step`;

export async function findExpense(db: Db, id: string): Promise<ExpenseRecord | undefined> {
  const { rows } = await sql<ExpenseRecord & { submittedAt: Date | string }>`
    SELECT ${rowColumns}, e.version, e.claimant_id AS "claimantId", e.category, e.budget_year AS "budgetYear", e.contract_no AS "contractNo", e.contract_on AS "contractOn", ${meetingNamed(sql`e.meeting_id`)} AS meeting, ${fundNamed(sql`e.fund_id`)} AS fund,
      e.payee_bank AS "payeeBank", e.account_end AS "accountEnd", encode(e.account_sealed, 'hex') AS sealed, e.details, e.clear_by AS "clearBy",
      (SELECT json_build_object('id', a.id, 'number', a.number, 'taken', e.from_advance) FROM expense a WHERE a.id = e.advance_id) AS advance,
      e.to_pay AS "toPay", e.paid_on AS "paidOn", e.paid_by AS "paidBy",
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'fileId', i.file_id, 'code', i.code, 'number', i.number, 'amount', i.amount, 'seller', i.seller,
          'day', i.day, 'readFrom', i.read_from) ORDER BY i.place), '[]') FROM expense_invoice i WHERE i.expense_id = e.id) AS invoices,
      CASE WHEN e.import_key IS NOT NULL THEN json_build_object('by', ${calledAs(sql`e.imported_by`)}, 'at', e.submitted_at, 'voucherNo', e.voucher_no) END AS imported,
      ${standingOf(sql`e.case_id`)} AS flow,
      (SELECT coalesce(json_agg(x), '[]') FROM (${attachedTo([`expense:${id}`])}) x) AS attached
    FROM expense e WHERE e.id = ${id} AND e.taken_back_at IS NULL`.execute(db);
  const row = rows[0];
  return row && { ...row, submittedAt: new Date(row.submittedAt).toISOString() };
}

/** One that was asked for here: what a sheet brought is neither decided on nor cancelled. */
export async function findAsked(db: Db, id: string): Promise<AskedExpense | undefined> {
  const found = await findExpense(db, id);
  return found && found.flow !== null && found.claimantId !== null
    ? { ...found, claimantId: found.claimantId, flow: found.flow }
    : undefined;
}

/** Money is numbered in the order in which it is asked for, without a gap: of two at once the second waits. */
export async function nextNumber(db: Db, year: number): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    INSERT INTO expense_counter AS c (year, last) VALUES (${year}, 1)
    ON CONFLICT (year) DO UPDATE SET last = c.last + 1 RETURNING last`.execute(db);
  return `ZC${year}-${String(rows[0]?.last ?? 0).padStart(4, '0')}`;
}

export interface Written {
  id: string;
  form: ExpenseForm;
  payeeSearch: string;
  purposeSearch: string;
  /** Null: as it was, in an answer; else what replaces it. */
  account: { sealed: Buffer; end: string } | null;
  category: ExpenseForm['category'];
  fromAdvance: number;
  summed: number;
  path: string;
}
const detailsOf = ({ reception, travel }: ExpenseForm): string =>
  JSON.stringify({ ...(reception && { reception }), ...(travel && { travel }) });

export async function insertExpense(
  db: Db,
  { id, form, payeeSearch, purposeSearch, account, category, fromAdvance, summed, path }: Written,
  more: { number: string; caseId: string; claimantId: string },
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO expense (id, number, kind, case_id, claimant_id, payee_name, payee_search, payee_bank, account_sealed, account_end, purpose, purpose_search,
      category, budget_year, line_code, amount, day, contract_no, contract_on, meeting_id, fund_id, details, clear_by, advance_id, from_advance, summed, path, submitted_at)
    VALUES (${id}, ${more.number}, ${form.kind}, ${more.caseId}, ${more.claimantId}, ${form.payeeName}, ${payeeSearch}, ${form.payeeBank},
      ${account?.sealed ?? null}, ${account?.end ?? null}, ${form.purpose}, ${purposeSearch}, ${category}, ${Number(form.day.slice(0, 4))}, ${form.lineCode},
      ${form.amount}, ${form.day}, ${form.contractNo}, ${form.contractOn}, ${form.meetingId}, ${form.fundId}, ${detailsOf(form)}::jsonb, ${form.clearBy}, ${fromAdvance > 0 ? form.advanceId : null}, ${fromAdvance},
      ${summed}, ${path}, ${now})`.execute(db);
}

/** Writes an answered one anew; the account stays where none is given. */
export async function rewriteExpense(
  db: Db,
  { id, form, payeeSearch, purposeSearch, account, category, fromAdvance, summed, path }: Written,
): Promise<void> {
  await sql`
    UPDATE expense SET kind = ${form.kind}, payee_name = ${form.payeeName}, payee_search = ${payeeSearch}, payee_bank = ${form.payeeBank},
      account_sealed = coalesce(${account?.sealed ?? null}::bytea, account_sealed), account_end = coalesce(${account?.end ?? null}::text, account_end),
      purpose = ${form.purpose}, purpose_search = ${purposeSearch}, category = ${category}, budget_year = ${Number(form.day.slice(0, 4))}, line_code = ${form.lineCode},
      amount = ${form.amount}, day = ${form.day}, contract_no = ${form.contractNo}, contract_on = ${form.contractOn}, meeting_id = ${form.meetingId}, fund_id = ${form.fundId}, details = ${detailsOf(form)}::jsonb, clear_by = ${form.clearBy},
      advance_id = ${fromAdvance > 0 ? form.advanceId : null}, from_advance = ${fromAdvance}, summed = ${summed}, path = ${path}
    WHERE id = ${id}`.execute(db);
}

/**
 * Puts these invoices in the place of those that it had. One that stands elsewhere already is refused by the index, of two
 * who hand it in at once the second: its number is returned, and the transaction must not be committed.
 */
export async function saveInvoices(
  db: Db,
  expenseId: string,
  invoices: readonly (Invoice & { id: string })[],
): Promise<{ number: string; expense: string | null } | null> {
  await sql`DELETE FROM expense_invoice WHERE expense_id = ${expenseId}`.execute(db);
  if (invoices.length === 0) return null;
  const given = JSON.stringify(invoices.map((each, place) => ({ ...each, place })));
  const { rows } = await sql<{ code: string; number: string }>`
    INSERT INTO expense_invoice (id, expense_id, place, file_id, code, number, amount, seller, day, read_from)
    SELECT i.id, ${expenseId}, i.place, i."fileId", i.code, i.number, i.amount, i.seller, i.day, i."readFrom"
    FROM json_to_recordset(${given}::json) AS i(id uuid, place integer, "fileId" uuid, code text, number text, amount bigint, seller text, day date, "readFrom" text)
    ORDER BY i.code, i.number ON CONFLICT (code, number) WHERE standing DO NOTHING RETURNING code, number`.execute(db);
  const kept = new Set(rows.map((each) => `${each.code}.${each.number}`));
  const refused = invoices.find((each) => !kept.has(`${each.code}.${each.number}`));
  if (!refused) return null;
  return { number: refused.number, expense: await findInvoiceUse(db, refused) };
}

/** What a line may come to from now on; it refuses an approval that goes beyond. */
export async function setCeiling(db: Db, year: number, code: string, ceiling: number | null): Promise<void> {
  await sql`
    INSERT INTO budget_use (year, code, ceiling) VALUES (${year}, ${code}, ${ceiling})
    ON CONFLICT (year, code) DO UPDATE SET ceiling = excluded.ceiling`.execute(db);
}

/** What its case decided: it may be paid now. One that an advance covers wholly is paid with it. */
export async function approve(db: Db, id: string, today: string, now: Date): Promise<void> {
  await sql`
    UPDATE expense SET version = version + 1, approved_at = ${now},
      state = CASE WHEN to_pay = 0 THEN 'paid' ELSE 'approved' END,
      paid_on = CASE WHEN to_pay = 0 THEN ${today}::date END, paid_by = CASE WHEN to_pay = 0 THEN 'advance' END
    WHERE id = ${id} AND approved_at IS NULL`.execute(db);
}

/** Of one that is being paid, or paid, nothing is cancelled. */
export async function cancelApproved(db: Db, id: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`UPDATE expense SET state = 'cancelled', version = version + 1 WHERE id = ${id} AND state = 'approved'`.execute(
      db,
    );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Takes from an advance, or gives back to it; the constraint refuses more than it holds. False when there is none any more: it came back. */
export async function clearAdvance(db: Db, advanceId: string, amount: number): Promise<boolean> {
  const { numAffectedRows } =
    await sql`UPDATE advance SET cleared = cleared + ${amount} WHERE expense_id = ${advanceId}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export interface OpenAdvance {
  id: string;
  number: string;
  purpose: string;
  left: number;
  clearBy: string;
}
/** Advances of a person that are not cleared, the first to be cleared first. */
export const advancesOf = (personId: string): RawBuilder<OpenAdvance[]> => sql<OpenAdvance[]>`(
  SELECT coalesce(json_agg(json_build_object('id', e.id, 'number', e.number, 'purpose', e.purpose, 'left', a.amount - a.cleared - a.returned, 'clearBy', a.clear_by) ORDER BY a.clear_by, e.id), '[]')
    FROM advance a JOIN expense e ON e.id = a.expense_id WHERE e.claimant_id = ${personId} AND a.cleared + a.returned < a.amount)`;
export async function findAdvances(db: Db, personId: string): Promise<OpenAdvance[]> {
  const { rows } = await sql<{ advances: OpenAdvance[] }>`SELECT ${advancesOf(personId)} AS advances`.execute(db);
  return rows[0]?.advances ?? [];
}

/** The number of the expense under which an invoice stands; null: under none. */
export async function findInvoiceUse(db: Db, invoice: Pick<Invoice, 'code' | 'number'>): Promise<string | null> {
  const { rows } = await sql<{ number: string }>`
    SELECT e.number FROM expense_invoice i JOIN expense e ON e.id = i.expense_id
    WHERE i.code = ${invoice.code} AND i.number = ${invoice.number} AND i.standing`.execute(db);
  return rows[0]?.number ?? null;
}
