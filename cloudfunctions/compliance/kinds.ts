import type { ApprovalPath } from '../../contracts/expense-form';
import type { BillKind } from '../../contracts/fee-kinds';
import type { MeetingKind } from '../../contracts/meeting-kinds';
import type { MeetingStatus } from '../../contracts/meetings';
import type { DuesBody } from '../../contracts/dues-kinds';
import type { Asked, Held, Limits } from '../positions/judge-position';
import { said } from './said';

// What is known of each kind of subject. A fact that the house cannot know yet is nullable and finds nothing. Each kind
// has its words, and `some…`: one of it with nothing wrong, which the examples of the rules change. All names are made up.

export interface MeetingFacts {
  kind: MeetingKind;
  status: MeetingStatus;
  startsOn: string | null;
  days: number;
  noticedOn: string | null;
  /** Days that its notice needs, urgency counted in; null: no rule is set for the kind. */
  noticeDays: number | null;
  place: string | null;
  /**
   * What the pure judge of meetings found about it and nobody has settled with a proof (meetings/judge-venue): area and
   * words, `太湖：鼋头渚`; of an outing the item of the agenda behind them.
   */
  scenic: string[];
  outings: string[];
  elsewhere: boolean;
  /** Titles with their notes. */
  agenda: string[];
  feeFen: number;
  /** Words that make coming a duty for those who owe it none. */
  forced: string | null;
  /** 应到, 到会 (proxies counted in) and the fewest for a quorum; null where the kind has none or the roll is not set. */
  entitled: number | null;
  present: number | null;
  needed: number | null;
  heads: number | null;
  /** What it cost, all told, fen. */
  costFen: number | null;
}
export const meetingWords = {
  kind: { words: said('会议类型', 'kind') },
  startsOn: { words: said('开会日期', 'day of the meeting'), unit: 'date' },
  noticedOn: { words: said('通知日期', 'day of the notice'), unit: 'date' },
  noticeDays: { words: said('要求提前', 'notice asked for'), unit: 'day' },
  status: { words: said('状态', 'state') },
  place: { words: said('地点', 'place') },
  scenic: { words: said('风景名胜区核对', 'check against scenic areas') },
  outings: { words: said('议程核对', 'check of the agenda') },
  elsewhere: { words: said('不在本市', 'in another city') },
  agenda: { words: said('议程', 'agenda') },
  feeFen: { words: said('收费', 'fee'), unit: 'fen' },
  forced: { words: said('强制参加的文字', 'words that force') },
  entitled: { words: said('应到', 'entitled'), unit: 'count' },
  present: { words: said('到会', 'present'), unit: 'count' },
  needed: { words: said('最少到会', 'fewest for a quorum'), unit: 'count' },
  days: { words: said('天数', 'days'), unit: 'day' },
  heads: { words: said('人数', 'heads'), unit: 'count' },
  costFen: { words: said('会议费用', 'cost'), unit: 'fen' },
} as const;
export const someMeeting = (change: Partial<MeetingFacts> = {}): MeetingFacts => ({
  ...{ kind: 'council', status: 'ended', startsOn: '2026-10-20', days: 1, noticedOn: '2026-10-10', noticeDays: 7 },
  ...{
    place: '商会会议室',
    scenic: [],
    outings: [],
    elsewhere: false,
    agenda: ['审议年度工作计划'],
    feeFen: 0,
    forced: null,
  },
  ...{ entitled: 30, present: 22, needed: 20, heads: 24, costFen: null },
  ...change,
});

