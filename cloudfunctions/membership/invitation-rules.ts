import * as z from 'zod';
import { findRule } from '../ground/parameters';
import type { Context } from '../shared/implement';
import { afterMinutes } from '../shared/clock';

const schema = z.object({ days: z.int().min(1), restDays: z.int().min(1), monthly: z.int().min(1) });

const daysLater = (now: Date, days: number): Date => afterMinutes(now, days * 1440);

/** How long an invitation made now is good for, since when a refusal is respected, and how many a company may make in thirty days. */
export async function invitationRules({ db, now, today }: Pick<Context, 'db' | 'now' | 'today'>) {
  const { days, restDays, monthly } = await findRule(db, 'membership.invitations', today, schema);
  return {
    until: daysLater(now, days),
    declinedSince: daysLater(now, -restDays),
    restOver: (declinedAt: Date) => daysLater(declinedAt, restDays),
    namedSince: daysLater(now, -30),
    namedAgain: (first: Date) => daysLater(first, 30),
    monthly,
  };
}
