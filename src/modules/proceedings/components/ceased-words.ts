import type { Ceased } from '@contracts/motion';
import type { Translate } from '@/i18n/typed';
import { partsOf } from '@/i18n/dates';
import type { zhCN } from '../messages/zh-CN';

type Terms = Translate<(typeof zhCN)['terms']>;

/** Day and time in full, as on paper: a right ends at an instant. */
export const stamp = (instant: string): string => {
  const { day, time } = partsOf(instant);
  return `${day} ${time}`;
};
/** Who is entitled no more, since when and why. */
export const ceasedNames = (ceased: readonly Ceased[], t: Terms): string =>
  ceased
    .map(({ name, at, why }) => t('ceased.one', { name, when: stamp(at), why: t(`ceased.${why}`) }))
    .join(t('people.separator'));
/** Whose votes were given by whom. */
export const proxyNames = (proxies: readonly { giver: string; holder: string }[], t: Terms): string =>
  proxies.map((each) => t('proxy', each)).join(t('people.separator'));
