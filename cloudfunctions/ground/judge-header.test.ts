import type { ReadSheet, SheetCell } from '../shared/sheet-reader';
import { columnName, findTable, likelySheet, type SoughtField } from './judge-header';

const fields: SoughtField[] = [
  { key: 'date', words: ['交易日期', '日期'], look: 'day' },
  { key: 'amount', words: ['金额', '贷方发生额', '收入金额'], look: 'money' },
  { key: 'payer', words: ['对方户名', '付款人'], look: 'company' },
  { key: 'idNumber', words: ['身份证号'], look: 'idNumber' },
];
const sheetOf = (cells: SheetCell[][], change: Partial<ReadSheet> = {}): ReadSheet => ({
  name: 'Sheet1',
  hidden: false,
  merges: [],
  rows: cells.map((row, i) => ({ line: i + 1, hidden: false, cells: row })),
  ...change,
});
const found = (sheet: ReadSheet) => {
  const { columns, header, rows, left } = findTable(sheet, fields);
  return {
    by: columns.map(({ field, by }) => [field, by]),
    header,
    rows: rows.length,
    left: left.map(({ line, as }) => `${line} ${as}`),
  };
};

it.each([
  ['示例', ['2 example']],
  [' Example ', ['2 example']],
  ['示例机械有限公司', []],
])('passes over a line that is marked %j: %j', (mark, left) => {
  const sheet = sheetOf([
    ['标记', '付款人', '日期', '金额'],
    [mark, '恒信公司', '2021-03-05', 5],
    [null, '恒信公司', '2021-03-06', 5],
  ]);
  expect(found(sheet).left).toEqual(left);
});

it.each<[string, SheetCell[][], ReturnType<typeof found>]>([
  [
    'by name, in another order',
    [
      ['付款人', '日期', '金额'],
      ['恒信公司', '2021-03-05', 5],
    ],
    {
      by: [
        ['payer', 'name'],
        ['date', 'name'],
        ['amount', 'name'],
      ],
      header: { from: 1, to: 1 },
      rows: 1,
      left: [],
    },
  ],
  [
    'by a part of its name',
    [
      ['对方户名全称', '交易日期', '收入金额（元）'],
      ['恒信公司', '2021-03-05', 5],
    ],
    {
      by: [
        ['payer', 'part'],
        ['date', 'name'],
        ['amount', 'name'],
      ],
      header: { from: 1, to: 1 },
      rows: 1,
      left: [],
    },
  ],
  [
    'by its values alone',
    [
      ['恒信公司', '2021-03-05', '5.00'],
      ['明远厂', '2021-03-06', '1,200.00'],
    ],
    {
      by: [
        ['payer', 'content'],
        ['date', 'content'],
        ['amount', 'content'],
      ],
      header: null,
      rows: 2,
      left: [],
    },
  ],
  [
    'beneath titles, above sums',
    [['某银行'], ['账号：', '6222'], ['日期', '金额'], ['2021-03-05', 5], ['合计', 5], ['制表人：王芳']],
    {
      by: [
        ['date', 'name'],
        ['amount', 'name'],
      ],
      header: { from: 3, to: 3 },
      rows: 1,
      left: ['1 title', '2 title', '5 total', '6 footer'],
    },
  ],
  [
    'a sum whose word stands in the third column',
    [
      ['日期', '付款人', '金额'],
      ['2021-03-05', '恒信公司', 5],
      [null, '本页合计', 5],
    ],
    {
      by: [
        ['date', 'name'],
        ['payer', 'name'],
        ['amount', 'name'],
      ],
      header: { from: 1, to: 1 },
      rows: 1,
      left: ['3 total'],
    },
  ],
])('finds a table %s', (_, cells, table) => {
  expect(found(sheetOf(cells))).toEqual(table);
});

it('takes one word for the header of a sheet of one column, and of no wider one', () => {
  const one = [['付款人'], ['恒信公司'], ['明远厂']];
  expect(found(sheetOf(one))).toMatchObject({ by: [['payer', 'name']], header: { from: 1, to: 1 }, rows: 2 });
  expect(found(sheetOf([['付款人'], ['恒信公司', '2021-03-05', 5]])).header).toBeNull();
});

it('does not take a company that is called 合计 for a sum where the row is full', () => {
  expect(
    found(
      sheetOf([
        ['日期', '付款人', '金额'],
        ['2021-03-05', '合计财务有限公司', 5],
      ]),
    ).rows,
  ).toBe(1);
});

it('gives a column that is named for something else to nobody, whatever stands in it', () => {
  expect(
    found(
      sheetOf([
        ['日期', '金额', '备注日'],
        ['2021-03-05', 5, '2021-03-06'],
        ['2021-03-06', 6, '2021-03-07'],
      ]),
    ).by,
  ).toEqual([
    ['date', 'name'],
    ['amount', 'name'],
    [null, null],
  ]);
});

it('knows the same layout by the words of its header', () => {
  const print = (head: string[]) => findTable(sheetOf([head, ['2021-03-05', 5]]), fields).fingerprint;
  expect(print([' 日 期', '金额（元）'])).toBe(print(['日期', '金额']));
  expect(print(['日期', '收入金额'])).not.toBe(print(['日期', '金额']));
});

it('reads two lines of a header where the upper one groups', () => {
  const merges = [{ from: { line: 1, column: 0 }, to: { line: 1, column: 1 } }];
  const sheet = sheetOf(
    [
      ['对方', null, '金额'],
      ['户名', '账号', null],
      ['恒信公司', '6222', 5],
    ],
    { merges },
  );
  const { columns, header } = findTable(sheet, fields);
  expect(header).toEqual({ from: 1, to: 2 });
  expect(columns.map(({ title }) => title)).toEqual(['对方 户名', '对方 账号', '金额']);
  expect(columns.map(({ field }) => field)).toEqual(['payer', null, 'amount']);
});

it('chooses the sheet that names most, and a visible one before a hidden one', () => {
  const good = sheetOf([
    ['日期', '金额'],
    ['2021-03-05', 5],
  ]);
  expect(likelySheet([sheetOf([['说明']]), good], fields)).toBe(1);
  expect(likelySheet([{ ...good, hidden: true }, good], fields)).toBe(1);
  expect(likelySheet([sheetOf([]), sheetOf([])], fields)).toBe(0);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});
