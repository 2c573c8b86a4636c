import { openPage, phone, refuse, screen } from '../../../config/jest-taro/render';
import { cleanup, fireEvent } from '@testing-library/react';
import { settings } from '@/hooks/settings';
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
  committees: [],
});
const person = { id: id(1), name: '陈明远', phone: null, phoneVerified: false };
const me = (part: object) => () => ({
  signedIn: true,
  channel: 'wechat',
  person,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
  ...part,
});
const todos = (part: object) => () => ({ drafts: 0, applications: [], licences: [], review: null, ...part });
const steps = () => ({ steps: [{ seq: 1, kind: 'preliminaryReview', offices: ['clerk'], workdays: 5 }] });

describe('home', () => {
  it('tells a visitor what the association is and how one joins', async () => {
    openPage(Home, {
      identity: { association, whoami: me({ signedIn: false, person: null }) },
      membership: { admissionSteps: steps },
    });
    expect(await screen.findByText('加入江南省机械行业商会')).toBeTruthy();
    expect(await screen.findByText('秘书处初审')).toBeTruthy();
    expect(screen.getByText('200 家会员')).toBeTruthy();
    expect(phone.calls.some(({ data }) => data.action === 'todos')).toBe(false);
  });

  it('shows a visitor the committees, and a member code can be verified without signing in', async () => {
    openPage(Home, {
      identity: {
        association: () => ({ ...association(), committees: [{ id: id(7), name: '数控装备专业委员会' }] }),
        whoami: me({ signedIn: false, channel: 'none', person: null }),
      },
      membership: { admissionSteps: steps },
    });
    expect(await screen.findByText('数控装备专业委员会')).toBeTruthy();
    fireEvent.click(screen.getByText('核验会员码'));
    expect(phone.opened).toEqual(['/modules/membership/pages/verify/index']);
    // WeChat has named the caller already.
    expect(screen.queryByText(/用手机登录/)).toBeNull();
  });

  it('shows the workbench to staff before anything else, overdue first', async () => {
    openPage(Home, {
      identity: { association, whoami: me({ offices: [{ office: 'clerk', committeeId: null, committeeName: null }] }) },
      membership: { todos: todos({ review: { mine: 7, overdue: 2, returned: 3 } }) },
    });
    expect(await screen.findByText('已超期')).toBeTruthy();
    const words = window.document.body.textContent ?? '';
    expect(words.indexOf('工作台')).toBeLessThan(words.indexOf('待办'));
    expect(words.indexOf('已超期')).toBeLessThan(words.indexOf('待我审核'));
    expect(screen.queryByText(/加入/)).toBeNull();
  });

  it('puts a returned application before a licence, and a licence before what is only on its way', async () => {
    const application = {
      id: id(3),
      kind: 'unit',
      name: '恒信铸造有限公司',
      status: 'returned',
      step: null,
      version: 1,
      submittedAt: '2026-11-13T01:12:00Z',
      dueOn: null,
      provisional: false,
      waitedWorkdays: 6,
      overdueWorkdays: 0,
    };
    const licence = {
      id: id(4),
      code: 'industryCert',
      title: '生产许可证',
      number: null,
      validTo: '2026-12-19',
      daysLeft: 28,
      membershipId: id(5),
      unitName: '恒信铸造有限公司',
    };
    openPage(Home, {
      identity: {
        association,
        whoami: me({ units: [{ membershipId: id(3), name: application.name, status: 'returned', memberNo: null }] }),
      },
      membership: {
        todos: todos({
          applications: [application, { ...application, id: id(6), status: 'under_review' }],
          licences: [licence],
        }),
      },
    });
    await screen.findByText('生产许可证还有 28 天到期');
    const words = window.document.body.textContent ?? '';
    expect(words.indexOf('要补正')).toBeLessThan(words.indexOf('生产许可证'));
    expect(words.indexOf('生产许可证')).toBeLessThan(words.indexOf('在办理中'));
  });

  it('counts one day as one in English', async () => {
    settings.change({ language: 'en' });
    const rows = [1, 2, -1].map((daysLeft) => ({ id: id(10 + daysLeft), title: 'Permit', daysLeft, unitName: '' }));
    openPage(Home, {
      identity: { association, whoami: me({}) },
      membership: { todos: todos({ licences: rows }) },
    });
    for (const words of ['Permit expires in 1 day', 'Permit expires in 2 days', 'Permit expired 1 day ago'])
      expect(await screen.findByText(words)).toBeTruthy();
    cleanup();
    settings.change({ language: 'zh-CN' });
  });

  it('says that it is offline and asks again when told', async () => {
    let reachable = false;
    openPage(Home, {
      identity: {
        association,
        whoami: () => (reachable ? me({ signedIn: false, person: null })() : refuse('UNAVAILABLE')),
      },
      membership: { admissionSteps: steps },
    });
    const retry = await screen.findByText('再试一次', {}, { timeout: 5000 });
    expect(screen.getByText('系统暂时连不上，内容没有丢，请稍后再试。')).toBeTruthy();
    reachable = true;
    fireEvent.click(retry);
    expect(await screen.findByText('加入江南省机械行业商会')).toBeTruthy();
  });

  it('shows my next meeting within a week, and the secretariat those of today', async () => {
    const day = 86_400_000;
    const meeting = (n: number, startsIn: number, part: object = {}) => ({
      id: id(n),
      kind: 'training',
      title: `会议${n}`,
      status: 'noticed',
      startsAt: new Date(Date.now() + startsIn).toISOString(),
      endsAt: new Date(Date.now() + startsIn + 3_600_000).toISOString(),
      placeName: '会议室',
      capacity: null,
      taken: 0,
      waiting: 0,
      registrationOpensAt: '2026-01-01T00:00:00.000Z',
      registrationClosesAt: '2199-01-01T00:00:00.000Z',
      mine: null,
      ...part,
    });
    const rows = [
      meeting(11, -600_000, { status: 'in_session' }),
      meeting(12, 6 * day, { mine: 'confirmed' }),
      meeting(13, 3 * day),
    ];
    openPage(Home, {
      identity: { association, whoami: me({ offices: [{ office: 'clerk', committeeId: null, committeeName: null }] }) },
      membership: { todos: todos({ review: { mine: 0, overdue: 0, returned: 0 } }) },
      meetings: { list: () => ({ rows, next: null }) },
    });
    fireEvent.click(await screen.findByText('会议11'));
    expect(screen.getByText('会议12')).toBeTruthy();
    expect(screen.queryByText('会议13')).toBeNull();
    expect(phone.opened).toEqual([`/modules/meetings/pages/manage/index?id=${id(11)}`]);
  });

  it('shows no meeting that is farther away than a week', async () => {
    const far = { startsAt: new Date(Date.now() + 8 * 86_400_000).toISOString(), endsAt: null };
    openPage(Home, {
      identity: { association, whoami: me({}) },
      membership: { todos: todos({}), admissionSteps: steps },
      meetings: {
        list: () => ({
          rows: [{ id: id(14), title: '远会', status: 'noticed', mine: 'confirmed', ...far }],
          next: null,
        }),
      },
    });
    await screen.findByText('加入江南省机械行业商会');
    await new Promise((done) => setTimeout(done, 50));
    expect(screen.queryByText('远会')).toBeNull();
    // Who only looks around has nothing to do, and is not told so.
    expect(screen.queryByText('待办')).toBeNull();
  });
});
