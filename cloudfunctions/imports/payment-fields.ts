import type { Words } from '../../contracts/wire';
import { cellWords, fieldOf } from './cell-words';
import type { ImportField } from './importable';

/** What a sheet of payments can say, and what associations and banks call it. */
export const paymentFields: readonly ImportField[] = [
  fieldOf(
    'day',
    '收款日期',
    'Received on',
    '日期 缴费日期 缴费时间 到账日期 到账时间 交款日期 入账日期 记账日期 交易日期 付款日期',
    'day',
  ),
  fieldOf(
    'payer',
    '付款单位',
    'Payer',
    '缴费单位 交款单位 单位名称 企业名称 公司名称 会员名称 会员单位 付款人 付款方 对方户名 对方名称 汇款人 名称',
    'company',
  ),
  fieldOf('memberNo', '会员号', 'Number', '会员编号 会员证号 证书编号'),
  fieldOf(
    'amount',
    '金额',
    'Amount',
    '收款金额 缴费金额 实收金额 到账金额 贷方发生额 收入金额 缴纳金额 金额（元） 实收',
    'money',
  ),
  fieldOf('channel', '收款方式', 'Way', '缴费方式 付款方式 支付方式 方式 渠道 收款渠道'),
  fieldOf(
    'number',
    '流水号',
    'Serial number',
    '交易流水号 银行流水号 凭证号 收据号 收据编号 票据号 票据号码 单号 交易单号',
  ),
  fieldOf('billNo', '收款单号', 'Bill', '账单号 缴费单号'),
  fieldOf('purpose', '用途', 'For what', '摘要 缴费项目 款项 附言 备注 项目 说明'),
];

/** Of nobody: how a line is filled in. */
export const paymentExample = {
  ...{ day: '2026-03-05', payer: '某某精密机械有限公司', memberNo: '12', amount: 200_000, channel: '银行' },
  ...{ number: '20260305000001', purpose: '2026 年会费' },
};

/** Sentences for the report and the returned sheet; `{{detail}}` is what stood in the cell. */
export const paymentWords: Readonly<Record<string, Words>> = {
  ...cellWords,
  notMoney: { 'zh-CN': '“{{detail}}”不是金额', en: '“{{detail}}” is no amount' },
  notPositive: {
    'zh-CN': '“{{detail}}”不大于零；退款不在这里导入',
    en: '“{{detail}}” is not above zero; refunds are not imported here',
  },
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
  meanwhile: {
    'zh-CN': '试算之后这一笔已经由别处记下，没有再记',
    en: 'it was recorded elsewhere after the trial, so it was not taken again',
  },
};
