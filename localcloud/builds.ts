import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure';
import { repoRoot } from './paths';
import { isFresh, sourceHash, stamp, type Build } from './source-hash';

const scripts = { functions: 'build:functions', h5: 'build:h5' } as const;

/** Runs the build when it is missing or its sources have changed. `signal` ends it half-way, with its children. */
export async function ensureBuilt(build: Build, signal?: AbortSignal): Promise<'fresh' | 'built' | 'absent'> {
  const hash = sourceHash(build);
  if (isFresh(build, hash)) return 'fresh';
  const script = scripts[build];
  const { scripts: known } = JSON.parse(readFileSync(join(repoRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  if (!known[script]) return 'absent';
  await run(script, signal);
  stamp(build, hash);
  return 'built';
}

function run(script: string, signal?: AbortSignal): Promise<void> {
  // A group of its own, so that ending it ends what npm started too.
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: repoRoot,
    detached: true,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-8_000);
    });
  }
  const end = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  signal?.addEventListener('abort', end);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      signal?.removeEventListener('abort', end);
      if (code === 0) resolve();
      else if (signal?.aborted) reject(new Failure('已停止。', 'Stopped.'));
      else reject(new Failure(`npm run ${script} 没有成功：\n${tail(said)}`, `npm run ${script} failed; see above.`));
    });
  });
}

const tail = (text: string): string => text.trim().split('\n').slice(-25).join('\n');
