import * as fc from 'fast-check';
import { accountCodes, accountLevel, cashItems, deepestAccount } from '../../contracts/book-words';
import { judgeStatement, type Sum } from './judge-statement';

const accounts = [
  { code: '1002', name: '银行存款', kind: 'asset', money: true },
  { code: '1121', name: '应收账款', kind: 'asset', money: false },
  { code: '2202', name: '应付账款', kind: 'liability', money: false },
  { code: '3101', name: '非限定性净资产', kind: 'net', money: false },
  { code: '4301', name: '提供服务收入', kind: 'income', money: false },
  { code: '430101', name: '服务收入', kind: 'income', money: false },
  { code: '5101', name: '业务活动成本', kind: 'cost', money: false },
];
const nothing = { during: 0, lastYear: 0, until: 0, before: 0, beforeLast: 0, yearBegan: 0 };
const row = (account: string, during: number, part: Partial<Sum> = {}): Sum => ({
  ...nothing,
  account,
  restricted: false,
  cashItem: '',
  during,
  until: during,
  ...part,
});
const judge = (kind: 'activity' | 'position' | 'cash', sums: Sum[]) =>
  judgeStatement(kind, { accounts, sums, budgets: [], from: '2026-01-01', to: '2026-03-31' }, 'zh-CN');
const amounts = (kind: 'activity' | 'position' | 'cash', sums: Sum[]) =>
  Object.fromEntries(judge(kind, sums).map(({ key, amount }) => [key, amount]));

const year = [
  row('1002', 70, { before: 5, until: 75 }),
  row('430101', -100, { cashItem: 'received.services', lastYear: -40 }),
  row('5101', 30, { cashItem: 'paid.purchases', restricted: true }),
  row('3101', 0, { before: -5, until: -5 }),
];

it('sums income and cost, the accounts under an account with it', () => {
  expect(amounts('activity', year)).toEqual({
    '4301': 100,
    '430101': 100,
    income: 100,
    '5101': 30,
    cost: 30,
    released: 0,
    change: 70,
  });
  expect(judge('activity', year)[0]).toMatchObject({
    key: '4301',
    unrestricted: 100,
    restricted: 0,
    before: 40,
    opens: { account: '4301', from: '2026-01-01', to: '2026-03-31' },
  });
});

it('stands as deep as the numbers of accounts go, and no statement is refused for it', () => {
  const deep = ['4301', '430101', '43010101', '4301010101'];
  const named = deep.map((code) => ({ code, name: code, kind: 'income' as const, money: false }));
  const facts = { accounts: named, sums: [row('4301010101', -100)], budgets: [], from: '2026-01-01', to: '2026-03-31' };
  const lines = judgeStatement('activity', facts, 'zh-CN').filter(({ key }) => deep.includes(key));
  expect(lines.map(({ level, amount }) => [level, amount])).toEqual([1, 2, 3, 4].map((level) => [level, 100]));
  expect(deep.map((code) => accountCodes.test(code))).not.toContain(false);
  expect([accountLevel('4301010101'), accountCodes.test('430101010101')]).toEqual([deepestAccount, false]);
});

it('has the budget of the span beside its income and costs, also of what was nothing yet', () => {
  const planned = (budgets: { account: string; amount: number }[]) =>
    judgeStatement(
      'activity',
      { accounts, sums: year, budgets, from: '2026-01-01', to: '2026-03-31' },
      'zh-CN',
    ).flatMap(({ key, budget }) => (budget === null ? [] : [[key, budget]]));
  expect(planned([])).toEqual([]);
  // An asset is planned for, and is no cost.
  expect(
    planned([
      { account: '5101', amount: 40 },
      { account: '1002', amount: 7 },
      { account: '4301', amount: 5 },
    ]),
  ).toEqual([
    ['4301', 5],
    ['income', 5],
    ['5101', 40],
    ['cost', 40],
  ]);
  expect(judge('position', year).every(({ budget }) => budget === null)).toBe(true);
});

it('balances, and counts what came this year among the net assets', () => {
  expect(amounts('position', year)).toEqual({
    '1002': 75,
    assets: 75,
    liabilities: 0,
    netUnrestricted: 105,
    netRestricted: -30,
    net: 75,
    both: 75,
  });
});

it('tells the money that came by what for, from what was there to what is', () => {
  const shown = amounts('cash', year);
  expect(shown).toMatchObject({
    'received.services': 100,
    'paid.purchases': -30,
    activities: 70,
    investing: 0,
    moved: 70,
    atFirst: 5,
    atLast: 75,
  });
  expect(shown).not.toHaveProperty('received.unapplied');
});

it('shows money of which a restriction ended as it leaves one column for the other', () => {
  const lines = judge('cash', [
    row('1002', 50, { before: 5, until: 55 }),
    row('1002', 70, { restricted: true, before: 30, until: 100 }),
    row('430101', -120, { cashItem: 'received.services', restricted: true }),
  ]);
  expect(lines.find(({ key }) => key === 'shifted')).toMatchObject({ unrestricted: 50, restricted: -50, amount: 0 });
  expect(lines.at(-1)).toMatchObject({ key: 'atLast', unrestricted: 55, restricted: 100, amount: 155 });
  const unmoved = [row('1002', 120), row('430101', -120, { cashItem: 'received.services' })];
  expect(amounts('cash', unmoved)).not.toHaveProperty('shifted');
});

it('ends at the money that is there whenever each movement is told', () => {
  const movement = fc.record({
    item: fc.constantFrom(...cashItems),
    amount: fc.integer({ min: -1e9, max: 1e9 }),
    restricted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(movement), (movements) => {
      const sums = movements.flatMap(({ item, amount, restricted }) => [
        row('1002', amount, { restricted }),
        row('430101', -amount, { restricted, cashItem: item }),
      ]);
      const total = movements.reduce((sum, { amount }) => sum + amount, 0);
      const { moved, activities, investing, financing, atLast } = amounts('cash', sums);
      expect([moved, atLast, (activities ?? 0) + (investing ?? 0) + (financing ?? 0)]).toEqual([total, total, total]);
    }),
  );
});
