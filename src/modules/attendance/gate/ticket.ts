import nacl from 'tweetnacl';
import { fromBase64Url, fromHex, uuidOf } from './bytes';
import { ticketSeconds } from './times';

/** What a personal code says; instants in milliseconds. */
export interface Ticket {
  meetingId: string;
  registrationId: string;
  seat: number;
  issuedAt: number;
  validUntil: number;
}

const prefix = 'HG1.';
const version = 1;
const payloadBytes = 38;
const signatureBytes = 64;

/**
 * The ticket that this house signed, or null. `HG1.` and base64url of version (1 byte) ‖ meeting (16) ‖ registration
 * (16) ‖ seat (1) ‖ issued at (4, seconds) ‖ Ed25519 signature over these (64). `publicKey`: hex.
 */
export const readTicket = (code: string, publicKey: string): Ticket | null => {
  if (!code.startsWith(prefix)) return null;
  const bytes = fromBase64Url(code.slice(prefix.length));
  const key = fromHex(publicKey);
  if (!bytes || bytes.length !== payloadBytes + signatureBytes || key?.length !== nacl.sign.publicKeyLength)
    return null;
  const payload = bytes.subarray(0, payloadBytes);
  if (payload[0] !== version || !nacl.sign.detached.verify(payload, bytes.subarray(payloadBytes), key)) return null;
  const issuedAt = new DataView(payload.buffer, payload.byteOffset).getUint32(34) * 1000;
  return {
    meetingId: uuidOf(payload.subarray(1, 17)),
    registrationId: uuidOf(payload.subarray(17, 33)),
    seat: payload[33] ?? 0,
    issuedAt,
    validUntil: issuedAt + ticketSeconds * 1000,
  };
};
