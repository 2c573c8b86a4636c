import type { BillKind } from '../../contracts/fee-kinds';
import type { BillRow } from '../../contracts/payments';
import type { Words } from '../../contracts/wire';
import type { Register } from '../ground/export-register';

const kinds: Record<BillKind, Words> = {
  dues: { 'zh-CN': '会费', en: 'Dues' },
  service: { 'zh-CN': '服务', en: 'Service' },
  meeting: { 'zh-CN': '会议', en: 'Meeting' },
  grant: { 'zh-CN': '补助', en: 'Grant' },
  sponsorship: { 'zh-CN': '赞助', en: 'Sponsorship' },
  other: { 'zh-CN': '其他', en: 'Other' },
};
const states: Record<BillRow['state'], Words> = {
  open: { 'zh-CN': '未付清', en: 'Open' },
  paid: { 'zh-CN': '已付清', en: 'Paid' },
  cancelled: { 'zh-CN': '已作废', en: 'Cancelled' },
};

/** 收款单台账 as it is exported; amounts in yuan. */
export const billRegister: Register<BillRow> = {
  title: { 'zh-CN': '收款单台账', en: 'Bills' },
  columns: [
    { key: 'number', title: { 'zh-CN': '单号', en: 'Number' }, width: 16, type: 'text', of: ({ number }) => number },
    {
      key: 'kind',
      title: { 'zh-CN': '种类', en: 'Kind' },
      width: 10,
      type: 'text',
      of: ({ kind }, { language }) => kinds[kind][language],
    },
    { key: 'title', title: { 'zh-CN': '内容', en: 'For' }, width: 36, type: 'text', of: ({ title }) => title },
    {
      key: 'payerName',
      title: { 'zh-CN': '付款人', en: 'Payer' },
      width: 36,
      type: 'text',
      of: ({ payerName }) => payerName,
    },
    {
      key: 'amount',
      title: { 'zh-CN': '应收（元）', en: 'Amount (yuan)' },
      width: 14,
      type: 'money',
      of: ({ amount }) => amount,
    },
    {
      key: 'paid',
      title: { 'zh-CN': '已收（元）', en: 'Paid (yuan)' },
      width: 14,
      type: 'money',
      of: ({ paid }) => paid,
    },
    {
      key: 'issuedOn',
      title: { 'zh-CN': '开单日期', en: 'Issued on' },
      width: 12,
      type: 'day',
      of: ({ issuedOn }) => issuedOn,
    },
    { key: 'dueDay', title: { 'zh-CN': '付款期限', en: 'Due on' }, width: 12, type: 'day', of: ({ dueDay }) => dueDay },
    {
      key: 'state',
      title: { 'zh-CN': '状态', en: 'State' },
      width: 10,
      type: 'text',
      of: ({ state }, { language }) => states[state][language],
    },
  ],
};
