import { createHash, createHmac } from 'node:crypto';
import { same } from './file-signature';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (text: string, key: string | Buffer) => createHmac('sha256', key).update(text).digest();
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).trim();
const byName = ([left]: [string, string], [right]: [string, string]) => left.localeCompare(right);

export interface SignedRequest {
  method: string;
  /** Host and path without the protocol: `//127.0.0.1:8787/admin`. */
  address: string;
  query: string;
  headers: Record<string, string>;
  params: Record<string, unknown>;
}
const allowedSkewSeconds = 600;

/** Checks TC3-HMAC-SHA256 as CloudBase's gateway does; null when it holds, else what is wrong. */
export function judgeSignature(
  request: SignedRequest,
  secretId: string,
  secretKey: string,
  nowSeconds: number,
): string | null {
  const given =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/tcb\/tc3_request,.*SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!given) return 'the Authorization header is missing or not TC3-HMAC-SHA256';
  const [, id, date, headerNames, signature] = given as unknown as [string, string, string, string, string];
  if (id !== secretId) return 'the secret id is not known';
  const timestamp = Number(request.headers['x-timestamp']);
  if (!(Math.abs(nowSeconds - timestamp) <= allowedSkewSeconds)) return 'the signature has expired';
  const names = headerNames.split(';');
  const headers = names.map((name) => `${name}:${headerText(name, request.headers[name])}`).join('\n');
  const payload = Object.entries(request.params)
    .filter(([, value]) => value !== undefined && asText(value) !== '')
    .map(([name, value]): [string, string] => [encodeURIComponent(name.toLowerCase()), asText(value)])
    .sort(byName)
    .map(([name, value]) => `&${name}=${value}\r\n`)
    .join('');
  const canonical = [
    request.method.toLowerCase(),
    request.address,
    request.query,
    `${headers}\n`,
    names.join(';'),
    sha256(payload),
  ].join('\n');
  const text = ['TC3-HMAC-SHA256', timestamp, `${date}/tcb/tc3_request`, sha256(canonical)].join('\n');
  const key = hmac('tc3_request', hmac('tcb', hmac(date, `TC3${secretKey}`)));
  return same(signature, hmac(text, key).toString('hex')) ? null : 'the signature does not match';
}

// The content type is the one header that is signed as written.
const headerText = (name: string, value = ''): string => (name === 'content-type' ? value : value.trim().toLowerCase());
