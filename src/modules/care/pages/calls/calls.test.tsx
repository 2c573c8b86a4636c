import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Calls from './index';

const membershipId = '01900000-0000-7000-8000-000000000002';
const row = {
  ...{
    membershipId,
    name: '明远精密机械有限公司',
    memberNo: '000128',
    status: 'active',
    joinedOn: '2020-01-01',
    years: 6,
  },
  ...{
    lastMeetingOn: null,
    lastSeenOn: '2026-01-01',
    reasons: ['noMeeting', 'noLogin'],
    calledAt: null,
    calledBy: null,
  },
};
const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('says why each is to be called, and ticks it off', async () => {
  openPage(Calls, {
    care: {
      calls: () => ({ rows: [row], next: null, months: 6, counts: { open: 1, called: 0 } }),
      tickCall: () => ({}),
    },
  });
  expect(await screen.findByText('最近参会 没有 · 最近登录 2026-01-01')).toBeTruthy();
  fireEvent.click(screen.getByText('明远精密机械有限公司 已联系'));
  await waitFor(() => expect(sent('tickCall')).toEqual([{ membershipId, list: 'silent', called: true }]));
  fireEvent.click(screen.getByText('本月入会周年'));
  await waitFor(() => expect(sent('calls').at(-1)).toEqual({ list: 'anniversary', called: false }));
});
