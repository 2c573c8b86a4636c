import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Merges from './index';

it('lists what was merged, and what was undone', async () => {
  const rows = [
    {
      id: 'm1',
      kept: { id: 'a', name: '甲' },
      merged: { id: 'b', name: '乙' },
      at: '2026-11-20T02:00:00.000Z',
      by: '陈文',
      undoneAt: '2026-11-21T02:00:00.000Z',
    },
  ];
  openPage(Merges, { duplicates: { merges: () => ({ rows, next: null }) } });
  expect(await screen.findByText('已撤销')).toBeTruthy();
  fireEvent.click(screen.getByText('乙并入甲'));
  expect(phone.opened).toContain('/modules/duplicates/pages/merge/index?id=m1');
});
