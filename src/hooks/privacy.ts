import Taro from '@tarojs/taro';
import { createStore } from './store';

interface Question {
  agree: (buttonId: string) => void;
  refuse: () => void;
}
type Answer = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];

/** The open question of WeChat's privacy authorisation, or null. */
export const privacyQuestion = createStore<Question | null>(null);

/** WeChat asks this way before any API or component that touches declared personal data. */
export const watchPrivacy = () => {
  if (process.env.TARO_ENV !== 'weapp') return;
  // Two components may ask at once; one answer serves both.
  let waiting: Answer[] = [];
  const answer = (reply: Taro.onNeedPrivacyAuthorization.ResolveOption) => {
    const asked = waiting;
    waiting = [];
    privacyQuestion.set(null);
    for (const resolve of asked) resolve(reply);
  };
  Taro.onNeedPrivacyAuthorization?.((resolve) => {
    waiting.push(resolve);
    resolve({ event: 'exposureAuthorization' });
    privacyQuestion.set({
      agree: (buttonId) => answer({ event: 'agree', buttonId }),
      refuse: () => answer({ event: 'disagree' }),
    });
  });
};
