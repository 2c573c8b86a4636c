import * as fc from 'fast-check';
import type { ChartChange } from '../../contracts/books';
import { judgeChart, type ChartAccount, type ChartFacts } from './judge-chart';
import { judgeChartSheet } from './judge-chart-sheet';

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

it('refuses in a sheet what a proposal would refuse, and proposes what it takes', () => {
  const code = fc.constantFrom('1009', '1009.01', '5101', '510103', '5101-02-01', '51010101', '5102', '12', '5301');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(code, fc.constantFrom('甲', '乙', '科目5101', ''), fc.constantFrom('费用', '资产', '')), {
        maxLength: 8,
      }),
      (given) => {
        const columns = ['code', 'name', 'kind'].map((field, index) => ({
          index,
          title: '',
          examples: [],
          field,
          by: null,
        }));
        const rows = given.map((cells, i) => ({ line: i + 2, hidden: false, cells }));
        const judged = judgeChartSheet({ columns, rows }, facts());
        expect(judged.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
        const changes = judged.flatMap(({ change }) => change ?? []);
        const depth = (change: ChartChange) => ('code' in change ? change.code.length : 0);
        if (changes.length > 0)
          expect(
            judgeChart(
              changes.sort((a, b) => depth(a) - depth(b)),
              facts(),
            ).ok,
          ).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it('reads levels that are written apart, and tells which of two rows is too many', () => {
  const columns = ['code', 'name'].map((field, index) => ({ index, title: '', examples: [], field, by: null }));
  const rows = [
    ['5101.03', '新'],
    ['510103', '又'],
    [5101, '科目5101'],
  ].map((cells, i) => ({ line: i + 2, hidden: false, cells }));
  expect(judgeChartSheet({ columns, rows }, facts()).map(({ code, verdict, fault }) => [code, verdict, fault])).toEqual(
    [
      ['510103', 'new', undefined],
      ['510103', 'refused', 'twice'],
      ['5101', 'unchanged', undefined],
    ],
  );
});
