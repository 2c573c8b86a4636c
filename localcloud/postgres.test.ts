import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres, useServer } from './postgres';
import { existingClusterFolders, runningServer } from './postgres-files';
import { waitUntilGone } from './process-identity';
import { reset } from './reset';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiguan-cluster-'));
});
afterEach(async () => {
  await reset(join(folder, 'closed', '.data'));
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

test('in a folder that only its owner may enter, data outlives a stop and a kill -9, and a reset clears it', async () => {
  // As a clean clone often is; PostgreSQL's own user could not walk in when root starts it.
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o700);
  const options = { dataDir: join(folder, 'closed', '.data'), password: 'a password' };
  const first = await startPostgres(options);
  await ask(first.url, "create extension pg_trgm; create table kept as select '明远' as name");
  // Trigrams of Chinese exist only with the right character types.
  expect(await ask(first.url, "select cardinality(show_trgm('精密机械')) > 0 as seen")).toEqual([{ seen: true }]);
  await first.stop();

  const second = await startPostgres(options);
  expect(await ask(second.url, 'select name from kept')).toEqual([{ name: '明远' }]);
  process.kill(second.pid ?? 0, 'SIGKILL');
  expect((await second.died).en).toMatch(/PostgreSQL/);

  const third = await startPostgres(options);
  expect(await ask(third.url, 'select name from kept')).toEqual([{ name: '明远' }]);
  await expect(useServer(third.url.replace('a%20password', 'wrong'))).rejects.toThrow(/DATABASE_URL/);
  const [cluster] = existingClusterFolders(options.dataDir);
  expect(runningServer(cluster ?? '')).toBe(third.pid);
  await third.stop();
  expect(await waitUntilGone(third.pid ?? 0, 1_000)).toBe(true);
  await reset(options.dataDir);
  expect(existsSync(cluster ?? '')).toBe(false);
}, 60_000);

test('a server that does not answer is one sentence', async () => {
  await expect(useServer('postgres://nobody:x@127.0.0.1:1/none')).rejects.toThrow(/连不上数据库/);
});
