import JSZip from 'jszip';
import { isBomb, mostUnpacked, packedBytes, readZip, type ZipEntry } from './judge-zip';

const entry = (change: Partial<ZipEntry> = {}): ZipEntry => ({
  name: 'a',
  method: 8,
  packed: 1_000,
  unpacked: 5_000,
  at: 0,
  ...change,
});

it('reads what a directory announces, without inflating', async () => {
  const zip = new JSZip();
  zip.file('名册.xml', 'x'.repeat(5_000));
  zip.file('b.xml', 'y');
  const content = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', comment: 'made by hand' });
  const entries = readZip(content);
  expect(entries?.map(({ name, unpacked }) => [name, unpacked])).toEqual([
    ['名册.xml', 5_000],
    ['b.xml', 1],
  ]);
  const [first] = entries ?? [];
  expect(first && packedBytes(content, first)?.length).toBe(first?.packed);
  expect(first && packedBytes(content, { ...first, packed: content.length })).toBeNull();
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['no end', Buffer.from('PK\u0003\u0004 and no more')],
  ['an end that points outside', Buffer.from('504b050600000000010001002e000000ff0000000000', 'hex')],
])('has no directory where there is none: %s', (_, content) => {
  expect(readZip(content)).toBeNull();
});

it.each<[string, ZipEntry[], boolean]>([
  ['a sheet', [entry()], false],
  ['as much as is taken', [entry({ unpacked: mostUnpacked, packed: mostUnpacked / 10 })], false],
  ['a byte more', [entry({ unpacked: mostUnpacked + 1, packed: mostUnpacked / 10 })], true],
  ['much in all', [1, 2, 3].map((at) => entry({ at, unpacked: mostUnpacked / 2, packed: mostUnpacked / 20 })), true],
  ['steeper than deflate can be', [entry({ unpacked: 2 * 1024 * 1024, packed: 1_000 })], true],
  ['steep and small', [entry({ unpacked: 500_000, packed: 100 })], false],
  ['two entries of the same bytes', [entry({ at: 7 }), entry({ at: 7 })], true],
  ['too many entries', Array.from({ length: 2_001 }, (_, at) => entry({ at, unpacked: 1 })), true],
])('tells a bomb: %s', (_, entries, bomb) => {
  expect(isBomb(entries)).toBe(bomb);
});
