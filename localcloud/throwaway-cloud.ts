import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './builds';
import { seedDemo } from './demo-data';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from './local-cloud';
import { migrate } from './migrate';
import { startThrowawayPostgres } from './postgres';

export interface ThrowawayCloud extends LocalCloud {
  databaseUrl: string;
}

/**
 * The whole local cloud on a server and a folder of its own, for journeys and benches: functions built when stale,
 * migrated, with `companies` of demo data (none unless told), timers only when asked for. Nothing is left after `stop`.
 */
export async function startThrowawayCloud(
  options: Omit<LocalCloudOptions, 'databaseUrl' | 'dataDir'> & { companies?: number } = {},
): Promise<ThrowawayCloud> {
  const { companies = 0, ...rest } = options;
  if (!rest.functionsDir) await ensureBuilt('functions');
  const dataDir = mkdtempSync(join(tmpdir(), 'huiguan-cloud-'));
  const postgres = await startThrowawayPostgres();
  const clear = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url);
    if (companies > 0) await seedDemo(postgres.url, { companies, dataDir });
    const cloud = await startLocalCloud({ timers: false, ...rest, databaseUrl: postgres.url, dataDir });
    return {
      ...cloud,
      databaseUrl: postgres.url,
      stop: async () => {
        await cloud.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
