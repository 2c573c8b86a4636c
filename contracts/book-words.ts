import type { Words } from './wire';

export const entryKinds = ['manual', 'opening', 'transfer', 'release', 'reversal'] as const;
/** What waits for a second person: an entry, or a change of the chart of accounts. */
export const proposalKinds = [...entryKinds, 'chart'] as const;
/** Four digits, and two for each level below. */
export const accountCodes = /^[1-9]\d{3}(\d\d){0,3}$/;
/** 1 for an account of four digits; as deep as numbers go: 4. */
export const accountLevel = (code: string) => code.length / 2 - 1;
export const deepestAccount = 4;
export const accountKinds = ['asset', 'liability', 'net', 'income', 'cost'] as const;
export type AccountKind = (typeof accountKinds)[number];
export const accountKindWords: Record<AccountKind, Words> = {
  asset: { 'zh-CN': '资产', en: 'Asset' },
  liability: { 'zh-CN': '负债', en: 'Liability' },
  net: { 'zh-CN': '净资产', en: 'Net assets' },
  income: { 'zh-CN': '收入', en: 'Income' },
  cost: { 'zh-CN': '费用', en: 'Cost' },
};
export const statementKinds = ['activity', 'position', 'cash'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** As what money comes and goes in the statement of cash flows, in its order. */
export const cashItems = [
  'received.donations',
  'received.dues',
  'received.services',
  'received.sales',
  'received.grants',
  'received.other',
  'received.unapplied',
  'paid.grants',
  'paid.staff',
  'paid.purchases',
  'paid.other',
  'invested.back',
  'invested.income',
  'assets.sold',
  'assets.bought',
  'invested',
  'borrowed',
  'repaid',
] as const;
export type CashItem = (typeof cashItems)[number];

export const cashWords: Record<CashItem, Words> = {
  'received.donations': { 'zh-CN': '接受捐赠收到的现金', en: 'Donations received' },
  'received.dues': { 'zh-CN': '收取会费收到的现金', en: 'Dues received' },
  'received.services': { 'zh-CN': '提供服务收到的现金', en: 'Received for services' },
  'received.sales': { 'zh-CN': '销售商品收到的现金', en: 'Received for goods' },
  'received.grants': { 'zh-CN': '政府补助收到的现金', en: 'Government grants received' },
  'received.other': { 'zh-CN': '收到的其他与业务活动有关的现金', en: 'Other receipts of activities' },
  'received.unapplied': { 'zh-CN': '收到而尚未核销的款项', en: 'Received and not yet applied' },
  'paid.grants': { 'zh-CN': '提供捐赠或资助支付的现金', en: 'Donations and grants given' },
  'paid.staff': { 'zh-CN': '支付给员工以及为员工支付的现金', en: 'Paid to and for staff' },
  'paid.purchases': { 'zh-CN': '购买商品、接受服务支付的现金', en: 'Paid for goods and services' },
  'paid.other': { 'zh-CN': '支付的其他与业务活动有关的现金', en: 'Other payments of activities' },
  'invested.back': { 'zh-CN': '收回投资收到的现金', en: 'Investments returned' },
  'invested.income': { 'zh-CN': '取得投资收益收到的现金', en: 'Income from investments' },
  'assets.sold': { 'zh-CN': '处置固定资产和无形资产收到的现金', en: 'Fixed and intangible assets sold' },
  'assets.bought': { 'zh-CN': '购建固定资产和无形资产支付的现金', en: 'Fixed and intangible assets bought' },
  invested: { 'zh-CN': '对外投资支付的现金', en: 'Invested' },
  borrowed: { 'zh-CN': '借款收到的现金', en: 'Borrowed' },
  repaid: { 'zh-CN': '偿还借款支付的现金', en: 'Repaid' },
};

export const statementWords: Record<StatementKind, Words> = {
  activity: { 'zh-CN': '业务活动表', en: 'Statement of activities' },
  position: { 'zh-CN': '资产负债表', en: 'Balance sheet' },
  cash: { 'zh-CN': '现金流量表', en: 'Statement of cash flows' },
};

/** Lines of the statements that are no account. */
export const lineWords = {
  income: { 'zh-CN': '收入合计', en: 'Total income' },
  cost: { 'zh-CN': '费用合计', en: 'Total costs' },
  released: { 'zh-CN': '限定性净资产转为非限定性净资产', en: 'Released from restriction' },
  change: { 'zh-CN': '净资产变动额', en: 'Change of net assets' },
  assets: { 'zh-CN': '资产总计', en: 'Total assets' },
  liabilities: { 'zh-CN': '负债合计', en: 'Total liabilities' },
  netUnrestricted: { 'zh-CN': '非限定性净资产', en: 'Unrestricted net assets' },
  netRestricted: { 'zh-CN': '限定性净资产', en: 'Restricted net assets' },
  net: { 'zh-CN': '净资产合计', en: 'Total net assets' },
  both: { 'zh-CN': '负债和净资产总计', en: 'Total liabilities and net assets' },
  activities: { 'zh-CN': '业务活动产生的现金流量净额', en: 'Net cash of activities' },
  investing: { 'zh-CN': '投资活动产生的现金流量净额', en: 'Net cash of investing' },
  financing: { 'zh-CN': '筹资活动产生的现金流量净额', en: 'Net cash of financing' },
  shifted: { 'zh-CN': '限定性资金转为非限定性的现金', en: 'Cash released from restriction' },
  moved: { 'zh-CN': '现金净增加额', en: 'Net increase of cash' },
  atFirst: { 'zh-CN': '期初现金余额', en: 'Cash at the beginning' },
  atLast: { 'zh-CN': '期末现金余额', en: 'Cash at the end' },
} satisfies Record<string, Words>;
export type LineWord = keyof typeof lineWords;
