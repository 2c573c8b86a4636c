import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import SearchPage from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const member = {
  kind: 'member',
  id: id(1),
  title: '恒信铸造有限公司',
  detail: '000012',
  at: null,
  page: `/modules/workbench/pages/member/index?id=${id(1)}`,
};
const minutes = {
  kind: 'minutes',
  id: id(2),
  title: '恒信现场会的纪要',
  detail: null,
  at: '2026-11-13T01:12:00Z',
  page: '/x',
};
const empty = { members: [], meetings: [], documents: [] };
const search = (q: string) =>
  fireEvent.input(screen.getByPlaceholderText('会员、会议、文件的名称'), { target: { value: q } });

describe('the search of an office', () => {
  it('finds a member in two taps: the field, the row', async () => {
    openPage(SearchPage, { workbench: { search: () => ({ ...empty, members: [member], documents: [minutes] }) } });
    expect(phone.calls).toEqual([]);
    search(' 恒信 ');
    fireEvent.click(await screen.findByRole('button', { name: '恒信铸造有限公司，000012' }));
    expect(phone.opened).toEqual([member.page]);
    expect(phone.calls.map(({ data }) => data.input)).toEqual([{ q: '恒信' }]);
    expect(screen.getByText('文件')).toBeTruthy();
    expect(screen.queryByText('会议')).toBeNull();
  });

  it('says when there is nothing', async () => {
    openPage(SearchPage, { workbench: { search: () => empty } });
    search('没有的');
    expect(await screen.findByText('没有找到「没有的」。换个词再找。')).toBeTruthy();
  });
});
