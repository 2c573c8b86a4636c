import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain, Failure } from './failure';
import { defaultDataDir } from './paths';
import { existingClusterFolders, runningServer } from './postgres-files';
import { runningHouse } from './run-lock';
import { waitUntilGone } from './process-identity';

const ours = new Set([
  'pg',
  'pg.new',
  'pg-elsewhere',
  'files',
  'secrets.json',
  'clock.json',
  'wechat.json',
  'huiguan.pid',
]);

/** Clears all local data: the database, uploaded files, the clock, WeChat's memory, the secrets that go with them. */
export async function reset(dataDir = defaultDataDir): Promise<void> {
  const holder = runningHouse(dataDir);
  if (holder)
    throw new Failure(
      `会馆正在运行（进程 ${holder.pid}），请先按 Ctrl-C 停下再清空。`,
      `Huiguan is running (process ${holder.pid}). Stop it with Ctrl-C before clearing.`,
    );
  for (const folder of existingClusterFolders(dataDir)) {
    const orphan = runningServer(folder);
    if (orphan !== null) {
      process.kill(orphan, 'SIGQUIT');
      await waitUntilGone(orphan, 10_000);
    }
    // A cluster elsewhere has a folder of its own around it.
    rmSync(folder.startsWith(dataDir) ? folder : join(folder, '..'), { recursive: true, force: true });
  }
  if (!existsSync(dataDir)) return;
  // Only what we made: HUIGUAN_DATA_DIR may name a folder with more in it.
  for (const name of readdirSync(dataDir).filter((each) => ours.has(each)))
    rmSync(join(dataDir, name), { recursive: true, force: true });
}

if (require.main === module) {
  reset().then(
    () =>
      console.log(
        process.env.DATABASE_URL
          ? '本机文件已清空；DATABASE_URL 指向的数据库没有动。 Local files are cleared; the database of DATABASE_URL is untouched.'
          : '本机数据已清空，下次 npm start 会重新准备。 Local data is cleared; npm start prepares it anew.',
      ),
    (error: unknown) => {
      console.error(explain(error).message);
      process.exitCode = 1;
    },
  );
}