export interface BillFacts {
  kind: BillKind;
  /** What it is called, with the line of the list that it came from. */
  title: string;
  amount: number;
  quantity: number;
  issuedOn: string;
  open: boolean;
  /** Whether the payer was a member on that day; null: a person pays, of whom nobody asks it. */
  member: boolean | null;
  /** The line of the public list on that day: its price for one, null where an agreement says it; `listed` false: none. */
  listed: boolean;
  price: number | null;
  /** What the dues of its payer cover, as the standard says it. */
  covered: string;
  /** Of dues: how many collect such from its payer, branches with the association; null: no dues. */
  payees: number | null;
}
export const billWords = {
  kind: { words: said('收费类型', 'kind of charge') },
  title: { words: said('收费名称', 'charge') },
  amount: { words: said('金额', 'amount'), unit: 'fen' },
  quantity: { words: said('数量', 'quantity'), unit: 'count' },
  issuedOn: { words: said('开单日期', 'issued on'), unit: 'date' },
  open: { words: said('有效', 'in force') },
  member: { words: said('当日是会员', 'member on that day') },
  listed: { words: said('当日在收费公示中', 'on the public list that day') },
  price: { words: said('公示价格', 'listed price'), unit: 'fen' },
  covered: { words: said('会费包含的服务', 'services that dues cover') },
  payees: { words: said('同期向该会员收费的单位', 'payees of that member and period'), unit: 'count' },
} as const;
export const someBill = (change: Partial<BillFacts> = {}): BillFacts => ({
  ...{ kind: 'service', title: '展位搭建服务费', amount: 200000, quantity: 1, issuedOn: '2026-10-08', open: true },
  ...{ member: true, listed: true, price: 200000, covered: '政策解读、会员通讯录', payees: null },
  ...change,
});

export interface FeeFacts {
  kind: BillKind;
  name: string;
  /** All that is said about it. */
  words: string;
  price: number | null;
  /** Of the line that it replaced. */
  before: number | null;
  voluntary: boolean;
  resolution: string | null;
  creditChinaUrl: string | null;
  /** The branch that collects it; null: the association itself. */
  branch: string | null;
  /** It comes from a statutory duty or an entrusted matter, and whether a list of such matters has it. */
  entrusted: boolean;
  entrustedListed: boolean;
}
export const feeWords = {
  kind: { words: said('收费类型', 'kind of charge') },
  name: { words: said('收费项目', 'line of the list') },
  words: { words: said('公示的文字', 'what is said of it') },
  price: { words: said('价格', 'price'), unit: 'fen' },
  before: { words: said('原价', 'price before'), unit: 'fen' },
  voluntary: { words: said('自愿', 'voluntary') },
  resolution: { words: said('依据的决议', 'resolution') },
  creditChinaUrl: { words: said('信用中国公示网址', 'address on Credit China') },
  branch: { words: said('收取的分支机构', 'collected by the branch') },
  entrusted: { words: said('来自法定职责或政府委托', 'from a duty or an entrusted matter') },
  entrustedListed: { words: said('在委托事项清单内', 'on the list of such matters') },
} as const;
export const someFee = (change: Partial<FeeFacts> = {}): FeeFacts => ({
  ...{ kind: 'service', name: '展位搭建服务', words: '自愿选用；展位搭建和撤展', price: 200000, before: null },
  ...{ voluntary: true, resolution: null, creditChinaUrl: 'https://www.creditchina.gov.cn/xyzx/1.html' },
  ...{ branch: null, entrusted: false, entrustedListed: false },
  ...change,
});

