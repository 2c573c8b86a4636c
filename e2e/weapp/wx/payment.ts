import type { Api } from './asynchronous';
import { requiredText, WxFailure } from './failure';
import { noNetwork } from './network';
import type { World } from './world';

const signed = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const;

/** WeChat's own page: its owner types the password or turns back; what is not signed by the merchant is not shown. */
export const requestPayment =
  ({ cloud, device }: World): Api =>
  async (options) => {
    const given = Object.fromEntries(signed.map((name) => [name, requiredText(options, name)]));
    if (!given.package?.startsWith('prepay_id=')) throw new WxFailure('parameter error: package');
    if (!device.online) throw noNetwork();
    if (device.payAnswer === 'cancel') throw new WxFailure('cancel');
    if (!(await cloud.pay(given, device.openid))) throw new WxFailure('order is over or its signature is wrong');
    return {};
  };
