import { sql } from 'kysely';
import { admit, appointPerson, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { findHeld } from './held-store';
import { holdings } from './holdings';
import { fire, formerGuest, marchMeeting, phoneOf, stoodUntil } from './cast';

useDatabase();
useCloud();
let march = '';
beforeAll(async () => {
  await engage();
  march = await marchMeeting();
});
// The timers have run by then in the test before.
let minute = 10;
beforeEach(() => setClock(`2026-11-20T02:${minute++}:00Z`));

const leave = async (openid: string) => {
  const { seen } = await as(openid).privacy.erasurePlan({});
  return as(openid).privacy.erase({ seen, sure: true });
};
/** Every text in the whole database. */
const dump = async () => {
  const { rows } = await sql<{
    name: string;
  }>`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`.execute(
    db,
  );
  const texts: Record<string, string> = {};
  for (const { name } of rows) {
    const found = await sql<{
      text: string | null;
    }>`SELECT string_agg(t::text, E'\n') AS text FROM ${sql.table(name)} t`.execute(db);
    texts[name] = found.rows[0]?.text ?? '';
  }
  return texts;
};
const where = (texts: Record<string, string>, word: string) =>
  Object.keys(texts).filter((table) => texts[table]?.includes(word));

it('says beforehand what goes and what stays, why and until when, then does just that, and proves it', async () => {
  const id = await formerGuest('goes', march);
  const { id: unit } = await admit('of-the-unit');
  await stoodUntil(id, unit, phoneOf('goes'), '2026-06-30T04:00:00Z');
  const plan = await as('goes').privacy.erasurePlan({});
  expect(plan.obstacles).toEqual([]);
  const planned = (key: string) => plan.holdings.find((each) => each.key === key);
  expect(planned('meetings.registration')).toMatchObject({
    goes: 0,
    kept: 1,
    until: '2027-03-05',
    does: 'pseudonymise',
  });
  expect(planned('membership.representative')).toMatchObject({ goes: 0, kept: 1, until: '2027-06-30' });
  expect(planned('notices.notice')).toMatchObject({ goes: 1, kept: 0, until: null });
  expect(planned('identity.consent')).toMatchObject({ kept: 1, until: null, does: 'keep' });

  const { receipt } = await as('goes').privacy.erase({ seen: plan.seen, sure: true });
  // From that commit on nobody is known by it.
  expect((await as('goes').identity.whoami({})).person).toBeNull();
  expect(await as(null).privacy.receipt({ receipt })).toMatchObject({ carriedOutAt: null, entries: [], intact: true });
  await fire();
  const proof = await as(null).privacy.receipt({ receipt });
  expect(proof).toMatchObject({ intact: true, nextOn: '2027-03-05' });
  expect(proof.carriedOutAt).not.toBeNull();
  expect(proof.entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ holding: '发给我的消息', done: 'deleted', rows: 1 }),
      expect.objectContaining({ holding: '报名', done: 'kept', rows: 1, until: '2027-03-05' }),
    ]),
  );
  const texts = await dump();
  expect(where(texts, phoneOf('goes')).sort()).toEqual(['registration', 'representative']);
  expect(where(texts, '赵云').sort()).toEqual(['registration', 'representative']);
  // Whoever replays the request is answered alike until the replies are swept; but for that nobody finds his WeChat.
  expect(where(texts, 'goes')).toEqual(['request']);
  expect(JSON.stringify(proof)).not.toMatch(/赵云|139/);

  setClock('2027-03-06T02:00:00Z');
  await fire();
  setClock('2027-07-01T02:00:00Z');
  await fire();
  const later = await dump();
  expect(where(later, phoneOf('goes'))).toEqual([]);
  expect(where(later, '赵云')).toEqual([]);
  const over = await as(null).privacy.receipt({ receipt });
  expect(over).toMatchObject({ intact: true, nextOn: null });
  // The heads are still counted.
  expect(
    await db.selectFrom('registration').select(['name', 'party', 'companions']).where('person_id', '=', id).execute(),
  ).toEqual([{ name: '—', party: 2, companions: [{ name: '—', phone: '' }] }]);
});

it('leaves nothing of any holding that is due', async () => {
  const id = await formerGuest('all-gone', march);
  const who = { id, name: 'all-gone', openid: 'all-gone', phone: phoneOf('all-gone') };
  await leave('all-gone');
  await fire();
  const held = await findHeld(db, who, '2026-11-20', 1000);
  for (const { key } of holdings)
    expect([key, held.get(key)?.rows.filter(({ until }) => until === null || until <= '2026-11-20')]).toEqual([
      key,
      [],
    ]);
});

