import Taro from '@tarojs/taro';
import { deskSession } from '@/cloud/desk-session';
import { urlOf } from './go';

const login = urlOf('identity/desk-login');
let asked = false;

/**
 * A call was refused because nobody is signed in: a browser opens the sign-in above the page it is on and comes back
 * to it. WeChat names the caller itself and is never refused so.
 */
export const askToSignIn = () => {
  if (process.env.TARO_ENV !== 'h5') return;
  const here = window.location.hash.slice(1);
  // Several reads of one page are refused together.
  if (asked || here.startsWith(login)) return;
  asked = true;
  const ended = deskSession.token() ? 'ended' : undefined;
  deskSession.forget();
  const forget = () => {
    asked = false;
  };
  Taro.navigateTo({ url: urlOf('identity/desk-login', { back: here || undefined, why: ended }) }).then(forget, forget);
};
