import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, record, sealed } from '../../credit.fixture';
import RecordPage from './index';

const open = (part: Parameters<typeof record>[0] = {}, more: object = {}) =>
  openPage(RecordPage, { credit: { record: () => record(part), ...more } }, { id: id(5) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('shows where it comes from, how grave it is and until when', async () => {
  open();
  expect(await screen.findByText('锡市监罚〔2026〕12号')).toBeTruthy();
  for (const words of ['行政处罚', '一般', '无锡市市场监督管理局', 'https://example.gov.cn/12', '2027年6月1日'])
    expect(screen.getByText(words)).toBeTruthy();
  for (const words of ['提出异议', '申请修复', '核对无误']) expect(screen.queryByText(words)).toBeNull();
});

it('lets its member object to it and repair it, for that member', async () => {
  open({ mayObject: true, mayRepair: true });
  fireEvent.click(await screen.findByText('提出异议'));
  fireEvent.click(screen.getByText('申请修复'));
  const asked = phone.opened.map((url) => Object.fromEntries(new URLSearchParams(url.split('?')[1])));
  const about = { deed: `record:${id(5)}`, about: '未按期年报', member: id(2) };
  expect(asked).toEqual([
    { kind: 'appeal', ...about },
    { kind: 'repair', ...about },
  ]);
});

it('offers no repair before its day', async () => {
  open({ mayObject: true });
  expect(await screen.findByText('提出异议')).toBeTruthy();
  expect(screen.queryByText('申请修复')).toBeNull();
});

it('offers a repair alone when the time to object is over', async () => {
  open({ mayRepair: true });
  expect(await screen.findByText('申请修复')).toBeTruthy();
  expect(screen.queryByText('提出异议')).toBeNull();
});

it('says nothing of one that is over', async () => {
  open({ ...sealed, state: 'ended' });
  expect(await screen.findByText(/这条记录已经结束，内容已封存/)).toBeTruthy();
  for (const words of ['严重程度', '文号', '认定机关', '认定日期', '公示期满', '提出异议'])
    expect(screen.queryByText(words)).toBeNull();
});

const waiting = { state: 'waiting' as const, kind: 'ownRecord' as const, mayConfirm: true };
it('is checked by another person, who is told what follows', async () => {
  open(waiting, { confirmRecord: () => record({ state: 'standing' }) });
  fireEvent.click(await screen.findByText('核对无误'));
  const panel = within(screen.getByRole('dialog'));
  expect(panel.getByText(/核对后记入评分，会员会收到通知/)).toBeTruthy();
  expect(sent('confirmRecord')).toEqual([]);
  fireEvent.click(panel.getByRole('button', { name: '核对无误' }));
  await waitFor(() => expect(sent('confirmRecord')).toEqual([{ id: id(5) }]));
  await waitFor(() => expect(phone.toasts).toEqual(['已核对']));
});

it('says why it was not taken', async () => {
  open(waiting, { confirmRecord: () => refuse('OWN_ENTRY') });
  fireEvent.click(await screen.findByText('核对无误'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.click(panel.getByRole('button', { name: '核对无误' }));
  expect(await panel.findByText('自己录入的，要由另一位来核对。')).toBeTruthy();
  expect(phone.toasts).toEqual([]);
});
