import { readSheets, textOf, type Reading, type ReadSheet } from '../shared/sheet-reader';
import { readDay, readPhone, readUscc, shownCell } from './judge-cell';
import { findTable, likelySheet, type SoughtField } from './judge-header';
import { bookOf, csvOf, fileOf, patched, sheetPart, usccOf, xlsxOf, type Grid } from './sheets.fixture';

const fields: SoughtField[] = [
  { key: 'no', words: ['会员号', '会员编号', '编号'] },
  { key: 'name', words: ['名称', '单位名称', '企业名称', '会员名称', '公司名称'], look: 'company' },
  { key: 'uscc', words: ['统一社会信用代码', '信用代码', '税号'], look: 'uscc' },
  { key: 'person', words: ['单位代表', '联系人', '代表姓名'] },
  { key: 'phone', words: ['手机', '手机号', '联系电话', '代表手机'], look: 'phone' },
  { key: 'joined', words: ['入会日期', '入会时间'], look: 'day' },
];
const most = 60_000;
const book = (reading: Reading) => {
  if (!('book' in reading)) throw new Error(reading.refusal);
  return reading.book;
};
const sheetOf = (file: Buffer): ReadSheet => {
  const { sheets } = book(readSheets(file, most));
  const sheet = sheets[likelySheet(sheets, fields)];
  if (!sheet) throw new Error('a sheet');
  return sheet;
};
/** The rows as texts by field, and what each column was known by. */
function tableOf(file: Buffer) {
  const table = findTable(sheetOf(file), fields);
  const known = table.columns.filter(({ field }) => field !== null);
  return {
    ...table,
    read: table.rows.map(({ cells }) =>
      Object.fromEntries(known.map(({ field, index }) => [field, shownCell(cells[index] ?? null)])),
    ),
    known: Object.fromEntries(known.map(({ field, by }) => [field, by])),
  };
}
const header = ['会员号', '单位名称', '统一社会信用代码', '联系人', '手机', '入会日期'];
const [one, two] = [usccOf(1), usccOf(2)];
const rows: string[][] = [
  ['1', '恒信铸造有限公司', one, '王芳', '13800001111', '2021-03-05'],
  ['2', '明远机械厂', two, '李强', '13800002222', '2022-11-30'],
];
const plain = [
  { no: '1', name: '恒信铸造有限公司', uscc: one, person: '王芳', phone: '13800001111', joined: '2021-03-05' },
  { no: '2', name: '明远机械厂', uscc: two, person: '李强', phone: '13800002222', joined: '2022-11-30' },
];

describe('kinds of file', () => {
  it.each(['xlsx', 'biff8', 'xlsb', 'xlml'] as const)('reads %s', (type) => {
    expect(tableOf(fileOf(bookOf([{ grid: [header, ...rows] }]), type)).read).toEqual(plain);
  });
  const lines = [header, ...rows].map((row) => row.join(',')).join('\r\n');
  it.each([
    ['gbk', 'GB18030'],
    ['gb18030', 'GB18030'],
    ['utf8', 'UTF-8'],
    ['big5', 'Big5'],
  ])('reads csv in %s', (encoding, said) => {
    const text = encoding === 'big5' ? '會員號,單位名稱\r\n1,恆信鑄造有限公司\r\n2,明遠機械廠的同業公會\r\n' : lines;
    const { encoding: read, sheets } = book(readSheets(csvOf(text, encoding), most));
    expect(read).toBe(said);
    expect(sheets[0]?.rows[0]?.cells[1]).toBe(encoding === 'big5' ? '單位名稱' : '单位名称');
    if (encoding !== 'big5') expect(tableOf(csvOf(text, encoding)).read).toEqual(plain);
  });
  it('reads UTF-16 with its mark, by tabs, as Excel saves “Unicode text”', () => {
    const file = Buffer.concat([Buffer.from([0xff, 0xfe]), csvOf(lines.replaceAll(',', '\t'), 'utf16le')]);
    expect(tableOf(file).read).toEqual(plain);
  });
  it('reads a web page that calls itself xls', () => {
    const html = `<html><meta charset="gbk"><table>${[header, ...rows].map((row) => `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join('')}</tr>`).join('')}</table></html>`;
    expect(tableOf(csvOf(html, 'gbk')).read).toEqual(plain);
  });
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a sheet without a cell', () => xlsxOf([[]]), 'empty'],
    ['a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2]), 'notSheet'],
    ['a document of Word', () => patched(xlsxOf(rows), (zip) => void zip.remove('xl/workbook.xml')), 'notSheet'],
    ['half a file', () => xlsxOf([header, ...rows]).subarray(0, 900), 'unreadable'],
    ['more rows than are taken', () => csvOf('名称,手机\n'.repeat(70_000)), 'tooManyRows'],
  ])('refuses %s in words', async (_, make, refusal) => {
    expect(readSheets(await make(), most)).toEqual({ refusal });
  });
});

