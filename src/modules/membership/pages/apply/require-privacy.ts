import Taro from '@tarojs/taro';

/** WeChat's privacy authorisation before any personal field (handbook §12.5). False when it was refused. */
export const requirePrivacy = () =>
  new Promise<boolean>((answer) => {
    if (process.env.TARO_ENV !== 'weapp' || !Taro.requirePrivacyAuthorize) return answer(true);
    Taro.requirePrivacyAuthorize({ success: () => answer(true), fail: () => answer(false) });
  });
