import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadBudget } from '../e2e/weapp/budgets';
import { ensureBuilt } from '../localcloud/builds';
import { functionsDir } from '../localcloud/paths';
import { ms, type Line } from './line';

const runs = 5;

/** What a cold instance waits for before its first call; the peer loads the CloudBase SDK at the start as well. */
export async function coldStart(): Promise<Line[]> {
  await ensureBuilt('functions');
  return readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): Line => {
      // A function that asks nothing of the cloud has no SDK beside it; all have the same.
      const [index, sdk] = [join(functionsDir, name, 'index.js'), join(functionsDir, 'jobs', 'cloudbase.js')];
      // In turn, so that a machine that is busy for a moment is busy for both.
      const times = Array.from({ length: runs }, () => [load(index), load(index, sdk)] as const);
      const ours = Math.min(...times.map(([time]) => time));
      const peer = Math.min(...times.map(([, time]) => time));
      return {
        job: `cold-start-${name}`,
        ours: ms(ours),
        peer: ms(peer),
        ratio: peer / ours,
        goal: `≤${loadBudget}ms`,
        ok: ours <= loadBudget,
        note: `time of require, best of ${runs} processes, the start of Node not counted`,
      };
    });
}

/** Milliseconds until these files are loaded, in a process of its own. */
function load(...files: string[]): number {
  const script = `const began = performance.now(); for (const file of ${JSON.stringify(files)}) require(file); console.log(performance.now() - began); process.exit(0);`;
  // What a function does not start without; nothing of it is used while loading.
  const env = {
    ...process.env,
    HUIGUAN_SECRET: 'x'.repeat(32),
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    TCB_ENV: 'bench',
  };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${files.join(', ')} does not load: ${stderr.trim().split('\n').slice(0, 3).join(' ')}`);
  return Number(stdout.trim().split('\n').at(-1));
}
