import { act, fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Directory from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const row = (n: number, name: string) => ({
  id: id(n),
  name,
  memberNo: '000127',
  kind: 'unit',
  industry: 'C34',
  region: '320506',
  tier: 'director',
  joinedOn: '2024-03-01',
  grade: null,
});
const asked = () => phone.calls.map(({ data }) => data.input as Record<string, unknown>);

describe('directory', () => {
  it('lists members with what tells them apart, and opens one', async () => {
    openPage(Directory, {
      membership: { directory: () => ({ rows: [row(1, '苏州翊泊自动化设备有限公司')], next: null }) },
    });
    fireEvent.click(await screen.findByText('苏州翊泊自动化设备有限公司'));
    expect(screen.getByText('翊泊')).toBeTruthy();
    expect(screen.getByText('理事单位 · 通用设备制造业 江苏省苏州市吴中区')).toBeTruthy();
    expect(phone.opened).toEqual([`/modules/membership/pages/member/index?id=${id(1)}`]);
  });

  it('searches as one types, keeps the old rows meanwhile, and filters by a whole section', async () => {
    openPage(Directory, {
      membership: {
        directory: ({ q }: { q?: string }) => ({
          rows: [row(1, q ? '天工数控有限公司' : '恒信铸造有限公司')],
          next: null,
        }),
      },
    });
    await screen.findByText('恒信铸造有限公司');
    fireEvent.change(screen.getByLabelText('搜索名称，几个字就行'), { target: { value: '数控' } });
    expect(screen.getByText('恒信铸造有限公司')).toBeTruthy();
    expect(await screen.findByText('天工数控有限公司')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '行业，全部' }));
    fireEvent.click(screen.getByRole('radio', { name: '制造业' }));
    fireEvent.click(screen.getByRole('radio', { name: '全部制造业' }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ q: '数控', industry: 'C' }));
    expect(screen.getByRole('button', { name: '行业，制造业' })).toBeTruthy();
  });

  it('shows the credit grade of those of whom it is published', async () => {
    openPage(Directory, {
      membership: {
        directory: () => ({
          rows: [{ ...row(1, '恒信铸造有限公司'), grade: 'A' }, row(2, '天工数控有限公司')],
          next: null,
        }),
      },
    });
    expect(await screen.findByText(/^理事单位 · 通用设备制造业 · 信用 A 级/)).toBeTruthy();
    expect(screen.getAllByText(/信用/)).toHaveLength(1);
  });

  it('filters by a city', async () => {
    openPage(Directory, { membership: { directory: () => ({ rows: [row(1, '恒信铸造有限公司')], next: null }) } });
    await screen.findByText('恒信铸造有限公司');
    fireEvent.click(screen.getByRole('button', { name: '地区，全部' }));
    for (const name of ['江苏省', '苏州市', '全部苏州市']) fireEvent.click(screen.getByRole('radio', { name }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ region: '3205' }));
  });

  it('says that nothing fits and clears the conditions', async () => {
    openPage(Directory, {
      membership: {
        directory: ({ q }: { q?: string }) => ({ rows: q ? [] : [row(1, '恒信铸造有限公司')], next: null }),
      },
    });
    await screen.findByText('恒信铸造有限公司');
    fireEvent.change(screen.getByLabelText('搜索名称，几个字就行'), { target: { value: '不存在' } });
    expect(await screen.findByText('没有找到「不存在」。换个词再找。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看全部' }));
    expect(await screen.findByText('恒信铸造有限公司')).toBeTruthy();
  });

  it('offers a second try when the next page does not arrive, and keeps what is there', async () => {
    let reachable = false;
    openPage(Directory, {
      membership: {
        directory: ({ cursor }: { cursor?: string }) => {
          if (!cursor) return { rows: [row(1, '恒信铸造有限公司')], next: 'k1' };
          return reachable ? { rows: [row(2, '天工数控有限公司')], next: null } : refuse('INTERNAL');
        },
      },
    });
    await screen.findByText('恒信铸造有限公司');
    act(() => {
      for (const reached of phone.reachBottom) reached();
    });
    const retry = await screen.findByRole('button', { name: '再试一次' });
    expect(screen.getByText('恒信铸造有限公司')).toBeTruthy();
    reachable = true;
    fireEvent.click(retry);
    expect(await screen.findByText('天工数控有限公司')).toBeTruthy();
  });

  it('tells somebody who is not a member what it is, without a search that leads nowhere', async () => {
    const whoami = () => ({
      signedIn: true,
      channel: 'wechat',
      person: null,
      offices: [],
      units: [{ membershipId: id(9), name: '恒信铸造有限公司', status: 'under_review', memberNo: null }],
      actingFor: null,
      unread: 0,
      today: '2026-11-21',
    });
    openPage(Directory, { identity: { whoami }, membership: { directory: () => refuse('FORBIDDEN') } });
    expect(await screen.findByText('会员名录向会员开放。入会以后就能看到同行。')).toBeTruthy();
    expect(screen.queryByLabelText('搜索名称，几个字就行')).toBeNull();
  });
});
