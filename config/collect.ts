import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collectPages } from './collect/pages';

// `npm run collect` writes what follows from the folders; `-- --check` only says what is stale, and fails then.

const root = resolve(__dirname, '..');

const formatted = (file: string, text: string): string => {
  const { stdout, status, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['format', '--config-path=config/formatter.json', `--stdin-file-path=${file}`],
    { cwd: root, input: text, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

const check = process.argv.includes('--check');
let stale = 0;
for (const { file, text } of collectPages()) {
  const wanted = formatted(file, text);
  if (readFileSync(join(root, file), 'utf8') === wanted) continue;
  stale++;
  console.log(check ? `${file} is stale: run npm run collect` : `wrote ${file}`);
  if (!check) writeFileSync(join(root, file), wanted);
}
process.exitCode = check && stale > 0 ? 1 : 0;
