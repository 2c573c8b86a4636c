import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, item } from '../../disclosure.fixture';
import ItemPage from './index';

const open = (part: Parameters<typeof item>[0] = {}, params: object = {}, more: object = {}) =>
  openPage(ItemPage, { disclosure: { item: () => item(part), ...more } }, { id: id(1), ...params });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('says why it was corrected, what stood there before, and keeps the original a tap away', async () => {
  open();
  expect(await screen.findByText('这是第 2 版。更正理由：漏写一笔。')).toBeTruthy();
  expect(screen.getByText('原来：1,100.00 元')).toBeTruthy();
  expect(screen.getByText('ab'.repeat(32))).toBeTruthy();
  fireEvent.click(screen.getByText('第 1 版'));
  expect(phone.opened).toEqual([`/modules/disclosure/pages/item/index?id=${id(1)}&no=1`]);
});

it('says of the original that it was corrected since', async () => {
  const first = item();
  open({ no: 1, changes: [], document: { ...first.document, version: 1, reason: null } }, { no: '1' });
  expect(await screen.findByText(/^这是原来的第 1 版/)).toBeTruthy();
});

it('opens no rows for who may not see them, and marks as read what is new to a member, once', async () => {
  open({ unread: true }, {}, { markRead: () => ({ read: true }) });
  expect(await screen.findByText('会费收入')).toBeTruthy();
  expect(screen.queryByLabelText(/看明细/)).toBeNull();
  await waitFor(() => expect(sent('markRead')).toEqual([{ id: id(1), no: 2 }]));
});
