import { sql } from 'kysely';
import { forGood, type Personal } from '../shared/personal-shape';

const office = 'who did it, in an office; the audit tells him';
const kept = {
  'zh-CN': '收款单和收款是会计凭证的依据，按《会计档案管理办法》保存三十年（待核实），不随账号清除。',
  en: 'Bills and payments back the accounts and are kept for thirty years by the Measures for Accounting Archives (to be checked); they stay when an account goes.',
};
const yuan = (fen: string) => sql.raw(`to_char(${fen} / 100.0, 'FM999999999990.00')`);

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
        jsonb_build_object('number', b.number, 'title', b.title, 'payer', b.payer_name, 'amount', ${yuan('(b.amount - b.waived)')}) AS shown
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
        jsonb_build_object('number', p.external_no, 'payer', p.payer_name, 'amount', ${yuan('p.amount')}) AS shown
        FROM payment p WHERE p.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: kept,
    },
  },
  acts: {
    'fee_item.proposed_by': office,
    'fee_item.decided_by': office,
    'fee_item.ended_by': office,
    'bill.issued_by': office,
    'bill.ended_by': office,
    'payment.recorded_by': office,
    'allocation.by_id': office,
    'refund.asked_by': office,
    'refund.decided_by': office,
    'refund.done_by': office,
  },
  impersonal: { 'fee_item.name': 'a line of the public list' },
};
