import { migrate } from '../../localcloud/migrate';
import { startThrowawayPostgres, type PostgresServer } from '../../localcloud/postgres';

declare global {
  // biome-ignore lint/style/noVar: a global needs var
  var postgres: PostgresServer | undefined;
}

/**
 * One PostgreSQL for the run; each test file clones its own database from the migrated template. HUIGUAN_TEST_SERVER
 * names a server that is there already, with that template.
 */
export default async function startServer() {
  process.env.HUIGUAN_SECRET = 'a secret that only the tests know, long enough';
  if (process.env.HUIGUAN_TEST_SERVER) return;
  const server = await startThrowawayPostgres('template_house');
  await migrate(server.url);
  globalThis.postgres = server;
  process.env.HUIGUAN_TEST_SERVER = server.url;
}
