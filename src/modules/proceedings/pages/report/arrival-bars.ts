import type { Report } from './use-report';

type Arrivals = Report['arrivals'];
export interface ArrivalBar {
  /** ISO instant. */
  from: string;
  count: number;
}

/** At most `most` bars: neighbouring intervals are added up, so that a phone can show them. `minutes`: of one bar. */
export const arrivalBars = ({ minutes, bins }: Arrivals, most: number): { minutes: number; bars: ArrivalBar[] } => {
  const each = Math.max(1, Math.ceil(bins.length / most));
  const bars: ArrivalBar[] = [];
  for (let at = 0; at < bins.length; at += each) {
    const group = bins.slice(at, at + each);
    const from = group[0]?.from;
    if (from) bars.push({ from, count: group.reduce((sum, { count }) => sum + count, 0) });
  }
  return { minutes: minutes * each, bars };
};
