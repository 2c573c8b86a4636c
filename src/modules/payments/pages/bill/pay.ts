import Taro from '@tarojs/taro';
import type { cloud } from '@/cloud/client';
import { local } from '@/cloud/local';

type Begun = Awaited<ReturnType<typeof cloud.payments.payBill>>;

/** A phone frame of the local cloud stands in for WeChat; elsewhere a browser cannot pay. */
export const paysHere = () => process.env.TARO_ENV === 'weapp' || local() !== undefined;

const payLocally = async (pay: Begun['pay'], openid: string): Promise<boolean> => {
  const { data } = await Taro.request<{ paid: boolean }>({
    url: '/_/wx/pay',
    method: 'POST',
    header: { 'content-type': 'application/json', 'x-local-openid': openid },
    data: pay,
  });
  return data.paid;
};

/** WeChat's own page takes the password; false: it was closed without paying. */
export async function openWeChatPay({ pay }: Begun): Promise<boolean> {
  const phone = local();
  if (phone) return payLocally(pay, phone.openid);
  try {
    await Taro.requestPayment(pay);
    return true;
  } catch {
    return false;
  }
}
