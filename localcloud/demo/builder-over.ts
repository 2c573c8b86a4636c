import { Kysely, PostgresDialect } from 'kysely';
import pg, { type Client } from 'pg';
import type { Db } from '../../cloudfunctions/shared/db';

// Read as the house reads them (cloudfunctions/shared/db.ts): a count is a number, a calendar day is text.
const house: Record<number, (value: string) => unknown> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.DATE]: (value) => value,
};
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => house[oid] ?? pg.types.getTypeParser(oid, format)) as never,
};

/** The demo's own connection as the house's query builder, so that what the house works out is what it would be. */
export const builderOver = (client: Client): Db =>
  new Kysely({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => ({
          query: (text: string, values: unknown[]) => client.query({ text, values, types }),
          release: () => undefined,
        }),
        end: async () => undefined,
      } as never,
    }),
  });
