import { whole } from '../../contracts/credit-model';
import { decayed, windowStart } from './judge-decay';

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
