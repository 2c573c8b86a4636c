import { act, fireEvent } from '@testing-library/react';
import { deskSession } from '@/cloud/desk-session';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import DeskLogin from './index.h5';

const guest = () => ({
  signedIn: false,
  channel: 'none',
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
let drawn = 0;
const started =
  (code = 'ABCD2345', miniCode: string | null = 'data:image/png;base64,AA==') =>
  () => ({
    pairingCode: code,
    pollToken: `poll-token-of-${code}-${(drawn += 1)}`,
    miniCode,
    expiresAt: new Date(Date.now() + 5 * 60_000).toISOString(),
  });
const waiting = () => ({ state: 'waiting' });
const polls = () => phone.calls.filter(({ data }) => data.action === 'deskSessionToken').length;
const starts = () => phone.calls.filter(({ data }) => data.action === 'startDeskSession').length;
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-21T02:00:00Z') }));
afterEach(() => jest.useRealTimers());

describe('a browser without a session', () => {
  it('shows the code, counts down, and asks every two seconds', async () => {
    openPage(DeskLogin, { identity: { whoami: guest, startDeskSession: started(), deskSessionToken: waiting } });
    await pass(50);
    expect(screen.getByText('ABCD 2345')).toBeTruthy();
    expect(screen.getByLabelText('小程序码，用微信扫')).toBeTruthy();
    expect(screen.getByText('5:00 内有效')).toBeTruthy();
    const before = polls();
    await pass(6000);
    expect(polls() - before).toBe(3);
    expect(screen.getByText(/^4:5\d 内有效$/)).toBeTruthy();
  });

  it('says how to type the code when WeChat gave no picture', async () => {
    openPage(DeskLogin, {
      identity: { whoami: guest, startDeskSession: started('ABCD2345', null), deskSessionToken: waiting },
    });
    await pass(50);
    expect(screen.getByText('微信暂时没有给出二维码，输入登录码一样能登录。')).toBeTruthy();
    expect(screen.queryByText('打开微信扫一扫')).toBeNull();
    expect(screen.getByText('在手机上输入登录码')).toBeTruthy();
  });

  it('keeps the session and goes back to where a person was needed', async () => {
    let answer: unknown = waiting();
    openPage(
      DeskLogin,
      { identity: { whoami: guest, startDeskSession: started(), deskSessionToken: () => answer } },
      { back: encodeURIComponent('/modules/membership/pages/apply/index?draftId=1') },
    );
    await pass(50);
    answer = { state: 'confirmed', token: 'token-0123456789012345', expiresAt: '2026-11-21T14:00:00.000Z' };
    await pass(2100);
    expect(deskSession.token()).toBe('token-0123456789012345');
    expect(deskSession.expiresAt()).toBe('2026-11-21T14:00:00.000Z');
    expect(phone.opened).toEqual(['/modules/membership/pages/apply/index?draftId=1']);
    const before = polls();
    await pass(6000);
    expect(polls()).toBe(before);
  });

  it.each(['https://example.com/', '//example.com', '/etc'])('goes home instead of to %s', async (back) => {
    openPage(
      DeskLogin,
      {
        identity: {
          whoami: guest,
          startDeskSession: started(),
          deskSessionToken: () => ({
            state: 'confirmed',
            token: 'token-0123456789012345',
            expiresAt: '2026-11-21T14:00:00.000Z',
          }),
        },
      },
      { back },
    );
    await pass(100);
    expect(phone.opened).toEqual(['/pages/home/index']);
  });

  it('renews the code twice while somebody may still come, then waits to be told', async () => {
    let code = 'ABCD2345';
    openPage(DeskLogin, {
      identity: {
        whoami: guest,
        startDeskSession: () => started(code)(),
        deskSessionToken: ({ pollToken }: { pollToken: string }) =>
          pollToken.includes('ABCD2345') ? refuse('DESK_CODE_EXPIRED') : waiting(),
      },
    });
    await pass(500);
    expect(starts()).toBe(3);
    expect(screen.getByText('这个码过期了')).toBeTruthy();
    const before = polls();
    await pass(6000);
    expect(polls()).toBe(before);
    code = 'WXYZ6789';
    fireEvent.click(screen.getByText('换一个新码'));
    await pass(50);
    expect(screen.getByText('WXYZ 6789')).toBeTruthy();
    expect(starts()).toBe(4);
  });

  it('says when the phone said no', async () => {
    openPage(DeskLogin, {
      identity: { whoami: guest, startDeskSession: started(), deskSessionToken: () => ({ state: 'refused' }) },
    });
    await pass(50);
    expect(screen.getByText('手机上选了「不是我」')).toBeTruthy();
    expect(deskSession.token()).toBeNull();
  });

  it('shows the same code after a reload, and goes on asking when the network is back', async () => {
    let reachable = false;
    const answers = {
      identity: {
        whoami: guest,
        startDeskSession: started(),
        deskSessionToken: () => (reachable ? waiting() : refuse('UNAVAILABLE')),
      },
    };
    const { unmount } = openPage(DeskLogin, answers);
    await pass(50);
    expect(screen.getByText('没有连上网络，连上后会自动接着等。')).toBeTruthy();
    reachable = true;
    await pass(2100);
    expect(screen.queryByText('没有连上网络，连上后会自动接着等。')).toBeNull();
    unmount();
    openPage(DeskLogin, answers);
    await pass(50);
    expect(screen.getByText('ABCD 2345')).toBeTruthy();
    expect(starts()).toBe(1);
  });

  it('counts nothing when its clock is wrong', async () => {
    openPage(DeskLogin, {
      identity: {
        whoami: guest,
        startDeskSession: () => ({ ...started()(), expiresAt: '2027-01-01T00:00:00.000Z' }),
        deskSessionToken: waiting,
      },
    });
    await pass(50);
    expect(screen.getByText('ABCD 2345')).toBeTruthy();
    expect(screen.queryByText(/内有效/)).toBeNull();
  });

  it('is not asked again when it is signed in already', async () => {
    openPage(DeskLogin, { identity: { whoami: () => ({ ...guest(), signedIn: true, channel: 'desk' }) } });
    await pass(50);
    expect(screen.getByText('这台电脑已经登录。')).toBeTruthy();
    expect(starts()).toBe(0);
  });
});
