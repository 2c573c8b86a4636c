import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { body, id, model } from '../../credit.fixture';
import ModelPage from './index';

type Part = NonNullable<Parameters<typeof model>[0]>;
const open = (part: Part = {}, more: object = {}) =>
  openPage(ModelPage, { credit: { model: () => model(part), ...more } }, { id: id(3) });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));
const verb = (words: string) => panel().getByRole('button', { name: words });
const preview = (part: object = {}): NonNullable<Part['preview']> => ({
  ...{ state: 'done', done: 128, asOf: '2026-11-20', stale: false },
  counts: { 'A>B': 3, 'B>B': 120, '>C': 1 },
  moves: [
    {
      ...{ membershipId: id(2), name: '明远精密机械有限公司', totalBefore: 8100, gradeBefore: 'A', total: 7600 },
      ...{ grade: 'B', code: 'I01', byPoints: -500 },
    },
  ],
  ...part,
});

it('says what a version weighs, and what it weighed before where that differs', async () => {
  const before = body();
  open({
    before: {
      ...before,
      indicators: before.indicators.map((each) => ({ ...each, weight: each.weight === 60 ? 50 : each.weight })),
    },
    body: { ...before, indicators: before.indicators.map((each) => ({ ...each, runs: each.code !== 'I03' })) },
  });
  expect(await screen.findByText('60 分')).toBeTruthy();
  expect(screen.getByText('表现 · 原 50')).toBeTruthy();
  expect(screen.getByText('能力')).toBeTruthy();
  expect(screen.getByText('意愿 · 未开展')).toBeTruthy();
  expect(screen.getByText('A ≥ 80，B ≥ 65，C ≥ 50，其余 D')).toBeTruthy();
  expect(screen.getByText(/失信名单上最高 C 级，严重名单 D 级；开展的指标不足 60% 时暂不评级/)).toBeTruthy();
});

it('is tried on all before it can be proposed', async () => {
  open({}, { previewModel: () => ({ id: id(3) }) });
  expect(await screen.findByText(/还没有试算/)).toBeTruthy();
  expect(screen.queryByText('提请理事会表决')).toBeNull();
  fireEvent.click(screen.getByText('试算', { selector: '.button *' }));
  await waitFor(() => expect(sent('previewModel')).toEqual([{ id: id(3) }]));
});

it('shows who moves and by what, and leaves out who stays', async () => {
  open({ preview: preview() });
  expect(await screen.findByText('已试算 128 家（11月20日 的事实）')).toBeTruthy();
  expect(screen.getByText('A 级 → B 级：3 家')).toBeTruthy();
  expect(screen.getByText('未评 → C 级：1 家')).toBeTruthy();
  expect(screen.queryByText(/120 家/)).toBeNull();
  expect(screen.getByText('A 级 → B 级 · 按时缴费 −5.00')).toBeTruthy();
  fireEvent.click(screen.getByText('明远精密机械有限公司'));
  expect(phone.opened).toEqual([`/modules/credit/pages/file/index?id=${id(2)}`]);
});

it('says so where nobody moves', async () => {
  open({ preview: preview({ counts: { 'B>B': 128 }, moves: [] }) });
  expect(await screen.findByText('没有会员的等级会变。')).toBeTruthy();
  expect(screen.queryByText('会变的会员')).toBeNull();
});

it('is tried anew after it was changed', async () => {
  open({ preview: preview({ stale: true }) });
  expect(await screen.findByText('草稿改过了，要重新试算。')).toBeTruthy();
  expect(screen.queryByText('提请理事会表决')).toBeNull();
  expect(screen.getByText('试算', { selector: '.button *' })).toBeTruthy();
});

it('waits while the trial runs', async () => {
  open({ preview: preview({ state: 'running', done: 40, counts: {}, moves: [] }) }, { previewModel: () => ({}) });
  expect(await screen.findByText('试算中，已算 40 家')).toBeTruthy();
  fireEvent.click(screen.getByText('试算', { selector: '.button *' }));
  expect(sent('previewModel')).toEqual([]);
});

