import { fireEvent } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Erase from './index';

const me = () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: [],
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});
const holding = (part: object = {}) => ({
  key: 'notices.notice',
  title: '发给我的消息',
  does: 'delete',
  goes: 3,
  kept: 0,
  until: null,
  why: '告诉你办到哪一步。',
  ...part,
});
const registration = holding({
  key: 'meetings.registration',
  title: '报名',
  does: 'pseudonymise',
  goes: 0,
  kept: 2,
  until: '2027-03-05',
  why: '散会后保存一年。',
});
const open = (plan: object, erase: (input: object) => unknown = () => ({ receipt: 'AAbb-1234' })) =>
  openPage(Erase, { identity: { whoami: me }, privacy: { erasurePlan: () => plan, erase } });
const inputs = () => phone.calls.filter(({ data }) => data.action === 'erase').map(({ data }) => data.input);

describe('closing the account', () => {
  it('says what goes and what stays, asks once more, and shows the receipt', async () => {
    open({ obstacles: [], holdings: [holding(), registration], seen: 'abc' });
    expect(await screen.findByText('删除 3 条')).toBeTruthy();
    expect(screen.getByText(/2 条存到 2027-03-05/)).toBeTruthy();
    fireEvent.click(screen.getByText('注销账号，清除我的资料'));
    expect(inputs()).toEqual([]);
    fireEvent.click(await screen.findByText('确认注销'));
    expect(await screen.findByText('AAbb-1234')).toBeTruthy();
    expect(inputs()).toEqual([{ seen: 'abc', sure: true }]);
    fireEvent.click(screen.getByText('现在核验'));
    expect(phone.opened.at(-1)).toContain('/modules/privacy/pages/receipt/index?receipt=AAbb-1234');
  });

  it('offers nothing but what to do first while something stands in the way', async () => {
    const obstacles = [
      {
        code: 'identity.office',
        words: '你现在担任职务。请先请秘书长结束任职，再来注销。',
        page: '/modules/identity/pages/profile/index',
      },
    ];
    open({ obstacles, holdings: [holding()], seen: 'abc' });
    fireEvent.click(await screen.findByText(obstacles[0]?.words ?? ''));
    expect(phone.opened).toEqual(['/modules/identity/pages/profile/index']);
    expect(screen.queryByText('注销账号，清除我的资料')).toBeNull();
  });

  it('shows the plan anew when it has changed meanwhile', async () => {
    open({ obstacles: [], holdings: [holding()], seen: 'abc' }, () => refuse('PLAN_CHANGED'));
    fireEvent.click(await screen.findByText('注销账号，清除我的资料'));
    fireEvent.click(await screen.findByText('确认注销'));
    expect(await screen.findByText(/请再看一遍再确认/)).toBeTruthy();
  });

  it('has nothing to close for whom nobody knows', async () => {
    open({ obstacles: [], holdings: [], seen: '' });
    expect(await screen.findByText(/不用注销/)).toBeTruthy();
  });
});
