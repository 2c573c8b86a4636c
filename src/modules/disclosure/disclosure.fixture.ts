import type { Duty, Item } from './types';

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const said = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const figure = {
  key: '4201',
  label: said('会费收入', 'Dues'),
  unit: 'fen' as const,
  value: 120_000,
  opens: '/modules/books/pages/lines/index?account=4201',
};

export const duty = (change: Partial<Omit<Duty, 'may'>> & { may?: Partial<Duty['may']> } = {}): Duty => {
  const { may, ...rest } = change;
  return {
    ...{
      id: id(1),
      kind: 'incomeExpense',
      period: '2025',
      title: said('2025 年度收支情况', 'Income and expense, 2025'),
    },
    ...{
      dueOn: '2026-12-31',
      provisional: false,
      stand: 'drafting',
      late: false,
      audience: 'members',
      assignedTo: null,
    },
    ...{
      offices: ['finance'],
      publishedOn: null,
      doneOn: null,
      versions: 0,
      correcting: false,
      basis: said('民非会计制度', 'Accounting System'),
    },
    ...{
      article: '',
      since: '2025-12-31',
      version: 3,
      wanting: [],
      secrets: [],
      files: [],
      draftedAt: '2026-11-20T02:00:00.000Z',
    },
    sections: [{ key: 'income', title: said('收入', 'Income'), figures: [figure], text: '全年会费。' }],
    ...{ sha256: null, reason: null, review: null, events: [], needs: [], channels: [], readBy: 0 },
    may: {
      ...{ write: true, submit: true, review: false, recall: false, publish: false, link: false, correct: false },
      ...{ discard: false, assign: true, ...may },
    },
    ...rest,
  };
};
export const item = (change: Partial<Item> = {}): Item => ({
  ...{ id: id(1), no: 2, canonical: '{"v":1}', sha256: 'ab'.repeat(32), publishedAt: '2026-04-10T02:00:00.000Z' },
  document: {
    ...{
      v: 1,
      association: '江城商会',
      kind: 'incomeExpense',
      period: '2025',
      title: said('2025 年度收支情况', 'Income and expense, 2025'),
    },
    ...{
      since: '2025-12-31',
      dueOn: '2026-03-31',
      basis: said('民非会计制度', 'Accounting System'),
      audience: 'public',
      version: 2,
    },
    ...{
      reason: '漏写一笔。',
      files: [],
      sections: [{ key: 'income', title: said('收入', 'Income'), figures: [figure], text: '全年会费。' }],
    },
  },
  ...{ dueOn: '2026-03-31', doneOn: '2026-04-02', late: true },
  versions: [
    { no: 2, publishedAt: '2026-04-10T02:00:00.000Z', sha256: 'ab'.repeat(32), reason: '漏写一笔。' },
    { no: 1, publishedAt: '2026-04-02T02:00:00.000Z', sha256: 'cd'.repeat(32), reason: null },
  ],
  changes: [{ section: 'income', figure: '4201', what: 'changed', before: 110_000 }],
  ...{ channels: [], opens: false, shareable: true, unread: false, readBy: null, mayManage: false },
  ...change,
});
