import { skewSeconds, ticketSeconds } from '../../contracts/attendance';
import { bytesOfId, idOfBytes } from '../shared/ids';
import { publicKey, sign, verifySignature } from '../shared/secrets';

/** What a personal code says. `issuedAt`: seconds since 1970. */
export interface Ticket {
  meetingId: string;
  registrationId: string;
  seat: number;
  issuedAt: number;
}

const use = 'ticket';
const prefix = 'HG1.';
const version = 1;
const payloadBytes = 38;
const signatureBytes = 64;

/**
 * `HG1.` and base64url of version (1 byte) ‖ meeting (16) ‖ registration (16) ‖ seat (1) ‖ issued at (4, seconds) ‖
 * Ed25519 signature over these 38 bytes (64): 140 characters, nothing private in them.
 */
export function issueTicket({ meetingId, registrationId, seat, issuedAt }: Ticket): string {
  const payload = Buffer.alloc(payloadBytes);
  payload.writeUInt8(version, 0);
  bytesOfId(meetingId).copy(payload, 1);
  bytesOfId(registrationId).copy(payload, 17);
  payload.writeUInt8(seat, 33);
  payload.writeUInt32BE(issuedAt, 34);
  return prefix + Buffer.concat([payload, sign(use, payload)]).toString('base64url');
}

/** The ticket that this house signed, or null: one spelling alone is accepted. */
export function readTicket(code: string): Ticket | null {
  if (!code.startsWith(prefix)) return null;
  const bytes = Buffer.from(code.slice(prefix.length), 'base64url');
  if (bytes.length !== payloadBytes + signatureBytes || prefix + bytes.toString('base64url') !== code) return null;
  const payload = bytes.subarray(0, payloadBytes);
  if (payload[0] !== version || !verifySignature(use, payload, bytes.subarray(payloadBytes))) return null;
  return {
    meetingId: idOfBytes(payload.subarray(1, 17)),
    registrationId: idOfBytes(payload.subarray(17, 33)),
    seat: payload.readUInt8(33),
    issuedAt: payload.readUInt32BE(34),
  };
}

/**
 * Good for a minute from its issue; the clocks of phone and server may differ by half a minute either way.
 * @param more seconds by which the scanning clock may be wrong besides
 */
export const isFresh = ({ issuedAt }: Ticket, at: Date, more = 0): boolean => {
  const age = at.getTime() / 1000 - issuedAt;
  return age >= -skewSeconds - more && age <= ticketSeconds + skewSeconds + more;
};

/** Hex; what a gate without network verifies with. */
export const ticketKey = (): string => publicKey(use).toString('hex');
