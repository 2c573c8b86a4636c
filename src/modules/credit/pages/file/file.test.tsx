import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { file, id, item, line, me, score, standing } from '../../credit.fixture';
import FilePage from './index';

const open = (part: Parameters<typeof file>[0] = {}, answers: object = {}, params: Record<string, string> = {}) =>
  openPage(
    FilePage,
    { identity: { whoami: () => me({ actingFor: id(2) }) }, credit: { file: () => file(part), ...answers } },
    params,
  );
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
/** What stands in the card below a heading, row by row. */
const rowsUnder = (heading: string) =>
  [
    ...(screen
      .getByText(heading)
      .closest('.section')
      ?.nextElementSibling?.querySelectorAll('.list-row, .credit-item') ?? []),
  ].map((row) => row.textContent);
const change = (part: object) => ({
  ...{ id: 'pay:1', code: 'I01', act: 'pay' as const, title: '2026 年度会费', total: 7550 },
  ...{ page: '/modules/dues/pages/bill/index?id=1', ...part },
});

it('draws the score with its grade, its distance to the next and by whose decision', async () => {
  open();
  expect(await screen.findByText('72.50')).toBeTruthy();
  expect(screen.getByLabelText('72.50 分，B 级，C 50.00，B 65.00，A 80.00')).toBeTruthy();
  expect(screen.getByText('差 7.50 分到 A 级')).toBeTruthy();
  expect(screen.getByText('覆盖 96%')).toBeTruthy();
  expect(screen.getByText(/由系统按理事会通过的规则计算（理决〔2026〕7号），降级由人确认/)).toBeTruthy();
  expect(screen.getByText('合计 72.50 / 100')).toBeTruthy();
});

it('says that a list holds the grade down, and what the facts of today would make of it', async () => {
  open({ score: score({ grade: 'C', capped: 'list' }) });
  expect(await screen.findByText(/按今天的事实可评 C 级 · 在失信名单上，最高评到 C 级/)).toBeTruthy();
});

it('names the largest loss first, four of them and then all', async () => {
  open();
  await screen.findByText('哪里失了分');
  expect(rowsUnder('哪里失了分')).toEqual(['指标2−6.00', '指标5−5.00', '指标1−3.00', '指标4−2.00', '看全部 5 项']);
  fireEvent.click(screen.getByText('看全部 5 项'));
  expect(rowsUnder('哪里失了分')).toEqual(['指标2−6.00', '指标5−5.00', '指标1−3.00', '指标4−2.00', '指标3−1.00']);
});

it('opens an indicator to its facts, and a fact to where it comes from or to an objection', async () => {
  open();
  const row = await screen.findByLabelText('指标1 会费逾期 · 2026 年度会费 7.00 / 10.00');
  expect(screen.queryByText('−3.00', { selector: '.credit-line *' })).toBeNull();
  fireEvent.click(row);
  const lines = within(row.nextElementSibling as HTMLElement);
  expect(lines.getByText('起点')).toBeTruthy();
  expect(lines.getByText('+10.00')).toBeTruthy();
  fireEvent.click(lines.getByText('会费逾期'));
  expect(phone.opened).toEqual(['/modules/dues/pages/bill/index?id=1']);
  fireEvent.click(lines.getByText('提出异议'));
  const [, query = ''] = (phone.opened.at(-1) ?? '').split('?');
  expect(Object.fromEntries(new URLSearchParams(query))).toMatchObject({ kind: 'appeal', deed: 'dues.bill:1' });
});

it('counts what is whole in one line, and leaves out what is not run', async () => {
  open();
  const whole = await screen.findByText('另外 1 项满分');
  expect(screen.queryByText('指标6')).toBeNull();
  fireEvent.click(whole);
  expect(screen.getByText('指标6')).toBeTruthy();
  expect(screen.getByText('1 项本会没有开展，不计分 · 不计入分母')).toBeTruthy();
  expect(screen.queryByText('指标7')).toBeNull();
});

it('says nothing of a sealed line, and offers no objection to it', async () => {
  const sealed = line({ kind: '行政处罚', title: null, page: null, sealed: true, mayObject: false });
  open({ score: score({ items: [item(1, { points: 800, lines: [sealed] })], reasons: [] }) });
  fireEvent.click(await screen.findByLabelText('指标1 内容已封存 8.00 / 10.00'));
  expect(screen.getAllByText('内容已封存')).toHaveLength(2);
  expect(screen.queryByText(/行政处罚/)).toBeNull();
  expect(screen.getAllByText('提出异议')).toHaveLength(1);
});

