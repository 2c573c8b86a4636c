import Taro from '@tarojs/taro';

export type WeChatAnswer = { accepted: string[] } | 'switchedOff' | 'failed';

/** WeChat's code when the person has turned all notifications of the mini-program off. */
const mainSwitchOff = 20004;
const codeIn = (fault: unknown) =>
  typeof fault === 'object' && fault !== null && 'errCode' in fault ? Number(fault.errCode) : 0;

/** WeChat's own question for these templates, three at most; only a tap may ask it. */
export const askWeChat = async (templateIds: readonly string[]): Promise<WeChatAnswer> => {
  try {
    // Taro's type wants Alipay's list too.
    const answer: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })),
    };
    return { accepted: templateIds.filter((id) => answer[id] === 'accept') };
  } catch (fault) {
    return codeIn(fault) === mainSwitchOff ? 'switchedOff' : 'failed';
  }
};
