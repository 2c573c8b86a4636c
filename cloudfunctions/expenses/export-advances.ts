import { type AdvanceColumn, expenses, treasurers } from '../../contracts/expenses';
import { exportRegister, type Column, type Register } from '../ground/export-register';
import { on } from '../shared/implement';
import { type AdvanceRow, findAdvanceList } from './advance-store';
import { ofAll } from './budget';

const column = (
  key: AdvanceColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<AdvanceRow>['of'],
  type: Column<AdvanceRow>['type'] = 'text',
): Column<AdvanceRow> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });

const advanceRegister: Register<AdvanceRow> = {
  title: { 'zh-CN': '借款核销', en: 'Advances' },
  columns: [
    column('number', '编号', 'Number', 14, (row) => row.number),
    column('claimant', '借款人', 'Claimant', 14, (row) => row.claimant ?? ''),
    column('purpose', '用途', 'Purpose', 40, (row) => row.purpose),
    column('paidOn', '付款日期', 'Paid on', 12, (row) => row.paidOn, 'day'),
    column('clearBy', '核销期限', 'To clear by', 12, (row) => row.clearBy, 'day'),
    column('amount', '借款（元）', 'Advance (yuan)', 14, (row) => row.amount, 'money'),
    column('cleared', '已核销（元）', 'Cleared (yuan)', 14, (row) => row.cleared, 'money'),
    column('returned', '已退回（元）', 'Given back (yuan)', 14, (row) => row.returned, 'money'),
    column('left', '未核销（元）', 'Left (yuan)', 14, (row) => row.left, 'money'),
  ],
};
const pageSize = 2_000;

/** The advances as filtered, with the chosen columns; read by pages. */
export const exportAdvances = on(expenses.exportAdvances).handler(async ({ input, context }) => {
  const { columns, ids, q, open } = input;
  const { db, actor, today } = context;
  const rows: AdvanceRow[] = [];
  let after: readonly [string, string] | null = null;
  while (ofAll(actor, treasurers)) {
    const found: AdvanceRow[] = await findAdvanceList(db, { q, open, today, after, limit: pageSize });
    rows.push(...found);
    const last = found.length === pageSize ? found.at(-1) : undefined;
    if (!last) break;
    after = [last.clearBy, last.id];
  }
  return exportRegister(context, advanceRegister, {
    rows: ids ? rows.filter(({ id }) => ids.includes(id)) : rows,
    chosen: [...new Set(columns)],
    subject: 'register:advances',
    filter: [open ? 'open' : '', q, ids && String(ids.length)].filter(Boolean).join(', '),
  });
});
