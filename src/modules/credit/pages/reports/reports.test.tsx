import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import { id } from '../../credit.fixture';
import ReportsPage from './index';

const row = (no: number, part: object = {}) => ({
  ...{
    id: id(no),
    code: 'ABCD2345EFGH6789',
    qr: 'https://portal.example/#/v?code=ABCD2345EFGH6789',
    madeAt: '2026-11-20T02:00:00.000Z',
    validUntil: '2027-02-18',
  },
  ...{ grade: 'B', withdrawn: false, ...part },
});
const open = (rows: unknown[], more: object = {}) =>
  openPage(ReportsPage, { credit: { reports: () => ({ rows }), ...more } });
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('makes one, and says until when it is valid', async () => {
  open([], { makeReport: () => ({ id: id(1), code: 'ABCD2345EFGH6789', validUntil: '2027-02-18' }) });
  expect(await screen.findByText('还没有开过信用报告。')).toBeTruthy();
  fireEvent.click(screen.getByText('开具报告'));
  await waitFor(() => expect(phone.toasts).toEqual(['已开具，2027年2月18日 前有效']));
  expect(sent('makeReport')).toEqual([{}]);
  // The list is read anew.
  await waitFor(() => expect(sent('reports')).toHaveLength(2));
});

it('says why none was made', async () => {
  open([], { makeReport: () => refuse('MEMBER_NOT_FOUND') });
  fireEvent.click(await screen.findByText('开具报告'));
  await waitFor(() => expect(phone.toasts).toEqual(['没有找到这家会员，或者你没有权限看它的信用档案。']));
  expect(sent('reports')).toHaveLength(1);
});

it('shows one as a code to scan, with its letters, and takes it along', async () => {
  open([row(1)], { exportReport: () => ({ url: 'https://example.com/r.docx', fileName: 'r.docx', expiresAt: '' }) });
  fireEvent.click(await screen.findByText('出示'));
  const panel = within(screen.getByRole('dialog'));
  expect(panel.getByText('编号 ABCD-2345-EFGH-6789')).toBeTruthy();
  expect(panel.getByLabelText('给对方扫一扫核验')).toBeTruthy();
  fireEvent.click(panel.getByText('下载'));
  await waitFor(() => expect(sent('exportReport')).toEqual([{ id: id(1) }]));
});

it('shows no code of one that was withdrawn', async () => {
  open([row(1, { withdrawn: true })]);
  const found = await screen.findByText(/已作废/);
  expect(screen.queryByText('出示')).toBeNull();
  fireEvent.click(found);
  expect(screen.queryByRole('dialog')).toBeNull();
});
