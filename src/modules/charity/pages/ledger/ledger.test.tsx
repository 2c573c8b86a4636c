import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Ledger from './index';

const gift = (part: object = {}) => ({
  ...{ seq: 4, kind: 'grant', day: '2026-11-20', fen: 3_000_000, no: 'SK2026-0012', byMember: false },
  ...{ returned: false, sealed: true },
  ...part,
});
const page = (part: object = {}) => ({
  rows: [gift()],
  next: null,
  total: 3_000_000,
  count: 1,
  years: [2026, 2025],
  ...part,
});
const sent = () => phone.calls.filter(({ data }) => data.action === 'received').map(({ data }) => data.input);

it('shows everybody what was given, and opens each to its proof', async () => {
  openPage(Ledger, { charity: { received: () => page() } });
  expect(await screen.findByText('30,000.00 元')).toBeTruthy();
  expect(screen.getByText('30,000.00')).toBeTruthy();
  fireEvent.click(screen.getByText('30,000.00 元'));
  fireEvent.click(screen.getByText('核对整本台账'));
  expect(phone.opened).toEqual(['/modules/ledger/pages/line/index?seq=4', '/modules/ledger/pages/verify/index']);
});
it('is looked through by kind and year', async () => {
  openPage(Ledger, { charity: { received: () => page() } });
  fireEvent.click(await screen.findByRole('radio', { name: '赞助' }));
  fireEvent.click(await screen.findByLabelText('年份，全部年份'));
  fireEvent.click(await screen.findByText('2025'));
  await waitFor(() => expect(sent().at(-1)).toMatchObject({ kind: 'sponsorship', year: 2025 }));
});
it('says so where nothing was given', async () => {
  openPage(Ledger, { charity: { received: () => page({ rows: [], total: 0, count: 0, years: [] }) } });
  expect(await screen.findByText('还没有接受过捐赠、资助或赞助。')).toBeTruthy();
});
