import { judgeFindings, type FindingFacts } from './judge-findings';

const line = {
  ...{ code: 'A1', title: '会议费', category: 'meeting' as const, budget: 100_000, asked: 0, promised: 0, spent: 0 },
  left: 100_000,
};
const invoice = {
  ...{ fileId: null, code: '', number: '24312000000000000001', amount: 50_000, seller: '苏州某会务有限公司' },
  ...{ day: null, readFrom: 'hand' as const },
};
const facts = (change: Partial<FindingFacts> = {}): FindingFacts => ({
  form: { kind: 'ordinary', amount: 50_000, reception: null, invoices: [invoice] },
  line,
  alike: { sum: 0, count: 0, days: 30 },
  path: { path: 'secretaryGeneral', enabled: true, reference: 'secretaryGeneral' },
  overBudget: [1, 10],
  reception: { fewGuests: 10, hosts: 3, share: [1, 3], perHead: 0 },
  related: null,
  foreignSeller: null,
  ...change,
});
const said = (change: Partial<FindingFacts>) => judgeFindings(facts(change)).map((each) => [each.rule, each.level]);

it('has nothing to say of what is in order', () => {
  expect(judgeFindings(facts())).toEqual([]);
});

it.each([
  [{ line: null }, [['outsideBudget', 'alert']]],
  [{ line: { ...line, spent: 50_000 } }, []],
  [{ line: { ...line, spent: 50_001 } }, [['overBudget', 'info']]],
  [{ line: { ...line, promised: 60_000 } }, [['overBudget', 'info']]],
  [{ line: { ...line, promised: 60_001 } }, [['overBudget', 'alert']]],
  [{ alike: { sum: 8_000, count: 2, days: 30 } }, [['split', 'alert']]],
  [{ related: '甲公司' }, [['relatedMember', 'alert']]],
  [{ foreignSeller: '乙公司' }, [['invoiceSeller', 'info']]],
] as const)('says of %j', (change, found) => {
  expect(said(change)).toEqual(found);
});

it('wants invoices that come to the amount, and none for an advance', () => {
  const form = facts().form;
  expect(said({ form: { ...form, invoices: [] } })).toEqual([['noInvoice', 'info']]);
  expect(judgeFindings(facts({ form: { ...form, invoices: [{ ...invoice, amount: 49_999 }] } }))).toEqual([
    { rule: 'invoiceSum', level: 'alert', values: { sum: 49_999, amount: 50_000 } },
  ]);
  expect(said({ form: { ...form, kind: 'advance', invoices: [] }, line: null })).toEqual([]);
});

it('says what the sum of what is alike is, this one included', () => {
  expect(judgeFindings(facts({ alike: { sum: 8_000, count: 2, days: 30 } }))[0]?.values).toEqual({
    ...{ sum: 58_000, count: 3, days: 30 },
  });
});

it('puts what is grave before what is only said', () => {
  const off = { path: 'president' as const, enabled: false, reference: 'council' as const };
  expect(said({ path: off, line: null })).toEqual([
    ['outsideBudget', 'alert'],
    ['thresholdsOff', 'info'],
  ]);
});
