import { newCompany } from './newcomer';

const day = '2026-09-01';

/**
 * A clerk's sheet of companies that nobody knows yet: a title and a total around it, a column that no rule names, and a row
 * whose code Excel has eaten. Made anew for each run, so that a road can be walked twice on the same data.
 */
export function newSheet() {
  const companies = [newCompany(), newCompany(), newCompany()];
  const lines = companies.map(({ name, uscc, representative }) =>
    [name, uscc, representative.name, representative.phone, day, '普通会员'].join(','),
  );
  const broken = newCompany();
  const text = [
    '某某商会新会员登记表,,,,,',
    '单位名称,统一社会信用代码,联系人,手机,入会时间,档',
    ...lines,
    `${broken.name},9.14E+17,何静,13800005522,${day},普通会员`,
    '合计,4 家,,,,',
  ].join('\r\n');
  return { name: `新会员登记表${Date.now()}.csv`, bytes: Buffer.from(`\ufeff${text}\r\n`, 'utf8'), companies, broken };
}
