import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { admit, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from './cast';
import type { TellingEvent } from './tasks';
import { tellMeeting } from './tell-meeting';

useDatabase();
beforeAll(engage);

const now = new Date('2026-11-20T02:00:00Z');
const tell = async (meetingId: string, event: TellingEvent, version = 1) =>
  (await tellMeeting(db, now, { meetingId, event, version }, async () => undefined)).outcome;
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
  const english = (await as('green', 'en').notices.inbox({})).rows.find((each) => each.id === row?.id);
  expect(english).toMatchObject({
    title: 'Meeting: 冬季产业对接会',
    body: '1 Dec, 09:00 Beijing time, 之江会议中心. Open it for the agenda and to register.',
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
  expect(row).toMatchObject({
    kind: 'meetings.meetingCancelled',
    title: '会议取消：冬季产业对接会',
    body: '场地退订。',
  });
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
  const heard = (await as('was-invited').notices.inbox({})).rows.find((row) => row.kind === 'meetings.meetingChanged');
  expect(heard?.body).toBe('台风。新的时间另行通知，已经报名的不用重报。');
  expect(await tell(meeting, 'noticedAnew', 2)).toBe('overtaken');
  await sql`UPDATE meeting SET status = 'noticed', starts_at = '2026-12-08T01:00:00Z', ends_at = '2026-12-08T09:00:00Z' WHERE id = ${meeting}`.execute(
    db,
  );
  const at = new Date(now.getTime() + 60_000);
  const anew = async () => {
    const payload = { meetingId: meeting, event: 'noticedAnew' as const, version: 3, at: at.toISOString() };
    return (await tellMeeting(db, at, payload, async () => undefined)).outcome;
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
  const first = (await as('not-yet').notices.inbox({})).rows.find((row) => row.kind === 'meetings.meetingNotice');
  expect(first).toMatchObject({ title: '会议通知：冬季产业对接会', body: expect.stringContaining('12月8日 09:00') });
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
