import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../config/jest-taro/render';
import { settings } from '@/hooks/settings';
import { duty, queueOf } from '@/parts/workbench/duty.fixture';
import Home from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const association = () => ({
  name: '江南省机械行业商会',
  shortName: '江南机械商会',
  uscc: '51430626MJJ123450A',
  region: '330000',
  purpose: '为会员办事',
  address: '',
  phone: '',
  members: 200,
  committees: [{ id: id(7), name: '数控装备专业委员会' }],
});
const home = (part: object) => ({
  signedIn: true,
  today: '2026-11-23',
  role: 'visitor',
  name: '陈明远',
  offices: [],
  unread: 0,
  mustChoose: false,
  card: null,
  applications: [],
  duties: queueOf([]),
  nextMeeting: null,
  meetings: [],
  ...part,
});
const holding = (...offices: string[]) => ({
  role: 'office',
  offices: offices.map((office) => ({ office, committeeName: null })),
});
const steps = () => ({ steps: [{ seq: 1, kind: 'preliminaryReview', offices: ['clerk'], workdays: 5 }] });
const open = (part: object, more: object = {}) =>
  openPage(Home, {
    identity: { association },
    membership: { admissionSteps: steps },
    workbench: { home: () => home(part), ...more },
  });
const actions = () => phone.calls.map(({ name, data }) => `${name}.${data.action}`);
const words = () => window.document.body.textContent ?? '';

beforeEach(() => {
  jest.useFakeTimers({
    now: new Date('2026-11-23T02:00:00Z'),
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'queueMicrotask',
      'nextTick',
      'setImmediate',
    ],
  });
});
afterEach(() => jest.useRealTimers());

describe('home of a visitor', () => {
  it('says what the association is, how one joins and what is open to all', async () => {
    const meeting = {
      id: id(8),
      title: '公开日',
      kind: 'training',
      startsAt: '2026-11-28T01:00:00.000Z',
      placeName: '培训中心',
      registrationClosesAt: '2026-11-27T10:00:00.000Z',
    };
    open({ signedIn: false, meetings: [meeting] });
    expect(await screen.findByText('加入江南省机械行业商会')).toBeTruthy();
    expect(await screen.findByText('秘书处初审')).toBeTruthy();
    expect(screen.getByText('200 家会员')).toBeTruthy();
    expect(screen.getByText('数控装备专业委员会')).toBeTruthy();
    // Who only looks around has nothing to do, and is not told so.
    expect(screen.queryByText('待我办')).toBeNull();
    fireEvent.click(screen.getByText('公开日'));
    fireEvent.click(screen.getByText('核验会员码'));
    expect(phone.opened).toEqual([
      `/modules/meetings/pages/meeting/index?id=${id(8)}`,
      '/modules/membership/pages/verify/index',
    ]);
    // WeChat has named the caller already.
    expect(screen.queryByText(/用手机登录/)).toBeNull();
    expect(actions()).not.toContain('workbench.badge');
  });

  it('shows who applies where it stands instead of inviting again', async () => {
    const rows = [
      { id: id(3), name: '恒信铸造有限公司', status: 'under_review', submittedAt: '2026-11-13T01:12:00Z' },
      { id: id(4), name: '明远工坊', status: 'returned', submittedAt: '2026-11-12T01:12:00Z' },
    ];
    open({
      role: 'applicant',
      applications: rows,
      duties: queueOf([duty(4, { verb: '补正', object: '明远工坊的入会申请' })]),
    });
    fireEvent.click(await screen.findByText('恒信铸造有限公司'));
    expect(phone.opened).toEqual([`/modules/membership/pages/application/index?id=${id(3)}`]);
    expect(screen.getByText('办理中')).toBeTruthy();
    expect(screen.getByText('待补正')).toBeTruthy();
    expect(screen.queryByText('申请入会')).toBeNull();
  });
});

