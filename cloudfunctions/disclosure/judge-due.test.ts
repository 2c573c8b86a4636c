import { judgeDue, judgeReminder } from './judge-due';

const none = new Map<string, boolean>();
const of = (since: string, due: Parameters<typeof judgeDue>[1], overrides = none) => judgeDue(since, due, overrides);

it.each([
  ['2025-12-31', 3, 31, '2026-03-31'],
  ['2025-12-31', 5, 31, '2026-05-31'],
  // A day that its month does not have is its last one, in leap years too.
  ['2025-12-31', 2, 29, '2026-02-28'],
  ['2027-12-31', 2, 29, '2028-02-29'],
  ['2026-12-31', 4, 31, '2027-04-30'],
])('of the year that ends on %s is due by %i-%i: %s', (since, month, day, due) => {
  expect(of(since, { how: 'yearly', month, day })).toEqual({ day: due, provisional: false });
});

it.each([
  ['2026-06-10', 30, '2026-07-10'],
  ['2028-02-01', 28, '2028-02-29'],
  ['2026-02-01', 28, '2026-03-01'],
  ['2026-06-10', 0, '2026-06-10'],
])('counts days: %s and %i is %s', (since, days, due) => expect(of(since, { how: 'days', days }).day).toBe(due));

// handbook §6.4.
it.each([
  ['2026-11-20', 7, '2026-12-01'],
  ['2026-11-21', 7, '2026-12-01'],
  ['2026-09-18', 5, '2026-09-24'],
  ['2026-09-28', 7, '2026-10-13'],
  ['2026-02-12', 7, '2026-02-28'],
  ['2026-04-28', 10, '2026-05-14'],
])('counts working days over holidays: %s and %i is %s', (since, workdays, due) => {
  expect(of(since, { how: 'workdays', workdays })).toEqual({ day: due, provisional: false });
});
it('says where the calendar is not published yet, and follows it once it is', () => {
  expect(of('2026-12-28', { how: 'workdays', workdays: 10 }).provisional).toBe(true);
  expect(of('2026-11-20', { how: 'workdays', workdays: 1 }, new Map([['2026-11-23', false]])).day).toBe('2026-11-24');
});

const days = [60, 30, 7];
it.each([
  [61, null, null],
  [60, null, 60],
  [59, 60, null],
  [31, 60, null],
  [30, 60, 30],
  [8, 30, null],
  [7, 30, 7],
  [0, 7, null],
  [-1, null, null],
  // Made late: the nearest one alone.
  [20, null, 30],
  [5, null, 7],
])('with %i days left and %s said last, %s is said', (left, reminded, step) => {
  expect(judgeReminder(left, days, reminded)).toBe(step);
});
