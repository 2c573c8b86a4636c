import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Committees from './index';

const row = {
  id: 'c1',
  name: '智能制造专业委员会',
  decisionNo: '理决1号',
  closedOn: null,
  members: 12,
  mine: true,
  groupId: null,
};

it('lists committees with their members, and which are one’s own', async () => {
  openPage(Committees, { committees: { list: () => ({ rows: [row], maySetUp: false, groups: [] }) } });
  expect(await screen.findByText('12 家会员')).toBeTruthy();
  expect(screen.getByText('我在')).toBeTruthy();
  expect(screen.queryByText('设立')).toBeNull();
  fireEvent.click(screen.getByText('智能制造专业委员会'));
  expect(phone.opened).toContain('/modules/committees/pages/committee/index?id=c1');
});

it('lets a director begin one', async () => {
  openPage(Committees, {
    committees: { list: () => ({ rows: [], maySetUp: true, groups: [{ id: 'g1', name: '某市铸造协会' }] }) },
  });
  expect(await screen.findByText('还没有专业委员会。')).toBeTruthy();
  fireEvent.click(screen.getByText('设立'));
  expect(await screen.findByText('决定文号')).toBeTruthy();
});

it('lets a director give a group member a unit of its own', async () => {
  openPage(Committees, {
    committees: {
      list: () => ({ rows: [], maySetUp: true, groups: [{ id: 'g1', name: '某市铸造协会' }] }),
      setUpGroup: () => ({ committeeId: 'c9' }),
    },
  });
  fireEvent.click(await screen.findByText('为团体会员设分组'));
  fireEvent.click(await screen.findByText('某市铸造协会'));
  fireEvent.click(screen.getByText('设分组'));
  await waitFor(() =>
    expect(phone.calls.filter(({ data }) => data.action === 'setUpGroup').map(({ data }) => data.input)).toEqual([
      { membershipId: 'g1' },
    ]),
  );
});
