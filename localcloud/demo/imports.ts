import { memberFields } from '../../cloudfunctions/imports/member-fields';
import { columnsOf, outlineOf } from '../../cloudfunctions/ground/outline';
import { delimiterOf, readDelimited } from '../../cloudfunctions/shared/judge-delimited';
import type { ReadBook } from '../../cloudfunctions/shared/sheet-reader';
import type { Staff } from './association';
import type { Papers } from './papers';
import type { World } from './world';

// Of companies that nobody has: two that fit, one whose code Excel has eaten, one without a year's month.
const table = `某某商会新会员登记表,,,,,
单位名称,统一社会信用代码,联系人,手机,入会时间,会员级别
湖滨恒昌阀门有限公司,91430626MA4L000113,周文,13800005511,2026-10-12,普通会员
湖滨瑞丰包装有限公司,9.14E+17,何静,13800005522,2026-10-15,普通会员
湖滨金桥物流有限公司,91110105MA01ABCD5F,宋岩,13800005533/13800005534,2026.9,理事单位
合计,3 家,,,,
`;

/** A sheet that the clerk has opened: its columns are matched, and wait to be tried out. */
export function addImports(world: World, staff: Staff, papers: Papers): void {
  const random = world.part('imports');
  const clerk = staff.person('local-clerk');
  const at = world.at(world.day(-1), random);
  const name = '新会员登记表.csv';
  const fileId = papers.table({ id: clerk.id, at }, name, table);
  const { rows } = readDelimited(table, delimiterOf(table), 100);
  const book: ReadBook = {
    format: 'csv',
    encoding: 'UTF-8',
    notes: [],
    sheets: [
      {
        name: '',
        hidden: false,
        merges: [],
        rows: rows.map(({ line, fields }) => ({ line, hidden: false, cells: fields.map((field) => field || null) })),
      },
    ],
  };
  const { outline, sheet } = outlineOf(book, memberFields);
  world.rows.add('sheet_import', {
    id: random.id(at),
    noun: 'members',
    file_id: fileId,
    file_name: name,
    format: 'csv',
    encoding: 'UTF-8',
    outline: outline as never,
    sheet,
    columns: columnsOf(outline.sheets[sheet]),
    state: 'matching',
    opened_by: clerk.id,
    opened_at: at,
  });
}
