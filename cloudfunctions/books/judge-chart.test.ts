import * as fc from 'fast-check';
import type { ChartChange } from '../../contracts/books';
import { judgeChart, type ChartAccount, type ChartFacts } from './judge-chart';

const account = (code: string, part: Partial<ChartAccount> = {}): ChartAccount => ({
  ...{ code, parent: code.length > 4 ? code.slice(0, -2) : null, name: `科目${code}`, nameEn: `Account ${code}` },
  ...{ kind: 'cost', money: false, cashIn: 'received.other', cashOut: 'paid.other', retiredOn: null },
  ...{ posted: false, open: 0, years: {} },
  ...part,
});
const facts = (part: Partial<ChartFacts> = {}): ChartFacts => ({
  accounts: [
    account('1002', { kind: 'asset', money: true, posted: true }),
    account('1009', { kind: 'asset', money: true }),
    account('2202', { kind: 'liability' }),
    account('5101'),
    account('510101', { posted: true, years: { 2026: 500 } }),
    account('510102'),
  ],
  rules: [{ key: 'expense.approved', debit: '510101', credit: '2202', name: '费用批准' }],
  today: '2026-03-10',
  ...part,
});
const judge = (...changes: ChartChange[]) => judgeChart(changes, facts());

it('fills what was left out from what the account stands under', () => {
  expect(judge({ do: 'add', code: '100901', name: '支付宝' })).toEqual({
    ok: true,
    changes: [
      {
        ...{ do: 'add', code: '100901', name: '支付宝', nameEn: '支付宝', kind: 'asset', money: true },
        ...{ cashIn: 'received.other', cashOut: 'paid.other' },
      },
    ],
  });
  expect(judge({ do: 'add', code: '100901', name: '支付宝', money: false })).toMatchObject({ fault: 'moneyWrong' });
  expect(judge({ do: 'add', code: '100201', name: '工行' })).toMatchObject({ fault: 'parentPosted' });
});

it('lets the old English name go with the old name', () => {
  expect(judge({ do: 'rename', code: '5101', name: '活动成本' })).toMatchObject({
    changes: [{ name: '活动成本', nameEn: '活动成本' }],
  });
  expect(judge({ do: 'rename', code: '5101', name: '科目5101', nameEn: 'Activities' })).toMatchObject({
    changes: [{ nameEn: 'Activities' }],
  });
});

it('judges each change by what those before it left, and the chart when all are made', () => {
  expect(
    judge(
      { do: 'add', code: '51010201', name: '会场' },
      { do: 'move', rule: 'expense.approved', side: 'debit', account: '51010201' },
      { do: 'retire', code: '510101', on: '2027-01-01' },
    ).ok,
  ).toBe(true);
  expect(judge({ do: 'retire', code: '510101', on: '2027-01-01' })).toMatchObject({
    fault: 'hasRules',
    detail: '费用批准',
  });
  expect(judge({ do: 'move', rule: 'expense.approved', side: 'debit', account: '5101' })).toMatchObject({
    fault: 'ruleHeading',
    index: 0,
  });
  expect(judge({ do: 'move', rule: 'expense.approved', side: 'debit', account: '1009' })).toMatchObject({
    fault: 'ruleUnfit',
  });
});

it('never says yes to a chart that is not one', () => {
  const code = fc.constantFrom('1009', '100901', '5101', '510101', '510102', '510103', '51010201', '5102', '510201');
  const change: fc.Arbitrary<ChartChange> = fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      code,
      name: fc.constantFrom('甲', '乙', '丙'),
      kind: fc.constantFrom('cost' as const, 'asset' as const, undefined),
    }),
    fc.record({ do: fc.constant('rename' as const), code, name: fc.constantFrom('甲', '乙') }),
    fc.record({ do: fc.constant('retire' as const), code, on: fc.constantFrom('2026-03-10', '2027-01-01') }),
    fc.record({ do: fc.constant('back' as const), code }),
    fc.record({
      do: fc.constant('move' as const),
      rule: fc.constant('expense.approved'),
      side: fc.constantFrom('debit' as const, 'credit' as const),
      account: code,
    }),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const verdict = judgeChart(changes, facts());
      if (!verdict.ok) return;
      const accounts = new Map(facts().accounts.map((each) => [each.code, { ...each }]));
      const rule = { debit: '510101', credit: '2202' };
      for (const made of verdict.changes) {
        if (made.do === 'add') accounts.set(made.code, account(made.code, { kind: made.kind, money: made.money }));
        else if (made.do === 'move') rule[made.side] = made.account;
        else if (made.do !== 'rename')
          (accounts.get(made.code) as ChartAccount).retiredOn = made.do === 'back' ? null : made.on;
      }
      for (const each of accounts.values()) {
        const parent = each.parent === null ? undefined : accounts.get(each.parent);
        expect(each.parent === null || parent?.kind === each.kind).toBe(true);
        if (parent?.retiredOn) expect(each.retiredOn !== null && each.retiredOn <= parent.retiredOn).toBe(true);
        if (parent) expect(parent.posted).toBe(false);
      }
      for (const posts of Object.values(rule)) {
        expect(accounts.get(posts)?.retiredOn).toBeNull();
        expect([...accounts.values()].some(({ parent }) => parent === posts)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
