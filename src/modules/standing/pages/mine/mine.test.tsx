import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Mine from './index';

const membershipId = '01900000-0000-7000-8000-000000000002';
const row = (change: object = {}) => ({
  ...{ membershipId, name: '明远精密机械有限公司', memberNo: '000128', status: 'suspended', joinedOn: '2020-01-01' },
  ...{ endedOn: null, mayLeave: true, suspendedUntil: '2027-03-31', reapplyFrom: null, cases: [] },
  ...change,
});

it('lets a suspended member out at once', async () => {
  openPage(Mine, {
    standing: { mine: () => ({ rows: [row()] }) },
    membership: { leave: () => ({ status: 'withdrawn', at: '2026-11-20T02:00:00.000Z' }) },
  });
  expect(await screen.findByText('会籍暂停')).toBeTruthy();
  expect(screen.getByText('暂停到 2027-03-31，到期自动恢复。')).toBeTruthy();
  fireEvent.click(screen.getByText('退会'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.change(panel.getByLabelText('请输入会员名称，确认退会'), { target: { value: '明远精密机械有限公司' } });
  fireEvent.click(panel.getByText('退会'));
  await waitFor(() =>
    expect(phone.calls.filter(({ data }) => data.action === 'leave').map(({ data }) => data.input)).toEqual([
      { membershipId, confirmName: '明远精密机械有限公司' },
    ]),
  );
});

it('says when an expelled member may come back, and offers no way out to who is out', async () => {
  openPage(Mine, {
    standing: {
      mine: () => ({
        rows: [row({ status: 'expelled', mayLeave: false, endedOn: '2026-12-24', reapplyFrom: '2027-12-24' })],
      }),
    },
  });
  expect(await screen.findByText('2027-12-24 起可以再次申请入会。')).toBeTruthy();
  expect(screen.queryByText('退会')).toBeNull();
});

it('says what to do where there is nothing', async () => {
  openPage(Mine, { standing: { mine: () => ({ rows: [] }) } });
  expect(await screen.findByText('你没有代表任何会员。')).toBeTruthy();
});
