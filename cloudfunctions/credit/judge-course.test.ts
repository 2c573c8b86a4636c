import { defaultModel } from './default-model';
import { courseOf, firstOfMonths } from './judge-course';
import { byIndicator, score } from './judge-score';
import type { CreditFact } from './judge-share';

it.each([
  ['2026-11-30', ['2026-12-01', '2027-01-01', '2027-02-01']],
  ['2026-12-01', ['2027-01-01', '2027-02-01', '2027-03-01']],
  ['2027-01-31', ['2027-02-01', '2027-03-01', '2027-04-01']],
])('the months after %s', (day, firsts) => expect(firstOfMonths(day, 3)).toEqual(firsts));

const fact = (part: Partial<CreditFact>): CreditFact => ({
  ...{ ref: 'x', indicator: 'I05', day: 100, leaves: null, amount: 1, whole: 1, size: 'general' },
  ...part,
});
it('says what moves the points most: what ends, what begins, and nothing where nothing does', () => {
  const facts = [
    fact({ ref: 'penalty', leaves: 130 }),
    fact({ ref: 'bill', indicator: 'I03', day: 160, amount: 0, size: null }),
  ];
  const days = [100, 131, 140, 161];
  const steps = courseOf(defaultModel, byIndicator(facts), 100, days);
  expect(steps.map(({ code }) => code)).toEqual([null, 'I05', null, 'I03']);
  // What it comes to is what a score of that day comes to, and what moved it alone is all of the difference.
  expect(steps.map(({ total }) => total)).toEqual(days.map((day) => score(defaultModel, facts, day).total));
  for (const [n, { total, by }] of steps.entries())
    if (n > 0) expect(Math.abs(total - (steps[n - 1]?.total ?? 0) - by)).toBeLessThanOrEqual(1);
});
