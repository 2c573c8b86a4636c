/** @jest-environment node */
import { randomUUID } from 'node:crypto';
import { issueTicket, readTicket as readAtHome, ticketKey } from '../../../../cloudfunctions/attendance/ticket';
import * as contract from '../../../../contracts/attendance';
import { bytesOf, fromBase64Url, fromHex } from './bytes';
import { readTicket } from './ticket';
import { skewSeconds, ticketSeconds } from './times';

process.env.HUIGUAN_SECRET = 'a secret of this test that is long enough';
const issue = (seat = 0, issuedAt = 1_795_000_000) => ({
  meetingId: randomUUID(),
  registrationId: randomUUID(),
  seat,
  issuedAt,
});

it('reads what the house has signed as the house itself does', () => {
  for (let seat = 0; seat <= 5; seat += 1) {
    const ticket = issue(seat, 1_795_000_000 + seat * 1_000_000);
    const code = issueTicket(ticket);
    expect(readAtHome(code)).toEqual(ticket);
    const issuedAt = ticket.issuedAt * 1000;
    expect(readTicket(code, ticketKey())).toEqual({ ...ticket, issuedAt, validUntil: issuedAt + 60_000 });
  }
});

it('accepts no code that was changed by a letter, and none of another house', () => {
  const code = issueTicket(issue());
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let at = 0; at < code.length; at += 1) {
    const other = letters[(letters.indexOf(code[at] ?? '') + 1 + at) % 64] ?? '';
    const changed = code.slice(0, at) + (other === code[at] ? '.' : other) + code.slice(at + 1);
    expect([at, readTicket(changed, ticketKey()), readAtHome(changed)]).toEqual([at, null, null]);
  }
  expect(readTicket(code, '00'.repeat(32))).toBeNull();
});

it.each(['', 'HG1.', 'hello', 'HG1.AAAA', `HG2.${'A'.repeat(136)}`, `HG1.${'A'.repeat(136)}`, 'https://example.com'])(
  'does not take %p for a code',
  (code) => expect(readTicket(code, ticketKey())).toBeNull(),
);

it('does without what WeChat lacks', () => {
  expect(fromBase64Url('_-8')).toEqual(Uint8Array.from([255, 239]));
  expect(fromBase64Url('_-9')).toBeNull();
  expect(fromBase64Url('A')).toBeNull();
  expect(fromBase64Url('A+AA')).toBeNull();
  expect(fromHex('00ffA0')).toEqual(Uint8Array.from([0, 255, 160]));
  expect(fromHex('0g')).toBeNull();
  for (const text of ['abc', '会馆', 'é', '𠮷野家', '']) expect(bytesOf(text)).toBe(Buffer.byteLength(text));
});

it('counts as the contract does', () => {
  expect({ skewSeconds, ticketSeconds }).toEqual({
    skewSeconds: contract.skewSeconds,
    ticketSeconds: contract.ticketSeconds,
  });
});
