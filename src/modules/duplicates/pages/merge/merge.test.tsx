import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Merge from './index';

const merge = {
  id: 'm1',
  kept: { id: 'a', name: '甲档有限公司' },
  merged: { id: 'b', name: '乙档有限公司' },
  at: '2026-11-20T02:00:00.000Z',
  by: '陈文',
  reason: '登记了两次',
  undoneAt: null,
  undoneBy: null,
  undoneReason: null,
  took: ['address'],
  moved: [
    { place: 'registration.membership_id', rows: 2 },
    { place: 'dues_bill.membership_id', rows: 1 },
  ],
  people: [{ id: 'r', name: '王芳', title: '总经理', atKept: false }],
  undoUntil: '2026-12-20',
  mayUndo: true,
  bar: null,
};

it('says what was done, and undoes it with a reason', async () => {
  openPage(Merge, { duplicates: { showMerge: () => merge, undo: () => ({ stayed: [], left: 0 }) } }, { id: 'm1' });
  expect(await screen.findByText('登记了两次')).toBeTruthy();
  expect([
    screen.getByText('会议报名'),
    screen.getByText('其他记录'),
    screen.getByText('总经理 · 没有保留档案的权利'),
  ]).toHaveLength(3);
  fireEvent.click(screen.getByText('撤销合并'));
  fireEvent.click(await screen.findByText('合并错了，是两家单位'));
  const buttons = within(screen.getByRole('dialog')).getAllByText('撤销合并');
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(() =>
    expect(phone.calls.filter(({ data }) => data.action === 'undo').map(({ data }) => data.input)).toEqual([
      { mergeId: 'm1', reason: '合并错了，是两家单位' },
    ]),
  );
});

it('says why it cannot be undone', async () => {
  openPage(Merge, { duplicates: { showMerge: () => ({ ...merge, mayUndo: false, bar: 'laterMerge' }) } }, { id: 'm1' });
  expect(await screen.findByText('之后又有一次合并涉及保留的档案，请先撤销那一次。')).toBeTruthy();
  expect(screen.queryByText('撤销合并')).toBeNull();
});
