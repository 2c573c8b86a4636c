import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, statement } from '../../reconciliation.fixture';
import StatementsPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const page = (part: object = {}) => ({
  ...{ rows: [], next: null, open: 0, unapplied: 0, differences: 0, mayKeep: true, mayFetch: false },
  ...part,
});

it('says what to do where there is nothing yet', async () => {
  openPage(StatementsPage, { reconciliation: { statements: () => page() } });
  expect(await screen.findByText(/还没有流水/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '上传银行流水' })).toBeTruthy();
});

it('leads to what waits, and to a statement', async () => {
  const row = statement({
    state: 'taken',
    fresh: 12,
    known: 3,
    open: 4,
    firstDay: '2026-11-01',
    lastDay: '2026-11-17',
  });
  openPage(StatementsPage, { reconciliation: { statements: () => page({ rows: [row], open: 4, differences: 2 }) } });
  fireEvent.click(await screen.findByRole('button', { name: /^工行11月.xls/ }));
  fireEvent.click(screen.getByRole('button', { name: /匹配流水/ }));
  expect(screen.getByText('4 笔待匹配')).toBeTruthy();
  expect(phone.opened).toEqual([
    `/modules/reconciliation/pages/statement/index?id=${id(1)}`,
    '/modules/reconciliation/pages/queue/index',
  ]);
});

it('fetches WeChat’s bill of a day', async () => {
  openPage(StatementsPage, {
    reconciliation: { statements: () => page({ mayFetch: true }), fetchBill: () => ({ fresh: 2, known: 1 }) },
  });
  fireEvent.click(await screen.findByRole('button', { name: '取微信交易账单' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '取微信交易账单' }));
  await waitFor(() => expect(sent('fetchBill')).toHaveLength(1));
});
