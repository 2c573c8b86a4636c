import type { Shown, Situation } from './types';

export const id = (no: number) => `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`;
export const situation = (part: Partial<Situation> = {}): Situation => ({
  line: {
    ...{
      code: 'A1',
      title: '会议费',
      category: 'meeting',
      budget: 600_000,
      asked: 80_000,
      promised: 0,
      spent: 100_000,
    },
    left: 500_000,
  },
  alike: { days: 30, rows: [] },
  path: {
    ...{ enabled: false, by: 'president', reference: 'secretaryGeneral', sum: 80_000 },
    steps: [
      { name: 'expenseCheck', kind: 'review', offices: ['finance'] },
      { name: 'expenseDirector', kind: 'review', offices: ['director'] },
      { name: 'expensePresident', kind: 'review', offices: ['president'] },
    ],
  },
  findings: [],
  ...part,
});
export const shown = (part: Partial<Shown> = {}): Shown => ({
  ...{ id: id(1), number: 'ZC2026-0001', kind: 'ordinary', state: 'submitted', payeeName: '苏州某会务有限公司' },
  ...{ purpose: '理事会会议室租金', amount: 80_000, lineCode: 'A1', lineTitle: '会议费', day: '2026-11-18' },
  ...{ claimant: '顾晓岚', submittedAt: '2026-11-18T02:00:00.000Z', step: 'expensePresident', version: 1, own: false },
  ...{
    category: 'meeting',
    budgetYear: 2026,
    contractNo: null,
    contractOn: null,
    meeting: null,
    fund: null,
    payeeBank: '工商银行',
    account: '**** 5678',
  },
  ...{ reception: null, travel: null, clearBy: null, advance: null, toPay: 80_000, paidOn: null, paidBy: null },
  ...{ invoices: [], files: [], situation: situation(), caseId: id(2), caseVersion: 3, imported: null },
  events: [
    {
      ...{ kind: 'opened', step: null, at: '2026-11-18T02:00:00.000Z', by: '顾晓岚', office: null, reason: null },
      ...{ resolutionNo: null, takenBack: false },
    },
  ],
  may: {
    ...{ decide: true, votes: false, resubmit: false, withdraw: false, takeBack: false, reveal: false, pay: false },
    cancel: false,
  },
  ...part,
});
