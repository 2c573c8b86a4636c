import type { ExpenseRow } from '../../contracts/expenses';
import type { Words } from '../../contracts/wire';

export const kinds: Record<ExpenseRow['kind'], Words> = {
  ordinary: { 'zh-CN': '日常支出', en: 'Ordinary' },
  reception: { 'zh-CN': '接待', en: 'Reception' },
  travel: { 'zh-CN': '差旅', en: 'Travel' },
  advance: { 'zh-CN': '借款', en: 'Advance' },
};
export const states: Record<ExpenseRow['state'], Words> = {
  submitted: { 'zh-CN': '审批中', en: 'Being decided' },
  returned: { 'zh-CN': '待补正', en: 'Returned' },
  refused: { 'zh-CN': '未批准', en: 'Refused' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
  approved: { 'zh-CN': '待付款', en: 'To be paid' },
  paying: { 'zh-CN': '付款中', en: 'On its way' },
  paid: { 'zh-CN': '已付款', en: 'Paid' },
  cancelled: { 'zh-CN': '已作废', en: 'Cancelled' },
};
