import { sql } from 'kysely';
import { forGood, type Personal } from '../shared/personal-shape';

const office = 'who did it, in an office; the audit tells him';

export const personal: Personal = {
  module: 'reconciliation',
  title: { 'zh-CN': '对账', en: 'Reconciliation' },
  holdings: {
    line: {
      title: { 'zh-CN': '银行流水里以我的名义的往来', en: 'Lines of bank statements in my name' },
      columns: ['bank_line.payer'],
      fields: {
        payer: { 'zh-CN': '对方户名', en: 'Name' },
        day: { 'zh-CN': '日期', en: 'Day' },
        amount: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
        remark: { 'zh-CN': '摘要', en: 'Remark' },
      },
      rows: (
        who,
      ) => sql`SELECT l.id::text AS ref, l.day::timestamp AT TIME ZONE 'Asia/Shanghai' AS at, ${forGood} AS until,
        jsonb_build_object('payer', l.payer, 'day', l.day::text, 'amount', to_char(l.amount / 100.0, 'FM999999999990.00'), 'remark', l.remark) AS shown
        FROM bank_line l WHERE ${who.name}::text IS NOT NULL AND l.payer = ${who.name}::text`,
      does: 'keep',
      why: {
        'zh-CN':
          '银行流水是会计凭证的依据，按《会计档案管理办法》保存三十年（待核实），不随账号清除。对方账号加密保存，只显示末四位。',
        en: 'Bank statements back the accounts and are kept for thirty years by the Measures for Accounting Archives (to be checked); they stay when an account goes. Account numbers are encrypted; the last four digits are shown.',
      },
    },
  },
  acts: {
    'bank_statement.opened_by': office,
    'bank_statement.taken_by': office,
    'bank_statement.ended_by': office,
    'statement_match.matched_by': office,
    'bank_line.decided_by': office,
    'payer_account.confirmed_by': office,
    'difference_note.by_id': office,
  },
  impersonal: {
    'bank_statement.file_name': 'What the file of the bank was called.',
  },
};
