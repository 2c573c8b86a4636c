/** What the merchant is set up with, from the environment; null where WeChat Pay is not set up. */
export interface PaySetUp {
  mchid: string;
  appid: string;
  /** Serial number of the merchant's certificate. */
  serial: string;
  /** PEM. */
  privateKey: string;
  /** Id of WeChat Pay's public key (`PUB_KEY_ID_…`), or the serial number of its platform certificate, with its PEM. */
  platformId: string;
  platformKey: string;
  /** 32 characters: opens what WeChat seals. */
  apiV3Key: string;
  /** Where WeChat tells what was paid: `https://…/payments/notify`. */
  notifyUrl: string;
  /** WeChat's own address; the local cloud stands in with another. */
  baseUrl: string;
}
// A line break in a variable of the environment is written as \n.
const pem = (value: string) => value.replaceAll('\\n', '\n');

export function paySetUp(env: NodeJS.ProcessEnv = process.env): PaySetUp | null {
  const {
    WXPAY_MCHID,
    WXPAY_SERIAL,
    WXPAY_PRIVATE_KEY,
    WXPAY_PLATFORM_ID,
    WXPAY_PLATFORM_KEY,
    WXPAY_API_V3_KEY,
    WXPAY_NOTIFY_URL,
    WX_APPID,
  } = env;
  if (
    !WXPAY_MCHID ||
    !WXPAY_SERIAL ||
    !WXPAY_PRIVATE_KEY ||
    !WXPAY_PLATFORM_ID ||
    !WXPAY_PLATFORM_KEY ||
    !WXPAY_API_V3_KEY ||
    !WXPAY_NOTIFY_URL ||
    !WX_APPID
  )
    return null;
  return {
    ...{
      mchid: WXPAY_MCHID,
      appid: WX_APPID,
      serial: WXPAY_SERIAL,
      platformId: WXPAY_PLATFORM_ID,
      apiV3Key: WXPAY_API_V3_KEY,
      notifyUrl: WXPAY_NOTIFY_URL,
    },
    ...{ privateKey: pem(WXPAY_PRIVATE_KEY), platformKey: pem(WXPAY_PLATFORM_KEY) },
    // Only the machine that develops stands in for WeChat; in production the variable is not read.
    baseUrl: (env.NODE_ENV !== 'production' && env.WXPAY_BASE_URL) || 'https://api.mch.weixin.qq.com/',
  };
}
export const paysByWechat = (): boolean => paySetUp() !== null;
