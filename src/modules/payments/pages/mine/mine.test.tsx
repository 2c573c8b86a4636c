import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Mine from './index';

const row = (n: number, part: object = {}) => ({
  id: `b${n}`,
  number: `SK${n}`,
  kind: 'dues',
  title: `第${n}张`,
  payerName: '恒信铸造有限公司',
  membershipId: null,
  amount: 50_000,
  paid: 0,
  issuedOn: '2026-11-01',
  dueDay: '2099-12-31',
  state: 'open',
  overdue: false,
  ...part,
});
const whoami = () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
const open = (answer: object) =>
  openPage(Mine, { identity: { whoami }, payments: { myBills: () => ({ next: null, ...answer }) } });

it('says what is owed in all, and opens a bill with one tap', async () => {
  open({ owed: 50_000, rows: [row(1), row(2, { state: 'paid', paid: 50_000 })] });
  expect((await screen.findAllByText('500.00 元')).length).toBe(3);
  fireEvent.click(screen.getByText('第1张'));
  expect(phone.opened).toEqual(['/modules/payments/pages/bill/index?id=b1']);
});
it('says so where there is nothing', async () => {
  open({ owed: 0, rows: [] });
  expect(await screen.findByText('没有要缴的款，也没有缴过的记录。')).toBeTruthy();
});
