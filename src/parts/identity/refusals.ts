import type { identity } from '@contracts/identity';
import type { RefusalsOf } from '@/i18n/refusals';
import { registerRefusals } from '@/i18n/register';

/** What the actions refuse with that other packages call too. */
export const refusals: RefusalsOf<Pick<typeof identity, 'chooseUnit' | 'verifyPhone'>> = {
  PHONE_CODE_INVALID: 'The code from WeChat has expired. Please tap the button again.',
  PHONE_TAKEN:
    'This number is verified for another WeChat account. If you have changed WeChat, you can ask for your account.',
  WECHAT_UNAVAILABLE: 'WeChat did not answer. You can type the number instead.',
  NOT_YOUR_UNIT: 'You do not represent this organisation. Ask its contact to add you.',
};
registerRefusals('identity', { en: refusals });
