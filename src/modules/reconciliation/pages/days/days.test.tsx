import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import DaysPage from './index';

it('lists both sides of a day and leads to what differs', async () => {
  const rows = [
    {
      day: '2026-11-17',
      channel: 'bank',
      theirs: { in: 120_000, out: 1_500, lines: 3 },
      ours: { in: 120_000, out: 0 },
      open: 1,
    },
    { day: '2026-11-16', channel: 'wechat', theirs: null, ours: { in: 5_000, out: 0 }, open: 0 },
  ];
  openPage(DaysPage, { reconciliation: { days: () => ({ rows, next: null }) } });
  expect(await screen.findByText('1 处差异')).toBeTruthy();
  expect(screen.getByText(/对方：没有这天的流水/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^2026-11-17 · 银行/ }));
  expect(phone.opened).toEqual(['/modules/reconciliation/pages/differences/index?day=2026-11-17&channel=bank']);
});
