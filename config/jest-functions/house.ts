import { randomUUID } from 'node:crypto';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import pg from 'pg';
import type { House, ModuleName } from '../../contracts/house';
import type { Language, WireReply } from '../../contracts/wire';
import type { FunctionContext } from '../../cloudfunctions/shared/caller';
import { judgedBy } from '../../cloudfunctions/ground/gate';
import { db } from '../../cloudfunctions/shared/db';
import { limitStatements } from '../../localcloud/migrate';

/** Loaded when first called, so that a test may stand something in for what it loads. */
const functionOf = async (module: ModuleName) => {
  // As the build binds them into the functions that ask (config/build-functions.ts).
  judgedBy(async () => (await import('../../cloudfunctions/compliance/gates')).gates);
  const { main } = (await import(`../../cloudfunctions/${module}/index`)) as {
    main: (event: unknown, context: FunctionContext) => Promise<unknown>;
  };
  return main;
};

type Inputs = InferContractRouterInputs<House>;
type Outputs = InferContractRouterOutputs<House>;
type Client = {
  [M in ModuleName]: {
    [A in keyof House[M]]: (
      input: Inputs[M][A & keyof Inputs[M]],
      requestId?: string,
    ) => Promise<Outputs[M][A & keyof Outputs[M]]>;
  };
};

/** What a refused call throws in a test. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly data: unknown,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Sends one request through the real door, as a WeChat call with this OPENID (none: a caller without identity). */
export async function send(
  openid: string | null,
  module: ModuleName,
  action: string,
  input: unknown,
  requestId?: string,
  language?: Language,
): Promise<WireReply> {
  const context = { environment: JSON.stringify(openid ? { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid } : {}) };
  return (await (
    await functionOf(module)
  )({ action, input, requestId, language }, context)) as WireReply;
}

/** Sends one request over HTTP access with a desk session's token, from a browser that names itself so. */
export async function sendHttp(
  token: string | null,
  module: ModuleName,
  body: unknown,
  agent = 'Chrome 140',
): Promise<WireReply> {
  const event = {
    httpMethod: 'POST',
    path: `/${module}`,
    headers: { 'User-Agent': agent, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  };
  const reply = (await (await functionOf(module))(event, { environment: '{}' })) as { body: string };
  return JSON.parse(reply.body) as WireReply;
}

/** A typed client for one caller: `await as('local-clerk').membership.decide({ … })`; refusals throw `Refused`. */
export const as = (openid: string | null, language?: Language): Client =>
  new Proxy({} as Client, {
    get: (_, module: ModuleName) =>
      new Proxy(
        {},
        {
          get:
            (__, action: string) =>
            async (input: unknown, requestId: string = randomUUID()) => {
              const reply = await send(openid, module, action, input, requestId, language);
              if (reply.ok) return reply.data;
              throw new Refused(reply.error.code, reply.error.message, reply.error.data);
            },
        },
      ),
  });

/** The refusal of a call that must be refused. */
export const refusalOf = (call: Promise<unknown>): Promise<Refused> =>
  call.then(
    () => {
      throw new Error('the call was not refused');
    },
    (error: unknown) => {
      if (error instanceof Refused) return error;
      throw error;
    },
  );

/** The functions' clock stands at this instant (and runs on). */
export const setClock = (iso: string): void => {
  process.env.HUIGUAN_CLOCK_OFFSET_MS = String(Date.parse(iso) - Date.now());
};

/** Gives the test file a database of its own, migrated and empty but for the rules. Call at the top of the file. */
export function useDatabase(): void {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = process.env.HUIGUAN_TEST_SERVER ?? '';
  beforeAll(async () => {
    const admin = new pg.Client({ connectionString: server.replace('/template_house', '/postgres') });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template_house`);
    await limitStatements(admin, name);
    await admin.end();
    process.env.DATABASE_URL = (process.env.HUIGUAN_TEST_POOLER ?? server).replace('/template_house', `/${name}`);
    // A replica writes nothing: every test, once more with reads that cannot (e2e/scale/check.ts).
    if (process.env.HUIGUAN_TEST_READS === 'apart')
      process.env.DATABASE_READ_URL = `${process.env.DATABASE_URL}?options=-c%20default_transaction_read_only%3Don`;
    // In the cloud every call has an instance and connections of its own. Calls that queued for a connection here would
    // be turned away on a busy machine, which none is there.
    process.env.HUIGUAN_POOL_MAX ??= '80';
    setClock('2026-11-20T02:00:00Z');
  });
  afterAll(() => db.destroy());
}

export { db };
