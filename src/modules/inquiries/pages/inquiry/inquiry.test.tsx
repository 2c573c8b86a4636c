import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Answer from '../answer';
import Answers from '../answers';
import Ask from '../ask';
import Code from '../code';
import Mine from '../mine';
import Note from '../note';
import Register from '../register';
import Inquiry from './index';

const id = (end: number) => `01900000-0000-7000-8000-00000000000${end}`;
const none = {
  ...{ take: false, draft: false, review: false, handOn: false, transfer: false, deliver: false, publish: false },
  ...{ unpublish: false, rate: false, remind: false },
};
const summary = {
  ...{
    id: id(1),
    number: 'CX2026-0003',
    asker: 'person',
    topic: 'dues',
    title: '会费标准是哪次会议定的',
    stage: 'received',
  },
  ...{ receivedOn: '2026-11-20', dueOn: '2026-12-01', provisional: false, extended: false, repliedOn: null },
};
const answered = { reply: null, rating: null, rateUntil: null, extendedWhy: null, answerId: null };
const shown = (change: object = {}, may: object = {}) => ({
  ...{ ...summary, ...answered, version: 4, as: 'staff', words: '在哪里能看到？', mayPublish: true, from: '陈静' },
  ...{ cameBy: null, checked: 'pass', draft: '', assignedTo: null, caseId: id(5), caseVersion: 2, extension: null },
  events: [
    {
      ...{ kind: 'opened', step: null, at: '2026-11-20T02:00:00.000Z', by: '陈静', to: null, office: null },
      ...{ reason: null, undone: false },
    },
  ],
  ...change,
  may: { ...none, ...may },
});
const me = (more: object = {}) => ({
  ...{ signedIn: true, offices: [], units: [], actingFor: null, unread: 0, person: null, today: '2026-11-21' },
  ...more,
});
const open = (row: object, more: object = {}) =>
  openPage(Inquiry, { inquiries: { show: () => row, ...more } }, { id: id(1) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const tap = (words: string) => fireEvent.click(panel().getAllByText(words).at(-1) as HTMLElement);
const fill = (label: string, value: string) => fireEvent.change(panel().getByLabelText(label), { target: { value } });
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('is drafted by whoever has its turn, and put up for review', async () => {
  open(shown({}, { take: true, draft: true, handOn: true, transfer: true }), { submit: () => shown() });
  fireEvent.click(await screen.findByText('写答复'));
  expect(panel().getByText(/审核通过后提问人才看到|通过后提问人才看到/)).toBeTruthy();
  fill('答复', '由会员大会通过。');
  tap('提交审核');
  await waitFor(() => expect(sent('submit')).toEqual([{ inquiryId: id(1), version: 4, draft: '由会员大会通过。' }]));
});

it.each([
  ['take', '由我起草', '', 'take', '', {}],
  ['transfer', '不属本会', '告知并办结', 'transfer', '请向税务机关查询。', { words: '请向税务机关查询。' }],
  ['unpublish', '撤下问答', '撤下', 'unpublish', '标准改了。', { reason: '标准改了。' }],
  ['review', '同意答复', '同意', 'review', '', { agree: true, reason: '' }],
  ['review', '退回修改', '退回', 'review', '请补文号。', { agree: false, reason: '请补文号。' }],
] as const)('takes the step %s by “%s”', async (may, words, verb, action, reason, input) => {
  open(shown({ stage: may === 'review' ? 'reviewing' : 'received', draft: '草稿' }, { [may]: true }), {
    [action]: () => shown(),
  });
  fireEvent.click(await screen.findByText(words));
  if (reason) fill(may === 'transfer' ? '向谁查询' : may === 'review' ? '怎么修改' : '理由', reason);
  if (verb) tap(verb);
  await waitFor(() => expect(sent(action)).toEqual([{ inquiryId: id(1), version: 4, ...input }]));
});

it('is handed over to the registrar on a day', async () => {
  open(shown({ asker: 'registrar', stage: 'reviewed', cameBy: 'letter', mayPublish: false }, { deliver: true }), {
    deliver: () => shown(),
  });
  fireEvent.click(await screen.findByText('登记送达'));
  fireEvent.change(panel().getByLabelText(/送达日期/), { target: { value: '2026-11-21' } });
  await waitFor(() => tap('登记'));
  await waitFor(() =>
    expect(sent('deliver')).toEqual([{ inquiryId: id(1), version: 4, on: '2026-11-21', way: 'letter' }]),
  );
});

it('is published in other words; what says who somebody is stands beside its field', async () => {
  const found = [{ field: 'question', kind: 'phone', words: '13812345678' }];
  let tries = 0;
  open(
    shown({ stage: 'replied', repliedOn: '2026-11-21', reply: '在网站上。', checked: 'review' }, { publish: true }),
    {
      publish: () => (tries++ === 0 ? refuse('PERSONAL_WORDS', { found }) : shown()),
    },
  );
  fireEvent.click(await screen.findByText('公开为问答'));
  expect(panel().getByText(/微信没有判断/)).toBeTruthy();
  fill('问题', '请打 13812345678 告诉我');
  tap('公开');
  expect(await panel().findByText('请改掉：13812345678')).toBeTruthy();
  fill('问题', '会费标准在哪里看？');
  tap('公开');
  await waitFor(() =>
    expect(sent('publish').at(-1)).toEqual({
      ...{ inquiryId: id(1), version: 4, title: '会费标准是哪次会议定的' },
      ...{ question: '会费标准在哪里看？', answer: '在网站上。' },
    }),
  );
});

it('shows whoever asked the answer alone, and takes what he thinks of it', async () => {
  const row = shown(
    {
      ...{ as: 'asker', stage: 'replied', repliedOn: '2026-11-21', reply: '在网站上。', rateUntil: '2026-12-21' },
      ...{ from: '陈静', checked: null, events: [] },
    },
    { rate: true },
  );
  open(row, { rate: () => row });
  expect(await screen.findByText('在网站上。')).toBeTruthy();
  expect(screen.queryByText('提问人')).toBeNull();
  fireEvent.click(screen.getByText('评价答复'));
  fireEvent.click(panel().getByText('满意'));
  fill('想说的话', '很清楚');
  tap('提交评价');
  await waitFor(() => expect(sent('rate')).toEqual([{ inquiryId: id(1), stars: 4, words: '很清楚' }]));
});

it('says until when it is answered, why it takes longer, and reminds', async () => {
  const row = shown(
    { as: 'asker', checked: null, extended: true, extendedWhy: '要核实。', dueOn: '2026-12-10' },
    { remind: true },
  );
  open(row, {});
  expect(await screen.findByText('已延期一次：要核实。')).toBeTruthy();
  expect(screen.getByText('还没有答复')).toBeTruthy();
  expect(screen.getByText('催一下')).toBeTruthy();
});

describe('asking', () => {
  const options = () => ({ replyWorkdays: 7, dueOn: '2026-12-01', provisional: false });
  const fields = () => {
    fireEvent.click(screen.getByText('会费和收费'));
    write('标题', '会费标准');
    write('你的问题', '会费标准是怎么定的？');
  };

  it('says what is wanting, keeps what was written, and opens what was asked', async () => {
    openPage(Ask, {
      identity: { whoami: () => me() },
      inquiries: {
        options,
        ask: () => ({ inquiryId: id(1), number: 'CX2026-0003', dueOn: '2026-12-01', provisional: false }),
      },
    });
    expect(await screen.findByText(/7 个工作日内答复/)).toBeTruthy();
    fireEvent.click(screen.getByText('提交查询'));
    expect(await screen.findByText('请选想了解什么')).toBeTruthy();
    fields();
    fireEvent.click(screen.getByText('不要公开'));
    fireEvent.click(screen.getByText('提交查询'));
    await waitFor(() =>
      expect(sent('ask')).toEqual([
        { topic: 'dues', title: '会费标准', words: '会费标准是怎么定的？', mayPublish: false, forUnit: false },
      ]),
    );
    await waitFor(() => expect(phone.opened).toContain(`/modules/inquiries/pages/inquiry/index?id=${id(1)}`));
  });

  it('gives a code to whoever is not signed in', async () => {
    openPage(Ask, {
      identity: { whoami: () => me({ signedIn: false }) },
      inquiries: {
        options,
        askPublic: () => ({ code: 'good-code', number: 'CX2026-0003', dueOn: '2026-12-01', provisional: false }),
      },
    });
    expect(await screen.findByText(/不用登录/)).toBeTruthy();
    fields();
    fireEvent.click(screen.getByText('提交查询'));
    expect(await screen.findByText('good-code')).toBeTruthy();
    fireEvent.click(screen.getByText('现在看看'));
    expect(phone.opened.at(-1)).toBe('/modules/inquiries/pages/code/index?code=good-code');
  });

  it('is followed by its code, and by no other', async () => {
    const found = { ...summary, ...answered, stage: 'replied', repliedOn: '2026-11-21', reply: '在网站上。' };
    const row = { ...found, rateUntil: '2026-12-21', words: '在哪里看？', may: { rate: true } };
    openPage(
      Code,
      {
        inquiries: {
          byCode: ({ code }: { code: string }) => (code === 'good' ? row : refuse('CODE_WRONG')),
          rateByCode: () => row,
        },
      },
      { code: 'bad' },
    );
    expect(await screen.findByText('查询码不对，请核对有没有抄全。')).toBeTruthy();
    write('查询码', 'good');
    fireEvent.click(screen.getByText('查看'));
    expect(await screen.findByText('在网站上。')).toBeTruthy();
    fireEvent.click(screen.getByText('评价答复'));
    fireEvent.click(panel().getByText('很满意'));
    tap('提交评价');
    await waitFor(() => expect(sent('rateByCode')).toEqual([{ code: 'good', stars: 5, words: '' }]));
  });

  it('of the registrar is noted with its day', async () => {
    openPage(Note, {
      inquiries: { note: () => ({ inquiryId: id(1), number: 'CX2026-0003', dueOn: '2026-12-01', provisional: false }) },
    });
    fireEvent.click(await screen.findByText('登记'));
    expect(await screen.findByText('请写哪个机关')).toBeTruthy();
    write('哪个机关', '市民政局');
    fireEvent.click(screen.getByText('电话'));
    fireEvent.change(screen.getByLabelText('收到日期，请选择'), { target: { value: '2026-11-20' } });
    fields();
    fireEvent.click(screen.getByText('登记'));
    await waitFor(() =>
      expect(sent('note')).toEqual([
        {
          ...{ topic: 'dues', title: '会费标准', words: '会费标准是怎么定的？' },
          ...{ authority: '市民政局', cameBy: 'phone', receivedOn: '2026-11-20' },
        },
      ]),
    );
  });
});

describe('the lists', () => {
  it('of one’s own lead to each, and to a new one', async () => {
    openPage(Mine, { identity: { whoami: () => me() }, inquiries: { mine: () => ({ rows: [summary], next: null }) } });
    fireEvent.click(await screen.findByText('会费标准是哪次会议定的'));
    fireEvent.click(screen.getByText('我要查询'));
    expect(phone.opened).toEqual([
      `/modules/inquiries/pages/inquiry/index?id=${id(1)}`,
      '/modules/inquiries/pages/ask/index',
    ]);
  });

  it('of the staff begin with what is under way, by its day', async () => {
    const row = { ...summary, from: null, asker: 'public', rating: null, published: false, late: true };
    openPage(Register, {
      identity: { whoami: () => me({ offices: [{ office: 'clerk', committeeId: null, committeeName: null }] }) },
      inquiries: { register: () => ({ rows: [row], next: null, total: 1 }) },
    });
    expect(await screen.findByText(/公众/)).toBeTruthy();
    expect(screen.getAllByText(/超期/).length).toBeGreaterThan(1);
    expect(sent('register')[0]).toMatchObject({
      stage: ['received', 'assigned', 'drafting', 'reviewing', 'reviewed'],
      ...{ sort: 'due', descending: false, late: false },
    });
  });

  it('of what is published are for everybody, and each opens', async () => {
    const row = { id: id(7), topic: 'dues', title: '会费标准在哪里看', publishedOn: '2026-11-20' };
    openPage(Answers, {
      identity: { whoami: () => me({ signedIn: false }) },
      inquiries: { answers: () => ({ rows: [{ ...row, begins: '在网站上' }], next: null }) },
    });
    fireEvent.click(await screen.findByText('会费标准在哪里看'));
    expect(phone.opened).toEqual([`/modules/inquiries/pages/answer/index?id=${id(7)}`]);
  });

  it('end in one question with its answer', async () => {
    openPage(
      Answer,
      {
        inquiries: {
          answer: () => ({
            id: id(7),
            topic: 'dues',
            title: '会费标准',
            question: '在哪里看？',
            answer: '在网站上。',
            publishedOn: '2026-11-20',
          }),
        },
      },
      { id: id(7) },
    );
    expect(await screen.findByText('在网站上。')).toBeTruthy();
    expect(screen.getByText('在哪里看？')).toBeTruthy();
  });
});
