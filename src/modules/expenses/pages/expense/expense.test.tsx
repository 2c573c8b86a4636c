import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, shown, situation } from '../../expense.fixture';
import type { Shown } from '../../types';
import Expense from './index';

const open = (part: object = {}, more: object = {}) =>
  openPage(Expense, { expenses: { show: () => shown(part), ...more } }, { id: id(1) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

it('is approved with one thumb, after what is to be known of it', async () => {
  const passed = shown({ state: 'approved', step: null, may: { ...shown().may, decide: false } });
  open({}, { decide: () => passed });
  expect(await screen.findByRole('heading', { name: '苏州某会务有限公司' })).toBeTruthy();
  expect(screen.getByText('没有要提醒的')).toBeTruthy();
  expect(screen.getByText('剩余 5,000.00 / 6,000.00')).toBeTruthy();
  fireEvent.click(screen.getByText('同意'));
  expect(panel().getByText(/苏州某会务有限公司 800.00 元。同意后转到下一步/)).toBeTruthy();
  fireEvent.click(panel().getByText('同意'));
  await waitFor(() => expect(sent('decide')).toEqual([{ expenseId: id(1), version: 3, decision: 'pass' }]));
});

it('says what is against it, with where it is written', async () => {
  const findings: Shown['situation']['findings'] = [
    {
      rule: 'split',
      level: 'alert',
      values: { sum: 1_200_000, count: 2, days: 30 },
      basis: '防止拆分',
    },
    { rule: 'noLetter', level: 'alert', values: {}, basis: '接待标准' },
  ];
  open({ situation: situation({ findings }) });
  expect(await screen.findByText('30 天内同一收款人、同类用途共 2 笔，合计 12,000.00 元，按合计审批')).toBeTruthy();
  expect(screen.getByText('依据：接待标准')).toBeTruthy();
});

it('that a sheet brought says so, who brought it, and asks for no decision', async () => {
  const may = { ...shown().may, decide: false };
  open({
    ...{ state: 'paid', caseId: null, caseVersion: 0, events: [], step: null, claimant: '王芳', may },
    situation: situation({ path: { ...situation().path, steps: [] } }),
    imported: { by: '陈明', at: '2026-11-20T02:00:00.000Z', voucherNo: '记-12' },
  });
  expect(await screen.findByText('导入的历史支出，未经本系统审批')).toBeTruthy();
  expect(screen.getByText(/陈明 .* 导入/)).toBeTruthy();
  expect(screen.getByText('经办人')).toBeTruthy();
  expect(screen.getByText('记-12')).toBeTruthy();
  expect(screen.queryByText('办理经过')).toBeNull();
  expect(screen.queryByText('同意')).toBeNull();
});

it('is returned with a reason, and a refusal of the server is said', async () => {
  open({}, { decide: () => refuse('NOT_YOUR_TURN') });
  fireEvent.click(await screen.findByText('退回'));
  fireEvent.click(panel().getByText('请附合同'));
  fireEvent.click(panel().getAllByText('退回').at(-1) as HTMLElement);
  await waitFor(() =>
    expect(sent('decide')).toEqual([{ expenseId: id(1), version: 3, decision: 'return', reason: '请附合同' }]),
  );
  expect(await panel().findByText(/现在轮不到你审批/)).toBeTruthy();
});

it('names the resolution where a body decides', async () => {
  open({ may: { ...shown().may, votes: true } }, { decide: () => shown() });
  fireEvent.click(await screen.findByText('同意'));
  const pass = () => panel().getByText('同意').closest('[role=button]');
  expect(pass()?.getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(panel().getByLabelText('决议编号'), { target: { value: '理决〔2026〕5号' } });
  fireEvent.click(panel().getByText('同意'));
  await waitFor(() => expect(sent('decide')).toMatchObject([{ resolutionNo: '理决〔2026〕5号' }]));
});

it('lets its maker mend and withdraw it, and finance pay it', async () => {
  open({ own: true, state: 'returned', may: { ...shown().may, decide: false, resubmit: true, withdraw: true } });
  fireEvent.click(await screen.findByText('补正'));
  expect(phone.opened).toEqual([`/modules/expenses/pages/edit/index?expenseId=${id(1)}`]);
  expect(screen.getByText('撤回')).toBeTruthy();
  expect(screen.queryByText('同意')).toBeNull();
});

it('is cancelled with its consequence and a reason while it is not paid', async () => {
  const may = { ...shown().may, decide: false, cancel: true };
  open({ state: 'approved', may }, { cancel: () => shown({ state: 'cancelled' }) });
  fireEvent.click(await screen.findByText('取消支付'));
  expect(panel().getByText(/占用的预算退回/)).toBeTruthy();
  fireEvent.click(panel().getByText('活动取消'));
  fireEvent.click(panel().getAllByText('取消支付').at(-1) as HTMLElement);
  await waitFor(() => expect(sent('cancel')).toEqual([{ expenseId: id(1), reason: '活动取消' }]));
});
