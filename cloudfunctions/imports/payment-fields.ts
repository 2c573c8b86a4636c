import type { Words } from '../../contracts/wire';
import type { ImportField } from './importable';

const field = (key: string, zh: string, en: string, words: string, look?: ImportField['look']): ImportField => ({
  key,
  title: { 'zh-CN': zh, en },
  words: [zh, en, ...words.split(' ')].filter(Boolean),
  ...(look && { look }),
});

/** What a sheet of payments can say, and what associations and banks call it. */
export const paymentFields: readonly ImportField[] = [
  field(
    'day',
    '收款日期',
    'Received on',
    '日期 缴费日期 缴费时间 到账日期 到账时间 交款日期 入账日期 记账日期 交易日期 付款日期',
    'day',
  ),
  field(
    'payer',
    '付款单位',
    'Payer',
    '缴费单位 交款单位 单位名称 企业名称 公司名称 会员名称 会员单位 付款人 付款方 对方户名 对方名称 汇款人 名称',
    'company',
  ),
  field('memberNo', '会员号', 'Number', '会员编号 会员证号 证书编号'),
  field(
    'amount',
    '金额',
    'Amount',
    '收款金额 缴费金额 实收金额 到账金额 贷方发生额 收入金额 缴纳金额 金额（元） 实收',
    'money',
  ),
  field('channel', '收款方式', 'Way', '缴费方式 付款方式 支付方式 方式 渠道 收款渠道'),
  field(
    'number',
    '流水号',
    'Serial number',
    '交易流水号 银行流水号 凭证号 收据号 收据编号 票据号 票据号码 单号 交易单号',
  ),
  field('billNo', '收款单号', 'Bill', '账单号 缴费单号'),
  field('purpose', '用途', 'For what', '摘要 缴费项目 款项 附言 备注 项目 说明'),
];

/** Sentences for the report and the returned sheet; `{{detail}}` is what stood in the cell. */
export const paymentWords: Readonly<Record<string, Words>> = {
  error: {
    'zh-CN': '单元格里是公式错误 {{detail}}，请在表里改成值',
    en: 'the cell holds a formula error {{detail}}; put a value there',
  },
  notDay: { 'zh-CN': '“{{detail}}”看不出是哪一天', en: '“{{detail}}” is no day' },
  dayAmbiguous: {
    'zh-CN': '“{{detail}}”分不清年月日，请写成 2021-03-05',
    en: '“{{detail}}” can be read in several ways; write 2021-03-05',
  },
  notMoney: { 'zh-CN': '“{{detail}}”不是金额', en: '“{{detail}}” is no amount' },
  notCount: { 'zh-CN': '“{{detail}}”不是编号', en: '“{{detail}}” is no number' },
  tooLong: { 'zh-CN': '太长了：“{{detail}}…”', en: 'too long: “{{detail}}…”' },
  digitsLost: {
    'zh-CN': 'Excel 把它当数字存成了 {{detail}}，后几位已经丢了。请把这一列设为“文本”再填一次',
    en: 'Excel kept it as the number {{detail}} and lost its last digits; make the column text and type it again',
  },
  missing: { 'zh-CN': '没有填', en: 'is empty' },
  notPositive: {
    'zh-CN': '“{{detail}}”不大于零；退款不在这里导入',
    en: '“{{detail}}” is not above zero; refunds are not imported here',
  },
  inFuture: { 'zh-CN': '“{{detail}}”还没有到', en: '“{{detail}}” is yet to come' },
  beforeBooks: {
    'zh-CN': '“{{detail}}”在账簿启用以前，已经在期初余额里了，再记就重复',
    en: '“{{detail}}” is before the books began: it is in the opening balances already',
  },
  closedMonth: {
    'zh-CN': '“{{detail}}”所在的月份已经结账；收下会记在结账后的第一天',
    en: 'the month of “{{detail}}” is closed; taking it books it on the first open day',
  },
  channelUnknown: {
    'zh-CN': '“{{detail}}”不是 银行、现金、微信',
    en: '“{{detail}}” is neither bank, cash nor WeChat',
  },
  channelMissing: { 'zh-CN': '没有填，先当银行转账', en: 'is empty; a bank transfer is taken' },
  twice: { 'zh-CN': '和第 {{detail}} 行是同一笔', en: 'is the same payment as line {{detail}}' },
  numberOther: {
    'zh-CN': '这个流水号已经记过，是 {{detail}}，和表里的不同',
    en: 'this number is recorded as {{detail}}, which differs',
  },
  payerUnknown: {
    'zh-CN': '会员里没有“{{detail}}”；收下会记成未核销的收款',
    en: 'no member is called “{{detail}}”; taking it leaves the money unapplied',
  },
  severalNames: {
    'zh-CN': '有几家会员叫“{{detail}}”，请填会员号',
    en: 'several members are called “{{detail}}”; give the number',
  },
  memberUnknown: { 'zh-CN': '没有会员号“{{detail}}”', en: 'there is no member “{{detail}}”' },
  billUnknown: { 'zh-CN': '没有收款单“{{detail}}”', en: 'there is no bill “{{detail}}”' },
  billOver: {
    'zh-CN': '收款单“{{detail}}”已付清或作废；收下会记成未核销的收款',
    en: 'bill “{{detail}}” is paid or cancelled; taking it leaves the money unapplied',
  },
  hidden: { 'zh-CN': '这一行在表里是隐藏的', en: 'the line is hidden in the sheet' },
  monthUnsure: {
    'zh-CN': '“{{detail}}”是 1 月还是 10 月？先按 1 月',
    en: '“{{detail}}” may be January or October; January is taken',
  },
  yearOnly: { 'zh-CN': '只有年份“{{detail}}”，先按 1 月 1 日', en: 'only a year, “{{detail}}”; 1 January is taken' },
  monthOnly: { 'zh-CN': '只有年月“{{detail}}”，按 1 日记', en: 'only a month, “{{detail}}”; the first of it is taken' },
  meanwhile: {
    'zh-CN': '试算之后这一笔已经由别处记下，没有再记',
    en: 'it was recorded elsewhere after the trial, so it was not taken again',
  },
};
