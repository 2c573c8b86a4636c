import * as fc from 'fast-check';
import { addDays } from '../shared/clock';
import { addMonths, suspensionEnds, workdaysReaching } from './judge-until';

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-20', 12, '2027-11-20'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months', (day, months, then) => {
  expect(addMonths(day, months)).toBe(then);
});

it('lets a suspension end after hearing and appeal, and within the longest', () => {
  expect(suspensionEnds('2026-11-20', { hearingDays: 15, appealDays: 15, months: 12 })).toEqual({
    from: '2026-12-21',
    to: '2027-11-20',
  });
  // A rule that leaves no room still leaves one day.
  expect(suspensionEnds('2026-11-20', { hearingDays: 30, appealDays: 30, months: 1 })).toEqual({
    from: '2027-01-20',
    to: '2027-01-20',
  });
});

it('never ends a step before its calendar day, nor a working day later than need be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 3 }), (days, stretch) => {
      // Every working day is `stretch` calendar days long.
      const due = (count: number) => addDays('2026-11-20', count * stretch);
      const last = addDays('2026-11-20', days);
      const count = workdaysReaching('2026-11-20', last, due);
      expect(due(count) >= last).toBe(true);
      if (count > 1) expect(due(count - 1) < last).toBe(true);
    }),
  );
});
