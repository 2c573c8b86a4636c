import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../credit.fixture';
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
