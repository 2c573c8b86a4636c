import Taro from '@tarojs/taro';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { settings } from '../../../../hooks/settings';
import { id, member, membersPage, whoami } from '../../member.fixture';
import Members from './index';

let mockWide = false;
jest.mock('../../../../hooks/desk', () => ({
  ...jest.requireActual<object>('../../../../hooks/desk'),
  useWide: () => mockWide,
}));
afterEach(() => {
  mockWide = false;
  settings.change({ language: 'zh-CN' });
});

const rows = [member(1), member(2, { status: 'suspended' }), member(3, { nextExpiry: '2020-01-01' })];
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const open = (office = 'director', answers: object = {}) =>
  openPage(Members, {
    identity: { whoami: whoami(office), association: () => ({ committees: [{ id: id(70), name: '铸造专委会' }] }) },
    workbench: { members: () => membersPage(rows), ...answers },
  });
const rowNamed = async (name: string) => {
  const found = (await screen.findByText(name)).closest<HTMLElement>('[role="row"]');
  if (!found) throw new Error(`no row of ${name}`);
  return found;
};

describe('on a phone', () => {
  it('shows who is on the roll, in cards that open, within what WeChat wants of a screen', async () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      member(n + 1, { grade: 'B', ...(n % 9 === 8 && { status: 'arrears' as const }) }),
    );
    const { container } = open('director', { members: () => membersPage(many, { next: 'k', total: 182 }) });
    expect(await screen.findByText('共 182 家')).toBeTruthy();
    expect(sent('members')[0]).toMatchObject({ status: ['active'], sort: 'name', descending: false });
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(300);
    fireEvent.click(screen.getByRole('button', { name: /^第3铸造有限公司，信用 B 级，会员号 000003 · 理事单位/ }));
    expect(phone.opened).toEqual([`/modules/workbench/pages/member/index?id=${id(3)}`]);
  });

  it('labels each with its credit grade, and nobody who has none', async () => {
    open('director', {
      members: () => membersPage([member(1, { grade: 'A' }), member(2, { grade: 'NR' }), member(3)]),
    });
    expect(await screen.findByText('信用 A 级')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^第1铸造有限公司，信用 A 级，/ })).toBeTruthy();
    expect(screen.queryByText(/暂不评级/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(screen.getByRole('radio', { name: 'C 级' }));
    await waitFor(() => expect(sent('members').at(-1)).toMatchObject({ grade: 'C' }));
  });

  it('reads on by key', async () => {
    open('director', {
      members: ({ cursor }: { cursor?: string }) =>
        membersPage(cursor ? [member(31)] : rows, { next: cursor ? null : 'k', total: 4 }),
    });
    await screen.findByText('第1铸造有限公司');
    act(() => {
      for (const reached of phone.reachBottom) reached();
    });
    expect(await screen.findByText('第31铸造有限公司')).toBeTruthy();
    expect(sent('members')[1]).toMatchObject({ cursor: 'k' });
  });

  it('filters in a sheet and by views, says what is set, and takes it away', async () => {
    open();
    await screen.findByText('第1铸造有限公司');
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    fireEvent.click(screen.getByRole('radio', { name: '理事单位' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '链主企业' }));
    fireEvent.click(screen.getByRole('radio', { name: '从大到小' }));
    await waitFor(() =>
      expect(sent('members').at(-1)).toMatchObject({ tier: 'director', tags: [id(90)], descending: true }),
    );
    fireEvent.click(screen.getByRole('button', { name: '看结果' }));
    fireEvent.click(screen.getByRole('button', { name: '去掉条件：理事单位' }));
    await waitFor(() => expect(sent('members').at(-1)).toMatchObject({ tier: undefined, tags: [id(90)] }));
    fireEvent.click(screen.getByRole('radio', { name: '已离会' }));
    await waitFor(() =>
      expect(sent('members').at(-1)).toMatchObject({ status: ['withdrawn', 'expelled', 'terminated'] }),
    );
  });

  it('says when nothing fits, and shows all again', async () => {
    open('director', { members: ({ q }: { q?: string }) => membersPage(q ? [] : rows) });
    fireEvent.change(await screen.findByLabelText('名称、会员号、代码、代表或手机尾号'), {
      target: { value: '不存在' },
    });
    expect(await screen.findByText(/没有符合条件的/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '清空条件' }));
    expect(await screen.findByText('第1铸造有限公司')).toBeTruthy();
  });

  it('says why it did not open, and tries again', async () => {
    let reachable = false;
    open('director', { members: () => (reachable ? membersPage(rows) : refuse('INTERNAL')) });
    const retry = await screen.findByRole('button', { name: '再试一次' });
    reachable = true;
    fireEvent.click(retry);
    expect(await screen.findByText('第1铸造有限公司')).toBeTruthy();
  });

  it('chooses several after a long press or 选择, and tags or exports those alone', async () => {
    open('director', {
      exportMembers: () => ({ url: 'https://files/x', fileName: 'x.xlsx', rows: 2, expiresAt: '2026-11-21T03:00:00Z' }),
      tagMembers: () => ({ id: id(90), name: '链主企业', members: 2 }),
    });
    await screen.findByText('第1铸造有限公司');
    fireEvent.contextMenu(screen.getByRole('button', { name: /^第1铸造有限公司/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^第3铸造有限公司/ }));
    expect(screen.getByText('已选 2 家')).toBeTruthy();
    expect(phone.opened).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '导出 2 家' }));
    await waitFor(() => expect(sent('exportMembers')[0]).toMatchObject({ ids: [id(1), id(3)] }));
    fireEvent.click(screen.getByRole('button', { name: '加标签' }));
    const panel = within(screen.getByRole('dialog', { name: '给 2 家会员加标签' }));
    fireEvent.click(panel.getByRole('button', { name: '链主企业' }));
    fireEvent.click(panel.getByRole('button', { name: '加标签' }));
    await waitFor(() => expect(sent('tagMembers')).toEqual([{ membershipIds: [id(1), id(3)], name: '链主企业' }]));
    // The choice is over, and a card opens again.
    expect(await screen.findByRole('button', { name: '导出 3 家' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '选择' }));
    expect(screen.getByText('已选 0 家')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    fireEvent.click(screen.getByRole('button', { name: /^第2铸造有限公司/ }));
    expect(phone.opened).toEqual([`/modules/workbench/pages/member/index?id=${id(2)}`]);
  });

  it('exports for the secretariat alone', async () => {
    open('supervisor', { members: () => membersPage(rows, { mayExport: false }) });
    await screen.findByText('第1铸造有限公司');
    expect(screen.queryByText('导出 3 家')).toBeNull();
  });

  it('speaks English without a Chinese remainder but names', async () => {
    settings.change({ language: 'en' });
    const { container } = open('director', {
      members: () => membersPage([member(1, { name: 'Foundry', representative: null, nextExpiry: '2020-01-01' })]),
    });
    await screen.findByText('Foundry');
    expect(container.textContent).not.toMatch(/[一-鿿]/);
  });
});

