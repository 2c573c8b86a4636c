import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { unbroken } from '@/components/unbroken';
import Ledger from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const entry = (n: number, part: object = {}) => ({
  id: id(n),
  source: 'meeting',
  title: `会议${n}`,
  link: `/modules/meetings/pages/meeting/index?id=${id(90 + n)}`,
  delta: 2,
  ruleId: 'points.meetingAttendance',
  ruleTitle: '参会签到积分',
  ruleFrom: '2026-01-01',
  capped: false,
  at: '2026-11-18T05:00:00.000Z',
  personName: '沈知行',
  reverses: null,
  reversedBy: null,
  reason: null,
  ...part,
});
const ledger = (rows: object[], part: object = {}) => ({
  rows,
  next: null,
  membershipId: id(50),
  memberName: '恒信铸造有限公司',
  year: 2026,
  balance: 8,
  years: [2025, 2026],
  months: [
    { month: 1, points: null },
    { month: 2, points: 3 },
    { month: 3, points: 0 },
    { month: 4, points: 5 },
  ],
  rules: [{ id: 'points.meetingAttendance', title: '参会签到积分', points: 2, monthlyCap: 20 }],
  ...part,
});
const whoami =
  (office: string | null, member = true) =>
  () => ({
    signedIn: true,
    channel: 'wechat',
    person: { id: id(9), name: '林晓', phone: null, phoneVerified: true },
    offices: office ? [{ office, committeeId: null, committeeName: null }] : [],
    units: member ? [{ membershipId: id(50), name: '恒信铸造有限公司', status: 'active', memberNo: '000127' }] : [],
    actingFor: member ? id(50) : null,
    unread: 0,
    today: '2026-11-21',
  });
const open = (points: object, office: string | null = null, params: Record<string, string> = {}) =>
  openPage(Ledger, { identity: { whoami: whoami(office) }, points }, params);
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

describe('the ledger', () => {
  it('draws the year month by month, and its balance opens to the months that make it', async () => {
    open({ ledger: () => ledger([entry(1)]) });
    expect(
      await screen.findByRole('img', { name: '2026 年各月月底的积分：1月 没有数据，2月 3 分，3月 3 分，4月 8 分' }),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '2026 年积分，8 分，点开看每一笔' }));
    expect(await screen.findByText('下面 2 行加起来就是这个数')).toBeTruthy();
    expect(screen.getByText('5 分')).toBeTruthy();
  });

  it('says where every point comes from, what was cut and what was taken back', async () => {
    open({
      ledger: () =>
        ledger([
          entry(1, { delta: 1, capped: true }),
          entry(2, { reversedBy: id(3) }),
          entry(3, { delta: -2, reverses: id(2), reason: '签到有误。' }),
        ]),
    });
    expect(await screen.findByRole('button', { name: '2026 年积分，8 分，点开看每一笔' })).toBeTruthy();
    expect(screen.getByText('参会签到积分：每次 +2 分，每月最多 20 分')).toBeTruthy();
    const [first, second, third] = ['会议1', '会议2', '会议3'].map(
      (title) => screen.getByText(title).closest('.figure-row')?.textContent ?? '',
    );
    expect(first).toContain('当月已到上限，只记这些');
    expect(first).toContain(unbroken('参会签到积分，2026-01-01 起的规则'));
    expect(second).toContain('已冲销，不计入');
    expect(third).toContain('冲销\n理由：签到有误。');
    expect(third).toContain('−2');
    expect(screen.queryByText('冲销')).toBeNull();
  });

  it('opens the meeting, and another year', async () => {
    open({ ledger: ({ year }: { year?: number }) => ledger([entry(1)], { year: year ?? 2026 }) });
    fireEvent.click(await screen.findByText('会议1'));
    expect(phone.opened).toEqual([`/modules/meetings/pages/meeting/index?id=${id(91)}`]);
    fireEvent.click(screen.getByRole('radio', { name: '2025' }));
    await waitFor(() => expect(sent('ledger').at(-1)).toEqual({ year: 2025 }));
  });

  it('lets the director take an entry back, with a reason', async () => {
    open({ ledger: () => ledger([entry(1)]), reverse: () => ({ entryId: id(1), balance: 6 }) }, 'director', {
      id: id(50),
    });
    fireEvent.click(await screen.findByRole('button', { name: '冲销，会议1' }));
    expect(panel().getByText(/「会议1」的 \+2 分不再计入 恒信铸造有限公司 的 2026 年积分/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: '有误' } });
    expect(panel().getByRole('button', { name: '冲销' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(panel().getByRole('button', { name: '签到有误，不是本人到场。' }));
    fireEvent.click(panel().getByRole('button', { name: '冲销' }));
    await waitFor(() => expect(phone.toasts).toEqual(['已冲销，现在是 6 分。']));
    expect(sent('reverse')).toEqual([{ entryId: id(1), reason: '签到有误，不是本人到场。' }]);
    expect(sent('ledger')[0]).toEqual({ membershipId: id(50) });
  });

  it('shows the refusal of a reversal beside it', async () => {
    open({ ledger: () => ledger([entry(1)]), reverse: () => refuse('ALREADY_REVERSED') }, 'director', { id: id(50) });
    fireEvent.click(await screen.findByRole('button', { name: '冲销，会议1' }));
    fireEvent.click(panel().getByRole('button', { name: '签到有误，不是本人到场。' }));
    fireEvent.click(panel().getByRole('button', { name: '冲销' }));
    expect(await screen.findByText('这笔积分已经冲销过了。')).toBeTruthy();
  });

  it('invites who is not a member', async () => {
    openPage(Ledger, { identity: { whoami: whoami(null, false) }, points: { ledger: () => refuse('FORBIDDEN') } });
    expect(await screen.findByText(/积分记在会员名下/)).toBeTruthy();
  });
});
