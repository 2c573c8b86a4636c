import { fireEvent } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import DeskConfirm from './index';

const whoami = (channel: string) => () => ({
  signedIn: channel !== 'none',
  channel,
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
const deskRequest = () => ({
  device: 'Chrome · Windows',
  startedAt: '2026-11-21T02:00:00.000Z',
  expiresAt: '2026-11-21T02:05:00.000Z',
  sessionHours: 12,
});
const tap = (name: string) => fireEvent.click(screen.getByText(name));
const asked = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('confirming a computer', () => {
  it('says which computer asks and for how long before it can be confirmed', async () => {
    openPage(
      DeskConfirm,
      { identity: { whoami: whoami('wechat'), deskRequest, answerDeskRequest: () => ({}) } },
      { scene: 'ABCD2345' },
    );
    await screen.findByText('Chrome · Windows');
    expect(screen.getByText('12 小时，到时自动退出')).toBeTruthy();
    expect(screen.getByText(/只确认你自己正在用的电脑/)).toBeTruthy();
    tap('确认登录');
    await screen.findByText('登录好了');
    expect(asked('answerDeskRequest')).toEqual([{ pairingCode: 'ABCD2345', accept: true }]);
  });

  it('can be refused', async () => {
    openPage(
      DeskConfirm,
      { identity: { whoami: whoami('wechat'), deskRequest, answerDeskRequest: () => ({}) } },
      { code: 'abcd-2345' },
    );
    await screen.findByText('Chrome · Windows');
    tap('不是我');
    await screen.findByText('已经拒绝');
    expect(asked('answerDeskRequest')).toEqual([{ pairingCode: 'ABCD2345', accept: false }]);
  });

  it('takes a typed code, and says what is wrong with one before asking anybody', async () => {
    openPage(DeskConfirm, { identity: { whoami: whoami('wechat'), deskRequest: () => refuse('DESK_CODE_EXPIRED') } });
    const field = await screen.findByLabelText('登录码');
    fireEvent.change(field, { target: { value: 'ab0' } });
    expect(screen.getByText('登录码里没有「0」，请再看一眼')).toBeTruthy();
    fireEvent.change(field, { target: { value: 'abcd 234' } });
    tap('下一步');
    expect(screen.getByText('登录码是 8 位，还差 1 位')).toBeTruthy();
    expect(asked('deskRequest')).toEqual([]);
    fireEvent.change(field, { target: { value: 'abcd 2345' } });
    tap('下一步');
    await screen.findByText('这个登录码用不了了');
    expect(asked('deskRequest')).toEqual([{ pairingCode: 'ABCD2345' }]);
    tap('输入另一个码');
    expect(screen.getByLabelText('登录码')).toBeTruthy();
  });

  it('reads the code from a scanned picture, and none from a foreign one', async () => {
    openPage(DeskConfirm, { identity: { whoami: whoami('wechat'), deskRequest } });
    await screen.findByText('扫电脑上的码');
    phone.scan = { result: 'https://example.com' };
    tap('扫电脑上的码');
    await Promise.resolve();
    await screen.findByText('扫电脑上的码');
    expect(phone.toasts).toEqual(['这不是电脑登录的码。请扫电脑登录页上的那个。']);
    phone.scan = { result: '', path: 'modules/identity/pages/desk-confirm/index?scene=WXYZ2345' };
    tap('扫电脑上的码');
    await screen.findByText('Chrome · Windows');
    expect(asked('deskRequest')).toEqual([{ pairingCode: 'WXYZ2345' }]);
  });

  it('tells a second answer that the code is over', async () => {
    openPage(
      DeskConfirm,
      { identity: { whoami: whoami('wechat'), deskRequest, answerDeskRequest: () => refuse('DESK_CODE_EXPIRED') } },
      { scene: 'ABCD2345' },
    );
    await screen.findByText('Chrome · Windows');
    tap('确认登录');
    expect(await screen.findByText('这个登录码用不了了')).toBeTruthy();
  });

  it.each(['desk', 'none'])('is for WeChat only: %s', async (channel) => {
    openPage(DeskConfirm, { identity: { whoami: whoami(channel), deskRequest } }, { scene: 'ABCD2345' });
    expect(await screen.findByText(/请在微信里打开小程序确认/)).toBeTruthy();
    expect(asked('deskRequest')).toEqual([]);
  });
});
