import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { settings } from '../../../../hooks/settings';
import Invitations from './index';

afterEach(() => settings.change({ language: 'zh-CN' }));

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const unit = (n: number, name: string) => ({ membershipId: id(n), name, status: 'active', memberNo: '000001' });
const me = (part: object = {}) => ({
  ...{ signedIn: true, channel: 'wechat', person: null, offices: [], units: [], actingFor: null },
  ...{ unread: 0, today: '2026-11-21', ...part },
});
const asked = (part: object = {}) => ({
  ...{ id: id(1), unit: '衡岳轴承有限公司', name: '李四', title: '副总经理', primary: false },
  by: { as: 'company', name: '王芳', title: '总经理' },
  ...{ since: '2026-11-20T02:00:00.000Z', until: '2026-12-04T02:00:00.000Z', ...part },
});
const open = (rows: object[], more: object = {}, who: () => object = () => me()) =>
  openPage(
    Invitations,
    { membership: { invitations: () => ({ rows }), ...more }, identity: { whoami: who } },
    { id: id(1) },
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('says who asks, when, and what it means, before anything is answered', async () => {
  const { container } = open([asked(), asked({ id: id(2), unit: '另一家' })]);
  expect(await screen.findByText('衡岳轴承有限公司请你做它的代表')).toBeTruthy();
  for (const words of [
    '王芳 总经理代表单位邀请',
    '以「李四 · 副总经理」的名义',
    /前答复，过期作废$/,
    /你和这家单位没有任何关系/,
  ])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText(/主要代表还可以/)).toBeNull();
  // Only the one that was opened.
  expect(container.textContent).not.toContain('另一家');
});

it('is accepted only with the consent, and says for whom one acts then', async () => {
  let units: object[] = [];
  open(
    [asked()],
    {
      acceptInvitation: () => {
        units = [unit(9, '衡岳轴承有限公司')];
        return {
          membershipId: id(9),
          unit: '衡岳轴承有限公司',
          actingFor: { membershipId: id(9), name: '衡岳轴承有限公司' },
          mayChoose: false,
        };
      },
    },
    () => me({ units, actingFor: units.length > 0 ? id(9) : null }),
  );
  await screen.findByText('衡岳轴承有限公司请你做它的代表');
  press('接受');
  expect(screen.getByText('先看过并同意个人信息处理。')).toBeTruthy();
  expect(sent('acceptInvitation')).toEqual([]);
  fireEvent.click(screen.getByRole('checkbox', { name: '我看过并同意个人信息处理' }));
  press('接受');
  expect(await screen.findByText('你现在代表衡岳轴承有限公司办事。')).toBeTruthy();
  expect(sent('acceptInvitation')).toEqual([
    { representativeId: id(1), consents: [{ code: 'privacy', version: '2026-11' }] },
  ]);
});

it('asks whoever represents several now for whom he acts', async () => {
  const units = [unit(8, '原来的有限公司'), unit(9, '衡岳轴承有限公司')];
  open(
    [asked()],
    { acceptInvitation: () => ({ membershipId: id(9), unit: '衡岳轴承有限公司', actingFor: null, mayChoose: true }) },
    () => me({ units, actingFor: id(8) }),
  );
  fireEvent.click(await screen.findByRole('checkbox', { name: '我看过并同意个人信息处理' }));
  press('接受');
  expect(await screen.findByText('你现在代表原来的有限公司办事。')).toBeTruthy();
  press('选择代表哪家');
  expect(screen.getAllByText('衡岳轴承有限公司').length).toBeGreaterThan(0);
});

it('is declined after saying what the company sees', async () => {
  open([asked({ primary: true })], { declineInvitation: () => ({}) });
  expect(await screen.findByText('衡岳轴承有限公司请你做它的主要代表')).toBeTruthy();
  expect(screen.getByText(/主要代表还可以邀请和结束其他代表/)).toBeTruthy();
  press('婉拒');
  expect(screen.getByText(/对方只会看到「已婉拒」/)).toBeTruthy();
  const buttons = screen.getAllByRole('button', { name: '婉拒' });
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(() => expect(phone.toasts).toEqual(['已婉拒。']));
});

it.each([['an invitation that is gone', () => refuse('INVITATION_NOT_FOUND'), /可能已经收回、过期或答复过了/]])(
  'says of %s what happened',
  async (_, acceptInvitation, words) => {
    open([asked()], { acceptInvitation });
    fireEvent.click(await screen.findByRole('checkbox', { name: '我看过并同意个人信息处理' }));
    press('接受');
    expect(await screen.findByText(words)).toBeTruthy();
  },
);

it('says that nothing waits, and where to go', async () => {
  open([]);
  expect(await screen.findByText(/没有等你答复的邀请/)).toBeTruthy();
  press('回首页');
  expect(phone.opened).toEqual(['/pages/home/index']);
});

it('speaks English without a Chinese remainder but names', async () => {
  settings.change({ language: 'en' });
  const { container } = open([
    asked({ unit: 'Bearings Ltd', name: 'Lee', title: null, by: { as: 'register', name: null, title: null } }),
  ]);
  await screen.findByText('Bearings Ltd asks you to represent it');
  expect(container.textContent).not.toMatch(/[一-鿿]/);
});