it('proves a record that somebody changed to be changed, and knows its own receipts', async () => {
  await formerGuest('proven', march);
  const { receipt } = await leave('proven');
  await fire();
  await expect(sql`UPDATE erasure_entry SET rows = 0`.execute(db)).rejects.toThrow('append-only');
  await sql`ALTER TABLE erasure_entry DISABLE TRIGGER erasure_entry_kept`.execute(db);
  await sql`UPDATE erasure_entry SET rows = rows + 1 WHERE id = (SELECT max(id) FROM erasure_entry)`.execute(db);
  await sql`ALTER TABLE erasure_entry ENABLE TRIGGER erasure_entry_kept`.execute(db);
  expect((await as(null).privacy.receipt({ receipt })).intact).toBe(false);
  const forged = `${receipt.slice(0, -1)}${receipt.endsWith('A') ? 'B' : 'A'}`;
  for (const wrong of [forged, 'x', receipt.slice(1)])
    expect(await refusalOf(as(null).privacy.receipt({ receipt: wrong }))).toMatchObject({ code: 'RECEIPT_FORGED' });
});

it('is held up by an office, a company, an open application and a meeting to come, each with what to do first', async () => {
  const coming = await publishedMeeting({});
  await appointPerson('officer', 'council');
  await admit('represents');
  await formerGuest('comes', march);
  await as('comes').meetings.register({ meetingId: coming, name: '赵云' });
  for (const [openid, codes] of [
    ['officer', ['identity.office']],
    ['represents', ['identity.member']],
    ['comes', ['meetings.registered']],
  ] as const) {
    const plan = await as(openid).privacy.erasurePlan({});
    expect([openid, plan.obstacles.map(({ code }) => code)]).toEqual([openid, codes]);
    expect(plan.obstacles[0]?.words).toMatch(/先|会后/);
    expect(await refusalOf(as(openid).privacy.erase({ seen: plan.seen, sure: true }))).toMatchObject({
      code: 'OBSTACLES',
    });
  }
  expect(await db.selectFrom('person').select('openid').where('openid', '=', 'comes').execute()).toHaveLength(1);
});

it('is asked for what was seen, once', async () => {
  await formerGuest('hasty', march);
  const { seen } = await as('hasty').privacy.erasurePlan({});
  await personWith('hasty');
  await sql`INSERT INTO application_draft (id, person_id, kind, step, form, saved_at) SELECT gen_random_uuid(), id, 'unit', 1, '{}', now() FROM person WHERE openid = 'hasty'`.execute(
    db,
  );
  expect(await refusalOf(as('hasty').privacy.erase({ seen, sure: true }))).toMatchObject({ code: 'PLAN_CHANGED' });
  expect((await send('hasty', 'privacy', 'erase', { seen, sure: false })).ok).toBe(false);
  expect(await refusalOf(as('never-seen-2').privacy.erase({ seen: '', sure: true }))).toMatchObject({
    code: 'NOTHING_HELD',
  });
  expect(await db.selectFrom('person').select('id').where('openid', '=', 'never-seen-2').execute()).toEqual([]);
});

it('keeps the name of who held an office, with the office, and nothing else of him', async () => {
  const id = await personWith('was-president', '+8613900099999');
  await sql`INSERT INTO appointment (id, person_id, office, term, ended_by, ended_reason) VALUES (gen_random_uuid(), ${id}, 'president', '[2020-01-01,2024-01-01)', ${id}, '届满')`.execute(
    db,
  );
  const { receipt } = await leave('was-president');
  await fire();
  expect(await db.selectFrom('person').select(['name', 'openid', 'phone']).where('id', '=', id).execute()).toEqual([
    { name: 'was-president', openid: null, phone: null },
  ]);
  const { entries, nextOn } = await as(null).privacy.receipt({ receipt });
  expect(entries.find(({ holding }) => holding === '任职')).toMatchObject({ done: 'kept', until: null });
  expect(nextOn).toBeNull();
});

it('empties the phones of former representatives for everybody once their time is over', async () => {
  const { id: unit } = await admit('other-unit');
  const row = await stoodUntil(
    await personWith('stays', '+8613911112222'),
    unit,
    '+8613911112222',
    '2025-11-01T00:00:00Z',
  );
  await fire();
  setClock('2026-11-21T02:00:00Z');
  await fire();
  expect(await db.selectFrom('representative').select(['name', 'phone']).where('id', '=', row).execute()).toEqual([
    { name: '赵云', phone: '' },
  ]);
});

it('keeps replies sealed: nobody reads a phone in them', async () => {
  await admit('with-phones');
  const { rows } = await sql<{
    kept: string;
  }>`SELECT string_agg(concat(reply::text, encode(sealed, 'escape')), '') AS kept FROM request`.execute(db);
  expect(rows[0]?.kept.length).toBeGreaterThan(1000);
  expect(rows[0]?.kept).not.toMatch(/\+861[3-9]\d{9}/);
});
