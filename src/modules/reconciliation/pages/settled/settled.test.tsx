import { fireEvent, waitFor, within } from '@testing-library/react';
import { openPage, phone, screen } from '../../../../../config/jest-taro/render';
import { id, line } from '../../reconciliation.fixture';
import SettledPage from './index';

const sent = (action: string) => phone.calls.filter(({ data }) => data.action === action).map(({ data }) => data.input);

it('says what became of a line, and undoes it with a reason', async () => {
  const { certain: _, proposals: __, ...rest } = line();
  const row = {
    ...rest,
    ...{ state: 'linked', sort: null, reason: null, names: ['SK0000000197 会费'], decidedBy: '徐静宜' },
    ...{ decidedAt: '2026-11-20T02:00:00.000Z', mayUndo: true },
  };
  openPage(SettledPage, {
    reconciliation: { settled: () => ({ rows: [row], next: null }), undo: () => ({ lineId: id(11) }) },
  });
  fireEvent.click(await screen.findByText('恒信铸造 1,200.00'));
  const sheet = within(screen.getByRole('dialog', { name: '撤销对这笔流水的处理' }));
  fireEvent.change(sheet.getByRole('textbox'), { target: { value: '记错了' } });
  fireEvent.click(sheet.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(sent('undo')).toEqual([{ lineId: id(11), reason: '记错了' }]));
});
