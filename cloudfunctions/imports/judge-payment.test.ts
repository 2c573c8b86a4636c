import { channelNamed, identityOf, judgePayment, type PaymentFacts, type PaymentLine } from './judge-payment';

const row = (values: Record<string, string> = {}, amount: number | null = 100): PaymentLine => ({
  ...{ line: 3, hidden: false, amount, faults: [], doubts: [] },
  values: { day: '2026-11-01', payer: '甲公司', channel: '银行', number: 'N1', ...values },
});
const facts = (part: Partial<PaymentFacts> = {}): PaymentFacts => ({
  ...{ id: 'p', key: 'k', today: '2026-11-20', closedUntil: '2026-09-30', openedOn: '2026-09-01', twice: null },
  ...{ known: null, members: [{ id: 'm', name: '甲公司' }], bill: null, ...part },
});
const verdict = (line: PaymentLine, part: Partial<PaymentFacts> = {}) => {
  const { verdict: is, reasons } = judgePayment(line, facts(part));
  return [is, ...reasons.map(({ code }) => code)];
};

it.each<[string, PaymentLine, Partial<PaymentFacts>, string[]]>([
  ['all is clear', row(), {}, ['new']],
  ['today', row({ day: '2026-11-20' }), {}, ['new']],
  ['tomorrow', row({ day: '2026-11-21' }), {}, ['refused', 'inFuture']],
  ['the last closed day', row({ day: '2026-09-30' }), {}, ['doubtful', 'closedMonth']],
  ['the first open day', row({ day: '2026-10-01' }), {}, ['new']],
  ['the evening before the books', row({ day: '2026-08-31' }), {}, ['refused', 'beforeBooks']],
  ['nothing paid', row({}, 0), {}, ['refused', 'notPositive']],
  ['one fen', row({}, 1), {}, ['new']],
  ['no amount', row({}, null), {}, ['refused', 'missing']],
  ['said before', row(), { twice: 2 }, ['refused', 'twice']],
  ['recorded so', row(), { known: { id: 'x', day: '2026-11-01', amount: 100 } }, ['unchanged']],
  ['recorded otherwise', row(), { known: { id: 'x', day: '2026-11-01', amount: 99 } }, ['refused', 'numberOther']],
  ['nobody known', row(), { members: [] }, ['doubtful', 'payerUnknown']],
  [
    'a bill that is paid',
    row({ billNo: 'B' }),
    { bill: { state: 'paid', membershipId: null, payerName: '乙' } },
    ['doubtful', 'billOver'],
  ],
  ['no such bill', row({ billNo: 'B' }), {}, ['refused', 'billUnknown']],
])('judges a payment: %s', (_, line, part, said) => expect(verdict(line, part)).toEqual(said));

it('knows the way money came, and a payment by its number or by all that is said', () => {
  expect(['对公转账', '现款', '微信支付', '比特币'].map(channelNamed)).toEqual(['bank', 'cash', 'wechat', null]);
  expect(identityOf(row(), 'bank')).toBe(identityOf(row({ payer: '乙公司' }, 5), 'bank'));
  expect(identityOf(row(), 'cash')).not.toBe(identityOf(row({}, 5), 'cash'));
});
