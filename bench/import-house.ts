import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { db } from '../cloudfunctions/shared/db';
import { migrate } from '../localcloud/migrate';
import { startThrowawayPostgres } from '../localcloud/postgres';

/** An association with a clerk and nobody else, on a server of its own. */
export async function engaged() {
  const server = await startThrowawayPostgres();
  await migrate(server.url);
  process.env.HUIGUAN_SECRET ??= randomUUID() + randomUUID();
  process.env.DATABASE_URL = server.url;
  const [clerk, file] = [randomUUID(), randomUUID()];
  await sql`INSERT INTO association (name, short_name, uscc, region) VALUES ('商会', '商会', '5111000050001234XG', '430600')`.execute(
    db,
  );
  await sql`INSERT INTO person (id, openid, name, created_at) VALUES (${clerk}, 'bench', '王芳', now())`.execute(db);
  await sql`INSERT INTO file (id, owner_id, purpose, name, cloud_path, cloud_id, requested_at) VALUES (${file}, ${clerk}, 'sheet', 'x.xlsx', 'x', 'x', now())`.execute(
    db,
  );
  return { server, clerk, file };
}
