import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { whoami } from '../standard/standard.fixture';
import Arrears from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const row = (part: object = {}) => ({
  id: id(1),
  membershipId: id(50),
  name: '恒信铸造有限公司',
  memberNo: '000127',
  tier: '普通会员',
  committee: null,
  billId: id(2),
  billNo: 'SK0000000123',
  periodFrom: '2026-01-01',
  dueDay: '2026-03-31',
  days: 400,
  age: 'older',
  owed: 120_000,
  contact: '王芳',
  contactId: id(3),
  phone: '138****0001',
  reachable: false,
  reminded: 90,
  called: null,
  deemed: 'due',
  ...part,
});
const page = (rows: object[]) => ({
  rows,
  next: null,
  total: rows.length,
  owed: 120_000,
  ages: [{ age: 'older', members: 1, owed: 120_000 }],
  tiers: ['普通会员'],
  mayExport: true,
});
const open = (shown: object[], more: object = {}, office = 'director') =>
  openPage(Arrears, { identity: { whoami: whoami(office) }, dues: { arrears: () => page(shown), ...more } });
const sent = (action: string) => phone.calls.find(({ data }) => data.action === action)?.data.input;

it('lists what is overdue with whom to call, and records the call', async () => {
  open([row()], { recordCall: () => ({ id: id(1) }) });
  fireEvent.click(await screen.findByRole('button', { name: /恒信铸造有限公司，逾期 400 天.*消息送不到，1,200.00/ }));
  fireEvent.click(screen.getByRole('button', { name: '记电话' }));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.click(panel.getByRole('button', { name: '没人接。' }));
  fireEvent.click(panel.getByRole('button', { name: '记电话' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已记下。']));
  expect(sent('recordCall')).toEqual({ id: id(1), note: '没人接。' });
});

it('lets the director alone tell a member after a year, and decide once it was told', async () => {
  open([row()], { noticeDeemed: () => ({ id: id(1), replyUntil: '2027-06-01' }) });
  fireEvent.click(await screen.findByRole('button', { name: /恒信铸造/ }));
  fireEvent.click(screen.getByRole('button', { name: '告知将视为退会' }));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.click(panel.getByRole('button', { name: /按本会章程/ }));
  fireEvent.click(panel.getByRole('button', { name: '告知将视为退会' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已告知，答复期到 2027-06-01。']));
});

it('offers neither to finance', async () => {
  open([row({ deemed: 'noticed' })], {}, 'finance');
  fireEvent.click(await screen.findByRole('button', { name: /恒信铸造/ }));
  expect(screen.getByRole('button', { name: '记电话' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '决定' })).toBeNull();
});

it('says so where all have paid', async () => {
  open([]);
  expect(await screen.findByText('没有欠费，都缴了。')).toBeTruthy();
});
