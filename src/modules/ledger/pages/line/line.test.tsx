import { fireEvent, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openPage, phone, refuse, screen } from '../../../../../config/jest-taro/render';
import Line from './index';

const line = { seq: 4, body: '{"fen":1000,"of":"received"}', at: '2026-11-20T02:00:00.000Z' };

it('shows the letters that are hashed and gives the proof', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: '' } as never);
  const proof = 'c2sp.org/tlog-proof@v1\nindex 4\n';
  openPage(Line, { ledger: { proof: () => ({ line, proof, fileName: '4.tlog-proof' }) } }, { seq: '4' });
  expect(await screen.findByText(line.body)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '复制证明' }));
  await waitFor(() => expect(copied.mock.calls.map(([{ data }]) => data)).toEqual([proof]));
  fireEvent.click(screen.getByText('核对整本台账'));
  expect(phone.opened).toEqual(['/modules/ledger/pages/verify/index']);
});
it('says of one that is not sealed that its proof comes later', async () => {
  openPage(
    Line,
    { ledger: { proof: () => refuse('NOT_SEALED'), lines: () => ({ rows: [line], kept: [null] }) } },
    { seq: '4' },
  );
  expect(await screen.findByText('封存以后才有证明。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '复制证明' })).toBeNull();
});
