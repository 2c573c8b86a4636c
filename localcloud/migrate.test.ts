import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readMigrations, migrate } from './migrate';

let folder: string;
let url: string;
const admin = () => new Client({ connectionString: process.env.HUIGUAN_TEST_SERVER });
const database = `migrate_${process.pid}`;

async function ask<T>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}
async function asAdmin(sql: string): Promise<void> {
  const client = admin();
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiguan-migrations-'));
  await asAdmin(`create database ${database} template template0`);
  url = Object.assign(new URL(process.env.HUIGUAN_TEST_SERVER ?? ''), { pathname: `/${database}` }).toString();
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await asAdmin(`drop database ${database} with (force)`);
});
const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);

test('applies in order, once each, and says which', async () => {
  write('0002_second.sql', 'insert into a values (2)');
  write('0001_first.sql', 'create table a (n int); insert into a values (1)');
  expect(await migrate(url, folder)).toEqual(['0001_first.sql', '0002_second.sql']);
  expect(await migrate(url, folder)).toEqual([]);
  write('0003_third.sql', 'insert into a values (3)');
  expect(await migrate(url, folder)).toEqual(['0003_third.sql']);
  expect(await ask('select n from a order by n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

test('limits the time of every statement from then on, but not of a migration, and keeps a limit that was chosen', async () => {
  write('0001_first.sql', `create table a as select current_setting('statement_timeout') as n`);
  await migrate(url, folder);
  expect(await ask('select n from a')).toEqual([{ n: '0' }]);
  expect(await ask('show statement_timeout')).toEqual([{ statement_timeout: '15s' }]);
  await asAdmin(`alter database ${database} set statement_timeout = '7s'`);
  await migrate(url, folder);
  expect(await ask('show statement_timeout')).toEqual([{ statement_timeout: '7s' }]);
});

test('many at once apply each migration once', async () => {
  write('0001_first.sql', 'create table a (n int); insert into a values (1)');
  const applied = await Promise.all(Array.from({ length: 12 }, () => migrate(url, folder)));
  expect(applied.flat()).toEqual(['0001_first.sql']);
  expect(await ask('show statement_timeout')).toEqual([{ statement_timeout: '15s' }]);
  expect(await ask('select n from a')).toEqual([{ n: 1 }]);
});

test('a failing file leaves nothing of itself, and the ones before stay', async () => {
  write('0001_first.sql', 'create table a (n int)');
  write('0002_broken.sql', 'insert into a values (1); insert into nowhere values (1)');
  await expect(migrate(url, folder)).rejects.toThrow(/0002_broken\.sql.*nowhere/s);
  expect(await ask('select n from a')).toEqual([]);
  expect(await ask('select name from schema_migration')).toEqual([{ name: '0001_first.sql' }]);
});

test('refuses an applied file that was changed, removed, or slipped in before', async () => {
  write('0002_house.sql', 'create table a (n int)');
  await migrate(url, folder);
  write('0002_house.sql', 'create table a (n int)\r\n'.replace('\r\n', ''));
  expect(await migrate(url, folder)).toEqual([]);
  write('0001_late.sql', 'select 1');
  await expect(migrate(url, folder)).rejects.toThrow(/0001_late\.sql.*higher number/s);
  rmSync(join(folder, '0001_late.sql'));
  write('0002_house.sql', 'create table a (n bigint)');
  await expect(migrate(url, folder)).rejects.toThrow(/0002_house\.sql.*changed/s);
  rmSync(join(folder, '0002_house.sql'));
  await expect(migrate(url, folder)).rejects.toThrow(/0002_house\.sql.*gone/s);
});

test('names are NNNN_name.sql and numbers are unique', () => {
  write('1_short.sql', '');
  expect(() => readMigrations(folder)).toThrow(/1_short\.sql/);
  rmSync(join(folder, '1_short.sql'));
  write('0001_a.sql', '');
  write('0001_b.sql', '');
  expect(() => readMigrations(folder)).toThrow(/0001/);
});
