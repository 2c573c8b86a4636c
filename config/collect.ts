import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Collected } from './folders';

// `npm run collect`: writes the lists that follow from what lies in the folders, so that nobody keeps them by hand.
// `-- --check` writes nothing and fails when one is stale.

const collectors = readdirSync(join(__dirname, 'collect'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .sort();

const formatted = ({ file, text }: Collected): string =>
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'format',
      '--config-path=config/formatter.json',
      `--stdin-file-path=${file}`,
    ],
    { cwd: root, input: text, encoding: 'utf8' },
  );

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const stale: string[] = [];
  for (const name of collectors) {
    const { collect } = (await import(join(__dirname, 'collect', name))) as { collect: () => Collected[] };
    for (const collected of collect()) {
      const path = join(root, collected.file);
      const text = formatted(collected);
      if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
      if (!check) writeFileSync(path, text);
      stale.push(collected.file);
    }
  }
  for (const file of stale) console.log(check ? `${file} is not what the folders give: npm run collect` : file);
  if (check && stale.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
