import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Committee from './index';

const page = {
  committee: {
    id: 'c1',
    name: '智能制造专业委员会',
    decisionNo: '理决1号',
    closedOn: null,
    members: 2,
    mine: false,
    groupId: null,
  },
  staff: [{ office: 'clerk', name: '陈文', until: '2027-12-31' }],
  decisions: [],
  rows: [
    { id: 'm1', name: '甲有限公司', memberNo: '000001', since: null, placeId: null },
    { id: 'm2', name: '乙有限公司', memberNo: '000002', since: '2026-01-05', placeId: 'p2' },
  ],
  next: null,
  mayKeep: true,
  mayClose: false,
};

it('shows its staff and members, and ends a place with a reason', async () => {
  openPage(Committee, { committees: { show: () => page, endMember: () => ({}) } }, { id: 'c1' });
  expect(await screen.findByText('陈文')).toBeTruthy();
  expect(screen.getAllByText('退出')).toHaveLength(1);
  fireEvent.click(screen.getByText('退出'));
  fireEvent.click(await screen.findByText('自愿退出'));
  const buttons = screen.getAllByText('退出');
  fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
  await waitFor(() =>
    expect(phone.calls.filter(({ data }) => data.action === 'endMember').map(({ data }) => data.input)).toEqual([
      { placeId: 'p2', reason: '自愿退出' },
    ]),
  );
});

it('offers nothing to who only looks', async () => {
  openPage(Committee, { committees: { show: () => ({ ...page, mayKeep: false }) } }, { id: 'c1' });
  expect(await screen.findByText('甲有限公司')).toBeTruthy();
  expect([screen.queryByText('退出'), screen.queryByText('加会员'), screen.queryByText('终止')]).toEqual([
    null,
    null,
    null,
  ]);
});
