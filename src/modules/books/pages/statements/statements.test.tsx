import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Statements from './index';

const line = (key: string, name: string, part: object = {}) => ({
  key,
  name,
  level: 1,
  total: false,
  unrestricted: 100_000,
  restricted: 0,
  amount: 100_000,
  before: 0,
  budget: null,
  opens: { account: key, from: '2026-11-01', to: '2026-11-30' },
  ...part,
});
const statement = ({ kind, from, to }: { kind: string; from: string; to: string }) => ({
  kind,
  from,
  to,
  lines: [
    line('4201', '会费收入', { before: 50_000 }),
    line('5101', '业务活动成本', { restricted: 20_000, unrestricted: 80_000, budget: 400_000 }),
    line('change', '净资产变动额', { level: 0, total: true, opens: null, amount: 0, unrestricted: 0 }),
  ],
  months: [{ month: '2026-11', income: 100_000, cost: 100_000 }],
  final: false,
});
const asked = () => phone.calls.filter(({ data }) => data.action === 'statement').map(({ data }) => data.input);

it('opens each figure to its rows, and says what is not closed', async () => {
  openPage(Statements, { books: { statement } });
  fireEvent.click(await screen.findByRole('button', { name: /^会费收入，1,000.00，上年同期 500.00/ }));
  expect(phone.opened[0]).toContain('/modules/books/pages/lines/index?');
  expect(phone.opened[0]).toContain('account=4201&from=2026-11-01&to=2026-11-30');
  expect(screen.getByRole('button', { name: /^业务活动成本.*预算 4,000.00 · 完成 25.0%/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^会费收入/ }).getAttribute('aria-label')).not.toContain('预算');
  fireEvent.click(screen.getByRole('button', { name: '看预算各项' }));
  expect(phone.opened[1]).toContain('/modules/expenses/pages/budget/index?year=');
  expect(screen.getByText('期间还没有结账，数字可能变动')).toBeTruthy();
  expect(screen.getByText(/非限定 800.00 · 限定 200.00/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /净资产变动额/ })).toBeNull();
});

it('turns to another statement, to a longer span and back in time', async () => {
  openPage(Statements, { books: { statement } });
  await screen.findByText(/会费收入/);
  fireEvent.click(screen.getByRole('radio', { name: '现金流量' }));
  fireEvent.click(screen.getByRole('radio', { name: '年' }));
  fireEvent.click(screen.getByRole('button', { name: '往前' }));
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ kind: 'cash' }));
  const { from, to } = asked().at(-1) as { from: string; to: string };
  expect([from.slice(5), to.slice(5), from.slice(0, 4)]).toEqual(['01', '12', to.slice(0, 4)]);
});
