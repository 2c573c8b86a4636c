import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { today } from '@/i18n/dates';
import { id } from '../../expense.fixture';
import Budget from './index';

const line = {
  ...{ code: 'A1', title: '会议费', category: 'meeting', budget: 600_000, asked: 0, promised: 80_000, spent: 600_000 },
  ...{ left: -80_000, months: Array.from({ length: 12 }, () => 50_000), note: '' },
};
const adoption = {
  ...{ body: 'council', resolutionNo: '理决〔2026〕1号', adoptedOn: '2026-01-08', adoptedBy: '程维岳', tally: null },
};
const draft = {
  ...{
    id: id(3),
    version: 2,
    revision: 4,
    savedBy: '徐静宜',
    motions: [],
    savedAt: '2026-11-18T02:00:00.000Z',
    mayAdopt: true,
  },
  lines: [
    { code: 'A1', title: '会议费', category: 'meeting', months: Array.from({ length: 12 }, () => 60_000), note: '' },
  ],
};
const budget = (part: object = {}) => ({
  ...{
    year: 2026,
    years: [2026],
    version: 1,
    adoption,
    rows: [line],
    income: [],
    outside: 0,
    versions: [],
    draft: null,
  },
  ...{ mayWrite: false, ...part },
});
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('shows each line with what is spent, promised and over', async () => {
  openPage(Budget, { expenses: { budget: () => budget() } });
  expect(await screen.findByText('2026-01-08 理事会通过，理决〔2026〕1号')).toBeTruthy();
  expect(screen.getAllByText('超 800.00').length).toBe(2);
  expect(screen.queryByText('调整预算')).toBeNull();
});
it('has its resolution entered by another, and leads whoever writes it to the draft', async () => {
  openPage(Budget, {
    expenses: { budget: () => budget({ draft, mayWrite: true }), adoptBudget: () => ({ year: 2026, version: 2 }) },
  });
  fireEvent.click(await screen.findByText('登记决议，通过预算'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.change(panel.getByLabelText('决议编号'), { target: { value: '理决〔2026〕9号' } });
  fireEvent.click(panel.getAllByText('登记决议，通过预算').at(-1) as HTMLElement);
  await waitFor(() =>
    expect(sent('adoptBudget')).toEqual([
      {
        ...{ budgetId: id(3), revision: 4, body: 'council', resolutionNo: '理决〔2026〕9号', adoptedOn: today() },
      },
    ]),
  );
  fireEvent.click(screen.getByText('继续编制'));
  expect(phone.opened).toEqual(['/modules/expenses/pages/budgetedit/index?year=2026']);
});
it('says what is to come in, and leads to what came', async () => {
  const income = [{ kind: 'dues', months: [100_000, ...Array.from({ length: 11 }, () => 0)] }];
  openPage(Budget, { expenses: { budget: () => budget({ income }) } });
  expect(await screen.findByText('会费')).toBeTruthy();
  expect(screen.getByText('1,000.00')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看收了多少' }));
  expect(phone.opened).toEqual(['/modules/books/pages/statements/index?year=2026']);
});
it('says that there is none yet', async () => {
  openPage(Budget, { expenses: { budget: () => budget({ version: null, adoption: null, rows: [] }) } });
  expect(await screen.findByText('2026 年还没有通过的预算。')).toBeTruthy();
});
it('opens at the year whose statement it was opened from', async () => {
  openPage(Budget, { expenses: { budget: () => budget({ year: 2025, years: [2026, 2025] }) } }, { year: '2025' });
  await screen.findByText('2026-01-08 理事会通过，理决〔2026〕1号');
  expect(sent('budget')).toEqual([{ year: 2025 }]);
});
