import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { seedDemo } from '../../localcloud/demo-data';
import { migrate } from '../../localcloud/migrate';
import { startThrowawayPostgres } from '../../localcloud/postgres';
import { checkPartitions } from './partitions';
import { checkReplica } from './replica';
import { checkTwoLetters } from './two-letters';

// `npm run check:scale`: what docs/scale.md names beside the pooler, run. Times are printed as ratios; what must be exact
// ends it with 1.

async function main(): Promise<void> {
  const wrong = await checkReplica();
  const dataDir = mkdtempSync(join(tmpdir(), 'huiguan-scale-'));
  const server = await startThrowawayPostgres();
  const client = new pg.Client({ connectionString: server.url });
  process.env.HUIGUAN_SECRET ??= randomUUID() + randomUUID();
  await migrate(server.url);
  await seedDemo(server.url, { companies: 25_000, dataDir });
  await client.connect();
  wrong.push(...(await checkPartitions(client)), ...(await checkTwoLetters(client)));
  await client.end();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  for (const each of wrong) console.error(`wrong: ${each}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
