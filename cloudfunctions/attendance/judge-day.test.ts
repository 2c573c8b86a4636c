import { dayNumber, daysOf } from './judge-day';

const at = (iso: string) => new Date(iso);
// The 20th 09:00 to the 22nd 00:30 in Shanghai.
const three = { startsAt: at('2026-12-20T01:00:00Z'), endsAt: at('2026-12-21T16:30:00Z') };
const one = { startsAt: at('2026-12-20T01:00:00Z'), endsAt: at('2026-12-20T15:59:00Z') };

it('counts the days of Shanghai, and none where there is one or no time', () => {
  expect(daysOf(three)).toEqual(['2026-12-20', '2026-12-21', '2026-12-22']);
  expect(daysOf({ ...one, endsAt: at('2026-12-20T16:00:00Z') })).toEqual(['2026-12-20', '2026-12-21']);
  for (const span of [one, { startsAt: null, endsAt: one.endsAt }, { startsAt: one.startsAt, endsAt: null }])
    expect(daysOf(span)).toEqual([]);
});

it.each([
  ['the evening before', '2026-12-19T12:00:00Z', 1],
  ['the first morning', '2026-12-20T01:00:00Z', 1],
  ['the last minute of the first day', '2026-12-20T15:59:59Z', 1],
  ['the first minute of the second', '2026-12-20T16:00:00Z', 2],
  ['the last day', '2026-12-21T16:10:00Z', 3],
  ['long after', '2026-12-30T00:00:00Z', 3],
])('%s is of day %s', (_, instant, no) => {
  expect(dayNumber(three, at(instant))).toBe(no);
  expect(dayNumber(one, at(instant))).toBeNull();
});
