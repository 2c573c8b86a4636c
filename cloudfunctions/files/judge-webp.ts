const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const drawing = new Set(['VP8 ', 'VP8L', 'ANMF']);
/** Bits of VP8X that announce EXIF and XMP. */
const notes = 0x08 | 0x04;

/** The WebP as it is drawn, without notes and what follows its end; null when it ends before its end. */
export function cleanWebp(content: Buffer): Buffer | null {
  if (content.length < 20) return null;
  const whole = 8 + content.readUInt32LE(4);
  if (whole > content.length) return null;
  const parts: Buffer[] = [];
  let drawn = false;
  for (let at = 12; at < whole; ) {
    if (at + 8 > whole) return null;
    const [name, size] = [content.toString('latin1', at, at + 4), content.readUInt32LE(at + 4)];
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > whole) return null;
    if (drawing.has(name)) drawn ||= size > 4;
    if (kept.has(name)) {
      const chunk = Buffer.alloc(end - at);
      content.copy(chunk, 0, at, Math.min(end, whole));
      if (name === 'VP8X' && size >= 1) chunk.writeUInt8(chunk.readUInt8(8) & ~notes, 8);
      parts.push(chunk);
    }
    at = end;
  }
  if (!drawn) return null;
  const body = Buffer.concat(parts);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
