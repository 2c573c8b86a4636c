import { dues } from '../../contracts/dues';
import type { Language } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { findMine } from './mine-store';
import { keepers } from './present';

const shareWords = (parts: number, units: number, language: Language): string | null => {
  if (parts === units) return null;
  const [unit, one] =
    units === 12 ? ['个月', 'months'] : units === 4 ? ['个季度', 'quarters'] : ['个半年', 'half-years'];
  return language === 'en' ? `${parts} of ${units} ${one}` : `按 ${units} ${unit}中的 ${parts} ${unit}`;
};

/** Of the member that the caller acts for; of another for whoever keeps the dues and reaches it. */
export const mine = on(dues.mine).handler(async ({ input, context: { db, actor, today, language }, errors }) => {
  const membershipId = input.membershipId ?? actor.actingFor;
  const found = membershipId === null ? undefined : await findMine(db, membershipId, today);
  if (!found) throw errors.MEMBER_NOT_FOUND();
  const { committeeId, bills, ...rest } = found;
  const own = actor.units.some((unit) => unit.membershipId === membershipId && unit.status === 'active');
  if (!own && officesFor(actor, committeeId, keepers).length === 0) throw errors.MEMBER_NOT_FOUND();
  return {
    ...rest,
    bills: bills.map(({ parts, units, ...bill }) => ({ ...bill, share: shareWords(parts, units, language) })),
  };
});
