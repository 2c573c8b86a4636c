import { encode } from 'uqr';

const pixelsPerModule = 8;
const headerBytes = 14 + 40 + 8;

/** A QR code of a text as a bitmap of one bit a pixel (BMP, BITMAPINFOHEADER), which every office program draws sharp. */
export function qrBitmap(text: string): Buffer {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const side = size * pixelsPerModule;
  const stride = Math.ceil(side / 32) * 4;
  const file = Buffer.alloc(headerBytes + stride * side);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(headerBytes, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(side, 18);
  file.writeInt32LE(side, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(1, 28);
  file.writeUInt32LE(stride * side, 34);
  file.writeUInt32LE(2, 46);
  // Colour 0 is black, colour 1 white; rows run from the lowest up.
  file.writeUInt32LE(0xff_ff_ff, 58);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      if (data[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)]) continue;
      const at = headerBytes + (side - 1 - y) * stride + (x >> 3);
      file.writeUInt8(file.readUInt8(at) | (0x80 >> (x & 7)), at);
    }
  return file;
}
