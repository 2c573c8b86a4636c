import { ofRule, tells } from './example-cast';
import { spendingRules } from './judge-spending';
import { someAdvance, someExpense, someMonth } from './kinds';

tells(spendingRules);
const found = ofRule(spendingRules);

it('says the figures that decided', () => {
  expect(found('SPEND02', someExpense({ alike: 2, summed: 900 }))[0]?.values).toMatchObject({
    count: 3,
    summed: 900,
  });
  const month = someMonth({ paid: 1000, cash: 500 });
  expect(found('SPEND03', month, { percent: 10 })[0]?.compared).toMatchObject({ is: 500, limit: 100 });
  const over = someExpense({ budget: 1000, over: 500 });
  expect(found('SPEND07', over, { percent: 10 })[0]?.compared).toMatchObject({ is: 500, limit: 100 });
  expect(found('SPEND01', someExpense({ summed: 501 }), { aboveYuan: 5 })[0]?.compared.limit).toBe(500);
});

it('stops what no body decided and what one signed for oneself, and nothing else', () => {
  expect(spendingRules.filter(({ redLine }) => redLine).map(({ id }) => id)).toEqual(['SPEND01', 'OWN01']);
});

it.each([
  ['presidentMeeting', '纪要〔2026〕8号', 0],
  ['council', '决议〔2026〕5号', 0],
  ['assembly', '决议〔2026〕1号', 0],
  ['president', '批示', 1],
  ['secretaryGeneral', '批示', 1],
  ['council', null, 1],
  [null, '决议〔2026〕5号', 1],
  [null, null, 1],
] as const)('decided by %s with %s: %i', (decidedBy, resolution, times) => {
  const expense = (summed: number) => someExpense({ summed, decidedBy, resolution });
  expect(found('SPEND01', expense(5000001), { aboveYuan: 50000 })).toHaveLength(times);
  expect(found('SPEND01', expense(5000000), { aboveYuan: 50000 })).toEqual([]);
});

const wrong = {
  ...{ summed: 9000000, alike: 1, relatedMember: '示例铸造有限公司', ownSignature: true },
  ...{ contractOn: '2026-10-01', invoiceOn: '2026-09-30', over: 9000000, fundPurpose: '助学', withinFund: false },
  purpose: '年终分红',
};
const ofExpenses = ['SPEND01', 'SPEND02', 'SPEND04', 'SPEND05', 'OWN01', 'SPEND07', 'SPEND10', 'SPEND11', 'PARTY01'];
const asked = { aboveYuan: 1, percent: 10 };
const hitsOf = (change: Parameters<typeof someExpense>[0]) =>
  [...ofExpenses, 'SPEND08'].filter((id) => found(id, someExpense({ ...wrong, ...change }), asked).length > 0);
it.each(['refused', 'withdrawn', 'cancelled'])('finds nothing in an expense that is %s', (state) => {
  expect(hitsOf({})).toEqual(ofExpenses);
  expect(hitsOf({ inBudget: false, over: 0 })).toContain('SPEND08');
  expect([hitsOf({ state }), hitsOf({ state, inBudget: false })]).toEqual([[], []]);
});
it('does not ask of what came in a sheet how it was decided', () => {
  const left = ofExpenses.filter((id) => id !== 'SPEND01' && id !== 'PARTY01');
  expect(hitsOf({ imported: true })).toEqual(left);
  expect(hitsOf({ imported: true, inBudget: false, over: 0 })).not.toContain('SPEND08');
});
it('does not ask of an advance whether it is in the budget', () => {
  expect(hitsOf({ kind: 'advance' })).toEqual(ofExpenses.filter((id) => id !== 'SPEND07'));
  expect(hitsOf({ kind: 'advance', inBudget: false })).not.toContain('SPEND08');
});

it.each([
  ['2026-09-30', '2026-10-01', 1],
  ['2026-10-01', '2026-10-01', 0],
  ['2026-10-02', '2026-10-01', 0],
  [null, '2026-10-01', 0],
  ['2026-09-30', null, 0],
])('an invoice of %s to a contract of %s: %i', (invoiceOn, contractOn, times) => {
  const hits = found('SPEND05', someExpense({ invoiceOn, contractOn }));
  expect(hits.map(({ compared }) => compared)).toEqual(
    times === 0 ? [] : [{ fact: 'invoiceOn', is: invoiceOn, op: '<', limit: contractOn, unit: 'date' }],
  );
});

it('counts the days of an advance from the day by which it was to be cleared', () => {
  expect(found('SPEND06', someAdvance({ left: 1 }), {}, '2026-10-02')).toEqual([
    {
      ...{ period: '', compared: { fact: 'clearBy', is: '2026-10-01', op: '<', limit: '2026-10-02', unit: 'date' } },
      values: { left: 1, paidOn: '2026-09-01', days: 1 },
    },
  ]);
});

it.each([
  ['助学', false, 1],
  ['助学', true, 0],
  ['助学', null, 0],
  [null, false, 0],
])('money for %s, within it %j: %i', (fundPurpose, withinFund, times) => {
  expect(found('SPEND10', someExpense({ fundPurpose, withinFund }))).toHaveLength(times);
});

it.each([
  [1000, 100, 0],
  [1000, 101, 1],
  [0, 0, 0],
  [0, 1, 1],
])('of %i fen %i in cash, where one in ten may be: %i', (paid, cash, times) => {
  expect(found('SPEND03', someMonth({ paid, cash }), { percent: 10 })).toHaveLength(times);
});
