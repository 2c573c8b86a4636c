import { usccCheckCharacter } from '../contracts/uscc';
import { workbook } from '../cloudfunctions/shared/spreadsheet';

export const members = 25_000;

const header =
  '会员号 单位名称 统一社会信用代码 法定代表人 单位代表 手机 地址 会员级别 入会日期 行业代码 规模 备注'.split(' ');
/** A register as an association keeps it, of as many companies as we must take. */
export function sheetOfMembers(count = members): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, i) => {
    const first = `91430626${String(10_000_000 + i)}1`;
    const code = first + (usccCheckCharacter(first) ?? '');
    const phone = `138${String(10_000_000 + i)}`;
    const day = `20${String(10 + (i % 15))}-0${1 + (i % 9)}-1${i % 10}`;
    return [
      String(i + 1),
      `第${i}号精密机械有限公司`,
      code,
      '张三',
      '李四',
      phone,
      `平江县工业园 ${i} 号`,
      '普通会员',
      day,
      'C34',
      '小型',
      i % 7 ? '' : '备注',
    ];
  });
  return workbook([
    {
      name: '会员',
      head: ['会员名册'],
      columns: header.map((title) => ({ header: title, width: 12, type: title === '入会日期' ? 'day' : 'text' })),
      rows,
    },
  ]);
}
