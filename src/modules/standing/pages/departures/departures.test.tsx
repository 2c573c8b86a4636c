import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import Departures from './index';

const membershipId = '01900000-0000-7000-8000-000000000002';
const row = {
  ...{ membershipId, name: '明远精密机械有限公司', memberNo: '000128', status: 'withdrawn' },
  ...{ leftAt: '2026-11-18T02:00:00.000Z', card: null, note: null, settledAt: null, settledBy: null },
};

it('notes what became of the card of who has left', async () => {
  openPage(Departures, { standing: { departures: () => ({ rows: [row], next: null }), settle: () => ({}) } });
  fireEvent.click(await screen.findByText('明远精密机械有限公司 000128'));
  const panel = within(screen.getByRole('dialog'));
  fireEvent.click(panel.getByText('已收回'));
  fireEvent.click(panel.getByText('登记手续'));
  await waitFor(() =>
    expect(phone.calls.filter(({ data }) => data.action === 'settle').map(({ data }) => data.input)).toEqual([
      { membershipId, card: 'returned', note: '' },
    ]),
  );
});
