import { cleanWebp } from './judge-webp';
import { pictures } from './papers.fixture';

const picture = Buffer.from(pictures.webp, 'base64');

it('is drawn the same, without the notes of its camera', () => {
  const clean = cleanWebp(picture);
  expect(clean?.length).toBeLessThan(picture.length);
  expect(clean?.toString('latin1')).not.toMatch(/Maker|Hangzhou|xmpmeta|eXIf|EXIF/);
  expect(clean && cleanWebp(clean)).toEqual(clean);
});

it('loses what follows its end', () => {
  const page = Buffer.from('<script>alert(1)</script>');
  expect(cleanWebp(Buffer.concat([picture, page]))).toEqual(cleanWebp(picture));
});

it('is nothing at half its length', () => {
  expect(cleanWebp(picture.subarray(0, Math.floor(picture.length / 2)))).toBeNull();
});
