import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openClock } from '../clock';
import { explain, Failure } from '../failure';
import { FileStore } from '../file-store';
import { migrate } from '../migrate';
import { defaultDataDir } from '../paths';
import { startPostgres, useServer, type PostgresServer } from '../postgres';
import { existingClusterFolders, runningServer } from '../postgres-files';
import { runningHouse, takeHouse } from '../run-lock';
import { readSecrets } from '../state-file';
import { seed } from './seed';

const companies = Number(process.env.COMPANIES ?? 25_000);

/** `npm run demo:large`: the demo association with 25,000 members in place of the small one, also while the house runs. */
async function main(dataDir: string): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new Failure('NODE_ENV=production 时不写演示数据。', 'No demo data is written with NODE_ENV=production.');
  const secrets = readSecrets(dataDir);
  const server = await openDatabase(dataDir, secrets.postgresPassword);
  try {
    await migrate(server.url);
    process.env.HUIGUAN_SECRET ??= secrets.huiguanSecret;
    const clock = openClock(dataDir);
    const store = new FileStore(join(dataDir, 'files'), secrets.fileKey, clock, () => '');
    console.log(`演示数据换成 ${companies} 家会员 … Replacing the demo data with ${companies} members …`);
    const { ms } = await seed(server.url, {
      companies,
      now: clock.now(),
      replace: true,
      files: async (cloudPath, content, type) => {
        await store.save(cloudPath, Readable.from(content), type, null);
        return store.fileId(cloudPath);
      },
    });
    console.log(`${companies} 家，${(ms / 1000).toFixed(1)} 秒。 ${companies} members in ${(ms / 1000).toFixed(1)} s.`);
  } finally {
    await server.stop();
  }
}

async function openDatabase(dataDir: string, password: string): Promise<PostgresServer> {
  if (process.env.DATABASE_URL) return useServer(process.env.DATABASE_URL);
  if (runningHouse(dataDir))
    return useServer(`postgres://postgres:${password}@127.0.0.1:${runningPort(dataDir)}/huiguan`);
  const release = takeHouse(dataDir, 0);
  try {
    const server = await startPostgres({ dataDir, password });
    return { ...server, stop: () => server.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

// The fourth line of postmaster.pid is the port that the server listens on.
function runningPort(dataDir: string): number {
  const folder = existingClusterFolders(dataDir).find((each) => runningServer(each) !== null);
  if (!folder)
    throw new Failure('会馆正在启动或停止，请稍后再试。', 'Huiguan is starting or stopping. Try again in a moment.');
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3]);
}

main(defaultDataDir).catch((error: unknown) => {
  console.error(explain(error).message);
  process.exitCode = 1;
});
