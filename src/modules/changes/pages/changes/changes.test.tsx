import { fireEvent, waitFor } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { shown } from '../../changes.fixture';
import Changes from './index';

it('lists what waits, and all on request', async () => {
  openPage(Changes, {
    changes: { list: (input: { show: string }) => ({ rows: input.show === 'all' ? [shown] : [], next: null }) },
  });
  fireEvent.click(await screen.findByText('看全部'));
  fireEvent.click(await screen.findByText('旧名有限公司：更名为 新名有限公司'));
  await waitFor(() => expect(phone.opened).toContain('/modules/changes/pages/change/index?id=c1'));
});
