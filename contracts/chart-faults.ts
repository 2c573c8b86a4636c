import type { Words } from './wire';

/** Why a change of the chart cannot be, and what to do instead; `{{detail}}`: names, or an amount in yuan. */
export const chartFaultWords = {
  codeWrong: {
    'zh-CN': '科目编码是四位数字，每一级明细再加两位，如 5101、510107。请改编码。',
    en: 'A number has four digits, and two more for each level below: 5101, 510107. Change the number.',
  },
  codeTaken: {
    'zh-CN': '已经有这个编码的科目。请换一个编码。',
    en: 'There is an account of this number. Take another.',
  },
  parentMissing: {
    'zh-CN': '没有上级科目 {{detail}}。请先加上级科目。',
    en: 'There is no account {{detail}} to stand under. Add that first.',
  },
  parentPosted: {
    'zh-CN': '上级科目 {{detail}} 已经记过账，不能再分明细，否则余额说不清是哪一个的。请加一个平级的科目。',
    en: '{{detail}} is posted to already and gets no details: nobody could say of which its balance is. Add an account beside it.',
  },
  parentRetired: {
    'zh-CN': '上级科目 {{detail}} 已停用。请先恢复上级科目。',
    en: 'The account {{detail}} above is retired. Bring it back first.',
  },
  kindDiffers: {
    'zh-CN': '类别和上级科目不同，上级是{{detail}}。请改成和上级一样的类别。',
    en: 'The kind differs from that of the account above, which is: {{detail}}. Make it the same.',
  },
  kindMissing: {
    'zh-CN': '没有写明类别：资产、负债、净资产、收入还是费用。请补上。',
    en: 'The kind is missing: asset, liability, net assets, income or cost. Fill it in.',
  },
  moneyWrong: {
    'zh-CN': '只有资产可以是货币资金；货币资金下面的明细也都是。请改。',
    en: 'Only an asset can be money, and what stands under money is money. Please correct.',
  },
  nameMissing: { 'zh-CN': '没有科目名称。请补上。', en: 'The name is missing. Fill it in.' },
  nameLong: { 'zh-CN': '科目名称太长，最多四十个字。请改短。', en: 'The name is too long: forty characters at most.' },
  nameTaken: {
    'zh-CN': '同一个上级下面已经有「{{detail}}」。请换一个名称。',
    en: 'There is an account {{detail}} under the same one. Take another name.',
  },
  accountMissing: { 'zh-CN': '没有这个科目。请刷新再看。', en: 'There is no such account. Refresh and look again.' },
  same: { 'zh-CN': '和现在一样，没有要改的。', en: 'It is so already; there is nothing to change.' },
  hasRules: {
    'zh-CN': '这些单据还记到这里：{{detail}}。请先把它们改到别的科目。',
    en: 'Documents still post to it: {{detail}}. Move them to another account first.',
  },
  hasBalance: {
    'zh-CN': '还有余额 {{detail}} 元。请先结转，余额为零再停用。',
    en: 'It has a balance of {{detail}} yuan. Carry that over first.',
  },
  hasTurnover: {
    'zh-CN': '停用日所在的年度里还有发生额 {{detail}} 元。请从下一年的 1 月 1 日起停用。',
    en: 'It came to {{detail}} yuan in the year of that day. Retire it from the first day of the next year.',
  },
  hasDetails: {
    'zh-CN': '下面还有在用的明细：{{detail}}。请先停用明细。',
    en: 'Accounts under it are in use: {{detail}}. Retire those first.',
  },
  dayBehind: {
    'zh-CN': '停用要从今天或以后的一天开始。请换一天。',
    en: 'It can be retired from today or a later day on. Choose another day.',
  },
  retiredAlready: { 'zh-CN': '这个科目已停用。请先恢复。', en: 'The account is retired. Bring it back first.' },
  ruleMissing: { 'zh-CN': '没有这条记账规则。请刷新再看。', en: 'There is no such rule. Refresh and look again.' },
  ruleUnfit: {
    'zh-CN': '只能改到同一类的科目：收入还是收入，应收还是资产，货币资金还是货币资金。请换一个科目。',
    en: 'It moves to an account of the same kind alone: income to income, receivable to assets, money to money. Choose another.',
  },
  ruleHeading: {
    'zh-CN': '{{detail}} 下面还有明细，单据不能记到它上面。请选明细，或者一起改。',
    en: '{{detail}} has details, so documents cannot post to it. Choose a detail, or move them too.',
  },
  ruleSame: {
    'zh-CN': '借方和贷方不能是同一个科目。请换一个。',
    en: 'Both sides cannot be one account. Choose another.',
  },
  twice: {
    'zh-CN': '表里前面已经有这个编码。请删掉一行。',
    en: 'The sheet has this number above already. Delete one of them.',
  },
} satisfies Record<string, Words>;
export type ChartFault = keyof typeof chartFaultWords;
