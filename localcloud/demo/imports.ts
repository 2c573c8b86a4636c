import { memberFields } from '../../cloudfunctions/imports/member-fields';
import { penaltyFields } from '../../cloudfunctions/imports/penalty-fields';
import { columnsOf, outlineOf } from '../../cloudfunctions/ground/outline';
import { delimiterOf, readDelimited } from '../../cloudfunctions/shared/judge-delimited';
import type { ReadBook } from '../../cloudfunctions/shared/sheet-reader';
import type { Staff } from './association';
import { named } from './named-units';
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

/** Of members, as 信用中国 would list them: a penalty, a list, one whose end has passed, and a company that is no member. */
const penaltyTable = (world: World, [first, second]: readonly string[]): string => `处罚和失信名单登记表,,,,,,,,
企业名称,统一社会信用代码,类别,文号,决定日期,严重程度,来源网址,公示截止日,内容摘要
${first},,行政处罚,市监罚〔2026〕406号,${world.day(-24)},一般,https://www.creditchina.gov.cn/,${world.day(300)},商品条码使用不合规定
${second},,经营异常名录,异常〔2026〕131号,${world.day(-16)},轻微,https://www.gsxt.gov.cn/,,通过登记的住所联系不上
${second},,行政处罚,市监罚〔2024〕88号,${world.day(-800)},一般,https://www.creditchina.gov.cn/,,未按期公示年报
湖滨宏业化工有限公司,,行政处罚,环罚〔2026〕61号,${world.day(-30)},严重,https://www.creditchina.gov.cn/,,未办理排污登记
`;

/** Sheets that were opened: their columns are matched, and wait to be tried out. */
export function addImports(world: World, staff: Staff, papers: Papers): void {
  const penalties = penaltyTable(
    world,
    [5, 8].map((place) => named[place]?.name ?? ''),
  );
  addSheet(world, papers, {
    ...{ noun: 'penalties', name: '处罚和失信名单.csv', text: penalties, fields: penaltyFields },
    ...{ by: staff.person('local-compliance').id, day: world.day(-2) },
  });
  addSheet(world, papers, {
    ...{ noun: 'members', name: '新会员登记表.csv', text: table, fields: memberFields },
    ...{ by: staff.person('local-clerk').id, day: world.day(-1) },
  });
}

interface Sheet {
  noun: 'members' | 'penalties';
  name: string;
  text: string;
  fields: typeof memberFields;
  by: string;
  day: string;
}
function addSheet(world: World, papers: Papers, { noun, name, text, fields, by, day }: Sheet): void {
  const random = world.part(noun === 'members' ? 'imports' : `imports ${noun}`);
  const at = world.at(day, random);
  const fileId = papers.table({ id: by, at }, name, text);
  const { rows } = readDelimited(text, delimiterOf(text), 100);
  const book: ReadBook = {
    format: 'csv',
    encoding: 'UTF-8',
    notes: [],
    sheets: [
      {
        name: '',
        hidden: false,
        merges: [],
        rows: rows.map(({ line, fields: cells }) => ({
          line,
          hidden: false,
          cells: cells.map((field) => field || null),
        })),
      },
    ],
  };
  const { outline, sheet } = outlineOf(book, fields);
  world.rows.add('sheet_import', {
    id: random.id(at),
    noun,
    file_id: fileId,
    file_name: name,
    format: 'csv',
    encoding: 'UTF-8',
    outline: outline as never,
    sheet,
    columns: columnsOf(outline.sheets[sheet]),
    state: 'matching',
    opened_by: by,
    opened_at: at,
  });
}
