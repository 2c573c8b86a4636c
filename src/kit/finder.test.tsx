import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../config/jest-taro/render';
import { FindCompany } from './find-company';
import { FindPerson } from './find-person';

const zhao = { personId: 'p1', name: '赵敏', phone: '138****0000', units: ['恒信铸造有限公司'] };
const nameless = { personId: 'p2', name: '', phone: '139****1111', units: [] };
const picked = jest.fn();
const asked = (action: string) =>
  phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
beforeEach(() => picked.mockClear());

it('finds people as one types, and offers next time whom one chose lately, without a phone', async () => {
  const people = { findPeople: ({ q }: { q: string }) => ({ rows: q === '赵' ? [zhao, nameless] : [] }) };
  const Page = () => <FindPerson onPick={picked} chosen={['p2']} />;
  const first = openPage(Page, { identity: people });
  expect(asked('findPeople')).toEqual([]);
  type('姓名，或手机号后四位', ' 赵 ');
  expect(await screen.findByRole('button', { name: '没有登记姓名，139****1111，已选' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '赵敏，138****0000 · 恒信铸造有限公司' }));
  expect(picked).toHaveBeenCalledWith(expect.objectContaining({ id: 'p1', name: '赵敏' }));
  first.unmount();
  openPage(Page, { identity: people });
  expect(screen.getByText('最近选过')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '赵敏，恒信铸造有限公司' }));
  expect(picked).toHaveBeenCalledTimes(2);
  type('姓名，或手机号后四位', '查无');
  expect(await screen.findByText(/请对方先在小程序里打开一次/)).toBeTruthy();
});

it('says why nobody could be asked for, and tries again', async () => {
  let down = true;
  openPage(() => <FindPerson onPick={picked} error="这个人已经有这个任职。" />, {
    identity: { findPeople: () => (down ? refuse('INTERNAL') : { rows: [zhao] }) },
  });
  expect(screen.getByText('这个人已经有这个任职。')).toBeTruthy();
  type('姓名，或手机号后四位', '0000');
  const again = await screen.findByRole('button', { name: '再试一次' });
  down = false;
  fireEvent.click(again);
  expect(await screen.findByText('赵敏')).toBeTruthy();
});

const whoami = (offices: string[]) => () => ({
  signedIn: true,
  channel: 'wechat',
  person: null,
  offices: offices.map((office) => ({ office, committeeId: null, committeeName: null })),
  units: [],
  actingFor: null,
  unread: 0,
  today: '2026-11-21',
});

it('looks for a company in the register for an office, else in the directory', async () => {
  const hit = { id: 'm1', kind: 'member', title: '恒信铸造有限公司', detail: '000127', at: null, page: '' };
  const office = openPage(() => <FindCompany onPick={picked} />, {
    identity: { whoami: whoami(['clerk']) },
    workbench: { search: () => ({ members: [hit], meetings: [], documents: [] }) },
  });
  await waitFor(() => expect(asked('whoami')).toHaveLength(1));
  type('单位名称、会员号、代码或代表', '恒信');
  fireEvent.click(await screen.findByRole('button', { name: '恒信铸造有限公司，000127' }));
  expect(picked).toHaveBeenCalledWith(expect.objectContaining({ id: 'm1' }));
  office.unmount();
});

it('says that no company was found', async () => {
  openPage(() => <FindCompany onPick={picked} />, {
    identity: { whoami: whoami([]) },
    membership: { directory: () => ({ rows: [], next: null, total: 0 }) },
  });
  type('单位名称、会员号、代码或代表', '查无此家');
  expect(await screen.findByText('没有找到「查无此家」。换个写法再找。')).toBeTruthy();
  expect(asked('directory')).toHaveLength(1);
});
