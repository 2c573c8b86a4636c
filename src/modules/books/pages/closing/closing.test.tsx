import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Closing from './index';

const closing = (part: object = {}) => ({
  month: '2026-10',
  checks: [
    { key: 'over', weight: 'ok', count: 0, amount: null },
    { key: 'unapplied', weight: 'ask', count: 0, amount: 5000 },
  ],
  entries: 12,
  amount: 900_000,
  closed: [],
  mayClose: true,
  ...part,
});

it('says what to look at, and closes after a question', async () => {
  openPage(Closing, { books: { closing: () => closing(), closeMonth: () => ({ month: '2026-10', entries: 12 }) } });
  expect(await screen.findByText('还有 50.00 元收款没有核销到收款单')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '结 2026-10 的账' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '结 2026-10 的账' }));
  await waitFor(() => expect(phone.toasts).toEqual(['2026-10 已结账']));
});

it('offers nothing where there is nothing to close', async () => {
  openPage(Closing, { books: { closing: () => closing({ month: null, checks: [], mayClose: false }) } });
  expect(await screen.findByText(/现在没有要结的月份/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /的账$/ })).toBeNull();
});
