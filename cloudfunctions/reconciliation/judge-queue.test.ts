import fc from 'fast-check';
import { judgeQueue, type OpenLine, type Standing } from './judge-queue';

const bill = { id: 'b1', number: 'SK0000000197', owed: 1_000, payer: '甲公司', membershipId: 'm1', name: '甲的单' };
const line = (part: Partial<OpenLine> = {}): OpenLine => ({
  ...{ id: 'l1', day: '2026-11-10', amount: 1_000, payer: '甲公司', account: '', remark: '', serial: 'S1' },
  ...part,
});
const standing = (part: Partial<Standing> = {}): Standing => ({
  ...{
    kind: 'payment' as const,
    id: 'p1',
    amount: 1_000,
    day: '2026-11-10',
    number: null,
    party: '甲公司',
    name: '手记',
  },
  ...part,
});
const first = (lines: OpenLine[], standings: Standing[]) => judgeQueue(lines, [bill], standings)[0];

it('books a bill for certain only where nothing stands here that it may be', () => {
  expect(first([line()], [])).toMatchObject({
    certain: true,
    proposals: [{ kind: 'bills', ids: ['b1'], names: ['甲的单'] }],
  });
  expect(first([line()], [standing({ number: 'S1', party: '别人' })])).toMatchObject({
    certain: true,
    proposals: [{ kind: 'payment', reasons: ['number', 'amount'] }],
  });
  expect(first([line()], [standing()])).toMatchObject({
    certain: true,
    proposals: [{ kind: 'payment', reasons: ['payer', 'amount'] }],
  });
  expect(first([line()], [standing({ party: '' })])).toMatchObject({ certain: false });
  expect(first([line()], [standing({ party: '乙公司' })])).toMatchObject({
    certain: true,
    proposals: [{ kind: 'bills' }, { kind: 'payment' }],
  });
});
it('books nothing by itself whose number stands here with another amount', () => {
  expect(first([line()], [standing({ number: 'S1', amount: 1_100 })])).toMatchObject({
    certain: false,
    proposals: [{ kind: 'payment', reasons: ['number', 'part'] }],
  });
});
it('asks where two payments, or two lines, could be meant', () => {
  expect(first([line()], [standing(), standing({ id: 'p2' })])).toMatchObject({
    certain: false,
    proposals: [{ reasons: ['payer', 'amount', 'several'] }, {}],
  });
  const two = judgeQueue([line(), line({ id: 'l2', serial: 'S2' })], [], [standing()]);
  expect(two.map(({ certain }) => certain)).toEqual([false, false]);
});
it('looks no further than some days, and never across the direction of money', () => {
  expect(first([line({ payer: '丙' })], [standing({ day: '2026-11-16', party: '丙' })])).toMatchObject({
    certain: false,
    proposals: [],
  });
  expect(first([line({ amount: -1_000 })], [standing()])).toMatchObject({ certain: false, proposals: [] });
  expect(first([line({ amount: -1_000 })], [standing({ kind: 'refund', day: null })])).toMatchObject({
    certain: true,
    proposals: [{ kind: 'refund' }],
  });
});
it('takes a line that names nobody for a batch of its total, and for nothing where another thing may be meant', () => {
  const batch = standing({ kind: 'batch', id: 'k1', number: 'FK20261110-0A1B', party: '', payouts: ['o1', 'o2'] });
  const out = line({ amount: -1_000, payer: '', serial: null });
  const verdict = (lines: OpenLine[], others: Standing[] = []) => judgeQueue(lines, [bill], [batch, ...others])[0];
  expect(verdict([out])).toMatchObject({ certain: true, proposals: [{ kind: 'batch', reasons: ['batch', 'amount'] }] });
  expect(verdict([{ ...out, amount: 1_000 }])).toMatchObject({ certain: false, proposals: [] });
  expect(verdict([{ ...out, payer: '批量付款过渡户' }])).toMatchObject({ certain: true });
  expect(verdict([{ ...out, payer: '张三等 2 人' }])).toMatchObject({ certain: true });
  expect(verdict([{ ...out, payer: '某公司' }])).toMatchObject({ certain: false });
  expect(verdict([out, { ...out, id: 'l2' }])).toMatchObject({ certain: false });
  expect(verdict([out], [standing({ kind: 'payout', id: 'o9', party: '某公司' })])).toMatchObject({ certain: false });
  const own = [standing({ kind: 'payout', id: 'o1', amount: 400, party: '甲公司' })];
  const both = judgeQueue([out, { ...out, id: 'l2', amount: -400, payer: '甲公司' }], [bill], [batch, ...own]);
  expect(both.map(({ certain }) => certain)).toEqual([false, false]);
});
it('gives each payment, refund and payout to one line at most, in whatever order they come', () => {
  const some = fc.array(
    fc.record({
      amount: fc.constantFrom(1_000, -1_000),
      payer: fc.constantFrom('甲公司', '乙公司'),
      serial: fc.constantFrom('S1', 'S2', null),
    }),
    { maxLength: 6 },
  );
  const others = fc.array(
    fc.record({
      kind: fc.constantFrom('payment' as const, 'refund' as const),
      party: fc.constantFrom('甲公司', '乙公司', ''),
      number: fc.constantFrom('S1', null),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(some, others, (wishes, stands) => {
      const lines = wishes.map((wish, i) => line({ ...wish, id: `l${i}` }));
      const standings = stands.map((each, i) => standing({ ...each, id: `s${i}` }));
      const judged = judgeQueue(lines, [bill], standings);
      const turned = judgeQueue([...lines].reverse(), [bill], [...standings].reverse());
      expect(new Map(turned.map((each) => [each.lineId, each]))).toEqual(
        new Map(judged.map((each) => [each.lineId, each])),
      );
      // By payer: a number that two lines bear is for a person to look at in the books.
      const given = judged
        .filter(({ certain, proposals: [best] }) => certain && best?.reasons.includes('payer'))
        .map(({ proposals: [best] }) => `${best?.kind}:${best?.ids.join()}`);
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
