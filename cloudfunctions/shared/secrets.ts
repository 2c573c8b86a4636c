import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const rootKey = (): string => {
  const key = process.env.HUIGUAN_SECRET ?? '';
  if (key.length < 32) throw new Error('HUIGUAN_SECRET must have at least 32 characters');
  return key;
};
const keys = new Map<string, Buffer>();
// One root secret, one derived key a use: a leak of one kind of token opens nothing else.
const keyFor = (use: string): Buffer => {
  const known = keys.get(use);
  if (known) return known;
  const derived = Buffer.from(hkdfSync('sha256', rootKey(), 'huiguan', use, 32));
  keys.set(use, derived);
  return derived;
};

export const sha256 = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();
export const newToken = (): string => randomBytes(32).toString('base64url');
/** Keyed digest that finds equal secrets without storing them. */
export const fingerprint = (use: string, value: string): string =>
  createHmac('sha256', keyFor(use)).update(value).digest('hex');

/** AES-256-GCM; the result is version (1) ‖ nonce (12) ‖ tag (16) ‖ cipher text. `owner` binds it to its row. */
export function encrypt(use: string, owner: string, plain: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(use), nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), body]);
}
export function decrypt(use: string, owner: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(use), sealed.subarray(1, 13)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(sealed.subarray(13, 29));
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
}

const macBytes = 10;
/** A short signed token: base64url of payload ‖ the first 80 bits of its HMAC. */
export function seal(use: string, payload: Buffer): string {
  const mac = createHmac('sha256', keyFor(use)).update(payload).digest().subarray(0, macBytes);
  return Buffer.concat([payload, mac]).toString('base64url');
}
/** The payload of a token that this house sealed, or null. */
export function unseal(use: string, token: string): Buffer | null {
  if (!/^[A-Za-z0-9_-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  // Base64 has spare bits at its end: the same bytes must not have two spellings.
  if (bytes.length <= macBytes || bytes.toString('base64url') !== token) return null;
  const payload = bytes.subarray(0, -macBytes);
  const mac = createHmac('sha256', keyFor(use)).update(payload).digest().subarray(0, macBytes);
  return timingSafeEqual(mac, bytes.subarray(-macBytes)) ? payload : null;
}
