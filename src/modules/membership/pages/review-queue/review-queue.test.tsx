import { act, fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import ReviewQueue from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const counts = { mine: 7, late: 1, overdue: 2, returned: 3, open: 12 };
const row = (n: number, part: object = {}) => ({
  id: id(n),
  kind: 'unit',
  name: `恒信铸造${n}号有限公司`,
  status: 'under_review',
  step: 'preliminaryReview',
  version: 1,
  submittedAt: '2026-11-13T01:12:00Z',
  dueOn: '2026-11-20',
  provisional: false,
  waitedWorkdays: 2,
  overdueWorkdays: 0,
  materials: 3,
  warnings: 0,
  barred: null,
  ...part,
});
const asked = () => phone.calls.map(({ data }) => data.input as Record<string, unknown>);

describe('workbench', () => {
  it('shows the numbers, the late one with its days, and why one may not act', async () => {
    openPage(ReviewQueue, {
      membership: {
        reviewQueue: () => ({
          rows: [
            row(1, { waitedWorkdays: 6, overdueWorkdays: 1, warnings: 2 }),
            row(3, { barred: 'otherOffice', waitedWorkdays: 7, overdueWorkdays: 2 }),
            row(2, { barred: 'ownCompany', waitedWorkdays: 0 }),
          ],
          next: null,
          counts,
        }),
      },
    });
    expect((await screen.findByText('超期 1 天')).parentElement?.className).toContain('tone-cinnabar');
    // Red is for what is late and one's own.
    expect(screen.getByText('超期 2 天').parentElement?.className).toContain('tone-neutral');
    expect(screen.getByText('单位会员 · 秘书处初审 · 已等 6 个工作日')).toBeTruthy();
    expect(screen.getByText('2 项提醒')).toBeTruthy();
    expect(screen.getByText('本单位的申请')).toBeTruthy();
    expect(screen.getByText('今天')).toBeTruthy();
    expect(screen.getByRole('button', { name: '已超期 2' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '待我审核 7，正在看' })).toBeTruthy();
  });

  it('starts with the filter that the link names, and a tile changes it', async () => {
    openPage(
      ReviewQueue,
      { membership: { reviewQueue: () => ({ rows: [row(1)], next: null, counts }) } },
      { filter: 'overdue' },
    );
    await screen.findByText('恒信铸造1号有限公司');
    expect(asked()[0]).toEqual({ filter: 'overdue' });
    fireEvent.click(screen.getByRole('button', { name: '待补正 3' }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ filter: 'returned' }));
  });

  it('searches once the typing pauses and filters by kind', async () => {
    openPage(ReviewQueue, { membership: { reviewQueue: () => ({ rows: [row(1)], next: null, counts }) } });
    await screen.findByText('恒信铸造1号有限公司');
    for (const value of ['恒', '恒信', '恒信铸'])
      fireEvent.change(screen.getByLabelText('搜索单位或姓名'), { target: { value } });
    await waitFor(() => expect(asked().at(-1)).toEqual({ filter: 'mine', q: '恒信铸' }));
    expect(asked()).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(screen.getByRole('radio', { name: '团体会员' }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ filter: 'mine', kind: 'group', q: '恒信铸' }));
  });

  it('asks for the next page by its key at the end', async () => {
    openPage(ReviewQueue, {
      membership: {
        reviewQueue: ({ cursor }: { cursor?: string }) =>
          cursor ? { rows: [row(2)], next: null, counts } : { rows: [row(1)], next: 'k1', counts },
      },
    });
    await screen.findByText('恒信铸造1号有限公司');
    act(() => {
      for (const reached of phone.reachBottom) reached();
    });
    expect(await screen.findByText('恒信铸造2号有限公司')).toBeTruthy();
    expect(screen.getByText('没有更多了')).toBeTruthy();
  });

  it('says that nothing waits and where to look instead', async () => {
    openPage(ReviewQueue, {
      membership: {
        reviewQueue: () => ({ rows: [], next: null, counts: { mine: 0, late: 0, overdue: 0, returned: 0, open: 1 } }),
      },
    });
    expect(await screen.findByText('没有等你审核的申请。有新的会发消息给你。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看全部在办的' }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ filter: 'open' }));
  });

  it('opens the one that is tapped', async () => {
    openPage(ReviewQueue, { membership: { reviewQueue: () => ({ rows: [row(1)], next: null, counts }) } });
    fireEvent.click(await screen.findByText('恒信铸造1号有限公司'));
    expect(phone.opened).toEqual([`/modules/membership/pages/review/index?id=${id(1)}`]);
  });
});