describe('what attacks', () => {
  it('refuses a bomb by its directory, before a byte of it is inflated', async () => {
    const zip = await patched(
      xlsxOf([header, ...rows]),
      (parts) => void parts.file('xl/worksheets/sheet2.xml', Buffer.alloc(300 * 1024 * 1024)),
    );
    expect(zip.length).toBeLessThan(1_000_000);
    const began = process.memoryUsage().arrayBuffers;
    expect(readSheets(zip, most)).toEqual({ refusal: 'bomb' });
    expect(process.memoryUsage().arrayBuffers - began).toBeLessThan(50_000_000);
  });
  it('refuses a bomb whose directory lies about its size', async () => {
    const file = await patched(
      xlsxOf([header, ...rows]),
      (parts) => void parts.file(sheetPart, Buffer.alloc(40 * 1024 * 1024, 32)),
    );
    // The size of the entry, as the central directory says it, becomes a thousand bytes.
    const at = file.lastIndexOf(sheetPart) - 46;
    expect(file.readUInt32LE(at)).toBe(0x02014b50);
    file.writeUInt32LE(1_000, at + 24);
    expect(readSheets(file, most)).toEqual({ refusal: 'bomb' });
  });
  it('ignores macros and links to other files, and says so', async () => {
    const file = await patched(xlsxOf([header, ...rows]), (zip) => {
      zip.file('xl/vbaProject.bin', 'macro');
      zip.file('xl/externalLinks/externalLink1.xml', '<externalLink/>');
    });
    expect(book(readSheets(file, most)).notes).toEqual(['macros', 'links']);
    expect(tableOf(file).read).toEqual(plain);
  });
  // django-import-export #2028, commcare-hq #22486: a format set on whole columns; OfficeCLI #149: cells with a style alone.
  it('passes over 1,048,576 rows that hold nothing but a colour', async () => {
    const file = await patched(xlsxOf([header, ...rows]), async (zip) => {
      const xml = (await zip.file(sheetPart)?.async('string')) ?? '';
      const blank = Array.from(
        { length: 1_048_573 },
        (_, i) => `<row r="${i + 4}"><c r="A${i + 4}" s="1"/></row>`,
      ).join('');
      zip.file(
        sheetPart,
        xml
          .replace('</sheetData>', `${blank}</sheetData>`)
          .replace(/<dimension[^>]*>/, '<dimension ref="A1:F1048576"/>'),
      );
    });
    expect(book(readSheets(file, most)).notes).toEqual(['blank']);
    expect(tableOf(file).read).toEqual(plain);
  }, 60_000);
  it('refuses a workbook with a password', () => {
    const container = fileOf(bookOf([{ grid: rows }]), 'biff8');
    // What Excel writes then is a container with this stream and no workbook.
    const name = (text: string) => Buffer.from(text, 'utf16le');
    const at = container.indexOf(name('Workbook'));
    const locked = Buffer.from(container);
    name('EncryptedPackage').copy(locked, at);
    locked.writeUInt16LE(34, at + 64);
    expect(readSheets(locked, most)).toEqual({ refusal: 'password' });
  });
});

