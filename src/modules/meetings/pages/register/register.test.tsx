import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { queries } from '@/cloud/queries';
import { association, id, meeting, whoami } from '../../meeting.fixture';
import type { Meeting } from '../../use-meeting';
import Page from './index';

const sent = () => phone.calls.filter(({ data }) => data.action === 'register').map(({ data }) => data.input);
const seat = { registrationId: id(400), state: 'confirmed', waitingNo: null, ahead: null };
const templates = () => ({
  rows: ['meetingReminder', 'seatOffered', 'meetingChanged'].map((template) => ({
    template,
    templateId: `id-${template}`,
    granted: 0,
  })),
});
const open = (shown: Meeting, register: () => unknown = () => seat) =>
  openPage(
    Page,
    {
      identity: { association, whoami: whoami() },
      meetings: { show: () => shown, register },
      notices: { templates, recordGrants: () => ({ rows: [] }) },
    },
    { id: id(100) },
  );
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const questions: Meeting['form']['questions'] = [
  { kind: 'choice', id: 'q1', title: '参加哪个分论坛', required: true, options: ['数控', '材料'], multiple: false },
  { kind: 'diet', id: 'q2', title: '午餐', required: false },
  { kind: 'text', id: 'q3', title: '想问嘉宾什么', required: false },
];

