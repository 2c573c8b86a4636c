import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../reconciliation.fixture';
import AccountsPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const account = {
  ...{ id: id(1), version: 3, end: '0001', bank: '工商银行城东支行', metOn: '2026-09-01', filing: 'unknown' },
  ...{ filedOn: null, closedOn: null },
};
const page = (part: object = {}) => ({ rows: [account], mayKeep: true, ...part });

it('says what to do where there is none yet', async () => {
  openPage(AccountsPage, { reconciliation: { accounts: () => page({ rows: [] }) } });
  expect(await screen.findByText(/还没有账户/)).toBeTruthy();
});

it('enters that an account is not filed', async () => {
  openPage(AccountsPage, { reconciliation: { accounts: () => page(), keepAccount: () => account } });
  fireEvent.click(await screen.findByText('工商银行城东支行 尾号 0001'));
  fireEvent.click(screen.getByRole('radio', { name: '没有备案' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent('keepAccount')).toEqual([
      {
        ...{ accountId: id(1), version: 3, bank: '工商银行城东支行', filing: 'none', filedOn: null, closedOn: null },
      },
    ]),
  );
});

it('adds one, for which a number and a bank are needed', async () => {
  openPage(AccountsPage, {
    reconciliation: { accounts: () => page(), addAccount: () => account },
  });
  fireEvent.click(await screen.findByRole('button', { name: '登记账户' }));
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByRole('button', { name: '保存' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(sheet.getByLabelText('账号'), { target: { value: '1202 0223 1990 0001' } });
  fireEvent.change(sheet.getByLabelText('开户行'), { target: { value: '工商银行' } });
  fireEvent.click(sheet.getByRole('radio', { name: '没有备案' }));
  fireEvent.click(sheet.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(sent('addAccount')).toEqual([{ number: '1202 0223 1990 0001', bank: '工商银行', filedOn: null }]),
  );
});

it('is only looked at by who does not keep them', async () => {
  openPage(AccountsPage, { reconciliation: { accounts: () => page({ mayKeep: false }) } });
  fireEvent.click(await screen.findByText('工商银行城东支行 尾号 0001'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('button', { name: '登记账户' })).toBeNull();
});
