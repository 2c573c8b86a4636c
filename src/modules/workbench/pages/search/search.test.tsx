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
const me = (office: string) => () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: [{ office, committeeId: null, committeeName: null }],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
const searched = () => phone.calls.filter(({ data }) => data.action === 'search').map(({ data }) => data.input);
const search = (q: string) =>
  fireEvent.input(screen.getByPlaceholderText('会员、会议、文件的名称'), { target: { value: q } });

describe('the search of an office', () => {
  it('finds a member in two taps: the field, the row', async () => {
    openPage(SearchPage, {
      identity: { whoami: me('clerk') },
      workbench: { search: () => ({ ...empty, members: [member], documents: [minutes] }) },
    });
    search(' 恒信 ');
    fireEvent.click(await screen.findByRole('button', { name: '恒信铸造有限公司，000012' }));
    expect(phone.opened).toEqual([member.page]);
    expect(searched()).toEqual([{ q: '恒信' }]);
    expect(screen.getByText('文件')).toBeTruthy();
    expect(screen.queryByText('会议')).toBeNull();
    // What was found and opened is at hand the next time.
    fireEvent.click(screen.getByRole('button', { name: '清空' }));
    fireEvent.click(await screen.findByRole('button', { name: '恒信' }));
    expect(await screen.findByText('恒信现场会的纪要')).toBeTruthy();
  });

  it('says before the first word what can be found, and leads to all of it', async () => {
    openPage(SearchPage, { identity: { whoami: me('clerk') } });
    fireEvent.click(await screen.findByRole('button', { name: '会员，名称、会员号、统一社会信用代码' }));
    expect(phone.opened).toEqual(['/modules/workbench/pages/members/index']);
    expect(screen.getByText('纪要和附件标题里的字')).toBeTruthy();
    expect(searched()).toEqual([]);
  });

  it('leads nobody to a register that is not for them', async () => {
    openPage(SearchPage, { identity: { whoami: me('finance') } });
    expect(await screen.findByText('名称、会员号、统一社会信用代码')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^会员，/ })).toBeNull();
  });

  it('says when there is nothing', async () => {
    openPage(SearchPage, { identity: { whoami: me('clerk') }, workbench: { search: () => empty } });
    search('没有的');
    expect(await screen.findByText('没有找到「没有的」。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '换个词' }));
    expect(await screen.findByText('能找什么')).toBeTruthy();
  });
});