it('shows the fewest things that lift the grade, and does the first at the thumb', async () => {
  const train = change({ id: 'train:1', act: 'train', title: '合规培训', total: 7700, page: null });
  const fill = change({ id: 'fill:1', act: 'fill', title: 'industry', total: 7260, page: '/modules/x/pages/y/index' });
  const useless = change({ id: 'meet:1', act: 'meet', title: '年会', total: 7250 });
  open({
    lift: { to: 'A', total: 8000, changes: [change({}), train], by: 'rise', notBefore: '2027-01-01' },
    possible: [train, change({}), fill, useless],
  });
  expect(await screen.findByText('怎样升到 A 级：做 2 件事就够')).toBeTruthy();
  expect(screen.getByText('按时缴纳：2026 年度会费')).toBeTruthy();
  expect(screen.getByText('+3.00 → 75.50')).toBeTruthy();
  expect(screen.getByText(/做完是 80.00 分 · 连续两次月评达到才升级，最早 2027年1月1日/)).toBeTruthy();
  fireEvent.click(screen.getByText('还能做的事'));
  // In words, not as a code; what brings nothing is not offered.
  expect(screen.getByText('补充资料：行业')).toBeTruthy();
  expect(screen.queryByText('参加会议：年会')).toBeNull();
  fireEvent.click(screen.getByText('缴纳会费'));
  expect(phone.opened).toEqual(['/modules/dues/pages/bill/index?id=1']);
});

it.each([
  ['keep', '怎样保住 A 级：做 1 件事就够', '降级由人确认以前达到，就不会降'],
  ['first', '怎样升到 A 级：做 1 件事就够', '下一次月评就评定等级，最早 12月1日'],
] as const)('says what it takes and from when: %s', async (by, title, when) => {
  open({ lift: { to: 'A', total: 8000, changes: [change({})], by, notBefore: '2026-12-01' } });
  expect(await screen.findByText(title)).toBeTruthy();
  expect(screen.getByText(when)).toBeTruthy();
  expect(screen.queryByText(/连续两次月评/)).toBeNull();
});

it('draws what comes if nothing changes from today on, and says why where it moves most', async () => {
  open();
  expect(
    await screen.findByLabelText('往后十二个月的分数：今天 72.50，26-12 73.00 指标2 +0.50，27-01 70.50 指标1 −3.00'),
  ).toBeTruthy();
  // Half a point is not worth a line.
  expect(screen.getByText('2027年1月1日')).toBeTruthy();
  expect(screen.getByText('指标1 −3.00')).toBeTruthy();
  expect(screen.queryByText('指标2 +0.50')).toBeNull();
});

it('opens a loss to the facts that made it, and shows all of them on request', async () => {
  const many = Array.from({ length: 15 }, (_, n) => line({ ref: `dues.bill:${n}`, title: `第 ${n} 笔`, points: -1 }));
  open({ score: score({ items: [item(1, { points: 985, lines: many })], reasons: ['I01'] }) });
  fireEvent.click(await screen.findByLabelText('指标1 −0.15'));
  expect(screen.getAllByText('会费逾期')).toHaveLength(12);
  fireEvent.click(screen.getByText('看另外 3 条'));
  expect(screen.getAllByText('会费逾期')).toHaveLength(15);
  fireEvent.click(screen.getAllByText('会费逾期')[0] as HTMLElement);
  expect(phone.opened).toEqual(['/modules/dues/pages/bill/index?id=1']);
});

it('keeps to the member that it was opened for, and makes no report for one that one does not act for', async () => {
  openPage(
    FilePage,
    { identity: { whoami: () => me({ actingFor: id(9) }) }, credit: { file: () => file({}) } },
    { id: id(2) },
  );
  await screen.findByText('72.50');
  expect(screen.queryByText('信用报告')).toBeNull();
  fireEvent.click(screen.getByText('经过和过去的评分'));
  fireEvent.click(screen.getByText('提出异议'));
  expect(phone.opened).toEqual([
    `/modules/credit/pages/history/index?id=${id(2)}`,
    `/modules/credit/pages/object/index?member=${id(2)}`,
  ]);
});

