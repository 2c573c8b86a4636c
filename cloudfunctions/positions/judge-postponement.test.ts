import { judgePostponement, monthsLater } from './judge-postponement';

it.each([
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-11-20', 12, '2027-11-20'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s and %i months', (day, months, then) => {
  expect(monthsLater(day, months)).toBe(then);
});
it.each([
  ['2026-12-31', false],
  ['2027-01-01', true],
  ['2027-12-31', true],
  ['2028-01-01', false],
])('until %s', (until, ok) => {
  expect(judgePostponement('2026-12-31', until, 12)).toEqual({ ok, until: '2027-12-31' });
});
