import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, objection } from '../../credit.fixture';
import ObjectionsPage from './index';

const open = (rows: unknown[]) => openPage(ObjectionsPage, { credit: { objections: () => ({ rows, next: null }) } });
const asked = () => phone.calls.map(({ data }) => data.input);

it('shows what is open with its step and its day', async () => {
  open([objection({ provisional: true })]);
  fireEvent.click(await screen.findByText('明远精密机械有限公司'));
  expect(phone.opened).toEqual([`/modules/credit/pages/objection/index?id=${id(6)}`]);
  expect(screen.getByText('待受理')).toBeTruthy();
  expect(screen.getByText(/11月24日 前办理 · 暂定/)).toBeTruthy();
  expect(asked()).toEqual([{ only: 'open' }]);
});

it('shows what is closed with its outcome', async () => {
  open([objection({ state: 'refused', dueOn: null })]);
  fireEvent.click(await screen.findByRole('radio', { name: '已办完' }));
  await waitFor(() => expect(asked().at(-1)).toEqual({ only: 'closed' }));
  expect(await screen.findByText('不成立')).toBeTruthy();
  expect(screen.queryByText(/前办理/)).toBeNull();
});

it('says that there is none', async () => {
  open([]);
  expect(await screen.findByText('没有异议和修复。')).toBeTruthy();
});
