import { cleanPng } from './judge-png';
import { pictures } from './papers.fixture';

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

it('is nothing at half its length', () => {
  expect(cleanPng(picture.subarray(0, Math.floor(picture.length / 2)))).toBeNull();
});
