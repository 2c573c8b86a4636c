import { isDayWithin, nearestQuarter } from './moment';

it.each([
  ['2026-11-28', true],
  ['0002-11-28', false],
  ['', false],
  ['2026-11', false],
  ['2026-11-20', true],
  ['2026-11-19', false],
  ['2026-12-01', true],
  ['2026-12-02', false],
])('%s is a day between 2026-11-20 and 2026-12-01: %s', (day, within) => {
  expect(isDayWithin(day, '2026-11-20', '2026-12-01')).toBe(within);
});

it.each([
  ['14:00', '14:00'],
  ['14:07', '14:00'],
  ['14:08', '14:15'],
  ['00:00', '00:00'],
  ['23:52', '23:45'],
  ['23:59', '23:45'],
])('%s goes to the quarter %s', (typed, quarter) => {
  expect(nearestQuarter(typed)).toBe(quarter);
});