describe('home of a member', () => {
  const card = {
    membershipId: id(5),
    name: '苏州稷岫精密机械有限公司',
    memberNo: '000008',
    kind: 'unit',
    tier: 'director',
    joinedOn: '2024-05-01',
    points: 12,
  };
  const offered = {
    id: id(9),
    title: '精密制造秋季峰会',
    kind: 'industry_summit',
    status: 'noticed',
    startsAt: '2026-11-28T05:30:00.000Z',
    endsAt: '2026-11-28T09:00:00.000Z',
    placeName: '一号厅',
    seat: 'offered',
    registrationId: id(10),
    offerUntil: '2026-11-23T10:00:00.000Z',
  };

  it('shows the card, what waits and four services, in one read', async () => {
    open({ role: 'member', card, unread: 2, duties: queueOf([duty(1), duty(2)], { mine: 6 }) });
    expect(await screen.findByText('理事单位 · No. 000008')).toBeTruthy();
    expect(screen.getByText('12')).toBeTruthy();
    for (const pinned of ['会员名录', '消息 2', '办到哪了', '核验会员'])
      expect(screen.getByRole('button', { name: pinned })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '初审：单位1入会，还有 5 个工作日 11-30' }));
    fireEvent.click(screen.getByRole('button', { name: '还有 4 件' }));
    expect(phone.opened).toEqual([duty(1).page, '/modules/workbench/pages/duties/index?filter=all']);
    expect(phone.badge).toBe('6');
    expect(screen.queryByText('申请入会')).toBeNull();
    await waitFor(() => expect(actions().sort()).toEqual(['identity.association', 'workbench.home']));
  });

  it('confirms the seat that is offered where it is shown', async () => {
    let seat = 'offered';
    openPage(Home, {
      identity: { association },
      workbench: { home: () => home({ role: 'member', card, nextMeeting: { ...offered, seat } }) },
      meetings: {
        answerOffer: () => (
          (seat = 'confirmed'), { registrationId: id(10), state: 'confirmed', waitingNo: null, ahead: null }
        ),
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '确认座位' }));
    expect(await screen.findByText('已报名')).toBeTruthy();
    expect(phone.calls.find(({ data }) => data.action === 'answerOffer')?.data.input).toEqual({
      registrationId: id(10),
      accept: true,
    });
    expect(phone.toasts).toEqual(['座位是你的了。']);
    // Five days before there is no way in yet.
    expect(screen.queryByRole('button', { name: '签到' })).toBeNull();
  });

  it('leads to the check-in in one tap from a day before', async () => {
    const startsAt = '2026-11-23T05:30:00.000Z';
    open({
      role: 'member',
      card,
      nextMeeting: { ...offered, seat: 'confirmed', startsAt, endsAt: '2026-11-23T09:00:00.000Z' },
    });
    fireEvent.click(await screen.findByRole('button', { name: '签到' }));
    expect(phone.opened).toEqual([`/modules/attendance/pages/check-in/index?id=${id(9)}&scan=now`]);
  });
});

