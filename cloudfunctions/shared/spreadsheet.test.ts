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
        columns: [
          { header: '姓名', width: 12 },
          { header: '人数', width: 6 },
          { header: '时间', width: 18 },
        ],
        rows: [
          ['王芳', 3, new Date('2026-11-20T16:05:00Z')],
          ['李明', 0, null],
        ],
      },
      { name: '名单/2026[1]', columns: [{ header: '单位', width: 30 }], rows: [] },
    ]),
  );
  const sheet = book.getWorksheet('签到表');
  expect(sheet?.getRow(1).values).toEqual([undefined, '姓名', '人数', '时间']);
  expect(sheet?.getRow(1).font).toMatchObject({ bold: true, name: '微软雅黑' });
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.autoFilter).toBe('A1:C3');
  expect(sheet?.getColumn(3).width).toBe(18);
  expect(sheet?.getCell('A2').font).toMatchObject({ name: '微软雅黑' });
  expect(sheet?.getCell('B2').value).toBe(3);
  // Shanghai's clock: five past midnight of the 21st.
  expect(sheet?.getCell('C2').value).toEqual(new Date('2026-11-21T00:05:00Z'));
  expect(sheet?.getCell('C2').numFmt).toBe('yyyy-mm-dd hh:mm');
  expect(sheet?.getCell('C3').value).toBeNull();
  expect(book.worksheets.map((each) => each.name)).toEqual(['签到表', '名单 2026 1 ']);
});

it('keeps as text what a sheet would calculate', async () => {
  const dangerous = ['=1+1', '+8613812345678', '-2', '@SUM(A1)', '\t=HYPERLINK("http://x")', '=cmd|calc!A0'];
  const rows = dangerous.map((value) => [value]);
  const book = await read(await workbook([{ name: '表', columns: [{ header: '=A1', width: 9 }], rows }]));
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
        await workbook([{ name: '表', columns: [{ header: '值', width: 9 }], rows: values.map((value) => [value]) }]),
      );
      expect(values.map((_, i) => book.worksheets[0]?.getCell(`A${i + 2}`).value)).toEqual(values);
    }),
    { numRuns: 20 },
  );
});
