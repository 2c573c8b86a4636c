import { levelOf, monthsLater } from './judge-risk';

const bounds = { high: 15, middle: 8 };
it.each([
  [1, 1, 'low'],
  [1, 5, 'low'],
  [7, 1, 'low'],
  [2, 4, 'middle'],
  [4, 2, 'middle'],
  [2, 7, 'middle'],
  [3, 5, 'high'],
  [5, 5, 'high'],
])('a likelihood of %i and an impact of %i are %s', (likelihood, impact, level) => {
  expect(levelOf(likelihood, impact, bounds)).toBe(level);
});

it.each([
  ['2026-11-20', 1, '2026-12-20'],
  ['2026-11-20', 3, '2027-02-20'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-01-05', 11, '2026-12-05'],
])('%s and %i months are %s', (day, months, later) => expect(monthsLater(day, months)).toBe(later));
