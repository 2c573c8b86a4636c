import * as z from 'zod';
import { decrypt, encrypt } from '../shared/secrets';

const use = 'phone claim';
const goodMs = 30 * 60_000;
const shape = z.object({ phone: z.string(), at: z.number() });

/** That WeChat has told this number to this WeChat; nobody else can open it, or show it. */
export const claimOf = (openid: string, phone: string, now: Date): string =>
  encrypt(use, openid, JSON.stringify({ phone, at: now.getTime() })).toString('base64url');

/** The number of a claim of the last half hour, or null. */
export function phoneOf(openid: string, claim: string, now: Date): string | null {
  try {
    const read = shape.parse(JSON.parse(decrypt(use, openid, Buffer.from(claim, 'base64url'))));
    return now.getTime() - read.at <= goodMs ? read.phone : null;
  } catch {
    return null;
  }
}
