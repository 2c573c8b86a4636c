import fc from 'fast-check';
import { addDays, dayOf, startOf } from '../shared/clock';
import { addWorkdays, isPublished, isWorking, lastShippedYear, workdaysBetween } from './judge-workdays';

describe('working days (handbook §6.4)', () => {
  it.each([
    ['2026-11-20', 7, '2026-12-01'],
    ['2026-11-21', 7, '2026-12-01'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-28', 7, '2026-10-13'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-04-28', 10, '2026-05-14'],
    ['2026-10-01', 0, '2026-10-08'],
    ['2026-11-20', -7, '2026-11-11'],
  ])('%s and %i working days is %s', (start, workdays, due) => {
    expect(addWorkdays(start, workdays)).toEqual({ day: due, provisional: false });
  });

  it('says that a day past the published calendar is provisional', () => {
    // New Year’s Day is a holiday every year; 4 January 2027 is a Monday.
    expect(addWorkdays('2026-12-31', 1)).toEqual({ day: '2027-01-04', provisional: true });
    expect(addWorkdays('2026-12-29', 2)).toEqual({ day: '2026-12-31', provisional: false });
  });

  it('puts the association’s own calendar over the published one', () => {
    const overrides = new Map([
      ['2027-01-01', false],
      ['2027-01-02', true],
    ]);
    expect(addWorkdays('2026-12-31', 1, overrides)).toEqual({ day: '2027-01-02', provisional: false });
  });

  it('counts a year whose arrangement is confirmed by its weekdays and its days', () => {
    const known = new Map([
      ['2027', true],
      ['2027-01-01', false],
      ['2027-01-03', true],
    ]);
    expect(addWorkdays('2026-12-31', 1, known)).toEqual({ day: '2027-01-03', provisional: false });
    expect(addWorkdays('2027-12-30', 1, known)).toEqual({ day: '2027-12-31', provisional: false });
    expect(addWorkdays('2027-12-31', 1, known)).toEqual({ day: '2028-01-03', provisional: true });
    // 1 May 2027 is a Saturday; what the arrangement does not name is as its weekday says.
    expect([isWorking('2027-05-03', known), isWorking('2027-05-01', known)]).toEqual([true, false]);
    expect([2026, 2027, 2028].map((year) => isPublished(year, known))).toEqual([true, true, false]);
  });

  it('takes the last published year from the library', () => {
    expect(lastShippedYear()).toBe(2026);
    expect([isWorking('2026-10-10'), isWorking('2026-10-08'), isWorking('2026-10-07')]).toEqual([true, true, false]);
    expect([isWorking('2027-10-01'), isWorking('2027-10-04')]).toEqual([false, true]);
  });

  it.each(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])(
    'takes %s off in a year nobody has arranged',
    (day) => {
      // In 2029 and 2030 each of them is a weekday once.
      const weekday = [2028, 2029, 2030].find(
        (year) => ![0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay()),
      );
      expect(isWorking(`${weekday}-${day}`)).toBe(false);
    },
  );

  it.each([
    ['2026-12-31', 0, '2026-12-31', false],
    ['2027-01-04', 0, '2027-01-04', true],
    ['2027-01-04', -1, '2026-12-31', true],
    ['2026-12-31', -1, '2026-12-30', false],
    // Sunday, to the next working day, in the year to come.
    ['2027-01-03', 0, '2027-01-04', true],
  ])('%s and %i working days is %s, provisional: %s', (start, workdays, day, provisional) =>
    expect(addWorkdays(start, workdays)).toEqual({ day, provisional }),
  );

  it('counts from the day after up to the day itself', () => {
    expect(workdaysBetween('2026-11-20', '2026-11-20')).toBe(0);
    expect(workdaysBetween('2026-11-20', '2026-11-19')).toBe(0);
    expect(workdaysBetween('2026-11-20', '2026-11-23')).toBe(1);
  });

  it('counts back what it counted forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 1, max: 40 }), (offset, workdays) => {
        const start = addDays('2026-01-01', offset);
        return workdaysBetween(start, addWorkdays(start, workdays).day) === workdays;
      }),
    );
  });
});

describe('the clock', () => {
  it('knows the day in Shanghai, whatever zone the process is in', () => {
    expect(dayOf(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
    expect(dayOf(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(startOf('2026-11-21').toISOString()).toBe('2026-11-20T16:00:00.000Z');
  });
});
