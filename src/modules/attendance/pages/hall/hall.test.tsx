import { act } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { codeAt, secondsHeld } from './codes';
import HallPage from './index';

const id = '00000000-0000-4000-8000-000000000001';
const step = 15_000;
const codesFrom = (now: number) =>
  Array.from({ length: 21 }, (_, n) => {
    const from = Math.floor(now / step) * step + n * step;
    return {
      text: `https://hall.example/#/c=${from}`,
      from: new Date(from).toISOString(),
      until: new Date(from + step).toISOString(),
    };
  });
const hall = (part: object = {}) => ({
  title: '秋季产业峰会',
  associationName: '江南省机械行业商会',
  placeName: '会展中心',
  status: 'in_session',
  startsAt: '2026-11-28T01:30:00.000Z',
  now: new Date().toISOString(),
  codes: codesFrom(Date.now()),
  present: 86,
  expected: 120,
  days: [],
  latest: [{ id: 'a', name: '沈若溪', guest: false, unitName: '恒信铸造有限公司', at: '2026-11-28T01:12:00.000Z' }],
  quorum: null,
  ...part,
});
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const asked = () => phone.calls.filter(({ data }) => data.action === 'hall').length;
const picture = () => screen.getByLabelText('签到码').getAttribute('src');

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-28T01:00:01Z') }));
afterEach(() => jest.useRealTimers());

describe('hall', () => {
  it('counts the present day of a meeting of several, and says what each had', async () => {
    const days = [
      { day: '2026-11-27', present: 86 },
      { day: '2026-11-28', present: 3 },
    ];
    openPage(HallPage, { attendance: { hall: () => hall({ days }) } }, { id });
    await pass(300);
    expect(screen.getByLabelText('今天已签到 3')).toBeTruthy();
    expect(screen.getByText('11月27日 86 人')).toBeTruthy();
    expect(screen.getByText('今天 3 人')).toBeTruthy();
  });

  it('shows a code that changes, who is here, and asks every three seconds', async () => {
    openPage(HallPage, { attendance: { hall: () => hall() } }, { id });
    await pass(300);
    for (const words of ['江南省机械行业商会', '秋季产业峰会', '86', '应到 120', '沈若溪'])
      expect(screen.getByText(words)).toBeTruthy();
    const first = picture();
    await pass(8_900);
    expect(asked()).toBe(4);
    expect(picture()).toBe(first);
    await pass(6_000);
    expect(picture()).not.toBe(first);
  });

  it('says the day of who came on another one', async () => {
    const person = { unitName: null, id: 'a', name: '沈若溪' };
    const latest = [
      { ...person, at: '2026-11-28T00:40:00.000Z' },
      { ...person, id: 'b', at: '2026-11-27T01:52:00.000Z' },
    ];
    openPage(HallPage, { attendance: { hall: () => hall({ latest }) } }, { id });
    await pass(300);
    expect(screen.getByText('08:40')).toBeTruthy();
    expect(screen.getByText('昨天 09:52')).toBeTruthy();
  });

  it('goes on with its codes when the network drops, says for how long, and recovers', async () => {
    let reachable = true;
    openPage(HallPage, { attendance: { hall: () => (reachable ? hall() : refuse('UNAVAILABLE')) } }, { id });
    await pass(300);
    reachable = false;
    await pass(6_000);
    expect(screen.getByText('网络断开，签到码还能用 5 分钟')).toBeTruthy();
    const first = picture();
    await pass(60_000);
    expect(picture()).not.toBe(first);
    expect(screen.getByText('网络断开，签到码还能用 4 分钟')).toBeTruthy();
    await pass(5 * 60_000);
    expect(screen.queryByLabelText('签到码')).toBeNull();
    expect(screen.getAllByText(/签到码用完了/).length).toBeGreaterThan(0);
    reachable = true;
    await pass(6_000);
    expect(picture()).toBeTruthy();
    expect(screen.queryByText(/网络断开/)).toBeNull();
  });

  it('follows the clock of the server, however wrong that of the computer is', async () => {
    const ahead = 40 * 60_000;
    const codes = codesFrom(Date.now() + ahead);
    openPage(
      HallPage,
      { attendance: { hall: () => hall({ now: new Date(Date.now() + ahead).toISOString(), codes }) } },
      { id },
    );
    await pass(300);
    expect(screen.getByLabelText('签到码')).toBeTruthy();
    expect(screen.getByText(/14 秒|13 秒/)).toBeTruthy();
  });

  it.each([
    [{ entitled: 30, present: 12, needed: 16, met: false }, '还差 4，12 / 16'],
    [{ entitled: 30, present: 16, needed: 16, met: true }, '已达到，16 / 16'],
  ])('counts the quorum %#', async (quorum, words) => {
    openPage(HallPage, { attendance: { hall: () => hall({ quorum }) } }, { id });
    await pass(300);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each([
    ['noticed', '签到还没有开始'],
    ['ended', '会议已结束，感谢出席'],
    ['cancelled', '会议已取消'],
  ])('has no code: %s', async (status, words) => {
    const startsAt = '2026-11-28T04:30:00.000Z';
    openPage(HallPage, { attendance: { hall: () => hall({ status, startsAt, latest: [] }) } }, { id });
    await pass(300);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByLabelText('签到码')).toBeNull();
  });

  it('says who may not', async () => {
    openPage(HallPage, { attendance: { hall: () => refuse('FORBIDDEN') } }, { id });
    await pass(300);
    expect(screen.getByText(/你的身份不能做这件事/)).toBeTruthy();
  });
});

it('takes the code of the instant', () => {
  const [a, b] = [
    { text: 'a', from: '2026-11-28T01:00:00.000Z', until: '2026-11-28T01:00:15.000Z' },
    { text: 'b', from: '2026-11-28T01:00:15.000Z', until: '2026-11-28T01:00:30.000Z' },
  ];
  const at = (text: string) => Date.parse(text);
  expect(codeAt([a, b], at(a.from))).toEqual({ text: 'a', left: 15, total: 15 });
  expect(codeAt([a, b], at(b.from))?.text).toBe('b');
  expect(codeAt([a, b], at(a.from) - 5000)).toEqual({ text: 'a', left: 15, total: 15 });
  expect(codeAt([a, b], at(b.until))).toBeNull();
  expect(secondsHeld([a, b], at(a.from))).toBe(30);
  expect(secondsHeld([], 0)).toBe(0);
});
