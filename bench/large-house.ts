import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { main as membership } from '../cloudfunctions/membership/index';
import { main as notices } from '../cloudfunctions/notices/index';
import { main as workbench } from '../cloudfunctions/workbench/index';
import { db } from '../cloudfunctions/shared/db';
import { seedDemo } from '../localcloud/demo-data';
import { migrate } from '../localcloud/migrate';
import { startThrowawayPostgres } from '../localcloud/postgres';
import { CallLines } from './call-lines';

const functions = { membership, notices, workbench };
export const members = 25_000;

/** 25,000 members on a server of their own, behind the real door in this process. */
export interface LargeHouse {
  /** Calls an action as this person; throws when it is refused. */
  call<T>(
    openid: string,
    module: keyof typeof functions,
    action: string,
    input: unknown,
    requestId?: string,
  ): Promise<T>;
  /** What the door logged about each call. */
  lines: CallLines;
  /** A connection beside the door. */
  bare: Client;
}

let opened: { house: LargeHouse; close: () => Promise<void> } | null = null;

/** The same house for every job that asks for it. */
export async function largeHouse(): Promise<LargeHouse> {
  opened ??= await open();
  return opened.house;
}
export const closeLargeHouse = async (): Promise<void> => opened?.close();

async function open() {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiguan-bench-'));
  const server = await startThrowawayPostgres();
  await migrate(server.url);
  process.env.HUIGUAN_SECRET ??= randomUUID() + randomUUID();
  process.env.DATABASE_URL = server.url;
  // What fills the house may last as long as it does: on a busy machine, longer than a statement of the house may.
  const patient = `${server.url}?options=-c%20statement_timeout%3D0`;
  await seedDemo(patient, { companies: members, dataDir });
  const bare = new Client({ connectionString: patient });
  await bare.connect();
  await bare.query('vacuum analyze');
  const lines = new CallLines();
  const house: LargeHouse = {
    lines,
    bare,
    async call<T>(
      openid: string,
      module: keyof typeof functions,
      action: string,
      input: unknown,
      requestId = randomUUID(),
    ) {
      const context = { environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid }) };
      const reply = (await functions[module]({ action, input, requestId }, context)) as { ok: boolean; data: T };
      if (!reply.ok) throw new Error(`${module}.${action}: ${JSON.stringify(reply)}`);
      return reply.data;
    },
  };
  const close = async () => {
    lines.stop();
    await bare.end();
    await db.destroy();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { house, close };
}