describe('where the table stands', () => {
  it('takes titles merged over the header for titles', () => {
    const grid: Grid = [
      ['某某商会会员名册（2026 年）'],
      ['填报单位：秘书处', null, null, null, '填报日期：2026.11'],
      header,
      ...rows,
    ];
    const table = tableOf(xlsxOf(grid, { merges: ['A1:F1'] }));
    expect(table.read).toEqual(plain);
    expect(table.header).toEqual({ from: 3, to: 3 });
    expect(table.left).toEqual([
      { line: 1, as: 'title' },
      { line: 2, as: 'title' },
    ]);
  });
  it('reads a header of two lines, whose groups are merged over what they group', () => {
    const grid: Grid = [
      ['编号', '单位名称', '统一社会信用代码', '单位代表', null, '入会日期'],
      [null, null, null, '姓名', '手机', null],
      ...rows,
    ];
    const table = tableOf(xlsxOf(grid, { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] }));
    expect(table.read).toEqual(plain);
    expect(table.columns.map(({ title }) => title)).toContain('单位代表 手机');
  });
  it('knows columns in any order and wording, full-width and with what is to be filled in', () => {
    const grid: Grid = [
      ['联系电话（必填）', '＊企业名称', '代表姓名', ' 入会\n时间', '税号', '会员编号'],
      ...rows.map(([no, name, uscc, person, phone, joined]) => [phone, name, person, joined, uscc, no] as Grid[number]),
    ];
    expect(tableOf(xlsxOf(grid)).read).toEqual(plain);
  });
  it('knows columns by what is in them where nothing names them', () => {
    const table = tableOf(xlsxOf(rows));
    expect(table.header).toBeNull();
    expect(table.known).toEqual({ name: 'content', uscc: 'content', phone: 'content', joined: 'content' });
    expect(table.read.map(({ name }) => name)).toEqual(['恒信铸造有限公司', '明远机械厂']);
  });
  it('leaves out totals, footers and headers that a printer repeats', () => {
    const grid: Grid = [
      header,
      rows[0] ?? [],
      header,
      rows[1] ?? [],
      ['合  计', '2 家'],
      ['制表人：王芳', null, null, null, '审核：李强'],
    ];
    const table = tableOf(xlsxOf(grid));
    expect(table.read).toEqual(plain);
    expect(table.left.map(({ as }) => as)).toEqual(['again', 'total', 'footer']);
  });
  it('keeps hidden rows apart, and chooses the sheet that is meant', () => {
    const file = fileOf(
      bookOf([
        { grid: [['说明'], ['请勿修改表头', '谢谢']], wish: { name: '填表说明' } },
        { grid: [header, ...rows], wish: { name: '旧名册', sheetHidden: true } },
        { grid: [header, ...rows], wish: { name: '名册', hidden: [3] } },
      ]),
    );
    const sheet = sheetOf(file);
    expect(sheet.name).toBe('名册');
    expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });
});

describe('what cells say', () => {
  it('tells codes that Excel made a number, and never guesses their digits', () => {
    const grid: Grid = [
      header,
      ['1', '恒信铸造有限公司', 913_300_007_996_550_000, '王芳', 13_800_001_111, 44_260],
      ['2', '明远机械厂', '9.13E+17', '李强', '１３８００００２２２２', 2021.3],
    ];
    const [first, second] = sheetOf(xlsxOf(grid)).rows.slice(1);
    expect(readUscc(first?.cells[2] ?? null)).toEqual({ fault: 'digitsLost', detail: '9.13E+17' });
    expect(readUscc(second?.cells[2] ?? null)).toEqual({ fault: 'digitsLost', detail: '9.13E+17' });
    expect(readPhone(first?.cells[4] ?? null)).toEqual({ value: '+8613800001111' });
    expect(readPhone(second?.cells[4] ?? null)).toEqual({ value: '+8613800002222' });
    expect(readDay(first?.cells[5] ?? null)).toEqual({ value: '2021-03-05' });
    expect(readDay(second?.cells[5] ?? null)).toEqual({ value: '2021-03-01', doubt: 'monthOnly' });
  });
  it('keeps leading zeros that a format shows', () => {
    const grid: Grid = [
      header,
      [{ t: 'n', v: 12, z: '000000' }, '恒信铸造有限公司', one, '王芳', '13800001111', '2021-03-05'],
    ];
    expect(sheetOf(xlsxOf(grid)).rows[1]?.cells[0]).toBe('000012');
  });
  it('tells an error of a formula where it stands', () => {
    const grid: Grid = [
      header,
      [{ t: 'e', v: 0x17, f: 'A99' }, '恒信铸造有限公司', one, '王芳', '13800001111', { t: 'e', v: 0x2a }],
    ];
    const [, row] = sheetOf(xlsxOf(grid)).rows;
    expect([row?.cells[0], row?.cells[5]]).toEqual([{ error: '#REF!' }, { error: '#N/A' }]);
  });
});

