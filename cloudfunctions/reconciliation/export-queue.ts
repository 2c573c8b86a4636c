import { reconciliation, type QueueColumn, type QueuedLine } from '../../contracts/reconciliation';
import type { MatchReason } from '../../contracts/reconcile-kinds';
import type { Language } from '../../contracts/wire';
import { exportRegister, type Column, type Register } from '../ground/export-register';
import { on } from '../shared/implement';
import { findShown, readShown } from './queue';

const column = (
  key: QueueColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<QueuedLine>['of'],
  type: Column<QueuedLine>['type'] = 'text',
): Column<QueuedLine> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });

const reasonWords: Record<MatchReason, Record<Language, string>> = {
  number: { 'zh-CN': '单号对', en: 'number fits' },
  amount: { 'zh-CN': '金额对', en: 'amount fits' },
  payer: { 'zh-CN': '户名对', en: 'name fits' },
  account: { 'zh-CN': '这个账号付过', en: 'this account has paid before' },
  likePayer: { 'zh-CN': '户名像', en: 'name is like it' },
  sum: { 'zh-CN': '几张合起来正好', en: 'together they make it' },
  batch: { 'zh-CN': '一批付款的合计', en: 'total of a batch' },
  part: { 'zh-CN': '比应付少', en: 'less than owed' },
  more: { 'zh-CN': '比应付多', en: 'more than owed' },
  otherPayer: { 'zh-CN': '户名不同', en: 'another name' },
  several: { 'zh-CN': '不止一个，请选', en: 'several fit' },
};

const queueRegister: Register<QueuedLine> = {
  title: { 'zh-CN': '待匹配的流水', en: 'Lines that wait' },
  columns: [
    column('day', '日期', 'Day', 12, ({ day }) => day, 'day'),
    column('time', '时间', 'Time', 10, ({ time }) => time ?? ''),
    column('payer', '对方', 'Other side', 32, ({ payer }) => payer),
    column('amount', '金额（元）', 'Amount (yuan)', 14, ({ amount }) => amount, 'money'),
    column('remark', '摘要', 'Remark', 40, ({ remark }) => remark),
    column('verdict', '建议', 'Proposal', 40, ({ proposals }) => proposals[0]?.names.join('、') ?? ''),
    column('reasons', '理由', 'Why', 30, ({ proposals: [first] }, { language }) =>
      (first?.reasons ?? []).map((reason) => reasonWords[reason][language]).join(language === 'en' ? ', ' : '、'),
    ),
    column('serial', '流水号', 'Serial number', 24, ({ serial }) => serial ?? ''),
    column('account', '本会账号（末四位）', 'Own account (last four)', 20, ({ accountEnd }) => accountEnd),
  ],
};

/** The lines that wait, as filtered, with the chosen columns; of other accounts nothing is in it. */
export const exportQueue = on(reconciliation.exportQueue).handler(async ({ input, context }) => {
  const { columns, ids, show, q } = input;
  const { known, shown } = await findShown(context.db, input);
  return exportRegister(context, queueRegister, {
    rows: await readShown(context.db, known, ids ? shown.filter(({ id }) => ids.includes(id)) : shown),
    chosen: [...new Set(columns)],
    subject: 'register:bank_line',
    filter: [show === 'all' ? '' : show, q, ids && String(ids.length)].filter(Boolean).join(', '),
  });
});
