import { fireEvent, waitFor } from '@testing-library/react';
import { deskSession } from '@/cloud/desk-session';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Sessions from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const whoami = (channel: string) => () => ({
  signedIn: true,
  channel,
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
const session = (n: number, device: string) => ({
  id: id(n),
  device,
  createdAt: '2026-11-21T01:00:00.000Z',
  confirmedAt: '2026-11-21T01:01:00.000Z',
  lastSeenAt: null,
  expiresAt: `2026-11-21T13:01:00.00${n}Z`,
});
const two = () => ({ rows: [session(1, 'Chrome · Windows'), session(2, 'Edge · Windows')] });
const ended = () =>
  phone.calls
    .filter(({ data }) => data.action === 'endDeskSession')
    .map(({ data }) => (data.input as { sessionId: string }).sessionId);
const confirm = (word: string) => fireEvent.click(screen.getAllByText(word).slice(-1)[0] as HTMLElement);

describe('signed-in computers', () => {
  it('are ended one by one, with the consequence named first', async () => {
    let rows = two().rows;
    openPage(Sessions, {
      identity: {
        whoami: whoami('wechat'),
        deskSessions: () => ({ rows }),
        endDeskSession: ({ sessionId }: { sessionId: string }) => {
          rows = rows.filter((row) => row.id !== sessionId);
          return {};
        },
      },
    });
    fireEvent.click(await screen.findByLabelText('退出 Edge · Windows'));
    expect(screen.getByText(/Edge · Windows 会马上退出登录/)).toBeTruthy();
    expect(ended()).toEqual([]);
    confirm('退出');
    await waitFor(() => expect(screen.queryByText('Edge · Windows')).toBeNull());
    expect(ended()).toEqual([id(2)]);
    expect(screen.getByText('Chrome · Windows')).toBeTruthy();
    expect(screen.queryByText('这台')).toBeNull();
  });

  it('are all ended at once, the one in use too: after it the browser is a stranger’s', async () => {
    deskSession.keep({ token: 'token-0123456789012345', expiresAt: session(1, '').expiresAt });
    phone.storage.set('huiguan.drafts.12345678', { a: 1 });
    phone.storage.set('huiguan.settings', { theme: 'dark' });
    openPage(Sessions, {
      identity: { whoami: whoami('desk'), deskSessions: two, endDeskSessions: () => ({ ended: 2 }) },
    });
    await screen.findByText('这台');
    fireEvent.click(screen.getByText('全部退出'));
    expect(screen.getByText('退出全部 2 台电脑？')).toBeTruthy();
    confirm('全部退出');
    await screen.findByText('这台');
    await waitFor(() => expect(phone.calls.filter(({ data }) => data.action === 'endDeskSessions')).toHaveLength(1));
    expect(deskSession.token()).toBeNull();
    expect(phone.opened).toEqual(['/pages/home/index']);
    expect([...phone.storage.keys()]).toEqual(['huiguan.settings']);
  });

  it('take one that ended meanwhile for ended, and stay when nobody answered', async () => {
    let answer: unknown = refuse('UNAVAILABLE');
    openPage(Sessions, {
      identity: { whoami: whoami('wechat'), deskSessions: two, endDeskSession: () => answer },
    });
    fireEvent.click(await screen.findByLabelText('退出 Edge · Windows'));
    confirm('退出');
    expect(await screen.findByText('系统暂时连不上，内容没有丢，请稍后再试。')).toBeTruthy();
    answer = refuse('SESSION_NOT_FOUND');
    confirm('退出');
    await waitFor(() => expect(phone.toasts).toEqual(['已退出']));
  });

  it('may be none, and a phone can add one', async () => {
    openPage(Sessions, { identity: { whoami: whoami('wechat'), deskSessions: () => ({ rows: [] }) } });
    fireEvent.click(await screen.findByText('登录一台电脑'));
    expect(phone.opened).toEqual(['/modules/identity/pages/desk-confirm/index']);
  });
});
