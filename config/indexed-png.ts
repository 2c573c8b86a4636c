import { deflateSync, inflateSync } from 'node:zlib';

/** A picture of one colour with 16 steps of transparency, in 4 bits a pixel; from an 8-bit RGBA PNG as Chromium writes it. */
export const indexedPng = (png: Buffer): Buffer => {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const pixels = pixelsOf(png, width, height);
  const solid = Math.max(0, [...pixels.keys()].find((at) => at % 4 === 3 && pixels[at] === 255) ?? 3) - 3;
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(width / 2));
    for (let x = 0; x < width; x++) {
      const step = Math.round((pixels[(y * width + x) * 4 + 3] ?? 0) / 17);
      const at = 1 + (x >> 1);
      row[at] = (row[at] ?? 0) | (x % 2 === 0 ? step << 4 : step);
    }
    return row;
  });
  const header = Buffer.from(png.subarray(16, 29));
  header[8] = 4;
  header[9] = 3;
  const steps = Array.from({ length: 16 }, (_, step) => step);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.concat(steps.map(() => pixels.subarray(solid, solid + 3)))),
    chunk('tRNS', Buffer.from(steps.map((step) => step * 17))),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const pixelsOf = (png: Buffer, width: number, height: number): Buffer => {
  if (png[24] !== 8 || png[25] !== 6) throw new Error('no 8-bit RGBA picture');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let at = 0; at < pixels.length; at++) {
    const y = Math.floor(at / stride);
    const left = at % stride >= 4 ? (pixels[at - 4] ?? 0) : 0;
    const up = y > 0 ? (pixels[at - stride] ?? 0) : 0;
    const corner = y > 0 && at % stride >= 4 ? (pixels[at - stride - 4] ?? 0) : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][raw[y * (stride + 1)] ?? 0] ?? 0;
    pixels[at] = (raw[at + y + 1] ?? 0) + guess;
  }
  return pixels;
};
const paeth = (left: number, up: number, corner: number) => {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
};
const crc = (bytes: Buffer): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
};
