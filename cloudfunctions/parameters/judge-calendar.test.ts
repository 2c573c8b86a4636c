import type { KnownDay } from '../ground/calendar-store';
import { changesBetween, daysOfYear, showYear, withArrangement } from './judge-calendar';

const known = (day: string, part: Partial<KnownDay> = {}): KnownDay => ({
  day,
  workday: false,
  holiday: null,
  byHand: false,
  reason: null,
  year: Number(day.slice(0, 4)),
  ...part,
});
const none = new Map<string, boolean>();
const shown = (year: number, days: KnownDay[] = [], overrides: ReadonlyMap<string, boolean> = none) =>
  new Map(showYear(year, days, overrides).map((each) => [each.day, each]));

it.each([
  [2026, 365],
  [2028, 366],
])('knows each day of %i', (year, count) => {
  const days = daysOfYear(year);
  expect(days).toHaveLength(count);
  expect([days[0], days.at(-1)]).toEqual([`${year}-01-01`, `${year}-12-31`]);
});

describe('a year as it is shown', () => {
  it('names the days of the library, and those it makes workdays', () => {
    const days = shown(2026);
    expect(days.get('2026-10-01')).toEqual({
      day: '2026-10-01',
      workday: false,
      holiday: '国庆节',
      origin: 'known',
      reason: null,
    });
    expect(days.get('2026-04-05')?.holiday).toBe('清明节');
    expect(days.get('2026-10-10')).toMatchObject({ workday: true, holiday: '国庆节' });
    // An ordinary Monday and an ordinary Saturday.
    expect([days.has('2026-11-23'), days.has('2026-11-21')]).toEqual([false, false]);
  });
  it('names what the law says of a year that nobody has arranged', () => {
    const days = shown(2027);
    expect(days.get('2027-10-01')).toMatchObject({ workday: false, holiday: '国庆节', origin: 'known' });
    expect(days.has('2027-10-04')).toBe(false);
  });
  it('goes by the arrangement where there is one, also over the library', () => {
    const given = known('2026-10-08', { holiday: '国庆节' });
    const overrides = new Map([
      ['2026', true],
      ['2026-10-08', false],
    ]);
    const days = shown(2026, [given], overrides);
    expect(days.get('2026-10-08')).toEqual({
      day: '2026-10-08',
      workday: false,
      holiday: '国庆节',
      origin: 'arrangement',
      reason: null,
    });
    // What it does not name is as its weekday says.
    expect(days.has('2026-10-10')).toBe(false);
    expect(days.has('2026-11-23')).toBe(false);
  });
  it('says who put a day there by hand, and why', () => {
    const given = known('2026-11-23', { byHand: true, reason: '台风停工', year: null });
    expect(shown(2026, [given], new Map([['2026-11-23', false]])).get('2026-11-23')).toMatchObject({
      origin: 'hand',
      reason: '台风停工',
      workday: false,
      holiday: null,
    });
  });
});

describe('were an arrangement confirmed', () => {
  const day = (of: string, workday = false) => ({ day: of, workday, holiday: '元旦' });
  const after = (overrides: Map<string, boolean>, days: KnownDay[], given = [day('2027-01-01')]) =>
    Object.fromEntries(withArrangement(overrides, days, 2027, given));
  it('its days stand, and the year is known', () =>
    expect(after(new Map(), [], [day('2027-01-01'), day('2027-01-02', true)])).toEqual({
      2027: true,
      '2027-01-01': false,
      '2027-01-02': true,
    }));
  it('the days of its year’s former one are gone, those of another year’s stay', () => {
    const before = new Map([
      ['2027-01-04', false],
      ['2026-12-31', false],
    ]);
    expect(after(before, [known('2027-01-04'), known('2026-12-31')])).toEqual({
      2027: true,
      '2027-01-01': false,
      '2026-12-31': false,
    });
  });
  it.each([
    ['a day by hand stands over it', known('2027-01-01', { byHand: true, year: null }), true],
    ['a later year’s notice stands over it', known('2027-01-01', { year: 2028 }), true],
    ['an earlier year’s does not', known('2027-01-01', { year: 2026 }), false],
    ['its own former one does not', known('2027-01-01', { year: 2027 }), false],
    ['a day of no year that is not by hand does not', known('2027-01-01', { year: null }), false],
  ])('%s', (_, given, stands) => expect(after(new Map([['2027-01-01', true]]), [given])['2027-01-01']).toBe(stands));
  it('leaves what was known as it was', () => {
    const before = new Map([['2027-01-04', false]]);
    withArrangement(before, [known('2027-01-04')], 2027, [day('2027-01-01')]);
    expect([...before]).toEqual([['2027-01-04', false]]);
  });
});

describe('what changes', () => {
  it.each([
    ['2026-12-23', false],
    ['2026-12-24', true],
    ['2027-12-31', true],
    ['2028-01-03', false],
  ])('%s is looked at for 2027: %s', (day, looked) =>
    expect(changesBetween(none, new Map([[day, false]]), 2027)).toEqual(looked ? [{ day, workday: false }] : []),
  );
  it('is nothing where both say the same', () => expect(changesBetween(none, none, 2027)).toEqual([]));
  it('is a day on which one works now', () =>
    expect(changesBetween(none, new Map([['2027-01-02', true]]), 2027)).toEqual([
      { day: '2027-01-02', workday: true },
    ]));
});
