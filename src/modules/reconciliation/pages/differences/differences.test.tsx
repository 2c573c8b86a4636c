import { fireEvent, waitFor, within } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../reconciliation.fixture';
import DifferencesPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const difference = (part: object = {}) => ({
  ...{ key: `line:${id(11)}`, channel: 'wechat', day: '2026-11-10', kind: 'state', theirs: 20_000, ours: null },
  ...{ about: '检测服务 4200001', lineId: id(11), paymentId: null, refundId: null, billId: id(61) },
  ...{ explained: null, explainedBy: null, repairs: ['ask', 'bill', 'explain'] },
  ...part,
});
const open = (row: object, more: object = {}) =>
  openPage(DifferencesPage, {
    reconciliation: { differences: () => ({ rows: [row], next: null, mayKeep: true }), ...more },
  });

it('has a button for each repair: WeChat is asked, the bill opens, a reason is written', async () => {
  open(difference(), { askAgain: () => ({ mended: true }), explain: () => ({ key: `line:${id(11)}` }) });
  fireEvent.click(await screen.findByRole('button', { name: '再问微信' }));
  await waitFor(() => expect(sent('askAgain')).toEqual([{ key: `line:${id(11)}` }]));
  fireEvent.click(screen.getByRole('button', { name: '看收款单' }));
  expect(phone.opened).toEqual([`/modules/payments/pages/bill/index?id=${id(61)}`]);
  fireEvent.click(screen.getByRole('button', { name: '写明原因' }));
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByRole('textbox'), { target: { value: '公众号商城的订单' } });
  fireEvent.click(sheet.getByRole('button', { name: '写明原因' }));
  await waitFor(() => expect(sent('explain')).toEqual([{ key: `line:${id(11)}`, reason: '公众号商城的订单' }]));
});

it('shows what was explained, by whom, without a button', async () => {
  open(difference({ explained: '公众号商城的订单', explainedBy: '徐静宜', repairs: [] }));
  fireEvent.click(await screen.findByText('已说明'));
  expect(await screen.findByText('徐静宜：公众号商城的订单')).toBeTruthy();
});

it('hands them out as they are shown', async () => {
  const opened = jest.fn(async () => undefined);
  const expiresAt = '2026-11-21T00:00:00.000Z';
  open(difference(), {
    exportDifferences: () => ({ url: 'https://files/x.xlsx', fileName: 'x.xlsx', rows: 1, expiresAt }),
  });
  Object.assign(Taro, { openDocument: opened });
  fireEvent.click(await screen.findByRole('button', { name: '导出（xlsx）' }));
  await waitFor(() => expect(opened).toHaveBeenCalled());
  expect(sent('exportDifferences')).toEqual([{ explained: false }]);
});

it('opens by a tap to the line, what stands here and the entries of the books, each to its page', async () => {
  const part = (n: number, kind: string, amount: number, opens: string | null = id(n)) => ({
    ...{
      kind,
      id: id(n),
      title: `第 ${n}`,
      day: '2026-11-10',
      amount,
      fileName: kind === 'line' ? '工行.xls' : null,
      opens,
    },
  });
  open(difference({ key: `payout:${id(41)}` }), {
    difference: () => ({
      rows: [
        part(40, 'line', -100, id(1)),
        part(42, 'expense', -30_000),
        part(43, 'bill', 500),
        part(44, 'entry', 30_000),
      ],
    }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '看明细' }));
  const sheet = within(await screen.findByRole('dialog'));
  for (const name of [/^流水/, /^支出/, /^收款单/, /^记账凭证/])
    fireEvent.click(await sheet.findByRole('button', { name }));
  expect(sent('difference')).toEqual([{ key: `payout:${id(41)}` }]);
  expect(phone.opened).toEqual([
    `/modules/reconciliation/pages/statement/index?id=${id(1)}`,
    `/modules/expenses/pages/expense/index?id=${id(42)}`,
    `/modules/payments/pages/bill/index?id=${id(43)}`,
    `/modules/books/pages/entry/index?id=${id(44)}`,
  ]);
});

it('says where the books have nothing of it yet', async () => {
  open(difference(), { difference: () => ({ rows: [] }) });
  fireEvent.click(await screen.findByRole('button', { name: '看明细' }));
  expect(await screen.findByText('记账凭证里还没有这笔。')).toBeTruthy();
});
