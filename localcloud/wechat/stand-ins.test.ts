import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClock, type Clock } from '../clock';
import { mediaCheckAsync, msgSecCheck, reviewWord, riskyWord } from './content-check';
import { WeChatDesk } from './desk';
import { fits } from './message-fields';
import { getUnlimited } from './mini-code';
import { getPhoneNumber } from './phone-number';
import { requestSubscribe, send } from './subscribe-message';
import { templates } from './templates';

let folder: string;
let clock: Clock;
let desk: WeChatDesk;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiguan-wechat-'));
  clock = openClock(folder);
  desk = new WeChatDesk(folder, clock);
});
afterEach(() => {
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});
const minutes = 60_000;

describe('values of a subscribe message', () => {
  test.each([
    ['thing1', '一'.repeat(20), true],
    ['thing1', '一'.repeat(21), false],
    ['thing1', '😀'.repeat(20), true],
    ['thing1', ' ', false],
    ['phrase2', '审核通过', true],
    ['phrase2', '审核已经通过', false],
    ['phrase2', 'passed', false],
    ['character_string3', 'No.000127', true],
    ['character_string3', '编号一', false],
    ['time4', '2026-11-21 14:00', true],
    ['time4', '2026年11月21日 14:00', true],
    ['time4', '明天', false],
    ['date5', '2026-11-21', true],
    ['amount6', '￥5000.00', true],
    ['amount6', '￥12345678901', false],
    ['name7', '一'.repeat(10), true],
    ['name7', '一'.repeat(11), false],
    ['number8', '12', true],
    ['number8', '十二', false],
    ['nothing9', 'x', false],
    ['thing', 'x', false],
  ])('%s = %s → %s', (keyword, value, expected) => {
    expect(fits(keyword, value)).toBe(expected);
  });
});

describe('subscribeMessage.send', () => {
  const [first, second] = templates as [(typeof templates)[number], (typeof templates)[number]];
  const message = {
    touser: 'local-member',
    template_id: first.id,
    page: 'pages/home/index',
    data: { thing1: { value: '入会申请' }, thing2: { value: '已通过初审' }, time3: { value: '2026-11-21 14:00' } },
  };
  const accept = (id = first.id) =>
    requestSubscribe('local-member', [id], [], (openid, each) => desk.grant(openid, each));

  test('one accept is one message of that template to that person', async () => {
    expect(await send(message, desk)).toMatchObject({ errcode: 43101 });
    accept(second.id);
    expect(await send(message, desk)).toMatchObject({ errcode: 43101 });
    accept();
    expect(await send({ ...message, touser: 'local-clerk' }, desk)).toMatchObject({ errcode: 43101 });
    expect(await send(message, desk)).toMatchObject({ errcode: 0 });
    expect(await send(message, desk)).toMatchObject({ errcode: 43101 });
    expect(desk.memory.sent).toMatchObject([{ openid: 'local-member', fields: { thing1: '入会申请' } }]);
  });

  test('a wrong message is refused and the grant stays', async () => {
    accept();
    expect(await send({ ...message, template_id: 'nobody-knows' }, desk)).toMatchObject({ errcode: 40037 });
    expect(await send({ ...message, touser: '' }, desk)).toMatchObject({ errcode: 40003 });
    expect(
      await send({ ...message, data: { ...message.data, thing2: { value: '一'.repeat(21) } } }, desk),
    ).toMatchObject({ errcode: 47003 });
    expect(await send({ ...message, data: { thing1: { value: '只有一项' } } }, desk)).toMatchObject({ errcode: 47003 });
    expect(await send({ ...message, data: { ...message.data, thing9: { value: '多一项' } } }, desk)).toMatchObject({
      errcode: 47003,
    });
    expect(await send(message, desk)).toMatchObject({ errcode: 0 });
  });

  test('the phone asks for at most three known templates', () => {
    const grant = jest.fn();
    expect(requestSubscribe('o', [first.id, second.id], [second.id], grant)).toMatchObject({
      [first.id]: 'accept',
      [second.id]: 'reject',
    });
    expect(requestSubscribe('o', ['unknown'], [], grant)).toMatchObject({ errCode: 20001 });
    expect(requestSubscribe('o', ['1', '2', '3', '4'], [], grant)).toMatchObject({ errCode: 20003 });
    expect(grant.mock.calls).toEqual([['o', first.id]]);
  });

  test('grants and messages survive a restart', async () => {
    accept();
    desk.close();
    desk = new WeChatDesk(folder, clock);
    expect(await send(message, desk)).toMatchObject({ errcode: 0 });
  });
});

