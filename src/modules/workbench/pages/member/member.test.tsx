import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { settings } from '../../../../hooks/settings';
import { id, member } from '../../member.fixture';
import Member from './index';

afterEach(() => settings.change({ language: 'zh-CN' }));

const at = '2026-03-01T02:00:00.000Z';
const file = (part: object = {}) => ({
  ...member(1, { tags: [{ id: id(90), name: '链主企业' }] }),
  uscc: '91320500MA1XXXXX0A',
  legalRep: '戴思远',
  size: 'small',
  address: '云岭路 88 号',
  introduction: null,
  endedOn: null,
  mayReveal: true,
  mayChange: true,
  openPlace: null,
  changes: [],
  representatives: [
    {
      id: id(501),
      name: '祝安宁',
      title: '副总经理',
      phone: '139****5621',
      primary: true,
      linked: true,
      since: at,
      ...{ state: 'accepted', namedAs: 'applicant', endedAs: null, endedReason: null, words: 'pass' },
      endedAt: null,
    },
    {
      id: id(502),
      name: '从前人',
      title: null,
      phone: '138****0000',
      primary: false,
      linked: false,
      since: at,
      ...{ state: 'ended', namedAs: 'company', endedAs: 'primary', endedReason: '离职', words: 'pass' },
      endedAt: at,
    },
  ],
  licences: [
    { id: id(601), code: 'businessLicense', title: null, number: 'X1', validTo: '2020-01-01', unlimited: false },
    { id: id(602), code: 'industryCert', title: null, number: null, validTo: null, unlimited: true },
  ],
  applications: [
    { id: id(1), name: '第1铸造有限公司', status: 'active', submittedAt: at, joinedOn: '2026-03-01', endedOn: null },
    { id: id(701), name: '第1铸造有限公司', status: 'rejected', submittedAt: at, joinedOn: null, endedOn: null },
  ],
  meetings: {
    registered: 2,
    attended: 1,
    rows: [
      { meetingId: id(801), title: '供需对接会', startsAt: at, by: '祝安宁', state: 'confirmed', attendedAt: at },
      { meetingId: id(802), title: '五轴培训', startsAt: at, by: '祝安宁', state: 'waiting', attendedAt: null },
    ],
  },
  points: {
    balance: 8,
    years: [
      { year: 2026, balance: 8 },
      { year: 2025, balance: 3 },
    ],
  },
  notices: [{ id: id(901), to: '祝安宁', title: '已经入会', at }],
  trail: [{ at, person: '林晓', role: 'clerk', what: '通过、退回或不予通过', reason: '材料齐全' }],
  ...part,
});
const open = (part: object = {}, answers: object = {}) =>
  openPage(
    Member,
    {
      workbench: { memberFile: () => file(part), ...answers },
      membership: { reveal: () => ({ value: '13912345621' }) },
    },
    { id: id(1) },
  );
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const unfold = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

it('says who it is at once, and opens the rest by sections', async () => {
  open();
  expect(await screen.findByText(/^会员号 000001 · 单位会员 · 理事单位 · 2026-.* 入会$/)).toBeTruthy();
  expect(screen.getByText('2020-01-01 已到期')).toBeTruthy();
  expect(screen.getByText('云岭路 88 号')).toBeTruthy();
  expect(screen.queryByText('五轴培训')).toBeNull();
  unfold(/^会议，报名 2 场，到会 1 场$/);
  fireEvent.click(screen.getByText('五轴培训'));
  unfold(/^积分，今年 8 分$/);
  fireEvent.click(screen.getByRole('button', { name: '2025 年 3 分' }));
  unfold(/^入会申请，2 条$/);
  fireEvent.click(screen.getByRole('button', { name: /不予通过/ }));
  expect(phone.opened).toEqual([
    `/modules/meetings/pages/meeting/index?id=${id(802)}`,
    `/modules/points/pages/ledger/index?id=${id(1)}`,
    `/modules/membership/pages/review/index?id=${id(701)}`,
  ]);
  unfold(/^发过的通知，1 条$/);
  expect(screen.getByText('已经入会')).toBeTruthy();
  unfold(/^经过，1 条$/);
  expect(screen.getByText(/林晓\s*理由：材料齐全/)).toBeTruthy();
});

it('shows a number in full with a reason', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: '看祝安宁的完整号码' }));
  fireEvent.click(screen.getByRole('button', { name: '提醒更新证照' }));
  fireEvent.click(screen.getByRole('button', { name: '查看' }));
  expect(await screen.findByText('13912345621')).toBeTruthy();
});

