import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { admit, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../../config/jest-functions/meeting-cast';
import { drain } from '../shared/drain';
import { enqueue, type Tasks } from '../shared/queue';
import { surveys, tasks } from './job';
import { tellMeeting } from './tell-meeting';

useDatabase();
beforeAll(engage);
afterEach(() => setClock('2026-11-20T02:00:00Z'));

const now = new Date('2026-11-20T02:00:00Z');
type Event = Tasks['tellMeeting']['event'];
const tell = async (meetingId: string, event: Event, version = 1) =>
  (await tellMeeting?.(db, now, { meetingId, event, version }, async () => undefined))?.outcome;
/** Who has a notice that leads to this meeting, and of which kind. */
const told = async (meetingId: string) => {
  const { rows } = await sql<{ openid: string; kind: string }>`
    SELECT coalesce(p.openid, p.name) AS openid, n.kind FROM notice n JOIN person p ON p.id = n.person_id
    WHERE n.link LIKE ${`%${meetingId}%`} ORDER BY 1, n.created_at, n.id`.execute(db);
  return rows.map((row) => `${row.openid} ${row.kind}`);
};
const onRoll = async (meetingId: string, openid: string, membershipId: string | null = null) =>
  sql`INSERT INTO roll_entry (id, meeting_id, person_id, membership_id, name)
    VALUES (${randomUUID()}, ${meetingId}, ${membershipId ? null : await personWith(openid)}, ${membershipId}, ${openid})`.execute(
    db,
  );

it('invites whom the audience names, once, also when two instances tell at the same moment', async () => {
  const committee = await committeeNamed('绿色委员会');
  await admit('green', { committeeId: committee });
  await admit('grey');
  const left = await admit('gone');
  await sql`UPDATE membership SET status = 'suspended' WHERE id = ${left.id}`.execute(db);
  const all = await publishedMeeting({ audience: { members: true, offices: ['supervisor'] } });
  const outcomes = await Promise.all([tell(all, 'published'), tell(all, 'published')]);
  expect(outcomes.map((outcome) => Number(outcome?.split(' ')[1])).reduce((sum, each) => sum + each, 0)).toBe(3);
  expect(await tell(all, 'published')).toBe('told 0');
  expect(await told(all)).toEqual(['green meetingNotice', 'grey meetingNotice', 'local-supervisor meetingNotice']);
  const few = await publishedMeeting({ audience: { members: true, committees: [committee] } });
  await tell(few, 'published');
  expect(await told(few)).toEqual(['green meetingNotice']);
  const guests = await publishedMeeting({ audience: { guests: true } });
  expect(await tell(guests, 'published')).toBe('told 0');
  const row = (await as('green').notices.inbox({})).rows.find((each) => each.link?.includes(few));
  expect(row).toMatchObject({
    title: '会议通知：冬季产业对接会',
    body: expect.stringContaining('12月1日 09:00，之江会议中心'),
    link: `/modules/meetings/pages/meeting/index?id=${few}`,
  });
});

it('invites the roll where there is one, members by all who represent them', async () => {
  const member = await admit('delegate');
  const meeting = await publishedMeeting({ kind: 'assembly', audience: { members: true } });
  await onRoll(meeting, 'lone-director');
  await onRoll(meeting, '', member.id);
  await tell(meeting, 'published');
  expect(await told(meeting)).toEqual(['delegate meetingNotice', 'lone-director meetingNotice']);
});

it('tells party life to party roles alone', async () => {
  const meeting = await publishedMeeting({ kind: 'party_general', audience: { offices: ['party'] } });
  await onRoll(meeting, 'local-party');
  await onRoll(meeting, 'not-in-office');
  await tell(meeting, 'published');
  expect(await told(meeting)).toEqual(['local-party meetingNotice']);
});

it('tells a change to those who come, once a version, with a message for whoever granted one', async () => {
  const meeting = await publishedMeeting();
  await registered(meeting, 'comes');
  await registered(meeting, 'came-not');
  await sql`UPDATE registration SET state = 'cancelled', ended_at = ${now} WHERE person_id = ${await personWith('came-not')}`.execute(
    db,
  );
  await onRoll(meeting, 'entitled');
  await as('comes').notices.recordGrants({ accepted: ['meetingChanged'] });
  expect(await tell(meeting, 'changed', 2)).toBe('told 2');
  expect(await tell(meeting, 'changed', 2)).toBe('told 0');
  expect(await tell(meeting, 'changed', 3)).toBe('told 2');
  expect(await told(meeting)).toEqual([
    'comes meetingChanged',
    'comes meetingChanged',
    'entitled meetingChanged',
    'entitled meetingChanged',
  ]);
  const messages = await sql`SELECT FROM task WHERE kind = 'sendSubscribeMessage'`.execute(db);
  expect(messages.rows).toHaveLength(1);
});

it('invites nobody to what was cancelled since, and says why it was', async () => {
  const meeting = await publishedMeeting({ audience: { members: true } });
  await registered(meeting, 'disappointed');
  await sql`UPDATE meeting SET status = 'cancelled', ended_reason = '场地退订' WHERE id = ${meeting}`.execute(db);
  expect(await tell(meeting, 'published')).toBe('overtaken');
  expect(await tell(meeting, 'changed', 2)).toBe('overtaken');
  expect(await tell(meeting, 'cancelled', 3)).toBe('told 1');
  const row = (await as('disappointed').notices.inbox({})).rows[0];
  expect(row).toMatchObject({ kind: 'meetingCancelled', title: '会议取消：冬季产业对接会', body: '场地退订。' });
});

it('says of another day to each person one thing: that it moved, or that it takes place', async () => {
  const committee = await committeeNamed('数字委员会');
  const meeting = await publishedMeeting({ audience: { members: true, committees: [committee] } });
  await admit('was-invited', { committeeId: committee });
  expect(await tell(meeting, 'published')).toBe('told 1');
  // It is put off while the others are still to be told.
  await admit('not-yet', { committeeId: committee });
  await admit('registered-himself', { committeeId: committee });
  await registered(meeting, 'registered-himself');
  await sql`UPDATE meeting SET status = 'postponed', ended_reason = '台风' WHERE id = ${meeting}`.execute(db);
  expect(await tell(meeting, 'published')).toBe('overtaken');
  expect(await tell(meeting, 'postponed', 2)).toBe('told 2');
  expect(await tell(meeting, 'noticedAnew', 2)).toBe('overtaken');
  await sql`UPDATE meeting SET status = 'noticed', starts_at = '2026-12-08T01:00:00Z', ends_at = '2026-12-08T09:00:00Z' WHERE id = ${meeting}`.execute(
    db,
  );
  const at = new Date(now.getTime() + 60_000);
  const anew = async () => {
    const payload = { meetingId: meeting, event: 'noticedAnew' as const, version: 3, at: at.toISOString() };
    return (await tellMeeting?.(db, at, payload, async () => undefined))?.outcome;
  };
  // Said twice, as after a function that was killed, it is still one notice.
  expect([await anew(), await anew()]).toEqual(['told 3', 'told 0']);
  expect((await told(meeting)).sort()).toEqual([
    'not-yet meetingNotice',
    'registered-himself meetingChanged',
    'registered-himself meetingChanged',
    'was-invited meetingChanged',
    'was-invited meetingChanged',
    'was-invited meetingNotice',
  ]);
  const [row] = (await as('not-yet').notices.inbox({})).rows;
  expect(row).toMatchObject({ title: '会议通知：冬季产业对接会', body: expect.stringContaining('12月8日 09:00') });
});

it('reaches more than a page of people, each once', async () => {
  const meeting = await publishedMeeting({ capacity: null });
  await sql`WITH crowd AS (INSERT INTO person (id, name, created_at) SELECT gen_random_uuid(), '人' || n, '2026-01-01' FROM generate_series(1, 1203) n RETURNING id)
    INSERT INTO registration (id, meeting_id, person_id, name, party, state, registered_at)
    SELECT gen_random_uuid(), ${meeting}, id, '某某', 1, 'confirmed', ${now} FROM crowd`.execute(db);
  expect(await tell(meeting, 'postponed')).toBe('overtaken');
  await sql`UPDATE meeting SET status = 'postponed', ended_reason = '台风' WHERE id = ${meeting}`.execute(db);
  expect(await tell(meeting, 'postponed', 2)).toBe('told 1203');
  expect(await tell(meeting, 'postponed', 2)).toBe('told 0');
});

describe('a crowd of many turns', () => {
  const size = 5203;
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
  const tick = (minute: number) => drain(db, minutes(minute), tasks);
  const announce = (meetingId: string) =>
    enqueue(db, now, 'tellMeeting', [{ meetingId, event: 'published', version: 1 }]);
  const toldOf = async (meetingId: string, kind: string) => {
    const { rows } = await sql<{ notices: number; people: number }>`
      SELECT count(*)::int AS notices, count(DISTINCT person_id)::int AS people FROM notice WHERE kind = ${kind} AND link LIKE ${`%${meetingId}%`}`.execute(
      db,
    );
    return rows[0];
  };
  const everybody = { notices: size, people: size };
  beforeAll(() =>
    // And `local-council`, who is there already.
    sql`WITH crowd AS (INSERT INTO person (id, name, created_at) SELECT gen_random_uuid(), '理事' || n, '2026-01-01' FROM generate_series(2, ${size}::int) n RETURNING id)
      INSERT INTO appointment (id, person_id, office, term) SELECT gen_random_uuid(), id, 'council', '[2026-01-01,2030-01-01)' FROM crowd`.execute(
      db,
    ),
  );
  beforeEach(() => db.deleteFrom('task').execute());

  it('is told in turns of one tick, everybody once', async () => {
    const meeting = await publishedMeeting({ audience: { offices: ['council'] } });
    await announce(meeting);
    expect(await tick(0)).toBe(`tellMeeting telling 2, tellMeeting told ${size} 1`);
    expect(await toldOf(meeting, 'meetingNotice')).toEqual(everybody);
    expect(await tick(1)).toBe('nothing due');
  }, 30_000);

  it('goes on where a killed function had come to', async () => {
    const meeting = await publishedMeeting({ audience: { offices: ['council'] } });
    await announce(meeting);
    const { id } = await db.selectFrom('task').select('id').executeTakeFirstOrThrow();
    // Cut short in its third page, like a function that is killed: the page is rolled back, nobody gives the task back.
    await db
      .updateTable('task')
      .set({ leased_until: minutes(5), attempts: 1 })
      .where('id', '=', id)
      .execute();
    let pages = 0;
    const cut = tellMeeting?.(db, now, { meetingId: meeting, event: 'published', version: 1 }, async (tx, payload) => {
      if (++pages === 3) throw new Error('killed');
      await tx
        .updateTable('task')
        .set({ payload: JSON.stringify(payload) })
        .where('id', '=', id)
        .execute();
    });
    await expect(cut).rejects.toThrow('killed');
    const before = await toldOf(meeting, 'meetingNotice');
    expect(before).toEqual({ notices: 1000, people: 1000 });
    expect(await tick(4)).toBe('nothing due');
    // From the page after them on: had it begun again, it would have told these two as well as counted them anew.
    await sql`DELETE FROM notice WHERE link LIKE ${`%${meeting}%`}`.execute(db);
    expect(await tick(5)).toBe(`tellMeeting telling 2, tellMeeting told ${size} 1`);
    expect(await toldOf(meeting, 'meetingNotice')).toEqual({ notices: size - 1000, people: size - 1000 });
  }, 30_000);

  it('stops being invited when the meeting is cancelled, and exactly those who were told hear that it is off', async () => {
    const meeting = await publishedMeeting({ audience: { offices: ['council'] } });
    await announce(meeting);
    let [pages, cancelled]: [number, Promise<unknown>] = [0, Promise.resolve()];
    const reason = '台风红色预警，会议取消';
    await tellMeeting?.(db, now, { meetingId: meeting, event: 'published', version: 1 }, async () => {
      // It waits for the page under way; how many more slip in before it is chance.
      if (++pages === 2) cancelled = as('local-clerk').meetings.cancel({ meetingId: meeting, version: 1, reason });
    });
    await cancelled;
    const invited = await toldOf(meeting, 'meetingNotice');
    expect(invited?.people).toBeGreaterThanOrEqual(1000);
    expect(invited?.people).toBeLessThanOrEqual(2000);
    expect(await tick(1)).toContain('tellMeeting overtaken 1');
    expect(await toldOf(meeting, 'meetingNotice')).toEqual(invited);
    expect(await toldOf(meeting, 'meetingCancelled')).toEqual(invited);
    const { rows } = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM notice a WHERE a.kind = 'meetingCancelled' AND a.link LIKE ${`%${meeting}%`}
        AND NOT EXISTS (SELECT FROM notice b WHERE b.person_id = a.person_id AND b.kind = 'meetingNotice' AND b.link = a.link)`.execute(
      db,
    );
    expect(rows[0]?.n).toBe(0);
  }, 30_000);
});

describe('the survey', () => {
  const attend = (registrationId: string, meetingId: string, seat = 0) =>
    sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
      VALUES (${registrationId}, ${seat}, ${meetingId}, '2026-12-01T01:00:00Z', ${randomUUID()}, '正门', 'gate')`.execute(
      db,
    );
  const ranAt = async (iso: string) => Promise.all([surveys(db, new Date(iso)), surveys(db, new Date(iso))]);
  const tasksOf = async (meetingId: string) =>
    (await db.selectFrom('task').select('id').where('dedupe_key', '=', `tellMeeting:${meetingId}:survey`).execute())
      .length;

  it('goes once to those who were there, when the meeting is closed', async () => {
    const meeting = await publishedMeeting();
    await attend(await registered(meeting, 'was-there'), meeting);
    await registered(meeting, 'was-not');
    await ranAt('2026-12-01T10:00:00Z');
    expect(await tasksOf(meeting)).toBe(0);
    await sql`UPDATE meeting SET status = 'ended', opened_at = '2026-12-01T00:30:00Z', closed_at = '2026-12-01T09:10:00Z' WHERE id = ${meeting}`.execute(
      db,
    );
    await ranAt('2026-12-01T09:10:00Z');
    await ranAt('2026-12-01T09:11:00Z');
    expect(await tasksOf(meeting)).toBe(1);
    expect(await tell(meeting, 'survey')).toBe('told 1');
    expect(await tell(meeting, 'survey')).toBe('told 0');
    expect(await told(meeting)).toEqual(['was-there meetingSurvey']);
    setClock('2026-12-01T10:00:00Z');
    expect((await as('was-there').meetings.show({ meetingId: meeting })).surveyOpen).toBe(true);
    expect((await as('was-not').meetings.show({ meetingId: meeting })).surveyOpen).toBe(false);
    setClock('2026-12-08T16:00:00Z');
    expect((await as('was-there').meetings.show({ meetingId: meeting })).surveyOpen).toBe(false);
  });

  it('goes two hours after the end where nobody closed it, and to no empty room', async () => {
    const [forgotten, empty] = [
      await publishedMeeting({ status: 'in_session' }),
      await publishedMeeting({ status: 'in_session' }),
    ];
    await attend(await registered(forgotten, 'stayed'), forgotten);
    await ranAt('2026-12-01T10:59:59Z');
    expect(await tasksOf(forgotten)).toBe(0);
    await ranAt('2026-12-01T11:00:00Z');
    expect([await tasksOf(forgotten), await tasksOf(empty)]).toEqual([1, 0]);
  });
});