export interface DuesFacts {
  notes: string;
  tiers: string[];
  tierFen: number[];
  tierServices: string[];
  adopted: boolean;
  /** The ballot; null, all of them: there is none. */
  body: DuesBody | null;
  heldOn: string | null;
  secret: boolean | null;
  inPerson: boolean | null;
  entitled: number | null;
  present: number | null;
  disclosedOn: string | null;
  creditChinaUrl: string | null;
  /** Bills that rest on it. */
  billed: number;
  /** Limits of the day of the ballot (dues.maxTiers, dues.adoption, dues.disclosureDays); null: not in force then. */
  maxTiers: number | null;
  quorum: number[] | null;
  disclosureDays: number | null;
}
export const duesWords = {
  tiers: { words: said('档次', 'tiers') },
  tierFen: { words: said('金额', 'amounts'), unit: 'fen' },
  tierServices: { words: said('服务', 'services') },
  notes: { words: said('说明', 'notes') },
  adopted: { words: said('已通过', 'adopted') },
  body: { words: said('表决的会议', 'adopted by') },
  heldOn: { words: said('表决日期', 'voted on'), unit: 'date' },
  secret: { words: said('无记名', 'secret') },
  inPerson: { words: said('到场表决', 'in the room') },
  entitled: { words: said('应到', 'entitled'), unit: 'count' },
  present: { words: said('到会', 'present'), unit: 'count' },
  disclosedOn: { words: said('公开日期', 'shown on'), unit: 'date' },
  creditChinaUrl: { words: said('信用中国公示网址', 'address on Credit China') },
  billed: { words: said('据此开出的收款单', 'bills that rest on it'), unit: 'count' },
  maxTiers: { words: said('档次上限', 'most tiers'), unit: 'count' },
  quorum: { words: said('到会比例', 'quorum') },
  disclosureDays: { words: said('公开期限', 'days to show it'), unit: 'day' },
} as const;
export const someDues = (change: Partial<DuesFacts> = {}): DuesFacts => ({
  ...{ notes: '', tiers: ['会员单位', '理事单位'], tierFen: [200000, 500000] },
  ...{ tierServices: ['政策解读、会员通讯录', '政策解读、对接会席位'], adopted: true, body: 'assembly' },
  ...{ heldOn: '2026-09-01', secret: true, inPerson: true, entitled: 90, present: 60, disclosedOn: '2026-09-20' },
  ...{ creditChinaUrl: 'https://www.creditchina.gov.cn/xyzx/2.html', billed: 0 },
  ...{ maxTiers: 4, quorum: [2, 3], disclosureDays: 30 },
  ...change,
});
export const withoutBallot = { body: null, heldOn: null, secret: null, inPerson: null, entitled: null, present: null };

export interface ExpenseFacts {
  kind: 'ordinary' | 'reception' | 'travel' | 'advance';
  category: string;
  state: string;
  amount: number;
  /** With what is alike within the days that the association sums. */
  summed: number;
  alike: number;
  splitDays: number;
  purpose: string;
  day: string;
  /** Came in a sheet: how it was decided is not known here. */
  imported: boolean;
  /** Who asked also signed, or signed twice. */
  ownSignature: boolean;
  /** The body that decided by vote, with the number of its resolution. */
  decidedBy: ApprovalPath | null;
  resolution: string | null;
  partyReviewed: boolean;
  /** The member that is paid and is represented by somebody in office. */
  relatedMember: string | null;
  payeeIsMember: boolean;
  inBudget: boolean;
  /** Of its line: fen over it with this expense (0: within), and its budget. */
  over: number;
  budget: number;
  contractOn: string | null;
  invoiceOn: string | null;
  fundPurpose: string | null;
  withinFund: boolean | null;
  /** Of a reception; names stay where they are. */
  letterNo: string | null;
  guests: number;
  hosts: number;
  mostHosts: number;
  /** Fen a head that the association allows; 0: it has set none. */
  headLimit: number;
  alcohol: boolean;
  tobacco: boolean;
  gifts: number;
}
export const expenseWords = {
  kind: { words: said('支出类型', 'kind') },
  amount: { words: said('金额', 'amount'), unit: 'fen' },
  summed: { words: said('同一收款人同一用途合计', 'sum of what is alike'), unit: 'fen' },
  alike: { words: said('相同用途的其他支出', 'others alike'), unit: 'count' },
  splitDays: { words: said('合并计算的天数', 'days that are summed'), unit: 'day' },
  purpose: { words: said('用途', 'purpose') },
  day: { words: said('日期', 'day'), unit: 'date' },
  ownSignature: { words: said('申请人自己审批', 'signed by who asked') },
  decidedBy: { words: said('作出决定的会议', 'decided by') },
  resolution: { words: said('决议号', 'resolution') },
  partyReviewed: { words: said('党组织已前置审议', 'reviewed by the party first') },
  relatedMember: { words: said('有关联的会员', 'related member') },
  payeeIsMember: { words: said('收款人是会员', 'payee is a member') },
  inBudget: { words: said('在预算内', 'in the budget') },
  over: { words: said('超出预算', 'over the budget'), unit: 'fen' },
  budget: { words: said('预算', 'budget'), unit: 'fen' },
  contractOn: { words: said('合同日期', 'day of the contract'), unit: 'date' },
  invoiceOn: { words: said('发票日期', 'day of the invoice'), unit: 'date' },
  fundPurpose: { words: said('限定用途', 'purpose of the fund') },
  withinFund: { words: said('符合限定用途', 'within that purpose') },
  category: { words: said('类别', 'category') },
  state: { words: said('状态', 'state') },
  imported: { words: said('以前的账', 'from before') },
  letterNo: { words: said('公函', 'letter') },
  guests: { words: said('来宾', 'guests'), unit: 'count' },
  hosts: { words: said('陪同', 'hosts'), unit: 'count' },
  mostHosts: { words: said('陪同上限', 'most hosts'), unit: 'count' },
  headLimit: { words: said('人均标准', 'limit a head'), unit: 'fen' },
  alcohol: { words: said('酒水', 'alcohol') },
  tobacco: { words: said('香烟', 'cigarettes') },
  gifts: { words: said('礼品', 'presents'), unit: 'fen' },
} as const;
/** It was neither refused nor taken back: something is or may be paid. */
export const stands = ({ state }: Pick<ExpenseFacts, 'state'>): boolean =>
  state !== 'refused' && state !== 'withdrawn' && state !== 'cancelled';
