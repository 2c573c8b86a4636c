import { arrivalBars } from './arrival-bars';

const bins = (counts: number[]) =>
  counts.map((count, index) => ({ from: new Date(Date.UTC(2026, 10, 21, 1, index * 5)).toISOString(), count }));

describe('bars of arrivals', () => {
  it('leaves few intervals as they are', () => {
    expect(arrivalBars({ minutes: 5, bins: bins([1, 2, 3]) }, 3)).toEqual({ minutes: 5, bars: bins([1, 2, 3]) });
  });

  it('adds neighbours up when there are too many, the last group shorter', () => {
    const { minutes, bars } = arrivalBars({ minutes: 5, bins: bins([1, 2, 3, 4, 5, 6, 7]) }, 3);
    expect(minutes).toBe(15);
    expect(bars.map(({ count }) => count)).toEqual([6, 15, 7]);
    expect(bars[1]?.from).toBe('2026-11-21T01:15:00.000Z');
  });

  it('has none of none', () => {
    expect(arrivalBars({ minutes: 5, bins: [] }, 3)).toEqual({ minutes: 5, bars: [] });
  });
});
