import { expenses, type ExpenseColumn, type ExpenseRow, treasurers } from '../../contracts/expenses';
import { exportRegister, type Column, type Register } from '../ground/export-register';
import { on } from '../shared/implement';
import { ofAll } from './budget';
import { kinds, states } from './expense-words';
import { presentRow } from './register';
import { findRegister, type ListedRow } from './register-store';

const column = (
  key: ExpenseColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<ExpenseRow>['of'],
  type: Column<ExpenseRow>['type'] = 'text',
): Column<ExpenseRow> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });

const expenseRegister: Register<ExpenseRow> = {
  title: { 'zh-CN': '支出台账', en: 'Expenses' },
  columns: [
    column('number', '编号', 'Number', 14, (row) => row.number),
    column('payee', '收款人', 'Payee', 32, (row) => row.payeeName),
    column('purpose', '用途', 'Purpose', 40, (row) => row.purpose),
    column('amount', '金额（元）', 'Amount (yuan)', 14, (row) => row.amount, 'money'),
    column('kind', '类型', 'Kind', 12, (row, { language }) => kinds[row.kind][language]),
    column('state', '状态', 'State', 12, (row, { language }) => states[row.state][language]),
    column('line', '预算项目', 'Budget line', 24, (row) => row.lineTitle ?? row.lineCode ?? ''),
    column('day', '发生日期', 'Day', 12, (row) => row.day, 'day'),
    column('claimant', '申请人', 'Asked for by', 14, (row) => row.claimant ?? ''),
    column('submittedAt', '提交时间', 'Submitted', 18, (row) => new Date(row.submittedAt), 'instant'),
  ],
};
const pageSize = 2_000;

/** The register as filtered, with the chosen columns; read by pages. */
export const exportExpenses = on(expenses.exportExpenses).handler(async ({ input, context }) => {
  const { columns, sort, descending, ...filter } = input;
  const rows: ExpenseRow[] = [];
  let after: readonly [string, string] | null = null;
  while (ofAll(context.actor, treasurers)) {
    const found: ListedRow[] = await findRegister(context.db, { filter, sort, descending, after, limit: pageSize });
    rows.push(...found.map(presentRow));
    const last = found.length === pageSize ? found.at(-1) : undefined;
    if (!last) break;
    after = [last.sortKey, last.id];
  }
  const { ids, ...asked } = filter;
  return exportRegister(context, expenseRegister, {
    rows,
    chosen: [...new Set(columns)],
    subject: 'register:expenses',
    filter: [...Object.values(asked).flat(), ...(ids ? [`${ids.length}`] : [])].filter(Boolean).join(', '),
  });
});
