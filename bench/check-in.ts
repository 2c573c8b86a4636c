import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { issueTicket } from '../cloudfunctions/attendance/ticket';
import { startThrowawayCloud } from '../localcloud/throwaway-cloud';
import type { CrowdTimes, Plan } from './check-in-crowd';
import { ms, type Line } from './line';

const [tickets, members, gates, atOnce, rounds] = [2000, 800, 8, 64, 3];
/** What a gate's phone that scans faster than the network answers has gathered meanwhile. */
const pile = 10;
const application = { id: 'check-in-peer', masterKey: 'the master key of the bench' };

/** A full hall at the gates: every ticket once, a third of them twice, on both sides of one PostgreSQL. */
export async function checkIn(): Promise<Line[]> {
  process.env.HUIGUAN_SECRET ??= randomUUID() + randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'huiguan-check-in-'));
  const instances = Number(process.env.HUIGUAN_INSTANCES ?? 4);
  const cloud = await startThrowawayCloud({ instances });
  const pool = new Pool({ connectionString: cloud.databaseUrl, max: 4 });
  try {
    await makeStaff(pool);
    const ours: Side[] = [];
    await oursOnce(pool, cloud.url, folder);
    for (let i = 0; i < rounds; i++) ours.push(await oursOnce(pool, cloud.url, folder));
    const piled: Side[] = [];
    for (let i = 0; i < rounds; i++) piled.push(await oursOnce(pool, cloud.url, folder, pile));
    const peers = await peerRounds(pool, cloud.databaseUrl, folder);
    return [...lines(ours, peers, instances), piledLine(piled)];
  } finally {
    await pool.end();
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Side extends CrowdTimes {
  rate: number;
  heads: number;
  points: number;
}

// Every third ticket twice, in an order that is the same in every run: some second scans overtake the first.
function scansOf<T>(all: T[]): T[] {
  const scans = [...all, ...all.filter((_, i) => i % 3 === 0)];
  return scans
    .map((scan, i) => ({ scan, key: (i * 7919) % scans.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ scan }) => scan);
}

async function crowd(folder: string, plan: Plan): Promise<CrowdTimes> {
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const child = spawn(process.execPath, [...process.execArgv, join(__dirname, 'check-in-crowd.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((ended) => child.on('close', ended));
  if (code !== 0) throw new Error(`the crowd ended with ${String(code)}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as CrowdTimes;
}

// Issued a little ahead, within the skew: the last of the crowd still comes within the code's minute and a half.
const aheadOfNow = () => Math.floor(Date.now() / 1000) + 25;

async function oursOnce(pool: Pool, url: string, folder: string, perCall = 1): Promise<Side> {
  const { meetingId, registrations } = await makeMeeting(pool);
  const issuedAt = aheadOfNow();
  const records = scansOf(
    registrations.map((registrationId) => issueTicket({ meetingId, registrationId, seat: 0, issuedAt })),
  ).map((code) => ({ kind: 'ticket', id: randomUUID(), at: new Date().toISOString(), code }));
  const calls = Array.from({ length: Math.ceil(records.length / perCall) }, (_, i) => ({
    headers: { 'x-local-openid': `gate-${i % gates}` },
    body: JSON.stringify({
      action: 'scan',
      requestId: randomUUID(),
      input: {
        meetingId,
        gate: { id: gateIds[i % gates], name: `${(i % gates) + 1} 号门` },
        offline: false,
        records: records.slice(i * perCall, (i + 1) * perCall),
      },
    }),
  }));
  const times = await crowd(folder, { url: `${url}/attendance`, atOnce, calls });
  const { rows } = await pool.query<{ heads: number; points: number }>(
    `SELECT (SELECT count(*)::int FROM attendance WHERE meeting_id = $1) AS heads,
       (SELECT coalesce(sum(delta), 0)::int FROM point_entry WHERE source_id = $1) AS points`,
    [meetingId],
  );
  return { ...times, rate: records.length / times.seconds, heads: rows[0]?.heads ?? 0, points: rows[0]?.points ?? 0 };
}

const gateIds = Array.from({ length: gates }, () => randomUUID());

export async function makeStaff(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO person (id, openid, name, created_at) SELECT gen_random_uuid(), 'gate-' || i, '工作人员' || i, now() FROM generate_series(0, $1::int - 1) i`,
    [gates],
  );
  await pool.query(
    `INSERT INTO appointment (id, person_id, office, term) SELECT gen_random_uuid(), id, 'clerk', '[2020-01-01,2100-01-01)' FROM person`,
  );
  await pool.query(
    `INSERT INTO membership (id, kind, identity_key, name, search_name, uscc, industry, region, size, status, flow_id, step_seq, applied_by,
       submitted_at, step_since, completeness, content_state, member_no, joined_on)
     SELECT gen_random_uuid(), 'unit', 'bench:' || i, '会员单位' || i, '会员单位' || i, 'X' || i, 'C34', '330109', 'small', 'active',
       '01900000-0000-7000-8000-000000000001', 2, (SELECT id FROM person LIMIT 1), now(), current_date, '{}', 'pass', i, current_date
     FROM generate_series(1, $1::int) i`,
    [members],
  );
}

export async function makeMeeting(pool: Pool): Promise<{ meetingId: string; registrations: string[] }> {
  const meetingId = randomUUID();
  const place = { name: '会展中心', address: '', region: '330108', position: null, checkInRadius: null };
  const audience = { members: true, tiers: [], committees: [], offices: [], guests: true };
  await pool.query(
    `WITH made AS (
       INSERT INTO meeting (id, short_code, kind, title, starts_at, ends_at, place, audience, registration_opens_at, registration_closes_at,
         cancel_until, status, created_by, created_at, published_at)
       SELECT $1::uuid, left(replace($1::uuid::text, '-', ''), 8), 'industry_summit', '年度峰会', now() + interval '30 minutes', now() + interval '1 day', $2::jsonb, $3::jsonb,
         now() - interval '1 day', now() + interval '10 minutes', now(), 'noticed', p.id, now(), now()
       FROM person p LIMIT 1 RETURNING id)
     INSERT INTO meeting_seats (meeting_id, capacity) SELECT id, $4::int FROM made`,
    [meetingId, place, audience, tickets],
  );
  const { rows } = await pool.query<{ id: string }>(
    `WITH who AS (INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), $1::text || '-' || i, now() FROM generate_series(1, $2::int) i RETURNING id),
       unit AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM membership)
     INSERT INTO registration (id, meeting_id, person_id, membership_id, name, party, state, registered_at)
     SELECT gen_random_uuid(), $1::uuid, w.id, u.id, '来宾' || w.n, 1, 'confirmed', now()
     FROM (SELECT id, row_number() OVER () AS n FROM who) w JOIN unit u ON u.n = w.n % $3::int RETURNING id`,
    [meetingId, tickets, members],
  );
  await pool.query(`UPDATE meeting SET status = 'in_session' WHERE id = $1`, [meetingId]);
  await pool.query('VACUUM ANALYZE');
  return { meetingId, registrations: rows.map(({ id }) => id) };
}

async function peerRounds(pool: Pool, databaseUrl: string, folder: string): Promise<Side[]> {
  await pool.query('CREATE DATABASE peer');
  const peerUrl = databaseUrl.replace(/\/[^/?]+(\?|$)/, '/peer$1');
  const port = await freePort();
  const child = fork(join(__dirname, 'check-in-peer.ts'), [peerUrl, String(port), String(cpus().length)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const peer = new Pool({ connectionString: peerUrl, max: 4 });
  try {
    await new Promise<void>((ready, failed) => {
      child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && ready());
      child.once('exit', () => failed(new Error('parse-server did not start')));
    });
    await peer.query('CREATE UNIQUE INDEX attendance_once ON "Attendance" ("ticketId")');
    await peer.query('CREATE INDEX attendance_by_meeting ON "Attendance" ("meetingId")');
    await peer.query('CREATE INDEX point_by_month ON "PointEntry" ("memberId", month)');
    await peer.query('CREATE UNIQUE INDEX point_once ON "PointEntry" ("sourceId", "memberId")');
    const url = `http://127.0.0.1:${port}/parse`;
    const sessions = await signUp(url);
    const sides: Side[] = [];
    for (let i = 0; i <= rounds; i++) sides.push(await peerOnce(peer, url, folder, sessions));
    return sides.slice(1);
  } finally {
    await peer.end();
    child.disconnect();
    await new Promise((ended) => child.once('exit', ended));
    await pool.query('DROP DATABASE peer WITH (FORCE)');
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function signUp(url: string): Promise<string[]> {
  return Promise.all(
    gateIds.map(async (_, i) => {
      const reply = await fetch(`${url}/users`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-parse-application-id': application.id },
        body: JSON.stringify({ username: `gate-${i}`, password: randomUUID() }),
      });
      return ((await reply.json()) as { sessionToken: string }).sessionToken;
    }),
  );
}

async function peerOnce(peer: Pool, url: string, folder: string, sessions: string[]): Promise<Side> {
  const meetingId = randomUUID();
  await peer.query(
    `INSERT INTO "Meeting" ("objectId", "createdAt", "updatedAt", title, status, "startsAt", "endsAt") VALUES ($1, now(), now(), '年度峰会', 'in_session', now(), now() + interval '1 day')`,
    [meetingId],
  );
  const { rows } = await peer.query<{ objectId: string }>(
    `INSERT INTO "Ticket" ("objectId", "createdAt", "updatedAt", "meetingId", "memberId", name, "unitName", state)
     SELECT gen_random_uuid(), now(), now(), $1, 'm' || (i % $3::int), '来宾' || i, '会员单位' || (i % $3::int), 'confirmed'
     FROM generate_series(1, $2::int) i RETURNING "objectId"`,
    [meetingId, tickets, members],
  );
  await peer.query('VACUUM ANALYZE');
  const issuedAt = aheadOfNow();
  const codes = rows.map(({ objectId }) => issueTicket({ meetingId, registrationId: objectId, seat: 0, issuedAt }));
  const calls = scansOf(codes).map((code, i) => ({
    headers: {
      'x-parse-application-id': application.id,
      'x-parse-session-token': sessions[i % gates] ?? '',
      'x-parse-request-id': randomUUID(),
    },
    body: JSON.stringify({ code, meetingId, gate: `${(i % gates) + 1} 号门` }),
  }));
  const times = await crowd(folder, { url: `${url}/functions/checkIn`, atOnce, calls });
  const counted = await peer.query<{ heads: number; points: number }>(
    `SELECT (SELECT count(*)::int FROM "Attendance" WHERE "meetingId" = $1) AS heads,
       (SELECT coalesce(sum(delta), 0)::int FROM "PointEntry" WHERE "sourceId" = $1) AS points`,
    [meetingId],
  );
  return {
    ...times,
    rate: calls.length / times.seconds,
    heads: counted.rows[0]?.heads ?? 0,
    points: counted.rows[0]?.points ?? 0,
  };
}

const middle = (sides: Side[]) => [...sides].sort((a, b) => a.rate - b.rate)[Math.floor(sides.length / 2)] as Side;
const expected = { checkedIn: tickets, already: Math.ceil(tickets / 3) };
const isExact = (side: Side) =>
  side.heads === tickets &&
  side.points === members * 2 &&
  Object.entries(expected).every(([outcome, n]) => side.outcomes[outcome] === n) &&
  Object.keys(side.outcomes).length === 2;

function lines(ours: Side[], peers: Side[], instances: number): Line[] {
  const [us, them] = [middle(ours), middle(peers)];
  const wrong = [...ours, ...peers].find((side) => !isExact(side));
  const note = `${tickets} tickets, ${tickets + expected.already} scans, ${atOnce} at a time, ${gates} gates, middle of ${rounds} rounds after one to warm up; heads ${us.heads} and ${them.heads}, points ${us.points} and ${them.points}. Ours: gateway and ${instances} instances, signature, offices, lock, log, points within the month's cap, audit and idempotency in one transaction of 6 statements in 4 flights. The peer: parse-server 9 on the same PostgreSQL, ${cpus().length} processes, its idempotency on, a cloud function that verifies the same signature, finds the ticket, saves attendance, log, audit and points within the cap under unique indexes; it has no transaction, no lock, no offices, keeps no reply.`;
  const failed = wrong
    ? {
        wrong: `${wrong.heads} heads, ${wrong.points} points, ${JSON.stringify(wrong.outcomes)} ${wrong.complaint ?? ''}`,
      }
    : {};
  return [
    {
      job: 'check-in',
      ours: `${Math.round(us.rate)}/s`,
      peer: `${Math.round(them.rate)}/s`,
      ratio: us.rate / them.rate,
      goal: 'ratio≥3',
      ok: us.rate / them.rate >= 3,
      note,
      ...failed,
    },
    {
      job: 'check-in-p99',
      ours: ms(us.p99),
      peer: ms(them.p99),
      ratio: them.p99 / us.p99,
      goal: 'ratio≥2',
      ok: them.p99 >= 2 * us.p99,
      note: `the same runs; p50 ${ms(us.p50)} and ${ms(them.p50)}`,
    },
  ];
}

/** Beside the comparison, never instead of it: the peer's function takes one at a time. */
function piledLine(sides: Side[]): Line {
  const side = middle(sides);
  const wrong = sides.find((each) => !isExact(each));
  return {
    job: 'check-in-piled',
    ours: `${Math.round(side.rate)}/s`,
    peer: '-',
    ratio: null,
    goal: 'reported',
    ok: true,
    note: `the same scans, ${pile} to a call: a gate's phone sends what has piled up while it waited; a call takes p50 ${ms(side.p50)}, p99 ${ms(side.p99)}`,
    ...(wrong ? { wrong: `${wrong.heads} heads, ${wrong.points} points, ${JSON.stringify(wrong.outcomes)}` } : {}),
  };
}
