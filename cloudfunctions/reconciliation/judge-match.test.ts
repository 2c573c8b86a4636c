import fc from 'fast-check';
import { billNumbersIn } from '../../contracts/bill-number';
import { foldPayer, judgeMatches, type BankLine, type OpenBill } from './judge-match';

const numberOf = (no: number): string =>
  `SK${String(no).padStart(8, '0')}${String(98 - ((no * 100) % 97)).padStart(2, '0')}`;
const bill = (no: number, part: Partial<OpenBill> = {}): OpenBill => ({
  id: `b${no}`,
  number: numberOf(no),
  owed: 120_000,
  payer: `第${no}精密机械有限公司`,
  membershipId: `m${no}`,
  ...part,
});
const line = (id: string, part: Partial<BankLine> = {}): BankLine => ({
  id,
  day: '2027-03-01',
  amount: 120_000,
  payer: '某人',
  account: '62220000',
  remark: '',
  ...part,
});
const [one, two, three] = [bill(1), bill(2), bill(3)];
const match = (lines: BankLine[], bills = [one, two, three], known?: Map<string, string>) =>
  judgeMatches(lines, bills, known);

describe('a line is matched for certain', () => {
  it.each([
    ['by number and amount', { remark: `会费 ${one.number}`, payer: one.payer }, ['number', 'amount', 'payer']],
    ['whoever pays it', { remark: `代缴${one.number}` }, ['number', 'amount', 'otherPayer']],
    [
      'with the letters cut off and spaces within',
      { remark: `0000 0001-${one.number.slice(-2)}` },
      ['number', 'amount', 'otherPayer'],
    ],
    [
      'by the exact payer and amount',
      { payer: ' 第１精密机械（有限）公司'.replace('（有限）', '有限') },
      ['payer', 'amount'],
    ],
  ])('%s', (_, part, reasons) =>
    expect(match([line('l', part)])).toEqual([{ lineId: 'l', certain: true, billId: 'b1', reasons }]),
  );

  it('by an account from which the member has paid before', () =>
    expect(match([line('l', { account: '62229999' })], [one, two], new Map([['62229999', 'm2']]))).toEqual([
      { lineId: 'l', certain: true, billId: 'b2', reasons: ['account', 'amount'] },
    ]));
});

describe('a person is asked', () => {
  const proposals = (part: Partial<BankLine>, bills = [one, two, three], known?: Map<string, string>) => {
    const [verdict] = match([line('l', part)], bills, known);
    return verdict?.certain === false ? verdict.proposals : verdict;
  };

  it.each<[string, Partial<BankLine>, OpenBill[], object[]]>([
    [
      'where less came than the bill asks',
      { remark: one.number, amount: 1 },
      [one],
      [{ billIds: ['b1'], reasons: ['number', 'part'] }],
    ],
    [
      'where more came',
      { payer: one.payer, amount: 130_000 },
      [one],
      [{ billIds: ['b1'], reasons: ['payer', 'more'] }],
    ],
    [
      'which of two alike',
      { payer: '甲公司' },
      [bill(1, { payer: '甲公司' }), bill(2, { payer: '甲公司', membershipId: 'm1' })],
      [
        { billIds: ['b1'], reasons: ['payer', 'amount', 'several'] },
        { billIds: ['b2'], reasons: ['payer', 'amount', 'several'] },
      ],
    ],
    [
      'where several bills make the sum',
      { payer: '甲公司', amount: 150_000 },
      [bill(1, { payer: '甲公司' }), bill(2, { payer: '甲公司', owed: 30_000 })],
      [
        { billIds: ['b1', 'b2'], reasons: ['payer', 'sum'] },
        { billIds: ['b1'], reasons: ['payer', 'more'] },
        { billIds: ['b2'], reasons: ['payer', 'more'] },
      ],
    ],
    [
      'where the name is like it',
      { payer: '恒信铸造' },
      [bill(1, { payer: '杭州恒信铸造有限公司' })],
      [{ billIds: ['b1'], reasons: ['likePayer', 'amount'] }],
    ],
    ['where the ending differs', { payer: '恒信股份有限公司' }, [bill(1, { payer: '恒信有限公司' })], []],
    ['in vain', { payer: '无关的人' }, [one], []],
  ])('%s', (_, part, bills, found) => expect(proposals(part, bills)).toEqual(found));

  it('where a number was copied from the wrong bill: the payer owes as much himself', () =>
    expect(proposals({ remark: one.number, payer: two.payer })).toEqual([
      { billIds: ['b1'], reasons: ['number', 'amount'] },
      { billIds: ['b2'], reasons: ['payer', 'amount'] },
    ]));

  it('where name and account mean two members', () =>
    expect(
      proposals({ payer: one.payer, account: '62229999' }, [one, two], new Map([['62229999', 'm2']])),
    ).toHaveLength(2));

  it('where two members are called alike', () => {
    const alike = [bill(1, { payer: '甲公司' }), bill(2, { payer: '甲公司', owed: 5 })];
    expect(proposals({ payer: '甲公司' }, alike)).toHaveLength(2);
  });

  it('about both lines that could pay one bill, and about the second that names it', () => {
    const [a, b] = match([line('a', { payer: one.payer }), line('b', { payer: one.payer })], [one]);
    expect([a?.certain, b?.certain]).toEqual([false, false]);
    const named = match(
      [line('b', { remark: one.number, day: '2027-03-02' }), line('a', { remark: one.number })],
      [one],
    );
    expect(named.map(({ lineId, certain }) => [lineId, certain])).toEqual([
      ['b', false],
      ['a', true],
    ]);
  });
});

