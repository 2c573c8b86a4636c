import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, objection } from '../../credit.fixture';
import ObjectionPage from './index';

const open = (part: Parameters<typeof objection>[0], more: object = {}) =>
  openPage(ObjectionPage, { credit: { objection: () => objection(part), ...more } }, { id: id(6) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const verb = (words: string) => panel().getAllByText(words).at(-1) as HTMLElement;
const decides = { may: { decide: true, withdraw: false } };

it('shows the member what it said, where it stands and until when', async () => {
  open({ pledge: '本单位承诺：所提交的材料真实有效。', provisional: true });
  expect(await screen.findByText('年报在六月已经补报，附回执。')).toBeTruthy();
  expect(screen.getByText('待受理')).toBeTruthy();
  expect(screen.getByText('11月24日 前办理 · 暂定')).toBeTruthy();
  expect(screen.getByText('本单位承诺：所提交的材料真实有效。')).toBeTruthy();
  expect(screen.getByText('未按期年报')).toBeTruthy();
  for (const words of ['撤回', '成立', '不受理']) expect(screen.queryByText(words)).toBeNull();
  fireEvent.click(screen.getByText('信用档案'));
  expect(phone.opened).toEqual([`/modules/credit/pages/file/index?id=${id(2)}`]);
});

it('shows the answer, by whom and why, once it is decided', async () => {
  open({
    ...{ state: 'passed', upheld: true, answer: '回执属实，予以更正。', decidedOn: '2026-11-21' },
    events: [
      { kind: 'opened', step: null, at: '2026-11-20T02:00:00.000Z', by: '陈知远', reason: null },
      {
        ...{ kind: 'passed', step: 'creditDecide', at: '2026-11-21T02:00:00.000Z', by: '许静' },
        reason: '核对了系统里的回执。',
      },
    ],
  });
  expect(await screen.findByText('回执属实，予以更正。')).toBeTruthy();
  // The outcome, and the step that decided it.
  expect(screen.getAllByText('成立')).toHaveLength(2);
  expect(screen.getByText(/许静\s+核对了系统里的回执。/)).toBeTruthy();
  // No day to wait for any more.
  expect(screen.queryByText(/前办理/)).toBeNull();
});

it('does not take for right what was but accepted', async () => {
  const step = (name: string, kind: string) => ({
    kind,
    step: name,
    at: '2026-11-21T02:00:00.000Z',
    by: null,
    reason: null,
  });
  open({
    state: 'refused',
    events: [step('creditAccept', 'passed'), step('creditDecide', 'refused'), step('creditAccept', 'refused')],
  });
  expect(await screen.findByText('已受理')).toBeTruthy();
  expect(screen.getAllByText('不成立')).toHaveLength(2);
  expect(screen.getByText('不受理')).toBeTruthy();
  expect(screen.queryByText('成立')).toBeNull();
});

it('says nothing of a record that is sealed', async () => {
  open({ about: null });
  expect(await screen.findByText('内容已封存')).toBeTruthy();
});

it('is accepted without words, but not refused without', async () => {
  open(decides, { decideObjection: () => objection({ step: 'creditDecide', version: 3 }) });
  fireEvent.click(await screen.findByText('不受理'));
  fireEvent.click(verb('不受理'));
  expect(sent('decideObjection')).toEqual([]);
  fireEvent.click(screen.getByLabelText('关闭'));
  fireEvent.click(screen.getAllByText('受理').at(-1) as HTMLElement);
  expect(panel().getByText(/录入这条记录的人不能审/)).toBeTruthy();
  fireEvent.click(verb('受理'));
  await waitFor(() => expect(sent('decideObjection')).toEqual([{ id: id(6), version: 2, decision: 'pass' }]));
});

it('is upheld with an answer that the member reads, and says first what follows', async () => {
  open({ ...decides, step: 'creditDecide', version: 3 }, { decideObjection: () => objection({ state: 'passed' }) });
  fireEvent.click(await screen.findByText('成立'));
  expect(panel().getByText(/这条记录从一开始就不算，重新评分/)).toBeTruthy();
  fireEvent.click(verb('成立'));
  expect(sent('decideObjection')).toEqual([]);
  fireEvent.change(panel().getByLabelText('理由'), { target: { value: '回执属实，予以更正。' } });
  fireEvent.click(verb('成立'));
  await waitFor(() =>
    expect(sent('decideObjection')).toEqual([
      { id: id(6), version: 3, decision: 'pass', answer: '回执属实，予以更正。' },
    ]),
  );
  await waitFor(() => expect(phone.toasts).toEqual(['已办理']));
});

it.each([
  ['repair', /从今天起不再计分，内容封存/],
  ['fall', /取消这次降级告知/],
] as const)('says what follows where a %s is upheld', async (kind, words) => {
  open({ ...decides, kind, step: 'creditDecide' });
  fireEvent.click(await screen.findByText('成立'));
  expect(panel().getByText(words)).toBeTruthy();
});

it('says that somebody was faster', async () => {
  open(decides, { decideObjection: () => refuse('OBJECTION_MOVED') });
  fireEvent.click(await screen.findByText('不受理'));
  fireEvent.change(panel().getByLabelText('理由'), { target: { value: '没有说明事实。' } });
  fireEvent.click(verb('不受理'));
  expect(await panel().findByText(/刚刚有人办过了/)).toBeTruthy();
});

describe('more time for it', () => {
  const extension = { workdays: 5, until: '2026-12-21', provisional: false };
  const deciding = { ...decides, step: 'creditDecide', version: 3, dueOn: '2026-12-14' } as const;
  const trail = (takeBack: boolean) => ({ version: 4, may: { takeBack } });

  it('is offered to nobody else', async () => {
    open({ ...deciding, extension: null });
    expect(await screen.findByText('12月14日 前办理')).toBeTruthy();
    expect(screen.queryByText('延期')).toBeNull();
  });

  it('is taken once, with a reason, after the new day was said, and can be taken back', async () => {
    let extended = false;
    openPage(
      ObjectionPage,
      {
        credit: {
          objection: () =>
            objection(extended ? { ...deciding, version: 4, dueOn: '2026-12-21' } : { ...deciding, extension }),
        },
        flows: { extend: () => ((extended = true), trail(true)), takeBack: () => ((extended = false), trail(false)) },
      },
      { id: id(6) },
    );
    fireEvent.click(await screen.findByText('延期'));
    expect(panel().getByText(/^延长 5 个工作日，改到 12月21日 前办结。只能延期一次/)).toBeTruthy();
    expect(panel().queryByText(/可能会变/)).toBeNull();
    fireEvent.change(panel().getByLabelText('延期的理由'), { target: { value: '　要核　' } });
    fireEvent.click(verb('延到 12月21日'));
    expect(sent('extend')).toEqual([]);
    fireEvent.change(panel().getByLabelText('延期的理由'), { target: { value: '　复议机关还没有答复。' } });
    fireEvent.click(verb('延到 12月21日'));
    await waitFor(() =>
      expect(sent('extend')).toEqual([{ caseId: id(9), version: 3, reason: '复议机关还没有答复。' }]),
    );
    expect(await screen.findByText('12月21日 前办理')).toBeTruthy();
    expect(screen.queryByText('延期')).toBeNull();
    expect(screen.getByText('已延期到 12月21日')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '收回刚才的决定' }));
    await waitFor(() => expect(sent('takeBack')).toEqual([{ caseId: id(9), version: 4 }]));
    expect(await screen.findByText('12月14日 前办理')).toBeTruthy();
  });

  it('is not taken back any more once it was decided', async () => {
    let row = objection({ ...deciding, extension });
    openPage(
      ObjectionPage,
      {
        credit: {
          objection: () => row,
          decideObjection: () => (row = objection({ state: 'refused', version: 5, dueOn: null })),
        },
        flows: { extend: () => ((row = objection({ ...deciding, version: 4 })), trail(true)) },
      },
      { id: id(6) },
    );
    fireEvent.click(await screen.findByText('延期'));
    fireEvent.change(panel().getByLabelText('延期的理由'), { target: { value: '复议机关还没有答复。' } });
    fireEvent.click(verb('延到 12月21日'));
    await screen.findByRole('button', { name: '收回刚才的决定' });
    fireEvent.click(screen.getByText('不成立'));
    fireEvent.change(panel().getByLabelText('理由'), { target: { value: '复议维持原决定。' } });
    fireEvent.click(verb('不成立'));
    await waitFor(() => expect(phone.toasts).toEqual(['已办理']));
    expect(screen.queryByRole('button', { name: '收回刚才的决定' })).toBeNull();
  });

  it('is said to be provisional, and refused where its time is over', async () => {
    openPage(
      ObjectionPage,
      {
        credit: { objection: () => objection({ ...deciding, extension: { ...extension, provisional: true } }) },
        flows: { extend: () => refuse('TOO_LATE_TO_EXTEND') },
      },
      { id: id(6) },
    );
    fireEvent.click(await screen.findByText('延期'));
    expect(panel().getByText(/放假安排还没有公布，这一天可能会变/)).toBeTruthy();
    fireEvent.change(panel().getByLabelText('延期的理由'), { target: { value: '复议机关还没有答复。' } });
    fireEvent.click(verb('延到 12月21日'));
    expect(await panel().findByText(/办理期限已经过了，不能再延期/)).toBeTruthy();
  });

  it('stands in its course, by whom and why', async () => {
    open({
      events: [
        {
          ...{ kind: 'extended', step: 'creditDecide', at: '2026-11-21T02:00:00.000Z', by: '许静' },
          reason: '复议机关还没有答复。',
        },
      ],
    });
    expect(await screen.findByText('延期办理')).toBeTruthy();
    expect(screen.getByText(/许静\s+复议机关还没有答复。/)).toBeTruthy();
  });
});

it('is taken back by the member, after it was told what stays', async () => {
  open({ may: { decide: false, withdraw: true } }, { withdrawObjection: () => objection({ state: 'withdrawn' }) });
  fireEvent.click(await screen.findByText('撤回'));
  expect(panel().getByText(/记录不变。以后还可以再提/)).toBeTruthy();
  expect(sent('withdrawObjection')).toEqual([]);
  fireEvent.click(panel().getByRole('button', { name: '撤回' }));
  await waitFor(() => expect(sent('withdrawObjection')).toEqual([{ id: id(6) }]));
  await waitFor(() => expect(phone.toasts).toEqual(['已撤回']));
});
