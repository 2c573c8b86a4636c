import type { KnownExpense } from '../expenses/facts';
import { expenseIdentity, judgeExpense, wayNamed, type ExpenseFacts, type ExpenseLine } from './judge-expense';

const invoice = '24312000001234567890';
const row = (values: Record<string, string> = {}, amount: number | null = 100, more: Partial<ExpenseLine> = {}) => ({
  ...{ line: 3, hidden: false, amount, faults: [], doubts: [] },
  values: { day: '2026-11-01', payee: '甲公司', purpose: '印会刊', category: '宣传费', way: '银行', ...values },
  ...more,
});
const there = (part: Partial<KnownExpense> = {}): KnownExpense => ({
  ...{ id: 'x', number: 'ZC2026-0001', importKey: null, payeeSearch: '甲公司', day: '2026-11-01', amount: 100 },
  ...{ invoices: [], ...part },
});
const facts = (part: Partial<ExpenseFacts> = {}): ExpenseFacts => ({
  ...{ id: 'p', invoiceId: 'i', key: 'k', today: '2026-11-20', closedUntil: '2026-09-30', openedOn: '2026-09-01' },
  ...{ payeeSearch: '甲公司', twice: null, sameInvoice: null, sameDay: null, expenses: [] },
  lines: [{ year: 2026, code: 'A1', title: '会议费', category: 'meeting' }],
  ...part,
});
const verdict = (line: ExpenseLine, part: Partial<ExpenseFacts> = {}) => {
  const { verdict: is, reasons } = judgeExpense(line, facts(part));
  return [is, ...reasons.map(({ code }) => code)];
};
const used = (code = '') => [there({ amount: 5, invoices: [{ code, number: invoice }] })];

it.each<[string, ExpenseLine, Partial<ExpenseFacts>, string[]]>([
  ['all is clear', row(), {}, ['new']],
  ['today', row({ day: '2026-11-20' }), {}, ['new']],
  ['tomorrow', row({ day: '2026-11-21' }), {}, ['refused', 'inFuture']],
  ['the last closed day', row({ day: '2026-09-30' }), {}, ['refused', 'closedMonth']],
  ['the first open day', row({ day: '2026-10-01' }), {}, ['new']],
  ['the evening before the books', row({ day: '2026-08-31' }), {}, ['refused', 'beforeBooks']],
  ['nothing spent', row({}, 0), {}, ['refused', 'notPositive']],
  ['money back', row({}, -5), {}, ['refused', 'notPositive']],
  ['one fen', row({}, 1), {}, ['new']],
  ['the most', row({}, 1_000_000_000_000), {}, ['new']],
  ['a fen more', row({}, 1_000_000_000_001), {}, ['refused', 'tooMuch']],
  ['no amount', row({}, null), {}, ['refused', 'missing']],
  ['no payee', row(), { payeeSearch: '' }, ['refused', 'missing']],
  ['a way the books do not know', row({ way: '微信' }), {}, ['refused', 'wayUnknown']],
  ['no way', row({ way: '' }), {}, ['doubtful', 'wayMissing']],
  ['not paid', row({ state: '审批中' }), {}, ['refused', 'notPaid']],
  ['paid', row({ state: '已付款' }), {}, ['new']],
  ['an advance', row({ category: '借款' }), {}, ['refused', 'advance']],
  ['said before', row(), { twice: 2 }, ['refused', 'twice']],
  ['its invoice said before', row({ invoice }), { sameInvoice: 2 }, ['refused', 'invoiceTwice']],
  ['day, payee and amount said before', row(), { sameDay: 2 }, ['doubtful', 'alikeLine']],
  ['more on its invoice than was paid', row({ invoice }, 100, { invoiceAmount: 300 }), {}, ['new']],
  ['less on its invoice', row({ invoice }, 100, { invoiceAmount: 99 }), {}, ['doubtful', 'invoiceLess']],
  ['less on no invoice', row({}, 100, { invoiceAmount: 99 }), {}, ['new']],
  ['nothing on its invoice', row({ invoice }, 100, { invoiceAmount: 0 }), {}, ['refused', 'notPositive']],
  ['too much on it', row({ invoice }, 100, { invoiceAmount: 1_000_000_000_001 }), {}, ['refused', 'tooMuch']],
  ['a hidden line', row({}, 100, { hidden: true }), {}, ['doubtful', 'hidden']],
  ['a text for an amount', row({}, 100, { doubts: [{ code: 'amountText' }] }), {}, ['doubtful', 'amountText']],
  ['no category', row({ category: '' }), {}, ['doubtful', 'categoryGuessed']],
  ['a line of the budget instead', row({ category: '', line: 'A1' }), {}, ['new']],
  ['no such line', row({ line: '会务' }), {}, ['doubtful', 'lineUnknown']],
  [
    'a line of another year',
    row({ line: '会议费', day: '2025-11-01' }),
    { openedOn: null, closedUntil: null },
    ['doubtful', 'lineUnknown'],
  ],
  ['brought before', row(), { expenses: [there({ importKey: 'k' })] }, ['unchanged']],
  [
    'brought before, closed since',
    row(),
    { expenses: [there({ importKey: 'k' })], closedUntil: '2026-11-30' },
    ['unchanged'],
  ],
  ['its own number', row({ number: 'ZC2026-0001' }), { expenses: [there()] }, ['unchanged']],
  ['its own number, not paid', row({ number: 'ZC2026-0001', state: '审批中' }), { expenses: [there()] }, ['unchanged']],
  ['a number of another', row({ number: 'ZC2026-0001' }, 99), { expenses: [there()] }, ['refused', 'numberOther']],
  [
    'its own invoice',
    row({ invoice }),
    { expenses: [there({ invoices: [{ code: '', number: invoice }] })] },
    ['unchanged'],
  ],
  ['an invoice of another', row({ invoice }), { expenses: used() }, ['refused', 'invoiceUsed']],
  ['a number of another code', row({ invoice }), { expenses: used('310012345678') }, ['doubtful', 'invoiceLike']],
  ['alike, without invoice', row(), { expenses: [there()] }, ['doubtful', 'alike']],
  [
    'alike, with another invoice',
    row({ invoice }),
    { expenses: [there({ invoices: [{ code: '', number: '12345678' }] })] },
    ['new'],
  ],
  ['another amount', row(), { expenses: [there({ amount: 99 })] }, ['new']],
])('judges an expense: %s', (_, line, part, said) => expect(verdict(line, part)).toEqual(said));

it('knows the way money went, and an expense by its invoice or by all that is said', () => {
  expect(['对公转账', '现款', '微信支付'].map(wayNamed)).toEqual(['bank', 'cash', null]);
  const key = (values: Record<string, string>) => expenseIdentity(row(values), '甲公司');
  expect(key({ invoice, purpose: '印刷' })).toBe(key({ invoice }));
  expect(key({ purpose: '印刷' })).not.toBe(key({}));
});
