import { screen, waitFor } from '@testing-library/dom';
import Taro from '@tarojs/taro';
import Duties from '@/modules/workbench/pages/duties';
import { duty, queueOf } from '@/parts/workbench/duty.fixture';
import { openPage, sent } from './open-page';

const sources = [
  { source: 'admission', title: '入会', count: 2 },
  { source: 'compliance', title: '合规', count: 1 },
];
const late = duty(1, { overdue: true, dueOn: '2026-11-20', workdaysLeft: -1 });
const far = duty(2, { dueOn: '2099-12-31' });
const open = (params: Record<string, string> = {}) =>
  openPage(
    Duties,
    {
      workbench: {
        duties: ({ filter, q }: { filter: string; q?: string }) => ({
          ...queueOf(q === '没有' ? [] : filter === 'overdue' ? [late] : [late, far], { mine: 3, overdue: 1 }, sources),
          next: null,
        }),
      },
    },
    params,
  );

describe('待我办 on Taro’s own components', () => {
  it('stands under headings with their counts, and opens the page of a duty in one tap', async () => {
    const went = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: 'ok' });
    const { press } = await open();
    expect(await screen.findByRole('heading', { name: '超期 1' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: '以后 2' })).toBeTruthy();
    await press(/单位1入会/);
    expect(went).toHaveBeenCalledWith({ url: late.page });
  });

  it('filters by what is late, without a count under another heading', async () => {
    const { press } = await open();
    await press('超期 1', 'radio');
    await waitFor(() => expect(screen.queryByText('单位2入会')).toBeNull());
    expect(sent('duties')).toEqual([{ filter: 'all' }, { filter: 'overdue' }]);
  });

  it('finds nothing in plain words, and shows everything again', async () => {
    const { press, type } = await open();
    await screen.findByText('单位1入会');
    await type('找要办的事', '没有');
    expect(await screen.findByText('没有找到「没有」。换个词再找。')).toBeTruthy();
    await press(/看全部|全部/);
    expect(await screen.findByText('单位1入会')).toBeTruthy();
  });
});
