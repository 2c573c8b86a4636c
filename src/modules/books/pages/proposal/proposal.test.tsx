import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, lines, proposal } from '../../books.fixture';
import Proposal from './index';

const shown = (part: object = {}) => ({
  ...proposal,
  lines,
  changes: [],
  decidedBy: null,
  decidedAt: null,
  decidedReason: null,
  entryId: null,
  mayDecide: true,
  ...part,
});
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

it('shows the lines and is confirmed after a question', async () => {
  openPage(
    Proposal,
    { books: { proposal: () => shown(), confirm: () => ({ entryId: id(8), day: '2026-11-20' }) } },
    { id: id(9) },
  );
  expect(await screen.findByText('借 1002 银行存款')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '复核通过' }));
  expect(panel().getByText(/「活期利息」12.00 元记入账簿/)).toBeTruthy();
  fireEvent.click(panel().getByRole('button', { name: '复核通过' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已记账']));
  expect(sent('confirm')).toEqual([{ proposalId: id(9) }]);
});

it('lets who wrote it withdraw it and no more', async () => {
  openPage(
    Proposal,
    { books: { proposal: () => shown({ own: true, mayDecide: false }), withdraw: () => ({ proposalId: id(9) }) } },
    { id: id(9) },
  );
  fireEvent.click(await screen.findByRole('button', { name: '撤回' }));
  fireEvent.click(panel().getByRole('button', { name: '撤回' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已撤回']));
  expect(screen.queryByRole('button', { name: '复核通过' })).toBeNull();
});

it('shows a change of the chart in words, and puts it in force', async () => {
  const changes = [{ do: 'add', code: '510109', words: '新增「行业研究」（费用）' }];
  openPage(
    Proposal,
    {
      books: {
        proposal: () => shown({ kind: 'chart', amount: 0, lines: [], changes, summary: '科目表：新增' }),
        confirm: () => ({ entryId: null, day: '2026-11-20' }),
      },
    },
    { id: id(9) },
  );
  expect(await screen.findByText('新增「行业研究」（费用）')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '复核通过' }));
  expect(panel().getByText(/立刻生效/)).toBeTruthy();
  fireEvent.click(panel().getByRole('button', { name: '复核通过' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已生效']));
});