describe('home of an office', () => {
  it.each(['finance', 'compliance', 'party', 'supervisor', 'council', 'clerk'])(
    'invites nobody of the house to join: %s',
    async (office) => {
      open(holding(office));
      expect(await screen.findByText('现在没有要你办的事。')).toBeTruthy();
      expect(screen.queryByText(/加入|申请入会/)).toBeNull();
      expect(screen.getByRole('button', { name: '规则与参数' })).toBeTruthy();
    },
  );

  it('shows each office only the rooms it may enter', async () => {
    open(holding('supervisor'));
    fireEvent.click(await screen.findByRole('button', { name: '任职' }));
    expect(screen.getByRole('button', { name: '入会' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '会员' }));
    expect(screen.queryByRole('button', { name: '会议' })).toBeNull();
    expect(screen.queryByRole('button', { name: '积分' })).toBeNull();
    expect(phone.opened).toEqual([
      '/modules/identity/pages/appointments/index',
      '/modules/workbench/pages/members/index',
    ]);
  });

  it('counts what is one’s own, shows the first four and the quiet line of others', async () => {
    const rows = [duty(1, { dueOn: '2026-11-20', workdaysLeft: -1, overdue: true }), duty(2), duty(3), duty(4)];
    open({ ...holding('clerk'), duties: queueOf(rows, { mine: 7, overdue: 1, others: 2 }) });
    const late = await screen.findByRole('button', {
      name: '初审：单位1入会，超期 1 个工作日 11-20 应办，来自入会',
    });
    expect(within(late).getByText('超期 1 个工作日').className).toContain('cinnabar');
    expect(screen.getByRole('heading', { name: '待我办 7' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '还有 3 件' }));
    fireEvent.click(screen.getByRole('button', { name: '别人的超期 2' }));
    expect(phone.opened).toEqual([
      '/modules/workbench/pages/duties/index?filter=all',
      '/modules/workbench/pages/duties/index?filter=others',
    ]);
    expect(phone.badge).toBe('7');
  });

  it('filters in place by what is late and by source', async () => {
    const asked: unknown[] = [];
    const sources = [
      { source: 'admission', title: '入会', count: 1 },
      { source: 'compliance', title: '合规', count: 1 },
    ];
    const venue = duty(2, { verb: '核实', object: '对接会的地点', source: 'compliance', sourceTitle: '合规' });
    const queue = queueOf([duty(1, { overdue: true, dueOn: '2026-11-20', workdaysLeft: -1 }), venue], {}, sources);
    open(
      { ...holding('compliance'), duties: queue },
      {
        duties: (input: { source?: string }) => {
          asked.push(input);
          return { ...queue, rows: [input.source ? venue : queue.rows[0]], next: null };
        },
      },
    );
    fireEvent.click(await screen.findByRole('radio', { name: '超期 1' }));
    await waitFor(() => expect(screen.queryByText('对接会的地点')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: '来源' }));
    fireEvent.click(await screen.findByRole('button', { name: '合规，1' }));
    expect(await screen.findByText('对接会的地点')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('单位1入会')).toBeNull());
    expect(asked).toEqual([{ filter: 'overdue' }, { filter: 'all', source: 'compliance' }]);
  });

  it('searches, and keeps the member’s code at hand for who is one too', async () => {
    const card = {
      membershipId: id(5),
      name: '稷岫机械',
      memberNo: '000008',
      kind: 'unit',
      tier: 'member',
      joinedOn: '2024-05-01',
      points: 0,
    };
    open({ ...holding('president'), card });
    fireEvent.click(await screen.findByRole('button', { name: '找会员、会议、文件' }));
    fireEvent.click(screen.getByText('稷岫机械'));
    expect(phone.opened).toEqual(['/modules/workbench/pages/search/index', '/modules/membership/pages/card/index']);
  });
});

it('asks again in the other language when it is chosen', async () => {
  open(holding('clerk'));
  await screen.findByText('待我办', { exact: false });
  act(() => settings.change({ language: 'en' }));
  await waitFor(() => {
    const asked = phone.calls.filter(({ data }) => data.action === 'home').map(({ data }) => data.language);
    expect(asked).toEqual(['zh-CN', 'en']);
  });
  act(() => settings.change({ language: 'zh-CN' }));
});

it('says that it is offline and asks again when told', async () => {
  let reachable = false;
  openPage(Home, {
    identity: { association },
    membership: { admissionSteps: steps },
    workbench: { home: () => (reachable ? home({ signedIn: false }) : refuse('UNAVAILABLE')) },
  });
  const retry = await screen.findByText('再试一次');
  expect(screen.getByText('系统暂时连不上，内容没有丢，请稍后再试。')).toBeTruthy();
  reachable = true;
  fireEvent.click(retry);
  expect(await screen.findByText('加入江南省机械行业商会')).toBeTruthy();
  expect(words()).not.toContain('待我办');
});
