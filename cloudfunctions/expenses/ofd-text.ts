import { inflateRawSync } from 'node:zlib';

/** An invoice has a few pages of text; what unpacks to more is none. */
const mostBytes = 4 * 1024 * 1024;
const mostEntries = 500;
const entrySignature = 0x02014b50;

interface Entry {
  name: string;
  text: () => string | null;
}
/** The entries of a zip by its central directory; nothing is unpacked before it is asked for, and never more than an invoice has. */
function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length) return [];
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < Math.min(zip.readUInt16LE(end + 10), mostEntries); i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entrySignature) break;
    const [method, packed, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const local = zip.readUInt32LE(at + 42);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      text: () => unpack(zip, local, packed, method),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
function unpack(zip: Buffer, local: number, packed: number, method: number): string | null {
  if (local + 30 > zip.length) return null;
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  if (method === 0) return bytes.length <= mostBytes ? bytes.toString('utf8') : null;
  if (method !== 8) return null;
  try {
    return inflateRawSync(bytes, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return null;
  }
}

/** What an OFD (GB/T 33190) says: the invoice's own data where it carries them, and the words of its pages. */
export function readOfd(zip: Buffer): { data: string | null; words: string } {
  const entries = entriesOf(zip);
  const own = entries.find(({ name }) => /original_invoice\.xml$/i.test(name));
  const words = entries
    .filter(({ name }) => /Content\.xml$/i.test(name))
    .flatMap(({ text }) =>
      [...(text() ?? '').matchAll(/<(?:\w+:)?TextCode[^>]*>([^<]*)</g)].map((each) => each[1] ?? ''),
    );
  return { data: own?.text() ?? null, words: words.join('\n') };
}
