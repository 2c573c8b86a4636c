import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as z from 'zod';
import { personWith } from '../../config/jest-functions/cast';
import { db, setClock, useDatabase } from '../../config/jest-functions/house';
import { action, type Limit, type WireReply } from '../../contracts/wire';
import { openDoor } from './entry';
import { on } from './implement';
import { deleteOldRates } from './rate';

useDatabase();
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`DELETE FROM rate`.execute(db);
});

const five = { most: 5, per: 'hour' } as const;
const write = (limit: Limit | Limit[], access: 'person' | 'anyone' = 'person') =>
  on(
    action({ access, kind: 'write', summary: '试一次', summaryEn: 'Tried once', limit })
      .input(z.object({ refuse: z.boolean().optional() }))
      .output(z.object({}))
      .errors({ NOT_NOW: { message: '现在不行。' } }),
  ).handler(({ input, context: { audit }, errors }) => {
    if (input.refuse) throw errors.NOT_NOW();
    audit({ subject: 'test:1' });
    return {};
  });
const read = (limit: Limit) =>
  on(
    action({ access: 'person', kind: 'read', traced: true, summary: '查一次', summaryEn: 'Looked once', limit })
      .input(z.object({ quiet: z.boolean().optional() }))
      .output(z.object({})),
  ).handler(({ input, context: { audit } }) => {
    if (!input.quiet) audit({ subject: 'test:2', reason: '查人' });
    return {};
  });
const door = openDoor('rated', {
  write: write(five),
  free: on(
    action({ access: 'person', kind: 'write', summary: '不限', summaryEn: 'Unlimited' })
      .input(z.object({}))
      .output(z.object({})),
  ).handler(({ context: { audit } }) => {
    audit({ subject: 'test:3' });
    return {};
  }),
  read: read(five),
  twice: write([
    { most: 2, per: 'minute' },
    { most: 3, per: 'day' },
  ]),
  everybody: write({ ...five, of: 'everybody' }, 'anyone'),
  address: write({ ...five, of: 'address' }, 'anyone'),
  office: read({ ...five, office: 8 }),
});

const call = async (openid: string, name: string, input: object = {}, requestId?: string) =>
  (await door({ action: name, input, requestId }, { environment: JSON.stringify({ WX_OPENID: openid }) })) as WireReply;
const at = async (address: string, name: string, forwarded = '') => {
  const headers = { 'x-real-ip': address, 'x-forwarded-for': forwarded };
  const event = { httpMethod: 'POST', path: `/rated/${name}`, headers, body: '{}' };
  return JSON.parse(((await door(event, { environment: '{}' })) as { body: string }).body) as WireReply;
};
const codes = (replies: WireReply[]) => replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
const times = <T>(n: number, one: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => one(i)));
const passed = (replies: WireReply[]) => replies.filter(({ ok }) => ok).length;

it.each(['write', 'read'])('lets five of twenty simultaneous calls of one person through: %s', async (name) => {
  await personWith('hasty');
  const replies = await times(20, () => call('hasty', name));
  expect(passed(replies)).toBe(5);
  expect(new Set(codes(replies))).toEqual(new Set(['ok', 'TOO_OFTEN']));
  expect(passed(await times(5, () => call('somebody-else', name)))).toBe(5);
  // The control: what has no limit lets all of them through.
  expect(passed(await times(20, () => call('hasty', 'free')))).toBe(20);
});

it('lets whoever holds an office call as often as an office needs, and nobody else', async () => {
  await personWith('member');
  const clerk = await personWith('clerk');
  const appointed = (term: string) =>
    sql`INSERT INTO appointment (id, person_id, office, term) VALUES (${randomUUID()}, ${clerk}, 'clerk', ${term}::daterange)`.execute(
      db,
    );
  await appointed('[2025-01-01,2026-11-20)');
  expect(passed(await times(12, () => call('clerk', 'office')))).toBe(5);
  await sql`DELETE FROM rate`.execute(db);
  await appointed('[2026-11-20,2027-11-20)');
  expect(passed(await times(12, () => call('clerk', 'office')))).toBe(8);
  expect(passed(await times(12, () => call('member', 'office')))).toBe(5);
});

it('says when there is room again, and has it then', async () => {
  await personWith('patient');
  for (let i = 0; i < 5; i++) await call('patient', 'write');
  setClock('2026-11-20T02:30:00Z');
  const refused = await call('patient', 'write');
  expect(refused).toMatchObject({ ok: false, error: { code: 'TOO_OFTEN' } });
  const { again } = (refused as { error: { data: { again: string } } }).error.data;
  expect(again.slice(0, 16)).toBe('2026-11-20T03:00');
  setClock('2026-11-20T03:00:30Z');
  expect(passed(await times(6, () => call('patient', 'write')))).toBe(5);
});

