import * as z from 'zod';
import { daysBetween } from '../shared/clock';
import { rule, type AnyRule } from './rule';
import { hit, none, pick, said } from './said';
import {
  advanceWords,
  bankAccountWords,
  expenseWords,
  periodWords,
  someAdvance,
  someBankAccount,
  someExpense,
  someMonth,
  stands,
  type AdvanceFacts,
  type BankAccountFacts,
  type ExpenseFacts,
  type PeriodFacts,
} from './kinds';

const bodies = ['presidentMeeting', 'council', 'assembly'] as const;
const byBody = ({ decidedBy, resolution }: ExpenseFacts) =>
  resolution !== null && (bodies as readonly (string | null)[]).includes(decidedBy);
const handOut = /分红|分配给|红利|股息|返还会员|会员福利|发放福利|平分|分给会员/;

/** Collective decision and red lines (handbook §5.6). */
export const spendingRules: AnyRule[] = [
  rule<ExpenseFacts, { aboveYuan: number }>({
    id: 'SPEND01',
    about: 'expense',
    redLine: true,
    params: z.object({ aboveYuan: z.int() }),
    judge: (expense, { aboveYuan }) => {
      const limit = aboveYuan * 100;
      if (!stands(expense) || expense.imported || aboveYuan === 0 || byBody(expense)) return null;
      return expense.summed > limit ? hit('summed', expense.summed, '>', limit, { unit: 'fen' }) : null;
    },
    facts: pick(expenseWords, 'state', 'imported', 'amount', 'summed', 'decidedBy', 'resolution', 'purpose'),
    found: said(
      '「{{title}}」合计 {{summed}}，超过 {{limit}}，没有集体决策的决议。',
      '“{{title}}” comes to {{summed}}, over {{limit}}, without a resolution of a body.',
    ),
    act: said('由会长办公会、理事会或会员大会决定后再付款。', 'Have a body decide before it is paid.'),
    concerns: ['compliance', 'finance', 'director', 'president'],
    positive: [
      {
        said: said('多一分没有决议', 'One fen over, no resolution'),
        facts: someExpense({ summed: 5000001 }),
        params: { aboveYuan: 50000 },
      },
      {
        said: said('有会议没有决议号', 'Decided without a number'),
        facts: someExpense({ summed: 9000000, decidedBy: 'council' }),
        params: { aboveYuan: 50000 },
      },
      {
        said: said('会长一人批准', 'The president alone'),
        facts: someExpense({ summed: 9000000, decidedBy: 'president', resolution: '批示' }),
        params: { aboveYuan: 50000 },
      },
    ],
    negative: [
      {
        said: said('正好是限额', 'Exactly the threshold'),
        facts: someExpense({ summed: 5000000 }),
        params: { aboveYuan: 50000 },
      },
      {
        said: said('有理事会决议', 'With the council’s resolution'),
        facts: someExpense({ summed: 9000000, decidedBy: 'council', resolution: '理事会决议〔2026〕5号' }),
        params: { aboveYuan: 50000 },
      },
      {
        said: said('会长办公会决定', 'By the president’s office'),
        facts: someExpense({ summed: 9000000, decidedBy: 'presidentMeeting', resolution: '纪要〔2026〕8号' }),
        params: { aboveYuan: 50000 },
      },
      {
        said: said('会员大会决定', 'By the assembly'),
        facts: someExpense({ summed: 9000000, decidedBy: 'assembly', resolution: '决议〔2026〕1号' }),
        params: { aboveYuan: 50000 },
      },
      { said: said('没有设限额', 'No threshold'), facts: someExpense({ summed: 9000000 }), params: { aboveYuan: 0 } },
      {
        said: said('已退回不办', 'Refused'),
        facts: someExpense({ summed: 9000000, state: 'refused' }),
        params: { aboveYuan: 50000 },
      },
      {
        said: said('以前的账，怎样决定的不知道', 'From before'),
        facts: someExpense({ summed: 9000000, imported: true }),
        params: { aboveYuan: 50000 },
      },
    ],
  }),
  rule<ExpenseFacts, object>({
    id: 'SPEND02',
    about: 'expense',
    params: none,
    judge: (expense) =>
      stands(expense) && expense.alike > 0
        ? hit('alike', expense.alike, '>', 0, {
            unit: 'count',
            values: { summed: expense.summed, splitDays: expense.splitDays, count: expense.alike + 1 },
          })
        : null,
    facts: pick(expenseWords, 'state', 'imported', 'amount', 'alike', 'summed', 'splitDays', 'purpose'),
    found: said(
      '「{{title}}」{{splitDays}}内付给同一收款人 {{count}} 笔，合计 {{summed}}。',
      '“{{title}}”: {{count}} expenses to one payee for one purpose within {{splitDays}}, {{summed}} together.',
    ),
    act: said('合并按合计金额审批；不是拆分的写明理由。', 'Approve them by their sum, or say why they are apart.'),
    concerns: ['compliance', 'finance'],
    positive: [{ said: said('又有一笔', 'One more'), facts: someExpense({ alike: 1, summed: 1600000 }) }],
    negative: [
      { said: said('只有一笔', 'The only one'), facts: someExpense() },
      { said: said('已撤回', 'Withdrawn'), facts: someExpense({ alike: 1, state: 'withdrawn' }) },
    ],
  }),
  rule<PeriodFacts, { percent: number }>({
    id: 'SPEND03',
    about: 'month',
    params: z.object({ percent: z.int() }),
    judge: ({ name, paid, cash }, { percent }) =>
      cash * 100 > paid * percent
        ? hit('cash', cash, '>', Math.floor((paid * percent) / 100), {
            unit: 'fen',
            period: name,
            values: { name, paid: paid, percent },
          })
        : null,
    facts: pick(periodWords, 'name', 'paid', 'cash'),
    found: said(
      '{{name}} 现金支出 {{cash}}，超过支出合计的 {{percent}}%（合计 {{paid}}）。',
      'In {{name}} {{cash}} of {{paid}} was paid in cash, more than {{percent}}%.',
    ),
    act: said('说明原因；能转账的改为转账。', 'Say why; pay by transfer where it can be.'),
    concerns: ['compliance', 'finance'],
    positive: [
      {
        said: said('刚超过一成', 'Just over 10%'),
        facts: someMonth({ paid: 1000000, cash: 100001 }),
        params: { percent: 10 },
      },
    ],
    negative: [
      {
        said: said('正好一成', 'Exactly 10%'),
        facts: someMonth({ paid: 1000000, cash: 100000 }),
        params: { percent: 10 },
      },
      { said: said('没有支出', 'Nothing paid'), facts: someMonth({ paid: 0, cash: 0 }) },
    ],
  }),
  rule<ExpenseFacts, object>({
    id: 'SPEND04',
    about: 'expense',
    params: none,
    judge: (expense) =>
      stands(expense) && expense.relatedMember !== null
        ? hit('relatedMember', expense.relatedMember, '≠', null, { values: { member: expense.relatedMember } })
        : null,
    facts: pick(expenseWords, 'state', 'imported', 'relatedMember', 'amount', 'purpose', 'decidedBy'),
    found: said(
      '「{{title}}」付给有人任职的会员“{{member}}”。',
      '“{{title}}” pays “{{member}}”, whose representative holds an office.',
    ),
    act: said('披露关联关系，有关人员回避，比价后决定。', 'Say so, let him leave the room, compare prices.'),
    concerns: ['compliance', 'supervisor', 'finance'],
    positive: [
      {
        said: said('付给副会长单位', 'Paid to a vice president’s company'),
        facts: someExpense({ relatedMember: '示例铸造有限公司', payeeIsMember: true }),
      },
    ],
    negative: [
      { said: said('付给普通会员', 'Paid to a member'), facts: someExpense({ payeeIsMember: true }) },
      {
        said: said('已取消', 'Cancelled'),
        facts: someExpense({ relatedMember: '示例铸造有限公司', state: 'cancelled' }),
      },
    ],
  }),
  rule<ExpenseFacts, object>({
    id: 'SPEND05',
    about: 'expense',
    params: none,
    judge: (expense) => {
      const { invoiceOn, contractOn } = expense;
      return stands(expense) && invoiceOn !== null && contractOn !== null && invoiceOn < contractOn
        ? hit('invoiceOn', invoiceOn, '<', contractOn, { unit: 'date' })
        : null;
    },
    facts: pick(expenseWords, 'state', 'imported', 'contractOn', 'invoiceOn', 'amount'),
    found: said(
      '「{{title}}」的发票（{{invoiceOn}}）早于合同（{{limit}}）。',
      'The invoice of “{{title}}” ({{invoiceOn}}) is older than its contract ({{limit}}).',
    ),
    act: said('核对合同和发票，说明先开票的原因。', 'Compare them and say why the invoice came first.'),
    concerns: ['compliance', 'finance'],
    positive: [
      {
        said: said('早一天', 'A day before'),
        facts: someExpense({ invoiceOn: '2026-09-30', contractOn: '2026-10-01' }),
      },
    ],
    negative: [
      {
        said: said('同一天', 'The same day'),
        facts: someExpense({ invoiceOn: '2026-10-01', contractOn: '2026-10-01' }),
      },
      { said: said('合同日期不知道', 'Not known'), facts: someExpense({ invoiceOn: '2026-09-30' }) },
      { said: said('没有发票', 'No invoice'), facts: someExpense({ contractOn: '2026-10-01' }) },
      {
        said: said('已取消', 'Cancelled'),
        facts: someExpense({ invoiceOn: '2026-09-30', contractOn: '2026-10-01', state: 'cancelled' }),
      },
    ],
  }),
  rule<AdvanceFacts, object>({
    id: 'SPEND06',
    about: 'advance',
    params: none,
    judge: ({ left, clearBy, paidOn }, _, { today }) =>
      left > 0 && today > clearBy
        ? hit('clearBy', clearBy, '<', today, {
            unit: 'date',
            values: { left: left, paidOn, days: daysBetween(clearBy, today) },
          })
        : null,
    facts: pick(advanceWords, 'amount', 'left', 'paidOn', 'clearBy'),
    found: said(
      '「{{title}}」借款 {{left}} 应在 {{clearBy}} 前核销，已逾期 {{days}} 天。',
      '“{{title}}”: {{left}} was to be cleared by {{clearBy}}, {{days}} days ago.',
    ),
    act: said('催借款人报销或退回余款。', 'Ask for the vouchers or the money.'),
    concerns: ['finance', 'compliance'],
    positive: [{ said: said('过了一天', 'A day late'), facts: someAdvance(), today: '2026-10-02' }],
    negative: [
      { said: said('最后一天', 'The last day'), facts: someAdvance(), today: '2026-10-01' },
      { said: said('已核销', 'Cleared'), facts: someAdvance({ left: 0 }), today: '2026-11-20' },
    ],
  }),
  rule<ExpenseFacts, object>({
    id: 'OWN01',
    about: 'expense',
    redLine: true,
    params: none,
    judge: (expense) => (stands(expense) && expense.ownSignature ? hit('ownSignature', true, '≠', false) : null),
    facts: pick(expenseWords, 'state', 'imported', 'ownSignature', 'amount', 'purpose'),
    found: said('「{{title}}」由申请人自己审批。', '“{{title}}” was signed by who asked for it.'),
    act: said('退回，由没有利害关系的人重新审批。', 'Send it back and let somebody else decide.'),
    concerns: ['compliance', 'supervisor', 'president'],
    positive: [{ said: said('自己批自己', 'His own claim'), facts: someExpense({ ownSignature: true }) }],
    negative: [
      { said: said('别人审批', 'By another'), facts: someExpense() },
      { said: said('已撤回', 'Withdrawn'), facts: someExpense({ ownSignature: true, state: 'withdrawn' }) },
    ],
  }),
  rule<ExpenseFacts, { percent: number }>({
    id: 'SPEND07',
    about: 'expense',
    params: z.object({ percent: z.int() }),
    judge: (expense, { percent }) => {
      const { over, budget, inBudget, kind } = expense;
      if (!stands(expense) || !inBudget || kind === 'advance') return null;
      return over * 100 > budget * percent
        ? hit('over', over, '>', Math.floor((budget * percent) / 100), {
            unit: 'fen',
            values: { budget: budget, percent },
          })
        : null;
    },
    facts: pick(expenseWords, 'state', 'imported', 'kind', 'amount', 'inBudget', 'budget', 'over', 'day'),
    found: said(
      '「{{title}}」使这一项超出预算 {{over}}（预算 {{budget}}，可超 {{percent}}%）。',
      '“{{title}}” takes its line {{over}} over the budget of {{budget}} ({{percent}}% are allowed).',
    ),
    act: said('调整预算并经原通过的会议决定。', 'Change the budget by the body that adopted it.'),
    concerns: ['finance', 'compliance', 'director'],
    positive: [
      {
        said: said('刚超过一成', 'Just over 10%'),
        facts: someExpense({ budget: 1000000, over: 100001 }),
        params: { percent: 10 },
      },
    ],
    negative: [
      {
        said: said('正好一成', 'Exactly 10%'),
        facts: someExpense({ budget: 1000000, over: 100000 }),
        params: { percent: 10 },
      },
      { said: said('没有超', 'Within'), facts: someExpense() },
      {
        said: said('预算外另有规则', 'Outside the budget'),
        facts: someExpense({ inBudget: false, budget: 0, over: 800000 }),
        params: { percent: 10 },
      },
      {
        said: said('借款还不是支出', 'An advance'),
        facts: someExpense({ kind: 'advance', budget: 0, over: 800000 }),
        params: { percent: 10 },
      },
      {
        said: said('已取消', 'Cancelled'),
        facts: someExpense({ budget: 1000000, over: 900000, state: 'cancelled' }),
        params: { percent: 10 },
      },
    ],
  }),
  rule<ExpenseFacts, object>({
    id: 'SPEND08',
    about: 'expense',
    params: none,
    judge: (expense) =>
      stands(expense) && !expense.inBudget && expense.kind !== 'advance' && !expense.imported
        ? hit('inBudget', false, '≠', true, { values: { amount: expense.amount } })
        : null,
    facts: pick(expenseWords, 'state', 'imported', 'kind', 'amount', 'inBudget', 'purpose', 'day'),
    found: said('「{{title}}」{{amount}} 不在预算内。', '“{{title}}” of {{amount}} is in no line of the budget.'),
    act: said('补进预算或说明理由。', 'Put it in the budget or say why.'),
    concerns: ['finance', 'compliance'],
    positive: [{ said: said('没有预算', 'No line'), facts: someExpense({ inBudget: false }) }],
    negative: [
      { said: said('在预算内', 'In the budget'), facts: someExpense() },
      { said: said('借款', 'An advance'), facts: someExpense({ inBudget: false, kind: 'advance' }) },
      { said: said('以前的账', 'From before'), facts: someExpense({ inBudget: false, imported: true }) },
      { said: said('已撤回', 'Withdrawn'), facts: someExpense({ inBudget: false, state: 'withdrawn' }) },
    ],
  }),
  rule<BankAccountFacts, object>({
    id: 'SPEND09',
    about: 'bankAccount',
    params: none,
    judge: ({ filed }) => (filed === false ? hit('filed', false, '≠', true) : null),
    facts: pick(bankAccountWords, 'account', 'filed', 'filedOn'),
    found: said('账户 {{title}} 没有备案。', 'Account {{title}} is not filed.'),
    act: said('补备案并登记备案日期；不用的销户。', 'File it and enter the day, or close it.'),
    concerns: ['finance', 'compliance'],
    positive: [{ said: said('没有备案', 'Not filed'), facts: someBankAccount({ filed: false, filedOn: null }) }],
    negative: [
      { said: said('已备案', 'Filed'), facts: someBankAccount() },
      { said: said('不知道', 'Not known'), facts: someBankAccount({ filed: null, filedOn: null }) },
    ],
  }),
  rule<ExpenseFacts, object>({
    id: 'SPEND10',
    about: 'expense',
    params: none,
    judge: (expense) =>
      stands(expense) && expense.fundPurpose !== null && expense.withinFund === false
        ? hit('withinFund', false, '≠', true, { values: { fundPurpose: expense.fundPurpose } })
        : null,
    facts: pick(expenseWords, 'state', 'imported', 'fundPurpose', 'withinFund', 'category', 'purpose', 'amount'),
    found: said(
      '「{{title}}」用了限定用途的资金（{{fundPurpose}}），用途不符。',
      '“{{title}}” takes money given for {{fundPurpose}} for something else.',
    ),
    act: said('改用非限定资金，或先征得捐赠人同意。', 'Take other money, or ask the donor first.'),
    concerns: ['finance', 'compliance', 'supervisor'],
    positive: [
      { said: said('用途不符', 'Another purpose'), facts: someExpense({ fundPurpose: '助学', withinFund: false }) },
    ],
    negative: [
      { said: said('用途相符', 'Within it'), facts: someExpense({ fundPurpose: '助学', withinFund: true }) },
      { said: said('非限定资金', 'Free money'), facts: someExpense() },
      { said: said('不知道', 'Not known'), facts: someExpense({ fundPurpose: '助学' }) },
      {
        said: said('已取消', 'Cancelled'),
        facts: someExpense({ fundPurpose: '助学', withinFund: false, state: 'cancelled' }),
      },
    ],
  }),
  rule<ExpenseFacts, object>({
    id: 'SPEND11',
    about: 'expense',
    params: none,
    judge: (expense) => {
      const words = !stands(expense) ? undefined : handOut.exec(expense.purpose)?.[0];
      return words ? hit('purpose', words, 'has', words, { values: { words } }) : null;
    },
    facts: pick(expenseWords, 'state', 'imported', 'purpose', 'amount', 'payeeIsMember'),
    found: said(
      '「{{title}}」的用途写着“{{words}}”：本会资产不得在会员中分配。',
      '“{{title}}” is for “{{words}}”: assets are not shared among members.',
    ),
    act: said('停止支付，已付的收回。', 'Do not pay; take back what was.'),
    concerns: ['compliance', 'supervisor', 'finance'],
    positive: [
      { said: said('年终分红', 'A dividend'), facts: someExpense({ purpose: '理事单位年终分红' }) },
      { said: said('结余返还会员', 'A surplus given back'), facts: someExpense({ purpose: '会费结余返还会员' }) },
    ],
    negative: [
      { said: said('会员服务', 'A service'), facts: someExpense({ purpose: '会员培训场地费' }) },
      { said: said('已取消', 'Cancelled'), facts: someExpense({ purpose: '年终分红', state: 'cancelled' }) },
    ],
  }),
  rule<ExpenseFacts, { aboveYuan: number }>({
    id: 'PARTY01',
    about: 'expense',
    params: z.object({ aboveYuan: z.int() }),
    judge: (expense, { aboveYuan }) => {
      const { summed, partyReviewed, imported } = expense;
      const limit = aboveYuan * 100;
      return stands(expense) && !imported && aboveYuan > 0 && !partyReviewed && summed > limit
        ? hit('summed', summed, '>', limit, { unit: 'fen' })
        : null;
    },
    facts: pick(expenseWords, 'state', 'imported', 'summed', 'partyReviewed', 'decidedBy'),
    found: said(
      '「{{title}}」{{summed}} 超过 {{limit}}，没有党组织前置审议。',
      '“{{title}}” of {{summed}} is over {{limit}} and was not reviewed by the party branch first.',
    ),
    act: said('补党组织前置审议，或记下不需要的理由。', 'Have it reviewed, or say why it need not be.'),
    concerns: ['party', 'compliance', 'director'],
    positive: [
      {
        said: said('多一分没有审议', 'One fen over'),
        facts: someExpense({ summed: 20000001 }),
        params: { aboveYuan: 200000 },
      },
    ],
    negative: [
      {
        said: said('正好是限额', 'Exactly the limit'),
        facts: someExpense({ summed: 20000000 }),
        params: { aboveYuan: 200000 },
      },
      {
        said: said('已审议', 'Reviewed'),
        facts: someExpense({ summed: 90000000, partyReviewed: true }),
        params: { aboveYuan: 200000 },
      },
      { said: said('没有设限额', 'No limit'), facts: someExpense({ summed: 90000000 }), params: { aboveYuan: 0 } },
      {
        said: said('以前的账', 'From before'),
        facts: someExpense({ summed: 90000000, imported: true }),
        params: { aboveYuan: 200000 },
      },
      {
        said: said('已撤回', 'Withdrawn'),
        facts: someExpense({ summed: 90000000, state: 'withdrawn' }),
        params: { aboveYuan: 200000 },
      },
    ],
  }),
];
