import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf } from './process-identity';
import { reset } from './reset';
import { runningHouse, takeHouse } from './run-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiguan-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const note = (pid: number, birth: string) =>
  writeFileSync(join(folder, 'huiguan.pid'), JSON.stringify({ pid, birth, port: 8787 }));

test('one house at a time, and the second is told where the first is', () => {
  const release = takeHouse(folder, 8787);
  expect(() => takeHouse(folder, 8788)).toThrow(/127\.0\.0\.1:8787/);
  release();
  takeHouse(folder, 8788)();
});

test('a note left by kill -9 is taken over: the process is gone, or the pid is another’s by now', () => {
  note(2 ** 22 + 1, 'long ago');
  takeHouse(folder, 8787)();
  note(process.ppid, 'another birth');
  expect(runningHouse(folder)).toBeNull();
  takeHouse(folder, 8787)();
});

test('data is not cleared under a running house, and else only what is ours goes', async () => {
  writeFileSync(join(folder, 'clock.json'), '{}');
  writeFileSync(join(folder, 'diary.txt'), 'mine');
  note(process.pid, birthOf(process.pid));
  await expect(reset(folder)).rejects.toThrow(/running/);
  rmSync(join(folder, 'huiguan.pid'));
  await reset(folder);
  expect(() => readFileSync(join(folder, 'clock.json'))).toThrow();
  expect(readFileSync(join(folder, 'diary.txt'), 'utf8')).toBe('mine');
});
