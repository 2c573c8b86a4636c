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

/** Past expenses of this month as a treasurer keeps them: a right one, one without amount, and a total. */
export function newExpenses() {
  const run = String(Date.now()).slice(-8);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const payee = `苏州测印图文有限公司${run}`;
  const text = [
    '某某商会支出明细,,,,,',
    '日期,收款单位,事由,金额（元）,费用类别,付款方式',
    `${today},${payee},会刊印刷,"１,234.50",宣传费,银行转账`,
    `${today},${payee},漏写金额,,办公费,现金`,
    '合计,,,1234.50,,',
  ].join('\r\n');
  return { name: `支出明细${run}.csv`, bytes: Buffer.from(`\ufeff${text}\r\n`, 'utf8'), payee };
}
