import { sql } from 'kysely';
import { answer, cancel, checkIn, join, stateOf } from './attendee-cast';
import { engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from './cast';
import { seats } from './promote-job';
import { fillSeats, followStart } from './promote';
import { readClock } from '../shared/clock';

useDatabase();
beforeAll(engage);
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  // The job looks at every meeting: those of earlier tests are over.
  await sql`UPDATE meeting SET status = 'archived' WHERE status IN ('noticed', 'in_session')`.execute(db);
});

const inboxOf = toldTo;
const clock = () => new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS));
const runSeats = () => seats(db, clock());

describe('a seat that is given back', () => {
  it('goes to the next at once, who is told and has his time', async () => {
    const meetingId = await publishedMeeting({ capacity: 1 });
    const holder = await join('d1', meetingId);
    const next = await join('d2', meetingId);
    const after = await join('d3', meetingId);
    expect(await cancel('d1', holder.registrationId)).toEqual({
      registrationId: holder.registrationId,
      state: 'cancelled',
      waitingNo: null,
      ahead: null,
    });
    const offer = await stateOf(next.registrationId);
    expect(offer.state).toBe('offered');
    expect(Math.abs(Number(offer.offer_until) - Date.parse('2026-11-20T14:00:00Z'))).toBeLessThan(10_000);
    expect((await inboxOf('d2'))[0]).toMatchObject({
      kind: 'meetings.seatOffered',
      title: expect.stringContaining('冬季产业对接会'),
      body: expect.stringContaining('11月20日 22:00'),
      link: `/modules/meetings/pages/meeting/index?id=${meetingId}`,
    });
    expect(await stateOf(after.registrationId)).toMatchObject({ state: 'waiting' });
    expect(await answer('d2', next.registrationId)).toMatchObject({ state: 'confirmed' });
    // Said again, it is still so.
    expect(await answer('d2', next.registrationId)).toMatchObject({ state: 'confirmed' });
  });

  it('moves on when it is declined, and when nobody answers', async () => {
    const meetingId = await publishedMeeting({ capacity: 1 });
    const [holder, first, second, third] = [
      await join('e0', meetingId),
      await join('e1', meetingId),
      await join('e2', meetingId),
      await join('e3', meetingId),
    ];
    await cancel('e0', holder.registrationId);
    expect(await answer('e1', first.registrationId, false)).toMatchObject({ state: 'cancelled' });
    expect(await stateOf(second.registrationId)).toMatchObject({ state: 'offered' });
    expect(await runSeats()).toBe('0 lapsed, 0 given');
    setClock('2026-11-20T14:30:00Z');
    expect(await refusalOf(answer('e2', second.registrationId))).toMatchObject({ code: 'OFFER_OVER' });
    expect(await runSeats()).toBe('1 lapsed, 1 given');
    expect(await stateOf(second.registrationId)).toMatchObject({ state: 'lapsed' });
    expect(await stateOf(third.registrationId)).toMatchObject({ state: 'offered' });
    expect(await refusalOf(answer('e2', second.registrationId))).toMatchObject({ code: 'OFFER_OVER' });
    expect((await inboxOf('e2')).map((notice) => notice.kind)).toEqual(['meetings.seatLapsed', 'meetings.seatOffered']);
    expect(await join('e2', meetingId)).toMatchObject({ state: 'waiting', waitingNo: 4, ahead: 0 });
  });

  it('is confirmed at once within two hours of the start', async () => {
    const meetingId = await publishedMeeting({ capacity: 1, cancelUntil: '2026-12-01T00:30:00Z' });
    const holder = await join('f1', meetingId);
    const next = await join('f2', meetingId);
    setClock('2026-12-01T00:00:00Z');
    await cancel('f1', holder.registrationId);
    expect(await stateOf(next.registrationId)).toMatchObject({ state: 'confirmed', offer_until: null });
    expect((await inboxOf('f2'))[0]).toMatchObject({
      kind: 'meetings.seatOffered',
      body: expect.stringContaining('已为你确认'),
    });
  });

  it('is not offered beyond the start of a meeting that was moved to an earlier hour', async () => {
    const meetingId = await publishedMeeting({
      capacity: 1,
      startsAt: '2026-11-20T12:00:00Z',
      closesAt: '2026-11-20T11:00:00Z',
    });
    const holder = await join('i1', meetingId);
    const next = await join('i2', meetingId);
    await cancel('i1', holder.registrationId);
    expect((await stateOf(next.registrationId)).offer_until?.toISOString()).toMatch(/^2026-11-20T07:00/);
    const earlier = new Date('2026-11-20T06:00:00Z');
    await db.transaction().execute((transaction) => followStart(transaction, clock(), meetingId, earlier));
    const until = (await stateOf(next.registrationId)).offer_until;
    expect(until && until <= new Date('2026-11-20T04:00:01Z')).toBe(true);
  });

  it('goes on at the next turn when whoever was offered it stands at the door', async () => {
    const meetingId = await publishedMeeting({ capacity: 1 });
    const holder = await join('w1', meetingId);
    const [came, next] = [await join('w2', meetingId), await join('w3', meetingId)];
    await cancel('w1', holder.registrationId);
    await sql`UPDATE registration SET state = 'walk_in', offer_until = NULL, seated_at = ${readClock()} WHERE id = ${came.registrationId}`.execute(
      db,
    );
    expect(await runSeats()).toBe('0 lapsed, 1 given');
    expect(await stateOf(next.registrationId)).toMatchObject({ state: 'offered' });
  });

  it('stays free once the meeting is off', async () => {
    const meetingId = await publishedMeeting({ capacity: 1 });
    const holder = await join('g1', meetingId);
    const next = await join('g2', meetingId);
    await sql`UPDATE meeting SET status = 'cancelled', ended_reason = '台风' WHERE id = ${meetingId}`.execute(db);
    await cancel('g1', holder.registrationId);
    expect(await stateOf(next.registrationId)).toMatchObject({ state: 'waiting' });
    expect(await runSeats()).toBe('0 lapsed, 0 given');
  });

  it('is more than one when the hall grows', async () => {
    const meetingId = await publishedMeeting({ capacity: 1 });
    await join('h0', meetingId);
    const waiting = [];
    for (const openid of ['h1', 'h2', 'h3']) waiting.push((await join(openid, meetingId)).registrationId);
    await sql`UPDATE meeting_seats SET capacity = 3 WHERE meeting_id = ${meetingId}`.execute(db);
    expect(await db.transaction().execute((transaction) => fillSeats(transaction, clock(), meetingId))).toBe(2);
    expect((await Promise.all(waiting.map(stateOf))).map(({ state }) => state)).toEqual([
      'offered',
      'offered',
      'waiting',
    ]);
    await expect(
      sql`UPDATE meeting_seats SET capacity = 2 WHERE meeting_id = ${meetingId}`.execute(db),
    ).rejects.toMatchObject({ constraint: 'capacity_kept' });
  });
});

