import type { ImportRow, ImportShift, ImportWhole } from '@contracts/imports';

export const importId = '00000000-0000-4000-8000-000000000090';

/** An import as the server answers it, to be changed where a test needs it otherwise. */
export const wholeImport = (change: Partial<ImportWhole> = {}): ImportWhole => ({
  id: importId,
  noun: 'members',
  nounTitle: '会员',
  fileName: '会员名册.xlsx',
  state: 'matching',
  openedBy: '王芳',
  openedAt: '2026-11-20T02:00:00.000Z',
  counts: { new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0, chosen: 0 },
  total: 0,
  done: 0,
  failed: 0,
  sheet: 0,
  sheets: [{ name: '名册', rows: 3, hidden: false }],
  columns: [
    { index: 0, letter: 'A', title: '单位名称', examples: ['恒信铸造有限公司'], field: 'name', by: 'name' },
    { index: 1, letter: 'B', title: '信用代码', examples: ['91430626MA4L000113'], field: 'uscc', by: 'content' },
    { index: 2, letter: 'C', title: '备注', examples: [], field: null, by: null },
  ],
  fields: [
    { key: 'name', title: '名称', needed: false },
    { key: 'uscc', title: '统一社会信用代码', needed: false },
    { key: 'tier', title: '级别', needed: false },
  ],
  notes: ['Excel 工作簿', '表头在第 2 行'],
  takenBy: null,
  takenAt: null,
  endedAt: null,
  undoneBy: null,
  undoneAt: null,
  undoReason: null,
  undoStands: [],
  emptied: false,
  ...change,
});

export const importRow = (change: Partial<ImportRow> = {}): ImportRow => ({
  line: 3,
  label: '恒信铸造有限公司',
  verdict: 'doubtful',
  would: 'changed',
  chosen: false,
  state: 'open',
  reasons: ['地址：系统里是“新厂区”，不是导入写的；收下会改成表里的'],
  changes: [{ field: '地址', from: '新厂区', to: '开发区 9 号' }],
  page: null,
  ...change,
});

export const shift = (change: Partial<ImportShift> = {}): ImportShift => ({
  membershipId: '00000000-0000-4000-8000-000000000091',
  name: '恒信铸造有限公司',
  rows: 2,
  before: 8620,
  after: 7800,
  beforeGrade: 'A',
  afterGrade: 'B',
  asOf: '2026-11-30',
  ...change,
});
