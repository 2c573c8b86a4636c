import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, lines } from '../../books.fixture';
import Entry from './index';

const entry = {
  id: id(5),
  day: '2026-11-20',
  summary: '活期利息',
  amount: 1200,
  sourceKind: 'manual',
  party: null,
  reversal: false,
  reversed: false,
  askedDay: '2026-10-31',
  rule: null,
  lines: lines.map((line) => ({ ...line, cashItem: null })),
  by: '徐静宜',
  at: '2026-11-20T02:00:00.000Z',
  reverses: null,
  reversedBy: null,
  reason: null,
  mayReverse: true,
};

it('says that it came into a later month, and is taken back with a reason', async () => {
  openPage(Entry, { books: { entry: () => entry, propose: () => ({ proposalId: id(9) }) } }, { id: id(5) });
  expect(await screen.findByText(/所属期还没开始/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '冲销' }));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.click(panel.getByRole('button', { name: '重复记账。' }));
  fireEvent.click(panel.getByRole('button', { name: '冲销' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已送复核']));
  const [call] = phone.calls.filter(({ data }) => data.action === 'propose');
  expect(call?.data.input).toMatchObject({ kind: 'reversal', reason: '重复记账。', entryId: id(5) });
});
