import { isUscc } from '../../contracts/uscc';
import type { AmountBand } from '../../contracts/side-post-kinds';

export interface Declared {
  orgUscc?: string | undefined;
  paid: boolean;
  band: AmountBand;
  from: string;
  until?: string | undefined;
}
/** As a post begins: nobody has held one for longer, and a slip in the year is no plan. */
const yearsFrom = (today: string, years: number) => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
/** What is wrong with what is declared; null: nothing. Pay has its band, and no pay has none. */
export function judgePost(
  { orgUscc, paid, band, from, until }: Declared,
  today: string,
): 'USCC_WRONG' | 'DAYS_WRONG' | 'DAY_FAR' | 'BAND_WRONG' | null {
  if (orgUscc !== undefined && !isUscc(orgUscc)) return 'USCC_WRONG';
  if (until !== undefined && until <= from) return 'DAYS_WRONG';
  if (from < yearsFrom(today, -80) || from > yearsFrom(today, 1)) return 'DAY_FAR';
  return paid === (band === 'none') ? 'BAND_WRONG' : null;
}

/** The last day on which somebody declares who was asked on a day: that of the year, or some days after a new office. */
export function judgeDueDay(
  asked: string,
  { month, day, latest }: { month: number; day: number; latest: string },
): string {
  const year = Number(asked.slice(0, 4));
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const due = `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
  return due > latest ? due : latest;
}
