import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { maxFileBytes } from '../../contracts/file-limits';
import { bookOf, csvOf, fileOf, patched, sheetPart, xlsxOf, type Grid } from '../ground/sheets.fixture';
import { keepFile } from '../shared/cloud-files';
import { finance, opened, own, queued, taken } from './cast';

useDatabase();
useCloud();
beforeAll(async () => {
  await engage();
  // What keeps files is loaded when it is first used: a busy machine takes longer for it than one request is given.
  for (let turn = 0; turn < 4; turn++)
    if (await keepFile('warm', Buffer.from('warm')).then(Boolean, () => false)) break;
}, 90_000);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const top: Grid = [['账户明细'], ['账号：', own, '户名：', '江南精造商会']];
const header = ['交易时间', '收入金额', '支出金额', '账户余额', '对方账号', '对方户名', '交易用途', '交易流水号'];
let serial = 0;
const row = (came: string | number, went: string | number, payer: string, day: string | number = '2026-11-17') => [
  ...[day, came, went, '', '6222000000005678', payer, '会费', `U${String(++serial).padStart(7, '0')}`],
];
const amountsOf = async (payer: string) =>
  // In order of amount: lines of one day have none among them.
  (await queued())
    .filter((each) => each.payer === payer)
    .sort((a, b) => b.amount - a.amount)
    .map(({ amount, day }) => [day, amount]);

describe('a statement that is ugly is read right', () => {
  it('as a workbook of old, by BIFF', async () => {
    const grid: Grid = [...top, header, row(1200.5, '', '旧表公司'), row('', 15, '旧表公司', 46343)];
    const file = fileOf(bookOf([{ grid }]), 'biff8');
    expect(await taken(file, '流水.xls')).toMatchObject({ fresh: 2, badRows: 0 });
    expect(await amountsOf('旧表公司')).toEqual([
      ['2026-11-17', 120_050],
      ['2026-11-17', -1_500],
    ]);
  });

  it('with 1,048,576 rows that hold nothing but a colour', async () => {
    const file = await patched(xlsxOf([...top, header, row(8, '', '空行公司')]), async (zip) => {
      const xml = (await zip.file(sheetPart)?.async('string')) ?? '';
      const blank = Array.from(
        { length: 1_048_572 },
        (_, i) => `<row r="${i + 5}"><c r="A${i + 5}" s="1"/></row>`,
      ).join('');
      zip.file(sheetPart, xml.replace('</sheetData>', `${blank}</sheetData>`));
    });
    expect(await taken(file)).toMatchObject({ fresh: 1, badRows: 0 });
    expect(await amountsOf('空行公司')).toEqual([['2026-11-17', 800]]);
  }, 90_000);

  it('with macros, which are not run', async () => {
    const file = await patched(
      xlsxOf([...top, header, row(9, '', '宏公司')]),
      (zip) => void zip.file('xl/vbaProject.bin', 'macro'),
    );
    expect(await taken(file, '流水.xlsm.xlsx')).toMatchObject({ fresh: 1 });
  });

  it('in GBK with tabs behind the numbers, quotes, and commas in amounts', async () => {
    const text = [
      '账号,交易日,交易时间,借方金额,贷方金额,余额,摘要,流水号,用途,收(付)方名称,收(付)方账号',
      `"${own}\t","20261117\t","09:10:11","","1,200.00\t","5,200.00","汇入","CMB7701\t","年费, 含“服务”","引号""贸易""公司","6222000000007777\t"`,
      `"${own}\t","20261117\t","10:10:11","15.00","","5,185.00","收费","CMB7702\t","","",""`,
    ].join('\r\n');
    expect(await taken(csvOf(text, 'gb18030'), '流水.csv')).toMatchObject({ fresh: 2, badRows: 0, gaps: 0 });
    const lines = (await queued()).filter(({ serial: no }) => no?.startsWith('CMB77'));
    expect(lines.find(({ serial: no }) => no === 'CMB7701')).toMatchObject({
      ...{ amount: 120_000, payer: '引号"贸易"公司', payerAccountEnd: '7777' },
      remark: expect.stringContaining('年费, 含“服务”'),
    });
    expect(lines.find(({ serial: no }) => no === 'CMB7702')).toMatchObject({ amount: -1_500, payer: '' });
  });

  it('with tabs between its columns', async () => {
    const grid = [header, row('66.00', '', '制表符公司'), row('', '6.00', '制表符公司')];
    const text = grid.map((cells) => cells.join('\t')).join('\r\n');
    expect(await taken(csvOf(text, 'gb18030'), '流水.csv', own)).toMatchObject({ fresh: 2, badRows: 0 });
    expect(await amountsOf('制表符公司')).toEqual([
      ['2026-11-17', 6_600],
      ['2026-11-17', -600],
    ]);
  });

  it('with full-width commas, digits and signs in its amounts', async () => {
    const grid: Grid = [...top, header, row('１，２００．５０', '', '全角公司'), row('￥3，000.00', '', '全角公司')];
    expect(await taken(xlsxOf(grid))).toMatchObject({ fresh: 2, badRows: 0 });
    expect((await amountsOf('全角公司')).map(([, amount]) => amount)).toEqual([300_000, 120_050]);
  });

  it('with a minus in every debit, and with one that takes a debit back', async () => {
    const all: Grid = [...top, header, row('', '-15.00', '负数公司'), row('', -16, '负数公司')];
    expect(await taken(xlsxOf(all))).toMatchObject({ fresh: 2 });
    expect((await amountsOf('负数公司')).map(([, amount]) => amount)).toEqual([-1_500, -1_600]);
    const one: Grid = [...top, header, row('', '15.00', '冲正公司'), row('', '-15.00', '冲正公司')];
    expect(await taken(xlsxOf(one))).toMatchObject({ fresh: 2 });
    expect((await amountsOf('冲正公司')).map(([, amount]) => amount)).toEqual([1_500, -1_500]);
  });

  it('with a header of two lines and a total at the end', async () => {
    const grid: Grid = [
      ['银行对账单'],
      ['账号：', own],
      ['交易日期', '发生额', null, '余额', '对方', null, '摘要', '流水号'],
      [null, '收入', '支出', null, '户名', '账号', null, null],
      ['2026-11-17', 100, '', 100, '两行公司', '6222000000005678', '会费', 'TWO1'],
      ['2026-11-17', '', 30, 70, '两行公司', '6222000000005678', '付款', 'TWO2'],
      ['合计', 100, 30, '', '', '', '', ''],
      ['本页小计', 100, 30, '', '', '', '', ''],
    ];
    const file = xlsxOf(grid, { merges: ['A3:A4', 'B3:C3', 'D3:D4', 'E3:F3', 'G3:G4', 'H3:H4'] });
    expect(await taken(file)).toMatchObject({ fresh: 2, badRows: 0, gaps: 0 });
    expect((await amountsOf('两行公司')).map(([, amount]) => amount)).toEqual([10_000, -3_000]);
  });

  it('telling the rows whose formula came to an error, and taking the others', async () => {
    const grid: Grid = [
      ...top,
      header,
      row(77, '', '公式公司'),
      row('#REF!', '', '公式公司'),
      row('', '#N/A', '公式公司'),
    ];
    const broken: Grid[number] = [...row('', '', '公式公司')];
    broken[1] = { t: 'e', v: 0x07, f: 'A1/0' };
    const { id, ...read } = await taken(xlsxOf([...grid, broken]));
    expect(read).toMatchObject({ fresh: 1, badRows: 3 });
    const { bad } = await finance.statement({ id });
    expect(bad.map(({ line, fault }) => [line, fault])).toEqual([
      [5, 'notMoney'],
      [6, 'notMoney'],
      [7, 'notMoney'],
    ]);
    expect((await amountsOf('公式公司')).map(([, amount]) => amount)).toEqual([7_700]);
  });
});

