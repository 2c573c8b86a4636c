import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Code from '../code';
import Mine from '../mine';
import Register from '../register';
import Complaint from './index';

const id = (end: number) => `01900000-0000-7000-8000-00000000000${end}`;
const none = {
  ...{ accept: false, hear: false, decide: false, confirm: false, answer: false, handOver: false, reveal: false },
  ...{ review: false, nameMember: false, state: false, appeal: false, withdraw: false },
};
const summary = {
  ...{ id: id(1), number: 'TS2026-0003', manner: 'open', kind: 'member', about: '明远精密机械有限公司' },
  ...{ state: 'heard', receivedOn: '2026-11-10', dueOn: '2026-12-22', provisional: false, outcome: null },
};
const shown = (change: object = {}, may: object = {}) => ({
  ...{
    ...summary,
    version: 4,
    as: 'desk',
    desk: 'secretariat',
    words: '发来的货与合同不符。',
    happenedOn: '2026-11-02',
  },
  ...{ files: [], maker: { name: '陈静', unit: null }, question: '请说明交货的情况。', decision: null, final: null },
  events: [
    {
      ...{ id: id(2), kind: 'received', at: '2026-11-10T02:00:00.000Z', side: 'maker', by: '陈静', office: null },
      words: '',
      files: [],
    },
    {
      ...{ id: id(3), kind: 'stated', at: '2026-11-20T02:00:00.000Z', side: 'other', by: '李明', office: null },
      ...{
        words: '货已经补发。',
        files: [{ fileId: id(4), name: '发货单.pdf', type: 'application/pdf', bytes: 120_000 }],
      },
    },
  ],
  needsSecond: true,
  ...change,
  may: { ...none, ...may },
});
const me = () => ({
  signedIn: true,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  person: null,
  today: '2026-11-21',
});
const open = (row: object, more: object = {}) =>
  openPage(Complaint, { complaints: { show: () => row, ...more } }, { id: id(1) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const tap = (words: string) => fireEvent.click(panel().getAllByText(words).at(-1) as HTMLElement);
const fill = (label: string, value: string) => fireEvent.change(panel().getByLabelText(label), { target: { value } });

it('is decided by the desk, with what a member’s takes', async () => {
  open(shown({}, { decide: true, handOver: true }), { decide: () => shown() });
  expect(await screen.findByText('货已经补发。', { exact: false })).toBeTruthy();
  expect(screen.getByText('发货单.pdf')).toBeTruthy();
  fireEvent.click(screen.getByText('作决定'));
  expect(panel().getByText(/要由另一个人复核/)).toBeTruthy();
  fireEvent.click(panel().getByText('成立'));
  fireEvent.click(panel().getByText('严重（计入信用更久）'));
  fill('理由', '经核实，交货与合同不符。');
  tap('作决定');
  await waitFor(() =>
    expect(sent('decide')).toEqual([
      { complaintId: id(1), version: 4, outcome: 'upheld', words: '经核实，交货与合同不符。', grave: true },
    ]),
  );
});

it.each([
  ['accept', '受理', 'accept', '', { accepted: true, reason: '' }],
  ['accept', '不受理', 'accept', '不归本会管。', { accepted: false, reason: '不归本会管。' }],
  ['confirm', '同意决定', 'confirm', '', { agree: true, reason: '' }],
  ['confirm', '退回', 'confirm', '请再核对。', { agree: false, reason: '请再核对。' }],
  ['handOver', '移交', 'handOver', '我认识当事人。', { reason: '我认识当事人。' }],
] as const)('takes the step %s by “%s”', async (may, words, action, reason, input) => {
  const state = may === 'confirm' ? 'proposed' : 'received';
  open(shown({ state }, { [may]: true }), {
    [action]: () => (action === 'handOver' ? { desk: 'supervisor' } : shown()),
  });
  fireEvent.click(await screen.findByText(words));
  if (reason) fill('理由', reason);
  tap(words);
  await waitFor(() => expect(sent(action)).toEqual([{ complaintId: id(1), version: 4, ...input }]));
});

it('shows who complained in confidence to whoever says why', async () => {
  open(shown({ manner: 'confidential', maker: null }, { reveal: true }), {
    reveal: () => ({ name: '陈静', unit: null }),
  });
  expect(await screen.findByText('保密')).toBeTruthy();
  fireEvent.click(screen.getByText('看投诉人'));
  fill('理由', '要请他补充材料');
  tap('看投诉人');
  await waitFor(() => expect(sent('reveal')).toEqual([{ complaintId: id(1), reason: '要请他补充材料' }]));
});

it('tells the other side until when it may answer, and nothing of who complained', async () => {
  const row = shown(
    { as: 'other', state: 'hearing', manner: 'confidential', maker: null, words: '', happenedOn: null, events: [] },
    { state: true },
  );
  open(row, { state: () => row });
  expect(await screen.findByText('请在 2026-12-22 前说明')).toBeTruthy();
  expect(screen.getByText('投诉人要求保密，看不到原文。')).toBeTruthy();
  expect(screen.queryByText('陈静')).toBeNull();
  fireEvent.click(screen.getByText('说明', { selector: '.button *, .button' }));
  fill('内容', '货已经补发。');
  tap('说明');
  await waitFor(() => expect(sent('state')).toEqual([{ complaintId: id(1), words: '货已经补发。', fileIds: [] }]));
});

it('is appealed once by a side, in its time', async () => {
  const decision = { outcome: 'notUpheld', words: '没有发现违规。', on: '2026-11-20', resolutionNo: null };
  const row = shown({ as: 'maker', state: 'decided', outcome: 'notUpheld', decision, events: [] }, { appeal: true });
  open(row, { appeal: () => row });
  expect(await screen.findByText('不服的，2026-12-22 前可以申诉一次')).toBeTruthy();
  expect(screen.getByText('没有发现违规。')).toBeTruthy();
  fireEvent.click(screen.getByText('申诉', { selector: '.button *, .button' }));
  fill('内容', '没有看发货单。');
  tap('申诉');
  await waitFor(() => expect(sent('appeal')).toEqual([{ complaintId: id(1), words: '没有看发货单。', fileIds: [] }]));
});

it('is appealed against by who complained where it was not accepted, and reviewed by others', async () => {
  const row = shown({ as: 'maker', state: 'notAccepted', events: [] }, { appeal: true });
  open(row, { appeal: () => row });
  fireEvent.click(await screen.findByText('申诉', { selector: '.button *, .button' }));
  expect(panel().getByText(/写明为什么应当受理/)).toBeTruthy();
  fill('内容', '这项收费是本会开的票。');
  tap('申诉');
  await waitFor(() => expect(sent('appeal')).toHaveLength(1));
});

it('is of a member that its words name, once the desk has found it', async () => {
  const found = { id: id(8), title: '明远精密机械有限公司', detail: 'HG-0008' };
  const clerk = { office: 'clerk', committeeId: null, committeeName: null };
  openPage(
    Complaint,
    {
      identity: { whoami: () => ({ ...me(), offices: [clerk] }) },
      workbench: { search: () => ({ members: [found], meetings: [], people: [] }) },
      complaints: {
        show: () => shown({ state: 'accepted', about: '明远精密' }, { nameMember: true, decide: true }),
        nameMember: () => ({ desk: 'supervisor' }),
      },
    },
    { id: id(1) },
  );
  fireEvent.click(await screen.findByText('对应会员'));
  expect(panel().getByText(/投诉里写的是“明远精密”/)).toBeTruthy();
  fireEvent.input(panel().getByPlaceholderText(/./), { target: { value: '明远' } });
  fireEvent.click(await panel().findByText('明远精密机械有限公司'));
  tap('对应会员');
  await waitFor(() => expect(sent('nameMember')).toEqual([{ complaintId: id(1), version: 4, membershipId: id(8) }]));
});

it.each([
  ['改为受理', true],
  ['维持不受理', false],
])('is reviewed by “%s”', async (words, granted) => {
  open(shown({ state: 'reviewing' }, { review: true }), { review: () => shown() });
  fireEvent.click(await screen.findByText(words));
  fill('理由', '看过材料，收费的票据是本会开的。');
  tap(words);
  await waitFor(() =>
    expect(sent('review')).toEqual([
      { complaintId: id(1), version: 4, granted, words: '看过材料，收费的票据是本会开的。' },
    ]),
  );
});

describe('the lists', () => {
  it('of one’s own lead to each, and to a new one', async () => {
    const rows = [
      { ...summary, as: 'maker' },
      { ...summary, id: id(7), kind: 'secretariat', about: '', as: 'other', state: 'hearing' },
    ];
    openPage(Mine, { identity: { whoami: me }, complaints: { mine: () => ({ rows, next: null }) } });
    fireEvent.click(await screen.findByText('会员单位：明远精密机械有限公司'));
    expect(screen.getByText(/要我说明的/)).toBeTruthy();
    fireEvent.click(screen.getByText('我要投诉'));
    expect(phone.opened).toEqual([
      `/modules/complaints/pages/complaint/index?id=${id(1)}`,
      '/modules/complaints/pages/make/index',
    ]);
  });

  it('of the desk begin with what is under way, and say what waits for whoever looks', async () => {
    const row = { ...summary, maker: null, manner: 'anonymous', desk: 'secretariat', mine: true };
    openPage(Register, {
      identity: { whoami: me },
      complaints: { register: () => ({ rows: [row], next: null, total: 1 }) },
    });
    expect(await screen.findByText(/等你办/)).toBeTruthy();
    expect(screen.getByText(/匿名/)).toBeTruthy();
    expect(sent('register')[0]).toMatchObject({
      state: ['received', 'reviewing', 'accepted', 'hearing', 'heard', 'proposed', 'decided', 'appealed'],
      ...{ sort: 'due', descending: false, late: false },
    });
  });
});

it('is followed by its code, and by no other', async () => {
  const found = {
    ...{
      ...summary,
      manner: 'anonymous',
      kind: 'fee',
      about: '检测费',
      version: 1,
      words: '收了两次。',
      happenedOn: '2026-11-02',
    },
    ...{
      state: 'received',
      decision: null,
      final: null,
      reason: null,
      may: { state: true, appeal: false, withdraw: true },
    },
  };
  openPage(
    Code,
    {
      complaints: {
        askByCode: ({ code }: { code: string }) => (code === 'good' ? found : refuse('CODE_WRONG')),
        actByCode: () => found,
      },
    },
    { code: 'bad' },
  );
  expect(await screen.findByText('查询码不对，请核对有没有抄全。')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('查询码'), { target: { value: 'good' } });
  fireEvent.click(screen.getByText('查询'));
  expect(await screen.findByText('收了两次。')).toBeTruthy();
  fireEvent.click(screen.getByText('补充'));
  fill('内容', '有收据。');
  tap('补充');
  await waitFor(() => expect(sent('actByCode')).toEqual([{ code: 'good', act: 'state', words: '有收据。' }]));
});
