import { rule, type AnyRule } from './rule';
import { hit, none, pick, said } from './said';
import { sidePostWords, someSidePost, type SidePostFacts } from './kinds';

/** 兼职 (handbook §5.5): an entrepreneur earns from his own company. */
export const sidePostRules: AnyRule[] = [
  rule<SidePostFacts, object>({
    id: 'SIDE01',
    about: 'sidePost',
    params: none,
    judge: ({ officer, memberUnit, ownUnit, paid }) =>
      officer && memberUnit && paid && !ownUnit ? hit('paid', true, '≠', false) : null,
    facts: pick(sidePostWords, 'officer', 'memberUnit', 'ownUnit', 'paid'),
    found: said('{{title}}在会员单位兼职并领取报酬。', '{{title}} is paid by a member.'),
    act: said('停止领取报酬或辞去一职；由监事会核查。', 'Give up the pay or one of the posts; supervisors look at it.'),
    concerns: ['compliance', 'supervisor'],
    positive: [{ said: said('会员单位付薪', 'Paid by a member'), facts: someSidePost({ paid: true }) }],
    negative: [
      { said: said('自己的企业', 'His own company'), facts: someSidePost({ paid: true, ownUnit: true }) },
      { said: said('不领报酬', 'Unpaid'), facts: someSidePost() },
      { said: said('不是会员单位', 'Not a member'), facts: someSidePost({ paid: true, memberUnit: false }) },
      {
        said: said('不是负责人或工作人员', 'Neither officer nor staff'),
        facts: someSidePost({ paid: true, officer: false }),
      },
    ],
  }),
  rule<SidePostFacts, object>({
    id: 'SIDE02',
    about: 'sidePost',
    params: none,
    judge: ({ cadre, paid }) =>
      cadre !== 'none' && paid ? hit('paid', true, '≠', false, { values: { cadre } }) : null,
    facts: pick(sidePostWords, 'cadre', 'paid'),
    found: said('{{title}}是领导干部，兼职领取报酬。', '{{title}} is a cadre and is paid for a side post.'),
    act: said('停止领取并退回；工作费用只按实际列支。', 'Stop and give back; working expenses at cost only.'),
    concerns: ['compliance', 'supervisor', 'president'],
    positive: [
      { said: said('退休干部领酬', 'A retired cadre is paid'), facts: someSidePost({ cadre: 'retired', paid: true }) },
      {
        said: said('现职领酬', 'A serving one'),
        facts: someSidePost({ cadre: 'serving', paid: true, officer: false }),
      },
    ],
    negative: [
      { said: said('不领报酬', 'Unpaid'), facts: someSidePost({ cadre: 'retired' }) },
      { said: said('不是干部', 'No cadre'), facts: someSidePost({ paid: true, ownUnit: true }) },
    ],
  }),
  rule<SidePostFacts, object>({
    id: 'SIDE03',
    about: 'sidePost',
    params: none,
    judge: ({ charity, investee }) => (charity && investee ? hit('investee', true, '≠', false) : null),
    facts: pick(sidePostWords, 'charity', 'investee', 'paid'),
    found: said(
      '{{title}}在本会（慈善组织）投资的企业兼职。',
      '{{title}} holds a post at a company that the charity invests in.',
    ),
    act: said('辞去企业的职务，退回报酬。', 'Leave the company’s post, give back the pay.'),
    concerns: ['compliance', 'supervisor'],
    positive: [
      { said: said('在被投资企业兼职', 'At an investee'), facts: someSidePost({ charity: true, investee: true }) },
    ],
    negative: [
      { said: said('本会不是慈善组织', 'No charity'), facts: someSidePost({ charity: false, investee: true }) },
      { said: said('没有投资关系', 'No investment'), facts: someSidePost({ charity: true, investee: false }) },
      { said: said('不知道', 'Not known'), facts: someSidePost({ charity: true, investee: null }) },
    ],
  }),
  rule<SidePostFacts, object>({
    id: 'SIDE04',
    about: 'sidePost',
    params: none,
    judge: ({ dueYear, dueOn }, _, { today }) =>
      dueYear !== null && dueOn !== null && dueOn < today
        ? hit('dueOn', dueOn, '<', today, { unit: 'date', period: String(dueYear), values: { year: dueYear } })
        : null,
    facts: pick(sidePostWords, 'dueYear', 'dueOn'),
    found: said('{{title}}没有申报 {{year}} 年度的兼职情况。', '{{title}} has not declared side posts for {{year}}.'),
    act: said('补报年度兼职情况；没有也要申报“没有”。', 'Declare them; “none” is a declaration too.'),
    concerns: ['compliance', 'clerk'],
    positive: [
      {
        said: said('过了期限', 'The day has passed'),
        facts: someSidePost({ dueYear: 2026, dueOn: '2026-03-31' }),
        today: '2026-04-01',
      },
    ],
    negative: [
      {
        said: said('期限当日', 'The last day'),
        facts: someSidePost({ dueYear: 2026, dueOn: '2026-03-31' }),
        today: '2026-03-31',
      },
      { said: said('没有欠报', 'Nothing is owed'), facts: someSidePost() },
    ],
  }),
];
