import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { quorum } from '../floor/floor.fixture';
import Roll from './index';

const meetingId = '00000000-0000-4000-8000-0000000000f1';
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number, part: object = {}) => ({
  id: id(n),
  name: `林${n}`,
  unitName: '恒信铸造有限公司',
  voter: true,
  presence: 'present',
  excuse: null,
  ceased: null,
  proxy: null,
  holds: [],
  ...part,
});
const roll = (rows: object[], part: object = {}) => ({
  rows,
  next: null,
  quorum: quorum(34),
  counts: { present: 34, left: 2, excused: 3, absent: 11, ceased: 0 },
  proxies: null,
  mayRecord: true,
  observers: 4,
  bases: ['members', 'offices', 'people'],
  ...part,
});
const open = (answer: (input: { presence?: string; q?: string }) => object, modules: object = {}) =>
  openPage(Roll, { proceedings: { roll: answer }, ...modules }, { id: meetingId });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const panel = () => within(screen.getByRole('dialog'));
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

describe('the roll', () => {
  it('says how each stands, and does not call an observer absent', async () => {
    open(() =>
      roll([
        person(1),
        person(2, { presence: 'excused', excuse: '出差' }),
        person(3, { voter: false, presence: 'absent', unitName: null }),
      ]),
    );
    const first = await screen.findByText('林1');
    expect(first.closest('.roll-row')?.textContent).toBe('林1恒信铸造有限公司实到');
    expect(screen.getByText('恒信铸造有限公司 · 请假：出差')).toBeTruthy();
    expect(screen.getByText('林3').closest('.roll-row')?.textContent).toBe('林3列席');
    expect(screen.getByText('名册 54 人')).toBeTruthy();
  });

  it('says who is entitled no more, since when and why, with a number that opens them', async () => {
    open(() =>
      roll([person(1, { presence: 'ceased', ceased: { at: '2026-11-21T01:30:00.000Z', why: 'expelled' } })], {
        counts: { present: 34, left: 2, excused: 3, absent: 11, ceased: 1 },
      }),
    );
    expect(await screen.findByText('恒信铸造有限公司 · 2026-11-21 09:30 除名，不再计入应到')).toBeTruthy();
    press('资格终止 1 人');
    await waitFor(() => expect(sent('roll').at(-1)).toEqual({ meetingId, presence: 'ceased' }));
  });

  it('records a written proxy with its paper, where the body admits any', async () => {
    const rows = [person(1), person(2), person(3, { presence: 'ceased' })];
    open(() => roll(rows, { proxies: 2 }), {
      proceedings: { roll: () => roll(rows, { proxies: 2 }), recordProxy: () => ({ proxyId: id(9) }) },
    });
    await screen.findByText('林1');
    press('登记委托');
    fireEvent.click(panel().getByRole('button', { name: '登记' }));
    expect(panel().getByText('委托人、受托人和委托书都要有。')).toBeTruthy();
    fireEvent.change(panel().getByLabelText('搜索名册里的姓名或单位'), { target: { value: '林' } });
    expect(await panel().findByRole('button', { name: /^林2/ })).toBeTruthy();
    expect(panel().queryByRole('button', { name: /^林3/ })).toBeNull();
    fireEvent.click(panel().getByRole('button', { name: /^林1/ }));
    fireEvent.change(panel().getByLabelText('搜索名册里的姓名或单位'), { target: { value: '林' } });
    fireEvent.click(await panel().findByRole('button', { name: /^林2/ }));
    expect(panel().getByText('委托书')).toBeTruthy();
  });

  it('shows a proxy with its holder and its paper, and revokes it with a reason', async () => {
    const proxy = { id: id(70), holder: '林2', fileId: id(71), stands: true };
    open(() => roll([person(1, { proxy }), person(2, { holds: ['林1'] })], { proxies: 1 }), {
      proceedings: {
        roll: () => roll([person(1, { proxy }), person(2, { holds: ['林1'] })], { proxies: 1 }),
        revokeProxy: () => ({}),
      },
    });
    expect(await screen.findByText('恒信铸造有限公司 · 受林1书面委托')).toBeTruthy();
    press(/^林1，恒信铸造有限公司 · 书面委托林2/);
    fireEvent.click(panel().getByRole('button', { name: '委托人书面撤销' }));
    fireEvent.click(panel().getByRole('button', { name: '撤销委托' }));
    await waitFor(() => expect(phone.toasts).toEqual(['委托已撤销。']));
    expect(sent('revokeProxy')).toEqual([{ proxyId: id(70), reason: '委托人书面撤销' }]);
  });

  it('opens the rows of each number, and all again by a second tap', async () => {
    open(({ presence }) => roll([person(1, { presence: presence ?? 'present' })]));
    await screen.findByText('林1');
    press('请假 3 人');
    await waitFor(() => expect(sent('roll').at(-1)).toEqual({ meetingId, presence: 'excused' }));
    press(await screen.findByRole('button', { name: '请假 3 人，正在看' }).then(() => '请假 3 人，正在看'));
    press('列席 4 人');
    await waitFor(() => expect(sent('roll').at(-1)).toEqual({ meetingId, presence: 'observers' }));
  });

  it('finds by name, and says when there is nobody', async () => {
    open(({ q }) => roll(q ? [] : [person(1)]));
    await screen.findByText('林1');
    fireEvent.change(screen.getByLabelText('搜索姓名或单位'), { target: { value: '王' } });
    expect(await screen.findByText('没有找到「王」。换个词再找。')).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: '看全部' })[0] as HTMLElement);
    expect(await screen.findByText('林1')).toBeTruthy();
  });

  it('is set by people one by one, with observers among them', async () => {
    const found = (n: number) => ({ personId: id(n), name: `赵${n}`, phone: null, units: [] });
    open(() => roll([], { quorum: null, observers: 0 }), {
      identity: { findPeople: ({ q }: { q: string }) => ({ rows: [found(q === '赵7' ? 7 : 8)] }) },
      proceedings: {
        roll: () => roll([], { quorum: null, observers: 0 }),
        setRoll: () => ({ entitled: 1, observers: 1 }),
      },
    });
    await screen.findByText(/还没有定名册/);
    press('确定名册');
    fireEvent.click(panel().getByRole('radio', { name: '逐个选' }));
    fireEvent.click(panel().getByRole('button', { name: '确定' }));
    expect(panel().getByText('至少选一位应到的人。')).toBeTruthy();
    for (const name of ['赵7', '赵8']) {
      fireEvent.change(screen.getByLabelText('姓名，或手机号后四位'), { target: { value: name } });
      fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
    }
    fireEvent.click(panel().getAllByRole('radio', { name: '列席' })[1] as HTMLElement);
    expect(panel().getByText('已选 1 人应到，1 人列席')).toBeTruthy();
    fireEvent.click(panel().getByRole('button', { name: '确定' }));
    await waitFor(() => expect(phone.toasts).toEqual(['名册定了：应到 1 人，列席 1 人。']));
    expect(sent('setRoll')).toEqual([
      {
        basis: 'people',
        meetingId,
        people: [
          { personId: id(7), voter: true },
          { personId: id(8), voter: false },
        ],
      },
    ]);
  });

  it('names what a new one replaces, and why it can no longer be changed', async () => {
    open(() => roll([person(1)]), {
      proceedings: { roll: () => roll([person(1)]), setRoll: () => refuse('MEETING_STATUS') },
    });
    await screen.findByText('林1');
    press('重定名册');
    expect(panel().getByText('会换掉现在的名册（50 人）。')).toBeTruthy();
    fireEvent.click(panel().getByRole('radio', { name: '按职务' }));
    fireEvent.click(panel().getByRole('button', { name: '确定' }));
    expect(await panel().findByText('会议已结束，或已经表决过，名册不能再改。')).toBeTruthy();
  });

  it('offers only what such a meeting can have', async () => {
    open(() => roll([], { quorum: null, observers: 0, bases: ['members', 'people'] }));
    fireEvent.click(await screen.findByRole('button', { name: '确定名册' }));
    expect(panel().getByRole('radio', { name: '全体会员' })).toBeTruthy();
    expect(panel().queryByRole('radio', { name: '按职务' })).toBeNull();
  });
});
