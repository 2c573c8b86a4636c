import { sql } from 'kysely';
import { forGood, type Personal } from '../shared/personal-shape';

export const personal: Personal = {
  module: 'books',
  title: { 'zh-CN': '账簿', en: 'Books' },
  holdings: {
    party: {
      title: { 'zh-CN': '写着我名字的记账', en: 'Entries of the books that name me' },
      columns: ['book_entry.party_name'],
      fields: {
        day: { 'zh-CN': '日期', en: 'Day' },
        summary: { 'zh-CN': '摘要', en: 'Summary' },
        amount: { 'zh-CN': '金额（分）', en: 'Amount (fen)' },
        name: { 'zh-CN': '对方', en: 'Party' },
      },
      rows: (who) => sql`SELECT e.id::text AS ref, e.at, ${forGood} AS until,
        jsonb_build_object('day', e.day, 'summary', e.summary, 'amount', e.amount, 'name', e.party_name) AS shown
        FROM book_entry e WHERE e.membership_id IS NULL AND e.party_name = ${who.name}`,
      does: 'keep',
      why: {
        'zh-CN': '会计档案依法保存（《会计档案管理办法》，凭证和账簿 30 年，待核实），只冲销不改写。',
        en: 'Accounting records are kept by law (30 years, to be verified) and never rewritten.',
      },
    },
  },
  acts: {
    'book_entry.by': 'who posted it, in an office',
    'book_proposal.proposed_by': 'who wrote it, in an office',
    'book_proposal.decided_by': 'who reviewed it, in an office',
    'book_month.closed_by': 'who closed it, in an office',
  },
  impersonal: {
    'account.name': 'of an account of the chart',
    'account.name_en': 'of an account of the chart',
    'fund.name': 'of a fund',
    'fund.name_en': 'of a fund',
    'posting_rule.name': 'of a rule',
    'posting_rule.name_en': 'of a rule',
  },
};
