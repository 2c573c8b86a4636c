import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { duty, queueOf } from '@/parts/workbench/duty.fixture';
import Duties from './index';

const sources = [
  { source: 'admission', title: '入会', count: 2 },
  { source: 'compliance', title: '合规', count: 1 },
];
const asked = () => phone.calls.filter(({ data }) => data.action === 'duties').map(({ data }) => data.input);
const open = (params: Record<string, string> = {}, counts: object = { mine: 3, overdue: 1, others: 1 }) =>
  openPage(
    Duties,
    {
      workbench: {
        duties: ({ filter, q }: { filter: string; q?: string }) => ({
          ...queueOf(
            q === '没有' || counts === none
              ? []
              : [
                  filter === 'others'
                    ? duty(9, { overdue: true, workdaysLeft: -2, waitsFor: ['clerk', 'director'] })
                    : duty(1),
                ],
            counts,
            sources,
          ),
          next: null,
        }),
      },
    },
    params,
  );
const none = { mine: 0, overdue: 0, others: 0 };

describe('the queue', () => {
  it('opens the page that does a duty in one tap', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /^初审：单位1入会，/ }));
    expect(phone.opened).toEqual([duty(1).page]);
    expect(asked()).toEqual([{ filter: 'all' }]);
  });

  it('filters by what is late, by source and by who is late', async () => {
    open();
    fireEvent.click(await screen.findByRole('radio', { name: '超期 1' }));
    fireEvent.click(await screen.findByRole('button', { name: '来源' }));
    fireEvent.click(await screen.findByRole('button', { name: '合规，1' }));
    fireEvent.click(await screen.findByRole('radio', { name: '别人的超期 1' }));
    expect(await screen.findByText(/等秘书处、秘书长/)).toBeTruthy();
    // Red is for what is late and mine.
    expect(screen.getByText('超期 2 个工作日').className).not.toContain('cinnabar');
    await waitFor(() =>
      expect(asked()).toEqual([
        { filter: 'all' },
        { filter: 'overdue' },
        { filter: 'all', source: 'compliance' },
        { filter: 'others' },
      ]),
    );
  });

  it('comes filtered from a link, and a wrong one shows everything', async () => {
    open({ filter: 'others' });
    await screen.findByText(/等秘书处/);
    expect(asked()).toEqual([{ filter: 'others' }]);
  });

  it('is searched', async () => {
    open({ filter: 'wrong' });
    fireEvent.input(await screen.findByPlaceholderText('找要办的事'), { target: { value: '没有' } });
    expect(await screen.findByText('没有找到「没有」。换个词再找。')).toBeTruthy();
    expect(asked()).toEqual([{ filter: 'all' }, { filter: 'all', q: '没有' }]);
  });

  it('leads home when everything is done', async () => {
    open({}, none);
    expect(await screen.findByText('现在没有要你办的事。')).toBeTruthy();
    fireEvent.click(screen.getByText('回首页'));
    expect(phone.opened).toEqual(['/pages/home/index']);
  });
});
