import { plainText } from '../../plain-text';
import { asynchronous } from './asynchronous';
import { type Members, type Options, requiredText, WxFailure } from './failure';
import { requestPayment } from './payment';
import { openChannelsLive, openLocation } from './place';
import type { World } from './world';

const readable = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];
const scannable = ['barCode', 'qrCode', 'datamatrix', 'pdf417', 'wxCode'];

/** APIs by which the person sees, hears or allows something at one moment. */
export function moments(world: World): Members {
  const { device, gesture } = world;
  return {
    login: asynchronous(world, 'login', () => ({ code: `code-${device.openid}` })),
    checkSession: asynchronous(world, 'checkSession', () => ({})),
    scanCode: asynchronous(world, 'scanCode', ({ scanType = [] }) => {
      for (const kind of (scanType as unknown[]) ?? [])
        if (!scannable.includes(plainText(kind))) throw new WxFailure('invalid scanType');
      if (!device.cameraAllowed) throw new WxFailure('system permission denied');
      const result = device.scans.shift();
      if (result === undefined) throw new WxFailure('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8' };
    }),
    previewImage: asynchronous(world, 'previewImage', (options) => {
      if (!Array.isArray(options.urls) || options.urls.length === 0) throw new WxFailure('urls is empty');
    }),
    openDocument: asynchronous(world, 'openDocument', (options) => {
      const { fileType = 'pdf' } = options;
      if (!readable.includes(plainText(fileType))) throw new WxFailure('filetype not supported');
      if (!device.files.has(requiredText(options, 'filePath'))) throw new WxFailure('file does not exist');
    }),
    vibrateShort: asynchronous(world, 'vibrateShort', (options) => {
      if (!['heavy', 'medium', 'light'].includes(String(options.type))) throw new WxFailure('style is not support');
    }),
    openLocation: asynchronous(world, 'openLocation', openLocation),
    openChannelsLive: asynchronous(world, 'openChannelsLive', openChannelsLive),
    requestPayment: asynchronous(world, 'requestPayment', requestPayment(world)),
    openSetting: (options: Options) => {
      const tapped = gesture.isLive;
      return asynchronous(world, 'openSetting', () => {
        if (!tapped) throw new WxFailure('can only be invoked by user TAP gesture.');
        return { authSetting: { 'scope.userLocation': device.locationAllowed } };
      })(options);
    },
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
