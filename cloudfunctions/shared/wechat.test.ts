import { useCloud } from '../../config/jest-functions/cloud';
import { templates } from '../../localcloud/wechat/templates';
import { reviewWord, riskyWord } from '../../localcloud/wechat/content-check';
import { Unavailable } from './unavailable';
import { checkText, miniCode, phoneNumberOf, sendSubscribeMessage } from './wechat';

const cloud = useCloud();
const openid = 'somebody';

describe('the content check', () => {
  beforeAll(() => cloud.wechat.visited(openid));

  it('passes what WeChat passes, and names the worst of several parts', async () => {
    expect(await checkText(openid, '精密机械加工。')).toMatchObject({ suggest: 'pass', traces: [expect.any(String)] });
    expect(await checkText(openid, `${'好。'.repeat(1000)}${reviewWord}`)).toMatchObject({ suggest: 'review' });
    expect(await checkText(openid, `${reviewWord}。${'好。'.repeat(1000)}${riskyWord}`)).toMatchObject({
      suggest: 'risky',
    });
  });

  it('leaves to a person what WeChat does not judge: an author it has not seen for two hours', async () => {
    expect(await checkText('nobody-seen', '精密机械')).toEqual({ suggest: 'review', traces: [] });
  });

  it('lets nothing through while WeChat is down', async () => {
    cloud.wechat.switch('security.msgSecCheck', true);
    await expect(checkText(openid, '精密机械')).rejects.toBeInstanceOf(Unavailable);
    cloud.wechat.switch('security.msgSecCheck', false);
  });
});

describe('the phone button', () => {
  it('gives the number once for a code', async () => {
    const code = cloud.wechat.phoneCode('local-clerk');
    expect(await phoneNumberOf(code)).toBe('+8619900000004');
    expect(await phoneNumberOf(code)).toBeNull();
  });
});

describe('a mini-program code', () => {
  it('is a picture, or nothing while WeChat is down', async () => {
    expect(await miniCode('ABCD2345', 'modules/identity/pages/desk-confirm/index')).toMatch(
      /^data:image\/png;base64,iVBOR/,
    );
    cloud.wechat.switch('wxacode.getUnlimited', true);
    expect(await miniCode('ABCD2345', 'modules/identity/pages/desk-confirm/index')).toBeNull();
    cloud.wechat.switch('wxacode.getUnlimited', false);
  });
});

describe('a subscribe message', () => {
  const message = {
    openid,
    templateId: templates[0]?.id ?? '',
    page: 'pages/home/index?from=notice',
    data: { thing1: '通过', thing2: '请领取会员卡', time3: '2026-11-20 10:00' },
  };

  it('is taken once for each accept', async () => {
    cloud.wechat.grant(openid, message.templateId);
    expect(await sendSubscribeMessage(message)).toEqual({ state: 'sent', errcode: 0 });
    expect(await sendSubscribeMessage(message)).toEqual({ state: 'refused', errcode: 43101 });
    expect(cloud.wechat.memory.sent).toMatchObject([{ openid, page: message.page, fields: message.data }]);
  });

  it('is told apart when it is wrong, when WeChat is busy and when nobody is there', async () => {
    expect(await sendSubscribeMessage({ ...message, templateId: 'none' })).toMatchObject({
      state: 'wrong',
      errcode: 40037,
    });
    expect(
      await sendSubscribeMessage({ ...message, data: { ...message.data, thing1: '长'.repeat(21) } }),
    ).toMatchObject({ state: 'wrong', errcode: 47003 });
    cloud.wechat.switch('subscribeMessage.send', true);
    expect(await sendSubscribeMessage(message)).toMatchObject({ state: 'busy', errcode: -1 });
    cloud.wechat.switch('subscribeMessage.send', false);
    await cloud.close();
    await expect(sendSubscribeMessage(message)).rejects.toMatchObject({ mayHaveArrived: false });
    await cloud.open();
  });
});
