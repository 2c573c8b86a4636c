import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { settings } from '@/hooks/settings';
import { whoami } from '../../member.fixture';
import Started from './index';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const began = (part: object = {}) => ({
  caseId: id(1),
  kind: 'admission',
  subject: `membership:${id(2)}`,
  title: '恒信铸造有限公司',
  state: 'open',
  step: 'preliminaryReview',
  stepKind: 'review',
  at: 1,
  of: 3,
  version: 1,
  openedAt: '2026-11-13T01:12:00Z',
  since: '2026-11-13',
  dueOn: '2026-11-19',
  provisional: false,
  overdueWorkdays: 2,
  waitsFor: ['clerk', 'director'],
  signers: 0,
  holder: null,
  reason: null,
  may: { remind: true, withdraw: true },
  remindedToday: false,
  page: `/modules/membership/pages/application/index?id=${id(2)}`,
  ...part,
});
const asked = () => phone.calls.filter(({ data }) => data.action === 'mine').map(({ data }) => data.input);
const open = (rows: object[], more: object = {}, who: () => object = whoami('clerk')) =>
  openPage(Started, {
    identity: { whoami: who },
    flows: { mine: () => ({ rows, next: null, counts: { open: rows.length } }), withdraw: () => ({}), ...more },
  });

beforeEach(() => {
  jest.useFakeTimers({
    now: new Date('2026-11-21T02:00:00Z'),
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'queueMicrotask',
      'nextTick',
      'setImmediate',
    ],
  });
});
afterEach(() => {
  settings.change({ language: 'zh-CN' });
  jest.useRealTimers();
});

describe('what one has begun', () => {
  it('says where it stands, whom it waits for, since when and how late it is, and opens its own page', async () => {
    open([began()]);
    fireEvent.click(await screen.findByText('恒信铸造有限公司'));
    expect(screen.getByText('入会 · 秘书处初审 · 第 1 步，共 3 步')).toBeTruthy();
    expect(screen.getByText('等秘书处、秘书长 · 2026-11-13 起 · 2026-11-19 前办')).toBeTruthy();
    expect(screen.getByText('超期 2 个工作日')).toBeTruthy();
    expect(phone.opened).toEqual([`/modules/membership/pages/application/index?id=${id(2)}`]);
    expect(asked()).toEqual([{ part: 'began', open: true }]);
  });

  it('says why it came back, and of what is over only when', async () => {
    open([
      began({
        state: 'returned',
        reason: '请补盖公章。',
        overdueWorkdays: 0,
        waitsFor: [],
        may: { remind: false, withdraw: true },
      }),
      began({
        caseId: id(3),
        title: '明远工坊',
        state: 'passed',
        at: 3,
        waitsFor: [],
        may: { remind: false, withdraw: false },
      }),
      began({
        caseId: id(4),
        title: '峰会的地点',
        kind: 'somethingNew',
        step: 'x',
        stepKind: 'publicity',
        waitsFor: [],
      }),
    ]);
    expect(await screen.findByText('等你补正 · 2026-11-13 起')).toBeTruthy();
    expect(screen.getByText('原因：请补盖公章。')).toBeTruthy();
    expect(screen.getByText('停在 2026-11-13')).toBeTruthy();
    expect(screen.getByText('2026-11-13 起 · 公示到 2026-11-19')).toBeTruthy();
  });

  it('reminds once a day, and says why not', async () => {
    let reminded = false;
    open([], {
      mine: () => ({ rows: [began({ remindedToday: reminded })], next: null, counts: { open: 1 } }),
      remind: () => ((reminded = true), { at: '2026-11-21T02:00:00Z' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '催一下 恒信铸造有限公司' }));
    await waitFor(() => expect(phone.toasts).toEqual(['已提醒正在办的同事。']));
    expect(await screen.findByText('今天催过了')).toBeTruthy();
    expect(phone.calls.find(({ data }) => data.action === 'remind')?.data.input).toEqual({ caseId: id(1) });
  });

  it('says the refusal of a reminder', async () => {
    open([began()], { remind: () => refuse('REMINDED_TODAY') });
    fireEvent.click(await screen.findByRole('button', { name: '催一下 恒信铸造有限公司' }));
    await waitFor(() => expect(phone.toasts).toEqual(['今天已经催过了，明天还没有办好可以再催。']));
  });

  it('withdraws only after its consequence was named', async () => {
    open([began()]);
    fireEvent.click(await screen.findByRole('button', { name: '撤回 恒信铸造有限公司' }));
    expect(screen.getByText(/撤回后这件事就结束了/)).toBeTruthy();
    expect(phone.calls.some(({ data }) => data.action === 'withdraw')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    await waitFor(() => expect(phone.toasts).toEqual(['已撤回。']));
    expect(phone.calls.find(({ data }) => data.action === 'withdraw')?.data.input).toEqual({ caseId: id(1) });
  });

  it('is searched, and shows what is over and what went through one’s hands, which one neither reminds nor withdraws', async () => {
    open([began({ holder: '林晓', page: '/review', may: { remind: false, withdraw: false } })]);
    await screen.findByText('恒信铸造有限公司');
    fireEvent.click(screen.getByRole('radio', { name: '全部' }));
    fireEvent.click(screen.getByRole('radio', { name: '我经手的' }));
    expect(await screen.findByText(/^等林晓/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /催一下|撤回/ })).toBeNull();
    fireEvent.input(screen.getByPlaceholderText('找我发起的事'), { target: { value: '恒信' } });
    await waitFor(() =>
      expect(asked()).toEqual([
        { part: 'began', open: true },
        { part: 'began', open: false },
        { part: 'acted', open: false },
        { part: 'acted', open: false, q: '恒信' },
      ]),
    );
  });

  it('has a way on where there is nothing, and one view less for who decides nothing', async () => {
    open([], {}, () => ({ ...whoami('clerk')(), offices: [] }));
    expect(await screen.findByText('现在没有你发起的事在办。')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: '我经手的' })).toBeNull();
    fireEvent.click(screen.getByText('看全部', { selector: 'button *' }));
    fireEvent.click(await screen.findByText('看我的申请'));
    expect(phone.opened).toEqual(['/modules/membership/pages/applications/index']);
  });

  it('asks a stranger to sign in first', async () => {
    open([], {}, () => ({ ...whoami('clerk')(), signedIn: false, person: null, offices: [] }));
    await waitFor(() => expect(screen.queryByPlaceholderText('找我发起的事')).toBeNull());
    expect(asked().length).toBeLessThanOrEqual(1);
  });

  it('speaks English', async () => {
    settings.change({ language: 'en' });
    open([began()]);
    expect(await screen.findByText(/step 1 of 3/)).toBeTruthy();
    expect(screen.getByText('2 working days late')).toBeTruthy();
  });
});
