import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../localcloud/migrate';
import { startThrowawayPostgres } from '../localcloud/postgres';
import { ms, type Line } from './line';
import type { Crowd } from './registration-crowd';
import { naiveTable } from './registration-naive';

const [people, seats, atOnce, most] = [1000, 200, 64, 7];
const levels = ['read committed', 'serializable'] as const;

/** A thousand people want two hundred seats; the peer looks first and writes afterwards, behind the same door. */
export async function registration(): Promise<Line[]> {
  const server = await startThrowawayPostgres();
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    await migrate(server.url);
    await client.query(naiveTable);
    await client.query(
      `INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), 'crowd-' || i, now() FROM generate_series(0, ${people - 1}) i`,
    );
    const lines: Line[] = [];
    for (const level of levels) {
      // In turn, so that a machine that is busy for a while is busy for both.
      const ours = await measure(client, server.url, 'ours', 'read committed');
      const naive = await measure(client, server.url, 'naive', level);
      lines.push(line(level, ours, naive));
    }
    return lines;
  } finally {
    await client.end();
    await server.stop();
  }
}

interface Measured extends Crowd {
  confirmed: number;
  /** Waiting numbers are 1, 2, 3 … without a gap or a double. */
  inOrder: boolean;
  waiting: number;
  errors: number;
  rate: number;
}

async function measure(client: Client, url: string, road: 'ours' | 'naive', level: string): Promise<Measured> {
  const [meetingId, warmUp] = [await makeMeeting(client, seats), await makeMeeting(client, 10)];
  const crowd = await inProcess(url, level, [road, meetingId, warmUp, String(people), String(atOnce)]);
  const { rows } = await client.query<{ confirmed: number; waiting: number; numbers: number[] | null }>(
    `SELECT count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed, count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
       json_agg(waiting_no ORDER BY waiting_no) FILTER (WHERE waiting_no IS NOT NULL) AS numbers
     FROM ${road === 'ours' ? 'registration' : 'naive_registration'} WHERE meeting_id = $1`,
    [meetingId],
  );
  const { confirmed = 0, waiting = 0, numbers } = rows[0] ?? {};
  const answered = (crowd.outcomes.confirmed ?? 0) + (crowd.outcomes.waiting ?? 0);
  return {
    ...crowd,
    confirmed,
    waiting,
    inOrder: (numbers ?? []).every((no, i) => no === i + 1),
    errors: people - answered,
    rate: answered / crowd.seconds,
  };
}

function line(level: string, ours: Measured, naive: Measured): Line {
  const exact = ours.confirmed === seats && ours.waiting === people - seats && ours.inOrder && ours.errors === 0;
  const lean = ours.roundTrips <= most;
  const says = (side: Measured) =>
    `${side.confirmed} confirmed, ${side.waiting} waiting${side.inOrder ? ' in order' : ' with doubled numbers'}, ${side.errors} errors`;
  return {
    job: `registration-${level.replace(' ', '-')}`,
    ours: `${Math.round(ours.rate)}/s,${ours.confirmed}/${seats},${ours.errors}errors`,
    peer: `${Math.round(naive.rate)}/s,${naive.confirmed}/${seats},${naive.errors}errors`,
    ratio: ours.rate / naive.rate,
    goal: `${seats}/${seats},${people - seats}inorder,0errors`,
    ok: exact && lean && (naive.confirmed > seats || naive.errors > 0 || !naive.inOrder),
    note: `${people} people, ${atOnce} at a time, each through the door with a connection of his own; ours: ${says(ours)}, ${ours.roundTrips} round trips of one alone, p99 ${ms(ours.p99)}; the peer judges the same behind the same door, then reads the free seats and writes, at ${level}${level === 'read committed' ? '' : ', three tries'}: ${says(naive)}, p99 ${ms(naive.p99)}. Registrations answered a second.`,
    ...(exact && lean
      ? {}
      : { wrong: `${says(ours)}; ${JSON.stringify(ours.outcomes)}; ${ours.roundTrips} round trips` }),
  };
}

async function makeMeeting(client: Client, capacity: number): Promise<string> {
  const id = randomUUID();
  const place = { name: '之江会议中心', address: '', region: '330108', position: null, checkInRadius: null };
  const audience = { members: false, tiers: [], committees: [], offices: [], guests: true };
  await client.query(
    `WITH made AS (
       INSERT INTO meeting (id, short_code, kind, title, starts_at, ends_at, place, audience, registration_opens_at, registration_closes_at,
         cancel_until, status, created_by, created_at, published_at)
       SELECT $1::uuid, left(replace($1::uuid::text, '-', ''), 8), 'industry_summit', '年度峰会', now() + interval '30 days', now() + interval '31 days', $2::jsonb, $3::jsonb,
         now() - interval '1 day', now() + interval '20 days', now() + interval '20 days', 'noticed', p.id, now(), now()
       FROM person p LIMIT 1 RETURNING id)
     INSERT INTO meeting_seats (meeting_id, capacity) SELECT id, $4::int FROM made`,
    [id, place, audience, capacity],
  );
  return id;
}

async function inProcess(url: string, level: string, words: string[]): Promise<Crowd> {
  const options = encodeURIComponent(`-c default_transaction_isolation=${level.replace(' ', '\\ ')}`);
  const child = spawn(process.execPath, [...process.execArgv, join(__dirname, 'registration-crowd.ts'), ...words], {
    env: {
      ...process.env,
      DATABASE_URL: `${url}?options=${options}`,
      HUIGUAN_POOL_MAX: String(atOnce),
      HUIGUAN_SECRET: randomUUID() + randomUUID(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const code = await new Promise((ended) => child.on('close', ended));
  if (code !== 0) throw new Error(`the crowd ended with ${String(code)}: ${complained.slice(0, 500)}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Crowd;
}
