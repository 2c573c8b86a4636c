import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Declare from '../declare';
import Register from '../register';
import Mine from './index';

const id = (end: number) => `01900000-0000-7000-8000-00000000000${end}`;
const post = (change: object = {}) => ({
  ...{ id: id(1), orgName: '启明检测有限公司', orgUscc: null, member: { id: id(2), name: '启明检测有限公司' } },
  ...{
    ownUnit: false,
    isInvestee: false,
    position: '顾问',
    paid: true,
    band: 'to50k',
    from: '2026-01-01',
    until: null,
  },
  ...{ approval: '', state: 'waiting', declaredOn: '2026-11-01', confirmedOn: null, endedOn: null, reason: null },
  ...change,
});
const year = { year: 2026, dueOn: '2026-12-31', declaredOn: null, nothing: false };
const mine = (change: object = {}) => ({ posts: [], years: [year], mayDeclare: true, ...change });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

describe('one’s own', () => {
  it('asks by when, and takes “none” for an answer', async () => {
    openPage(Mine, { sideposts: { mine: () => mine(), declareYear: () => ({ declaredOn: '2026-11-20' }) } });
    expect(await screen.findByText('请在 2026-12-31 前申报 2026 年兼职情况')).toBeTruthy();
    fireEvent.click(screen.getByText('申报“没有兼职”'));
    fireEvent.click(panel().getAllByText('申报“没有兼职”').at(-1) as HTMLElement);
    await waitFor(() => expect(sent('declareYear')).toEqual([{ year: 2026, nothing: true }]));
  });

  it('declares what stands as all there is, and says a refusal', async () => {
    openPage(Mine, { sideposts: { mine: () => mine({ posts: [post()] }), declareYear: () => refuse('NOT_ASKED') } });
    fireEvent.click(await screen.findByText('以上就是全部，申报'));
    fireEvent.click(panel().getAllByText('以上就是全部，申报').at(-1) as HTMLElement);
    await waitFor(() => expect(sent('declareYear')).toEqual([{ year: 2026, nothing: false }]));
    expect(await screen.findByText('这一年没有要你申报，或者已经申报过了。')).toBeTruthy();
  });

  it('is ended or withdrawn, never edited', async () => {
    const posts = [post(), post({ id: id(3), state: 'withdrawn', reason: '单位填错了' })];
    openPage(Mine, {
      sideposts: {
        mine: () => mine({ posts, years: [{ ...year, declaredOn: '2026-11-20' }] }),
        withdraw: () => post(),
      },
    });
    expect(await screen.findByText('撤回理由：单位填错了')).toBeTruthy();
    expect(screen.getByText('2026 年已于 2026-11-20 申报：登记的就是全部')).toBeTruthy();
    fireEvent.click(screen.getByText('填错了，撤回'));
    fireEvent.change(panel().getByLabelText('理由'), { target: { value: '职务写错了' } });
    fireEvent.click(panel().getAllByText('填错了，撤回').at(-1) as HTMLElement);
    await waitFor(() => expect(sent('withdraw')).toEqual([{ postId: id(1), reason: '职务写错了' }]));
  });
});

it('declares a post, without a band where there is no pay', async () => {
  openPage(Declare, { sideposts: { declare: () => ({ postId: id(1), member: '启明检测有限公司' }) } });
  fireEvent.click(await screen.findByText('提交申报'));
  expect(await screen.findByText('请写单位全称')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('单位全称'), { target: { value: '启明检测有限公司' } });
  fireEvent.change(screen.getByLabelText('职务'), { target: { value: '专家' } });
  const [paid, investee] = screen.getAllByText('否');
  fireEvent.click(paid as HTMLElement);
  fireEvent.click(investee as HTMLElement);
  fireEvent.change(screen.getByLabelText(/^从哪天起/), { target: { value: '2026-01-01' } });
  fireEvent.click(screen.getByText('提交申报'));
  await waitFor(() =>
    expect(sent('declare')).toEqual([
      {
        ...{
          orgName: '启明检测有限公司',
          position: '专家',
          approval: '',
          paid: false,
          band: 'none',
          isInvestee: false,
        },
        from: '2026-01-01',
      },
    ]),
  );
});

describe('the register', () => {
  const me = (office: string) => () => ({
    ...{ signedIn: true, units: [], actingFor: null, unread: 0, person: null, today: '2026-11-21' },
    offices: [{ office, committeeId: null, committeeName: null }],
  });
  const row = (change: object = {}) => ({
    ...post(),
    ...{ personId: id(4), person: '周砚秋', offices: ['director'], confirmedBy: null, own: false, ...change },
  });
  const open = (office: string, change: object = {}, more: object = {}) =>
    openPage(
      Register,
      {
        identity: { whoami: me(office) },
        sideposts: {
          register: () => ({ rows: [row(change)], next: null, total: 1, waiting: 1, mayConfirm: true }),
          ...more,
        },
      },
      { id: id(1) },
    );

  it('opens the one that waits, for somebody else to confirm', async () => {
    open('compliance', {}, { confirm: () => ({ confirmedOn: '2026-11-20' }) });
    fireEvent.click(await screen.findByText('核对无误'));
    await waitFor(() => expect(sent('confirm')).toEqual([{ postId: id(1) }]));
  });

  it('lets nobody confirm his own, nor whoever only reads', async () => {
    open('compliance', { own: true });
    expect(await screen.findByText('自己的申报要由别人核对。')).toBeTruthy();
    expect(screen.queryByText('核对无误')).toBeNull();
  });

  it('names who has not declared', async () => {
    open(
      'clerk',
      { id: id(9) },
      {
        missing: () => ({
          rows: [
            { personId: id(5), person: '方怀瑾', offices: ['supervisor'], year: 2026, dueOn: '2026-03-31', late: true },
          ],
          next: null,
        }),
      },
    );
    fireEvent.click(await screen.findByText('还没有申报'));
    expect(await screen.findByText('方怀瑾')).toBeTruthy();
    expect(screen.getByText('已超期')).toBeTruthy();
  });
});
