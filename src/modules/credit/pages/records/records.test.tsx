import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, me, record, sealed } from '../../credit.fixture';
import RecordsPage from './index';

const open = (rows: unknown[], who: object = {}) =>
  openPage(RecordsPage, {
    identity: { whoami: () => me(who) },
    credit: { records: () => ({ rows, next: null }) },
  });
const asked = () => phone.calls.filter(({ data }) => data.action === 'records').map(({ data }) => data.input);

it('lists what stands with its kind, severity and end, and opens it', async () => {
  open([record()]);
  fireEvent.click(await screen.findByText(/未按期年报\s+行政处罚 · 一般\s+2027年6月1日 到期/));
  expect(phone.opened).toEqual([`/modules/credit/pages/record/index?id=${id(5)}`]);
});

it('says of one that is over only that there was one', async () => {
  open([record({ ...sealed, state: 'repaired' })]);
  fireEvent.click(await screen.findByRole('radio', { name: '已结束' }));
  await waitFor(() => expect(asked().at(-1)).toEqual({ only: 'over' }));
  expect(await screen.findByText(/内容已封存/)).toBeTruthy();
  expect(screen.getByText('已修复')).toBeTruthy();
  expect(screen.queryByText(/一般|到期/)).toBeNull();
});

it('says that there is none, and lets only who keeps the files enter one', async () => {
  open([], { offices: [{ office: 'supervisor', committeeId: null }] });
  expect(await screen.findByText('没有记录。')).toBeTruthy();
  expect(screen.queryByText('录入记录')).toBeNull();
});

it('leads the secretariat to a new one', async () => {
  open([], { offices: [{ office: 'clerk', committeeId: null }] });
  fireEvent.click(await screen.findByText('录入记录'));
  expect(phone.opened).toEqual(['/modules/credit/pages/enter/index']);
});

it('leads the secretariat to a sheet of them', async () => {
  open([], { offices: [{ office: 'clerk', committeeId: null }] });
  fireEvent.click(await screen.findByText('导入名单'));
  expect(phone.opened).toEqual(['/modules/imports/pages/imports/index?noun=penalties']);
});
