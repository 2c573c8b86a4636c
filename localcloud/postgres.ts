import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Failure, explain } from './failure';
import { binaries, clusterFolder, runningServer, serverUser, type ServerUser } from './postgres-files';
import { waitUntilGone } from './process-identity';

export interface PostgresServer {
  /** Connection string of the database asked for. */
  url: string;
  /** The same server, another database. */
  urlOf(database: string): string;
  /** Undefined for a server that was running already (DATABASE_URL). */
  pid?: number;
  stop(): Promise<void>;
  /** Resolves when the server ends without having been asked to. */
  died: Promise<Failure>;
}

interface Options {
  dataDir: string;
  /** The superuser's password; the server listens on 127.0.0.1 only, but others may have accounts on this machine. */
  password: string;
  database?: string;
  /** Throwaway servers: no fsync, and the folder is removed by whoever survives. */
  throwaway?: boolean;
}

const leastFreeBytes = 300 * 1024 * 1024;
// The builtin provider sorts alike on every machine. pg_trgm asks the machine's character types instead, and drops
// every non-ASCII letter in the C locale.
const initdbFlags = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=postgres',
];
const localeFlags = () => ['--locale=C', `--lc-ctype=${characterTypes()}`];

function characterTypes(): string {
  const listed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const names = listed.split(/\r?\n/);
  return names.find((name) => /^C\.utf-?8$/i.test(name)) ?? names.find((name) => /\.utf-?8$/i.test(name)) ?? 'C.UTF-8';
}

/** Starts a PostgreSQL 17 with its data in `dataDir`, making the cluster on the first start. Takes over after kill -9. */
export async function startPostgres(options: Options): Promise<PostgresServer> {
  const user = serverUser();
  const bin = binaries(user);
  const folder = clusterFolder(options.dataDir, user);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < leastFreeBytes) throw explain(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
  await endOrphan(folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(bin, folder, user, options.password);
  const port = await freePort();
  const server = await launch(bin, folder, port, user, options.throwaway ?? false);
  const urlOf = (database: string) =>
    `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  const database = options.database ?? 'huiguan';
  try {
    await ensureDatabase(urlOf('postgres'), database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: urlOf(database), urlOf, pid: server.pid, stop: server.stop, died: server.died };
}

/**
 * A server of its own on a free port, durable nowhere, gone when stopped — or when this process ends in any way.
 * For tests and benches; about 3 s.
 */
export async function startThrowawayPostgres(database = 'huiguan'): Promise<PostgresServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiguan-pg-'));
  chmodSync(dataDir, 0o755);
  try {
    const server = await startPostgres({ dataDir, password: 'throwaway', database, throwaway: true });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}

async function endOrphan(folder: string): Promise<void> {
  const pid = runningServer(folder);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  if (await waitUntilGone(pid, 20_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (await waitUntilGone(pid, 10_000)) return;
  throw new Failure(
    `上次留下的 PostgreSQL（进程 ${pid}）停不下来，请手动结束它。`,
    `The PostgreSQL left from last time (process ${pid}) does not stop. End it by hand.`,
  );
}

async function initialise(bin: string, folder: string, user: ServerUser, password: string): Promise<void> {
  const secretDir = mkdtempSync(join(tmpdir(), 'huiguan-pw-'));
  const secret = join(secretDir, 'password');
  // Made beside and renamed, so that a start killed half-way leaves no half cluster.
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(draft, user.uid, user.gid);
  try {
    writeFileSync(secret, `${password}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      chownSync(secretDir, user.uid, user.gid);
      chownSync(secret, user.uid, user.gid);
    }
    const child = spawn(
      join(bin, 'initdb'),
      [`--pgdata=${draft}`, `--pwfile=${secret}`, ...initdbFlags, ...localeFlags()],
      { ...user, cwd: draft, env: serverEnv(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const said = collect(child);
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (code !== 0) throw databaseFailure('初始化', 'initialise', said());
    renameSync(draft, folder);
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function launch(bin: string, folder: string, port: number, user: ServerUser, throwaway: boolean) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C goes to us alone, and we stop the functions before their database.
  const child = spawn(join(bin, 'postgres'), ['-D', folder, '-p', String(port), ...flags], {
    ...user,
    cwd: folder,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = collect(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(databaseFailure('启动', 'start', said())));
    child.stderr?.on('data', () => said().includes('ready to accept connections') && resolve());
  });
  const pid = child.pid ?? 0;
  const guard = standGuard(pid, throwaway ? join(folder, '..') : null);
  let asked = false;
  const died = ended.then(() =>
    asked ? new Promise<Failure>(() => undefined) : databaseFailure('继续运行', 'go on', said()),
  );
  const stop = async () => {
    asked = true;
    guard?.kill('SIGKILL');
    if (child.exitCode !== null || child.signalCode !== null) return;
    process.kill(pid, 'SIGINT');
    if (!(await waitUntilGone(pid, 15_000))) process.kill(pid, 'SIGQUIT');
    await ended;
  };
  return { pid, stop, died };
}

// Reads a pipe that only this process holds open: it ends when we end, kill -9 included, and then the server follows.
function standGuard(pid: number, remove: string | null): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const script =
    'read _; kill -INT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; if [ -n "$2" ]; then rm -rf "$2"; fi';
  const guard = spawn('/bin/sh', ['-c', script, 'huiguan-postgres-guard', String(pid), remove ?? ''], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  guard.on('error', () => undefined);
  (guard.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return guard;
}

const serverEnv = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT });

function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-20_000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

function databaseFailure(zh: string, en: string, said: string): Failure {
  if (/No space left on device/i.test(said)) return explain(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
  const line = said
    .split('\n')
    .reverse()
    .find((each) => /FATAL|PANIC|ERROR|error:|could not/.test(each));
  const detail = line?.replace(/^.*(FATAL|PANIC|ERROR): +/, '').trim() ?? 'the process ended';
  return new Failure(`PostgreSQL 没能${zh}：${detail}`, `PostgreSQL could not ${en}: ${detail}`);
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** The server named by DATABASE_URL: proved alive, never stopped by us. */
export async function useServer(url: string): Promise<PostgresServer> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const version = Number(
      (await client.query<{ server_version_num: string }>('show server_version_num')).rows[0]?.server_version_num,
    );
    if (version < 170_000)
      throw new Failure(
        `需要 PostgreSQL 17 或更新的版本，DATABASE_URL 的服务器是 ${Math.floor(version / 10_000)}。`,
        `PostgreSQL 17 or newer is needed; the server of DATABASE_URL is ${Math.floor(version / 10_000)}.`,
      );
  } catch (error) {
    throw explain(error);
  } finally {
    await client.end().catch(() => undefined);
  }
  const urlOf = (database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).toString();
  return { url, urlOf, stop: async () => undefined, died: new Promise(() => undefined) };
}
