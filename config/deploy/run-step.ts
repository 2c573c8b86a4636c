import { spawn } from 'node:child_process';
import { Failure } from '../../localcloud/failure';
import { repoRoot } from '../../localcloud/paths';
import type { Command } from './steps';

/** Runs a command in the repository with its output shown. Throws a `Failure` when it does not end well. */
export function runCommand({ program, words, env }: Command): Promise<void> {
  const child = spawn(program, words, {
    cwd: repoRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const name = words.find((word) => !word.startsWith('-')) ?? program;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Failure(`${program} ${name} 没有成功（退出码 ${code}）。`, `${program} ${name} ended with ${code}.`),
          ),
    );
  });
}