describe('giving up', () => {
  it.each([
    ['2026-11-30T00:59:58Z', null],
    ['2026-11-30T01:00:00Z', 'CANCEL_TOO_LATE'],
  ])('a seat at %s', async (instant, code) => {
    const meetingId = await publishedMeeting();
    const { registrationId } = await join('late', meetingId);
    setClock(instant);
    const outcome = await cancel('late', registrationId).then(
      () => null,
      (error: { code: string; data: unknown }) => error,
    );
    expect(outcome?.code ?? null).toBe(code);
    if (code) expect(outcome?.data).toEqual({ until: '2026-11-30T01:00:00.000Z' });
  });
  it('a place in the list also later', async () => {
    const meetingId = await publishedMeeting({ capacity: 1 });
    await join('late-0', meetingId);
    const { registrationId } = await join('late-1', meetingId);
    setClock('2026-12-01T00:59:00Z');
    expect(await cancel('late-1', registrationId)).toMatchObject({ state: 'cancelled' });
  });
  it('is for him alone whose registration it is, and once', async () => {
    const { registrationId } = await join('own', await publishedMeeting());
    await personWith('not-own');
    expect(await refusalOf(cancel('not-own', registrationId))).toMatchObject({ code: 'REGISTRATION_NOT_FOUND' });
    expect(await refusalOf(answer('not-own', registrationId))).toMatchObject({ code: 'REGISTRATION_NOT_FOUND' });
    await cancel('own', registrationId);
    expect(await refusalOf(cancel('own', registrationId))).toMatchObject({ code: 'REGISTRATION_NOT_FOUND' });
  });
  it('ends with the check-in', async () => {
    const { registrationId } = await join('inside-already', await publishedMeeting());
    await checkIn(registrationId);
    expect(await refusalOf(cancel('inside-already', registrationId))).toMatchObject({ code: 'CHECKED_IN' });
    await expect(
      sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${registrationId}`.execute(
        db,
      ),
    ).rejects.toMatchObject({ constraint: 'checked_in_stays' });
  });
});
