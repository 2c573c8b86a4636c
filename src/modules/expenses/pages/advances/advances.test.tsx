import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { deskState } from '@/hooks/desk';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Advances from './index';

const id = '01900000-0000-7000-8000-000000000001';
const row = {
  ...{ id, number: 'ZC2026-0049', claimant: '顾晓岚', purpose: '赴广州参展差旅备用金' },
  ...{ amount: 300_000, cleared: 0, returned: 0, left: 300_000 },
  ...{ paidOn: '2026-09-27', clearBy: '2026-12-12', overdue: false },
};
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = () =>
  openPage(Advances, {
    identity: { whoami: () => ({ account: null, offices: [{ office: 'finance' }] }) },
    expenses: {
      advances: () => ({ rows: [row], next: null, total: 1, left: 300_000, overdue: 0 }),
      returnAdvance: () => ({ left: 0 }),
    },
  });

it('says what is left of those that are not cleared, and asks for all of them by a word', async () => {
  open();
  expect(await screen.findByText('共 1 笔 · 未核销 3,000.00 元，超期 0 笔')).toBeTruthy();
  expect(sent('advances')[0]).toMatchObject({ open: true });
  fireEvent.click(screen.getByRole('radio', { name: '全部' }));
  await waitFor(() => expect(sent('advances').at(-1)).toMatchObject({ open: false }));
});

it('hands the chosen ones out', async () => {
  openPage(Advances, {
    identity: { whoami: () => ({ account: null, offices: [{ office: 'finance' }] }) },
    expenses: {
      advances: () => ({ rows: [row], next: null, total: 1, left: 300_000, overdue: 0 }),
      exportAdvances: () => ({
        url: 'https://files/1',
        fileName: '借款核销.xlsx',
        rows: 1,
        expiresAt: '2026-11-30T00:00:00Z',
      }),
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '选择' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /赴广州参展差旅备用金/ }));
  fireEvent.click(screen.getByRole('button', { name: /^导出/ }));
  await waitFor(() => expect(sent('exportAdvances')).toMatchObject([{ open: true, ids: [id] }]));
});

describe('at a desk', () => {
  beforeEach(() => deskState.setWide(true));
  afterEach(() => act(() => deskState.setWide(false)));
  it.each([
    ['finance', 1],
    ['supervisor', 0],
  ])('lets %s take back from the row: %d', async (office, links) => {
    openPage(Advances, {
      identity: { whoami: () => ({ account: null, offices: [{ office }] }) },
      expenses: { advances: () => ({ rows: [row], next: null, total: 1, left: 300_000, overdue: 0 }) },
    });
    await screen.findAllByText('3,000.00');
    await waitFor(() => expect(screen.queryAllByRole('button', { name: /^收回余款/ })).toHaveLength(links));
  });
});

it('takes back what was not spent', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /^收回余款/ }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '收回余款' }));
  await waitFor(() => expect(sent('returnAdvance')).toMatchObject([{ expenseId: id, amount: 300_000, by: 'bank' }]));
});
