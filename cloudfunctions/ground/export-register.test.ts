import { sheetOf, type Register } from './export-register';

interface Row {
  name: string;
  dues: number;
  left: boolean;
}
const register: Register<Row> = {
  title: { 'zh-CN': '会员台账', en: 'Members' },
  columns: [
    { key: 'no', title: { 'zh-CN': '序号', en: 'No.' }, width: 6, type: 'count', of: (_, { index }) => index + 1 },
    { key: 'name', title: { 'zh-CN': '名称', en: 'Name' }, width: 30, type: 'text', of: ({ name }) => name },
    { key: 'dues', title: { 'zh-CN': '会费', en: 'Dues' }, width: 12, type: 'money', of: ({ dues }) => dues },
    {
      key: 'left',
      title: { 'zh-CN': '状态', en: 'State' },
      width: 10,
      type: 'text',
      of: ({ left }, { language }) => ({ 'zh-CN': left ? '已退会' : '在会', en: left ? 'Left' : 'Member' })[language],
    },
  ],
};
const rows: Row[] = [
  { name: '恒信铸造有限公司', dues: 200_000, left: false },
  { name: '=明远', dues: 0, left: true },
];
const at = { now: new Date('2026-11-20T16:05:00Z'), by: '王芳' };

it('says what it is, who took it when, and by which filter', () => {
  const sheet = sheetOf(register, { of: '市商会', rows, filter: '行业 制造业' }, { language: 'zh-CN', ...at });
  expect(sheet.name).toBe('会员台账');
  expect(sheet.head).toEqual([
    '市商会 会员台账',
    '导出：2026-11-21 00:05（北京时间）王芳，共 2 条',
    '筛选：行业 制造业',
  ]);
  expect(sheet.columns.map(({ header }) => header)).toEqual(['序号', '名称', '会费', '状态']);
  expect([...sheet.rows]).toEqual([
    [1, '恒信铸造有限公司', 200_000, '在会'],
    [2, '=明远', 0, '已退会'],
  ]);
});

it('speaks the language of who takes it', () => {
  const sheet = sheetOf(register, { rows }, { language: 'en', ...at });
  expect(sheet.head).toEqual(['Members', 'Exported 2026-11-21 00:05 (Beijing time) 王芳, 2 rows']);
  expect(sheet.columns.map(({ header }) => header)).toEqual(['No.', 'Name', 'Dues', 'State']);
  expect([...sheet.rows].map((row) => row[3])).toEqual(['Member', 'Left']);
});

it('has the chosen columns in the chosen order, and none that is not there', () => {
  const sheet = sheetOf(register, { rows, chosen: ['left', 'name', 'phone'] }, { language: 'en', ...at });
  expect(sheet.columns.map(({ header, width, type }) => [header, width, type])).toEqual([
    ['State', 10, 'text'],
    ['Name', 30, 'text'],
  ]);
  expect([...sheet.rows][0]).toEqual(['Member', '恒信铸造有限公司']);
});
