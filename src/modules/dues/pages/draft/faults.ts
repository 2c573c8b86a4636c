import type { JoinShare, LeaveShare } from '@contracts/dues-kinds';
import type { Faults } from '@/kit/use-form';
import type { Translate } from '@/i18n/typed';
import { fenOf } from '@/i18n/typed-money';
import type { zhCN } from '../../messages/zh-CN';

/** As it is typed: amounts and percentages are texts until they are sent. */
export interface Typed {
  name: string;
  from: string;
  joining: JoinShare;
  leaving: LeaveShare;
  notes: string;
  tiers: { name: string; amount: string; services: string; memberTiers: string[]; other: string }[];
  reductions: { name: string; condition: string; percent: string }[];
}
/** The tiers that were chosen and the others that were written. */
export const tiersOf = ({ memberTiers, other }: Pick<Typed['tiers'][number], 'memberTiers' | 'other'>): string[] => [
  ...new Set([
    ...memberTiers,
    ...other
      .split(/[、，,;；\s]+/)
      .map((each) => each.trim())
      .filter(Boolean),
  ]),
];
const percentOf = (typed: string) => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0);

/** What is wrong with what is typed, by dotted path, in reading order. */
export const faultsOf = (typed: Typed, t: Translate<(typeof zhCN)['draft']>): Faults => {
  const faults: Faults = {};
  if (!typed.name.trim()) faults.name = t('faults.name');
  if (!typed.from) faults.from = t('faults.from');
  const seen = new Set<string>();
  typed.tiers.forEach((tier, i) => {
    if (!tier.name.trim()) faults[`tiers.${i}.name`] = t('faults.tierName');
    if (fenOf(tier.amount) === null) faults[`tiers.${i}.amount`] = t('faults.amount');
    const tiers = tiersOf(tier);
    const twice = tiers.find((each) => seen.has(each));
    if (tiers.length === 0) faults[`tiers.${i}.memberTiers`] = t('faults.memberTiers');
    else if (twice !== undefined) faults[`tiers.${i}.memberTiers`] = t('faults.twice', { tier: twice });
    tiers.forEach((each) => seen.add(each));
  });
  typed.reductions.forEach(({ name, condition, percent }, i) => {
    const of = percentOf(percent);
    if (!name.trim() || !condition.trim() || of < 1 || of > 100)
      faults[`reductions.${i}.condition`] = t('faults.condition');
  });
  return faults;
};

/** The same as the contract takes it; only once nothing is wrong with it. */
export const formOf = (typed: Typed) => ({
  name: typed.name.trim(),
  from: typed.from,
  joining: typed.joining,
  leaving: typed.leaving,
  notes: typed.notes.trim(),
  tiers: typed.tiers.map((tier) => ({
    name: tier.name.trim(),
    amount: fenOf(tier.amount) ?? 0,
    services: tier.services.trim(),
    memberTiers: tiersOf(tier),
  })),
  reductions: typed.reductions.map(({ name, condition, percent }) => ({
    name: name.trim(),
    condition: condition.trim(),
    percent: percentOf(percent),
  })),
});
