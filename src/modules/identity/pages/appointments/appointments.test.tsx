import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Appointments from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
const held = (n: number, office: string, part: object = {}) => ({
  id: id(n),
  personId: id(100 + n),
  personName: `林${n}`,
  office,
  committeeId: null,
  committeeName: null,
  from: '2024-01-01',
  until: null,
  endedAt: null,
  withdrawn: false,
  ...part,
});
const rows = [
  held(1, 'clerk'),
  held(2, 'clerk', { committeeId: id(50), committeeName: '智能制造专委会' }),
  held(3, 'director', { until: day(20) }),
];
const whoami = (office: string) => () => ({
  signedIn: true,
  channel: 'wechat',
  person: { id: id(9), name: '林晓', phone: null, phoneVerified: true },
  offices: [{ office, committeeId: null, committeeName: null }],
  units: [],
  actingFor: null,
  unread: 0,
  today: day(0),
});
const association = () => ({
  name: '江南省机械行业商会',
  shortName: '江南机械商会',
  uscc: '51430626MJJ123450A',
  region: '330000',
  purpose: '',
  address: '',
  phone: '',
  members: 200,
  committees: [{ id: id(50), name: '智能制造专委会' }],
});
const open = (office: string, identity: object = {}) =>
  openPage(Appointments, {
    identity: { whoami: whoami(office), association, appointments: () => ({ rows, next: null }), ...identity },
  });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const panelButton = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('appointments', () => {
  it('lists them under their office with term and committee', async () => {
    open('director');
    expect(await screen.findByText('林1')).toBeTruthy();
    expect(screen.getAllByText('秘书处')).toHaveLength(1);
    expect(screen.getByText('智能制造专委会')).toBeTruthy();
    expect(screen.getByText('还有 20 天到期')).toBeTruthy();
    expect(screen.getAllByText('2024-01-01 起，没有固定期限')).toHaveLength(2);
  });

  it('only shows them to those who may only see', async () => {
    open('supervisor');
    await screen.findByText('林1');
    expect(await screen.findByText('任命和结束任职由秘书长办理。')).toBeTruthy();
    expect(screen.queryByText('任命')).toBeNull();
    expect(screen.queryByText('结束任职')).toBeNull();
  });

  it('shows the ended ones when asked', async () => {
    open('director');
    await screen.findByText('林1');
    fireEvent.click(screen.getByRole('radio', { name: '含已结束' }));
    await waitFor(() => expect(sent('appointments').at(-1)).toEqual({ includeEnded: true }));
  });

  it('appoints a person that was found by name to an office of a committee', async () => {
    const found = { personId: id(77), name: '赵敏', phone: '138****0000', units: ['恒信铸造有限公司'] };
    open('director', { findPeople: () => ({ rows: [found] }), appoint: () => held(7, 'clerk') });
    await screen.findByText('林1');
    press('任命');
    fireEvent.change(screen.getByLabelText('姓名，或手机号后四位'), { target: { value: '赵敏' } });
    fireEvent.click(await screen.findByRole('button', { name: '赵敏，138****0000 · 恒信铸造有限公司' }));
    fireEvent.click(panelButton('任命'));
    expect(screen.getByText('请选职务。')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '秘书处' }));
    fireEvent.click(await screen.findByRole('radio', { name: '智能制造专委会' }));
    fireEvent.click(panelButton('任命'));
    await waitFor(() => expect(phone.toasts).toEqual(['已任命赵敏为秘书处。']));
    expect(sent('appoint')).toEqual([
      { personId: id(77), office: 'clerk', committeeId: id(50), from: day(0), until: null },
    ]);
  });

  it('never binds the secretary-general to a committee, and puts a long term beside its day', async () => {
    const found = { personId: id(77), name: '赵敏', phone: null, units: [] };
    open('director', { findPeople: () => ({ rows: [found] }), appoint: () => refuse('TERM_TOO_LONG') });
    await screen.findByText('林1');
    press('任命');
    fireEvent.change(screen.getByLabelText('姓名，或手机号后四位'), { target: { value: '赵敏' } });
    fireEvent.click(await screen.findByRole('button', { name: /^赵敏/ }));
    fireEvent.click(await screen.findByRole('radio', { name: '智能制造专委会' }));
    fireEvent.click(screen.getByRole('radio', { name: '秘书长' }));
    expect(screen.queryByRole('radio', { name: '智能制造专委会' })).toBeNull();
    fireEvent.click(panelButton('任命'));
    expect(await screen.findByText('任期不能超过 5 年，结束日期要晚于开始日期。')).toBeTruthy();
    expect(sent('appoint')).toMatchObject([{ office: 'director', committeeId: null }]);
  });

  it('says what to do when nobody is found', async () => {
    open('director', { findPeople: () => ({ rows: [] }) });
    await screen.findByText('林1');
    press('任命');
    fireEvent.change(screen.getByLabelText('姓名，或手机号后四位'), { target: { value: '查无此人' } });
    expect(await screen.findByText(/请对方先在小程序里打开一次/)).toBeTruthy();
  });

  it('ends one with its consequence and a reason', async () => {
    open('director', { endAppointment: () => held(1, 'clerk', { until: day(-1) }) });
    await screen.findByText('林1');
    press('结束林1的秘书处任职');
    expect(screen.getByText(/林1从现在起不再有秘书处的权限/)).toBeTruthy();
    expect(panelButton('结束任职').getAttribute('aria-disabled')).toBe('true');
    press('任期届满。');
    fireEvent.click(panelButton('结束任职'));
    await waitFor(() => expect(phone.toasts).toEqual(['已结束林1的任职。']));
    expect(sent('endAppointment')).toEqual([{ appointmentId: id(1), reason: '任期届满。' }]);
  });

  it('explains why the last secretary-general cannot go', async () => {
    open('director', { endAppointment: () => refuse('LAST_DIRECTOR') });
    await screen.findByText('林1');
    press('结束林3的秘书长任职');
    press('本人辞去职务。');
    fireEvent.click(panelButton('结束任职'));
    expect(await screen.findByText('这是最后一位秘书长。先任命接任的人，再结束他的任职。')).toBeTruthy();
  });
});
