import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../credit.fixture';
import MembersPage from './index';

const row = (no: number, part: object = {}) => ({
  ...{ membershipId: id(no), name: `第${no}铸造有限公司`, grade: 'B', total: 7250, totalBefore: 7250 },
  ...{ since: '2026-10-01', noticeGrade: null, noticeUntil: null, near: null, ...part },
});
const open = (rows: unknown[], params: Record<string, string> = {}) =>
  openPage(MembersPage, { credit: { members: () => ({ rows, next: null }) } }, params);
const asked = () => phone.calls.map(({ data }) => data.input);
/** The row as it is heard. */
const heard = (name: string) => screen.getByText(name).closest('[role=button]')?.getAttribute('aria-label');

it('shows each with its points, what they were and how near another grade is', async () => {
  open([
    row(1, { totalBefore: 7000, near: 50 }),
    row(2, { near: -25, noticeGrade: 'C', noticeUntil: '2026-11-30' }),
    row(3),
  ]);
  await screen.findByText('第1铸造有限公司');
  expect(heard('第1铸造有限公司')).toBe('第1铸造有限公司，72.50，B 级 · 上次 70.00，差 0.50 分升级');
  expect(heard('第2铸造有限公司')).toBe('第2铸造有限公司，72.50，B 级，高出等级线 0.25 分，拟降为 C，告知到 11月30日');
  expect(heard('第3铸造有限公司')).toBe('第3铸造有限公司，72.50，B 级');
  fireEvent.click(screen.getByText('第2铸造有限公司'));
  expect(phone.opened).toEqual([`/modules/credit/pages/file/index?id=${id(2)}`]);
});

it('begins with what it was opened for, and asks anew for another filter', async () => {
  open([row(1)], { only: 'noticed' });
  expect((await screen.findByRole('radio', { checked: true })).textContent).toBe('待确认降级');
  await waitFor(() => expect(asked()).toEqual([{ only: 'noticed' }]));
  fireEvent.click(screen.getByRole('radio', { name: '暂不评级' }));
  await waitFor(() => expect(asked().at(-1)).toEqual({ grade: 'NR' }));
  fireEvent.click(screen.getByRole('radio', { name: '全部' }));
  await waitFor(() => expect(asked().at(-1)).toEqual({}));
});

it('searches within the filter', async () => {
  open([row(1)], { grade: 'B' });
  fireEvent.change(await screen.findByLabelText('搜会员名称'), { target: { value: '铸造' } });
  await waitFor(() => expect(asked().at(-1)).toEqual({ grade: 'B', q: '铸造' }));
});

it('does not take any word of an address for a filter', async () => {
  open([], { only: 'everybody' });
  expect(await screen.findByText('没有符合条件的会员。')).toBeTruthy();
  expect(asked()).toEqual([{}]);
});
