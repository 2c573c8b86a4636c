import { monthsLater } from './judge-months';

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-05-15', 0, '2026-05-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-15', 36, '2029-01-15'],
])('%s and %i months', (day, months, later) => expect(monthsLater(day, months)).toBe(later));
