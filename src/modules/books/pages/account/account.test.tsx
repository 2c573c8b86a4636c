import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { account } from '../../books.fixture';
import AccountPage from './index';

const sent = () => phone.calls.filter(({ data }) => data.action === 'proposeChart').map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const open = (
  part: object = {},
  propose: () => unknown = () => ({ proposalId: '00000000-0000-4000-8000-000000000009' }),
) => openPage(AccountPage, { books: { account: () => account(part), proposeChart: propose } }, { code: '4201' });

it('shows what it holds and what posts to it, and leads to its rows', async () => {
  open({ mayWrite: false });
  expect(await screen.findByText('4201 会费收入')).toBeTruthy();
  expect(screen.getByText('元 · 今年到今天')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看每一笔' }));
  expect(phone.opened).toEqual([
    `/modules/books/pages/lines/index?name=${encodeURIComponent('会费收入')}&account=4201&from=2026-01-01&to=2026-11-21`,
  ]);
  expect(screen.queryByRole('button', { name: '改名' })).toBeNull();
  expect(screen.queryByRole('button', { name: /应收会费/ })).toBeNull();
});

it('proposes a new name, and says why it cannot be', async () => {
  open({}, () => refuse('CHART_REFUSED', { index: 0, reason: '同一个上级下面已经有「会费」。请换一个名称。' }));
  fireEvent.click(await screen.findByRole('button', { name: '改名' }));
  fireEvent.input(panel().getByLabelText('科目名称'), { target: { value: '会费' } });
  fireEvent.click(panel().getByRole('button', { name: '送另一位负责人复核' }));
  expect(await screen.findByText(/已经有「会费」/)).toBeTruthy();
  expect(sent()).toEqual([{ kind: 'changes', changes: [{ do: 'rename', code: '4201', name: '会费' }] }]);
});

it('moves a document to an account of its kind', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: /^应收会费/ }));
  fireEvent.click(panel().getByRole('button', { name: /430101 服务收入/ }));
  fireEvent.click(panel().getByRole('button', { name: '送另一位负责人复核' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已送复核']));
  expect(sent()).toEqual([
    { kind: 'changes', changes: [{ do: 'move', rule: 'bill.issued.dues', side: 'credit', account: '430101' }] },
  ]);
});

it('offers to end on the first day of the next year what came to something in this one', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: '停用' }));
  fireEvent.click(panel().getByRole('button', { name: '送另一位负责人复核' }));
  await waitFor(() =>
    expect(sent()).toEqual([{ kind: 'changes', changes: [{ do: 'retire', code: '4201', on: '2027-01-01' }] }]),
  );
});

it('adds a detail with the number that is free, and brings back what was retired', async () => {
  open({ retiredOn: '2026-11-01', nextCode: '420101' });
  fireEvent.click(await screen.findByRole('button', { name: '恢复使用' }));
  fireEvent.click(panel().getByRole('button', { name: '送另一位负责人复核' }));
  await waitFor(() => expect(sent()).toEqual([{ kind: 'changes', changes: [{ do: 'back', code: '4201' }] }]));
  fireEvent.click(await screen.findByRole('button', { name: '加一个明细科目' }));
  fireEvent.input(panel().getByLabelText('科目名称'), { target: { value: '单位会费' } });
  fireEvent.click(panel().getByRole('button', { name: '送另一位负责人复核' }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ kind: 'changes', changes: [{ do: 'add', code: '420101', name: '单位会费' }] });
});