describe('content checks', () => {
  const check = (content: string, change: object = {}) =>
    msgSecCheck({ version: 2, openid: 'local-member', scene: 1, content, ...change }, desk);

  test('judges by suggest, not by errcode', async () => {
    desk.visited('local-member');
    expect(await check('精密零件加工')).toMatchObject({ errcode: 0, result: { suggest: 'pass' } });
    expect(await check(`我们${riskyWord}`)).toMatchObject({ errcode: 0, result: { suggest: 'risky' } });
    expect(await check(`我们${reviewWord}`)).toMatchObject({ errcode: 0, result: { suggest: 'review' } });
    expect(await check('好', { title: riskyWord })).toMatchObject({ result: { suggest: 'risky' } });
  });

  test('only of somebody who was there within two hours', async () => {
    expect(await check('好')).toMatchObject({ errcode: 61010 });
    desk.visited('local-member');
    clock.setOffset(119 * minutes);
    expect(await check('好')).toMatchObject({ errcode: 0 });
    clock.setOffset(121 * minutes);
    expect(await check('好')).toMatchObject({ errcode: 61010 });
  });

  test('holds to length, version and scene', async () => {
    desk.visited('local-member');
    expect(await check('字'.repeat(2500))).toMatchObject({ errcode: 0 });
    expect(await check('字'.repeat(2501))).toMatchObject({ errcode: 45002 });
    expect(await check('')).toMatchObject({ errcode: 44004 });
    expect(await check('好', { version: 1 })).toMatchObject({ errcode: 47001 });
    expect(await check('好', { scene: 5 })).toMatchObject({ errcode: 40129 });
  });

  test('a picture is accepted first and judged later', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    try {
      desk.visited('local-member');
      const judged = jest.fn();
      desk.onMediaResult = judged;
      const reply = await mediaCheckAsync(
        {
          version: 2,
          openid: 'local-member',
          scene: 1,
          media_type: 2,
          media_url: `http://127.0.0.1/${encodeURIComponent(riskyWord)}.jpg`,
        },
        desk,
      );
      expect(reply).toMatchObject({ errcode: 0, trace_id: expect.any(String) as string });
      expect(judged).not.toHaveBeenCalled();
      jest.advanceTimersByTime(5_000);
      expect(judged).toHaveBeenCalledWith(expect.objectContaining({ traceId: reply.trace_id, suggest: 'risky' }));
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('phonenumber.getPhoneNumber', () => {
  test('a code serves once, within five minutes, for the phone of whoever tapped', async () => {
    const code = desk.phoneCode('local-member');
    expect(await getPhoneNumber({ code }, desk)).toMatchObject({
      errcode: 0,
      phone_info: { purePhoneNumber: '19900000003', countryCode: '86' },
    });
    expect(await getPhoneNumber({ code }, desk)).toMatchObject({ errcode: 40029 });
    const late = desk.phoneCode('local-member');
    clock.setOffset(5 * minutes + 1_000);
    expect(await getPhoneNumber({ code: late }, desk)).toMatchObject({ errcode: 40029 });
    expect(await getPhoneNumber({ code: 'made up' }, desk)).toMatchObject({ errcode: 40029 });
  });
});

describe('wxacode.getUnlimited', () => {
  const draw = getUnlimited(
    () => 'http://127.0.0.1:8787/h5/',
    (page) => page === 'pages/home/index',
  );
  test('draws a PNG of the width asked for', async () => {
    const reply = await draw({ scene: 'c=ABCDEFGH&k=12345678', page: 'pages/home/index', width: 280 }, desk);
    const png = Buffer.from(String(reply.buffer), 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(280);
  });
  test.each([
    [{ scene: 'a'.repeat(32) }, 0],
    [{ scene: 'a'.repeat(33) }, 40169],
    [{ scene: '' }, 40169],
    [{ scene: '100%' }, 40169],
    [{ scene: '会员' }, 40169],
    [{ scene: 'a', page: '/pages/home/index' }, 41030],
    [{ scene: 'a', page: 'pages/home/index?x=1' }, 41030],
    [{ scene: 'a', page: 'pages/nowhere/index' }, 41030],
    [{ scene: 'a', page: 'pages/nowhere/index', check_path: false }, 0],
    [{ scene: 'a', width: 279 }, 40097],
    [{ scene: 'a', width: 1281 }, 40097],
  ])('%j → %d', async (input, errcode) => {
    expect(await draw(input, desk)).toMatchObject({ errcode });
  });
});
