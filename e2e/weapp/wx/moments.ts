import { asynchronous, type Options, requiredText, WxFailure } from './asynchronous';
import type { Members, World } from './world';

/** APIs by which the person sees, hears or allows something at one moment. */
export function moments(world: World): Members {
  const { device, gesture } = world;
  return {
    login: asynchronous(world, 'login', () => ({ code: `code-${device.openid}` })),
    checkSession: asynchronous(world, 'checkSession', () => ({})),
    scanCode: asynchronous(world, 'scanCode', () => {
      const result = device.scans.shift();
      if (result === undefined) throw new WxFailure('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8' };
    }),
    previewImage: asynchronous(world, 'previewImage', (options) => {
      if (!Array.isArray(options.urls) || options.urls.length === 0) throw new WxFailure('urls is empty');
    }),
    openDocument: asynchronous(world, 'openDocument', (options) => {
      if (!device.files.has(requiredText(options, 'filePath'))) throw new WxFailure('file does not exist');
    }),
    vibrateShort: asynchronous(world, 'vibrateShort', (options) => {
      if (!['heavy', 'medium', 'light'].includes(String(options.type))) throw new WxFailure('style is not support');
    }),
    makePhoneCall: asynchronous(world, 'makePhoneCall', (options) => void requiredText(options, 'phoneNumber')),
    getNetworkType: asynchronous(world, 'getNetworkType', () => ({ networkType: device.online ? 'wifi' : 'none' })),
    getSetting: asynchronous(world, 'getSetting', () => ({
      authSetting: {},
      subscriptionsSetting: { mainSwitch: true },
    })),
    requestSubscribeMessage: (options: Options) => {
      // Whether a finger is down is known at the call, not when the answer is due.
      const tapped = gesture.isLive;
      return asynchronous(world, 'requestSubscribeMessage', () => subscribe(world, options, tapped))(options);
    },
  };
}

async function subscribe({ device, cloud }: World, options: Options, tapped: boolean) {
  if (!tapped) throw new WxFailure('can only be invoked by user TAP gesture.', { errCode: 20001 });
  const ids = options.tmplIds as string[];
  if (!Array.isArray(ids) || ids.length === 0) throw new WxFailure('TmplIds is empty', { errCode: 20003 });
  const { errMsg, ...answers } = await cloud.subscribe(
    ids,
    device.subscribeAnswer === 'reject' ? ids : [],
    device.openid,
  );
  const refusal = /:fail (.*)$/.exec(String(errMsg))?.[1];
  if (refusal) throw new WxFailure(refusal);
  return answers;
}
