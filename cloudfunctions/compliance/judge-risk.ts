import type { RiskLevel } from '../../contracts/risk-kinds';

export interface RiskBounds {
  high: number;
  middle: number;
}
/** How grave a risk is: likelihood times impact, each of one to five. */
export function levelOf(likelihood: number, impact: number, { high, middle }: RiskBounds): RiskLevel {
  const score = likelihood * impact;
  if (score >= high) return 'high';
  return score >= middle ? 'middle' : 'low';
}

/** The same day so many months later, or the last of that month where it has none. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), count % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${toYear}-${two(toMonth + 1)}-${two(Math.min(date, last))}`;
}
