import { sql } from 'kysely';
import type { Duties, DutyWords } from '../ground/duties';
import type { Words } from '../../contracts/wire';

const money = { 'zh-CN': '支出', en: 'Expenses' };
const step = (verb: Words): DutyWords => ({ verb, source: money, object: { 'zh-CN': '{{title}}', en: '{{title}}' } });
const resolution: DutyWords = {
  ...step({ 'zh-CN': '登记', en: 'Enter' }),
  object: { 'zh-CN': '{{title}}的决议', en: 'the resolution on {{title}}' },
};

export const duties = {
  rows: sql`SELECT * FROM expense_duty`,
  words: {
    'expense.expenseCheck': step({ 'zh-CN': '核对', en: 'Check' }),
    'expense.expenseParty': step({ 'zh-CN': '审议', en: 'Review first' }),
    'expense.expenseDirector': step({ 'zh-CN': '审批', en: 'Approve' }),
    'expense.expensePresident': step({ 'zh-CN': '审批', en: 'Approve' }),
    'expense.expenseSupervisor': step({ 'zh-CN': '审批', en: 'Approve' }),
    'expense.expenseMeeting': resolution,
    'expense.expenseCouncil': resolution,
    'expense.expenseAssembly': resolution,
    'expense.countersign': step({ 'zh-CN': '会签', en: 'Countersign' }),
    'expense.amend': step({ 'zh-CN': '补正', en: 'Amend' }),
    'expenses.pay': {
      verb: { 'zh-CN': '付款', en: 'Pay' },
      source: money,
      object: { 'zh-CN': '{{title}}（{{number}}）', en: '{{title}} ({{number}})' },
    },
    'expenses.settle': {
      verb: { 'zh-CN': '登记', en: 'Enter' },
      source: money,
      object: { 'zh-CN': '付款批次 {{title}} 的银行结果', en: 'what the bank made of batch {{title}}' },
    },
    'expenses.clear': {
      verb: { 'zh-CN': '核销', en: 'Clear' },
      source: money,
      object: { 'zh-CN': '借款 {{number}} {{title}}', en: 'the advance {{number}} {{title}}' },
    },
  },
} satisfies Duties;
