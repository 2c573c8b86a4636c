import { readFileSync, writeFileSync } from 'node:fs';
import { generate, PostgresDialect } from 'kysely-codegen';
import { migrate } from '../localcloud/migrate';
import { startThrowawayPostgres } from '../localcloud/postgres';

/** Writes the table types from a freshly migrated database; `--check` exits 1 when the checked-in file differs. */
const file = 'cloudfunctions/shared/schema.ts';

async function main() {
  const server = await startThrowawayPostgres();
  try {
    await migrate(server.url);
    const dialect = new PostgresDialect({ dateParser: 'string', numericParser: 'string' });
    const db = await dialect.introspector.connect({ connectionString: server.url, dialect });
    const output = await generate({
      db,
      dialect,
      outFile: null,
      print: false,
      logger: undefined,
      overrides: { columns: {} },
      excludePattern: 'schema_migration',
    });
    await db.destroy();
    // The pool says it has ended before its sockets have; a server that stops meanwhile would crash this script.
    await new Promise((resolve) => setTimeout(resolve, 300));
    // int8 is read as number (cloudfunctions/shared/db.ts).
    const types = output.replace(
      /export type Int8 = .*;/,
      'export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;',
    );
    if (process.argv.includes('--check')) {
      if (readFileSync(file, 'utf8') !== types)
        throw new Error(`${file} is not what the migrations give: npm run schema`);
    } else writeFileSync(file, types);
  } finally {
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
