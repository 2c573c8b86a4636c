import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../localcloud/migrate';
import { repoRoot } from '../../localcloud/paths';
import { startThrowawayPostgres, type PostgresServer } from '../../localcloud/postgres';
import type { Crowd } from './crowd';
import { startPooler, type Pooler } from './pgbouncer';

// `npm run check:pooler`: the documented way past one machine, walked. The races of the tests and a crowd of mixed
// calls go through PgBouncer in transaction mode, 200 clients on 20 connections; nothing is lost, and limits hold.

const people = 200;
const races = [
  'cloudfunctions/membership/races',
  'cloudfunctions/membership/haste',
  'cloudfunctions/meetings/registration-races',
  'cloudfunctions/attendance/check-in.test',
  'cloudfunctions/attendance/judged',
  'cloudfunctions/proceedings/vote-races',
  'cloudfunctions/shared/client',
  'cloudfunctions/shared/drain',
];

function runNode(words: string[], env: Record<string, string>, keep: boolean): Promise<string> {
  const child = spawn(process.execPath, words, {
    cwd: repoRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', keep ? 'pipe' : 'inherit', 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${words[0]} ended with ${code}`))));
  });
}

async function runRaces(server: PostgresServer, pooler: Pooler): Promise<void> {
  const jest = join(repoRoot, 'node_modules/jest/bin/jest.js');
  // What asks a connection for its own names does not run where a connection is anybody's.
  const words = [jest, '-c', 'config/jest.config.js', '-i', '-t', '^(?!.*kept statement)', ...races];
  const env = { HUIGUAN_TEST_SERVER: server.url, HUIGUAN_TEST_POOLER: pooler.through(server.url) };
  await runNode(words, { ...env, HUIGUAN_POOL_MAX: String(people), HUIGUAN_PREPARE: 'off' }, false);
}

async function openMeeting(client: pg.Client): Promise<string> {
  await client.query(
    `INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), 'crowd-' || i, now() FROM generate_series(0, ${people - 1}) i`,
  );
  const id = randomUUID();
  const place = { name: '之江会议中心', address: '', region: '330108', position: null, checkInRadius: null };
  const audience = { members: false, tiers: [], committees: [], offices: [], guests: true };
  await client.query(
    `WITH made AS (
       INSERT INTO meeting (id, short_code, kind, title, starts_at, ends_at, place, audience, registration_opens_at,
         registration_closes_at, cancel_until, status, created_by, created_at, published_at)
       SELECT $1::uuid, left(replace($1::uuid::text, '-', ''), 8), 'industry_summit', '年度峰会', now() + interval '30 days',
         now() + interval '31 days', $2::jsonb, $3::jsonb, now() - interval '1 day', now() + interval '20 days',
         now() + interval '20 days', 'noticed', p.id, now(), now()
       FROM person p LIMIT 1 RETURNING id)
     INSERT INTO meeting_seats (meeting_id, capacity) SELECT id, $4::int FROM made`,
    [id, place, audience, people / 2],
  );
  return id;
}

/** What is wrong with how the crowd fared; empty when all of it is right. */
async function judge(crowd: Crowd, client: pg.Client): Promise<string[]> {
  const wrong = Object.entries(crowd.outcomes)
    .filter(([outcome, count]) => !outcome.endsWith(' ok') || count !== people)
    .map(([outcome, count]) => `${outcome}: ${count}`);
  const { rows } = await client.query<{ confirmed: number; waiting: number; drafts: number; audits: number }>(
    `SELECT (SELECT count(*)::int FROM registration WHERE state = 'confirmed') AS confirmed,
       (SELECT count(*)::int FROM registration WHERE state = 'waiting') AS waiting,
       (SELECT count(*)::int FROM application_draft) AS drafts,
       (SELECT count(DISTINCT request_id)::int FROM audit) AS audits`,
  );
  const kept = JSON.stringify(rows[0]);
  const expected = JSON.stringify({ confirmed: people / 2, waiting: people / 2, drafts: people, audits: 2 * people });
  if (kept !== expected) wrong.push(`kept ${kept} instead of ${expected}`);
  if (crowd.cut.code !== '57014' || crowd.cut.ms > 45_000) wrong.push(`a sleeper ended with ${crowd.cut.code}`);
  return wrong;
}

async function main(): Promise<void> {
  const server = await startThrowawayPostgres('template_house');
  const pooler = await startPooler(server.url).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const client = new pg.Client({ connectionString: server.urlOf('crowd') });
  try {
    await migrate(server.url);
    await runRaces(server, pooler);
    const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
    await admin.connect();
    await admin.query('CREATE DATABASE crowd');
    await admin.end();
    await migrate(server.urlOf('crowd'));
    await client.connect();
    const meetingId = await openMeeting(client);
    const env = {
      DATABASE_URL: pooler.through(server.urlOf('crowd')),
      HUIGUAN_SECRET: randomUUID() + randomUUID(),
      HUIGUAN_POOL_MAX: String(people),
      HUIGUAN_PREPARE: 'off',
    };
    const words = [...process.execArgv, join(__dirname, 'crowd.ts'), String(people), meetingId];
    const crowd = JSON.parse((await runNode(words, env, true)).trim().split('\n').at(-1) ?? '') as Crowd;
    const wrong = await judge(crowd, client);
    console.log(
      `${pooler.version}: ${crowd.calls} mixed calls by ${people} clients in ${crowd.seconds.toFixed(1)} s, ${wrong.length} wrong; a statement that sleeps is cut after ${(crowd.cut.ms / 1000).toFixed(1)} s`,
    );
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  } finally {
    await client.end().catch(() => undefined);
    await pooler.stop();
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
