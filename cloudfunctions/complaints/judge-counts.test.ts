import { judgeCountsUntil } from './judge-counts';

it.each([
  ['2026-11-20', 12, '2027-11-20'],
  ['2026-11-20', 36, '2029-11-20'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-12-05', 1, '2027-01-05'],
  ['2026-01-15', 11, '2026-12-15'],
])('%s and %i months', (day, months, until) => {
  expect(judgeCountsUntil(day, months)).toBe(until);
});
