import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { standard, whoami } from '../standard/standard.fixture';
import Run from './index';

const run = (part: object = {}) => ({
  id: standard().id,
  standardId: standard().id,
  standardName: '2027 年会费标准',
  from: '2027-01-01',
  to: '2027-12-31',
  dueDay: '2027-03-31',
  state: 'done',
  seen: 182,
  members: 182,
  billed: 180,
  amount: 21_600_000,
  leftOut: 2,
  startedBy: '沈知行',
  startedAt: '2026-12-20T02:00:00.000Z',
  finishedAt: '2026-12-20T02:01:00.000Z',
  tiers: [{ tier: '会员', members: 180, amount: 21_600_000 }],
  paid: 0,
  paidAmount: 0,
  mayTakeBack: true,
  reason: null,
  ...part,
});
const open = (part: object, more: object = {}) =>
  openPage(
    Run,
    { identity: { whoami: whoami('director') }, dues: { run: () => run(part), ...more } },
    { id: run().id },
  );

it('says how far it has come', async () => {
  open({ state: 'running', seen: 60, mayTakeBack: false });
  expect(await screen.findByText('已处理 60 / 182 家')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤回这次开单' })).toBeNull();
});

it('is taken back with a reason', async () => {
  open({}, { takeBackRun: () => ({ id: run().id }) });
  fireEvent.click(await screen.findByRole('button', { name: '撤回这次开单' }));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.click(panel.getByRole('button', { name: '开错了标准或期限，重新开单。' }));
  fireEvent.click(panel.getByRole('button', { name: '撤回这次开单' }));
  await waitFor(() => expect(phone.toasts).toEqual(['正在撤回。']));
});
