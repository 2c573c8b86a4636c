import { today } from '@/i18n/dates';
import { zhCN } from '@/i18n/messages/zh-CN';
import { yuanOf } from '@/i18n/typed-money';
import type { Standard } from '../standard/tiers';
import type { Typed } from './faults';

/** The tiers of members that every association has, as the register writes them. */
export const usualTiers: readonly string[] = Object.values(zhCN.tiers);

const empty = () => ({ name: '', amount: '', services: '', memberTiers: [], other: '' });

/** A standard as a form shows it; without one, an empty form for next year. */
export const typedOf = (standard?: Standard): Typed =>
  standard
    ? {
        ...standard,
        tiers: standard.tiers.map(({ name, amount, services, memberTiers }) => ({
          name,
          amount: yuanOf(amount),
          services,
          memberTiers: memberTiers.filter((each) => usualTiers.includes(each)),
          other: memberTiers.filter((each) => !usualTiers.includes(each)).join('、'),
        })),
        reductions: standard.reductions.map(({ name, condition, percent }) => ({
          name,
          condition,
          percent: String(percent),
        })),
      }
    : {
        name: '',
        from: `${Number(today().slice(0, 4)) + 1}-01-01`,
        joining: 'month',
        leaving: 'none',
        notes: '',
        tiers: [empty()],
        reductions: [],
      };
export const anotherTier = empty;