it('counts neither a refused write nor the repeat of one, and keeps no refusal for the repeat', async () => {
  await personWith('repeats');
  for (let i = 0; i < 8; i++) expect(codes([await call('repeats', 'write', { refuse: true })])).toEqual(['NOT_NOW']);
  const same = await times(8, () => call('repeats', 'write', {}, 'the-same-request'));
  expect(passed(same)).toBe(8);
  expect(passed(await times(6, () => call('repeats', 'write')))).toBe(4);
  expect(codes([await call('repeats', 'write', {}, 'another-request')])).toEqual(['TOO_OFTEN']);
  expect(codes([await call('repeats', 'write', {}, 'the-same-request')])).toEqual(['ok']);
  setClock('2026-11-20T03:01:00Z');
  expect(codes([await call('repeats', 'write', {}, 'another-request')])).toEqual(['ok']);
});

it('is one and the same for a person in every channel', async () => {
  await call('new-here', 'write');
  // His first write made him a person; what he did before that stays with his WeChat.
  expect(passed(await times(8, () => call('new-here', 'write')))).toBe(5);
  const { rows } = await sql<{ caller: string }>`SELECT caller FROM rate WHERE caller LIKE 'person:%'`.execute(db);
  expect(rows).toHaveLength(1);
});

it('holds each of several limits', async () => {
  await personWith('both');
  expect(passed(await times(4, () => call('both', 'twice')))).toBe(2);
  setClock('2026-11-20T02:02:00Z');
  expect(passed([await call('both', 'twice'), await call('both', 'twice')])).toBe(1);
  setClock('2026-11-21T02:03:00Z');
  expect(passed(await times(4, () => call('both', 'twice')))).toBe(2);
});

it('counts every attempt of everybody together', async () => {
  const refused = await times(3, (i) => call(`caller-${i}`, 'everybody', { refuse: true }));
  expect(codes(refused)).toEqual(Array(3).fill('NOT_NOW'));
  expect(passed(await times(6, (i) => at(`10.0.0.${i}`, 'everybody')))).toBe(2);
});

it('counts by the address that the gateway names, whatever the client claims, and keeps none in the clear', async () => {
  expect(passed(await times(9, (i) => at('10.1.1.1', 'address', `8.8.8.${i}`)))).toBe(5);
  expect(passed(await times(9, (i) => at('', 'address', `8.8.8.${i}, 10.1.1.2`)))).toBe(5);
  expect(passed(await times(2, () => at('10.1.1.3', 'address')))).toBe(2);
  const { rows } = await sql<{ caller: string }>`SELECT caller FROM rate`.execute(db);
  expect(rows.map(({ caller }) => caller).filter((caller) => !/^address:[0-9a-f]{64}$/.test(caller))).toEqual([]);
});

it('leaves no audit row of what was turned away, and sweeps what is over', async () => {
  await personWith('audited');
  const count = async () => Number((await sql<{ n: string }>`SELECT count(*) n FROM audit`.execute(db)).rows[0]?.n);
  const before = await count();
  await times(9, () => call('audited', 'write'));
  expect(await count()).toBe(before + 5);
  expect(await deleteOldRates(db, new Date('2026-11-20T02:59:00Z'))).toBe(0);
  expect(await deleteOldRates(db, new Date('2026-11-20T03:01:00Z'))).toBe(1);
});

describe('a traced read', () => {
  const trail = async (subject: string) =>
    (
      await sql<{
        action: string;
        reason: string;
        said_en: string;
      }>`SELECT action, reason, said_en FROM audit WHERE subject = ${subject} ORDER BY id`.execute(db)
    ).rows;

  it('leaves its audit row where it notes one, on the database itself', async () => {
    await personWith('curious');
    const before = (await trail('test:2')).length;
    process.env.DATABASE_READ_URL = 'postgres://nobody@127.0.0.1:1/none';
    try {
      expect(await call('curious', 'read')).toMatchObject({ ok: true });
    } finally {
      delete process.env.DATABASE_READ_URL;
    }
    expect(await call('curious', 'read', { quiet: true })).toMatchObject({ ok: true });
    const rows = await trail('test:2');
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toEqual({ action: 'rated.read', reason: '查人', said_en: 'Looked once' });
  });
});