export const someExpense = (change: Partial<ExpenseFacts> = {}): ExpenseFacts => ({
  ...{ kind: 'ordinary', category: 'service', state: 'submitted', amount: 800000, summed: 800000, alike: 0 },
  ...{ splitDays: 30, purpose: '会员培训教材印刷', day: '2026-10-12', imported: false, ownSignature: false },
  ...{ decidedBy: null, resolution: null, partyReviewed: false, relatedMember: null, payeeIsMember: false },
  ...{ inBudget: true, over: 0, budget: 5000000, contractOn: null, invoiceOn: null, fundPurpose: null },
  ...{ withinFund: null, letterNo: null, guests: 0, hosts: 0, mostHosts: 3, headLimit: 0, alcohol: false },
  ...{ tobacco: false, gifts: 0 },
  ...change,
});
export const aReception = (change: Partial<ExpenseFacts> = {}): ExpenseFacts =>
  someExpense({
    ...{ kind: 'reception', category: 'reception', amount: 60000, purpose: '考察团工作餐' },
    ...{ letterNo: '商函〔2026〕12号', guests: 4, hosts: 2 },
    ...change,
  });

export interface AdvanceFacts {
  amount: number;
  left: number;
  paidOn: string;
  clearBy: string;
}
export const advanceWords = {
  amount: { words: said('借款', 'advance'), unit: 'fen' },
  left: { words: said('未核销', 'not cleared'), unit: 'fen' },
  paidOn: { words: said('付款日期', 'paid on'), unit: 'date' },
  clearBy: { words: said('应核销日期', 'to be cleared by'), unit: 'date' },
} as const;
export const someAdvance = (change: Partial<AdvanceFacts> = {}): AdvanceFacts => ({
  ...{ amount: 300000, left: 300000, paidOn: '2026-09-01', clearBy: '2026-10-01' },
  ...change,
});

export interface PositionFacts extends Asked {
  others: Held[];
  limits: Limits;
  /** The others in words, for whoever reads a finding. */
  beside: string[];
}
export const positionWords = {
  post: { words: said('职务', 'post') },
  personName: { words: said('姓名', 'name') },
  membershipId: { words: said('所在会员', 'member') },
  startsOn: { words: said('任期开始', 'from'), unit: 'date' },
  endsOn: { words: said('任期届满', 'until'), unit: 'date' },
  how: { words: said('产生方式', 'how') },
  bornMonth: { words: said('出生年月', 'born in'), unit: 'month' },
  cadre: { words: said('公职身份', 'public office') },
  approval: { words: said('审批或备案', 'consent') },
  elsewhere: { words: said('在其他社会团体任职', 'post in another association') },
  paid: { words: said('领取报酬', 'paid') },
  termEndsOn: { words: said('本届届满', 'end of the term'), unit: 'date' },
  beside: { words: said('其他任职', 'other positions') },
} as const;
export const someHeld = (change: Partial<Held> = {}): Held => ({
  ...{ post: 'secretaryGeneral', personName: '李明', membershipId: 'member-b', how: 'elected' },
  ...{ startsOn: '2024-05-01', endsOn: '2029-04-30' },
  ...change,
});
export const somePosition = (change: Partial<PositionFacts> = {}): PositionFacts => ({
  ...{ post: 'president', personName: '周建国', membershipId: 'member-a', how: 'elected', bornMonth: '1970-01' },
  ...{ startsOn: '2024-05-01', endsOn: '2029-04-30', termEndsOn: '2029-04-30', cadre: 'none', approval: null },
  ...{ elsewhere: null, paid: false, others: [], beside: [], limits: { terms: 2, age: 70, coolingYears: 3, years: 5 } },
  ...change,
});

