import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, score } from '../../credit.fixture';
import HistoryPage from './index';

const point = (no: number, asOf: string, total: number, cause: string) => ({
  ...{ id: id(no), asOf, madeAt: `${asOf}T02:00:00.000Z`, total, grade: 'B', cause, version: '2026-1' },
});
const history = (part: object = {}) => ({
  name: '明远精密机械有限公司',
  // The newest first, as the function answers.
  scores: [point(2, '2026-11-01', 7250, 'monthly'), point(1, '2026-10-01', 7000, 'change')],
  moves: [
    {
      id: id(3),
      move: 'fell',
      before: 'A',
      grade: 'B',
      at: '2026-11-01T02:30:00.000Z',
      by: '周砚秋',
      reason: '告知期满，事实未变',
    },
    { id: id(4), move: 'first', before: null, grade: 'A', at: '2026-10-01T02:30:00.000Z', by: null, reason: null },
  ],
  ...part,
});
const reading = (as: string) => ({
  ...{ name: '明远精密机械有限公司', asOf: '2026-10-15', version: '2026-1', document: '{}' },
  madeAt: as === 'then' ? '2026-10-15T02:00:00.000Z' : null,
  score: score({ total: as === 'then' ? 7000 : 6000 }),
});
const open = (answers: object = {}, params: Record<string, string> = {}) =>
  openPage(
    HistoryPage,
    { credit: { history: () => history(), reading: ({ as }: { as: string }) => reading(as), ...answers } },
    params,
  );
const asked = () => phone.calls.filter(({ data }) => data.action === 'reading').map(({ data }) => data.input);
const pickDay = (value: string) => fireEvent.change(screen.getByLabelText(/^日期/), { target: { value } });

it('draws the scores from the oldest to the newest, each with what made it', async () => {
  open();
  expect(await screen.findByLabelText('历次评分：26-10-01 70.00 记录有变，26-11-01 72.50 月度评分')).toBeTruthy();
});

it('tells how the grade moved, by whom and why', async () => {
  open();
  expect(await screen.findByText('降级，由 周砚秋 确认 · B 级')).toBeTruthy();
  expect(screen.getByText('告知期满，事实未变')).toBeTruthy();
  expect(screen.getByText('11-01 10:30')).toBeTruthy();
  expect(screen.getByText('首次评级 · A 级')).toBeTruthy();
});

it('reads a past day as it was known then, and as it is known now', async () => {
  open({}, { id: id(2) });
  expect(await screen.findByText('选一天，看那天的分数和明细。')).toBeTruthy();
  expect(asked()).toEqual([]);
  pickDay('2026-10-15');
  expect(await screen.findByText(/10月15日 · 70.00 · .*算出，规则 2026-1 版/)).toBeTruthy();
  expect(screen.getByText('合计 70.00 / 100')).toBeTruthy();
  fireEvent.click(screen.getByText('现在怎样看'));
  expect(await screen.findByText('10月15日 · 60.00 · 按今天知道的事实重算，规则 2026-1 版')).toBeTruthy();
  expect(screen.getByText('合计 60.00 / 100')).toBeTruthy();
  await waitFor(() =>
    expect(asked()).toEqual([
      { membershipId: id(2), day: '2026-10-15', as: 'then' },
      { membershipId: id(2), day: '2026-10-15', as: 'now' },
    ]),
  );
});

it('says why a day cannot be read', async () => {
  open({ reading: () => refuse('DETAILS_GONE') });
  await screen.findByText('选一天，看那天的分数和明细。');
  pickDay('2026-10-15');
  expect(await screen.findByText(/明细已过保存期限，只剩分数和等级/)).toBeTruthy();
  expect(screen.queryByText(/合计/)).toBeNull();
});

it('says when there will be something, where nothing was scored yet', async () => {
  open({ history: () => history({ scores: [], moves: [] }) });
  expect(await screen.findByText(/还没有评过分。每月第一天评一次/)).toBeTruthy();
  expect(screen.queryByText('看过去的一天')).toBeNull();
});

it('says that the grade has not moved', async () => {
  open({ history: () => history({ moves: [] }) });
  expect(await screen.findByText('等级还没有变化。')).toBeTruthy();
});
