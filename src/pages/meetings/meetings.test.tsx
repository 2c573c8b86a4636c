import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../config/jest-taro/render';
import Meetings from './index';
import { wanted } from './segments';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const me =
  (office?: string, signedIn = true) =>
  () => ({
    signedIn,
    channel: signedIn ? 'wechat' : 'none',
    person: null,
    offices: office ? [{ office, committeeId: null, committeeName: null, from: '2026-01-01', until: null }] : [],
    units: [],
    actingFor: null,
    unread: 0,
    today: '2026-11-21',
  });
const row = (n: number, part: object = {}) => ({
  id: id(n),
  kind: 'training',
  title: `培训${n}`,
  status: 'noticed',
  startsAt: '2026-11-28T01:00:00.000Z',
  endsAt: '2026-11-28T09:00:00.000Z',
  placeName: '培训中心',
  capacity: 60,
  taken: 10,
  waiting: 0,
  registrationOpensAt: '2026-11-01T01:00:00.000Z',
  registrationClosesAt: '2026-11-27T10:00:00.000Z',
  fen: 0,
  mine: null,
  ...part,
});
const asked = () => phone.calls.filter(({ data }) => data.action === 'list').map(({ data }) => data.input);
const open = (rows: object[], whoami = me()) =>
  openPage(Meetings, { identity: { whoami }, meetings: { list: () => ({ rows, next: null }) } });
beforeEach(() => {
  wanted.set('upcoming');
  jest.useFakeTimers({
    now: new Date('2026-11-21T02:00:00Z'),
    doNotFake: [
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'clearInterval',
      'queueMicrotask',
      'nextTick',
      'setImmediate',
    ],
  });
});
afterEach(() => jest.useRealTimers());

describe('meetings', () => {
  it.each([
    [{}, '报名中'],
    [{ taken: 48 }, '余 12 席'],
    [{ taken: 60, waiting: 3 }, '已满，可候补'],
    [{ registrationClosesAt: '2026-11-21T01:00:00.000Z' }, '报名已截止'],
    [{ registrationOpensAt: '2026-11-23T01:00:00.000Z' }, '11月23日 起报名'],
    [{ status: 'in_session' }, '进行中'],
    [{ status: 'cancelled' }, '已取消'],
    [{ status: 'archived' }, '已结束'],
  ])('say where each stands: %p is %s', async (part, words) => {
    open([row(1, part)]);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('put my next one on top, once, with the way in a day before', async () => {
    const tomorrow = { startsAt: '2026-11-22T01:00:00.000Z', endsAt: '2026-11-22T09:00:00.000Z' };
    open([row(1, { ...tomorrow, mine: 'confirmed' }), row(2), row(3, { mine: 'waiting' })]);
    expect(await screen.findByText('我的下一场')).toBeTruthy();
    expect(screen.getAllByText('培训1')).toHaveLength(1);
    expect(screen.getByText('还有 23 小时')).toBeTruthy();
    expect(screen.getByText('候补中')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '入场码' }));
    fireEvent.click(screen.getByRole('button', { name: '签到' }));
    expect(phone.opened).toEqual([
      `/modules/attendance/pages/ticket/index?id=${id(1)}`,
      `/modules/attendance/pages/check-in/index?id=${id(1)}&scan=now`,
    ]);
  });

  it('offer no way in a week before, nor to one who waits', async () => {
    open([row(3, { mine: 'waiting', startsAt: '2026-11-21T05:00:00.000Z' })]);
    await screen.findByText('我的下一场');
    expect(screen.queryByRole('button', { name: '入场码' })).toBeNull();
  });

  it('show the secretariat what it runs, drafts too, and a way to a new one', async () => {
    open(
      [row(1, { status: 'draft', title: '', startsAt: null, placeName: null }), row(2, { waiting: 2, taken: 60 })],
      me('clerk'),
    );
    fireEvent.click(await screen.findByRole('radio', { name: '会务' }));
    await waitFor(() => expect(asked()).toContainEqual({ scope: 'running' }));
    fireEvent.click(await screen.findByText('未命名的会议'));
    fireEvent.click(screen.getByText('培训2'));
    fireEvent.click(screen.getByRole('button', { name: '新建会议' }));
    expect(await screen.findByText('已占 60/60 席 · 2 人候补')).toBeTruthy();
    expect(phone.opened).toEqual([
      `/modules/meetings/pages/edit/index?id=${id(1)}`,
      `/modules/meetings/pages/manage/index?id=${id(2)}`,
      '/modules/meetings/pages/edit/index',
    ]);
  });

  it('are searched by name, kind and month, and all are back at once', async () => {
    open([row(1)]);
    await screen.findByText('培训1');
    fireEvent.change(screen.getByPlaceholderText('搜会议名称'), { target: { value: '机床' } });
    await waitFor(() => expect(asked()).toContainEqual({ scope: 'upcoming', q: '机床' }));
    fireEvent.click(screen.getByRole('button', { name: '种类，全部' }));
    fireEvent.click(screen.getByRole('radio', { name: '培训' }));
    fireEvent.click(screen.getByRole('button', { name: '月份，全部' }));
    fireEvent.click(screen.getByRole('radio', { name: '2027年1月' }));
    await waitFor(() =>
      expect(asked()).toContainEqual({ scope: 'upcoming', q: '机床', kind: 'training', month: '2027-01' }),
    );
    // A month to come is none of those that have been.
    fireEvent.click(screen.getByRole('radio', { name: '往期' }));
    await waitFor(() => expect(asked()).toContainEqual({ scope: 'past', q: '机床', kind: 'training' }));
  });

  it('say that none fits what was chosen, with the way back', async () => {
    open([]);
    await screen.findByText(/近期没有向你开放的会议/);
    fireEvent.click(screen.getByRole('button', { name: '种类，全部' }));
    fireEvent.click(screen.getByRole('radio', { name: '理事会' }));
    expect(await screen.findByText('没有符合条件的会议。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看全部' }));
    expect(await screen.findByText(/近期没有向你开放的会议/)).toBeTruthy();
  });

  it('offer to register from the list where that is open, and only there', async () => {
    open([row(1), row(2, { mine: 'confirmed' }), row(3, { registrationClosesAt: '2026-11-21T01:00:00.000Z' }), row(4)]);
    await screen.findByText('培训1');
    fireEvent.click(screen.getByRole('button', { name: '报名，培训4' }));
    expect(phone.opened).toEqual([`/modules/meetings/pages/register/index?id=${id(4)}`]);
    expect(screen.queryByRole('button', { name: '报名，培训2' })).toBeNull();
    expect(screen.queryByRole('button', { name: '报名，培训3' })).toBeNull();
  });

  it('say the year where it is not this one, and the price where there is one', async () => {
    open([row(1, { startsAt: '2027-01-09T01:00:00.000Z', fen: 19_950 }), row(2)]);
    expect(await screen.findByText('2027')).toBeTruthy();
    expect(screen.queryByText('2026')).toBeNull();
    expect(screen.getByText('199.5 元')).toBeTruthy();
  });

  it('say what to do where there is none', async () => {
    open([]);
    expect(await screen.findByText(/近期没有向你开放的会议/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: '会务' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '我的' }));
    fireEvent.click(await screen.findByRole('button', { name: '看近期会议' }));
    expect(await screen.findByText(/近期没有向你开放的会议/)).toBeTruthy();
  });

  it('ask a browser’s guest to sign in', async () => {
    open([], me(undefined, false));
    expect(await screen.findByText('登录后能看到向会员开放的会议和自己的报名。')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: '我的' })).toBeNull();
  });
});
