import { fireEvent, renderHook, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { association, id, meeting, registration, whoami } from '../../meeting.fixture';
import { useMeetingsText } from '../../text';
import type { Meeting } from '../../use-meeting';
import Page from './index';
import { standingOf } from './standing';

const came = [{ seat: 0, at: '2026-11-28T01:00:00.000Z', latest: '2026-11-28T01:00:00.000Z' }];
const inSheet = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });
const inputs = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = (shown: Meeting, meetings: object = {}, others: object = {}) =>
  openPage(
    Page,
    { identity: { association, whoami: whoami() }, meetings: { show: () => shown, ...meetings }, ...others },
    { id: id(100) },
  );
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

describe('a meeting', () => {
  it('says what, when, where, who may come and what it costs', async () => {
    open(meeting({}, { fee: { fen: 30_000, basis: '场地与餐费，按成本' } }));
    expect(await screen.findByText('2026 秋季产业峰会')).toBeTruthy();
    expect(screen.getByText('11月28日（周六）09:00–17:00')).toBeTruthy();
    expect(screen.getByText('苏州市姑苏区道前街100号')).toBeTruthy();
    expect(screen.getAllByText(/每人 300 元，自愿参加，不是会费/)).toHaveLength(2);
    expect(screen.getByText(/按成本/)).toBeTruthy();
    expect(screen.getByText(/每家单位最多 3 人/)).toBeTruthy();
    expect(screen.getByText('俞可立 报告')).toBeTruthy();
  });

  it('opens the map at the point as maps draw it', async () => {
    open(meeting());
    fireEvent.click(await screen.findByText('看地图'));
    expect(phone.locations[0]?.latitude).toBeCloseTo(31.2979, 3);
    expect(phone.locations[0]?.longitude).toBeCloseTo(120.6043, 3);
  });

  it('leads to the registration while it is open', async () => {
    open(meeting());
    fireEvent.click(await screen.findByRole('button', { name: '报名' }));
    expect(phone.opened).toEqual([`/modules/meetings/pages/register/index?id=${id(100)}`]);
  });

  it.each([
    ['名额满了，可以候补', 'queue', meeting({ capacity: 200, taken: 200, waiting: 12 })],
    ['还剩 5 席', 'register', meeting({ capacity: 200, taken: 195 })],
    // One who waits is before whoever comes now, whatever is free.
    ['名额满了，可以候补', 'queue', meeting({ capacity: 200, taken: 198, waiting: 1 })],
    ['报名已截止', 'call', meeting({ barred: 'closed' })],
    ['这场会议不对你的身份开放', 'call', meeting({ barred: 'notInvited' })],
    ['登录后报名', 'signIn', meeting({ barred: 'signIn' })],
    ['已报名，座位为你留着', 'ticket', meeting({ mine: 'confirmed', registration: registration() })],
    ['已报名，座位为你留着', 'checkIn', meeting({ status: 'in_session', registration: registration() })],
    ['已签到', 'floor', meeting({ status: 'in_session', registration: registration({ checkedIn: came }) })],
    ['你已在现场登记', 'checkIn', meeting({ status: 'in_session', registration: registration({ state: 'walk_in' }) })],
    [
      '会议已结束',
      'survey',
      meeting({ status: 'ended', surveyOpen: true, registration: registration({ checkedIn: came }) }),
    ],
    ['会议已结束', null, meeting({ status: 'ended', surveyOpen: true, registration: registration() })],
    ['会议已结束', null, meeting({ endsAt: '2026-11-21T01:00:00.000Z' })],
    [
      '候补 17 号',
      'leaveQueue',
      meeting({ registration: registration({ state: 'waiting', waitingNo: 17, ahead: 4 }) }),
    ],
    [
      '确认时间过了，座位给了下一位。可以重新报名候补。',
      null,
      meeting({ registration: registration({ state: 'offered', offerUntil: '2026-11-21T01:59:00.000Z' }) }),
    ],
    ['会议延期，时间另行通知', null, meeting({ status: 'postponed', endedReason: '台风' })],
  ])('says where one stands: %s, %s', async (title, act, shown) => {
    const standing = standingOf(shown, Date.now(), renderHook(() => useMeetingsText('meeting')).result.current);
    expect([standing.title, standing.primary ?? standing.secondary]).toEqual([title, act]);
    open(shown);
    expect(await screen.findByText(title)).toBeTruthy();
  });

  it('asks nothing of one who is barred', async () => {
    open(
      meeting(
        { barred: 'notOpenYet', registrationOpensAt: '2026-11-22T01:00:00.000Z' },
        { registrationOpensAt: '2026-11-22T01:00:00.000Z' },
      ),
    );
    expect(await screen.findByText('明天 09:00 开始报名')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '报名' })).toBeNull();
  });

  it('says why a meeting is not held', async () => {
    open(meeting({ status: 'cancelled', endedReason: '场地停电' }));
    expect(await screen.findByText('会议已取消')).toBeTruthy();
    expect(screen.getByText('原因：场地停电')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '报名' })).toBeNull();
  });

  it('confirms a seat that was offered, with the time that is left', async () => {
    open(
      meeting({
        mine: 'offered',
        registration: registration({ state: 'offered', offerUntil: '2026-11-21T08:30:00.000Z' }),
      }),
      { answerOffer: () => ({ registrationId: id(400), state: 'confirmed', waitingNo: null, ahead: null }) },
    );
    expect(await screen.findByText('还有 6 小时，到 今天 16:30 为止。过了就给下一位。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '确认座位' }));
    await waitFor(() => expect(phone.toasts).toEqual(['座位确认好了。']));
    expect(inputs('answerOffer')).toEqual([{ registrationId: id(400), accept: true }]);
  });

  it('says so when the seat went to the next meanwhile', async () => {
    open(
      meeting({
        mine: 'offered',
        registration: registration({ state: 'offered', offerUntil: '2026-11-21T08:30:00.000Z' }),
      }),
      { answerOffer: () => refuse('OFFER_OVER') },
    );
    fireEvent.click(await screen.findByRole('button', { name: '确认座位' }));
    await waitFor(() => expect(phone.toasts).toEqual(['确认时间过了，座位已给了下一位。可以重新报名候补。']));
  });

  it('cancels only after it has named the consequence, and says why it is too late', async () => {
    let late = true;
    open(meeting({ mine: 'confirmed', registration: registration() }), {
      cancelRegistration: () =>
        late
          ? refuse('CANCEL_TOO_LATE', { until: '2026-11-27T01:00:00.000Z' })
          : { registrationId: id(400), state: 'cancelled', waitingNo: null, ahead: null },
    });
    fireEvent.click(await screen.findByRole('button', { name: '取消报名' }));
    expect(inputs('cancelRegistration')).toEqual([]);
    expect(screen.getByText('座位会马上给下一位，想再来只能重新报名。')).toBeTruthy();
    const confirm = () => fireEvent.click(inSheet('取消报名'));
    confirm();
    expect(await screen.findByText('过了取消时间，请联系秘书处。')).toBeTruthy();
    late = false;
    confirm();
    await waitFor(() => expect(phone.toasts).toEqual(['已取消，座位给了下一位。']));
  });

  it('takes an excuse from who is on the roll', async () => {
    open(
      meeting({ kind: 'council', roll: { voter: true, excused: false, unitName: '恒信铸造有限公司', several: false } }),
      {},
      { proceedings: { excuse: () => ({ excused: true }) } },
    );
    expect(await screen.findByText('你在应到名册里，有表决权。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '请假' }));
    fireEvent.click(screen.getByText('出差在外地'));
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    fireEvent.click(screen.getByRole('button', { name: '请假' }));
    fireEvent.click(inSheet('请假'));
    await waitFor(() => expect(phone.toasts).toEqual(['已请假。']));
    expect(inputs('excuse')).toEqual([{ meetingId: id(100), reason: '出差在外地' }]);
    expect([...phone.storage.values()]).toEqual([{}]);
  });

  it('leads whoever has several votes to where each is excused by itself', async () => {
    const roll = { voter: true, excused: false, unitName: '恒信铸造有限公司', several: true };
    open(meeting({ kind: 'council', roll }));
    fireEvent.click(await screen.findByRole('button', { name: '请假' }));
    await waitFor(() => expect(phone.opened).toEqual([`/modules/proceedings/pages/floor/index?id=${id(100)}`]));
  });

  it.each([
    [undefined, '加好了，到时手机会提醒。'],
    ['addPhoneCalendar:fail auth deny', '没有日历权限。请点右上角「…」→ 设置，打开「添加到日历」后再试。'],
    ['addPhoneCalendar:fail', '没有加进日历，请再试一次。'],
  ])('goes into the phone’s calendar, or says why not (%s)', async (fault, words) => {
    phone.calendarFault = fault;
    open(meeting());
    phone.calendarFault = fault;
    fireEvent.click(await screen.findByText('加入手机日历'));
    await waitFor(() => expect(phone.toasts).toEqual([words]));
    if (!fault) expect(phone.calendar[0]).toMatchObject({ startTime: 1795827600, alarmOffset: 3600 });
  });

  it('is passed on with its day', async () => {
    open(meeting());
    await screen.findByText('2026 秋季产业峰会');
    expect(phone.shared()).toEqual({
      title: '2026 秋季产业峰会 · 11月28日（周六）09:00–17:00',
      path: `/modules/meetings/pages/meeting/index?id=${id(100)}`,
    });
  });

  it('opens a paper of the agenda by its address of the moment', async () => {
    open(meeting(), {
      fileUrl: () => refuse('FILE_NOT_FOUND'),
    });
    fireEvent.click(await screen.findByRole('button', { name: '打开需求预测.pdf' }));
    await waitFor(() => expect(phone.toasts).toEqual(['没有找到这个文件，请重新上传。']));
    expect(inputs('fileUrl')).toEqual([{ meetingId: id(100), fileId: id(301) }]);
  });
});

describe('who comes along', () => {
  const other = registration({
    id: id(401),
    name: '同事李',
    colleague: true,
    membershipId: id(502),
    unitName: '乙方制造有限公司',
  });
  const shown = meeting({
    mine: 'confirmed',
    barred: 'already',
    registration: registration({ companions: [{ seat: 2, name: '丙丁', phone: '' }] }),
    others: [other],
    units: [{ membershipId: id(503), name: '丙方制造有限公司' }],
  });

  it('may stay away without the others', async () => {
    open(shown, {
      dropCompanion: () => ({ registrationId: id(400), state: 'confirmed', waitingNo: null, ahead: null }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '丙丁不来了' }));
    fireEvent.click(inSheet('不来了'));
    await waitFor(() => expect(inputs('dropCompanion')).toEqual([{ registrationId: id(400), seat: 2 }]));
    expect(phone.toasts).toContain('好的，座位给了下一位，你的座位不变。');
  });

  it('shows the colleagues of other companies, and the way to name one more', async () => {
    open(shown);
    fireEvent.click(await screen.findByRole('button', { name: /^同事李，/ }));
    fireEvent.click(screen.getByRole('button', { name: /为丙方制造有限公司报一位同事/ }));
    expect(phone.opened).toEqual([
      expect.stringContaining(`registration=${id(401)}`),
      expect.stringContaining(`unit=${id(503)}`),
    ]);
  });
});
