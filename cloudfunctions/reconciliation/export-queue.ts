import { reconciliation, type QueueColumn, type QueuedLine } from '../../contracts/reconciliation';
import { exportRegister, type Column, type Register } from '../ground/export-register';
import { on } from '../shared/implement';
import { findShown } from './queue';

const column = (
  key: QueueColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<QueuedLine>['of'],
  type: Column<QueuedLine>['type'] = 'text',
): Column<QueuedLine> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });

const queueRegister: Register<QueuedLine> = {
  title: { 'zh-CN': '待匹配的流水', en: 'Lines that wait' },
  columns: [
    column('day', '日期', 'Day', 12, ({ day }) => day, 'day'),
    column('time', '时间', 'Time', 10, ({ time }) => time ?? ''),
    column('payer', '对方', 'Other side', 32, ({ payer }) => payer),
    column('amount', '金额（元）', 'Amount (yuan)', 14, ({ amount }) => amount, 'money'),
    column('remark', '摘要', 'Remark', 40, ({ remark }) => remark),
    column('verdict', '建议', 'Proposal', 40, ({ proposals }) => proposals[0]?.names.join('、') ?? ''),
    column('serial', '流水号', 'Serial number', 24, ({ serial }) => serial ?? ''),
    column('account', '本会账号（末四位）', 'Own account (last four)', 20, ({ accountEnd }) => accountEnd),
  ],
};

/** The lines that wait, as filtered, with the chosen columns; of other accounts nothing is in it. */
export const exportQueue = on(reconciliation.exportQueue).handler(async ({ input, context }) => {
  const { columns, ids, show, q } = input;
  const { shown } = await findShown(context.db, input);
  return exportRegister(context, queueRegister, {
    rows: ids ? shown.filter(({ id }) => ids.includes(id)) : shown,
    chosen: [...new Set(columns)],
    subject: 'register:bank_line',
    filter: [show === 'all' ? '' : show, q, ids && String(ids.length)].filter(Boolean).join(', '),
  });
});
