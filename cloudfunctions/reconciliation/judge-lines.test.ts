import fc from 'fast-check';
import type { SheetCell, SheetRow } from '../shared/sheet-reader';
import { judgeLines, marksOf, type Columns } from './judge-lines';

const rowsOf = (...cells: SheetCell[][]): SheetRow[] =>
  cells.map((each, i) => ({ line: i + 2, hidden: false, cells: each }));
const given = { today: '2026-11-20', own: null };
const read = (columns: Columns, ...cells: SheetCell[][]) => judgeLines(rowsOf(...cells), columns, given);
const amounts = (columns: Columns, ...cells: SheetCell[][]) =>
  read(columns, ...cells).lines.map(({ amount }) => amount);

describe('an amount', () => {
  const [two, signed, sided] = [
    { day: 0, in: 1, out: 2 },
    { day: 0, amount: 1 },
    { day: 0, amount: 1, side: 2 },
  ];
  it.each<[string, Columns, SheetCell[], number]>([
    ['in its column', two, ['2026-11-01', '1,200.50', ''], 120_050],
    ['out of its column', two, ['2026-11-01', '0.00', '15.00'], -1_500],
    ['with its sign', signed, ['2026-11-01', '-15'], -1_500],
    ['with a plus', signed, ['20261101', '+267.10'], 26_710],
    ['as a number of the sheet', signed, [{ day: '2026-11-01' }, 12.3], 1_230],
    ['beside 贷', sided, ['2026-11-01', '9', '贷'], 900],
    ['beside 借', sided, ['2026-11-01', '9', '借'], -900],
    ['beside 往账', sided, ['2026-11-01', '9', '往账'], -900],
    ['beside 来账', sided, ['2026-11-01', '9', '来账'], 900],
  ])('%s', (_, columns, cells, amount) => expect(amounts(columns, cells)).toEqual([amount]));

  it('is below nothing where a bank writes all that went out so, and a reversal where only one is', () => {
    expect(amounts(two, ['2026-11-01', '', '-5'], ['2026-11-02', '', '-6'])).toEqual([-500, -600]);
    expect(amounts(two, ['2026-11-01', '', '5'], ['2026-11-02', '', '-5'])).toEqual([-500, 500]);
  });
  it.each<[string, Columns, SheetCell[], string]>([
    ['noDay', two, ['没有', '1', ''], '没有'],
    ['dayAhead', two, ['2026-11-21', '1', ''], '2026-11-21'],
    ['noAmount', two, ['2026-11-01', '', ''], ''],
    ['notMoney', two, ['2026-11-01', '一百', ''], '一百'],
    ['both', two, ['2026-11-01', '1', '2'], '1 2'],
    ['noSide', sided, ['2026-11-01', '9', '冻结'], '9 冻结'],
    ['tooLarge', signed, ['2026-11-01', '1000000000.00'], '100000000000'],
  ])('is none: %s', (fault, columns, cells, detail) =>
    expect(read(columns, cells)).toMatchObject({ lines: [], bad: [{ line: 2, fault, detail }] }),
  );
});

it('names the other side: of what went out the payee, its account by its digits', () => {
  const columns = { day: 0, amount: 1, payer: 2, account: 3, payee: 4, payeeAccount: 5 };
  const { lines } = read(
    columns,
    ['2026-11-01', '5', '甲公司', '6222 0000 0000 0001', '本会', '1'],
    ['2026-11-01', '-5', '本会', '1', '乙公司', '\t6222000000000002'],
  );
  expect(lines.map(({ payer, account }) => [payer, account])).toEqual([
    ['甲公司', '6222000000000001'],
    ['乙公司', '6222000000000002'],
  ]);
});

it('reads times of every form, and the texts of remark, purpose and note once each', () => {
  const columns = { time: 0, amount: 1, remark: 2, purpose: 3, note: 4 };
  expect(read(columns, ['20261101093015', '1', '会费', '会费', '谢谢']).lines).toMatchObject([
    { day: '2026-11-01', time: '09:30:15', remark: '会费 谢谢' },
  ]);
  expect(read(columns, ['2026/11/1 9:05', '1', '', '', '']).lines).toMatchObject(
    [{ day: '2026-11-01', time: '09:05' }].map((each) => ({
      ...each,
      time: expect.stringContaining('9:05') as string,
    })),
  );
});

it('finds gaps of the balance whichever way the file runs', () => {
  const columns = { day: 0, amount: 1, balance: 2 };
  const up: SheetCell[][] = [
    ['2026-11-01', '1', '1'],
    ['2026-11-02', '2', '3'],
    ['2026-11-03', '4', '8'],
  ];
  expect(read(columns, ...up).gaps).toEqual([{ line: 4, missing: 100 }]);
  expect(read(columns, ...[...up].reverse()).gaps).toEqual([{ line: 2, missing: 100 }]);
  expect(read(columns, ...up.slice(0, 2)).gaps).toEqual([]);
});

it('reads WeChat’s bill: payments, refunds, and no sums beneath', () => {
  const columns = {
    time: 0,
    serial: 1,
    order: 2,
    state: 3,
    amount: 4,
    refundSerial: 5,
    refundOrder: 6,
    refund: 7,
    fee: 8,
  };
  const { lines, bad } = read(
    columns,
    ['`2026-11-10 10:00:00', '`4200001', '`abc', '`SUCCESS', '`100.00', '`0', '`0', '`0.00', '`0.60000'],
    ['`2026-11-10 11:00:00', '`4200001', '`abc', '`REFUND', '`0.00', '`5000001', '`def', '`40.00', '`-0.24000'],
    ['总交易单数', '应结订单总金额'],
    ['`2', '`100.00'],
  );
  expect(bad).toEqual([]);
  expect(lines).toMatchObject([
    { amount: 10_000, serial: '4200001', orderNo: 'abc', fee: 60 },
    { amount: -4_000, serial: '5000001', orderNo: 'def', fee: -24 },
  ]);
});

it('marks each line so that the order of the file does not count', () => {
  const line = fc.record({
    day: fc.constantFrom('2026-11-01', '2026-11-02'),
    amount: fc.integer({ min: 1, max: 2 }),
    payer: fc.constantFrom('甲', '乙'),
    serial: fc.constantFrom(null, 'S1', 'S2'),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (wishes) => {
      const lines = wishes.map((wish, row) => ({
        ...wish,
        row,
        time: null,
        balance: null,
        fee: 0,
        account: null,
        remark: '',
        orderNo: null,
      }));
      const marks = marksOf(lines, (text) => text);
      expect([...marksOf([...lines].reverse(), (text) => text)].sort()).toEqual([...marks].sort());
      const unnumbered = marks.filter((mark) => mark.startsWith('h:'));
      expect(new Set(unnumbered).size).toBe(unnumbered.length);
    }),
  );
});
