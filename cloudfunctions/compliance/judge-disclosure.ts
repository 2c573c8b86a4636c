import * as z from 'zod';
import { addDays } from '../shared/clock';
import { addMonths } from '../standing/judge-until';
import { rule, type AnyRule } from './rule';
import { hit, pick, said } from './said';
import { disclosureWords, someDisclosure, type DisclosureFacts } from './kinds';

type Item = DisclosureFacts['item'];
type Texts = readonly [zh: string, en: string];

/** The day by which it is shown, from the day that it is counted from. */
type By<P> = (since: string, params: P) => string;

/** Something is shown by a day (handbook §6.1); of a charity alone where the law says so. */
const shownBy = <P extends Record<string, number>>(
  id: string,
  item: Item,
  [zh, en]: Texts,
  params: z.ZodType<P>,
  given: P,
  by: By<P>,
  { since, charity = false }: { since: string; charity?: boolean },
): AnyRule => {
  const last = by(since, given);
  const facts = (publishedOn: string | null, change: Partial<DisclosureFacts> = {}) =>
    someDisclosure({ item, since, publishedOn, charity, ...change });
  return rule<DisclosureFacts, P>({
    id,
    about: 'disclosure',
    params,
    judge: (shown, own, { today }) => {
      if (shown.item !== item || (charity && !shown.charity)) return null;
      // Ten working days may end after fourteen days: who kept to the calendar was not late.
      const byRule = by(shown.since, own);
      const due = shown.dueOn !== null && shown.dueOn > byRule ? shown.dueOn : byRule;
      return (shown.publishedOn ?? today) > due
        ? hit('publishedOn', shown.publishedOn, '>', due, { unit: 'date', period: shown.since })
        : null;
    },
    facts: pick(disclosureWords, 'item', 'since', 'publishedOn', 'dueOn', 'charity'),
    found: said(`{{title}}应在 {{limit}} 前公开：${zh}。`, `{{title}} was to be shown by {{limit}}: ${en}.`),
    act: said('立即公开，记下公开的网址。', 'Show it now and record the address.'),
    concerns: ['compliance', 'clerk', 'director'],
    ...(charity ? { waitsFor: 'charity' as const } : {}),
    positive: [
      { said: said('晚一天', 'A day late'), facts: facts(addDays(last, 1)), params: given, today: addDays(last, 2) },
      { said: said('过期没有公开', 'Not shown'), facts: facts(null), params: given, today: addDays(last, 1) },
    ],
    negative: [
      { said: said('最后一天', 'On the last day'), facts: facts(last), params: given, today: addDays(last, 9) },
      { said: said('还没有到期', 'Not due yet'), facts: facts(null), params: given, today: last },
      {
        said: said('别的事项', 'Another item'),
        facts: facts(null, { item: item === 'donations' ? 'feeList' : 'donations' }),
        params: given,
        today: '2031-01-01',
      },
      ...(charity
        ? [
            {
              said: said('不是慈善组织', 'No charity'),
              facts: facts(null, { charity: false }),
              params: given,
              today: '2031-01-01',
            },
          ]
        : []),
    ],
  });
};
const ofYear = z.object({ month: z.int(), day: z.int() });
const nextYear: By<{ month: number; day: number }> = (since, { month, day }) =>
  `${Number(since.slice(0, 4)) + 1}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const days = z.object({ days: z.int() });
const within: By<{ days: number }> = (since, own) => addDays(since, own.days);
const months = z.object({ months: z.int() });
const monthly: By<{ months: number }> = (since, own) => addMonths(since, own.months);
const year = { since: '2025-12-31' };
const event = { since: '2026-06-10' };

/** Those of charities wait for their module; their examples run now. */
export const disclosureRules: AnyRule[] = [
  shownBy(
    'DISC01',
    'annualToAuthority',
    ['年度工作报告报业务主管单位', 'the annual report to the authority'],
    ofYear,
    { month: 3, day: 31 },
    nextYear,
    year,
  ),
  shownBy(
    'DISC02',
    'annualToRegistrar',
    ['年度工作报告报登记管理机关', 'the annual report to the registrar'],
    ofYear,
    { month: 5, day: 31 },
    nextYear,
    year,
  ),
  shownBy(
    'DUES04',
    'duesAccounts',
    ['会费收支向会员公布', 'income and spending of dues to members'],
    ofYear,
    { month: 12, day: 31 },
    nextYear,
    year,
  ),
  shownBy(
    'DISC03',
    'auditReport',
    ['年度审计报告向会员公布', 'the audit report to members'],
    ofYear,
    { month: 6, day: 30 },
    nextYear,
    year,
  ),
  shownBy(
    'DISC04',
    'donations',
    ['接受捐赠、资助的情况', 'gifts and grants received'],
    days,
    { days: 30 },
    within,
    event,
  ),
  shownBy(
    'DISC05',
    'officers',
    ['负责人、章程和机构的变更', 'changes of officers, charter and bodies'],
    days,
    { days: 14 },
    within,
    event,
  ),
  shownBy(
    'DISC06',
    'charityAnnual',
    ['慈善组织年度工作报告和财务会计报告', 'the charity’s annual and financial report'],
    ofYear,
    { month: 5, day: 31 },
    nextYear,
    { ...year, charity: true },
  ),
  shownBy(
    'DISC07',
    'charityProject',
    ['慈善项目进展每三个月一次', 'progress of a charity project every three months'],
    months,
    { months: 3 },
    monthly,
    { ...event, charity: true },
  ),
  shownBy(
    'DISC08',
    'charityEnded',
    ['募捐、项目结束后全面公开', 'everything about an appeal or project that ended'],
    months,
    { months: 3 },
    monthly,
    { since: '2025-11-30', charity: true },
  ),
  shownBy(
    'DISC09',
    'majorChange',
    ['重大资产变动、投资、交易和资金往来', 'major changes of assets, investments and trade'],
    days,
    { days: 30 },
    within,
    { ...event, charity: true },
  ),
  shownBy(
    'DISC10',
    'relatedParty',
    ['关联方捐赠、资助、共同投资和交易', 'gifts, investments and trade with related parties'],
    days,
    { days: 30 },
    within,
    { ...event, charity: true },
  ),
];
