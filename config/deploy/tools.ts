import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repoRoot } from '../../localcloud/paths';
import { installBeside } from '../install-beside';
import { dependencies } from './package.json';
import type { Part } from './parts';
import { problem, type Problem } from './problem';

const tools = [
  { name: 'tcb', version: dependencies['@cloudbase/cli'], parts: ['functions', 'h5'] },
  { name: 'miniprogram-ci', version: dependencies['miniprogram-ci'], parts: ['weapp'] },
] as const;

/** Installs what these parts are deployed with, as the lock says, and asks each who it is. */
export function checkTools(wanted: readonly Part[]): Problem[] {
  const needed = tools.filter(({ parts }) => parts.some((part) => wanted.includes(part)));
  if (needed.length > 0) installBeside(__dirname);
  return needed.flatMap(({ name, version }) => {
    const program = join(__dirname, 'node_modules/.bin', name);
    const shell = process.platform === 'win32';
    const { stdout } = spawnSync(program, ['--version'], { cwd: repoRoot, encoding: 'utf8', shell });
    if (stdout?.includes(version)) return [];
    return [problem(`${name} ${version} 没有装好。`, `${name} ${version} is not installed.`)];
  });
}
