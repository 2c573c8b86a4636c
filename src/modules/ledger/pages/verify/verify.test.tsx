import { fireEvent, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { leafHash } from '../../../../../cloudfunctions/ledger/tree';
import { checkpointText } from '../../../../../cloudfunctions/ledger/checkpoint';
import { readSigner, signNote, verifierText } from '../../../../../cloudfunctions/ledger/note';
import { signerKey } from '../../../../../cloudfunctions/ledger/vectors.fixture';
import { openPage, screen } from '../../../../../config/jest-taro/render';
import Verify from './index';

const signer = readSigner(signerKey);
if (!signer) throw new Error('the key is read');
const body = '{"day":"2026-11-20","fen":1000,"of":"received"}';
const leaf = leafHash(Buffer.from(body));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const note = signNote(checkpointText({ origin: signer.name, size: 1, root: leaf }), signer);
const state = (part: object = {}) => ({
  ...{ size: 3, sealed: 1, verifier: verifierText(signer) },
  checkpoints: [{ size: 1, root: base64(leaf), note, at: '2026-11-20T02:11:00.000Z' }],
  ...part,
});
const lines = (text = body) => ({
  rows: [{ seq: 0, body: text, at: '2026-11-20T02:00:00.000Z' }],
  kept: [base64(leaf)],
});

it('verifies the whole of it on the device, and says what is not under a seal yet', async () => {
  openPage(Verify, { ledger: { state: () => state(), lines: () => lines() } });
  expect(await screen.findByText(/还有 2 行没有封存/)).toBeTruthy();
  fireEvent.click(screen.getByText('核对整本台账'));
  expect(await screen.findByText('1 行都和封存时一致，1 次封存的签名都有效。')).toBeTruthy();
});
it('names the line that is not what was sealed, and whom to tell', async () => {
  openPage(Verify, { ledger: { state: () => state(), lines: () => lines(body.replace('1000', '1')) } });
  fireEvent.click(await screen.findByText('核对整本台账'));
  expect(await screen.findByText('第 1 行和封存时不一致：这一行被改过、换过位置或者不见了。')).toBeTruthy();
  expect(screen.getByText(/告诉登记管理机关或者本会监事/)).toBeTruthy();
});
it('gives a seal and the key to be kept elsewhere', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({ errMsg: '' } as never);
  openPage(Verify, { ledger: { state: () => state() } });
  fireEvent.click(await screen.findByText('前 1 行'));
  fireEvent.click(screen.getByText('复制公钥'));
  await waitFor(() => expect(copied.mock.calls.map(([{ data }]) => data)).toEqual([note, verifierText(signer)]));
});
it('has nothing to verify where nothing was sealed', async () => {
  openPage(Verify, { ledger: { state: () => state({ size: 0, sealed: 0, verifier: null, checkpoints: [] }) } });
  expect(await screen.findByText('还没有封存过，没有可以核对的内容。')).toBeTruthy();
  expect(screen.queryByText('核对整本台账')).toBeNull();
});
