import { act, fireEvent } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Ticket from './index';

const id = '00000000-0000-4000-8000-000000000001';
const seat = (n: number, name: string, checkedInAt: string | null = null) => ({
  seat: n,
  name,
  code: `HG1.${n}`,
  checkedInAt,
});
const ticket = (seats = [seat(0, '沈若溪')]) => ({
  meetingId: id,
  title: '秋季产业峰会',
  startsAt: '2026-11-28T01:30:00.000Z',
  placeName: '会展中心',
  state: 'confirmed',
  seats,
  issuedAt: new Date().toISOString(),
  validUntil: new Date(Date.now() + 60_000).toISOString(),
});
const asked = () => phone.calls.filter(({ data }) => data.action === 'ticket').length;
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-28T01:00:00Z') }));
afterEach(() => jest.useRealTimers());

describe('entry code', () => {
  it('shows the code with meeting, time and place, and asks again while it is seen', async () => {
    openPage(Ticket, { attendance: { ticket: () => ticket() } }, { id });
    await pass(50);
    expect(screen.getByLabelText('沈若溪的入场码')).toBeTruthy();
    expect(screen.getByText('秋季产业峰会')).toBeTruthy();
    expect(screen.getByText('会展中心')).toBeTruthy();
    expect(screen.getByText('入口出示给会务人员。每分钟更新，截图无效')).toBeTruthy();
    await pass(15_100);
    expect(asked()).toBe(2);
    act(() => phone.hide());
    await pass(60_000);
    expect(asked()).toBe(2);
  });

  it('keeps the last code without network, says how long it serves, and then that it does not', async () => {
    let reachable = true;
    openPage(Ticket, { attendance: { ticket: () => (reachable ? ticket() : refuse('UNAVAILABLE')) } }, { id });
    await pass(50);
    reachable = false;
    await pass(21_000);
    expect(screen.getByText('没有网络，还是上一个码。39 秒内有效')).toBeTruthy();
    expect(screen.getByLabelText('沈若溪的入场码')).toBeTruthy();
    await pass(40_000);
    expect(screen.getByText('没有网络，这个码过期了。请会务人员按姓名查名单')).toBeTruthy();
    reachable = true;
    await pass(16_000);
    expect(screen.getByText('入口出示给会务人员。每分钟更新，截图无效')).toBeTruthy();
  });

  it('has a code for each who comes along', async () => {
    const seats = [seat(0, '沈若溪', '2026-11-28T01:12:00.000Z'), seat(1, '周同行')];
    openPage(Ticket, { attendance: { ticket: () => ticket(seats) } }, { id });
    await pass(50);
    // Who is in needs no code any more; the next one comes first.
    expect(screen.getByLabelText('周同行的入场码')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '沈若溪，已签到' }));
    expect(screen.getByText('已签到 09:12')).toBeTruthy();
    expect(screen.queryByLabelText('沈若溪的入场码')).toBeNull();
  });

  it('turns into the celebration when the gate has scanned it', async () => {
    let inside: string | null = null;
    openPage(Ticket, { attendance: { ticket: () => ticket([seat(0, '沈若溪', inside)]) } }, { id });
    await pass(50);
    inside = '2026-11-28T01:00:10.000Z';
    await pass(16_000);
    expect(screen.getByText('已签到 09:00')).toBeTruthy();
    const before = asked();
    await pass(40_000);
    expect(asked()).toBe(before);
  });

  it('says why there is none, and leads to the meeting', async () => {
    openPage(Ticket, { attendance: { ticket: () => refuse('NO_TICKET') } }, { id });
    await pass(50);
    expect(screen.getByText('还没有入场码。报名确认后，入场码会出现在这里。')).toBeTruthy();
  });
});
