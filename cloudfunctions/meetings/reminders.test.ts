import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { admit, engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { publishedMeeting, registered } from './cast';
import type { MeetingForm } from '../../contracts/meeting-form';
import { meetingReminders } from './reminders';
import { readClock } from '../shared/clock';

useDatabase();
useCloud();
beforeAll(engage);
beforeEach(() => sql`UPDATE meeting SET status = 'archived'`.execute(db));

const start = '2026-12-01T01:00:00Z';
const minutes = (count: number) => new Date(Date.parse(start) + count * 60_000);
const day = 24 * 60;
const week = 7 * day;
const tick = (at: Date) => meetingReminders(db, at);
const remindersOf = async (openid: string) => {
  const { rows } = await sql<{ title: string }>`
    SELECT n.title FROM notice n JOIN person p ON p.id = n.person_id WHERE p.openid = ${openid} AND n.kind = 'meetingReminder' ORDER BY n.created_at`.execute(
    db,
  );
  return rows.map((row) => row.title.split('：')[0]);
};
const early = { at: '2026-11-11T00:00:00Z' };

it('come once each, a week, a day and an hour before, however often the timer fires', async () => {
  const meetingId = await publishedMeeting();
  await registered(meetingId, 'guest', early);
  const marks = [-week, -day, -60];
  const counts = [];
  for (const mark of marks)
    for (const at of [mark - 1, mark, mark, mark + 1, mark + 30]) counts.push(await tick(minutes(at)));
  const [none, one] = ['0 reminded', '1 reminded'];
  expect(counts).toEqual(marks.flatMap(() => [none, one, none, none, none]));
  expect(await tick(minutes(0))).toBe(none);
  expect(await remindersOf('guest')).toEqual(['一周内开会', '一天内开会', '马上开会']);
  const { rows } = await as('guest').notices.inbox({});
  expect(rows[0]).toMatchObject({
    body: '12月1日 09:00，之江会议中心。',
    link: `/modules/meetings/pages/meeting/index?id=${meetingId}`,
  });
});

it('come once when two timers fire at the same moment', async () => {
  const meetingId = await publishedMeeting();
  for (let i = 0; i < 30; i++) await registered(meetingId, `pair-${i}`, early).catch(() => undefined);
  await Promise.all([tick(minutes(-day)), tick(minutes(-day)), tick(minutes(-day))]);
  const { rows } = await sql<{ n: number; people: number }>`
    SELECT count(*)::int AS n, count(DISTINCT person_id)::int AS people FROM notice WHERE dedupe_key LIKE ${`%${meetingId}%`}`.execute(
    db,
  );
  expect(rows[0]).toEqual({ n: 20, people: 20 });
});

it('leave out marks that had passed when one came, and those who wait or gave up', async () => {
  const meetingId = await publishedMeeting({ capacity: 2 });
  await registered(meetingId, 'came-late', { at: '2026-11-29T00:00:00Z' });
  const gaveUp = await registered(meetingId, 'gave-up', early);
  await registered(meetingId, 'waits', early);
  await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${gaveUp}`.execute(db);
  expect(await tick(minutes(-2 * day + 60))).toBe('0 reminded');
  await tick(minutes(-day));
  expect(await remindersOf('came-late')).toEqual(['一天内开会']);
  expect([await remindersOf('gave-up'), await remindersOf('waits')]).toEqual([[], []]);
});

it('catch up with the nearest mark alone after a time without timers', async () => {
  await registered(await publishedMeeting(), 'catch-up', early);
  await tick(minutes(-5 * 60));
  expect(await remindersOf('catch-up')).toEqual(['一天内开会']);
});

it('catch up with a mark that was missed for days, once', async () => {
  await registered(await publishedMeeting(), 'late-timer', early);
  const late = -week + 3 * day;
  expect([await tick(minutes(late)), await tick(minutes(late + 1))]).toEqual(['1 reminded', '0 reminded']);
  expect(await remindersOf('late-timer')).toEqual(['一周内开会']);
});

it('are sent for a day to whoever gets a seat meanwhile, then no more', async () => {
  const meetingId = await publishedMeeting({ capacity: 1 });
  await registered(meetingId, 'seat-1', early);
  const [first, second] = [await registered(meetingId, 'wait-1', early), await registered(meetingId, 'wait-2', early)];
  await sql`UPDATE meeting_seats SET capacity = 4 WHERE meeting_id = ${meetingId}`.execute(db);
  const seat = (id: string) =>
    sql`UPDATE registration SET state = 'confirmed', seated_at = ${readClock()} WHERE id = ${id}`.execute(db);
  expect(await tick(minutes(-week))).toBe('1 reminded');
  await seat(first);
  expect(await tick(minutes(-week + day - 1))).toBe('1 reminded');
  await seat(second);
  expect(await tick(minutes(-week + day))).toBe('0 reminded');
});

it('come anew for a new date, and not for a meeting that is off', async () => {
  const meetingId = await publishedMeeting();
  await registered(meetingId, 'postponed', early);
  await tick(minutes(-day));
  await sql`UPDATE meeting SET status = 'postponed', ended_reason = '台风' WHERE id = ${meetingId}`.execute(db);
  expect(await tick(minutes(-60))).toBe('0 reminded');
  await sql`UPDATE meeting SET status = 'noticed', starts_at = starts_at + interval '10 days', ends_at = ends_at + interval '10 days' WHERE id = ${meetingId}`.execute(
    db,
  );
  for (const at of [9 * day, 9 * day + 1]) await tick(minutes(at));
  expect(await remindersOf('postponed')).toEqual(['一天内开会', '一天内开会']);
});

it('say nothing again to who has just been told of another day', async () => {
  setClock('2026-11-20T02:00:00Z');
  const meetingId = await publishedMeeting({ startsAt: '2026-12-20T01:00:00Z', endsAt: '2026-12-20T09:00:00Z' });
  await registered(meetingId, 'told-just-now', early);
  const { manage, change } = as('local-clerk').meetings;
  const { version, form } = await manage({ meetingId });
  const [startsAt, endsAt, closed] = [
    '2026-11-23T01:00:00.000Z',
    '2026-11-23T09:00:00.000Z',
    '2026-11-22T01:00:00.000Z',
  ];
  const moved = { startsAt, endsAt, registrationClosesAt: closed, cancelUntil: closed };
  await change({ meetingId, version, form: { ...(form as MeetingForm), ...moved } });
  const at = (iso: string) => tick(new Date(iso));
  expect([await at('2026-11-20T02:01:00Z'), await at('2026-11-22T01:00:00Z')]).toEqual(['0 reminded', '1 reminded']);
  expect(await remindersOf('told-just-now')).toEqual(['一天内开会']);
});

describe('of another hour', () => {
  /** A meeting of 1 December from nine to five, of which somebody was reminded a day before. */
  const reminded = async (openid: string) => {
    setClock('2026-11-20T02:00:00Z');
    const meetingId = await publishedMeeting({ startsAt: start, cancelUntil: '2026-11-29T01:00:00Z' });
    await registered(meetingId, openid, early);
    expect(await tick(minutes(-day))).toBe('1 reminded');
    return meetingId;
  };
  const move = async (meetingId: string, at: number, startsAt: number) => {
    setClock(minutes(at).toISOString());
    const { manage, change } = as('local-clerk').meetings;
    const { version, form } = await manage({ meetingId });
    return change({
      meetingId,
      version,
      form: { ...(form as MeetingForm), startsAt: minutes(startsAt).toISOString() },
    });
  };

  it.each([
    ['earlier', -30],
    ['later', 60],
    ['so much later that its mark is ahead', 5 * 60],
  ])('of the same day, %s, come no second time; an hour before they do', async (name, by) => {
    const meetingId = await reminded(name);
    expect(await move(meetingId, -day + 10, by)).toMatchObject({ applied: true, told: true });
    const counts = [];
    for (const at of [-day + 11, -day + by, -day + by + 1, by - 60, by - 59]) counts.push(await tick(minutes(at)));
    expect(counts.filter((each) => each !== '0 reminded')).toEqual(['1 reminded']);
    expect(await remindersOf(name)).toEqual(['一天内开会', '马上开会']);
  });

  it('say nothing again to who was told of another day that is near', async () => {
    setClock('2026-11-20T02:00:00Z');
    const meetingId = await publishedMeeting({ startsAt: '2026-12-05T01:00:00Z', endsAt: '2026-12-05T09:00:00Z' });
    await registered(meetingId, 'told-of-tomorrow', early);
    setClock(minutes(-day + 60).toISOString());
    const { manage, change } = as('local-clerk').meetings;
    const { version, form } = await manage({ meetingId });
    const times = { startsAt: minutes(0).toISOString(), endsAt: minutes(60).toISOString() };
    const closed = minutes(-day + 120).toISOString();
    const moved = { ...times, registrationClosesAt: closed, cancelUntil: closed, urgentReason: '台风前开完' };
    await change({ meetingId, version, form: { ...(form as MeetingForm), ...moved } });
    expect([await tick(minutes(-day + 61)), await tick(minutes(-60))]).toEqual(['0 reminded', '1 reminded']);
    expect(await remindersOf('told-of-tomorrow')).toEqual(['马上开会']);
  });
});

it('reach the roll, a member by its people, each person once, without the excused', async () => {
  const unit = await admit('on-roll');
  const meetingId = await publishedMeeting({ kind: 'assembly' });
  await registered(meetingId, 'on-roll', early);
  const [named, excused] = [await personWith('named'), await personWith('excused')];
  await sql`INSERT INTO roll_entry (id, meeting_id, membership_id, person_id, name, excuse, excused_at) VALUES
    (${randomUUID()}, ${meetingId}, ${unit.id}, NULL, '单位', NULL, NULL),
    (${randomUUID()}, ${meetingId}, NULL, ${named}, '个人', NULL, NULL),
    (${randomUUID()}, ${meetingId}, NULL, ${excused}, '请假', '出差', now())`.execute(db);
  expect(await tick(minutes(-day))).toBe('2 reminded');
  expect([await remindersOf('on-roll'), await remindersOf('named'), await remindersOf('excused')]).toEqual([
    ['一天内开会'],
    ['一天内开会'],
    [],
  ]);
});

it('reach the secretariat once where nobody stands for a member of the roll', async () => {
  const [held, open, excused] = [
    await memberNamed('有人公司', ['stands-for-it']),
    await memberNamed('无人公司'),
    await memberNamed('请假公司'),
  ];
  const meetingId = await publishedMeeting({ title: '会员代表会' });
  await sql`INSERT INTO roll_entry (id, meeting_id, membership_id, name, excuse, excused_at) VALUES
    (${randomUUID()}, ${meetingId}, ${held}, '', NULL, NULL),
    (${randomUUID()}, ${meetingId}, ${open}, '', NULL, NULL),
    (${randomUUID()}, ${meetingId}, ${excused}, '', '出差', now())`.execute(db);
  for (const at of [-week, -day, -day + 1, -60]) await tick(minutes(at));
  const told = (await toldTo('local-clerk')).filter(({ kind }) => kind === 'meetings.membersUnreached');
  expect(told).toMatchObject([
    {
      title: '1 家会员收不到：会员代表会',
      body: '无人公司现在没有人代表，通知没有送到任何人。请另行联系，并把代表补上。',
    },
  ]);
  expect(await toldTo('stands-for-it')).toHaveLength(3);
});

it('go out as a message to whoever granted one', async () => {
  setClock('2026-11-20T02:00:00Z');
  await as('granted').notices.recordGrants({ accepted: ['meetingReminder'] });
  await registered(await publishedMeeting(), 'granted', early);
  await tick(minutes(-60));
  const tasks = await db.selectFrom('task').select('id').where('kind', '=', 'sendSubscribeMessage').execute();
  expect(tasks).toHaveLength(1);
});

it('reach a whole summit in one turn, in pages', async () => {
  const meetingId = await publishedMeeting({ capacity: null });
  await sql`WITH who AS (INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), 'summit-' || i, now() FROM generate_series(1, 1200) i RETURNING id)
    INSERT INTO registration (id, meeting_id, person_id, name, party, state, registered_at)
    SELECT gen_random_uuid(), ${meetingId}, id, '来宾', 1, 'confirmed', '2026-11-11' FROM who`.execute(db);
  expect(await tick(minutes(-day))).toBe('1200 reminded');
  expect(await tick(minutes(-day + 1))).toBe('0 reminded');
});
