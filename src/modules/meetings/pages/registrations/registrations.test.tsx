import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, meeting, whoami } from '../../meeting.fixture';
import type { Row } from './filters';
import Page from './index';

const clerk = whoami({
  offices: [{ office: 'clerk', committeeId: null, committeeName: null, from: '2026-01-01', until: null }],
});
const counts = { confirmed: 154, offered: 1, waiting: 17, cancelled: 2, walkIns: 3, present: 41, taken: 200 };
const row = (part: Partial<Row> = {}): Row => ({
  id: id(400),
  state: 'confirmed',
  name: '沈知行',
  phone: '199****0003',
  title: '总经理',
  unitName: '苏州稷岫精密机械有限公司',
  companions: [],
  waitingNo: null,
  offerUntil: null,
  answers: {},
  registeredAt: '2026-11-10T01:00:00.000Z',
  checkedIn: [],
  words: 'pass',
  shownName: '沈知行',
  guest: false,
  ...part,
});
const asked = () =>
  phone.calls.filter(({ data }) => data.action === 'registrations').map(({ data }) => data.input as object);
const questions = [
  { kind: 'choice' as const, id: 'forum', title: '分论坛', required: true, options: ['数控', '材料'], multiple: false },
  { kind: 'diet' as const, id: 'lunch', title: '午餐', required: false },
];
const open = (rows: Row[], params: Record<string, string> = {}) =>
  openPage(
    Page,
    {
      identity: { whoami: clerk },
      meetings: { registrations: () => ({ rows, next: null, counts }), show: () => meeting({}, { questions }) },
    },
    { id: id(100), ...params },
  );

describe('the list of registrations', () => {
  it('begins with what the link names, in the order of the queue', async () => {
    open(
      [row({ state: 'waiting', waitingNo: 2 }), row({ id: id(401), state: 'waiting', waitingNo: 3, name: '陆承安' })],
      {
        state: 'waiting',
      },
    );
    expect(await screen.findByText('候补 2 号')).toBeTruthy();
    expect(screen.getByText('候补 · 17 人')).toBeTruthy();
    expect(asked()).toEqual([{ meetingId: id(100), state: 'waiting' }]);
  });

  it.each([
    ['true', true, '已到场 · 41 人'],
    ['false', false, '未到场'],
  ])('shows who is here, or not yet (%s)', async (present, wanted, title) => {
    open([row()], { present });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(asked()).toEqual([{ meetingId: id(100), present: wanted }]);
  });

  it('filters and searches, and says what was not found', async () => {
    open([]);
    fireEvent.click(await screen.findByRole('button', { name: '看哪些' }));
    fireEvent.click(screen.getByRole('radio', { name: '现场登记' }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ meetingId: id(100), state: 'walk_in' }));
    fireEvent.change(screen.getByLabelText('搜姓名、单位、手机后四位'), { target: { value: '没有' } });
    expect(await screen.findByText('没有找到「没有」。换个词再找。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看全部' }));
    expect(await screen.findByText('这里还没有人。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看全部' }));
    expect(await screen.findByText('全部')).toBeTruthy();
  });

  it('opens one person: the answers by their questions, who comes along, the phone', async () => {
    open([
      row({
        companions: [{ name: '陆承安', phone: '', seat: 1 }],
        answers: { forum: ['材料'], lunch: 'vegetarian' },
        checkedIn: [{ seat: 0, at: '2026-11-21T01:05:00.000Z' }],
      }),
    ]);
    fireEvent.click(await screen.findByText('沈知行'));
    expect(await screen.findByText('分论坛')).toBeTruthy();
    expect(screen.getByText('材料')).toBeTruthy();
    expect(screen.getByText('素食')).toBeTruthy();
    expect(screen.getByText('同行 0/1 到场')).toBeTruthy();
    expect(screen.getByRole('button', { name: '打电话 199****0003' })).toBeTruthy();
  });
});

describe('one registration', () => {
  const answer = (data: object) => {
    openPage(
      Page,
      {
        identity: { whoami: clerk },
        meetings: {
          registrations: () => ({
            rows: [row({ words: 'review', guest: true, shownName: '来宾', ...data })],
            next: null,
            counts,
          }),
          show: () => meeting(),
          decideNames: () => ({ words: 'pass' }),
          removeRegistration: () => ({ state: 'cancelled' }),
        },
      },
      { id: id(100), unjudged: 'true' },
    );
    return screen.findByRole('button', { name: /沈知行/ }).then((found) => fireEvent.click(found));
  };
  const input = (action: string) => phone.calls.find(({ data }) => data.action === action)?.data.input;

  it('has its names passed, or worded otherwise', async () => {
    await answer({ companions: [{ name: '怪名', phone: '', seat: 1 }] });
    expect(asked()).toEqual([{ meetingId: id(100), unjudged: true }]);
    expect(screen.getByText('别人看到的是：来宾')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '复核姓名' }));
    fireEvent.change(screen.getByLabelText('同行 1'), { target: { value: '王一' } });
    fireEvent.click(screen.getByRole('button', { name: '按改写的显示' }));
    await waitFor(() =>
      expect(input('decideNames')).toEqual({
        registrationId: id(400),
        reword: { name: '沈知行', unitName: '苏州稷岫精密机械有限公司', companions: ['王一'] },
      }),
    );
  });

  it('is cancelled by the secretariat with a reason', async () => {
    await answer({});
    fireEvent.click(screen.getByRole('button', { name: '取消这份报名' }));
    fireEvent.change(await screen.findByLabelText('理由'), { target: { value: '名额留给参展单位。' } });
    fireEvent.click(screen.getByRole('button', { name: '取消并告知' }));
    await waitFor(() =>
      expect(input('removeRegistration')).toEqual({ registrationId: id(400), reason: '名额留给参展单位。' }),
    );
  });
});
