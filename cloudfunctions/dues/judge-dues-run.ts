import type { JoinShare, LeaveShare, LeftOutWhy } from '../../contracts/dues-kinds';
import { amountOf, shareOf, type Membered, type Period, type Share } from './judge-dues-share';

export interface Owing extends Membered {
  /** Null: the standard has no amount for its tier. */
  full: number | null;
  /** Hundredths that a reduction takes off. */
  percent: number;
}
/** What a member owes for a period, in fen; or why it is not billed. An exempt one is recorded with nothing to pay. */
export type OwingVerdict =
  | { owes: true; share: Share; amount: number; full: number }
  | { owes: false; why: LeftOutWhy; share?: Share; full?: number };

export function judgeOwing(
  member: Owing,
  period: Period,
  rule: { joining: JoinShare; leaving: LeaveShare },
): OwingVerdict {
  const share = shareOf(period, member, rule);
  if (!share) return { owes: false, why: 'left' };
  if (member.full === null) return { owes: false, why: 'noTier' };
  const amount = amountOf(member.full, share, member.percent);
  return amount > 0
    ? { owes: true, share, amount, full: member.full }
    : { owes: false, why: 'exempt', share, full: member.full };
}

/** Twelve months from a day on. */
export function periodFrom(from: string): Period {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  // The 29th of February is followed by the 28th of the next: a period never skips a day.
  const to = new Date(Date.UTC(year + 1, month - 1, month === 2 && day === 29 ? 29 : day) - 86_400_000);
  return { from, to: to.toISOString().slice(0, 10) };
}

/** What a bill says of its period: whole calendar years by their number, as everybody speaks of them. */
export function titleOf({ from, to }: Period): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return `会费 ${from}—${to}`;
  return `${first === last ? first : `${first}—${last}`} 年会费`;
}
