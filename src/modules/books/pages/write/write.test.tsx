import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { chart, id } from '../../books.fixture';
import Write from './index';

const sent = () => phone.calls.filter(({ data }) => data.action === 'propose').map(({ data }) => data.input);
const pick = (label: string, nth: number, option: string) => {
  const field = screen.getAllByRole('button', { name: new RegExp(`^${label}，`) })[nth];
  if (!field) throw new Error(`no ${label} ${nth}`);
  fireEvent.click(field);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: option }));
};
const fill = async (amount: string) => {
  fireEvent.change(await screen.findByLabelText('摘要'), { target: { value: '活期利息' } });
  pick('科目', 0, '1002 银行存款');
  pick('科目', 1, '490102 利息收入');
  const [debit, credit] = screen.getAllByLabelText('金额（元）');
  fireEvent.change(debit as HTMLElement, { target: { value: '12' } });
  fireEvent.change(credit as HTMLElement, { target: { value: amount } });
};
const open = (propose: () => unknown = () => ({ proposalId: id(9) })) =>
  openPage(Write, { books: { chart: () => chart, propose } });

it('says the difference while one types, and sends nothing before both sides are equal', async () => {
  open();
  await fill('11.5');
  expect(screen.getByText('借方 12.00 元，贷方 11.50 元')).toBeTruthy();
  expect(screen.getByText('「非限定性资金」借贷还差 0.50 元')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '送另一位负责人复核' }));
  expect(await screen.findByText('借方和贷方不相等。')).toBeTruthy();
  expect(sent()).toEqual([]);
  fireEvent.change(screen.getAllByLabelText('金额（元）')[1] as HTMLElement, { target: { value: '12' } });
  expect(screen.getByText('借贷相等')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '送另一位负责人复核' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已送复核']));
  expect(sent()).toMatchObject([
    {
      kind: 'manual',
      summary: '活期利息',
      lines: [
        { account: '1002', debit: 1200, credit: 0 },
        { account: '490102', debit: 0, credit: 1200 },
      ],
    },
  ]);
});

it('shows what the house refuses, and keeps what was written', async () => {
  open(() => refuse('MONTH_CLOSED'));
  await fill('12');
  fireEvent.click(screen.getByRole('button', { name: '送另一位负责人复核' }));
  expect(await screen.findByText(/这个月已经结账/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('摘要').value).toBe('活期利息');
});