it('is put to the council, or not before the assessment is signed', async () => {
  let signed = false;
  open({ preview: preview() }, { proposeModel: () => (signed ? { id: id(3) } : refuse('ASSESSMENT_NEEDED')) });
  fireEvent.click(await screen.findByText('提请理事会表决'));
  expect(panel().getByText(/提请后不能再改/)).toBeTruthy();
  fireEvent.click(verb('提请理事会表决'));
  expect(await panel().findByText(/先完成个人信息保护影响评估/)).toBeTruthy();
  signed = true;
  fireEvent.click(verb('提请理事会表决'));
  await waitFor(() => expect(phone.toasts).toEqual(['已提请']));
  expect(sent('proposeModel')).toEqual([{ id: id(3) }, { id: id(3) }]);
});

it('is discarded after it was asked once more', async () => {
  open({}, { discardModel: () => ({ id: id(3) }) });
  fireEvent.click(await screen.findByText('放弃草稿'));
  expect(sent('discardModel')).toEqual([]);
  fireEvent.click(verb('放弃草稿'));
  await waitFor(() => expect(sent('discardModel')).toEqual([{ id: id(3) }]));
  await waitFor(() => expect(phone.opened).toEqual(['/modules/credit/pages/models/index']));
});

const decides = { state: 'proposed' as const, caseVersion: 4, may: { save: false, propose: false, decide: true } };
it('is checked by another person without votes', async () => {
  open({ ...decides, step: 'creditCheck' }, { decideModel: () => ({ id: id(3), state: 'proposed' }) });
  fireEvent.click(await screen.findByText('核对通过'));
  expect(panel().queryByLabelText('应到')).toBeNull();
  fireEvent.click(verb('核对通过'));
  await waitFor(() => expect(sent('decideModel')).toEqual([{ id: id(3), version: 4, decision: 'pass' }]));
});

it('takes the vote of the council with its numbers and its resolution, and says from when it is in force', async () => {
  open({ ...decides, step: 'creditCouncil' }, { decideModel: () => refuse('RESOLUTION_NOT_VALID') });
  fireEvent.click(await screen.findByText('记录表决结果'));
  expect(panel().getByText(/通过后到 2099年1月1日 生效/)).toBeTruthy();
  const write = (label: string, value: string) =>
    fireEvent.change(panel().getByLabelText(label), { target: { value } });
  for (const [label, value] of Object.entries({ 应到: '30', 实到: '24', 赞成: '20', 反对: '2', 弃权: '2' }))
    write(label, value);
  fireEvent.click(verb('记录表决结果'));
  expect(sent('decideModel')).toEqual([]);
  write('决议号', '理决〔2026〕9号');
  fireEvent.click(verb('记录表决结果'));
  await waitFor(() =>
    expect(sent('decideModel')).toEqual([
      {
        ...{ id: id(3), version: 4, decision: 'pass', resolutionNo: '理决〔2026〕9号' },
        tally: { entitled: 30, present: 24, yes: 20, no: 2, abstain: 2 },
      },
    ]),
  );
  expect(await panel().findByText(/到会人数或赞成票不够，或者票数和到会人数对不上/)).toBeTruthy();
});

it('is refused with a reason alone', async () => {
  open({ ...decides, step: 'creditCouncil' }, { decideModel: () => ({ id: id(3), state: 'refused' }) });
  fireEvent.click(await screen.findByText('不通过'));
  fireEvent.click(verb('不通过'));
  expect(sent('decideModel')).toEqual([]);
  fireEvent.change(panel().getByLabelText('理由'), { target: { value: '会费权重过高。' } });
  fireEvent.click(verb('不通过'));
  await waitFor(() =>
    expect(sent('decideModel')).toEqual([{ id: id(3), version: 4, decision: 'refuse', reason: '会费权重过高。' }]),
  );
});

it('offers nothing to who reads alone', async () => {
  open({ state: 'adopted', inForce: true, may: { save: false, propose: false, decide: false } });
  await screen.findByText('60 分');
  for (const words of ['修改', '放弃草稿', '核对通过']) expect(screen.queryByText(words)).toBeNull();
});
