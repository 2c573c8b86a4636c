import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Failure, explain } from './failure';
import { initialise } from './postgres-cluster';
import { binaries, clusterFolder, runningServer, serverUser } from './postgres-files';
import { launch } from './postgres-process';
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
