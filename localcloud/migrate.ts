import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { Failure, explain } from './failure';
import { repoRoot } from './paths';

export interface Migration {
  /** `NNNN_name.sql`; the number orders them. */
  name: string;
  sql: string;
  checksum: string;
}

/** What of a `pg` client migrating needs; a pool's client serves too. */
export interface Connection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export function readMigrations(folder = join(repoRoot, 'migrations')): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const numbers = new Set<string>();
  return names.map((name) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (!number)
      throw new Failure(
        `迁移文件名不对：${name}，应为 0001_名称.sql。`,
        `Migration ${name} is not named NNNN_name.sql.`,
      );
    if (numbers.has(number))
      throw new Failure(`有两个迁移的编号都是 ${number}。`, `Two migrations have the number ${number}.`);
    numbers.add(number);
    const sql = readFileSync(join(folder, name), 'utf8');
    // A checkout on Windows may change the line ends; the statements are the same.
    return { name, sql, checksum: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') };
  });
}

/**
 * Applies what is not applied yet, in order, each file in a transaction of its own. Two at once are safe: one waits.
 * Returns the names applied now. Throws a `Failure` when an applied file has changed or vanished, or a statement fails.
 */
export async function migrate(target: string | Connection, folder?: string): Promise<string[]> {
  if (typeof target !== 'string') return apply(target, readMigrations(folder));
  const client = new Client({ connectionString: target });
  try {
    await client.connect();
    return await apply(client, readMigrations(folder));
  } catch (error) {
    throw explain(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Longer than any statement of a call may run. */
const statementLimit = '15s';

/** Statements in this database are cut after 15 s, whoever connects from now on and through whatever pooler. */
export async function limitStatements(db: Connection, database: string): Promise<void> {
  await db.query(`alter database "${database.replaceAll('"', '""')}" set statement_timeout = '${statementLimit}'`);
}

/**
 * Neither a dump nor a template carries the limit, so it is looked at each time; another that somebody chose stays.
 * Under the lock, and by the catalogue as well: what a session began with does not know what another set since.
 */
async function ensureLimit(db: Connection, ofSession: string): Promise<void> {
  if (ofSession !== '0') return;
  const asked = await db.query(`select current_database() as name, exists (
      select from pg_db_role_setting s, unnest(s.setconfig) c(line)
      where c.line like 'statement\\_timeout=%' and s.setrole in (0, current_user::regrole::oid)
        and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
    ) as chosen`);
  const [{ name, chosen } = { name: '', chosen: false }] = asked.rows as { name: string; chosen: boolean }[];
  if (chosen) return;
  try {
    await limitStatements(db, name);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error; // insufficient_privilege
    const sql = `ALTER ROLE <role of DATABASE_URL> SET statement_timeout = '${statementLimit}'`;
    throw new Failure(
      `没有权限限制语句的时间。请用管理员执行一次：${sql}`,
      `The time of statements cannot be limited by this role. Let an administrator run once: ${sql}`,
      error,
    );
  }
}

const lockKey = 727_018_462; // any constant: whoever migrates this house takes the same lock

async function apply(db: Connection, migrations: Migration[]): Promise<string[]> {
  const begunWith = await db.query(`select current_setting('statement_timeout') as current`);
  // A migration may take its time, and so may the one that it waits for.
  await db.query('set statement_timeout = 0');
  await db.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    await ensureLimit(db, (begunWith.rows as { current: string }[])[0]?.current ?? '');
    await db.query(`create table if not exists schema_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const { rows } = await db.query('select name, checksum from schema_migration');
    const applied = new Map((rows as { name: string; checksum: string }[]).map((row) => [row.name, row.checksum]));
    refuseRewrittenHistory(migrations, applied);
    const pending = migrations.filter((each) => !applied.has(each.name));
    for (const each of pending) await applyOne(db, each);
    return pending.map((each) => each.name);
  } finally {
    await db.query('select pg_advisory_unlock($1)', [lockKey]);
    await db.query('reset statement_timeout');
  }
}

function refuseRewrittenHistory(migrations: Migration[], applied: Map<string, string>): void {
  const last = [...applied.keys()].sort().at(-1) ?? '';
  for (const { name, checksum } of migrations) {
    const known = applied.get(name);
    if (known !== undefined && known !== checksum) {
      throw new Failure(
        `迁移 ${name} 已经执行过，但文件后来被改了。请还原它，把改动写进新的迁移；本机数据可用 npm run reset 清空。`,
        `Migration ${name} has been applied and changed since. Restore it and write a new one; npm run reset clears local data.`,
      );
    }
    if (known === undefined && name < last) {
      throw new Failure(
        `迁移 ${name} 的编号小于已执行的 ${last}，请给它更大的编号。`,
        `Migration ${name} comes before ${last}, which is applied. Give it a higher number.`,
      );
    }
  }
  const present = new Set(migrations.map((each) => each.name));
  const lost = [...applied.keys()].find((name) => !present.has(name));
  if (lost) {
    throw new Failure(
      `数据库里执行过 ${lost}，但现在没有这个文件。请更新代码，或用 npm run reset 清空本机数据。`,
      `${lost} has been applied, but the file is gone. Update the code, or clear local data with npm run reset.`,
    );
  }
}

async function applyOne(db: Connection, { name, sql, checksum }: Migration): Promise<void> {
  await db.query('begin');
  try {
    await db.query(sql);
    await db.query('insert into schema_migration (name, checksum) values ($1, $2)', [name, checksum]);
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      `迁移 ${name} 执行失败，已全部撤回：${reason}`,
      `Migration ${name} failed and was rolled back: ${reason}`,
      error,
    );
  }
}
