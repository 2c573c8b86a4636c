import { fireEvent } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Committees from './index';

const row = { id: 'c1', name: '智能制造专业委员会', decisionNo: '理决1号', closedOn: null, members: 12, mine: true };

it('lists committees with their members, and which are one’s own', async () => {
  openPage(Committees, { committees: { list: () => ({ rows: [row], maySetUp: false }) } });
  expect(await screen.findByText('12 家会员')).toBeTruthy();
  expect(screen.getByText('我在')).toBeTruthy();
  expect(screen.queryByText('设立')).toBeNull();
  fireEvent.click(screen.getByText('智能制造专业委员会'));
  expect(phone.opened).toContain('/modules/committees/pages/committee/index?id=c1');
});

it('lets a director begin one', async () => {
  openPage(Committees, { committees: { list: () => ({ rows: [], maySetUp: true }) } });
  expect(await screen.findByText('还没有专业委员会。')).toBeTruthy();
  fireEvent.click(screen.getByText('设立'));
  expect(await screen.findByText('决定文号')).toBeTruthy();
});
