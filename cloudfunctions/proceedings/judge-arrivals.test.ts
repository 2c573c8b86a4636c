import * as fc from 'fast-check';
import { binArrivals } from './judge-arrivals';

const minute = 60_000;
const start = Date.parse('2026-12-01T00:30:00Z');
const at = (minutes: number) => new Date(start + minutes * minute).toISOString();
const spread = (minutes: number) =>
  binArrivals([
    { at: at(0), count: 1 },
    { at: at(minutes), count: 2 },
  ]);

it('has nothing to show when nobody came', () => expect(binArrivals([])).toEqual({ minutes: 1, bins: [] }));

it('counts one minute as one interval of a minute', () =>
  expect(binArrivals([{ at: at(0), count: 3 }])).toEqual({ minutes: 1, bins: [{ from: at(0), count: 3 }] }));

// From 08:30 in Shanghai: 24 intervals of a minute reach 23 minutes further, of two minutes 47.
it.each([
  [23, 1, 24],
  [24, 2, 13],
  [47, 2, 24],
  [48, 5, 10],
  [119, 5, 24],
  [120, 10, 13],
  [24 * 60, 120, 13],
  [20 * 1440, 1440, 21],
  [23 * 1440, 1440, 24],
])('over %i minutes takes intervals of %i, %i of them', (minutes, width, bins) => {
  const found = spread(minutes);
  expect([found.minutes, found.bins.length]).toEqual([width, bins]);
});

it('takes whole days where clocks are off by more than three weeks', () => {
  const found = spread(100 * 1440);
  // The least number of whole days of which 24 reach over a hundred.
  expect(found.minutes).toBe(5 * 1440);
  expect(found.bins.length).toBeLessThanOrEqual(24);
});

it('begins at round times of Shanghai and lists empty intervals', () =>
  expect(
    binArrivals([
      { at: '2026-12-01T01:03:00Z', count: 2 },
      { at: '2026-12-01T01:04:00Z', count: 1 },
      { at: '2026-12-01T01:44:00Z', count: 4 },
    ]),
  ).toEqual({
    minutes: 2,
    bins: [
      { from: '2026-12-01T01:02:00.000Z', count: 2 },
      { from: '2026-12-01T01:04:00.000Z', count: 1 },
      ...Array.from({ length: 19 }, (_, i) => ({
        from: new Date(Date.parse('2026-12-01T01:06:00Z') + i * 2 * minute).toISOString(),
        count: 0,
      })),
      { from: '2026-12-01T01:44:00.000Z', count: 4 },
    ],
  }));

it('begins a day at midnight in Shanghai, not in UTC', () =>
  expect(spread(20 * 1440).bins[0]?.from).toBe('2026-11-30T16:00:00.000Z'));

it('counts everybody once, in at most 24 intervals, in any order', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 60 * 1440 }), count: fc.integer({ min: 1, max: 50 }) }), {
        minLength: 1,
        maxLength: 40,
      }),
      (came) => {
        const given = came.map(({ minutes, count }) => ({ at: at(minutes), count }));
        const { bins, minutes } = binArrivals(given);
        expect(bins.length).toBeLessThanOrEqual(24);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(came.reduce((sum, { count }) => sum + count, 0));
        expect(binArrivals([...given].reverse())).toEqual({ bins, minutes });
        expect(bins[0]?.count).toBeGreaterThan(0);
        expect(bins.at(-1)?.count).toBeGreaterThan(0);
      },
    ),
  ));
