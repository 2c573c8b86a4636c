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
  expect(screen.getByText('受理')).toBeTruthy();
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
  expect(screen.getByText('成立')).toBeTruthy();
  expect(screen.getByText(/许静\s+核对了系统里的回执。/)).toBeTruthy();
  // No day to wait for any more.
  expect(screen.queryByText(/前办理/)).toBeNull();
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

it('is taken back by the member, after it was told what stays', async () => {
  open({ may: { decide: false, withdraw: true } }, { withdrawObjection: () => objection({ state: 'withdrawn' }) });
  fireEvent.click(await screen.findByText('撤回'));
  expect(panel().getByText(/记录不变。以后还可以再提/)).toBeTruthy();
  expect(sent('withdrawObjection')).toEqual([]);
  fireEvent.click(panel().getByRole('button', { name: '撤回' }));
  await waitFor(() => expect(sent('withdrawObjection')).toEqual([{ id: id(6) }]));
  await waitFor(() => expect(phone.toasts).toEqual(['已撤回']));
});
