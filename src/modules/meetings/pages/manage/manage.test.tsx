import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, whoami } from '../../meeting.fixture';
import Page from './index';
import type { Managed } from './managed';
import { managed } from './manage.fixture';
import { stageOf } from './next';

const clerk = whoami({
  offices: [{ office: 'clerk', committeeId: null, committeeName: null, from: '2026-01-01', until: null }],
});
const open = (shown: Managed, meetings: object = {}) =>
  openPage(Page, { identity: { whoami: clerk }, meetings: { manage: () => shown, ...meetings } }, { id: id(100) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const inSheet = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });
beforeEach(() =>
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
  }),
);
afterEach(() => jest.useRealTimers());

describe('running a meeting', () => {
  it('shows the numbers, each of which opens its list, and the way to each tool', async () => {
    open(managed());
    fireEvent.click(await screen.findByRole('button', { name: '候补 17' }));
    expect(screen.getByText('已占 200/200 席 · 待确认 1 · 已取消 2')).toBeTruthy();
    fireEvent.click(screen.getByText('闸口扫码'));
    fireEvent.click(screen.getByText('提问和表决'));
    expect(phone.opened).toEqual([
      `/modules/meetings/pages/registrations/index?id=${id(100)}&state=waiting`,
      `/modules/attendance/pages/gate/index?id=${id(100)}`,
      `/modules/proceedings/pages/floor/index?id=${id(100)}`,
    ]);
    expect(screen.getByText('3 个提问待处理，1 项表决进行中')).toBeTruthy();
  });

  it.each([
    ['noticed', '2026-11-28T01:00:00.000Z', 'noticed'],
    ['noticed', '2026-11-22T02:00:00.000Z', 'near'],
    ['noticed', '2026-11-22T02:00:01.000Z', 'noticed'],
    ['in_session', '2026-11-21T01:00:00.000Z', 'in_session'],
    ['ended', '2026-11-20T01:00:00.000Z', 'ended'],
  ] as const)('%s, starting %s, is at the stage %s', (status, startsAt, stage) => {
    const { form } = managed();
    expect(stageOf(managed({ status, form: { ...form, startsAt, endsAt: null } }))).toBe(stage);
  });

  it('starts the check-in on the day, and says when it is too early', async () => {
    const { form } = managed();
    open(managed({ form: { ...form, startsAt: '2026-11-22T01:00:00.000Z' } }), { open: () => refuse('TOO_EARLY') });
    fireEvent.click(await screen.findByRole('button', { name: '开始签到' }));
    await waitFor(() => expect(phone.toasts).toEqual(['开会前 24 小时内才能开始签到。']));
  });

  it('calls off only with a reason, naming how many will be told', async () => {
    open(managed(), { cancel: () => ({ version: 4 }) });
    fireEvent.click(await screen.findByText('取消会议'));
    expect(screen.getByText('会告知 172 位报名的人，取消后不能恢复。')).toBeTruthy();
    expect(inSheet('取消会议').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByText('会场临时不能用'));
    fireEvent.click(inSheet('取消会议'));
    await waitFor(() => expect(phone.toasts).toEqual(['已取消，正在告知报名的人。']));
    expect(sent('cancel')).toEqual([{ meetingId: id(100), version: 3, reason: '会场临时不能用' }]);
  });

  it.each([
    [2, '还有 2 项表决没有结束。散会后不能再投，按已投的票计。'],
    [0, null],
  ])('with %i votes open asks before closing: %s', async (openMotions, words) => {
    open(managed({ status: 'in_session', openMotions }));
    fireEvent.click(await screen.findByText('散会'));
    expect(screen.getByText(/^散会后不再签到/)).toBeTruthy();
    expect(screen.queryByText(/项表决没有结束/)?.textContent ?? null).toBe(words);
  });

  it('says beside the link that it cannot be one', async () => {
    open(managed({ status: 'ended' }), {
      addReplay: () => refuse('BAD_INPUT', { issues: [{ path: ['url'], key: 'url', message: '请填写完整的链接。' }] }),
    });
    fireEvent.click(await screen.findByText('填写回放链接'));
    fireEvent.change(screen.getByLabelText('填写回放链接', { selector: 'input' }), { target: { value: 'replay' } });
    fireEvent.click(inSheet('保存'));
    expect(await screen.findByText('请填写完整的链接。')).toBeTruthy();
  });

  it('shows that a change waits for a decision', async () => {
    open(managed({ pending: managed().form }));
    expect(await screen.findByText('改动等场地决定')).toBeTruthy();
    fireEvent.click(screen.getByText('看检查'));
    expect(phone.opened).toEqual([`/modules/meetings/pages/check/index?id=${id(100)}`]);
  });

  it('keeps an event that it has no word for', async () => {
    open(managed({ history: [{ what: 'somethingNew', by: null, at: '2026-11-01T02:00:00.000Z', note: null }] }));
    expect(await screen.findByText('somethingNew')).toBeTruthy();
  });
});
