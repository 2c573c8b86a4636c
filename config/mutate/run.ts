import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

// `npm run mutate [-- --mutate <file,…>]`: every pure file is changed in small ways, one at a time; the tests beside it
// must notice (config/mutate/stryker.config.json says how many). The mutation tester is installed here, apart from the
// product, when it is missing or the lock is newer.

const root = resolve(__dirname, '../..');

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const installed = join(__dirname, 'node_modules', '.package-lock.json');
const lock = join(__dirname, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs)
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], __dirname);

const stryker = join(__dirname, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
run(process.execPath, [stryker, 'run', join(__dirname, 'stryker.config.json'), ...process.argv.slice(2)], root);
