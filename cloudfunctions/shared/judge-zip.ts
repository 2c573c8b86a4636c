/** One entry of a zip, as its central directory announces it (APPNOTE 4.3.12). Sizes in bytes. */
export interface ZipEntry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  at: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const longestComment = 0xffff;
// APPNOTE 4.4.1.4: the true value stands in the ZIP64 record; no sheet of ten megabytes needs one.
const inZip64 = 0xffffffff;

/** The entries of a zip, or null: no central directory, a broken one, or one of ZIP64. Nothing is inflated. */
export function readZip(content: Buffer): ZipEntry[] | null {
  const from = Math.max(0, content.length - endBytes - longestComment);
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < from || end + endBytes > content.length || content.readUInt32LE(end) !== endSignature) return null;
  const [count, start] = [content.readUInt16LE(end + 10), content.readUInt32LE(end + 16)];
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = content.readUInt16LE(at + 28);
    const entry = {
      name: content.toString('utf8', at + 46, at + 46 + nameLength),
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      unpacked: content.readUInt32LE(at + 24),
      at: content.readUInt32LE(at + 42),
    };
    if (entry.packed === inZip64 || entry.unpacked === inZip64 || entry.at + 30 > content.length) return null;
    entries.push(entry);
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

/** What a function of 512 MB can hold unpacked beside what is made of it. A register of 25,000 rows has some 30 MB. */
export const mostUnpacked = 160 * 1024 * 1024;
const mostEntries = 2_000;
// Deflate cannot do better than 1032 to 1; a sheet of blanks comes near 400, and overlapping entries go far beyond.
const steepest = 1_100;

/** Whether the directory announces more than a sheet has any use for. Its word is checked again while inflating. */
export function isBomb(entries: readonly ZipEntry[]): boolean {
  const sum = entries.reduce((bytes, { unpacked }) => bytes + unpacked, 0);
  const starts = new Set(entries.map(({ at }) => at));
  return (
    entries.length > mostEntries ||
    sum > mostUnpacked ||
    starts.size < entries.length ||
    entries.some(({ packed, unpacked }) => unpacked > 1024 * 1024 && unpacked > packed * steepest)
  );
}

/** The packed bytes of an entry, after its local header; null where they would lie outside the file. */
export function packedBytes(content: Buffer, { at, packed }: ZipEntry): Buffer | null {
  const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
  return start + packed <= content.length ? content.subarray(start, start + packed) : null;
}
