import { judgeFile, megabytes } from '@/cloud/judge-file';

const limit = 10 * 1024 * 1024;

describe('judgeFile', () => {
  it.each([
    ['photo.JPG', 1, null],
    ['scan.pdf', limit, null],
    ['scan.pdf', limit + 1, 'tooLarge'],
    ['scan.pdf', 0, 'empty'],
    ['virus.exe', 10, 'wrongType'],
    ['no-extension', 10, 'wrongType'],
    ['constructor.constructor', 10, 'wrongType'],
    ['picture.HEIC', 10, 'heic'],
  ])('%s of %i bytes: %s', (name, bytes, fault) => {
    expect(judgeFile({ name, bytes })).toBe(fault);
  });

  it('shows megabytes with one decimal, a small file as 0.1', () => {
    expect([megabytes(400), megabytes(limit), megabytes(11.04 * 1024 * 1024)]).toEqual(['0.1', '10.0', '11.0']);
  });
});
