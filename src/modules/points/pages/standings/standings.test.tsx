import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Standings from './index';

const membershipId = '00000000-0000-4000-8000-000000000050';
const row = { membershipId, name: '恒信铸造有限公司', memberNo: '000127', balance: 8, entries: 4 };
const asked = () => phone.calls.filter(({ data }) => data.action === 'standings').map(({ data }) => data.input);

describe('standings', () => {
  it('list members with their points, open to the entries that make them, and from there to the ledger', async () => {
    const ledger = ({ cursor }: { cursor?: string }) => ({
      rows: [
        {
          id: cursor ? 'b' : 'a',
          title: cursor ? '年会' : '对接会',
          at: '2026-11-18T05:00:00.000Z',
          delta: 4,
          link: null,
        },
      ],
      next: cursor ? null : 'more',
    });
    openPage(Standings, { points: { standings: () => ({ rows: [row], next: null, year: 2026 }), ledger } });
    fireEvent.click(await screen.findByRole('button', { name: '恒信铸造有限公司，会员号 000127，8 分，4 笔' }));
    expect(await screen.findByText('下面 2 行加起来就是这个数')).toBeTruthy();
    expect([screen.getByText('对接会'), screen.getByText('年会')]).toHaveLength(2);
    fireEvent.click(screen.getByText('看整本台账'));
    expect(phone.opened).toEqual([`/modules/points/pages/ledger/index?id=${membershipId}`]);
  });

  it('search by name, say when nobody fits, and show another year', async () => {
    openPage(Standings, {
      points: { standings: ({ q }: { q?: string }) => ({ rows: q ? [] : [row], next: null, year: 2026 }) },
    });
    await screen.findByText('恒信铸造有限公司');
    fireEvent.change(screen.getByLabelText('搜索会员名称'), { target: { value: '天工' } });
    expect(await screen.findByText('没有找到「天工」。换个词再找。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看全部' }));
    await screen.findByText('恒信铸造有限公司');
    const last = String(new Date().getFullYear() - 1);
    fireEvent.click(screen.getByRole('radio', { name: last }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ year: Number(last) }));
  });
});
