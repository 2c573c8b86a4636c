import { ofRule, tells } from './example-cast';
import { disclosureRules } from './judge-disclosure';
import { someDisclosure, type DisclosureFacts } from './kinds';

tells(disclosureRules);
const found = ofRule(disclosureRules);

it.each([
  ['DISC01', 'annualToAuthority', '2025-12-31', { month: 3, day: 31 }, '2026-03-31'],
  ['DISC02', 'annualToRegistrar', '2025-12-31', { month: 5, day: 31 }, '2026-05-31'],
  ['DUES04', 'duesAccounts', '2025-12-31', { month: 12, day: 31 }, '2026-12-31'],
  ['DISC04', 'donations', '2026-06-10', { days: 30 }, '2026-07-10'],
  ['DISC07', 'charityProject', '2026-11-30', { months: 3 }, '2027-02-28'],
  ['DISC09', 'majorChange', '2026-06-10', { days: 30 }, '2026-07-10'],
] as const)('%s: what is counted from %s … is shown by its day', (id, item, since, params, limit) => {
  const facts = someDisclosure({ item, since, charity: true, publishedOn: '2031-01-01' });
  expect(found(id, facts, params)[0]).toMatchObject({ period: since, compared: { op: '>', limit, unit: 'date' } });
});

it('of a charity asks a charity alone', () => {
  const late = { item: 'charityAnnual' as const, since: '2025-12-31', publishedOn: '2031-01-01' };
  expect(found('DISC06', someDisclosure({ ...late, charity: false }), { month: 5, day: 31 })).toEqual([]);
  expect(disclosureRules.filter(({ waitsFor }) => waitsFor === 'charity').map(({ id }) => id)).toEqual([
    'DISC06',
    'DISC07',
    'DISC08',
    'DISC09',
    'DISC10',
  ]);
});

it.each([
  ['DISC01', 'annualToAuthority', '年度工作报告报业务主管单位', 'the annual report to the authority'],
  ['DISC02', 'annualToRegistrar', '年度工作报告报登记管理机关', 'the annual report to the registrar'],
  ['DUES04', 'duesAccounts', '会费收支向会员公布', 'income and spending of dues to members'],
  ['DISC03', 'auditReport', '年度审计报告向会员公布', 'the audit report to members'],
  ['DISC04', 'donations', '接受捐赠、资助的情况', 'gifts and grants received'],
  ['DISC05', 'officers', '负责人、章程和机构的变更', 'changes of officers, charter and bodies'],
  ['DISC06', 'charityAnnual', '慈善组织年度工作报告和财务会计报告', 'the charity’s annual and financial report'],
  ['DISC07', 'charityProject', '慈善项目进展每三个月一次', 'progress of a charity project every three months'],
  ['DISC08', 'charityEnded', '募捐、项目结束后全面公开', 'everything about an appeal or project that ended'],
  ['DISC09', 'majorChange', '重大资产变动、投资、交易和资金往来', 'major changes of assets, investments and trade'],
  ['DISC10', 'relatedParty', '关联方捐赠、资助、共同投资和交易', 'gifts, investments and trade with related parties'],
] as const)('%s is about %s and says so', (id, item, zh, en) => {
  const rule = disclosureRules.find((each) => each.id === id);
  expect([rule?.found['zh-CN'], rule?.found.en]).toEqual([
    `{{title}}应在 {{limit}} 前公开：${zh}。`,
    `{{title}} was to be shown by {{limit}}: ${en}.`,
  ]);
  expect(rule?.positive.map(({ facts }) => (facts as DisclosureFacts).item)).toEqual([item, item]);
  const ofCharity = item.startsWith('charity') || ['majorChange', 'relatedParty'].includes(item);
  expect(rule?.waitsFor).toBe(ofCharity ? 'charity' : undefined);
});

it('is no stricter than the calendar, and looser than it by nothing', () => {
  const shown = (publishedOn: string) =>
    found('DISC05', someDisclosure({ item: 'officers', since: '2026-09-28', dueOn: '2026-10-16', publishedOn }), {
      days: 14,
    });
  expect(shown('2026-10-16')).toEqual([]);
  expect(shown('2026-10-17')[0]).toMatchObject({ compared: { limit: '2026-10-16' } });
  const sooner = someDisclosure({
    item: 'officers',
    since: '2026-06-01',
    dueOn: '2026-06-05',
    publishedOn: '2026-06-15',
  });
  expect(found('DISC05', sooner, { days: 14 })).toEqual([]);
});
