import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { association } from '../apply/apply.fixture';
import Verify from './index';
import { tokenInLink, tokenOf } from './token';

const verified = (part: object = {}) => ({
  name: '恒信铸造有限公司',
  memberNo: '000127',
  tier: 'director',
  status: 'active',
  joinedOn: '2024-03-01',
  verifiedAt: '2026-11-21T02:00:00Z',
  ...part,
});
const open = (verifyCard: (input: { token: string }) => unknown, params: Record<string, string> = { t: 'good' }) =>
  openPage(Verify, { identity: { association }, membership: { verifyCard } }, params);

describe('verify', () => {
  it('says in large letters that a member is genuine, and nothing private', async () => {
    open(() => verified());
    expect(await screen.findByText('真实会员')).toBeTruthy();
    expect(screen.getByText('理事单位')).toBeTruthy();
    expect(screen.getByText('000127')).toBeTruthy();
    expect(screen.getByText(/由江南省机械行业商会发出/)).toBeTruthy();
  });

  it.each([
    ['arrears', '真实会员'],
    ['suspended', '会籍暂停'],
    ['withdrawn', '已不是会员'],
    ['expelled', '已不是会员'],
  ])('says of %s: %s', async (status, words) => {
    open(() => verified({ status }));
    expect(await screen.findByText(words)).toBeTruthy();
    if (words !== '真实会员') expect(screen.queryByText('真实会员')).toBeNull();
  });

  it.each([
    ['CARD_EXPIRED', '码过期了'],
    ['CARD_FORGED', '不是本会的码'],
    ['BAD_INPUT', '不是本会的码'],
  ])('says of %s: %s', async (code, words) => {
    open(() => refuse(code));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('does not call a code forged while the network is down', async () => {
    open(() => refuse('UNAVAILABLE'));
    expect(await screen.findByText('没有打开')).toBeTruthy();
    expect(screen.queryByText('不是本会的码')).toBeNull();
  });

  it('scans a code when it was opened without one', async () => {
    phone.scan = { result: 'https://hall.example/h5/#/modules/membership/pages/verify/index?t=good' };
    open(({ token }) => (token === 'good' ? verified() : refuse('CARD_FORGED')), {});
    fireEvent.click(await screen.findByRole('button', { name: '扫一扫' }));
    expect(await screen.findByText('真实会员')).toBeTruthy();
  });

  it('hands the code of a hall on to the check-in: WeChat opens one page for all scanned links', async () => {
    const link = 'https://hall.example/h5/#/modules/attendance/pages/check-in/index?c=ab12cd34.mac';
    open(() => verified(), { q: encodeURIComponent(link) });
    await waitFor(() => expect(phone.opened).toEqual(['/modules/attendance/pages/check-in/index?c=ab12cd34.mac']));
  });
  it('hands the code of a credit report on to its own page', async () => {
    const link = 'https://hall.example/h5/#/modules/credit/pages/verify/index?code=ABCD2345EFGH6789';
    open(() => verified(), { q: encodeURIComponent(link) });
    await waitFor(() => expect(phone.opened).toEqual(['/modules/credit/pages/verify/index?code=ABCD2345EFGH6789']));
  });

  it('says when something else was scanned', async () => {
    phone.scan = { result: 'https://example.org/' };
    open(() => verified(), {});
    fireEvent.click(await screen.findByRole('button', { name: '扫一扫' }));
    await screen.findByText(/对方打开会员卡/);
    expect(phone.toasts).toEqual(['这不是会员码']);
  });
});

describe('token', () => {
  it('comes from a link, or from the scene of a mini-code', () => {
    expect(tokenOf({ t: 'a-b_c' })).toBe('a-b_c');
    expect(tokenOf({ scene: 't%3Da-b' })).toBe('a-b');
    expect(tokenOf({ scene: '%' })).toBe('%');
    expect(tokenOf({ q: encodeURIComponent('https://x/h5/#/modules/membership/pages/verify/index?t=a-b') })).toBe(
      'a-b',
    );
    expect(tokenOf({})).toBeNull();
    expect(tokenInLink('https://x/h5/?as=q#/modules/membership/pages/verify/index?from=1&t=a-b')).toBe('a-b');
    expect(tokenInLink('https://x/?t=a')).toBeNull();
  });
});
