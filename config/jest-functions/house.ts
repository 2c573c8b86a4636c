import { randomUUID } from 'node:crypto';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import pg from 'pg';
import type { House, ModuleName } from '../../contracts/house';
import type { WireReply } from '../../contracts/wire';
import type { FunctionContext } from '../../cloudfunctions/shared/caller';
import { db } from '../../cloudfunctions/shared/db';
import { main as attendance } from '../../cloudfunctions/attendance/index';
import { main as files } from '../../cloudfunctions/files/index';
import { main as flows } from '../../cloudfunctions/flows/index';
import { main as identity } from '../../cloudfunctions/identity/index';
import { main as meetings } from '../../cloudfunctions/meetings/index';
import { main as membership } from '../../cloudfunctions/membership/index';
import { main as notices } from '../../cloudfunctions/notices/index';
import { main as points } from '../../cloudfunctions/points/index';
import { main as proceedings } from '../../cloudfunctions/proceedings/index';
import { main as workbench } from '../../cloudfunctions/workbench/index';

const functions: Record<ModuleName, (event: unknown, context: FunctionContext) => Promise<unknown>> = {
  attendance,
  files,
  flows,
  identity,
  meetings,
  membership,
  notices,
  points,
  proceedings,
  workbench,
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
): Promise<WireReply> {
  const context = { environment: JSON.stringify(openid ? { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid } : {}) };
  return (await functions[module]({ action, input, requestId }, context)) as WireReply;
}

/** Sends one request over HTTP access with a desk session's token. */
export async function sendHttp(token: string | null, module: ModuleName, body: unknown): Promise<WireReply> {
  const event = {
    httpMethod: 'POST',
    path: `/${module}`,
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: JSON.stringify(body),
  };
  const reply = (await functions[module](event, { environment: '{}' })) as { body: string };
  return JSON.parse(reply.body) as WireReply;
}

/** A typed client for one caller: `await as('local-clerk').membership.decide({ … })`; refusals throw `Refused`. */
export const as = (openid: string | null): Client =>
  new Proxy({} as Client, {
    get: (_, module: ModuleName) =>
      new Proxy(
        {},
        {
          get:
            (__, action: string) =>
            async (input: unknown, requestId: string = randomUUID()) => {
              const reply = await send(openid, module, action, input, requestId);
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
    await admin.end();
    process.env.DATABASE_URL = server.replace('/template_house', `/${name}`);
    // Many calls at once share this process in tests; in the cloud each instance has its own two connections.
    process.env.HUIGUAN_POOL_MAX = '32';
    setClock('2026-11-20T02:00:00Z');
  });
  afterAll(() => db.destroy());
}

export { db };
