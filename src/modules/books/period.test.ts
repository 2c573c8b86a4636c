import { lastMonths, spanOf, spanText } from './period';

it('finds the month, the quarter and the year of a day, and those before', () => {
  expect(spanOf('2026-05-17', 'month', 0)).toEqual({ from: '2026-05', to: '2026-05' });
  expect(spanOf('2026-05-17', 'quarter', 0)).toEqual({ from: '2026-04', to: '2026-06' });
  expect(spanOf('2026-05-17', 'quarter', -2)).toEqual({ from: '2025-10', to: '2025-12' });
  expect(spanOf('2026-05-17', 'year', -1)).toEqual({ from: '2025-01', to: '2025-12' });
  expect(spanOf('2026-01-01', 'month', -1)).toEqual({ from: '2025-12', to: '2025-12' });
});
it('says them shortly', () => {
  expect(spanText({ from: '2026-05', to: '2026-05' }, 'month')).toBe('2026-05');
  expect(spanText({ from: '2025-10', to: '2025-12' }, 'quarter')).toBe('2025 Q4');
  expect(spanText({ from: '2025-01', to: '2025-12' }, 'year')).toBe('2025');
  expect(lastMonths('2026-02-10', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
});
