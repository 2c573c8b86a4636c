import { cleanJpeg } from './judge-jpeg';
import { pictures } from './papers.fixture';

const picture = Buffer.from(pictures.jpeg, 'base64');

it('is drawn the same, without the notes of its camera', () => {
  const clean = cleanJpeg(picture);
  expect(clean?.length).toBeLessThan(picture.length);
  expect(clean?.toString('latin1')).not.toMatch(/Maker|Hangzhou|xmpmeta|eXIf|EXIF/);
  expect(clean && cleanJpeg(clean)).toEqual(clean);
});

it('loses what follows its end', () => {
  const page = Buffer.from('<script>alert(1)</script>');
  expect(cleanJpeg(Buffer.concat([picture, page]))).toEqual(cleanJpeg(picture));
});

it('is nothing at half its length', () => {
  expect(cleanJpeg(picture.subarray(0, Math.floor(picture.length / 2)))).toBeNull();
});
