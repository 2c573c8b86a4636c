import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { attendanceOf, come, eastGate, memberNamed, scanned, ticketRecord } from './cast';
import { engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { type GateRecord } from '../../contracts/attendance';
import { readClock } from '../shared/clock';

useDatabase();
useCloud();
beforeAll(engage);

const start = '2026-12-01T01:00:00Z';
beforeEach(() => setClock(start));

describe('one person', () => {
  const walkIn = (phone: string, name = '王芳', at = readClock()): GateRecord => ({
    kind: 'walk_in',
    id: randomUUID(),
    at: at.toISOString(),
    name,
    phone,
    unitName: '',
  });
  /** The gate says that it is he, where it is asked. */
  const walksIn = async (meetingId: string, phone: string, name = '王芳') => {
    const { asks, ...verdict } = await scanned(meetingId, walkIn(phone, name));
    return asks ? scanned(meetingId, { ...walkIn(phone, name), knownAs: asks.knownAs } as GateRecord) : verdict;
  };

  it('is not there because somebody at a gate gives his number and his name', async () => {
    const meetingId = await publishedMeeting({ closesAt: '2026-12-01T02:00:00Z' });
    const membershipId = await memberNamed('人在家里有限公司', ['at-home']);
    await sql`UPDATE person SET phone = '+8613500000009', phone_verified_at = ${readClock()} WHERE openid = 'at-home'`.execute(
      db,
    );
    const given = walkIn('13500000009', 'at-home');
    expect(await scanned(meetingId, given)).toMatchObject({
      reason: 'samePhone',
      asks: { knownAs: 'at-home' },
      message: '这个手机号登记的就是「at-home」。到场的是他本人，还是另一个人？',
    });
    // A gate without network asks nobody: a guest has come, until he says himself who he is.
    await as('local-clerk').attendance.scan({ meetingId, gate: eastGate, offline: true, records: [given] });
    const personOf = async () =>
      (
        await sql<{ id: string; openid: string | null }>`
        SELECT r.id, p.openid FROM registration r LEFT JOIN person p ON p.id = r.person_id WHERE r.meeting_id = ${meetingId}`.execute(
          db,
        )
      ).rows;
    const [guest] = await personOf();
    expect(guest?.openid).toBeNull();
    expect((await as('local-clerk').points.ledger({ membershipId })).balance).toBe(0);
    const own = await as('at-home').meetings.register({
      meetingId,
      name: 'at-home',
      phone: '13500000009',
      membershipId,
    });
    expect(own).toMatchObject({ registrationId: guest?.id, state: 'walk_in' });
    expect(await personOf()).toEqual([{ id: guest?.id, openid: 'at-home' }]);
    // The number is the proof: whoever merely gives it finds it taken.
    await personWith('gives-anothers', '+8613500000010');
    const refusal = await refusalOf(
      as('gives-anothers').meetings.register({ meetingId, name: 'at-home', phone: '13500000009' }),
    );
    expect(refusal.code).toBe('ALREADY_REGISTERED');
  });

  it('is one head, though he walks in first and registers afterwards', async () => {
    const meetingId = await publishedMeeting({ startsAt: '2026-12-01T02:00:00Z', closesAt: '2026-12-01T02:00:00Z' });
    const membershipId = await memberNamed('先到后报有限公司', ['walker']);
    await sql`UPDATE person SET phone = '+8613500000001', phone_verified_at = ${readClock()} WHERE openid = 'walker'`.execute(
      db,
    );
    const first = await walksIn(meetingId, '13500000001', 'walker');
    expect(first).toMatchObject({ outcome: 'checkedIn' });
    const refusal = await refusalOf(as('walker').meetings.register({ meetingId, name: '王芳' }));
    expect(refusal).toMatchObject({ code: 'ALREADY_REGISTERED', data: { registrationId: first.registrationId } });
    expect(await come('walker', meetingId)).toMatchObject({ outcome: 'already', registrationId: first.registrationId });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    // It was told that it was he: his company has its points, and he hears of it.
    expect((await toldTo('walker'))[0]).toMatchObject({
      title: expect.stringMatching(/^已为你签到：/) as string,
      body: expect.stringContaining('09:00 在「') as string,
    });
    expect((await as('local-clerk').points.ledger({ membershipId })).balance).toBe(2);
  });

  it('is one head, though he waits for a seat and stands at the gate', async () => {
    const meetingId = await publishedMeeting({
      capacity: 1,
      startsAt: '2026-12-01T02:00:00Z',
      closesAt: '2026-12-01T02:00:00Z',
      cancelUntil: '2026-12-01T02:00:00Z',
    });
    await personWith('in-line', '+8613500000002');
    const seated = await registered(meetingId, 'has-seat');
    const own = await registered(meetingId, 'in-line');
    expect(await scanned(meetingId, walkIn('13500000002', 'in-line'))).toMatchObject({
      outcome: 'checkedIn',
      registrationId: own,
    });
    await as('has-seat').meetings.cancelRegistration({ registrationId: seated });
    expect(await come('in-line', meetingId)).toMatchObject({ outcome: 'already', registrationId: own });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    const { rows } = await sql<{
      taken: number;
      waiting: number;
    }>`SELECT taken, waiting FROM meeting_seats WHERE meeting_id = ${meetingId}`.execute(db);
    expect(rows).toEqual([{ taken: 0, waiting: 0 }]);
  });

  it('is one head, though gate and phone act at the same moment', async () => {
    const meetingId = await publishedMeeting({
      capacity: 100,
      startsAt: '2026-12-01T02:00:00Z',
      closesAt: '2026-12-01T02:00:00Z',
    });
    for (let i = 0; i < 10; i++) {
      await personWith(`both-${i}`, `+861340000000${i}`);
      // Half of them are nobody whom the house knows by name: phone and name are all there is.
      await sql`UPDATE person SET name = ${i % 2 ? null : '王芳'} WHERE openid = ${`both-${i}`}`.execute(db);
      const [gate, phone] = await Promise.allSettled([
        walksIn(meetingId, `1340000000${i}`),
        as(`both-${i}`).meetings.register({ meetingId, name: '王芳', phone: `1340000000${i}` }),
      ]);
      if (gate.status === 'rejected') throw gate.reason;
      expect(gate.value).toMatchObject({ outcome: 'checkedIn' });
      if (phone.status === 'rejected') expect(phone.reason).toMatchObject({ code: 'ALREADY_REGISTERED' });
    }
    expect(await attendanceOf(meetingId)).toHaveLength(10);
  });

  it('who left comes back in at the gate and at the screen, and is welcomed', async () => {
    const meetingId = await publishedMeeting();
    const registrationId = await registered(meetingId, 'returner', { name: '王芳' });
    const leave = () => as('local-clerk').attendance.markLeft({ registrationId, seat: 0, left: true });
    const present = async () => (await as('local-clerk').attendance.hall({ meetingId })).present;
    await come('returner', meetingId);
    setClock('2026-12-01T02:00:00Z');
    await leave();
    // A gate that was offline tells late of his first coming: he stays away.
    await as('local-clerk').attendance.scan({
      meetingId,
      gate: eastGate,
      offline: true,
      records: [ticketRecord(meetingId, registrationId, { at: new Date('2026-12-01T01:30:00Z') })],
    });
    expect(await present()).toBe(0);
    setClock('2026-12-01T02:10:00Z');
    expect(await scanned(meetingId, ticketRecord(meetingId, registrationId))).toMatchObject({
      outcome: 'already',
      message: '王芳，欢迎回来。',
    });
    expect(await present()).toBe(1);
    for (const time of ['2026-12-01T02:20:00Z', '2026-12-01T02:40:00Z']) {
      setClock(time);
      await leave();
      expect(await present()).toBe(0);
      setClock(time.replace('0:00Z', '5:00Z'));
      expect(await come('returner', meetingId)).toMatchObject({ outcome: 'already', message: '王芳，欢迎回来。' });
      expect(await present()).toBe(1);
    }
    expect(await attendanceOf(meetingId)).toHaveLength(1);
  });
});
