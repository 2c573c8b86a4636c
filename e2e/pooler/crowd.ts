import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { main as identity } from '../../cloudfunctions/identity/index';
import { main as meetings } from '../../cloudfunctions/meetings/index';
import { main as membership } from '../../cloudfunctions/membership/index';
import { main as notices } from '../../cloudfunctions/notices/index';
import { db } from '../../cloudfunctions/shared/db';

export interface Crowd {
  calls: number;
  /** `action outcome` → how many. */
  outcomes: Record<string, number>;
  seconds: number;
  /** Milliseconds until a statement that would have slept 20 s was cut, and the code that it ended with. */
  cut: { ms: number; code: string };
}

const functions = { identity, meetings, membership, notices };
const [people, meetingId] = [Number(process.argv[2]), process.argv[3] ?? ''];

/** A process of its own, with a pool as wide as the crowd: every person is a client of the pooler. */
async function run(): Promise<Crowd> {
  const outcomes: Record<string, number> = {};
  let calls = 0;
  const call = async (openid: string, module: keyof typeof functions, action: string, input: object = {}) => {
    const context = { environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openid }) };
    const reply = (await functions[module]({ action, input, requestId: randomUUID() }, context)) as {
      ok: boolean;
      error?: { code: string };
    };
    const outcome = `${module}.${action} ${reply.error?.code ?? 'ok'}`;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    calls++;
  };
  const visit = async (openid: string, i: number) => {
    await call(openid, 'identity', 'whoami');
    await call(openid, 'meetings', 'list');
    await call(openid, 'meetings', 'register', { meetingId, name: `来宾${i}` });
    await call(openid, 'membership', 'saveDraft', { kind: 'unit', step: 0, form: { name: `单位${i}` } });
    await call(openid, 'notices', 'inbox');
    await call(openid, 'meetings', 'show', { meetingId });
  };
  const sleeper = sleep();
  const began = performance.now();
  await Promise.all(Array.from({ length: people }, (_, i) => visit(`crowd-${i}`, i)));
  const seconds = (performance.now() - began) / 1000;
  return { calls, outcomes, seconds, cut: await sleeper };
}

async function sleep(): Promise<Crowd['cut']> {
  const began = performance.now();
  const code = await sql`SELECT pg_sleep(60)`.execute(db).then(
    () => 'none',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
  return { ms: performance.now() - began, code };
}

process.stdout.write = new Proxy(process.stdout.write.bind(process.stdout), {
  // The door's lines would bury the answer.
  apply: (write, _, [text, ...rest]: [string, ...unknown[]]) =>
    text.startsWith('{"level":"info"') ? true : Reflect.apply(write, undefined, [text, ...rest]),
});
run().then(
  (crowd) => {
    process.stdout.write(`${JSON.stringify(crowd)}\n`);
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
