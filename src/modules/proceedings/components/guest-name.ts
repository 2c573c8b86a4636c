import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../messages/zh-CN';

/** What the register puts in the place of a name that nobody has judged yet. */
const unjudged = '来宾';
/** Somebody's name, with the mark of whom the register does not know. */
export const guestName = (name: string, guest: boolean, t: Translate<(typeof zhCN)['terms']>): string =>
  !guest ? name : name === unjudged || name === '' ? t('guest') : t('guestNamed', { name });
