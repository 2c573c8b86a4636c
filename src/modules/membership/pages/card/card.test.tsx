import { act, fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { whoami } from '../apply/apply.fixture';
import Card from './index';

const unit = (n: number, name: string) => ({
  membershipId: `00000000-0000-4000-8000-00000000000${n}`,
  name,
  status: 'active',
  memberNo: `00000${n}`,
});
const units = [unit(1, '恒信铸造有限公司'), unit(2, '天工数控科技有限公司')];
const card =
  (left: number, part: object = {}) =>
  () => ({
    membershipId: units[0]?.membershipId,
    name: '恒信铸造有限公司',
    memberNo: '000001',
    kind: 'unit',
    tier: 'director',
    joinedOn: '2024-03-01',
    qr: 'https://hall.example/h5/#/modules/membership/pages/verify/index?t=abc',
    qrExpiresAt: new Date(Date.now() + left).toISOString(),
    ...part,
  });
const open = (membership: object, mine = units) =>
  openPage(Card, {
    identity: {
      whoami: whoami({ units: mine, actingFor: mine[0]?.membershipId ?? null }),
      chooseUnit: () => ({ actingFor: mine[1]?.membershipId }),
    },
    membership,
  });
const asked = () => phone.calls.filter(({ data }) => data.action === 'card').length;

describe('card', () => {
  it('shows the code, who it is for, and what others can see', async () => {
    open({ card: card(60_000) });
    expect(await screen.findByLabelText('恒信铸造有限公司的会员码')).toBeTruthy();
    expect(screen.getByText('000001')).toBeTruthy();
    expect(screen.getByText('每分钟更新，截图无效')).toBeTruthy();
    expect(screen.getByText(/看不到手机号和证件/)).toBeTruthy();
  });

  it('fetches the next code before this one ends, and none while the page is covered', async () => {
    open({ card: card(14_100) });
    await screen.findByText('每分钟更新，截图无效');
    expect(asked()).toBe(1);
    await waitFor(() => expect(asked()).toBe(2));
    act(() => phone.hide());
    const before = asked();
    await act(() => new Promise((done) => setTimeout(done, 2600)));
    expect(asked()).toBe(before);
  });

  it('says that the code has expired when there is no network', async () => {
    let first = true;
    open({
      card: () => {
        if (!first) return refuse('UNAVAILABLE');
        first = false;
        return card(1_000)();
      },
    });
    await screen.findByText('每分钟更新，截图无效');
    expect(await screen.findByText(/没有网络，这个码过期了|正在换新码/)).toBeTruthy();
    expect(await screen.findByText(/没有网络，这个码过期了/)).toBeTruthy();
  });

  it('lets one who represents several choose for whom', async () => {
    open({ card: card(60_000) });
    fireEvent.click(await screen.findByRole('button', { name: '换一家单位' }));
    // What changes is said first, and nothing has changed yet.
    expect(screen.getByText(/会员码、积分、待我办和以后的报名都换成这家单位的/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '换成这家' }).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: /天工数控科技有限公司/ }));
    expect(phone.toasts).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '换成这家' }));
    await waitFor(() => expect(phone.toasts).toEqual(['已改为代表天工数控科技有限公司。']));
  });

  it('tells who is not a member how to become one', async () => {
    open({}, []);
    expect(await screen.findByText(/会员才有会员卡/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '申请入会' }));
    expect(phone.opened).toEqual(['/modules/membership/pages/apply/index']);
  });
});
