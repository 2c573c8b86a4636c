import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../localcloud/migrate';
import { freePort, startPostgres } from '../../localcloud/postgres';
import { binaries, clusterFolder, serverUser } from '../../localcloud/postgres-files';
import { launch } from '../../localcloud/postgres-process';

const password = 'scale';
const rounds = 200;

/** A copy of the running server that follows it: the documented way, by the server's own functions. */
async function follow(admin: pg.Client, folder: string, port: number) {
  const user = serverUser();
  const home = mkdtempSync(join(tmpdir(), 'huiguan-replica-'));
  chmodSync(home, 0o755);
  const copy = join(home, 'pg');
  await admin.query(`SELECT pg_backup_start('replica', true)`);
  execFileSync('cp', ['-a', folder, copy]);
  const { rows } = await admin.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop()');
  rmSync(join(copy, 'postmaster.pid'), { force: true });
  for (const [name, text] of [
    ['backup_label', rows[0]?.labelfile ?? ''],
    ['standby.signal', ''],
  ] as const) {
    writeFileSync(join(copy, name), text);
    if (user.uid !== undefined && user.gid !== undefined) chownSync(join(copy, name), user.uid, user.gid);
  }
  appendFileSync(
    join(copy, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=${password} application_name=replica'\n`,
  );
  const own = await freePort();
  const server = await launch(binaries(user), copy, own, user, true);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${own}/huiguan`,
    stop: () => server.stop().then(() => rmSync(home, { recursive: true, force: true })),
  };
}

/**
 * Writes go to the database, reads to its replica, through the real door: with `remote_apply` everybody reads what he has
 * just written. The control is a replica that stands still, without it. Then the replica is taken away.
 */
export async function checkReplica(): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiguan-primary-'));
  chmodSync(dataDir, 0o755);
  const primary = await startPostgres({ dataDir, password, throwaway: true });
  const admin = new pg.Client({ connectionString: primary.url });
  await admin.connect();
  await migrate(primary.url);
  const replica = await follow(admin, clusterFolder(dataDir, serverUser()), Number(new URL(primary.url).port));
  const standby = new pg.Client({ connectionString: replica.url });
  await standby.connect();
  standby.on('error', () => undefined);
  await admin.query(`ALTER SYSTEM SET synchronous_standby_names = 'replica'`);
  await admin.query('ALTER DATABASE huiguan SET synchronous_commit = remote_apply');
  await admin.query('SELECT pg_reload_conf()');
  for (let state = ''; state !== 'sync'; )
    state =
      (await admin.query<{ sync_state: string }>('SELECT sync_state FROM pg_stat_replication')).rows[0]?.sync_state ??
      '';
  Object.assign(process.env, { DATABASE_URL: primary.url, DATABASE_READ_URL: replica.url });
  process.env.HUIGUAN_SECRET ??= randomUUID() + randomUUID();
  const { main } = await import('../../cloudfunctions/membership/index');
  const { db, replicaDb } = await import('../../cloudfunctions/shared/db');
  // A person each: one may have ten drafts.
  const call = async (i: number, action: string, input: object) => {
    const environment = JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: `writer-${i}` });
    const requestId = randomUUID();
    // As a phone does: a write that met a dead connection is sent once more under its name.
    for (let turns = 1; ; turns++) {
      const reply = (await main({ action, input, requestId }, { environment })) as { ok: boolean };
      if (reply.ok) return JSON.stringify(reply);
      if (turns === 3) throw new Error(`${action}: ${JSON.stringify(reply)}`);
    }
  };
  const seesOwn = async (i: number) => {
    await call(i, 'saveDraft', { kind: 'unit', step: 0, form: { name: `单位${i}号` } });
    return (await call(i, 'drafts', {})).includes(`单位${i}号`);
  };
  const wrong: string[] = [];
  const readsBefore = await reads(standby);
  let stale = 0;
  for (let i = 0; i < rounds; i++) if (!(await seesOwn(i))) stale++;
  const readThere = (await reads(standby)) - readsBefore;
  if (stale > 0) wrong.push(`${stale} of ${rounds} reads were older than what their own caller had committed`);
  if (readThere < rounds) wrong.push(`the replica answered ${readThere} of ${rounds} reads`);

  await admin.query('ALTER DATABASE huiguan RESET synchronous_commit');
  await admin.query(`ALTER SYSTEM SET synchronous_standby_names = ''`);
  await admin.query('SELECT pg_reload_conf()');
  await standby.query('SELECT pg_wal_replay_pause()');
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'huiguan' AND pid <> pg_backend_pid()`,
  );
  if (await seesOwn(rounds)) wrong.push('control: a replica that stands still showed what was written after');
  await standby.end();
  await replica.stop();
  if (!(await seesOwn(rounds + 1))) wrong.push('without its replica the house did not answer reads itself');

  await replicaDb()?.destroy();
  await db.destroy();
  await admin.end();
  await primary.stop();
  rmSync(dataDir, { recursive: true, force: true });
  delete process.env.DATABASE_READ_URL;
  console.log(
    `replica: ${rounds} writes, each read back from the replica: ${stale} stale; ${readThere} transactions there; standing still and gone: ${wrong.length === 0 ? 'as said' : 'not as said'}`,
  );
  return wrong;
}

/** Transactions that the standby has finished, its own statistics included. */
async function reads(standby: pg.Client): Promise<number> {
  // A session tells the statistics what it did at the latest when it ends.
  await standby.query(
    'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  const { rows } = await standby.query<{ n: string }>(
    `SELECT xact_commit AS n FROM pg_stat_database WHERE datname = current_database()`,
  );
  return Number(rows[0]?.n);
}
