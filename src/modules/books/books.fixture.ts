export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const general = id(1);
export const school = id(2);
export const funds = [
  { id: general, name: '非限定性资金', restricted: false, purpose: '', balance: null },
  { id: school, name: '助学专项', restricted: true, purpose: '助学', balance: 30_000 },
];
const inChart = (code: string, name: string, money = false) => ({
  code,
  parent: null,
  name,
  kind: money ? 'asset' : 'income',
  money,
  leaf: true,
});
export const chart = {
  title: '会计科目',
  source: '财会〔2024〕25号',
  needsHumanCheck: true,
  accounts: [inChart('1001', '库存现金', true), inChart('1002', '银行存款', true), inChart('490102', '利息收入')],
  funds,
  today: '2026-11-21',
  openFrom: '2026-10-01',
  opened: true,
};
export const proposal = {
  id: id(9),
  kind: 'manual',
  day: '2026-11-20',
  summary: '活期利息',
  amount: 1200,
  state: 'open',
  proposedBy: '徐静宜',
  proposedAt: '2026-11-20T02:00:00.000Z',
  own: false,
};
export const lines = [
  { account: '1002', accountName: '银行存款', fundId: general, fundName: '非限定性资金', debit: 1200, credit: 0 },
  { account: '490102', accountName: '利息收入', fundId: general, fundName: '非限定性资金', debit: 0, credit: 1200 },
];
/** An account as its page shows it. */
export const account = (part: object = {}) => ({
  ...{ id: '4201', code: '4201', parent: null, name: '会费收入', kind: 'income', money: false, leaf: true, own: false },
  ...{ balance: 1_200_000, retiredOn: null, posts: [{ rule: 'bill.issued.dues', name: '应收会费', side: 'credit' }] },
  ...{ nameEn: 'Dues', parentName: null, cashIn: 'received.dues', cashOut: 'received.dues', today: '2026-11-21' },
  ...{ mayWrite: true, nextCode: null, fits: [{ code: '430101', name: '服务收入' }] },
  ...part,
});
