import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, trial, trials } from '../../finding.fixture';
import BackTest from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('tries another value on a year of the past', async () => {
  const answers = { backTests: () => trials({ rows: [trial()] }), startBackTest: () => ({ id: id(9) }) };
  openPage(BackTest, { compliance: answers }, { rule: 'compliance.SPEND05' });
  expect(await screen.findByText('借款逾期未核销')).toBeTruthy();
  expect(screen.getByText('2025-11-20 至 2026-11-20 · 多查到 4，少查到 0')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('天数'), { target: { value: '20' } });
  fireEvent.click(screen.getByText('启用'));
  fireEvent.click(screen.getByText('开始回测'));
  await waitFor(() =>
    expect(sent('startBackTest')).toEqual([
      { ruleId: 'compliance.SPEND05', value: { force: 'on', days: 20 }, from: '2025-11-20', to: '2026-11-20' },
    ]),
  );
  await waitFor(() =>
    expect(phone.opened).toContain(`/modules/compliance/pages/tried/index?id=${id(9)}&rule=compliance.SPEND05`),
  );
});

it('is not begun with what is not allowed', async () => {
  openPage(BackTest, { compliance: { backTests: () => trials() } }, { rule: 'compliance.SPEND05' });
  fireEvent.change(await screen.findByLabelText('天数'), { target: { value: '5000' } });
  expect(screen.getByText('开始回测').closest('[role=button]')?.getAttribute('aria-disabled')).toBe('true');
});

it('is not begun by those who only look on', async () => {
  openPage(BackTest, { compliance: { backTests: () => trials({ mayStart: false }) } }, { rule: 'compliance.SPEND05' });
  expect(await screen.findByText(/还没有回测过/)).toBeTruthy();
  expect(screen.queryByText('开始回测')).toBeNull();
});

it('tries a rule that is off as if it were on, and says so', async () => {
  const answers = {
    backTests: () => trials({ value: { force: 'off', days: 30 } }),
    startBackTest: () => ({ id: id(9) }),
  };
  openPage(BackTest, { compliance: answers }, { rule: 'compliance.SPEND05' });
  expect(await screen.findByText(/这条规则现在停用/)).toBeTruthy();
  fireEvent.click(screen.getByText('开始回测'));
  await waitFor(() => expect(sent('startBackTest')).toMatchObject([{ value: { force: 'on', days: 30 } }]));
});