describe('on a desk', () => {
  beforeEach(() => {
    mockWide = true;
  });

  it('is a table with heads, rows, cells and what the columns come to', async () => {
    open();
    const table = await screen.findByRole('table', { name: '会员台账' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      '',
      '单位',
      '级别',
      '主要代表',
      '手机',
      '最近到期证照',
      '今年积分',
      '最近参会',
      '信用等级',
    ]);
    expect(heads[1]?.getAttribute('aria-sort')).toBe('ascending');
    const sums = within(table).getAllByRole('row').at(-1);
    expect([sums?.textContent?.includes('合计 3 家'), sums?.textContent?.includes('6')]).toEqual([true, true]);
    fireEvent.click(await rowNamed('第2铸造有限公司'));
    expect(phone.opened).toEqual([`/modules/workbench/pages/member/index?id=${id(2)}`]);
  });

  it('sorts by its heads, and turns the order round', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: '按今年积分从小到大排' }));
    await waitFor(() => expect(sent('members').at(-1)).toMatchObject({ sort: 'points', descending: false }));
    fireEvent.click(await screen.findByRole('button', { name: '按今年积分从大到小排' }));
    await waitFor(() => expect(sent('members').at(-1)).toMatchObject({ sort: 'points', descending: true }));
    const head = screen.getByText('今年积分').closest('[role="columnheader"]');
    expect(head?.getAttribute('aria-sort')).toBe('descending');
  });

  it('is walked by the keys: arrows, Space chooses, Enter opens, Esc gives up', async () => {
    open();
    const first = await rowNamed('第1铸造有限公司');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    const second = await rowNamed('第2铸造有限公司');
    expect(second.ownerDocument.activeElement).toBe(second);
    fireEvent.keyDown(second, { key: ' ' });
    expect(await screen.findByText('已选 1 家')).toBeTruthy();
    fireEvent.keyDown(second, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByText('已选 1 家')).toBeNull());
    fireEvent.keyDown(second, { key: 'Enter' });
    expect(phone.opened).toEqual([`/modules/workbench/pages/member/index?id=${id(2)}`]);
  });

  it('exports the chosen rows with the columns that are shown', async () => {
    const opened = jest.fn(async () => undefined);
    open('director', {
      exportMembers: ({ ids }: { ids: string[] }) => ({
        url: 'https://files/x.xlsx',
        fileName: 'x.xlsx',
        rows: ids.length,
        expiresAt: '2026-11-21T00:00:00.000Z',
      }),
    });
    Object.assign(Taro, { openDocument: opened });
    fireEvent.click(await screen.findByRole('checkbox', { name: '选中第1铸造有限公司' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '选中第3铸造有限公司' }));
    expect(screen.getByText('今年积分合计 4')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '导出 2 家' }));
    await waitFor(() => expect(phone.toasts).toEqual(['已导出 2 家。']));
    expect(sent('exportMembers')).toEqual([
      {
        status: ['active'],
        sort: 'name',
        descending: false,
        columns: ['name', 'memberNo', 'tier', 'representative', 'phone', 'licence', 'points', 'lastMeeting', 'grade'],
        ids: [id(1), id(3)],
      },
    ]);
    await waitFor(() => expect(opened).toHaveBeenCalled());
  });

  it('tags several at once', async () => {
    open('director', { tagMembers: () => ({ id: id(91), name: '出口', members: 3 }) });
    fireEvent.click(await screen.findByRole('checkbox', { name: '选中看到的全部' }));
    fireEvent.click(screen.getByRole('button', { name: '加标签' }));
    const panel = within(screen.getByRole('dialog', { name: '给 3 家会员加标签' }));
    fireEvent.change(panel.getByLabelText('标签'), { target: { value: ' 出口 ' } });
    fireEvent.click(panel.getByRole('button', { name: '加标签' }));
    await waitFor(() => expect(phone.toasts).toEqual(['3 家已加上标签。']));
    expect(sent('tagMembers')).toEqual([{ membershipIds: [id(1), id(2), id(3)], name: '出口' }]);
    expect(screen.queryByText('已选 3 家')).toBeNull();
  });

  it('chooses columns and their order, and keeps the look under a name on this device', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: '列 8/16' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '级别' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '地区' }));
    fireEvent.click(screen.getByRole('button', { name: '今年积分往前移' }));
    const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    const shown = ['', '单位', '主要代表', '手机', '今年积分', '最近到期证照', '最近参会', '信用等级', '地区'];
    expect(heads()).toEqual(shown);
    fireEvent.click(screen.getByRole('button', { name: '把现在的样子存下来' }));
    fireEvent.change(screen.getByLabelText('名字'), { target: { value: '我的' } });
    fireEvent.click(screen.getByRole('button', { name: '存下来' }));
    fireEvent.click(screen.getByRole('radio', { name: '全部' }));
    await waitFor(() => expect(sent('members').at(-1)).toMatchObject({ sort: 'memberNo' }));
    fireEvent.click(screen.getByRole('radio', { name: '我的' }));
    expect(heads()).toEqual(shown);
    expect([...phone.storage.keys()].some((key) => key.startsWith('huiguan.views.members.'))).toBe(true);
    fireEvent.click(screen.getByText('删掉「我的」'));
    await waitFor(() => expect(screen.queryByRole('radio', { name: '我的' })).toBeNull());
  });

  it('remembers the columns of each view on this device, and puts them back as they were', async () => {
    const first = open();
    await rowNamed('第1铸造有限公司');
    const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);
    const before = heads();
    fireEvent.click(screen.getByRole('button', { name: /^列 / }));
    fireEvent.click(screen.getByRole('button', { name: '级别往后移' }));
    const moved = heads();
    expect(moved).not.toEqual(before);
    first.unmount();
    open();
    await rowNamed('第1铸造有限公司');
    expect(heads()).toEqual(moved);
    fireEvent.click(screen.getByRole('button', { name: /^列 / }));
    fireEvent.click(screen.getByRole('button', { name: '恢复原来的列' }));
    expect(heads()).toEqual(before);
    expect(screen.queryByRole('button', { name: '恢复原来的列' })).toBeNull();
  });

  it('shows a phone in full with a reason, to the secretariat alone', async () => {
    openPage(Members, {
      identity: { whoami: whoami('clerk') },
      workbench: { members: () => membersPage(rows) },
      membership: { reveal: () => ({ value: '13900000001' }) },
    });
    fireEvent.click(await screen.findByRole('button', { name: '看代表1的完整号码' }));
    fireEvent.click(screen.getByRole('button', { name: '电话联系会员' }));
    fireEvent.click(screen.getByRole('button', { name: '查看' }));
    expect(await screen.findByText('13900000001')).toBeTruthy();
    expect(phone.opened).toEqual([]);
    expect(sent('reveal')).toEqual([
      { membershipId: id(1), field: { kind: 'phone', representativeId: id(501) }, reason: '电话联系会员' },
    ]);
  });

  it('offers no number, export or tag to the supervisor', async () => {
    open('supervisor', { members: () => membersPage(rows, { mayExport: false }) });
    fireEvent.click(await screen.findByRole('checkbox', { name: '选中第1铸造有限公司' }));
    for (const name of [/^导出/, '加标签', /完整号码$/]) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
