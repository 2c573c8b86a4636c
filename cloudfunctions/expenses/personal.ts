import { sql } from 'kysely';
import { atOnce, dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const office = 'who wrote, adopted, made or settled it, in an office';
const vouchers = {
  'zh-CN': '支出及其凭证是会计档案，按《会计档案管理办法》至少保存三十年（年限待核实）。',
  en: 'Expenses and their vouchers are accounting archives, kept for thirty years at least (to be checked).',
};
const written = (who: Who) => sql`SELECT d.id::text AS ref, d.saved_at AS at, ${atOnce} AS until,
  jsonb_build_object('purpose', d.form -> 'fields' ->> 'purpose') AS shown FROM expense_draft d WHERE d.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'expenses',
  title: { 'zh-CN': '支出', en: 'Expenses' },
  holdings: {
    expense: {
      title: { 'zh-CN': '我申请的支出', en: 'Expenses I asked for' },
      columns: ['expense.claimant_id', 'expense.payee_name', 'expense.handled_by'],
      fields: {
        number: { 'zh-CN': '编号', en: 'Number' },
        payee: { 'zh-CN': '收款人', en: 'Payee' },
        purpose: { 'zh-CN': '用途', en: 'Purpose' },
      },
      rows: (who) => sql`SELECT e.id::text AS ref, e.submitted_at AS at, ${forGood} AS until,
        jsonb_build_object('number', e.number, 'payee', e.payee_name, 'purpose', e.purpose) AS shown
        FROM expense e WHERE e.claimant_id = ${who.id}::uuid OR e.payee_name = ${who.name} OR e.handled_by = ${who.name}`,
      does: 'keep',
      why: vouchers,
    },
    expenseDraft: {
      title: { 'zh-CN': '支出申请的草稿', en: 'Drafts of expense requests' },
      columns: ['expense_draft.person_id'],
      fields: { purpose: { 'zh-CN': '用途', en: 'Purpose' } },
      rows: written,
      does: 'delete',
      why: { 'zh-CN': '没有写完的申请，只有本人看得到。', en: 'Requests that are not finished, which only you see.' },
      erase: (who, today) => sql`DELETE FROM expense_draft WHERE id IN ${dueIds(written(who), today)}`,
    },
  },
  acts: {
    'budget.saved_by': office,
    'expense.imported_by': office,
    'budget.adopted_by': office,
    'budget.writers': office,
    'payout_batch.made_by': office,
    'payout_item.settled_by': office,
    'advance_return.taken_by': office,
  },
  impersonal: {
    'expense.paid_by': 'by what it was paid: bank, cash or an advance',
    'advance_return.paid_by': 'bank or cash',
  },
};
