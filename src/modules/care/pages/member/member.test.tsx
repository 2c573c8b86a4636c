import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Care from './index';

const membershipId = '01900000-0000-7000-8000-000000000002';
const noteId = '01900000-0000-7000-8000-000000000003';
const cared = (change: object = {}) => ({
  ...{ membershipId, name: '明远精密机械有限公司', memberNo: '000128', status: 'active', joinedOn: '2020-01-01' },
  notes: [
    {
      ...{ noteId, version: 2, words: '总经理换人了。', by: '顾晓岚', at: '2026-11-18T02:00:00.000Z' },
      versions: [{ words: '下午好联系。', by: '顾晓岚', at: '2026-11-01T02:00:00.000Z' }],
    },
  ],
  ...{ contact: null, past: [] },
  ...change,
});
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);
const panel = () => within(screen.getByRole('dialog'));

it('shows the last wording, and the former ones when asked for', async () => {
  openPage(Care, { care: { member: () => cared(), editNote: () => cared() } }, { id: membershipId });
  expect(await screen.findByText('总经理换人了。')).toBeTruthy();
  expect(screen.queryByText(/下午好联系/)).toBeNull();
  fireEvent.click(screen.getByText('改过 1 次'));
  expect(screen.getByText(/下午好联系/)).toBeTruthy();
  fireEvent.click(screen.getByText('改写'));
  fireEvent.change(panel().getByLabelText('内容'), { target: { value: '新总经理姓陆。' } });
  fireEvent.click(panel().getAllByText('改写').at(-1) as HTMLElement);
  await waitFor(() => expect(sent('editNote')).toEqual([{ noteId, version: 2, words: '新总经理姓陆。' }]));
});

it('sets the next contact, with its day', async () => {
  openPage(Care, { care: { member: () => cared(), setContact: () => cared() } }, { id: membershipId });
  fireEvent.click(await screen.findByText('定下次联系'));
  fireEvent.change(panel().getByLabelText('为什么事'), { target: { value: '问展会的名额' } });
  fireEvent.click(panel().getAllByText('定下次联系').at(-1) as HTMLElement);
  await waitFor(() => expect(sent('setContact')).toMatchObject([{ membershipId, what: '问展会的名额' }]));
});
