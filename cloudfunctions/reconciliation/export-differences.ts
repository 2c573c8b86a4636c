import type { differenceKinds, StatementChannel } from '../../contracts/reconcile-kinds';
import { reconciliation } from '../../contracts/reconciliation';
import type { Words } from '../../contracts/wire';
import { exportRegister, type Register } from '../ground/export-register';
import { on } from '../shared/implement';
import { findDifferences, type DifferenceRecord } from './day-store';

const kinds: Record<(typeof differenceKinds)[number], Words> = {
  missingHere: { 'zh-CN': '对方有，本会没有', en: 'There, not here' },
  missingThere: { 'zh-CN': '本会有，对方没有', en: 'Here, not there' },
  amount: { 'zh-CN': '金额不一样', en: 'Other amount' },
  state: { 'zh-CN': '状态不一样', en: 'Other state' },
};
const channels: Record<StatementChannel, Words> = {
  bank: { 'zh-CN': '银行', en: 'Bank' },
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
};
const differenceRegister: Register<DifferenceRecord> = {
  title: { 'zh-CN': '对账差异', en: 'Differences' },
  columns: [
    { key: 'day', title: { 'zh-CN': '日期', en: 'Day' }, width: 12, type: 'day', of: ({ day }) => day },
    {
      ...{ key: 'channel', title: { 'zh-CN': '渠道', en: 'Channel' }, width: 10, type: 'text' },
      of: ({ channel }, { language }) => channels[channel][language],
    },
    {
      ...{ key: 'kind', title: { 'zh-CN': '差异', en: 'Difference' }, width: 20, type: 'text' },
      of: ({ kind }, { language }) => kinds[kind][language],
    },
    {
      ...{ key: 'theirs', title: { 'zh-CN': '对方（元）', en: 'Theirs (yuan)' }, width: 14, type: 'money' },
      of: ({ theirs }) => theirs,
    },
    {
      ...{ key: 'ours', title: { 'zh-CN': '本会（元）', en: 'Ours (yuan)' }, width: 14, type: 'money' },
      of: ({ ours }) => ours,
    },
    { key: 'about', title: { 'zh-CN': '是什么', en: 'About' }, width: 48, type: 'text', of: ({ about }) => about },
    {
      ...{ key: 'explained', title: { 'zh-CN': '原因', en: 'Reason' }, width: 32, type: 'text' },
      of: ({ explained }) => explained ?? '',
    },
    {
      ...{ key: 'explainedBy', title: { 'zh-CN': '说明人', en: 'Explained by' }, width: 14, type: 'text' },
      of: ({ explainedBy }) => explainedBy ?? '',
    },
  ],
};
const pageSize = 2_000;

/** The differences as filtered; read by pages. */
export const exportDifferences = on(reconciliation.exportDifferences).handler(async ({ input, context }) => {
  const rows: DifferenceRecord[] = [];
  let after: readonly [string, string] | null = null;
  for (;;) {
    const found: DifferenceRecord[] = await findDifferences(context.db, { ...input, after }, pageSize);
    rows.push(...found);
    const last = found.length === pageSize ? found.at(-1) : undefined;
    if (!last) break;
    after = [last.day, last.key];
  }
  return exportRegister(context, differenceRegister, {
    rows,
    subject: 'register:statement_difference',
    filter: [input.day, input.channel, input.explained && 'explained'].filter(Boolean).join(', '),
  });
});
