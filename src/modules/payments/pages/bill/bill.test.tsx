import { fireEvent, waitFor, within } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Bill from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const bill = (part: object = {}) => ({
  id: id(1),
  number: 'SK0000012340',
  kind: 'service',
  title: '十一月展位费',
  payerName: '恒信铸造有限公司',
  membershipId: id(50),
  amount: 120_000,
  paid: 0,
  issuedOn: '2026-11-01',
  dueDay: '2099-12-31',
  state: 'open',
  overdue: false,
  feeName: '展位服务费',
  basis: '理事会〔2026〕5号',
  voluntary: true,
  endedReason: null,
  own: true,
  payments: [],
  refunds: [],
  invoice: null,
  mayPayHere: true,
  transfer: null,
  may: { receive: false, cancel: false, refund: false, decideRefund: false, askInvoice: false, issueInvoice: false },
  ...part,
});
const open = (part: object = {}, more: object = {}) =>
  openPage(Bill, { payments: { bill: () => bill(part), ...more } }, { id: id(1) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const office = { receive: true, cancel: true, refund: true, decideRefund: true, askInvoice: false, issueInvoice: true };

it('says what is charged by which right, and the remark of a transfer', async () => {
  open();
  expect(await screen.findByText('十一月展位费')).toBeTruthy();
  expect(screen.getByText('理事会〔2026〕5号')).toBeTruthy();
  expect(screen.getByText('1,200.00 元')).toBeTruthy();
  expect(screen.getAllByText('SK0000012340').length).toBeGreaterThan(0);
});

it('shows to which account one transfers once it is set, and copies it', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: '' } as never);
  open({ transfer: { holder: '江南精造商会', bank: '某银行某支行', account: '6228480000000001234' } });
  expect(await screen.findByText('收款户名 江南精造商会，开户行 某银行某支行')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '复制账号' }));
  expect(copied).toHaveBeenCalledWith({ data: '6228480000000001234' });
});

it('takes what finance found on the bank’s list', async () => {
  open(
    { may: office, own: false },
    { receive: () => ({ paymentId: id(2), receiptNo: 'B-1', applied: 120_000, left: 0, billId: id(1) }) },
  );
  fireEvent.click(await screen.findByText('登记收款'));
  fireEvent.click(panel().getByText('记下'));
  expect(sent('receive')).toEqual([]);
  fireEvent.change(panel().getByLabelText('银行流水号'), { target: { value: 'B-1' } });
  fireEvent.click(panel().getByText('记下'));
  await waitFor(() =>
    expect(sent('receive')).toMatchObject([
      { channel: 'bank', billId: id(1), amount: 120_000, externalNo: 'B-1', payerName: '恒信铸造有限公司' },
    ]),
  );
});

it('asks for a refund with its reason, and lets another one approve it', async () => {
  const paid = {
    paymentId: id(3),
    channel: 'bank',
    externalNo: 'B-1',
    day: '2026-11-02',
    amount: 120_000,
    payerName: '恒信',
    refundable: 120_000,
  };
  const refund = {
    id: id(4),
    amount: 20_000,
    reason: '少做一项',
    basis: 'hand',
    state: 'asked',
    channel: 'bank',
    askedBy: '徐静宜',
    askedAt: '2026-11-03T01:00:00.000Z',
    decidedBy: null,
    decidedReason: null,
    doneOn: null,
    trouble: null,
    own: false,
  };
  open(
    { state: 'paid', paid: 120_000, may: office, payments: [paid], refunds: [refund] },
    { askRefund: () => ({ refundId: id(5) }), decideRefund: () => ({ refundId: id(4) }) },
  );
  fireEvent.click(await screen.findByText('退款', { selector: '.list-row-value' }));
  fireEvent.change(panel().getByLabelText('退多少（元）'), { target: { value: '200' } });
  fireEvent.change(panel().getByLabelText('理由'), { target: { value: '展位缩小一半' } });
  fireEvent.click(panel().getByRole('button', { name: '退款' }));
  await waitFor(() =>
    expect(sent('askRefund')).toMatchObject([
      { paymentId: id(3), amount: 20_000, waives: true, reason: '展位缩小一半' },
    ]),
  );
  fireEvent.click(screen.getByText('同意退款'));
  await waitFor(() => expect(sent('decideRefund')).toEqual([{ refundId: id(4), verdict: 'approve', reason: '' }]));
});

it('asks for a receipt with a saved title, and shows the number of one that is issued', async () => {
  open(
    { state: 'paid', paid: 120_000, may: { ...bill().may, askInvoice: true } },
    {
      titles: () => ({
        rows: [
          {
            id: id(6),
            kind: 'company',
            name: '恒信铸造有限公司',
            taxNo: '91330100MA2XXXXX1K',
            email: null,
            primary: true,
          },
        ],
      }),
      askInvoice: () => refuse('ALREADY_ASKED'),
    },
  );
  fireEvent.click(await screen.findByText('申请票据'));
  fireEvent.click(await panel().findByText('恒信铸造有限公司'));
  await waitFor(() => expect(sent('askInvoice')).toEqual([{ billId: id(1), titleId: id(6) }]));
  expect(await panel().findByText('这张收款单已经申请过票据了。')).toBeTruthy();
});
