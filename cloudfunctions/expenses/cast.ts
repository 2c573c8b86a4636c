import { sql } from 'kysely';
import type { ExpenseForm } from '../../contracts/expense-form';
import type { BudgetLine } from '../../contracts/expenses';
import { as, db } from '../../config/jest-functions/house';

export const yuan = 100;
let invoices = 0;
/** An invoice that no other call of this run gets. */
export const newInvoice = (amount: number, seller = '苏州某会务有限公司') => ({
  ...{ fileId: null, code: '', number: `2431200000${String(1_000_000_000 + invoices++)}`, amount, seller },
  ...{ day: '2026-11-18', readFrom: 'hand' as const },
});

/** An ordinary request, to be changed where a test needs it otherwise. */
export function formOf(change: Partial<ExpenseForm> = {}): ExpenseForm {
  const amount = change.amount ?? 800 * yuan;
  return {
    ...{
      kind: 'ordinary',
      payeeName: '苏州某会务有限公司',
      payeeBank: '工商银行苏州分行',
      payeeAccount: '6222020200012345678',
    },
    ...{
      purpose: '理事会会议室租金',
      lineCode: 'A1',
      category: 'meeting',
      amount,
      day: '2026-11-18',
      ...{ contractNo: null, contractOn: null, meetingId: null, fundId: null },
    },
    ...{ reception: null, travel: null, clearBy: null, advanceId: null, invoices: [newInvoice(amount)], files: [] },
    ...change,
  };
}
const months = (fen: number): number[] => Array.from({ length: 12 }, () => fen);
export const line = (code: string, title: string, monthly: number, change: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ code, title, category: 'meeting', months: months(monthly), note: '' },
  ...change,
});
/** A budget of the year, adopted by the council. */
export async function adoptedBudget(lines: BudgetLine[], year = 2026, adoptedOn = '2026-11-01'): Promise<void> {
  const { id: budgetId, revision } = await as('local-finance').expenses.saveBudget({ year, revision: null, lines });
  await as('local-president').expenses.adoptBudget({
    ...{ budgetId, revision, body: 'council', resolutionNo: '理决〔2026〕3号', adoptedOn },
  });
}
export const submitted = (change: Partial<ExpenseForm> = {}, openid = 'local-clerk') =>
  as(openid).expenses.submit({ form: formOf(change) });
/** One step of it, by whoever has it to take. */
export async function decided(
  expenseId: string,
  openid: string,
  decision: 'pass' | 'return' | 'refuse' = 'pass',
  more: { reason?: string; resolutionNo?: string } = {},
) {
  const { caseVersion: version } = await as(openid).expenses.show({ expenseId });
  return as(openid).expenses.decide({ expenseId, version, decision, ...more });
}
/** A request taken through all the steps that it has while no amounts are set. */
export async function approved(change: Partial<ExpenseForm> = {}): Promise<string> {
  const { id } = await submitted(change);
  for (const openid of ['local-finance', 'local-director', 'local-president']) await decided(id, openid);
  return id;
}
export async function useOf(code: string): Promise<{ promised: number; spent: number }> {
  const { rows } = await sql<{ promised: number; spent: number }>`
    SELECT promised, spent FROM budget_use WHERE code = ${code} AND year = 2026`.execute(db);
  return rows[0] ?? { promised: 0, spent: 0 };
}
