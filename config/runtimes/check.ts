import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../../cloudbaserc.json';
import { ensureBuilt } from '../../localcloud/builds';
import { functionsDir } from '../../localcloud/paths';
import { startThrowawayCloud, type ThrowawayCloud } from '../../localcloud/throwaway-cloud';
import { installBeside } from '../install-beside';

// `npm run check:node`: the very files that are deployed, on the Nodes that CloudBase offers. Every file loads, every
// function answers a call through its door, and one of them out of a real database.

const lines = ['20', '22', '24'];
const binary = (line: string) => join(__dirname, 'node_modules', `node-${line}`, 'bin', 'node');

interface Reply {
  ok: boolean;
  error?: { code: string };
}
async function call(cloud: ThrowawayCloud, name: string, action: string): Promise<Reply> {
  const response = await fetch(`${cloud.url}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, input: {} }),
  });
  return (await response.json()) as Reply;
}

/** What loads only when it is used loads here too. */
function loads(node: string): number {
  const files = readdirSync(functionsDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(functionsDir, file));
  const script = `for (const file of ${JSON.stringify(files)}) require(file); process.exit(0);`;
  const env = { ...process.env, HUIGUAN_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const { status, stderr } = spawnSync(node, ['-e', script], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`a function does not load: ${stderr.trim().split('\n').slice(0, 5).join(' ')}`);
  return files.length;
}

async function answers(node: string): Promise<void> {
  const cloud = await startThrowawayCloud({ node, instances: 1, companies: 20 });
  try {
    const asked = await call(cloud, 'identity', 'association');
    if (!asked.ok) throw new Error(`identity answers ${JSON.stringify(asked)} out of the database`);
    for (const { name } of functions.filter(({ invoke }) => invoke)) {
      const { error } = await call(cloud, name, 'noSuchAction');
      if (error?.code !== 'UNKNOWN_ACTION')
        throw new Error(`${name} answers ${error?.code ?? 'something'} at its door`);
    }
  } finally {
    await cloud.stop();
  }
}

async function main(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('npm has these Nodes for Linux x64 only.');
  installBeside(__dirname);
  await ensureBuilt('functions');
  for (const line of lines) {
    const node = binary(line);
    if (!existsSync(node)) throw new Error(`Node ${line} is not installed.`);
    const version = spawnSync(node, ['-v'], { encoding: 'utf8' }).stdout.trim();
    const files = loads(node);
    await answers(node);
    const deployed = functions.some(({ runtime }) => runtime.startsWith(`Nodejs${line}.`)) ? ', deployed' : '';
    console.log(`Node ${version}${deployed}: ${files} files load, ${functions.length - 1} functions answer`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
