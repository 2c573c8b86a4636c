import { cleanPng } from './judge-png';
import { pictures } from './papers.fixture';

/** As PNG counts it, bit by bit. */
const crc32 = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};
const picture = Buffer.from(pictures.png, 'base64');

it('is drawn the same, without the notes of its camera', () => {
  const clean = cleanPng(picture);
  expect(clean?.length).toBeLessThan(picture.length);
  expect(clean?.toString('latin1')).not.toMatch(/Maker|Hangzhou|xmpmeta|eXIf|EXIF/);
  expect(clean && cleanPng(clean)).toEqual(clean);
});

it('loses what follows its end', () => {
  const page = Buffer.from('<script>alert(1)</script>');
  expect(cleanPng(Buffer.concat([picture, page]))).toEqual(cleanPng(picture));
});

it('is nothing when it claims more than a phone can draw', () => {
  const claiming = (width: number) => {
    const head = Buffer.from(picture.subarray(8, 33));
    head.writeUInt32BE(width, 8);
    head.writeUInt32BE(crc32(head.subarray(4, 21)), 21);
    return Buffer.concat([picture.subarray(0, 8), head, picture.subarray(33)]);
  };
  expect(cleanPng(claiming(12))).not.toBeNull();
  expect(cleanPng(claiming(0x7fffffff))).toBeNull();
});

it('is nothing at half its length', () => {
  expect(cleanPng(picture.subarray(0, Math.floor(picture.length / 2)))).toBeNull();
});
