import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { repoRoot } from '../../localcloud/paths';
import { freePort } from '../../localcloud/postgres';
import { serverUser } from '../../localcloud/postgres-files';

export interface Pooler {
  version: string;
  /** The same address, through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

/** The configuration that docs/scale.md tells to use, for a server and a folder of this run. */
function configuration(server: URL, port: number, userList: string): string {
  const [, documented] = /```ini\n([\s\S]*?)```/.exec(readFileSync(join(repoRoot, 'docs/scale.md'), 'utf8')) ?? [];
  if (!documented) throw new Error('docs/scale.md has no configuration of the pooler any more.');
  return documented
    .replace('port=5432', `port=${server.port}`)
    .replace(/listen_port = .*/, `listen_port = ${port}`)
    .replace(/auth_file = .*/, `auth_file = ${userList}`);
}

/** Starts PgBouncer before this server; needs the program, which Debian has (`apt-get install pgbouncer`). */
export async function startPooler(serverUrl: string): Promise<Pooler> {
  const version = spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];
  if (!version) throw new Error('PgBouncer is not here: apt-get update && apt-get install pgbouncer');
  const server = new URL(serverUrl);
  const [folder, port, user] = [mkdtempSync(join(tmpdir(), 'huiguan-pooler-')), await freePort(), serverUser()];
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    if (user.uid !== undefined) chownSync(file, user.uid, user.gid ?? user.uid);
    return file;
  };
  const userList = write('userlist.txt', `"${server.username}" "${decodeURIComponent(server.password)}"\n`);
  const file = write('pgbouncer.ini', configuration(server, port, userList));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const child = spawn('pgbouncer', ['-q', file], { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const through = (url: string) => Object.assign(new URL(url), { port: String(port) }).toString();
  // Not the database asked for: the connection stays, and a template in use cannot be copied.
  await untilAnswering(Object.assign(new URL(through(serverUrl)), { pathname: '/postgres' }).toString());
  return {
    version,
    through,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswering(url: string): Promise<void> {
  for (let left = 50; ; left--) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (left === 0) throw error;
      await pause(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
