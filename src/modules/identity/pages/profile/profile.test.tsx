import { fireEvent, waitFor } from '@testing-library/react';
import { deskSession } from '@/cloud/desk-session';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Profile from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const me = (part: object = {}) => ({
  signedIn: true,
  channel: 'wechat',
  person: { id: id(1), name: '陈明远', phone: null, phoneVerified: false },
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
  ...part,
});
const unit = { membershipId: id(2), name: '明远精密机械有限公司', status: 'active', memberNo: '000127' };

describe('about me', () => {
  it('says which organisations ask the owner of a verified phone', async () => {
    let who = me();
    openPage(Profile, {
      identity: {
        whoami: () => who,
        verifyPhone: () => {
          who = me({
            person: { id: id(1), name: '陈明远', phone: '+8613812345678', phoneVerified: true },
            units: [unit],
            actingFor: id(2),
          });
          return {
            phone: '+8613812345678',
            asking: [{ representativeId: '00000000-0000-4000-8000-000000000077', unit: unit.name }],
          };
        },
      },
    });
    phone.phoneNumber = { code: 'from-wechat' };
    fireEvent.click(await screen.findByText('用微信核实手机号'));
    expect(await screen.findByText('138 1234 5678')).toBeTruthy();
    expect(screen.getByText('核实好了。这些单位请你做代表，由你决定')).toBeTruthy();
    expect(screen.getByText('微信已核实')).toBeTruthy();
  });

  it('changes nothing when the phone is refused, and says how to go on', async () => {
    openPage(Profile, { identity: { whoami: () => me() } });
    fireEvent.click(await screen.findByText('用微信核实手机号'));
    expect(await screen.findByText(/没有授权，什么也没有改变/)).toBeTruthy();
    expect(phone.calls.some(({ data }) => data.action === 'verifyPhone')).toBe(false);
  });

  it('explains a phone that belongs to another WeChat', async () => {
    openPage(Profile, { identity: { whoami: () => me(), verifyPhone: () => refuse('PHONE_TAKEN') } });
    phone.phoneNumber = { code: 'from-wechat' };
    fireEvent.click(await screen.findByText('用微信核实手机号'));
    expect(await screen.findByText(/已经在另一个微信上核实过/)).toBeTruthy();
  });

  it('shows offices with their terms', async () => {
    openPage(Profile, {
      identity: {
        whoami: () =>
          me({
            offices: [
              { office: 'council', committeeId: null, committeeName: null, from: '2024-03-01', until: '2029-02-28' },
              { office: 'clerk', committeeId: id(5), committeeName: '数控装备委员会', from: '2025-01-01', until: null },
            ],
          }),
      },
    });
    expect(await screen.findByText('2024-03-01 至 2029-02-28')).toBeTruthy();
    expect(screen.getByText('数控装备委员会 · 2025-01-01 起')).toBeTruthy();
    expect(screen.queryByText('退出登录')).toBeNull();
  });

  it.each([
    ['the server was told', () => ({}), '已退出登录'],
    ['nobody answered', () => refuse('UNAVAILABLE'), /这台电脑已经忘记你/],
  ])('leaves nothing on a shared computer: %s', async (_, endDeskSession, said) => {
    deskSession.keep({ token: 'token-0123456789012345', expiresAt: '2026-11-21T13:00:00.000Z' });
    openPage(Profile, {
      identity: {
        whoami: () => me({ channel: 'desk' }),
        deskSessions: () => ({
          rows: [
            {
              id: id(9),
              device: 'Chrome',
              createdAt: '2026-11-21T01:00:00.000Z',
              confirmedAt: null,
              lastSeenAt: null,
              expiresAt: '2026-11-21T13:00:00.000Z',
            },
          ],
        }),
        endDeskSession,
      },
    });
    fireEvent.click(await screen.findByText('退出登录'));
    fireEvent.click(screen.getAllByText('退出登录').slice(-1)[0] as HTMLElement);
    await waitFor(() => expect(phone.toasts[0]).toMatch(said));
    expect(deskSession.token()).toBeNull();
    expect(phone.opened).toEqual(['/pages/home/index']);
    expect(phone.calls.find(({ data }) => data.action === 'endDeskSession')?.data.input).toEqual({ sessionId: id(9) });
  });
});
