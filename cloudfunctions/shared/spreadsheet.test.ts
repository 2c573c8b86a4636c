import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { workbook } from './spreadsheet';

const read = async (file: Buffer) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(file).buffer);
  return book;
};

it('writes a bold header that stays, filters, columns as wide as asked, and every value', async () => {
  const book = await read(
    await workbook([
      {
        name: '签到表',
        head: ['年会 签到表', '=导出'],
        columns: [
          { header: '姓名', width: 12, type: 'text' },
          { header: '人数', width: 6, type: 'count' },
          { header: '时间', width: 18, type: 'instant' },
          { header: '会费', width: 12, type: 'money' },
          { header: '入会', width: 12, type: 'day' },
        ],
        rows: [
          ['王芳', 3, new Date('2026-11-20T16:05:00Z'), 123_456_78, '2026-02-28'],
          ['李明', 0, null, '无', null],
        ],
      },
      { name: '名单/2026[1]', head: [], columns: [{ header: '单位', width: 30, type: 'text' }], rows: [] },
    ]),
  );
  const sheet = book.getWorksheet('签到表');
  expect([1, 2].map((row) => sheet?.getCell(row, 1).value)).toEqual(['年会 签到表', '=导出']);
  expect(sheet?.getCell('A2').formula).toBeUndefined();
  expect(sheet?.getRow(3).values).toEqual([undefined, '姓名', '人数', '时间', '会费', '入会']);
  expect(sheet?.getRow(3).font).toMatchObject({ bold: true, name: '微软雅黑' });
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(sheet?.autoFilter).toBe('A3:E5');
  expect(sheet?.getColumn(3).width).toBe(18);
  expect(sheet?.getCell('A4').font).toMatchObject({ name: '微软雅黑' });
  expect(sheet?.getCell('B4').value).toBe(3);
  // Shanghai's clock: five past midnight of the 21st.
  expect(sheet?.getCell('C4').value).toEqual(new Date('2026-11-21T00:05:00Z'));
  expect(sheet?.getCell('C4').numFmt).toBe('yyyy-mm-dd hh:mm');
  expect(sheet?.getCell('C5').value).toBeNull();
  expect([sheet?.getCell('D4').value, sheet?.getCell('D4').numFmt]).toEqual([123_456.78, '#,##0.00']);
  expect([sheet?.getCell('D5').value, sheet?.getCell('D5').numFmt]).toEqual(['无', '@']);
  expect([sheet?.getCell('E4').value, sheet?.getCell('E4').numFmt]).toEqual([
    new Date('2026-02-28T00:00:00Z'),
    'yyyy-mm-dd',
  ]);
  expect(sheet?.pageSetup.printTitlesRow).toBe('3:3');
  expect(book.worksheets.map((each) => each.name)).toEqual(['签到表', '名单 2026 1 ']);
});

it('keeps as text what a sheet would calculate', async () => {
  const dangerous = ['=1+1', '+8613812345678', '-2', '@SUM(A1)', '\t=HYPERLINK("http://x")', '=cmd|calc!A0'];
  const rows = dangerous.map((value) => [value]);
  const book = await read(
    await workbook([{ name: '表', head: [], columns: [{ header: '=A1', width: 9, type: 'text' }], rows }]),
  );
  const sheet = book.worksheets[0];
  dangerous.forEach((value, i) => {
    const cell = sheet?.getCell(`A${i + 2}`);
    expect(cell?.value).toBe(value);
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    expect(cell?.formula).toBeUndefined();
    expect(cell?.numFmt).toBe('@');
  });
  expect(sheet?.getCell('A1').type).toBe(ExcelJS.ValueType.String);
});

it('gives back any text', async () => {
  const word = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '&', '<', '"', "'", 'a', '王', ' ', '😀', '9'),
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (values) => {
      const book = await read(
        await workbook([
          {
            name: '表',
            head: [],
            columns: [{ header: '值', width: 9, type: 'text' }],
            rows: values.map((value) => [value]),
          },
        ]),
      );
      expect(values.map((_, i) => book.worksheets[0]?.getCell(`A${i + 2}`).value)).toEqual(values);
    }),
    { numRuns: 20 },
  );
});