it('holds the place open, and ends or names on a letter with a second person', async () => {
  const change = {
    ...{ id: id(950), kind: 'name', name: '接任者', title: null, makesPrimary: true, reason: '来函更换代表' },
    ...{ by: '林晓', at, yours: false, mayAnswer: true },
  };
  openPage(
    Member,
    {
      workbench: { memberFile: () => file({ openPlace: 'hand', changes: [change] }) },
      membership: { answerChange: () => ({ agreed: true }) },
    },
    { id: id(1) },
  );
  expect(await screen.findByText('暂无代表')).toBeTruthy();
  expect(screen.getByText('等第二位确认 · 提名接任者为主要代表')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '登记退会通知' }));
  expect(screen.getByText(/收到书面退会通知即生效，不需要批准/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  fireEvent.click(screen.getByRole('button', { name: '确认' }));
  const buttons = screen.getAllByRole('button', { name: '确认' });
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(() => expect(sent('answerChange')).toEqual([{ changeId: id(950), agree: true }]));
});

it('names somebody new only with everything that it takes', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: '凭证明变更代表' }));
  fireEvent.click(screen.getByRole('radio', { name: '提名一位代表' }));
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '接任者' } });
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '13800001111' } });
  fireEvent.click(screen.getByRole('button', { name: '单位来函更换代表' }));
  const propose = screen.getByRole('button', { name: '提出' });
  // The letter is wanting.
  expect(propose.getAttribute('aria-disabled')).toBe('true');
});

it('takes a tag off, and gives another', async () => {
  open({}, { untagMembers: () => ({ members: 1 }), tagMembers: () => ({ id: id(91), name: '出口', members: 1 }) });
  fireEvent.click(await screen.findByRole('button', { name: '去掉标签「链主企业」' }));
  await waitFor(() => expect(sent('untagMembers')).toEqual([{ membershipIds: [id(1)], tagId: id(90) }]));
  fireEvent.click(screen.getByRole('button', { name: '加标签' }));
  fireEvent.change(screen.getByLabelText('标签'), { target: { value: '出口' } });
  const buttons = screen.getAllByRole('button', { name: '加标签' });
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(() => expect(sent('tagMembers')).toEqual([{ membershipIds: [id(1)], name: '出口' }]));
});

it('offers the supervisor what he may see, and nothing to do', async () => {
  open({ mayReveal: false, mayChange: false, notices: [] });
  await screen.findByText('祝安宁 · 副总经理');
  for (const name of [/完整号码$/, '凭证明变更代表', /^去掉标签/, '加标签', /^发过的通知/])
    expect(screen.queryByRole('button', { name })).toBeNull();
  unfold(/^入会申请/);
  expect(screen.queryByRole('button', { name: /不予通过/ })).toBeNull();
});

it('says what is not there', async () => {
  open({
    representatives: [],
    licences: [],
    applications: [],
    notices: [],
    trail: [],
    points: { balance: 0, years: [] },
    meetings: { registered: 0, attended: 0, rows: [] },
  });
  expect(await screen.findByText('没有登记代表。')).toBeTruthy();
  for (const name of [/^会议/, /^积分/, /^入会申请/, /^发过的通知/, /^经过/]) unfold(name);
  for (const words of ['还没有报过名。', '还没有积分。', '没有入会申请。', '没有就会籍发过通知。', '还没有记录。'])
    expect(screen.getByText(words)).toBeTruthy();
});

it('says that a member was not found, and where to look without a link', async () => {
  openPage(Member, { workbench: { memberFile: () => refuse('MEMBER_NOT_FOUND') } }, { id: id(1) });
  expect(await screen.findByText('没有找到这位会员。')).toBeTruthy();
});

it('leads to the register without a member', () => {
  openPage(Member);
  fireEvent.click(screen.getByRole('button', { name: '打开会员台账' }));
  expect(phone.opened).toEqual(['/modules/workbench/pages/members/index']);
});

it('speaks English without a Chinese remainder but names', async () => {
  settings.change({ language: 'en' });
  const { container } = open({
    name: 'Foundry',
    representatives: [],
    legalRep: null,
    address: null,
    tags: [],
    region: '',
  });
  await screen.findByText('Foundry');
  expect(container.textContent).not.toMatch(/[一-鿿]/);
});

it('shows the credit grade as a label that opens the file, and none where there is none', async () => {
  open({ grade: 'B' });
  fireEvent.click(await screen.findByRole('button', { name: '信用 B 级' }));
  expect(phone.opened).toEqual([`/modules/credit/pages/file/index?id=${id(1)}`]);
});
it('says nothing of the credit of a member that has no file', async () => {
  open();
  expect(await screen.findByText('链主企业')).toBeTruthy();
  expect(screen.queryByText(/^信用 /)).toBeNull();
});
