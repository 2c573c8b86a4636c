import * as fc from 'fast-check';
import { ceilingOf, judgeBudget } from './judge-budget';

const line = (code: string) => ({ code });

it.each([
  [['A1', 'A2'], [], null],
  [['A1', 'A1'], [], { fault: 'LINE_TWICE', code: 'A1' }],
  [['A1'], ['A1'], null],
  [['A1'], ['B9'], { fault: 'LINE_IN_USE', code: 'B9' }],
])('judges %j with %j in use', (codes, used, verdict) => {
  expect(judgeBudget(codes.map(line), used)).toEqual(verdict);
});

it.each([
  [100_000, [1, 10], true, 110_000],
  [99, [1, 10], true, 108],
  [100_000, [1, 10], false, null],
  [0, [1, 10], true, 0],
] as const)('lets %d and %j of it be %j', (budget, share, enforced, ceiling) => {
  expect(ceilingOf(budget, { share, enforced })).toBe(ceiling);
});

it('never lets a line come to less than its budget', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000_000),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 100 }),
      (b, n, d) => {
        expect(ceilingOf(b, { share: [n, d], enforced: true })).toBeGreaterThanOrEqual(b);
      },
    ),
  );
});
