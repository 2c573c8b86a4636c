import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, situation } from '../../expense.fixture';
import Edit from './index';

const lines = {
  ...{ year: 2026, today: '2026-11-20', clearBy: '2026-12-20', advances: [] },
  meetings: [{ id: id(20), title: '理事会扩大会', day: '2026-12-01' }],
  funds: [
    {
      ...{ id: id(30), name: '助学专项资金', purpose: '限定用于乡村学校图书', balance: 900_000 },
      categories: ['grant', 'project'],
    },
  ],
  rows: [
    {
      ...{ code: 'A1', title: '会议费', category: 'meeting', budget: 600_000, asked: 0, promised: 0, spent: 0 },
      left: 600_000,
    },
  ],
};
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = (more: object = {}) =>
  openPage(
    Edit,
    {
      expenses: {
        ...{ lines: () => lines, look: () => situation(), saveDraft: () => ({ id: id(9), version: 1 }) },
        ...{ submit: () => ({ id: id(1), number: 'ZC2026-0007' }), ...more },
      },
    },
    {},
  );
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('points at what is missing instead of sending it', async () => {
  open();
  fireEvent.click(await screen.findByText('提交审批'));
  expect(await screen.findByText('请写收款人。')).toBeTruthy();
  expect(screen.getByText('请写大于 0 的金额，最多两位小数。')).toBeTruthy();
  expect(sent('submit')).toEqual([]);
});

it('shows the budget and who approves while one types, and is sent whole', async () => {
  open();
  await screen.findByText('提交审批');
  write('收款人', '苏州某会务有限公司');
  write('金额（元）', '800');
  write('用途', '理事会会议室租金');
  fireEvent.click(screen.getByLabelText(/预算项目/));
  fireEvent.click(await screen.findByText('会议费（剩 6,000.00 元）'));
  expect(await screen.findByText('财务核对 → 秘书长审批 → 会长审批')).toBeTruthy();
  await waitFor(() => expect(sent('look')).toContainEqual(expect.objectContaining({ amount: 80_000, lineCode: 'A1' })));
  fireEvent.click(screen.getByText('提交审批'));
  await waitFor(() =>
    expect(sent('submit')).toMatchObject([
      { form: { payeeName: '苏州某会务有限公司', amount: 80_000, lineCode: 'A1', payeeAccount: null } },
    ]),
  );
});

it('says which meeting it is for, and warns where a fund is for something else', async () => {
  open();
  await screen.findByText('提交审批');
  write('收款人', '苏州某会务有限公司');
  write('金额（元）', '800');
  write('用途', '理事会会议室租金');
  fireEvent.click(screen.getByLabelText(/预算项目/));
  fireEvent.click(await screen.findByText('会议费（剩 6,000.00 元）'));
  fireEvent.click(screen.getByLabelText(/用于哪次会议/));
  fireEvent.click(await screen.findByText('2026-12-01 理事会扩大会'));
  fireEvent.click(screen.getByLabelText(/资金来源/));
  fireEvent.click(await screen.findByText('助学专项资金（剩 9,000.00 元）'));
  expect(await screen.findByText(/这项资金只用于捐赠和资助、项目/)).toBeTruthy();
  fireEvent.click(screen.getByText('提交审批'));
  await waitFor(() => expect(sent('submit')).toMatchObject([{ form: { meetingId: id(20), fundId: id(30) } }]));
});
