import { createCipheriv, createHash } from 'node:crypto';

/** The standard security handler of a PDF (ISO 32000-2, 7.6.4), as far as its own dictionary says. */
export interface Encryption {
  /** Revision; the length of the key in bytes. */
  r: number;
  keyBytes: number;
  o: Buffer;
  u: Buffer;
  permissions: number;
  /** First half of the file's identifier. */
  fileId: Buffer;
  encryptsMetadata: boolean;
}

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();

// OpenSSL has put RC4 away; here it opens nothing, it only tells whether a password was set.
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number) => state[i & 255] ?? 0;
  const swap = (i: number, j: number) => ([state[i], state[j]] = [at(j), at(i)]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}

/** Algorithms 2, 4 and 5 with no password. */
function opensWithoutOld({ r, keyBytes, o, u, permissions, fileId, encryptsMetadata }: Encryption): boolean {
  const p = Buffer.alloc(4);
  p.writeInt32LE(permissions | 0);
  const open = r >= 4 && !encryptsMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = md5(padding, o.subarray(0, 32), p, fileId, open).subarray(0, keyBytes);
  if (r === 2) return rc4(key, padding).equals(u.subarray(0, 32));
  for (let i = 0; i < 50; i++) key = md5(key).subarray(0, keyBytes);
  let answer: Buffer = md5(padding, fileId);
  for (let i = 0; i < 20; i++) answer = rc4(key.map((byte) => byte ^ i) as Buffer, answer);
  return answer.equals(u.subarray(0, 16));
}

/** Algorithm 2.B with no password. */
function hardened(salt: Buffer): Buffer {
  let k = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', k.subarray(0, 16), k.subarray(16, 32)).setAutoPadding(false);
    const e = cipher.update(Buffer.concat(Array<Buffer>(64).fill(k)));
    const rest = e.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    k = createHash(rest === 0 ? 'sha256' : rest === 1 ? 'sha384' : 'sha512')
      .update(e)
      .digest();
    last = e.at(-1) ?? 0;
  }
  return k.subarray(0, 32);
}

/** Whether everybody can open it: only its owner's password was set, if any. */
export function opensWithoutPassword(encryption: Encryption): boolean {
  const { r, u } = encryption;
  if (r <= 4) return opensWithoutOld(encryption);
  const salt = u.subarray(32, 40);
  const hash = r === 5 ? createHash('sha256').update(salt).digest() : hardened(salt);
  return hash.equals(u.subarray(0, 32));
}