it('says so where nothing can be done now', async () => {
  open();
  expect(await screen.findByText(/现在没有能马上加分的事/)).toBeTruthy();
});

it('tells of a fall that is coming, until when, and takes an objection to it', async () => {
  const notice = { grade: 'C' as const, on: '2026-11-15', until: '2026-11-30' };
  open({ standing: standing({ notice }) });
  expect(await screen.findByText('拟由 B 降为 C')).toBeTruthy();
  expect(screen.getByText(/11月30日 前可以提出异议/)).toBeTruthy();
  fireEvent.click(screen.getByText('对降级提出异议'));
  expect(phone.opened).toEqual(['/modules/credit/pages/object/index?kind=fall&deed=notice']);
});

it('takes no objection to a fall any more once its days are over', async () => {
  const notice = { grade: 'C' as const, on: '2026-11-01', until: '2026-11-20' };
  open({ standing: standing({ notice }) });
  expect(await screen.findByText('拟由 B 降为 C')).toBeTruthy();
  expect(screen.queryByText('对降级提出异议')).toBeNull();
});

describe('for whoever keeps the files', () => {
  const staff = {
    ...{ own: false, may: { object: false, confirmFall: true, report: false } },
    standing: standing({ notice: { grade: 'C' as const, on: '2026-11-01', until: '2026-11-20' } }),
  };

  it('a fall is confirmed with a reason', async () => {
    open(staff, { confirmFall: () => ({ grade: 'C' }) }, { id: id(2) });
    fireEvent.click(await screen.findByText('确认降级'));
    const panel = within(screen.getByRole('dialog'));
    const verb = panel.getAllByText('确认降级').at(-1) as HTMLElement;
    fireEvent.click(verb);
    expect(sent('confirmFall')).toEqual([]);
    fireEvent.change(panel.getByLabelText('理由'), { target: { value: '逾期三次，已核对。' } });
    fireEvent.click(verb);
    await waitFor(() => expect(sent('confirmFall')).toEqual([{ membershipId: id(2), reason: '逾期三次，已核对。' }]));
    await waitFor(() => expect(phone.toasts).toEqual(['已降为 C 级']));
    expect(sent('file')[0]).toEqual({ membershipId: id(2) });
  });

  it('an objection that is open stops it, in words', async () => {
    open(staff, { confirmFall: () => refuse('OBJECTED') }, { id: id(2) });
    fireEvent.click(await screen.findByText('确认降级'));
    const panel = within(screen.getByRole('dialog'));
    fireEvent.change(panel.getByLabelText('理由'), { target: { value: '逾期三次，已核对。' } });
    fireEvent.click(panel.getAllByText('确认降级').at(-1) as HTMLElement);
    expect(await panel.findByText(/会员提出的异议还没办完，先办异议/)).toBeTruthy();
    expect(phone.toasts).toEqual([]);
  });

  it('nothing is offered that is the member’s: neither objection, nor report, nor what it could do', async () => {
    open(
      { ...staff, may: { object: false, confirmFall: false, report: false }, possible: [change({})] },
      {},
      { id: id(2) },
    );
    expect(await screen.findByText('72.50')).toBeTruthy();
    for (const words of ['提出异议', '对降级提出异议', '信用报告', '还能做的事', '确认降级'])
      expect(screen.queryByText(words)).toBeNull();
    fireEvent.click(screen.getByText('经过和过去的评分'));
    expect(phone.opened).toEqual([`/modules/credit/pages/history/index?id=${id(2)}`]);
  });
});

const empty = { score: null, standing: null, model: null, course: [] };
it.each([
  ['noModel', '本会还没有通过评价模型，暂时没有信用评分。'],
  ['noConsent', /没有同意建立信用档案，所以没有评分/],
  ['notMember', '已经不是会员，没有信用档案。'],
] as const)('says why there is none: %s', async (none, words) => {
  open({ ...empty, none });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByText('提出异议')).toBeNull();
  const way = screen.queryByText('同意与隐私');
  expect(way !== null).toBe(none === 'noConsent');
  if (way) fireEvent.click(way);
  expect(phone.opened).toEqual(none === 'noConsent' ? ['/modules/identity/pages/consents/index'] : []);
});
