import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installBeside } from '../../config/install-beside';
import { repoRoot } from '../../localcloud/paths';
import { startThrowawayCloud } from '../../localcloud/throwaway-cloud';

// `npm run check:interface`: the description of the interface, taken by those who would take it: Redocly's linter finds
// no error, openapi-typescript makes types of it, and a client of openapi-fetch with those types walks a road.

const client = join(__dirname, 'client');
const at = (...path: string[]) => join(client, 'node_modules', ...path);

/** Runs a script of the client's folder with the description as its input. Asynchronous: the cloud answers meanwhile. */
function run(words: string[], description: string): Promise<void> {
  const child = spawn(process.execPath, words, { cwd: client, stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.on('error', () => undefined);
  child.stdin.end(description);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${words.join(' ')} ended with ${code}`)),
    );
  });
}

async function main(): Promise<void> {
  installBeside(client);
  const cloud = await startThrowawayCloud({ companies: 20, instances: 2 });
  try {
    const description = await (await fetch(`${cloud.url}/_/openapi.json`)).text();
    await run(['lint.mjs'], description);
    await run([at('openapi-typescript', 'bin', 'cli.js'), '-o', 'house.d.ts'], description);
    await run([join(repoRoot, 'node_modules/typescript/bin/tsc'), '-p', '.'], '');
    await run([...process.execArgv, 'road.ts', cloud.url], '');
  } finally {
    await cloud.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
