import type { LineProposal, QueuedLine, Statement } from '@contracts/reconciliation';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const statement = (part: Partial<Statement> = {}): Statement => ({
  ...{
    id: id(1),
    fileName: '工行11月.xls',
    layout: '工商银行',
    channel: 'bank',
    accountEnd: '1111',
    state: 'matching',
  },
  ...{ firstDay: null, lastDay: null, fresh: 0, known: 0, badRows: 0, open: 0, openedBy: '徐静宜' },
  ...{ openedAt: '2026-11-20T02:00:00.000Z', sheet: 0, sheets: [{ name: '明细', rows: 3, hidden: false }] },
  columns: [
    { index: 0, letter: 'A', title: '交易时间', examples: ['2026-11-17'], field: 'time', by: 'name' },
    { index: 1, letter: 'B', title: '贷方发生额', examples: ['1,200.00'], field: 'in', by: 'name' },
    { index: 2, letter: 'C', title: '说明', examples: ['会费'], field: null, by: null },
  ],
  ...{ source: '企业网银导出', needsHumanCheck: true, remembered: false, account: '1202000000001111' },
  ...{ bad: [], gaps: [], settled: 0, endedReason: null, may: { match: true, takeBack: true } },
  ...part,
});
export const proposal = (part: Partial<LineProposal> = {}): LineProposal => ({
  ...{ kind: 'bills', ids: [id(21)], names: ['SK0000000197 会费 恒信铸造'], amounts: [120_000] },
  reasons: ['payer', 'amount'],
  ...part,
});
export const line = (part: Partial<QueuedLine> = {}): QueuedLine => ({
  ...{ id: id(11), channel: 'bank', accountEnd: '1111', day: '2026-11-17', time: '09:10:11', amount: 120_000 },
  ...{ payer: '恒信铸造', payerAccountEnd: '7777', remark: '会费', serial: 'S1', state: 'open', certain: true },
  proposals: [proposal()],
  ...part,
});
export const queue = (rows: QueuedLine[], part: object = {}) => {
  const certain = rows.filter((each) => each.certain);
  return {
    ...{ rows, next: null, total: rows.length, certain: certain.length, mayKeep: true },
    certainAmount: certain.reduce((sum, { amount }) => sum + amount, 0),
    ...part,
  };
};
