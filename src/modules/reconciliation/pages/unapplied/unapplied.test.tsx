import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../reconciliation.fixture';
import UnappliedPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const payment = (part: object = {}) => ({
  ...{ id: id(41), channel: 'bank', externalNo: 'S9', day: '2026-11-17', amount: 35_000, left: 5_000 },
  ...{ payerName: '总公司', remark: '', refunds: [] },
  ...part,
});
const open = (row: object, more: object = {}) =>
  openPage(UnappliedPage, {
    reconciliation: {
      unapplied: () => ({ rows: [row], next: null, mayKeep: true, mayDecide: true }),
      bills: () => ({
        rows: [
          { id: id(31), number: 'SK0000000294', title: '会费', payerName: '总公司', owed: 3_000, dueDay: '2026-12-31' },
        ],
      }),
      applyRest: () => ({ applied: 3_000 }),
      giveBack: () => ({ refundId: id(51) }),
    },
    payments: { decideRefund: () => ({ refundId: id(51) }), recordRefund: () => ({ refundId: id(51) }) },
    ...more,
  });

it('applies what is left to a bill', async () => {
  open(payment());
  fireEvent.click(await screen.findByRole('button', { name: '记到收款单' }));
  fireEvent.click(await screen.findByText('SK0000000294 总公司'));
  await waitFor(() => expect(sent('applyRest')).toEqual([{ paymentId: id(41), billId: id(31), amount: null }]));
});

it('gives back no more than is left, with a reason', async () => {
  open(payment());
  fireEvent.click(await screen.findByRole('button', { name: '退回' }));
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByLabelText('退多少（元）'), { target: { value: '51' } });
  expect(sheet.getByText('请填大于零、不超过剩余的金额')).toBeTruthy();
  fireEvent.change(sheet.getByLabelText('退多少（元）'), { target: { value: '20' } });
  fireEvent.change(sheet.getByLabelText('理由'), { target: { value: '多付的款' } });
  fireEvent.click(sheet.getByRole('button', { name: '退回' }));
  await waitFor(() => expect(sent('giveBack')).toEqual([{ paymentId: id(41), amount: 2_000, reason: '多付的款' }]));
});

it('lets the second person agree, and finance enter that it went out', async () => {
  open(
    payment({
      left: 0,
      refunds: [
        { id: id(51), amount: 2_000, state: 'asked', reason: '多付', own: false },
        { id: id(52), amount: 3_000, state: 'approved', reason: '多付', own: false },
      ],
    }),
  );
  fireEvent.click(await screen.findByRole('button', { name: '同意退款' }));
  await waitFor(() => expect(sent('decideRefund')).toEqual([{ refundId: id(51), verdict: 'approve', reason: '' }]));
  fireEvent.click(screen.getByRole('button', { name: '登记已退出' }));
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByLabelText('银行流水号或收据号'), { target: { value: 'OUT1' } });
  fireEvent.click(sheet.getByRole('button', { name: '登记已退出' }));
  await waitFor(() => expect(sent('recordRefund')).toMatchObject([{ refundId: id(52), externalNo: 'OUT1' }]));
});
