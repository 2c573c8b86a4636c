import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { account, id, proposal } from '../../books.fixture';
import ChartPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const page = (part: object = {}) => ({
  rows: [account({ id: '5101', code: '5101', name: '业务活动成本', kind: 'cost', leaf: false, posts: [] }), account()],
  ...{ next: null, total: 2, title: '科目', source: '财会〔2024〕25号', needsHumanCheck: true, today: '2026-11-21' },
  ...{ mayWrite: true, waiting: [{ ...proposal, kind: 'chart', summary: '科目表：新增' }] },
  ...part,
});

it('shows the tree with its source that is to be verified, what waits, and opens an account', async () => {
  openPage(ChartPage, { books: { accounts: () => page() } });
  fireEvent.click(await screen.findByRole('button', { name: /4201 会费收入/ }));
  expect(await screen.findByText('财会〔2024〕25号 · 待核实')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /科目表：新增/ }));
  fireEvent.click(screen.getByRole('button', { name: '用表格更新' }));
  expect(phone.opened).toEqual([
    '/modules/books/pages/account/index?code=4201',
    `/modules/books/pages/proposal/index?id=${id(9)}`,
    '/modules/books/pages/chart-sheet/index',
  ]);
});

it('adds an account that stands under no other, of a kind', async () => {
  openPage(ChartPage, { books: { accounts: () => page(), proposeChart: () => ({ proposalId: id(9) }) } });
  fireEvent.click(await screen.findByRole('button', { name: '加一级科目' }));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.input(panel.getByLabelText('科目编码'), { target: { value: '５６０１' } });
  fireEvent.input(panel.getByLabelText('科目名称'), { target: { value: '专项成本' } });
  expect(panel.getByRole('button', { name: '送另一位负责人复核' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(panel.getByRole('button', { name: /^类别/ }));
  fireEvent.click(screen.getByRole('radio', { name: '费用' }));
  fireEvent.click(panel.getByRole('button', { name: '送另一位负责人复核' }));
  await waitFor(() =>
    expect(sent('proposeChart')).toEqual([
      { kind: 'changes', changes: [{ do: 'add', code: '5601', name: '专项成本', kind: 'cost' }] },
    ]),
  );
});

it('gives who only reads the sheet, and no way to change', async () => {
  openPage(ChartPage, { books: { accounts: () => page({ mayWrite: false, waiting: [] }) } });
  expect(await screen.findByRole('button', { name: '导出科目表' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '加一级科目' })).toBeNull();
});

it('reads the chart once when it opens, and tells its source from what was read', async () => {
  openPage(ChartPage, { books: { accounts: () => page() } });
  expect(await screen.findByText('财会〔2024〕25号 · 待核实')).toBeTruthy();
  await screen.findByRole('button', { name: /4201 会费收入/ });
  expect(sent('accounts')).toEqual([{}]);
});
