import type { Arrear, ArrearColumn } from '../../contracts/dues';
import type { Column, Register } from '../ground/export-register';

const column = (
  key: ArrearColumn,
  chinese: string,
  en: string,
  width: number,
  of: Column<Arrear>['of'],
  type: Column<Arrear>['type'] = 'text',
): Column<Arrear> => ({ key, title: { 'zh-CN': chinese, en }, width, type, of });

/** 欠费台账 as it leaves the house: what a call list needs, phones masked, as they are shown. */
export const arrearsRegister: Register<Arrear> = {
  title: { 'zh-CN': '会费欠费', en: 'Dues in arrears' },
  columns: [
    column('memberNo', '会员号', 'Number', 10, (row) => row.memberNo ?? ''),
    column('name', '会员', 'Member', 40, (row) => row.name),
    column('tier', '级别', 'Tier', 14, (row) => row.tier),
    column('committee', '专业委员会', 'Committee', 24, (row) => row.committee ?? ''),
    column('billNo', '收款单', 'Bill', 16, (row) => row.billNo),
    column('periodFrom', '期间起', 'Period from', 12, (row) => row.periodFrom, 'day'),
    column('dueDay', '缴费期限', 'Due', 12, (row) => row.dueDay, 'day'),
    column('days', '逾期天数', 'Days late', 10, (row) => row.days, 'count'),
    column('owed', '欠费（元）', 'Owed (yuan)', 14, (row) => row.owed, 'money'),
    column('contact', '主要代表', 'Contact', 16, (row) => row.contact ?? ''),
    column('phone', '手机', 'Phone', 16, (row) => row.phone ?? ''),
    column('called', '最近电话', 'Last call', 40, ({ called }) => (called ? `${called.on} ${called.note}` : '')),
  ],
};
