import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseEncoding, compressed } from './compressed';

const folder = mkdtempSync(join(tmpdir(), 'huiguan-compressed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['br;q=0.0,gzip;q=0', null],
  ['identity', null],
  ['', null],
])('%j is answered with %s', (accepted, encoding) => expect(chooseEncoding(accepted)).toBe(encoding));

test('a file is compressed once, and again when it has changed', async () => {
  const file = join(folder, 'app.js');
  const words = 'export const word = "会馆";\n'.repeat(500);
  writeFileSync(file, words);
  const br = await compressed(file, 'br');
  expect(br.length).toBeLessThan(words.length / 20);
  expect(brotliDecompressSync(br).toString()).toBe(words);
  expect(gunzipSync(await compressed(file, 'gzip')).toString()).toBe(words);
  expect(await compressed(file, 'br')).toBe(br);
  writeFileSync(file, 'other');
  utimesSync(file, new Date(), new Date(Date.now() + 5_000));
  expect(brotliDecompressSync(await compressed(file, 'br')).toString()).toBe('other');
});
