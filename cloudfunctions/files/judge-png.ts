const table = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** What draws it; texts, times and EXIF are left out. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP acTL fcTL fdAT'.split(' '));
const signature = 8;

/** Pixels that a phone still draws: a scan of A3 in 600 dpi has 70 million. A few bytes can claim to be more. */
const mostPixels = 100_000_000;
const canBeDrawn = (width: number, height: number) => width > 0 && height > 0 && width * height <= mostPixels;

/** The PNG as it is drawn, without notes and what follows its end; null when a part of it is missing or damaged. */
export function cleanPng(content: Buffer): Buffer | null {
  const parts = [content.subarray(0, signature)];
  let drawn = false;
  for (let at = signature; ; ) {
    if (at + 12 > content.length) return null;
    const length = content.readUInt32BE(at);
    const end = at + 12 + length;
    const name = content.toString('latin1', at + 4, at + 8);
    if (end > content.length || crcOf(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) return null;
    const first = at === signature;
    if (first !== (name === 'IHDR')) return null;
    if (first && (length !== 13 || !canBeDrawn(content.readUInt32BE(at + 8), content.readUInt32BE(at + 12))))
      return null;
    // A chunk with a capital must be understood by whoever draws.
    if (!kept.has(name) && /^[A-Z]/.test(name)) return null;
    if (kept.has(name)) parts.push(content.subarray(at, end));
    drawn ||= name === 'IDAT';
    at = end;
    if (name === 'IEND') return drawn ? Buffer.concat(parts) : null;
  }
}
