import { fireEvent } from '@testing-library/react';
import { openPage, screen } from '../../../../../config/jest-taro/render';
import Register from './index';

const missing = (no: number) => ({
  ...{ personId: `00000000-0000-4000-8000-00000000000${no}`, person: `未申报${no}`, offices: ['council', 'clerk'] },
  ...{ year: 2026, dueOn: '2026-03-31', late: true },
});

it('names everybody who has not declared, however many pages they fill', async () => {
  openPage(Register, {
    sideposts: {
      register: () => ({ rows: [], next: null, total: 0, waiting: 0, mayConfirm: false }),
      missing: ({ cursor }: { cursor?: string }) =>
        cursor ? { rows: [missing(2)], next: null } : { rows: [missing(1)], next: 'more' },
    },
  });
  fireEvent.click(await screen.findByText(/还没有申报|没有申报/));
  expect(await screen.findByText('未申报1')).toBeTruthy();
  expect(screen.getByText('未申报2')).toBeTruthy();
  expect(screen.getAllByText('理事、秘书处 · 2026 年 · 2026-03-31 前')).toHaveLength(2);
});
