import { whole, type CreditModel } from '../../contracts/credit-model';
import { pointsOf, top } from './judge-score';
import { shareOf, type CreditFact } from './judge-share';

export interface Step {
  total: number;
  /** The indicator that moved the points most since the day before, and by how many hundredths; null: none did. */
  code: string | null;
  by: number;
}
/**
 * What a file comes to on days ahead, if nothing changes, and why.
 * @param facts by indicator
 * @param from the day that the first one is compared with
 */
export function courseOf(
  model: CreditModel,
  facts: ReadonlyMap<string, CreditFact[]>,
  from: number,
  days: readonly number[],
): Step[] {
  const running = model.indicators.filter(({ runs }) => runs);
  const weight = running.reduce((sum, each) => sum + each.weight, 0);
  const sharesOn = (day: number) =>
    running.map(({ code, form, weight: own }) => own * shareOf(form, facts.get(code) ?? [], day));
  let before = sharesOn(from);
  return days.map((day): Step => {
    const now = sharesOn(day);
    const moved = running
      .map(({ code }, n) => ({ code, by: Math.round(((now[n] ?? 0) - (before[n] ?? 0)) / (weight * (whole / top))) }))
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
    before = now;
    return { total: pointsOf(model, facts, day), ...(moved && moved.by !== 0 ? moved : { code: null, by: 0 }) };
  });
}

/** The first days of the months that come after a day, in Asia/Shanghai. */
export function firstOfMonths(day: string, count: number): string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return Array.from({ length: count }, (_, n) => new Date(Date.UTC(year, month + n, 1)).toISOString().slice(0, 10));
}
