import { createHash } from 'node:crypto';

/** Where a browser sends files and gets them from: the addresses that the store gives for a short while. */
const store = ['https://*.myqcloud.com', 'https://*.tcb.qcloud.la'];
/** The picker of places, which Taro shows in a frame. A paper is shown in one too, from where it lies. */
const maps = 'https://apis.map.qq.com';

const inlineScripts = (page: string): string[] =>
  [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

/**
 * What a page of the browser version may load and ask: its own scripts, and the gateway it was built for.
 * @param page the whole page; the scripts that are written in it are allowed by their digests
 * @param gateway origin of the functions, where it is not the page's own
 */
export const policyOf = (page: string, gateway = ''): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${inlineScripts(page).join(' ')}`.trim(),
    // React and the components write styles into elements.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${store.join(' ')}`,
    "font-src 'self' data:",
    `connect-src 'self' blob: ${[...store, ...(gateway ? [gateway] : [])].join(' ')}`,
    `frame-src 'self' ${maps} ${store.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** What the policy in a page cannot say, and hosting says beside it (docs/operations.md). */
export const headers = {
  'content-security-policy': "frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
} as const;

const place = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
/** The page with its policy in it, in place of the one that it had. */
export function withPolicy(page: string, gateway = ''): string {
  const bare = page.replace(place, '');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(bare, gateway)}"/>`;
  return bare.replace(/<head>/i, (head) => head + meta);
}

/** Headers that an answer of the hosting lacks, by name. */
export const missingHeaders = (given: Headers): string[] =>
  Object.entries(headers)
    .filter(
      ([name, value]) =>
        !(given.get(name) ?? '').includes(name === 'content-security-policy' ? 'frame-ancestors' : value),
    )
    .map(([name]) => name);