export interface TermFacts {
  no: number;
  startsOn: string;
  /** Last day, postponement counted in. */
  endsOn: string;
  electionOpened: boolean;
  /** A term that follows is on record. */
  followed: boolean;
  assemblies: number;
}
export const termWords = {
  no: { words: said('届次', 'term'), unit: 'count' },
  startsOn: { words: said('本届开始', 'from'), unit: 'date' },
  endsOn: { words: said('本届届满', 'until'), unit: 'date' },
  electionOpened: { words: said('换届已启动', 'election begun') },
  followed: { words: said('已有下一届', 'next term on record') },
  assemblies: { words: said('本届召开的会员大会', 'assemblies held in it'), unit: 'count' },
} as const;
export const someTerm = (change: Partial<TermFacts> = {}): TermFacts => ({
  ...{ no: 3, startsOn: '2022-03-01', endsOn: '2027-02-28', electionOpened: true, followed: false, assemblies: 1 },
  ...change,
});

export interface MemberFacts {
  status: string;
  /** Kind and last day: `businessLicense 2030-01-01`. */
  licences: string[];
  /** Dues that are owed: from which day, and fen. */
  owedSince: string | null;
  owed: number;
  /** A deemed withdrawal is proposed or decided. */
  proposed: boolean;
}
export const memberWords = {
  status: { words: said('会籍', 'standing') },
  licences: { words: said('证照有效期', 'licences') },
  owedSince: { words: said('会费到期', 'dues were due on'), unit: 'date' },
  owed: { words: said('未缴会费', 'dues owed'), unit: 'fen' },
  proposed: { words: said('已提请视为退会', 'deemed withdrawal proposed') },
} as const;
export const someMember = (change: Partial<MemberFacts> = {}): MemberFacts => ({
  ...{ status: 'active', licences: ['businessLicense 2030-01-01'], owedSince: null, owed: 0, proposed: false },
  ...change,
});

