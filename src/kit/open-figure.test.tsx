import { act, fireEvent, within } from '@testing-library/react';
import { View } from '@tarojs/components';
import { deskState } from '@/hooks/desk';
import { openPage, screen } from '../../config/jest-taro/render';
import { FigureRow } from './figure-row';
import { type Figure, FigureBoard } from './open-figure';

const figure = (key: string, total: number, amounts: number[]): Figure => ({
  key,
  title: `${key}的积分`,
  total,
  queryKey: ['figure', key],
  read: async () => amounts.map((amount, i) => ({ key: String(i), title: `第${i + 1}场`, note: '11-20', amount })),
  say: (amount) => `${amount} 分`,
});
const open = () =>
  openPage(() => (
    <View>
      <FigureBoard>
        <FigureRow title="甲" facts={[]} figure="6 分" opens={figure('甲', 6, [2, 4])} />
        <FigureRow title="乙" facts={[]} figure="9 分" opens={figure('乙', 9, [2])} />
        <FigureRow title="丙" facts={[]} figure="0 分" opens={figure('丙', 0, [])} />
      </FigureBoard>
    </View>
  ));
afterEach(() => act(() => deskState.setWide(false)));

it('unfolds below its row on a phone, one at a time, and says that the lines make the figure', async () => {
  const { container } = open();
  fireEvent.click(screen.getByRole('button', { name: '甲，6 分' }));
  expect(await screen.findByText('下面 2 行加起来就是这个数')).toBeTruthy();
  const row = container.querySelectorAll<HTMLElement>('.figure-row');
  expect(row[0] && within(row[0]).getByText('第2场')).toBeTruthy();
  expect(screen.getAllByText('6 分')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: '乙，9 分' }));
  expect(await screen.findByText('列出来的 1 行是 2 分，还差 7 分 没有列出')).toBeTruthy();
  expect(screen.queryByText('第2场')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '乙，9 分' }));
  expect(screen.queryByText('第1场')).toBeNull();
});

it('stands beside the page on a desk, and goes with Esc', async () => {
  act(() => deskState.setWide(true));
  const { container } = open();
  fireEvent.click(screen.getByRole('button', { name: '丙，0 分' }));
  expect(await screen.findByText('一笔也没有。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '甲，6 分' }));
  expect(await screen.findByText('第2场')).toBeTruthy();
  expect(container.querySelector('.figure-board-side')?.textContent).toContain('合计6 分');
  expect(container.querySelector('.figure-row .figure-lines')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '收起甲的积分' }));
  expect(screen.queryByText('第2场')).toBeNull();
});
