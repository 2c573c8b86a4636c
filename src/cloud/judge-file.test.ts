import { judgeFile, judgeSheet, megabytes } from '@/cloud/judge-file';

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

  it.each([
    ['名册.XLSX', 1, null],
    ['名册.et', limit, null],
    ['流水.csv', 10, null],
    ['名册.xls', 0, 'empty'],
    ['名册.xlsx', limit + 1, 'tooLarge'],
    ['名册.pdf', 10, 'wrongSheet'],
    ['名册', 10, 'wrongSheet'],
  ])('%s of %i bytes as a sheet: %s', (name, bytes, fault) => {
    expect(judgeSheet({ name, bytes })).toBe(fault);
  });

  it('shows megabytes with one decimal, a small file as 0.1', () => {
    expect([megabytes(400), megabytes(limit), megabytes(11.04 * 1024 * 1024)]).toEqual(['0.1', '10.0', '11.0']);
  });
});