/** A month, a quarter or a year of the association: what was held, what was paid. */
export interface PeriodFacts {
  kind: 'month' | 'quarter' | 'year';
  /** `2026-11`, `2026-Q4`, `2026`. */
  name: string;
  firstDay: string;
  lastDay: string;
  /** Meetings held in it. */
  council: number;
  standingCouncil: number;
  supervisory: number;
  partyGeneral: number;
  partyCommittee: number;
  partyGroup: number;
  partyLecture: number;
  orgLife: number;
  themePartyDay: number;
  /** Bodies that there are; null: not known. */
  hasParty: boolean | null;
  hasPartyCommittee: boolean | null;
  hasPartyGroups: boolean | null;
  hasStandingCouncil: boolean | null;
  hasSupervisors: boolean | null;
  /** Fen paid in it, and in cash. */
  paid: number;
  cash: number;
  /** The self-audit of personal information of this year is signed. */
  auditSigned: boolean | null;
}
export const periodWords = {
  name: { words: said('期间', 'period') },
  lastDay: { words: said('期末', 'last day'), unit: 'date' },
  council: { words: said('理事会', 'councils held'), unit: 'count' },
  standingCouncil: { words: said('常务理事会', 'standing councils held'), unit: 'count' },
  supervisory: { words: said('监事会', 'supervisory boards held'), unit: 'count' },
  partyGeneral: { words: said('支部党员大会', 'party general meetings held'), unit: 'count' },
  partyCommittee: { words: said('支委会', 'party committees held'), unit: 'count' },
  partyGroup: { words: said('党小组会', 'party groups held'), unit: 'count' },
  partyLecture: { words: said('党课', 'party lectures held'), unit: 'count' },
  orgLife: { words: said('组织生活会', 'organisation life meetings held'), unit: 'count' },
  themePartyDay: { words: said('主题党日', 'theme party days held'), unit: 'count' },
  hasParty: { words: said('有党组织', 'party branch') },
  hasPartyCommittee: { words: said('有支委会', 'party committee') },
  hasPartyGroups: { words: said('有党小组', 'party groups') },
  hasStandingCouncil: { words: said('设常务理事会', 'standing council') },
  hasSupervisors: { words: said('设监事会', 'supervisory board') },
  paid: { words: said('支出合计', 'paid'), unit: 'fen' },
  cash: { words: said('现金支出', 'paid in cash'), unit: 'fen' },
  auditSigned: { words: said('自查已签字', 'self-audit signed') },
} as const;
const somePeriod = (change: Partial<PeriodFacts>): PeriodFacts => ({
  ...{ kind: 'month', name: '2026-10', firstDay: '2026-10-01', lastDay: '2026-10-31', hasParty: true },
  ...{ hasPartyCommittee: true, hasPartyGroups: true, hasStandingCouncil: true, hasSupervisors: true },
  ...{ council: 0, standingCouncil: 0, supervisory: 0, partyGeneral: 0, partyCommittee: 0, partyGroup: 0 },
  ...{ partyLecture: 0, orgLife: 0, themePartyDay: 0, paid: 10000000, cash: 0, auditSigned: true },
  ...change,
});
export const someMonth = (change: Partial<PeriodFacts> = {}) => somePeriod(change);
export const someQuarter = (change: Partial<PeriodFacts> = {}) =>
  somePeriod({ kind: 'quarter', name: '2026-Q4', firstDay: '2026-10-01', lastDay: '2026-12-31', ...change });
export const someYear = (change: Partial<PeriodFacts> = {}) =>
  somePeriod({ kind: 'year', name: '2025', firstDay: '2025-01-01', lastDay: '2025-12-31', ...change });

export interface AssociationFacts {
  /** Of the rating in force: the year of its announcement; null: none is on record. */
  ratedIn: number | null;
  grade: string | null;
  /** A new application is on record since. */
  reapplied: boolean | null;
}
export const associationWords = {
  ratedIn: { words: said('评估结果公告年份', 'rating announced in'), unit: 'year' },
  grade: { words: said('评估等级', 'grade') },
  reapplied: { words: said('已重新申请', 'applied again') },
} as const;
export const someAssociation = (change: Partial<AssociationFacts> = {}): AssociationFacts => ({
  ...{ ratedIn: 2026, grade: '4A', reapplied: false },
  ...change,
});

export interface BankAccountFacts {
  /** The bank and the last four digits. */
  account: string;
  /** Filed with the registrar; null: nobody keeps that of any account. */
  filed: boolean | null;
  filedOn: string | null;
}
export const bankAccountWords = {
  account: { words: said('账户', 'account') },
  filed: { words: said('已备案', 'filed') },
  filedOn: { words: said('备案日期', 'filed on'), unit: 'date' },
} as const;
export const someBankAccount = (change: Partial<BankAccountFacts> = {}): BankAccountFacts => ({
  ...{ account: '工商银行 尾号 0001', filed: true, filedOn: '2026-03-01' },
  ...change,
});

/** Words that somebody wrote: a notice with its agenda, a line of the list of fees, what an expense is for. */
export interface TextFacts {
  words: string[];
  agenda: string[];
  /** What it asks for, fen; null: a text that asks for nothing. */
  feeFen: number | null;
}
export const textWords = {
  words: { words: said('文字', 'words') },
  agenda: { words: said('议程', 'agenda') },
  feeFen: { words: said('收费', 'fee'), unit: 'fen' },
} as const;
export const someText = (text: string, change: Partial<TextFacts> = {}): TextFacts => ({
  words: [text],
  agenda: [],
  feeFen: null,
  ...change,
});
export const someAgenda = (...items: string[]): TextFacts => ({
  words: [],
  agenda: items,
  feeFen: null,
});

