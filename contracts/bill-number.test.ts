import fc from 'fast-check';
import { billNumbersIn } from './bill-number';

/** As the database makes it (migration 0065). */
const numberOf = (no: number) => {
  const check = 98 - ((no * 100) % 97);
  return `SK${String(no).padStart(8, '0')}${String(check).padStart(2, '0')}`;
};

it('finds the number of a bill however it is typed', () => {
  const number = numberOf(123);
  for (const remark of [
    number,
    `会费 ${number}`,
    number.toLowerCase(),
    `ＳＫ${number.slice(2)}`,
    `${number.slice(0, 6)} ${number.slice(6)}明远公司`,
    `${number}20261201`,
  ])
    expect(billNumbersIn(remark)).toContain(number);
});
it('takes no number with one digit wrong, or two that changed places', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (no, at, by) => {
        const number = numberOf(no);
        const digits = [...number.slice(2)];
        const wrong = digits.map((each, i) => (i === at ? String((Number(each) + by) % 10) : each)).join('');
        expect(billNumbersIn(`SK${wrong}`)).toEqual([]);
        const turned = [...digits];
        [turned[at], turned[(at + 1) % 10]] = [turned[(at + 1) % 10] ?? '', turned[at] ?? ''];
        if (at < 9 && turned.join('') !== digits.join('')) expect(billNumbersIn(`SK${turned.join('')}`)).toEqual([]);
        expect(billNumbersIn(number)).toEqual([number]);
      },
    ),
  );
});
it('finds nothing in other words', () => {
  for (const remark of ['', '会费', 'SK', 'SK123', '货款 2026-12-01', 'SK0000000000'])
    expect(billNumbersIn(remark)).toEqual([]);
});
