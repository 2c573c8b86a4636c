import { sql, type RawBuilder } from 'kysely';
import { atOnce, dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const office = 'who did it, in an office; the audit tells him';
const kept = {
  'zh-CN': '收款单和收款是会计凭证的依据，按《会计档案管理办法》保存三十年（待核实），不随账号清除。',
  en: 'Bills and payments back the accounts and are kept for thirty years by the Measures for Accounting Archives (to be checked); they stay when an account goes.',
};
const yuan = (fen: RawBuilder<unknown>) => sql`to_char((${fen}) / 100.0, 'FM999999999990.00')`;

const titles = (who: Who) => sql`SELECT t.id::text AS ref, t.saved_at AS at, ${atOnce} AS until,
  jsonb_build_object('name', t.name, 'taxNo', t.tax_no, 'email', t.email) AS shown FROM tax_title t WHERE t.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'payments',
  title: { 'zh-CN': '缴费', en: 'Payments' },
  holdings: {
    bill: {
      title: { 'zh-CN': '给我开的收款单', en: 'Bills made out to me' },
      columns: ['bill.person_id', 'bill.payer_name'],
      fields: {
        number: { 'zh-CN': '单号', en: 'Number' },
        title: { 'zh-CN': '内容', en: 'For' },
        payer: { 'zh-CN': '付款人', en: 'Payer' },
        amount: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
      },
      rows: (who) => sql`SELECT b.id::text AS ref, b.issued_at AS at, ${forGood} AS until,
        jsonb_build_object('number', b.number, 'title', b.title, 'payer', b.payer_name, 'amount', ${yuan(sql`b.amount - b.waived`)}) AS shown
        FROM bill b WHERE b.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: kept,
    },
    payment: {
      title: { 'zh-CN': '我付的款', en: 'What I paid' },
      columns: ['payment.person_id', 'payment.payer_name'],
      fields: {
        number: { 'zh-CN': '流水号', en: 'Number' },
        payer: { 'zh-CN': '付款人', en: 'Payer' },
        amount: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
      },
      rows: (who) => sql`SELECT p.id::text AS ref, p.recorded_at AS at, ${forGood} AS until,
        jsonb_build_object('number', p.external_no, 'payer', p.payer_name, 'amount', ${yuan(sql`p.amount`)}) AS shown
        FROM payment p WHERE p.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: kept,
    },
    title: {
      title: { 'zh-CN': '我保存的发票抬头', en: 'Tax titles that I saved' },
      columns: ['tax_title.person_id', 'tax_title.name'],
      fields: {
        name: { 'zh-CN': '名称', en: 'Name' },
        taxNo: { 'zh-CN': '税号', en: 'Tax number' },
        email: { 'zh-CN': '邮箱', en: 'E-mail' },
      },
      rows: titles,
      does: 'delete',
      why: {
        'zh-CN': '为了下次不用再填；你可以随时删掉。',
        en: 'So that you need not type it again; you may remove it at any time.',
      },
      erase: (who, today) => sql`DELETE FROM tax_title WHERE id IN ${dueIds(titles(who), today)}`,
      page: '/modules/payments/pages/titles/index',
    },
    invoice: {
      title: { 'zh-CN': '我申请的票据', en: 'Official receipts that I asked for' },
      columns: ['invoice_request.person_id', 'invoice_request.title_name'],
      fields: {
        name: { 'zh-CN': '抬头', en: 'Title' },
        email: { 'zh-CN': '邮箱', en: 'E-mail' },
        number: { 'zh-CN': '票据号码', en: 'Number' },
      },
      rows: (who) => sql`SELECT i.id::text AS ref, i.asked_at AS at, ${forGood} AS until,
        jsonb_build_object('name', i.title_name, 'email', i.email, 'number', i.number) AS shown
        FROM invoice_request i WHERE i.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: kept,
    },
    order: {
      title: { 'zh-CN': '我用微信支付付的单', en: 'What I began to pay by WeChat Pay' },
      columns: ['pay_order.person_id'],
      fields: {
        amount: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
        state: { 'zh-CN': '结果', en: 'Result' },
      },
      codes: {
        state: {
          open: { 'zh-CN': '等待支付', en: 'Waiting' },
          paid: { 'zh-CN': '已付', en: 'Paid' },
          closed: { 'zh-CN': '没有付', en: 'Not paid' },
        },
      },
      rows: (who) => sql`SELECT o.id::text AS ref, o.created_at AS at, ${forGood} AS until,
        jsonb_build_object('amount', ${yuan(sql`o.amount`)}, 'state', o.state) AS shown FROM pay_order o WHERE o.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: kept,
    },
  },
  acts: {
    'invoice_request.answered_by': office,
    'fee_item.proposed_by': office,
    'fee_item.decided_by': office,
    'fee_item.ended_by': office,
    'bill.issued_by': office,
    'bill.ended_by': office,
    'payment.recorded_by': office,
    'payment.taken_back_by': office,
    'allocation.by_id': office,
    'refund.asked_by': office,
    'refund.decided_by': office,
    'refund.done_by': office,
  },
  impersonal: { 'fee_item.name': 'a line of the public list' },
};