describe('registering', () => {
  it('knows who one is, asks for reminders at the tap and says what next', async () => {
    const asked: string[][] = [];
    open(meeting());
    phone.subscribe = (ids) => (asked.push(ids), { 'id-meetingReminder': 'accept' });
    expect(await screen.findByDisplayValue('沈知行')).toBeTruthy();
    expect(screen.getByDisplayValue('19900000003')).toBeTruthy();
    expect(screen.getByText('代表 苏州稷岫精密机械有限公司')).toBeTruthy();
    await waitFor(() => expect(queries.getQueryData(['notices', 'templates'])).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    expect(await screen.findByText('报名成功')).toBeTruthy();
    expect(sent()).toEqual([
      { meetingId: id(100), name: '沈知行', phone: '19900000003', title: '', companions: [], answers: {} },
    ]);
    expect(asked).toEqual([['id-meetingReminder', 'id-seatOffered', 'id-meetingChanged']]);
    expect(phone.calls.find(({ data }) => data.action === 'recordGrants')?.data.input).toEqual({
      accepted: ['meetingReminder'],
    });
  });

  it('says the price on the form, on the button and in the confirmation, companions counted', async () => {
    open(meeting({}, { fee: { fen: 20_000, basis: '讲师和场地的成本' } }));
    expect(await screen.findByText('费用：每人 200 元')).toBeTruthy();
    expect(screen.getByText('依据：讲师和场地的成本')).toBeTruthy();
    expect(screen.getByRole('button', { name: '提交报名 · 200 元' })).toBeTruthy();
    fireEvent.click(screen.getByText('加一位同行的人'));
    type('同行人姓名', '俞可立');
    expect(screen.getByText('一共 2 个座位，400 元')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '提交报名 · 400 元' }));
    expect(await screen.findByText('费用：每人 200 元，2 个座位共 400 元')).toBeTruthy();
  });

  it('says nothing of a price where there is none', async () => {
    open(meeting());
    await screen.findByRole('button', { name: '提交报名' });
    expect(screen.queryByText(/费用/)).toBeNull();
  });

  it('tells the number of one who waits', async () => {
    open(meeting({ taken: 200, waiting: 11 }), () => ({ ...seat, state: 'waiting', waitingNo: 14, ahead: 11 }));
    fireEvent.click(await screen.findByRole('button', { name: '提交候补' }));
    expect(screen.getByText(/^现在满了。提交后马上告诉你排几号/)).toBeTruthy();
    expect(screen.queryByText('名额刚好满了也会自动排进候补。')).toBeNull();
    expect(await screen.findByText('候补 14 号')).toBeTruthy();
    expect(screen.getByText('前面还有 11 份报名。有座位空出来会马上告诉你。')).toBeTruthy();
  });

  it('tells whom a gate has written down already that he is here, and of no waiting', async () => {
    open(meeting(), () => ({ ...seat, state: 'walk_in' }));
    fireEvent.click(await screen.findByRole('button', { name: '提交报名' }));
    expect(await screen.findByText('你已经到场')).toBeTruthy();
    expect(screen.queryByText('排进候补了')).toBeNull();
  });

  it('points at what is missing, and sends answers in the contract’s shape', async () => {
    open(meeting({}, { questions }));
    fireEvent.click(await screen.findByRole('button', { name: '提交报名' }));
    expect(screen.getByText('请回答这一题。')).toBeTruthy();
    expect(screen.getByText('还有 1 处要填')).toBeTruthy();
    expect(sent()).toEqual([]);
    fireEvent.click(screen.getByRole('radio', { name: '材料' }));
    fireEvent.click(screen.getByRole('radio', { name: '素食' }));
    expect(screen.queryByText('请回答这一题。')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    await screen.findByText('报名成功');
    expect(sent()).toMatchObject([{ answers: { q1: ['材料'], q2: 'vegetarian' } }]);
  });

  it('takes companions up to the limit, each with a name', async () => {
    open(meeting());
    fireEvent.click(await screen.findByRole('button', { name: '加一位同行的人' }));
    fireEvent.click(screen.getByRole('button', { name: '加一位同行的人' }));
    expect(screen.queryByRole('button', { name: '加一位同行的人' })).toBeNull();
    expect(screen.getByText('一共 3 个座位')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '移除，同行 2' }));
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    expect(screen.getByText('请写同行人的姓名，或移除这一位。')).toBeTruthy();
    type('同行人姓名', '陆承安');
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    await screen.findByText('报名成功');
    expect(sent()).toMatchObject([{ companions: [{ name: '陆承安', phone: '' }] }]);
  });

  it('keeps what was typed until it has been sent', async () => {
    const { unmount } = open(meeting({}, { questions }));
    fireEvent.click(await screen.findByRole('radio', { name: '数控' }));
    type('想问嘉宾什么', '明年的价格');
    unmount();
    open(meeting({}, { questions }));
    expect(await screen.findByDisplayValue('明年的价格')).toBeTruthy();
    expect(screen.getByRole('radio', { name: '数控' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    await screen.findByText('报名成功');
    expect(JSON.stringify([...phone.storage.values()])).not.toContain('明年的价格');
  });

  it.each([
    ['ANSWERS_WRONG', { issues: [{ questionId: 'q3', message: '请写得具体一些。' }] }, '请写得具体一些。'],
    ['BAD_INPUT', { issues: [{ path: ['phone'], key: 'phone', message: '手机号不对。' }] }, '手机号不对。'],
    ['QUOTA_REACHED', { quota: 3 }, '你单位的名额已用完。可以请同事取消一个，或联系秘书处。'],
    ['REGISTRATION_CLOSED', undefined, '现在不在报名时间内。'],
  ])('shows a refusal where it belongs: %s', async (code, data, words) => {
    open(meeting({}, { questions: questions.slice(1) }), () => refuse(code, data));
    fireEvent.click(await screen.findByRole('button', { name: '提交报名' }));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it.each([[meeting({ barred: 'closed' })], [meeting({ barred: 'already' })]])(
    'leads back to the meeting where one may not register (%#)',
    async (shown) => {
      open(shown);
      await waitFor(() => expect(phone.opened).toEqual([`/modules/meetings/pages/meeting/index?id=${id(100)}`]));
    },
  );

  it('goes to the meeting when one has registered already, on another device', async () => {
    open(meeting(), () => refuse('ALREADY_REGISTERED', { registrationId: id(400) }));
    fireEvent.click(await screen.findByRole('button', { name: '提交报名' }));
    await waitFor(() => expect(phone.opened).toEqual([`/modules/meetings/pages/meeting/index?id=${id(100)}`]));
  });
});

describe('whoever represents several companies', () => {
  const units = [
    { membershipId: id(501), name: '甲方制造有限公司' },
    { membershipId: id(502), name: '乙方制造有限公司' },
  ];

  it('is asked to choose where nothing was chosen, and nothing is sent before', async () => {
    open(meeting({ units }));
    const first = await screen.findByRole('radio', { name: '甲方制造有限公司' });
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    expect(await screen.findByText('先选为哪家单位报名')).toBeTruthy();
    expect(sent()).toEqual([]);
    fireEvent.click(first);
    expect(screen.queryByText('先选为哪家单位报名')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    await waitFor(() => expect(sent()).toMatchObject([{ membershipId: id(501) }]));
  });

  it('finds the choice marked where the house asks for it', async () => {
    open(meeting({ units }), () => refuse('CHOOSE_UNIT'));
    fireEvent.click(await screen.findByRole('radio', { name: '甲方制造有限公司' }));
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    expect(await screen.findByText(/代表.*选/)).toBeTruthy();
    expect(screen.queryByText('报名没有成功')).toBeNull();
  });

  it('says for which one he comes, or who comes for it', async () => {
    open(meeting({ units }));
    fireEvent.click(await screen.findByRole('radio', { name: '乙方制造有限公司' }));
    fireEvent.click(screen.getByRole('radio', { name: '我的同事' }));
    type('同事姓名', '同事李');
    fireEvent.click(screen.getByRole('button', { name: '提交报名' }));
    await waitFor(() =>
      expect(sent()).toEqual([
        {
          meetingId: id(100),
          name: '同事李',
          phone: '',
          title: '',
          companions: [],
          answers: {},
          membershipId: id(502),
          colleague: true,
        },
      ]),
    );
  });
});
