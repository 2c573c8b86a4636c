import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { settings } from './build-functions';

const runs = 7;
/** What a function stands on, loaded whole and alone, bundled as functions are. */
const floor = `
  export * as server from '@orpc/server';
  export * as contract from '@orpc/contract';
  export * as zod from 'zod';
  export * as kysely from 'kysely';
  export * as pg from 'pg';`;

export interface ColdStart {
  name: string;
  /** Milliseconds of `require`, best of the runs, the start of Node not counted. */
  ms: number;
  floorMs: number;
  ratio: number;
}

/**
 * How long each of these files takes to load beside the libraries that it stands on. All are loaded in turn, so that a
 * machine that is busy for a moment is busy for all: the ratio says something of the code, the time of the machine.
 */
export async function coldStarts(files: { name: string; file: string }[]): Promise<ColdStart[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huiguan-cold-start-'));
  const floorFile = join(folder, 'floor.js');
  try {
    const stdin = { contents: floor, resolveDir: __dirname };
    await build({ ...settings, stdin, outfile: floorFile, write: true, sourcemap: false });
    const best = new Map([floorFile, ...files.map(({ file }) => file)].map((file) => [file, Number.POSITIVE_INFINITY]));
    for (let i = 0; i < runs; i++) for (const [file, ms] of best) best.set(file, Math.min(ms, load(file)));
    const floorMs = best.get(floorFile) ?? Number.NaN;
    return files.map(({ name, file }) => {
      const ms = best.get(file) ?? Number.NaN;
      return { name, ms, floorMs, ratio: ms / floorMs };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function load(file: string): number {
  const script = `const began = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - began); process.exit(0);`;
  // What a function does not start without; nothing of it is used while loading.
  const env = { ...process.env, HUIGUAN_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} does not load: ${stderr.trim().split('\n').slice(0, 5).join(' ')}`);
  return Number(stdout.trim().split('\n').at(-1));
}
