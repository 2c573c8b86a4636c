import { unjudgedName } from '../../../../contracts/unjudged-name';
import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../messages/zh-CN';

/** Somebody's name, with the mark of whom the register does not know. */
export const guestName = (name: string, guest: boolean, t: Translate<(typeof zhCN)['terms']>): string =>
  !guest ? name : name === unjudgedName || name === '' ? t('guest') : t('guestNamed', { name });
