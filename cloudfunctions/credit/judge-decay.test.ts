import { whole } from '../../contracts/credit-model';
import { decayed, decayTable, windowStart } from './judge-decay';

const dayOf = (day: string) => Date.parse(day) / 86_400_000;

describe('decay', () => {
  // Handbook §3.2.
  it.each([
    [0, 1_000_000],
    [30, 944_621],
    [90, 842_895],
    [180, 710_472],
    [365, 500_000],
    [730, 250_000],
    [1095, 125_000],
  ])('after %i days leaves %i millionths', (days, left) => expect(decayed(365, days)).toBe(left));
  it('goes on to the end of 36 months, and no further', () => {
    expect(decayed(365, 1099)).toBeGreaterThan(decayed(365, 1100));
    expect(decayed(365, 1100)).toBe(Math.round(whole * 2 ** (-1100 / 365)));
    expect(decayed(365, 5000)).toBe(decayed(365, 1100));
  });
  it('is worked out once for each half-life', () => {
    expect(decayTable(365)).toBe(decayTable(365));
    expect(decayTable(180)).not.toBe(decayTable(365));
  });
  it('keeps the windows of days and months apart', () => {
    const day = dayOf('2026-11-30');
    expect(windowStart(day, 12)).toBe(dayOf('2025-11-30'));
    expect(windowStart(day - 64, 13)).toBe(dayOf('2025-08-27'));
    expect(windowStart(day, 13)).toBe(dayOf('2025-10-30'));
    expect(windowStart(day + 1, 76)).toBe(dayOf('2020-08-01'));
  });
  it('has not begun before its day', () => expect(decayed(365, -3)).toBe(whole));
  it.each([
    ['2026-11-30', 12, '2025-11-30'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-11-30', 36, '2023-11-30'],
  ])('the window before %s of %i months begins on %s', (day, months, start) =>
    expect(windowStart(dayOf(day), months)).toBe(dayOf(start)),
  );
});