describe('numbers in a remark', () => {
  it.each([
    [`会费${one.number}谢谢`, [one.number]],
    [`${one.number}，${two.number}`, [one.number, two.number]],
    ['SK000000010x', []],
    ['账号6222021234567890', []],
    ['', []],
  ])('of %s', (remark, found) => expect(billNumbersIn(remark, true)).toEqual(found));

  it('never hold with one digit wrong or two swapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.nat(9), fc.nat(9), (no, at, digit) => {
        const digits = numberOf(no).slice(2);
        const wrong = digits.slice(0, at) + String(digit) + digits.slice(at + 1);
        const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
        for (const each of [wrong, swapped])
          if (each !== digits && each.length === 10) expect(billNumbersIn(each, true)).toEqual([]);
      }),
    );
  });
});

it('gives the same verdicts in whatever order, and a bill to one line at most', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      some,
      some,
      fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(2)), { maxLength: 12 }),
      (order, billOrder, wishes) => {
        const bills = Array.from({ length: 6 }, (_, i) => bill(i + 1, { payer: `公司${i % 4}`, owed: 100 + (i % 2) }));
        const lines = wishes.map(([of, how, more], i) => {
          const target = bills[of] ?? one;
          return line(`l${String(i).padStart(2, '0')}`, {
            amount: target.owed + (more === 2 ? 1 : 0),
            payer: how === 0 ? target.payer : '别人',
            remark: how === 1 ? target.number : '',
          });
        });
        const by = (all: ReturnType<typeof match>) => [...all].sort((a, b) => (a.lineId < b.lineId ? -1 : 1));
        const shuffled = <T>(list: T[], keys: number[]) =>
          list
            .map((each, i) => ({ each, key: keys[i % keys.length] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
        const plain = by(match(lines, bills));
        expect(by(match(shuffled(lines, order), shuffled(bills, billOrder)))).toEqual(plain);
        const given = plain.flatMap((each) => (each.certain ? [each.billId] : []));
        expect(new Set(given).size).toBe(given.length);
        for (const each of plain)
          if (each.certain) {
            const paid = bills.find(({ id }) => id === each.billId);
            expect(paid?.owed).toBe(lines.find(({ id }) => id === each.lineId)?.amount);
          }
      },
    ),
  );
});

it('folds what is written differently, and nothing that is different', () => {
  expect(foldPayer('杭州（恒信） 铸造ＡＢ公司')).toBe('杭州恒信铸造ab公司');
  expect(foldPayer('恒信有限公司')).not.toBe(foldPayer('恒信股份有限公司'));
});