describe('a file that is none is refused in a sentence', () => {
  const said = async (content: Buffer, name?: string) => refusalOf(opened(content, name));

  it('above the size that one may have', async () => {
    expect(await said(Buffer.alloc(maxFileBytes + 1, 65))).toMatchObject({
      code: 'SHEET_TOO_LARGE',
      message: expect.stringContaining('超过 10 MB'),
    });
  });
  it('that would unfold without end', async () => {
    const bomb = xlsxOf([...top, header, row(1, '', '炸弹')]);
    // What the directory says of the sheet's size is looked at before a byte is inflated.
    const at = bomb.lastIndexOf(sheetPart) - 46;
    expect(bomb.readUInt32LE(at)).toBe(0x02014b50);
    bomb.writeUInt32LE(3_000_000_000, at + 24);
    expect(await said(bomb)).toMatchObject({ code: 'SHEET_BOMB', message: expect.stringContaining('大得不正常') });
  });
  it('with more rows than one may have, cut short, empty, or of another kind', async () => {
    const many = csvOf(
      [header.join(','), ...Array.from({ length: 50_002 }, () => row('1', '', '多').join(','))].join('\n'),
    );
    expect(await said(many, '流水.csv')).toMatchObject({ code: 'SHEET_TOO_LONG', data: { most: 50_000 } });
    const whole = xlsxOf([...top, header, row(1, '', '半截')]);
    expect((await said(whole.subarray(0, whole.length / 2))).code).toBe('SHEET_UNREADABLE');
    expect((await said(xlsxOf([]))).code).toBe('SHEET_EMPTY');
    expect((await said(Buffer.from('%PDF-1.7 …'), '流水.xlsx')).code).toBe('SHEET_NOT_ONE');
  });
});
