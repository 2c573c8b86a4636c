import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id, me } from '../../credit.fixture';
import BenefitsPage from './index';

const row = {
  ...{ id: id(7), title: '年度优秀会员优先推荐', basis: '理事会三届五次决议', grades: ['A', 'B'], kind: 'award' },
  from: '2026-01-01',
};
const open = (rows: unknown[], mayEdit: boolean, more: object = {}) =>
  openPage(BenefitsPage, { credit: { benefits: () => ({ rows, mayEdit }), ...more } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

it('shows a member what a grade is for and on what it rests, and nothing to change', async () => {
  open([row], false);
  expect(await screen.findByText('年度优秀会员优先推荐')).toBeTruthy();
  expect(screen.getByText(/评优 · A B\s+理事会三届五次决议/)).toBeTruthy();
  expect(screen.getByText('等级不能用来限制、拒绝或抵制任何会员。')).toBeTruthy();
  fireEvent.click(screen.getByText('年度优秀会员优先推荐'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByText('登记优惠')).toBeNull();
});

it('lists one with its grades and its basis, and says why it is none', async () => {
  let benefit = false;
  open([], true, { saveBenefit: () => (benefit ? { id: id(7) } : refuse('NOT_A_BENEFIT')) });
  expect(await screen.findByText(/还没有登记。等级只能带来优惠/)).toBeTruthy();
  fireEvent.click(screen.getByText('登记优惠'));
  const save = () => fireEvent.click(panel().getByText('登记'));
  fireEvent.change(panel().getByLabelText('优惠'), { target: { value: '禁止参加展会' } });
  save();
  expect(sent('saveBenefit')).toEqual([]);
  fireEvent.change(panel().getByLabelText('依据'), { target: { value: '理事会三届五次决议' } });
  fireEvent.click(panel().getByText('A 级'));
  save();
  expect(sent('saveBenefit')).toEqual([]);
  fireEvent.click(panel().getByText('B 级'));
  fireEvent.click(panel().getByText('放宽门槛'));
  save();
  expect(await panel().findByText(/等级只能带来优惠，不能限制、拒绝或抵制任何会员。请改写/)).toBeTruthy();
  benefit = true;
  fireEvent.change(panel().getByLabelText('优惠'), { target: { value: '展会优先报名' } });
  save();
  await waitFor(() => expect(phone.toasts).toEqual(['已登记']));
  expect(sent('saveBenefit').at(-1)).toEqual({
    ...{ title: '展会优先报名', basis: '理事会三届五次决议', kind: 'threshold', grades: ['B'] },
  });
});

it('ends one after it was asked once more', async () => {
  open([row], true, { endBenefit: () => ({ id: id(7) }) });
  fireEvent.click(await screen.findByText('停用'));
  expect(panel().getByText('从今天起不再适用。')).toBeTruthy();
  expect(sent('endBenefit')).toEqual([]);
  fireEvent.click(panel().getByRole('button', { name: '停用' }));
  await waitFor(() => expect(sent('endBenefit')).toEqual([{ id: id(7) }]));
});

describe('publishing grades', () => {
  const motion = { id: id(20), title: '在会员名录公开信用等级', meeting: '第三届会员大会', decidedOn: '2026-11-20' };
  const current = {
    ...{ id: id(21), motion, note: '在会员名录公开等级', enteredBy: '王芳', enteredAt: '2026-11-21T02:00:00Z' },
    ...{ confirmedBy: null, confirmedAt: null },
  };
  const show = (office: string, publishing: object, more: object = {}) =>
    openPage(BenefitsPage, {
      identity: { whoami: () => me({ offices: [{ office, committeeId: null }] }) },
      credit: { benefits: () => ({ rows: [row], mayEdit: false }), publishing: () => publishing, ...more },
    });
  const off = { current: null, motions: [motion], shown: 0, may: { enter: true, confirm: false, end: false } };

  it('is off until a resolution is chosen, and what it says is entered', async () => {
    show('clerk', off, { enterPublishing: () => ({ id: id(21) }) });
    expect(await screen.findByText('等级没有公开')).toBeTruthy();
    fireEvent.click(screen.getByText('登记大会决议'));
    const send = () => fireEvent.click(panel().getByText('登记，等另一位核对'));
    send();
    expect(sent('enterPublishing')).toEqual([]);
    fireEvent.click(panel().getByRole('button', { name: /^大会决议/ }));
    fireEvent.click(await screen.findByRole('radio', { name: /在会员名录公开信用等级 · 第三届会员大会/ }));
    fireEvent.change(await screen.findByLabelText('公开的范围'), { target: { value: '在会员名录公开等级' } });
    fireEvent.click(screen.getByText('登记，等另一位核对'));
    await waitFor(() => expect(sent('enterPublishing')).toEqual([{ motionId: id(20), note: '在会员名录公开等级' }]));
  });
  it('says that nothing was decided where there is no resolution to choose', async () => {
    show('clerk', { ...off, motions: [] });
    fireEvent.click(await screen.findByText('登记大会决议'));
    expect(screen.getByText(/还没有会员（代表）大会在会馆里表决通过的决议/)).toBeTruthy();
  });
  it('waits for somebody else, who is asked once more', async () => {
    show(
      'director',
      { current, motions: [], shown: 0, may: { enter: false, confirm: true, end: true } },
      { confirmPublishing: () => ({ id: id(21) }) },
    );
    expect(await screen.findByText('决议已登记，等另一位核对，还没有公开')).toBeTruthy();
    fireEvent.click(screen.getByText('核对无误，开始公开'));
    expect(sent('confirmPublishing')).toEqual([]);
    fireEvent.click(panel().getByRole('button', { name: '核对无误，开始公开' }));
    await waitFor(() => expect(sent('confirmPublishing')).toEqual([{ id: id(21) }]));
  });
  it('is stopped by one, with a reason', async () => {
    const on = { ...current, confirmedBy: '周正', confirmedAt: '2026-11-22T02:00:00Z' };
    show(
      'supervisor',
      { current: on, motions: [], shown: 12, may: { enter: false, confirm: false, end: true } },
      { endPublishing: () => ({ id: id(21) }) },
    );
    expect(await screen.findByText('已公开，12 家会员同意并显示')).toBeTruthy();
    fireEvent.click(screen.getByText('停止公开'));
    fireEvent.change(panel().getByRole('textbox'), { target: { value: '大会另作决议' } });
    fireEvent.click(panel().getByRole('button', { name: '停止公开' }));
    await waitFor(() => expect(sent('endPublishing')).toEqual([{ id: id(21), reason: '大会另作决议' }]));
  });
  it('is nothing that a member is asked about here', async () => {
    open([row], false);
    expect(await screen.findByText('年度优秀会员优先推荐')).toBeTruthy();
    expect(sent('publishing')).toEqual([]);
  });
});
