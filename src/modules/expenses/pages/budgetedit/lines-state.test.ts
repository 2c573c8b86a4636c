import * as fc from 'fast-check';
import { incomeOf, linesOf, spread, sumOf } from './lines-state';

const line = { code: 'A1', title: '会议费', category: 'meeting' as const, sum: '1200', months: null, note: '' };

it('spreads a year so that its months come to it', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 11), (sum) => {
      expect(spread(sum).reduce((a, b) => a + b, 0)).toBe(sum);
    }),
  );
  expect(spread(13)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
});
it.each([
  [{}, true],
  [{ code: 'a1' }, false],
  [{ title: ' ' }, false],
  [{ sum: '' }, false],
  [{ months: Array.from({ length: 12 }, () => '') }, true],
])('takes %j: %j', (change, whole) => {
  expect(linesOf([{ ...line, ...change }]) !== null).toBe(whole);
});
it('takes the income that is written, its months as they were until the sum is another', () => {
  const months = [5, ...Array.from({ length: 11 }, () => 0)];
  expect(
    incomeOf([
      { kind: 'dues', sum: '0.05', months },
      { kind: 'grant', sum: '１２', months: null },
      { kind: 'other', sum: ' ', months: null },
    ]),
  ).toEqual([
    { kind: 'dues', months },
    { kind: 'grant', months: Array.from({ length: 12 }, () => 100) },
  ]);
  expect(incomeOf([{ kind: 'dues', sum: '一万', months: null }])).toBeNull();
});
it('counts the months where they are written', () => {
  expect(sumOf({ ...line, months: ['1', ...Array.from({ length: 11 }, () => '0')] })).toBe(100);
});
