import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs with the store's key; what was signed is not part of the result. */
export const sign = (key: string, ...parts: (string | number)[]): string =>
  createHmac('sha256', key).update(parts.join('\n')).digest('hex');

export const same = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export interface UploadGrant {
  method: 'put' | 'post';
  path: string;
  cosFileId: string;
  /** Seconds since 1970. */
  expires: number;
}

const macOf = (key: string, { method, path, cosFileId, expires }: UploadGrant) =>
  sign(key, 'upload', method, path, cosFileId, expires);

/** Shaped like COS's own `Authorization`; like it, bound to the method, the path and a time. */
export const authorizationOf = (key: string, grant: UploadGrant): string =>
  `q-sign-algorithm=sha1&q-ak=local&q-sign-time=${grant.expires - 1800};${grant.expires}&q-key-time=${grant.expires - 1800};${grant.expires}&q-header-list=&q-url-param-list=&q-signature=${macOf(key, grant)}`;

export type Refusal = 'AccessDenied' | 'SignatureDoesNotMatch' | 'RequestTimeTooSkewed' | 'ExpiredToken';

/** Null when the authorization was issued by this store for exactly this upload and its time is not over. */
export function judgeUpload(
  key: string,
  authorization: string,
  upload: Omit<UploadGrant, 'expires'>,
  nowSeconds: number,
): Refusal | null {
  if (!authorization) return 'AccessDenied';
  const fields = new URLSearchParams(authorization);
  const expires = Number(fields.get('q-sign-time')?.split(';')[1]);
  if (!same(fields.get('q-signature') ?? '', macOf(key, { ...upload, expires }))) return 'SignatureDoesNotMatch';
  return expires < nowSeconds ? 'ExpiredToken' : null;
}