/** 兼职申报. */
export interface SidePostFacts {
  /** Officer or staff of the association. */
  officer: boolean;
  /** The company is a member; his own; one that a charity invests in. */
  memberUnit: boolean;
  ownUnit: boolean;
  investee: boolean | null;
  charity: boolean | null;
  paid: boolean;
  cadre: 'none' | 'serving' | 'relieved' | 'retiredLately' | 'retired';
  /** Of a declaration that is owed: the year, and the last day for it; null: of a post that is declared. */
  dueYear: number | null;
  dueOn: string | null;
}
export const sidePostWords = {
  officer: { words: said('本会负责人或工作人员', 'officer or staff') },
  memberUnit: { words: said('在会员单位', 'at a member') },
  ownUnit: { words: said('本人所在企业', 'his own company') },
  investee: { words: said('在慈善组织投资的企业', 'at a company that a charity invests in') },
  charity: { words: said('本会是慈善组织', 'the association is a charity') },
  paid: { words: said('领取报酬', 'paid') },
  cadre: { words: said('公职身份', 'public office') },
  dueYear: { words: said('应申报年度', 'year to declare'), unit: 'year' },
  dueOn: { words: said('申报期限', 'to be declared by'), unit: 'date' },
} as const;
export const someSidePost = (change: Partial<SidePostFacts> = {}): SidePostFacts => ({
  ...{ officer: true, memberUnit: true, ownUnit: false, investee: null, charity: false, paid: false },
  ...{ cadre: 'none', dueYear: null, dueOn: null },
  ...change,
});

/** 投诉. */
export interface ComplaintFacts {
  /** It is about a fee. */
  aboutFee: boolean;
  state: 'open' | 'upheld' | 'dismissed';
  receivedOn: string;
}
export const complaintWords = {
  aboutFee: { words: said('涉及收费', 'about a fee') },
  state: { words: said('处理情况', 'state') },
  receivedOn: { words: said('收到日期', 'received on'), unit: 'date' },
} as const;
export const someComplaint = (change: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  ...{ aboutFee: true, state: 'open', receivedOn: '2026-10-12' },
  ...change,
});

/** What has to be shown, as the calendar of disclosures has it; what concerns charities comes with their module. */
export interface DisclosureFacts {
  item:
    | 'annualToAuthority'
    | 'annualToRegistrar'
    | 'duesAccounts'
    | 'auditReport'
    | 'donations'
    | 'charityAnnual'
    | 'charityProject'
    | 'charityEnded'
    | 'majorChange'
    | 'relatedParty'
    | 'officers'
    | 'feeList'
    | 'incomeExpense'
    | 'duesStandard'
    | 'resolution';
  /** What begins the period: the end of the year, the day of the event, the last report. */
  since: string;
  publishedOn: string | null;
  /** The day that the calendar gives it; a rule is not stricter than that. */
  dueOn: string | null;
  charity: boolean;
}
export const disclosureWords = {
  item: { words: said('公开事项', 'item') },
  since: { words: said('起算日', 'counted from'), unit: 'date' },
  publishedOn: { words: said('公开日期', 'shown on'), unit: 'date' },
  dueOn: { words: said('公开日历的期限', 'due by the calendar'), unit: 'date' },
  charity: { words: said('慈善组织', 'charity') },
} as const;
export const someDisclosure = (change: Partial<DisclosureFacts>): DisclosureFacts => ({
  ...{ item: 'annualToAuthority', since: '2025-12-31', publishedOn: null, dueOn: null, charity: false },
  ...change,
});

/** A query of a member, the public or the registrar. */
export interface QueryFacts {
  receivedOn: string;
  repliedOn: string | null;
  extended: boolean;
}
export const queryWords = {
  receivedOn: { words: said('收到日期', 'received on'), unit: 'date' },
  repliedOn: { words: said('答复日期', 'answered on'), unit: 'date' },
  extended: { words: said('已延期一次', 'extended once') },
} as const;
export const someQuery = (change: Partial<QueryFacts> = {}): QueryFacts => ({
  ...{ receivedOn: '2026-11-20', repliedOn: null, extended: false },
  ...change,
});
