import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { duty, queueOf } from '@/parts/workbench/duty.fixture';
import Inbox from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const notice = (n: number, part: object = {}) => ({
  id: id(n),
  kind: 'membership.membershipActive',
  title: `消息${n}`,
  body: '内容',
  link: null,
  createdAt: '2026-11-13T01:12:00Z',
  readAt: '2026-11-13T02:12:00Z',
  ...part,
});
const whoami = () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 1,
  today: '2026-11-21',
});
const asked = () => phone.calls.filter(({ data }) => data.action === 'inbox').map(({ data }) => data.input);
const open = () =>
  openPage(Inbox, {
    identity: { whoami },
    workbench: {
      badge: () => ({ mine: 2, overdue: 0 }),
      duties: () => ({ ...queueOf([duty(1), duty(2)]), next: null }),
    },
    notices: {
      inbox: ({ q, fold }: { q?: string; fold?: string }) => ({
        rows: q === '没有' ? [] : [notice(1, { readAt: null }), ...(fold ? [] : [notice(2)])],
        next: null,
        unread: 1,
        folded: fold && !q ? 1 : 0,
      }),
      markRead: () => ({ unread: 0 }),
    },
  });

describe('messages', () => {
  it('fold what was read long ago, and show it when asked', async () => {
    open();
    fireEvent.click(await screen.findByText('更早的 1 条'));
    expect(await screen.findByText('消息2')).toBeTruthy();
    expect(screen.queryByText(/更早的/)).toBeNull();
    expect(asked()).toEqual([{ fold: 'old' }, {}]);
  });

  it('are searched, old ones too', async () => {
    open();
    await screen.findByText('消息1');
    fireEvent.input(screen.getByPlaceholderText('找消息'), { target: { value: '没有' } });
    expect(await screen.findByText('没有找到「没有」。换个词再找。')).toBeTruthy();
    expect(asked().at(-1)).toEqual({ q: '没有', fold: 'old' });
  });

  it('part from what is to be done, which no reading ends', async () => {
    open();
    fireEvent.click(await screen.findByText('全部标为已读'));
    await waitFor(() => expect(phone.calls.some(({ data }) => data.action === 'markRead')).toBe(true));
    fireEvent.click(await screen.findByRole('radio', { name: '要办 2' }));
    fireEvent.click(await screen.findByRole('button', { name: /^初审：单位2入会/ }));
    expect(phone.opened).toEqual([duty(2).page]);
  });
});
