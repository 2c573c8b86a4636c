import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { today } from '@/i18n/dates';
import { id, shown } from '../../expense.fixture';
import Batch from '../batch';
import Payable from './index';

const row = (no: number, part: object = {}) => ({
  ...shown({ id: id(no), state: 'approved', step: null }),
  ...{ account: '**** 5678', own: false, failed: null, ...part },
});
const layouts = [{ id: 'plain', title: '通用', format: 'xlsx', needsHumanCheck: true }];
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const batch = (state: string) => ({
  ...{
    id: id(5),
    number: 'FK20261120-0001',
    layoutTitle: '通用',
    madeBy: '徐静宜',
    madeAt: '2026-11-20T02:00:00.000Z',
  },
  ...{ sentAt: null, amount: 80_000, items: 1, waiting: state === 'waiting' ? 1 : 0, failed: 0, mayPay: true },
  rows: [
    {
      ...{ id: id(6), expenseId: id(1), number: 'ZC2026-0001', payeeName: '苏州某会务有限公司', payeeBank: null },
      ...{ account: '**** 5678', amount: 80_000, state, reason: null, day: null },
    },
  ],
});

it('makes a batch of what is chosen, without what has no account or is one’s own', async () => {
  openPage(Payable, {
    expenses: {
      payable: () => ({
        ...{ rows: [row(1), row(2, { account: null }), row(3, { own: true }), row(4)], layouts, mayPay: true },
      }),
      makeBatch: () => refuse('NOT_PAYABLE'),
    },
  });
  expect(await screen.findByText('合成批次（2 笔，1,600.00 元）')).toBeTruthy();
  fireEvent.click(screen.getAllByText('已选')[1] as HTMLElement);
  fireEvent.click(screen.getByText('合成批次（1 笔，800.00 元）'));
  await waitFor(() => expect(sent('makeBatch')).toEqual([{ layoutId: 'plain', expenseIds: [id(1)] }]));
  expect(await screen.findByText(/其中有的支出已经在付款/)).toBeTruthy();
});

it('enters what the bank made of a payment, with its reason', async () => {
  openPage(Batch, { expenses: { batch: () => batch('waiting'), settle: () => batch('rejected') } }, { id: id(5) });
  fireEvent.click(await screen.findByText('苏州某会务有限公司'));
  fireEvent.click(await screen.findByText('被拒'));
  fireEvent.change(screen.getByLabelText('银行给的原因'), { target: { value: '户名不符' } });
  fireEvent.click(screen.getByText('登记结果'));
  await waitFor(() =>
    expect(sent('settle')).toEqual([
      { batchId: id(5), day: today(), results: [{ itemId: id(6), state: 'rejected', reason: '户名不符' }] },
    ]),
  );
});
