import fc from 'fast-check';
import { addDays } from '../shared/clock';
import { addWorkdays, isWorking } from '../ground/judge-workdays';
import { daysLeft, dueDay } from './judge-days';

const none = new Map<string, boolean>();

it.each([
  // Rows of handbook §6.4.
  ['2026-11-20', 7, false, '2026-12-01'],
  ['2026-11-21', 7, false, '2026-12-01'],
  ['2026-09-28', 7, false, '2026-10-13'],
  ['2026-02-12', 7, false, '2026-02-28'],
  ['2026-11-20', 7, true, '2026-12-10'],
] as const)('received on %s, in %i working days (extended: %s): by %s', (from, workdays, extended, day) =>
  expect(dueDay(from, workdays, extended, none).day).toBe(day),
);

it.each([
  ['2026-11-20', '2026-12-01', 7],
  ['2026-11-30', '2026-12-01', 1],
  ['2026-12-01', '2026-12-01', 0],
  ['2026-12-02', '2026-12-01', -1],
  ['2026-12-05', '2026-12-01', -4],
] as const)('on %s there are until %s', (today, due, left) => expect(daysLeft(today, due, none)).toBe(left));

it('begins a step on whatever day so that it ends on the day that was set', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-10', n));
  fc.assert(
    fc.property(
      day,
      day.filter((each) => isWorking(each)),
      (today, due) => {
        expect(addWorkdays(today, daysLeft(today, due, none)).day).toBe(due);
      },
    ),
  );
});
