export type Period = 'month' | 'quarter' | 'year';
/** Months `YYYY-MM`, both counted. */
export interface Span {
  from: string;
  to: string;
}
const lengths: Record<Period, number> = { month: 1, quarter: 3, year: 12 };
const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

/** The month, quarter or year that a day lies in, moved by so many of them. */
export const spanOf = (day: string, period: Period, moved: number): Span => {
  const length = lengths[period];
  const first = Math.floor(numberOf(day) / length) * length + moved * length;
  return { from: monthOf(first), to: monthOf(first + length - 1) };
};
/** `2026-03`, `2026 Q1`, `2026`. */
export const spanText = ({ from, to }: Span, period: Period): string => {
  if (period === 'month') return from;
  return period === 'year' ? from.slice(0, 4) : `${from.slice(0, 4)} Q${Math.floor(Number(to.slice(5)) / 3)}`;
};
/** The last months up to a day, the latest first. */
export const lastMonths = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => monthOf(numberOf(day) - back));
