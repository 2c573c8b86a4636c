import { bytesOfId, idOfBytes } from '../shared/ids';
import { seal, unseal } from '../shared/secrets';

/** How long a code on the screen is good; the page fetches the next one before. */
const cardSeconds = 60;
// A scan takes a moment, and the scanner's network too.
const graceSeconds = 15;

/** A signed token of membership id (16 bytes) and expiry (4 bytes, seconds since 1970): nothing private is in it. */
export function sealCard(membershipId: string, now: Date): { token: string; expiresAt: Date } {
  const expires = Math.floor(now.getTime() / 1000) + cardSeconds;
  const payload = Buffer.alloc(20);
  bytesOfId(membershipId).copy(payload);
  payload.writeUInt32BE(expires, 16);
  return { token: seal('memberCard', payload), expiresAt: new Date(expires * 1000) };
}

export function judgeCard(
  token: string,
  now: Date,
): { ok: true; membershipId: string } | { ok: false; reason: 'CARD_FORGED' | 'CARD_EXPIRED' } {
  const payload = unseal('memberCard', token);
  if (payload?.length !== 20) return { ok: false, reason: 'CARD_FORGED' };
  if (now.getTime() / 1000 > payload.readUInt32BE(16) + graceSeconds) return { ok: false, reason: 'CARD_EXPIRED' };
  return { ok: true, membershipId: idOfBytes(payload.subarray(0, 16)) };
}

/** `000127` */
export const showMemberNo = (memberNo: number): string => String(memberNo).padStart(6, '0');
