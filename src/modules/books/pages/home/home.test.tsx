import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { funds, id, proposal } from '../../books.fixture';
import Home from './index';

const home = (part: object = {}) => ({
  today: '2026-11-21',
  closedUntil: '2026-09-30',
  opened: true,
  mayWrite: true,
  money: [{ code: '1002', name: '银行存款', balance: 1_421_200 }],
  funds,
  months: [{ month: '2026-11', income: 5000, cost: 8000 }],
  waiting: [proposal],
  ...part,
});

it('shows what is there and what waits, and leads on', async () => {
  openPage(Home, { books: { home: () => home() } });
  expect(await screen.findByText('余额 300.00 元')).toBeTruthy();
  expect(screen.getByText('-30.00')).toBeTruthy();
  fireEvent.click(screen.getByText('活期利息'));
  fireEvent.click(screen.getByRole('button', { name: '记一笔账' }));
  expect(phone.opened).toEqual([`/modules/books/pages/proposal/index?id=${id(9)}`, '/modules/books/pages/write/index']);
});

it('begins with the opening balances, and offers no writing to who reads', async () => {
  openPage(Home, { books: { home: () => home({ opened: false }) } });
  fireEvent.click(await screen.findByRole('button', { name: '录入期初余额' }));
  expect(phone.opened).toEqual(['/modules/books/pages/write/index?kind=opening']);
});

it('offers no writing to who only reads', async () => {
  openPage(Home, { books: { home: () => home({ mayWrite: false }) } });
  await screen.findByText('余额 300.00 元');
  expect(screen.queryByRole('button', { name: '记一笔账' })).toBeNull();
});

it('opens a fund for what it may be spent on', async () => {
  openPage(Home, { books: { home: () => home(), openFund: () => ({ fundId: id(8) }) } });
  fireEvent.click(await screen.findByText('设立限定性资金'));
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '助学专项资金' } });
  fireEvent.change(screen.getByLabelText('谁限定、用于什么'), { target: { value: '限定用于乡村学校图书' } });
  for (const spent of ['项目', '捐赠和资助', '项目']) fireEvent.click(screen.getByRole('checkbox', { name: spent }));
  fireEvent.click(screen.getAllByRole('button', { name: '设立限定性资金' }).at(-1) as HTMLElement);
  await waitFor(() =>
    expect(phone.calls.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({
        action: 'openFund',
        input: { name: '助学专项资金', purpose: '限定用于乡村学校图书', categories: ['grant'] },
      }),
    ),
  );
});
