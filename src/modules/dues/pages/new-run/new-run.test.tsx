import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { standard, whoami } from '../standard/standard.fixture';
import NewRun from './index';

const runs = {
  rows: [],
  next: null,
  mayStart: true,
  today: '2026-11-21',
  standards: [{ id: standard().id, name: '2027 年会费标准', from: '2027-01-01', until: null, adopted: true }],
};
const preview = {
  from: '2027-01-01',
  to: '2027-12-31',
  members: 180,
  amount: 21_600_000,
  tiers: [{ tier: '会员', members: 180, amount: 21_600_000 }],
  leftOut: [{ why: 'noTier', members: 2 }],
  partial: 3,
  reduced: 0,
};
const open = (more: object) =>
  openPage(NewRun, { identity: { whoami: whoami('finance') }, dues: { runs: () => runs, ...more } });
const id = '00000000-0000-4000-8000-000000000077';

it('shows what a run would do before it begins, and asks once more', async () => {
  open({ previewRun: () => preview, startRun: () => ({ id }) });
  fireEvent.click(await screen.findByRole('button', { name: '看预览' }));
  // Of all tiers together, and of the one that there is.
  expect(await screen.findAllByText('180 家')).toHaveLength(2);
  expect(screen.getByText('会员级别没有对应的档次')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '开始开单' }));
  const panel = within(screen.getByRole('dialog'));
  expect(panel.getByText('给 180 家会员开出 216,000.00 元的会费单？开出后会员就能看到。')).toBeTruthy();
  fireEvent.click(panel.getByRole('button', { name: '开始开单' }));
  await waitFor(() => expect(phone.toasts).toEqual(['已开始，可以离开这一页。']));
  const sent = phone.calls.find(({ data }) => data.action === 'startRun')?.data.input;
  expect(sent).toEqual({ standardId: standard().id, from: '2027-01-01', dueDay: '2027-03-31' });
});

it('says why a period cannot be billed', async () => {
  open({ previewRun: () => refuse('NO_BALLOT', undefined, '这个标准没有会员（代表）大会的表决记录，不能据此收费。') });
  fireEvent.click(await screen.findByRole('button', { name: '看预览' }));
  expect(await screen.findByText(/没有会员（代表）大会的表决记录/)).toBeTruthy();
});

it('leads to the standards where there is none', async () => {
  openPage(NewRun, { identity: { whoami: whoami('finance') }, dues: { runs: () => ({ ...runs, standards: [] }) } });
  fireEvent.click(await screen.findByRole('button', { name: '去看会费标准' }));
  expect(phone.opened).toEqual(['/modules/dues/pages/standards/index']);
});