describe('what other importers were reported for', () => {
  const dated = (since1904: boolean) =>
    fileOf(
      bookOf(
        [
          {
            grid: [
              ['名称', '入会日期'],
              ['恒信铸造有限公司', { t: 'n', v: since1904 ? 42_798 : 44_260, z: 'yyyy-mm-dd' }],
            ],
          },
        ],
        since1904,
      ),
    );
  // exceljs #219, SheetJS #1565: four years off.
  it.each([true, false])('reads days of a workbook that counts from 1904: %s', (since1904) => {
    expect(sheetOf(dated(since1904)).rows[1]?.cells[1]).toEqual({ day: '2021-03-05' });
  });
  // SheetJS #1470, #2644: a day earlier in some time zones, or 43 seconds before midnight.
  it.each(['Asia/Shanghai', 'America/Cuiaba', 'Atlantic/Azores'])('loses no day to the clock of %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(sheetOf(dated(false)).rows[1]?.cells[1]).toEqual({ day: '2021-03-05' });
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
  // dbeaver #10994: the mark became a part of the first column's name.
  it('does not take the mark of UTF-8 for a part of the first title', () => {
    const { known } = tableOf(
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csvOf('会员号,名称\r\n1,恒信铸造有限公司\r\n')]),
    );
    expect(known).toEqual({ no: 'name', name: 'name' });
  });
  // PostHog #73517: what a program writes without having worked it out came in as nothing.
  it('tells a formula without a result instead of taking it for empty', async () => {
    const file = await patched(
      xlsxOf([
        ['名称', '手机'],
        ['恒信铸造有限公司', 1],
      ]),
      async (zip) => {
        const xml = (await zip.file(sheetPart)?.async('string')) ?? '';
        zip.file(sheetPart, xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><f>A9&amp;""</f></c>'));
      },
    );
    expect(sheetOf(file).rows[1]?.cells[1]).toEqual({ error: 'formula' });
  });
  // nocodb #6998, nextcloud/tables #2687: two columns of one name could not be imported.
  it('takes two columns of one name for two columns, and fills a field from the first', () => {
    const table = tableOf(
      xlsxOf([
        ['名称', '手机', '手机'],
        ['恒信铸造有限公司', '13800001111', '13800002222'],
      ]),
    );
    expect(table.columns.map(({ field }) => field)).toEqual(['name', 'phone', null]);
  });
  // netbox #11929, phpmyadmin #1347: a space behind a title, which nobody sees.
  it('does not mind spaces in titles, narrow, wide or unbreakable', () => {
    expect(
      tableOf(
        xlsxOf([
          ['名　称\u00a0', ' 手 机\u200b'],
          ['恒信铸造有限公司', '13800001111'],
        ]),
      ).known,
    ).toEqual({ name: 'name', phone: 'name' });
  });
  // sqlite-gui #86 and PapaParse: line ends inside quotes moved every row beneath.
  it('counts lines as an editor does where a cell has several', () => {
    const { rows: read } = sheetOf(
      csvOf('名称,手机\r\n"恒信\r\n铸造有限公司",13800001111\r\n明远机械厂,13800002222\r\n'),
    );
    expect(read.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, '名称'],
      [2, '恒信\r\n铸造有限公司'],
      [4, '明远机械厂'],
    ]);
  });
  // nocodb #5529: a file without a header lost its first row to it.
  it('does not take the first row for a header', () => {
    expect(tableOf(csvOf(rows.map((row) => row.join(',')).join('\n'))).rows).toHaveLength(2);
  });
});

it('reads Chinese of whichever page of codes', () => {
  expect(textOf(csvOf('名称,手机', 'gbk'))).toEqual({ text: '名称,手机', encoding: 'GB18030' });
  expect(textOf(Buffer.from([0, 1, 2]))).toBeNull();
});
