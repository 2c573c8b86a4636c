import type { ExpenseForm } from '../../contracts/expense-form';
import { isRestrictedFund } from '../books/facts';
import { attachFiles } from '../files/effects';
import { confirmedFiles } from '../files/facts';
import { foldText } from '../ground/fold-text';
import { searchName } from '../ground/search-name';
import { isSpentOn } from '../meetings/facts';
import type { Context } from '../shared/implement';
import { newId } from '../shared/ids';
import { encrypt } from '../shared/secrets';
import { sql } from 'kysely';
import { findAdvances, saveInvoices, type Written } from './expense-store';
import { judgeSituation, type Judged } from './situation';

export const accountUse = 'payee-account';
export const fileRole = 'paper';

/** Thrown inside the transaction: the action says it in the contract's words. */
export class FormRefused extends Error {
  constructor(
    readonly code:
      | 'LINE_NOT_FOUND'
      | 'FILE_NOT_FOUND'
      | 'DUPLICATE_INVOICE'
      | 'TWICE_IN_FORM'
      | 'ADVANCE_NOT_FOUND'
      | 'MEETING_NOT_FOUND'
      | 'FUND_NOT_FOUND',
    readonly data: { number: string; expense: string | null } | null = null,
  ) {
    super(code);
  }
}

/** A form that may be kept, with what it is judged by. */
export async function prepare(
  context: Context,
  id: string,
  form: ExpenseForm,
  claimantId: string,
  isNew: boolean,
): Promise<{ written: Written; judged: Judged }> {
  const numbers = form.invoices.map(({ code, number }) => `${code}.${number}`);
  if (new Set(numbers).size < numbers.length) throw new FormRefused('TWICE_IN_FORM');
  await refuseForeignFiles(context, form, claimantId);
  await refuseUnknown(context, form);
  const who = { claimantId, expenseId: isNew ? null : id };
  const judged = await judgeSituation(context.db, form, who, context);
  const { line } = judged.facts;
  if (form.lineCode !== null && !line) throw new FormRefused('LINE_NOT_FOUND');
  const written: Written = {
    id,
    form,
    payeeSearch: searchName(form.payeeName),
    purposeSearch: foldText(form.purpose),
    account: form.payeeAccount
      ? { sealed: encrypt(accountUse, `expense:${id}`, form.payeeAccount), end: form.payeeAccount.slice(-4) }
      : null,
    category: line?.category ?? form.category,
    fromAdvance: await takenOf(context, form, claimantId),
    summed: judged.path.sum,
    path: judged.path.path,
  };
  return { written, judged };
}

/** How much of the amount an advance of his covers. */
async function takenOf({ db }: Context, { advanceId, amount }: ExpenseForm, claimantId: string): Promise<number> {
  if (!advanceId) return 0;
  const advance = (await findAdvances(db, claimantId)).find(({ id }) => id === advanceId);
  if (!advance) throw new FormRefused('ADVANCE_NOT_FOUND');
  return Math.min(amount, advance.left);
}

async function refuseForeignFiles({ db }: Context, { invoices, files }: ExpenseForm, ownerId: string): Promise<void> {
  const given = [...new Set([...files, ...invoices.flatMap(({ fileId }) => fileId ?? [])])];
  if (given.length === 0) return;
  const { rows } = await sql<{ own: string[] }>`SELECT ${confirmedFiles(ownerId, given)} AS own`.execute(db);
  if (rows[0]?.own.length !== given.length) throw new FormRefused('FILE_NOT_FOUND');
}

/** The meeting that it is spent on and the fund that it is taken from are there. */
async function refuseUnknown({ db }: Context, { meetingId, fundId }: ExpenseForm): Promise<void> {
  if (meetingId === null && fundId === null) return;
  const { rows } = await sql<{ meeting: boolean; fund: boolean }>`
    SELECT ${meetingId === null ? sql`true` : isSpentOn(meetingId)} AS meeting, ${fundId === null ? sql`true` : isRestrictedFund(fundId)} AS fund`.execute(
    db,
  );
  if (!rows[0]?.meeting) throw new FormRefused('MEETING_NOT_FOUND');
  if (!rows[0].fund) throw new FormRefused('FUND_NOT_FOUND');
}

/** Invoices and papers of what was just written; a paper that is there stays. */
export async function savePapers({ db, now }: Context, { id, form }: Written, by: string): Promise<void> {
  const invoices = form.invoices.map((each) => ({ ...each, id: newId(now) }));
  const there = await saveInvoices(db, id, invoices);
  if (there) throw new FormRefused('DUPLICATE_INVOICE', there);
  const fileIds = [...form.files, ...form.invoices.flatMap(({ fileId }) => fileId ?? [])];
  await attachFiles(db, { subject: `expense:${id}`, role: fileRole, fileIds, by }, now);
}
