import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign as signBytes,
  timingSafeEqual,
  verify as verifyBytes,
  type KeyObject,
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

/** The first `bytes` of a keyed digest, for codes that this house both makes and checks. */
export const mac = (use: string, value: string, bytes: number): Buffer =>
  createHmac('sha256', keyFor(use)).update(value).digest().subarray(0, bytes);

interface KeyPair {
  privateKey: KeyObject;
  publicKey: KeyObject;
}
const pairs = new Map<string, KeyPair>();
// RFC 8410: what stands before the 32 bytes of an Ed25519 seed in PKCS #8.
const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const pairFor = (use: string): KeyPair => {
  const known = pairs.get(use);
  if (known) return known;
  const privateKey = createPrivateKey({
    key: Buffer.concat([seedPrefix, keyFor(`ed25519:${use}`)]),
    format: 'der',
    type: 'pkcs8',
  });
  const pair = { privateKey, publicKey: createPublicKey(privateKey) };
  pairs.set(use, pair);
  return pair;
};

/** Ed25519, 64 bytes: whoever has the public key alone can check it, without this house. */
export const sign = (use: string, payload: Buffer): Buffer => signBytes(null, payload, pairFor(use).privateKey);
export const verifySignature = (use: string, payload: Buffer, signature: Buffer): boolean =>
  signature.length === 64 && verifyBytes(null, payload, pairFor(use).publicKey, signature);
/** The 32 bytes of the public key. */
export const publicKey = (use: string): Buffer =>
  pairFor(use).publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
