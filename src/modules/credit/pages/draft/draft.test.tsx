import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { body, id, model } from '../../credit.fixture';
import DraftPage from './index';

const open = (params: Record<string, string> = {}, more: object = {}) =>
  openPage(
    DraftPage,
    {
      credit: {
        ...{ models: () => ({ rows: [], mayDraft: true, template: body() }), model: () => model() },
        ...{ draftModel: () => ({ id: id(3) }), ...more },
      },
    },
    params,
  );
const sent = () => phone.calls.filter(({ data }) => data.action === 'draftModel').map(({ data }) => data.input);
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const save = () => fireEvent.click(screen.getByText('保存草稿'));
const begin = () => fireEvent.change(screen.getByLabelText(/^生效日/), { target: { value: '2099-01-01' } });

it('begins with the model of the house, and is saved once the weights are a hundred', async () => {
  open();
  expect(await screen.findByLabelText('按时缴费')).toBeTruthy();
  write('说明', '会费权重调低');
  begin();
  write('按时缴费', '50');
  expect(screen.getAllByText('合计 90，要正好 100')).toHaveLength(2);
  save();
  expect(sent()).toEqual([]);
  write('参加会议', '20');
  expect(screen.queryByText('合计 90，要正好 100')).toBeNull();
  fireEvent.click(screen.getAllByText('开展')[1] as HTMLElement);
  write('A 级', '85');
  save();
  const [first, second, third] = body().indicators;
  await waitFor(() =>
    expect(sent()).toEqual([
      {
        ...{ id: null, note: '会费权重调低', startsOn: '2099-01-01' },
        body: {
          ...body({ floors: { A: 8500, B: 6500, C: 5000 } }),
          indicators: [
            { ...first, weight: 50 },
            { ...second, runs: false },
            { ...third, weight: 20 },
          ],
        },
      },
    ]),
  );
  await waitFor(() => expect(phone.opened).toEqual([`/modules/credit/pages/model/index?id=${id(3)}`]));
});

it('asks for the reason and the day before it is saved', async () => {
  open();
  await screen.findByLabelText('按时缴费');
  save();
  write('说明', '会费权重调低');
  save();
  expect(sent()).toEqual([]);
  begin();
  save();
  await waitFor(() => expect(sent()).toHaveLength(1));
});

it('changes one that is there, and keeps what was written of it over what was saved', async () => {
  const first = open({ id: id(3) });
  expect(await screen.findByLabelText('按时缴费')).toBeTruthy();
  expect(valueOf('说明')).toBe('会费权重调高');
  write('说明', '会费权重调高，会议权重调低');
  first.unmount();
  open({ id: id(3) });
  await screen.findByLabelText('按时缴费');
  expect(valueOf('说明')).toBe('会费权重调高，会议权重调低');
  save();
  await waitFor(() =>
    expect(sent()).toEqual([
      expect.objectContaining({ id: id(3), note: '会费权重调高，会议权重调低', startsOn: '2099-01-01' }),
    ]),
  );
});

it('says what is wrong with the floors', async () => {
  open({ id: id(3) }, { draftModel: () => refuse('FLOORS_WRONG') });
  await screen.findByLabelText('按时缴费');
  write('B 级', '90');
  save();
  expect(await screen.findByText('等级线要从高到低。')).toBeTruthy();
  expect(phone.opened).toEqual([]);
});

it('says so where the version cannot be read', async () => {
  open({ id: id(9) }, { model: () => refuse('MODEL_NOT_FOUND') });
  expect(await screen.findByText(/没有找到这个版本/)).toBeTruthy();
  expect(screen.queryByText('保存草稿')).toBeNull();
});
