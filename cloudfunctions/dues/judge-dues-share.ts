import type { JoinShare, LeaveShare } from '../../contracts/dues-kinds';

/** A period of whole months, first and last day. */
export interface Period {
  from: string;
  to: string;
}
export interface Membered {
  joinedOn: string;
  /** The day on which it left; null: it has not. */
  endedOn: string | null;
}
/** Of a period's `units` parts (1: undivided) those that are owed. */
export interface Share {
  parts: number;
  units: number;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthsIn: Record<Exclude<JoinShare, 'full'>, number> = { half_year: 6, quarter: 3, month: 1 };

/** The months of the period up to and with the one in which the day lies, counted from the period's first day. */
const monthNo = (day: string, from: string): number =>
  monthOf(day) - monthOf(from) + (day.slice(8) < from.slice(8) ? 0 : 1);

/**
 * What part of a period a member owes, by the standard's own rule: each half-year, quarter or month that its membership
 * touches. Null: it owes nothing, because it was no member in it, or had left before it was billed and the rule asks for
 * nothing then.
 */
export function shareOf(
  { from, to }: Period,
  { joinedOn, endedOn }: Membered,
  rule: { joining: JoinShare; leaving: LeaveShare },
): Share | null {
  if (joinedOn > to || (endedOn !== null && endedOn < from)) return null;
  const left = endedOn !== null && endedOn <= to;
  if (left && rule.leaving === 'none') return null;
  const whole = monthNo(to, from);
  const late = joinedOn > from;
  const units = [late ? rule.joining : 'full', left ? rule.leaving : 'full'].flatMap((each) =>
    each === 'full' || each === 'none' ? [] : [monthsIn[each]],
  );
  // Where both ends are cut, in the finer of the two: both are whole numbers of it.
  const size = units.length === 0 ? whole : Math.min(...units);
  const begin = late && rule.joining !== 'full' ? floorTo(monthNo(joinedOn, from) - 1, monthsIn[rule.joining]) : 0;
  const end =
    left && rule.leaving !== 'full' && rule.leaving !== 'none' && endedOn !== null
      ? Math.min(whole, ceilTo(monthNo(endedOn, from), monthsIn[rule.leaving]))
      : whole;
  return { parts: Math.ceil((end - begin) / size), units: Math.ceil(whole / size) };
}
const floorTo = (months: number, size: number): number => Math.floor(months / size) * size;
const ceilTo = (months: number, size: number): number => Math.ceil(months / size) * size;

/**
 * What is owed, in fen: the share of the year's amount, less what is taken off; rounded down to the fen, for the member.
 * @param percent hundredths that a reduction takes off
 */
export const amountOf = (full: number, { parts, units }: Share, percent: number): number => {
  const shared = Math.floor((full * parts) / units);
  return Math.floor((shared * (100 - percent)) / 100);
};
