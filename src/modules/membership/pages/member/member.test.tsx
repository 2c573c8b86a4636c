import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Member from './index';

const memberId = '00000000-0000-4000-8000-000000000001';
const member =
  (part: object = {}) =>
  () => ({
    id: memberId,
    name: '恒信铸造有限公司',
    memberNo: '000127',
    kind: 'unit',
    industry: 'C34',
    region: '320506',
    tier: 'director',
    joinedOn: '2024-03-01',
    grade: null,
    introduction: '做铸件三十年。',
    address: '吴中大道 1 号',
    contact: '陈恒信',
    committee: null,
    ...part,
  });

describe('member', () => {
  it('shows what the other members may see', async () => {
    openPage(Member, { membership: { member: member() } }, { id: memberId });
    expect(await screen.findByText('单位会员 · 理事单位 · 会员号 000127')).toBeTruthy();
    expect(screen.getByText('陈恒信')).toBeTruthy();
    expect(screen.getByText('做铸件三十年。')).toBeTruthy();
    expect(screen.queryByText('专业委员会')).toBeNull();
  });

  it('shows the credit grade where it is published, and says nothing of it where it is not', async () => {
    const view = openPage(Member, { membership: { member: member() } }, { id: memberId });
    await screen.findByText('做铸件三十年。');
    expect(screen.queryByText('信用等级')).toBeNull();
    view.unmount();
    const other = memberId.replace('1', '3');
    openPage(Member, { membership: { member: member({ id: other, grade: 'A' }) } }, { id: other });
    expect(await screen.findByText('信用等级')).toBeTruthy();
    expect(screen.getByText('A')).toBeTruthy();
  });

  it('shares the name and a link, nothing else', async () => {
    openPage(Member, { membership: { member: member() } }, { id: memberId });
    await screen.findByText('做铸件三十年。');
    expect(phone.shared()).toEqual({
      title: '恒信铸造有限公司',
      path: `/modules/membership/pages/member/index?id=${memberId}`,
    });
  });

  it('says that there is no introduction yet, and that a member has left', async () => {
    const view = openPage(Member, { membership: { member: member({ introduction: null }) } }, { id: memberId });
    expect(await screen.findByText('这家会员还没有写简介。')).toBeTruthy();
    view.unmount();
    openPage(Member, { membership: { member: () => refuse('MEMBER_NOT_FOUND') } }, { id: memberId.replace('1', '2') });
    expect(await screen.findByText('没有找到这家会员，可能已经退会。')).toBeTruthy();
  });

  it('tells a stranger who opens a shared link that the directory is for members', async () => {
    openPage(Member, { membership: { member: () => refuse('FORBIDDEN') } }, { id: memberId });
    expect(await screen.findByText('会员名录向会员开放。入会以后就能看到同行。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
  });
});
