import { localAppId } from '../invocation';
import { ok, refuse, textOf, type WxApi } from './api';

/** `phonenumber.getPhoneNumber`: a code serves once, within five minutes. */
export const getPhoneNumber: WxApi = (input, desk) => {
  const phone = desk.redeemPhoneCode(textOf(input, 'code'));
  if (!phone) return refuse(40029, 'invalid code');
  const watermark = { timestamp: Math.floor(desk.clock.now().getTime() / 1000), appid: localAppId };
  return ok({ phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } });
};
