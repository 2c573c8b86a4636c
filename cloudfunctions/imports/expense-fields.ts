import type { Words } from '../../contracts/wire';
import { fieldOf } from './cell-words';
import type { ImportField } from './importable';
import { paymentWords } from './payment-fields';

/** What a sheet of past expenses can say, and what associations call it; also what the register's own export does. */
export const expenseFields: readonly ImportField[] = [
  fieldOf(
    'day',
    '日期',
    'Day',
    '支出日期 付款日期 发生日期 支付日期 报销日期 记账日期 交易日期 付款时间 支付时间',
    'day',
  ),
  fieldOf(
    'payee',
    '收款方',
    'Payee',
    '收款人 收款单位 收款户名 供应商 供应商名称 对方单位 对方户名 对方名称 往来单位 销售方 销方名称 单位名称',
    'company',
  ),
  fieldOf('purpose', '用途', 'Purpose', '事由 摘要 支出事由 付款事由 报销事由 内容 支出内容 说明 用途说明 款项用途'),
  fieldOf(
    'amount',
    '金额',
    'Amount',
    '支出金额 付款金额 支付金额 报销金额 借方发生额 金额（元） 实付金额 实付 支出',
    'money',
  ),
  fieldOf(
    'category',
    '科目',
    'Category',
    '类别 费用类别 支出类别 费用科目 会计科目 科目名称 费用类型 支出类型 类型 Kind',
  ),
  fieldOf('line', '预算项', 'Budget line', '预算项目 预算科目 预算编号 预算'),
  fieldOf('invoice', '发票号码', 'Invoice number', '发票号 发票编号 数电票号码 全电发票号码'),
  // Where a sheet has no other amount, what was paid.
  fieldOf(
    'invoiceAmount',
    '发票金额',
    'Invoice amount',
    '价税合计 票面金额 含税金额 发票总额 发票价税合计 开票金额',
    'money',
  ),
  fieldOf('invoiceCode', '发票代码', 'Invoice code', '票据代码'),
  fieldOf('way', '付款方式', 'Way', '支付方式 结算方式 付款渠道 支付渠道 方式'),
  fieldOf('handler', '经办人', 'Handled by', '报销人 申请人 领款人 经手人 经办 Asked for by'),
  fieldOf('voucher', '凭证号', 'Voucher', '凭证编号 记账凭证号 凭证字号 凭证'),
  fieldOf('number', '编号', 'Number', '支出编号 支出单号'),
  fieldOf('state', '状态', 'State', '支出状态 付款状态 支付状态'),
];

/** Of nobody: how a line is filled in. */
export const expenseExample = {
  ...{ day: '2026-03-05', payee: '某某会议中心', purpose: '理事会会场', amount: 300_000, category: '会议费' },
  ...{ line: 'A01', invoice: '26322000000012345678', invoiceAmount: 300_000, way: '银行', handler: '王芳' },
};

/** What the words of a row of payments do not say. */
export const expenseWords: Readonly<Record<string, Words>> = {
  ...paymentWords,
  notPositive: {
    'zh-CN': '“{{detail}}”不大于零；退款和冲销不在这里导入',
    en: '“{{detail}}” is not above zero; refunds and reversals are not imported here',
  },
  tooMuch: { 'zh-CN': '“{{detail}}”超过了一百亿元，请核对', en: '“{{detail}}” is above ten billion; check it' },
  amountText: {
    'zh-CN': '“{{detail}}”是文字，不是数字，请核对金额',
    en: '“{{detail}}” is text and no number; check the amount',
  },
  closedMonth: {
    'zh-CN': '“{{detail}}”所在的月份已经结账，不能再记。请改成未结账的日期，或在账簿里记调整',
    en: 'the month of “{{detail}}” is closed; give an open day, or adjust the books',
  },
  wayUnknown: {
    'zh-CN': '“{{detail}}”不是 银行、现金',
    en: '“{{detail}}” is neither bank nor cash',
  },
  wayMissing: { 'zh-CN': '没有填，先当银行付款', en: 'is empty; paid by bank is taken' },
  categoryGuessed: {
    'zh-CN': '按用途猜成“{{detail}}”，请核对',
    en: 'guessed as “{{detail}}” from what it was for; check it',
  },
  lineUnknown: {
    'zh-CN': '那一年的预算里没有“{{detail}}”；收下会记成预算外支出',
    en: 'the budget of that year has no “{{detail}}”; taking it counts in no line',
  },
  notInvoice: {
    'zh-CN': '“{{detail}}”不是发票号码（8 到 20 位数字，一行一张）',
    en: '“{{detail}}” is no invoice number (8 to 20 digits, one a line)',
  },
  notInvoiceCode: {
    'zh-CN': '“{{detail}}”不是发票代码（最多 12 位数字）',
    en: '“{{detail}}” is no invoice code (12 digits at most)',
  },
  zeroLost: {
    'zh-CN': '前面的 0 丢了，先按“{{detail}}”',
    en: 'leading zeros were lost; “{{detail}}” is taken',
  },
  invoiceUsed: {
    'zh-CN': '这张发票已经在支出 {{detail}} 里用过了',
    en: 'this invoice was used by expense {{detail}}',
  },
  invoiceLess: {
    'zh-CN': '发票上是 {{detail}} 元，比付的少，请核对',
    en: 'the invoice says {{detail}}, less than was paid; check it',
  },
  invoiceTwice: {
    'zh-CN': '和第 {{detail}} 行是同一张发票',
    en: 'is the same invoice as in line {{detail}}',
  },
  invoiceLike: {
    'zh-CN': '支出 {{detail}} 里有号码相同、代码不同的发票，请核对',
    en: 'expense {{detail}} has an invoice of this number with another code; check it',
  },
  alike: {
    'zh-CN': '同一天同一收款方同样金额的支出已经有 {{detail}}；是另一笔才收',
    en: '{{detail}} has the same day, payee and amount; take it only if it is another one',
  },
  alikeLine: {
    'zh-CN': '和第 {{detail}} 行的日期、收款方、金额相同；是另一笔才收',
    en: 'has day, payee and amount of line {{detail}}; take it only if it is another one',
  },
  twice: { 'zh-CN': '和第 {{detail}} 行是同一笔', en: 'is the same expense as line {{detail}}' },
  numberOther: {
    'zh-CN': '这个编号已经是另一笔支出：{{detail}}',
    en: 'this number is another expense: {{detail}}',
  },
  advance: {
    'zh-CN': '“{{detail}}”是借款，不在这里导入；花掉的部分请按实际支出填',
    en: '“{{detail}}” is an advance, which is not imported here; enter what was spent of it',
  },
  notPaid: {
    'zh-CN': '“{{detail}}”还不是已付款的支出，这里只收已付的',
    en: '“{{detail}}” is not paid; past payments alone are imported here',
  },
  meanwhile: {
    'zh-CN': '试算之后这一笔已经由别处记下，或者那个月结了账，没有再记',
    en: 'it was recorded elsewhere or its month was closed after the trial, so it was not taken',
  },
};
