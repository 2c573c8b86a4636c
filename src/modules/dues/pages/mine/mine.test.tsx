import { openPage, screen } from '../../../../../config/jest-taro/render';
import { whoami } from '../standard/standard.fixture';
import { unbroken } from '../../../../components/unbroken';
import Mine from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const bill = (part: object = {}) => ({
  id: id(3),
  number: 'SK0000000123',
  from: '2027-01-01',
  to: '2027-12-31',
  amount: 90_000,
  full: 120_000,
  paid: 0,
  dueDay: '2099-03-31',
  state: 'open',
  share: '按 12 个月中的 9 个月',
  relief: null,
  ...part,
});
const mine = (part: object = {}) => ({
  membershipId: id(50),
  name: '恒信铸造有限公司',
  tier: '普通会员',
  standard: {
    id: id(1),
    name: '2027 年会费标准',
    from: '2027-01-01',
    amount: 120_000,
    services: '培训两次',
    tiers: [{ name: '会员', amount: 120_000, services: '培训两次', own: true }],
    body: 'assembly',
    heldOn: '2026-11-01',
    resolution: '会员大会〔2026〕1号',
    present: 240,
    entitled: 300,
    yes: 200,
    disclosedOn: '2026-11-20',
  },
  relief: null,
  bills: [bill()],
  ...part,
});
const open = (shown: object, member = true) =>
  openPage(Mine, { identity: { whoami: whoami(null, member) }, dues: { mine: () => mine(shown) } });

it('says what is owed, why so much, and who decided it', async () => {
  open({});
  expect(await screen.findByText('900.00 元')).toBeTruthy();
  expect(screen.getByText(new RegExp(unbroken('请在 2099-03-31 前缴')))).toBeTruthy();
  expect(screen.getByText(/按 12 个月中的 9 个月/)).toBeTruthy();
  expect(
    screen.getByText('2026-11-01 会员大会表决通过：应到 300，到会 240，赞成 200（会员大会〔2026〕1号）'),
  ).toBeTruthy();
  expect(screen.getByText('会员（本单位）')).toBeTruthy();
});

it('says that nothing is added where its day has passed, and when it is paid', async () => {
  open({ bills: [bill({ dueDay: '2020-03-31', paid: 10_000 }), bill({ id: id(4), state: 'paid' })] });
  expect(
    await screen.findByText(new RegExp(unbroken('已过期限（2020-03-31），不收滞纳金 已缴 100.00 元'))),
  ).toBeTruthy();
  expect(screen.getByText(/已缴清/)).toBeTruthy();
});

it('says so where no standard or no tier is there, and invites who is no member', async () => {
  open({ standard: null, bills: [] });
  expect(await screen.findByText('现在没有生效的会费标准。')).toBeTruthy();
  expect(screen.getByText('还没有会费单。')).toBeTruthy();
});

it('invites who is no member', async () => {
  open({}, false);
  expect(await screen.findByText(/会费由会员缴纳/)).toBeTruthy();
});
