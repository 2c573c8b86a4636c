import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../config/jest-taro/render';
import Services from './index';

const id = '00000000-0000-4000-8000-000000000001';
const unit = { membershipId: id, name: '稷岫机械', status: 'active', memberNo: '000008' };
const me = (part: object) => () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
  ...part,
});
const held = (office: string) => ({ offices: [{ office, committeeId: null, committeeName: null }] });
const open = (part: object) =>
  openPage(Services, {
    identity: { whoami: me(part), association: () => ({ phone: '0571-8700' }) },
    workbench: { badge: () => ({ mine: 3, overdue: 1 }) },
  });
const search = (q: string) => fireEvent.input(screen.getByPlaceholderText(/想办什么事/), { target: { value: q } });
const found = () => screen.queryAllByRole('button').map((each) => each.getAttribute('aria-label'));

describe('services', () => {
  it('stand under what a member wants, and say once who may enter', async () => {
    open({ units: [unit], actingFor: id });
    fireEvent.click(await screen.findByRole('button', { name: '我的积分' }));
    expect(phone.opened).toEqual(['/modules/points/pages/ledger/index']);
    for (const words of ['会籍', '办事', '找资源', '看公开', '会员可用', '不用登录'])
      expect(screen.getByText(words)).toBeTruthy();
    // An intent without a tile is not shown, and a member is not invited to join.
    expect(screen.queryByText('党建')).toBeNull();
    expect(screen.queryByText('申请入会')).toBeNull();
  });

  it.each([
    [
      'a stranger at a browser',
      { signedIn: false },
      ['信息公开', '核验会员', '核验信用报告', '收费公示', '公益台账', '公开的问答', '投诉建议'],
    ],
    [
      'a visitor',
      {},
      [
        ...['申请入会', '我的会籍', '办到哪了', '消息', '查询答复', '投诉建议', '个人资料'],
        ...['信息公开', '核验会员', '核验信用报告', '收费公示', '公益台账', '公开的问答'],
      ],
    ],
    [
      'finance',
      held('finance'),
      [
        ...['办到哪了', '消息', '查询答复', '投诉建议', '个人资料', '电脑登录', '会员名录'],
        ...['信息公开', '核验会员', '核验信用报告', '收费公示', '公益台账', '公开的问答'],
      ],
    ],
  ])('lead %s nowhere he may not go', async (_who, part, names) => {
    open(part);
    await screen.findByText('看公开');
    expect(found()).toEqual(names);
  });

  it.each([
    ['供应商', ['会员名录']],
    ['换手机', ['个人资料']],
    ['怎么退会', ['我的单位']],
    ['Licence', ['我的单位']],
    ['執照', ['我的单位']],
    ['會員名錄', ['会员名录']],
    ['培训', ['会议报名']],
    ['举报', ['投诉建议']],
  ])('are found by everyday words: %s', async (q, names) => {
    open({ units: [unit], actingFor: id });
    await screen.findByText('会籍');
    search(q);
    expect(await screen.findByText(names[0] ?? '')).toBeTruthy();
    expect(found().filter((name) => name !== '清空')).toEqual(names);
  });

  it('say who can be asked where there is none yet', async () => {
    open({});
    await screen.findByText('看公开');
    search('发票');
    expect(await screen.findByText('还没有和「发票」有关的服务。可以打电话问秘书处。')).toBeTruthy();
    expect(screen.getByText('打电话 0571-8700')).toBeTruthy();
  });

  it('count on the first tab what waits', async () => {
    open({});
    await screen.findByText('看公开');
    await new Promise((done) => setTimeout(done, 20));
    expect(phone.badge).toBe('3');
  });
});
