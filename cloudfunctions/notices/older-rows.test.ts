import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../localcloud/migrate';

const all = join(__dirname, '../../migrations');
const name = `test_${randomUUID().replaceAll('-', '')}`;
const server = process.env.HUIGUAN_TEST_SERVER ?? '';
const url = server.replace('/template_house', `/${name}`);

it('finds out the module of each notice that was posted before, and makes it searchable', async () => {
  const admin = new Client({ connectionString: server.replace('/template_house', '/postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const before = mkdtempSync(join(tmpdir(), 'huiguan-before-'));
  for (const file of readdirSync(all)) if (file < '0014') cpSync(join(all, file), join(before, file));
  await migrate(url, before);
  const db = new Client({ connectionString: url });
  await db.connect();
  const person = randomUUID();
  await db.query(`INSERT INTO person (id, created_at) VALUES ($1, now())`, [person]);
  const kinds = [
    'applicationReturned',
    'reviewWaiting',
    'appointed',
    'appointmentEnded',
    'meetingNotice',
    'seatLapsed',
    'venueAlert',
    'minutesDue',
  ];
  for (const kind of kinds)
    await db.query(
      `INSERT INTO notice (id, person_id, kind, title, body, created_at) VALUES ($1, $2, $3, '“恒信股份有限公司”：Ａ－1', '说明。', now())`,
      [randomUUID(), person, kind],
    );
  await db.query(
    `INSERT INTO subscription_grant (id, person_id, template, granted_at) VALUES ($1, $2, 'reviewWaiting', now())`,
    [randomUUID(), person],
  );
  await migrate(url);
  const { rows } = await db.query<{ said: string }>(`SELECT module || '.' || kind AS said FROM notice ORDER BY 1`);
  expect(rows.map(({ said }) => said)).toEqual([
    'identity.appointed',
    'identity.appointmentEnded',
    'meetings.meetingNotice',
    'meetings.seatLapsed',
    'meetings.venueAlert',
    'membership.applicationReturned',
    'membership.reviewWaiting',
    'proceedings.minutesDue',
  ]);
  const words = await db.query(`SELECT DISTINCT search_words, title_en FROM notice`);
  expect(words.rows).toEqual([{ search_words: '恒信有限公司a1说明', title_en: null }]);
  expect((await db.query(`SELECT language FROM subscription_grant`)).rows).toEqual([{ language: 'zh-CN' }]);
  await db.end();
});
