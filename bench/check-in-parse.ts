import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { allTickets, gates, members, type Side } from './check-in-round';

const application = { 'content-type': 'application/json', 'x-parse-application-id': 'check-in-peer' };
export const peerProcesses = cpus().length;

/** parse-server (check-in-peer.ts) on a database of its own of the same server, while `play` runs. */
export async function withPeer<T>(pool: Pool, databaseUrl: string, play: (side: Side) => Promise<T>): Promise<T> {
  await pool.query('CREATE DATABASE peer');
  const peerUrl = databaseUrl.replace(/\/[^/?]+(\?|$)/, '/peer$1');
  const port = await freePort();
  const child = fork(join(__dirname, 'check-in-peer.ts'), [peerUrl, String(port), String(peerProcesses)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const peer = new Pool({ connectionString: peerUrl, max: 4 });
  // A connection that is closing still hears the server stop.
  peer.on('error', () => undefined);
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
    return await play({
      side: 'peer',
      url,
      headers: sessions.map((session) => ({ ...application, 'x-parse-session-token': session })),
      open: () => makeMeeting(peer),
      count: async (meetingId) => {
        const { rows } = await peer.query<{ heads: number; points: number }>(
          `SELECT (SELECT count(*)::int FROM "Attendance" WHERE "meetingId" = $1) AS heads,
             (SELECT coalesce(sum(delta), 0)::int FROM "PointEntry" WHERE "sourceId" = $1) AS points`,
          [meetingId],
        );
        return rows[0] ?? { heads: 0, points: 0 };
      },
    });
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

const signUp = (url: string): Promise<string[]> =>
  Promise.all(
    gates.map(async (_, i) => {
      const body = JSON.stringify({ username: `gate-${i}`, password: randomUUID() });
      const reply = await fetch(`${url}/users`, { method: 'POST', headers: application, body });
      return ((await reply.json()) as { sessionToken: string }).sessionToken;
    }),
  );

async function makeMeeting(peer: Pool): Promise<{ meetingId: string; registrations: string[] }> {
  const meetingId = randomUUID();
  await peer.query(
    `INSERT INTO "Meeting" ("objectId", "createdAt", "updatedAt", title, status, "startsAt", "endsAt") VALUES ($1, now(), now(), '年度峰会', 'in_session', now(), now() + interval '1 day')`,
    [meetingId],
  );
  const { rows } = await peer.query<{ objectId: string }>(
    `INSERT INTO "Ticket" ("objectId", "createdAt", "updatedAt", "meetingId", "memberId", name, "unitName", state)
     SELECT gen_random_uuid(), now(), now(), $1, 'm' || (i % $3::int), '来宾' || i, '会员单位' || (i % $3::int), 'confirmed'
     FROM generate_series(1, $2::int) i RETURNING "objectId"`,
    [meetingId, allTickets, members],
  );
  await peer.query('VACUUM ANALYZE');
  return { meetingId, registrations: rows.map(({ objectId }) => objectId) };
}
