import { cleanup, fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { instantOf, today } from '@/i18n/dates';
import { codeInScan, codeOfParams } from './hall-code';
import CheckIn from './index';

const id = '00000000-0000-4000-8000-000000000001';
const code = 'abcd2345.AAAAAAAAAAAAAAAAAAAAAA';
const link = `https://hall.example/h5/#/modules/attendance/pages/check-in/index?c=${code}`;
const answer = (part: object = {}) => ({
  outcome: 'checkedIn',
  reason: null,
  message: '',
  name: '沈若溪',
  unitName: '恒信铸造有限公司',
  registrationId: id,
  seat: 0,
  first: { gate: '会场大屏', at: '2026-11-28T01:12:00.000Z' },
  meetingId: id,
  title: '秋季产业峰会',
  points: 2,
  ...part,
});
const refused = (reason: string) => answer({ outcome: 'refused', reason, name: null, first: null, points: null });
const noTicket = () => refuse('NO_TICKET');
const inputs = () =>
  phone.calls.filter(({ data }) => data.action === 'checkIn').map(({ data }) => data.input as Record<string, unknown>);

describe('check-in', () => {
  it('checks in at once, with the name in large letters and what it earned', async () => {
    openPage(CheckIn, { attendance: { checkIn: () => answer(), ticket: noTicket } }, { q: encodeURIComponent(link) });
    expect(await screen.findByText('签到成功')).toBeTruthy();
    expect(screen.getByText('沈若溪')).toBeTruthy();
    expect(screen.getByText('参会积分 +2')).toBeTruthy();
    expect(inputs()).toEqual([{ code, seats: [0] }]);
  });

  it.each([
    [0, '09:12 在会场大屏签到'],
    [1, '昨天 09:12 在会场大屏签到'],
  ])('says since when one is in already, %i days ago', async (ago, words) => {
    const morning = Date.parse(instantOf(today(), '09:12'));
    const first = { gate: '会场大屏', at: new Date(morning - ago * 86_400_000).toISOString() };
    const again = answer({ outcome: 'already', points: null, first });
    openPage(CheckIn, { attendance: { checkIn: () => again, ticket: noTicket } }, { c: code });
    expect(await screen.findByText('已经签到')).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('asks who came along, and checks them in with the same code', async () => {
    const seats = ['沈若溪', '周同行', '吴同行'].map((name, seat) => ({
      seat,
      name,
      code: '',
      checkedInAt: seat ? null : '2026-11-28T01:12:00.000Z',
    }));
    openPage(CheckIn, { attendance: { checkIn: () => answer(), ticket: () => ({ seats }) } }, { c: code });
    fireEvent.click(await screen.findByRole('checkbox', { name: '周同行' }));
    fireEvent.click(screen.getByRole('button', { name: '1 人签到' }));
    await waitFor(() => expect(inputs().at(-1)).toEqual({ code, seats: [2] }));
  });

  it('asks for the position only when the meeting wants it', async () => {
    phone.position = { latitude: 30.25, longitude: 120.16, accuracy: 20 };
    openPage(
      CheckIn,
      {
        attendance: {
          checkIn: ({ position }: { position?: object }) => (position ? answer() : refused('positionNeeded')),
          ticket: noTicket,
        },
      },
      { scene: `c%3D${code}` },
    );
    expect(await screen.findByText('签到成功')).toBeTruthy();
    expect(inputs()).toEqual([
      { code, seats: [0] },
      { code, seats: [0], position: { latitude: 30.25, longitude: 120.16, accuracy: 20 } },
    ]);
  });

  it('says what to do when the phone does not say where it is', async () => {
    openPage(CheckIn, { attendance: { checkIn: () => refused('positionNeeded'), ticket: noTicket } }, { c: code });
    expect(await screen.findByText('要确认你在会场')).toBeTruthy();
    expect(await screen.findByText(/没有拿到位置/)).toBeTruthy();
    phone.position = { latitude: 30.25, longitude: 120.16, accuracy: 20 };
    fireEvent.click(screen.getByRole('button', { name: '用我的位置确认' }));
    await waitFor(() => expect(inputs()).toHaveLength(2));
  });

  it.each([
    ['forged', '不是会场的签到码'],
    ['expired', '这个码过期了'],
    ['wrongMeeting', '是另一场会议的码'],
    ['cancelled', '报名已取消'],
    ['waiting', '还在候补'],
    ['notRegistered', '没有报名记录'],
    ['notOpen', '还没开始签到'],
    ['over', '签到已经结束'],
    ['meetingCancelled', '会议取消了'],
    ['tooFar', '离会场太远'],
  ])('refuses in words: %s', async (reason, words) => {
    openPage(CheckIn, { attendance: { checkIn: () => refused(reason), ticket: noTicket } }, { c: code });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText('签到成功')).toBeNull();
  });

  it('scans here when it was opened without a code, and again after a refusal', async () => {
    let first = true;
    openPage(CheckIn, {
      attendance: {
        checkIn: () => {
          if (!first) return answer();
          first = false;
          return refused('expired');
        },
        ticket: noTicket,
      },
    });
    phone.scan = { result: 'https://example.org/' };
    fireEvent.click(await screen.findByRole('button', { name: '扫一扫签到' }));
    await waitFor(() => expect(phone.toasts).toEqual(['这不是会场的签到码']));
    phone.scan = { result: link };
    fireEvent.click(screen.getByRole('button', { name: '扫一扫签到' }));
    expect(await screen.findByText('这个码过期了')).toBeTruthy();
    phone.scan = { result: link.replace('abcd', 'abce') };
    fireEvent.click(screen.getByRole('button', { name: '再扫一次' }));
    expect(await screen.findByText('签到成功')).toBeTruthy();
  });

  it('opens the camera at once for whoever has tapped 签到, and for nobody else', async () => {
    phone.scan = { result: link };
    openPage(CheckIn, { attendance: { checkIn: () => answer(), ticket: noTicket } }, { id: '1', scan: 'now' });
    expect(await screen.findByText('签到成功')).toBeTruthy();
    cleanup();
    openPage(CheckIn, { attendance: { checkIn: () => answer(), ticket: noTicket } }, { id: '1' });
    expect(await screen.findByRole('button', { name: '扫一扫签到' })).toBeTruthy();
    phone.scan = null;
  });

  it('says where a camera is allowed that did not open, and nothing when it was closed', async () => {
    phone.scan = null;
    openPage(CheckIn, { attendance: { checkIn: () => answer(), ticket: noTicket } }, { id: '1', scan: 'now' });
    const again = await screen.findByRole('button', { name: '扫一扫签到' });
    expect(phone.toasts).toEqual([]);
    phone.cameraAllowed = false;
    fireEvent.click(again);
    await waitFor(() => expect(phone.toasts).toEqual(['相机没有打开。请在手机的设置里允许微信使用相机。']));
    phone.cameraAllowed = true;
  });

  it('keeps the code and tries again when the network was gone', async () => {
    let reachable = false;
    openPage(
      CheckIn,
      { attendance: { checkIn: () => (reachable ? answer() : refuse('UNAVAILABLE')), ticket: noTicket } },
      { c: code },
    );
    const retry = await screen.findByRole('button', { name: '再试一次' });
    reachable = true;
    fireEvent.click(retry);
    expect(await screen.findByText('签到成功')).toBeTruthy();
    const ids = phone.calls.filter(({ data }) => data.action === 'checkIn').map(({ data }) => data.requestId);
    expect(new Set(ids).size).toBe(1);
  });
});

it('finds the code wherever it stands', () => {
  expect(codeInScan(link)).toBe(code);
  expect(codeInScan(` ${code} `)).toBe(code);
  expect(codeInScan('https://hall.example/?c=abc')).toBeNull();
  expect(codeOfParams({})).toBeNull();
  expect(codeOfParams({ c: '%' })).toBeNull();
  expect(codeOfParams({ scene: encodeURIComponent(code) })).toBe(code);
});
