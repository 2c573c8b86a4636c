import { createHash } from 'node:crypto';
import { headers, missingHeaders, policyOf, withPolicy } from './page-policy';

const page =
  '<!doctype html><html><head><script>one()</script><script src="./js/app.js"></script></head><body></body></html>';
const digest = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

it('allows the scripts of the page, and no others that stand in it', () => {
  const policy = policyOf(page);
  expect(policy).toContain(`script-src 'self' ${digest('one()')};`);
  expect(policy.split('; ').find((each) => each.startsWith('script-src'))).not.toContain('unsafe');
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toMatch(/\*[ ;]/);
});

it('asks the gateway that the page was built for', () => {
  expect(policyOf(page, 'https://api.example.cn')).toMatch(/connect-src [^;]*https:\/\/api\.example\.cn/);
});

it('is written once, and anew when a script is added', () => {
  const first = withPolicy(page);
  expect(first.match(/Content-Security-Policy/g)).toHaveLength(1);
  expect(first.indexOf('Content-Security-Policy')).toBeLessThan(first.indexOf('<script>'));
  const more = withPolicy(first.replace('<body>', '<body><script>two()</script>'));
  expect(more.match(/Content-Security-Policy/g)).toHaveLength(1);
  expect(more).toContain(digest('two()'));
});

it('tells which headers hosting does not send', () => {
  expect(missingHeaders(new Headers(headers))).toEqual([]);
  expect(missingHeaders(new Headers({ 'x-content-type-options': 'nosniff' }))).toEqual([
    'content-security-policy',
    'referrer-policy',
    'permissions-policy',
  ]);
  const stricter = new Headers({ ...headers, 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" });
  expect(missingHeaders(stricter)).toEqual([]);
});
