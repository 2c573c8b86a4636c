import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { attendanceOf, eastGate, scanned, ticketRecord } from './cast';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';

useDatabase();
useCloud();
beforeAll(engage);

const start = '2026-12-01T01:00:00Z';
beforeEach(() => setClock(start));

describe('the screen in the hall', () => {
  it('shows the quorum in whole people, and none where there is no roll', async () => {
    const meetingId = await publishedMeeting({ kind: 'council', capacity: 100 });
    expect((await as('local-clerk').attendance.hall({ meetingId })).quorum).toBeNull();
    const people = Array.from({ length: 4 }, (_, i) => `council-${i}`);
    const registrations: string[] = [];
    for (const openid of people) {
      registrations.push(await registered(meetingId, openid));
      await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (${randomUUID()}, ${meetingId}, ${await personWith(openid)}, ${openid})`.execute(
        db,
      );
    }
    const quorum = async () => (await as('local-clerk').attendance.hall({ meetingId })).quorum;
    expect(await quorum()).toEqual({ entitled: 4, present: 0, proxies: 0, needed: 3, met: false });
    for (const registrationId of registrations.slice(0, 3))
      await scanned(meetingId, ticketRecord(meetingId, registrationId));
    expect(await quorum()).toEqual({ entitled: 4, present: 3, proxies: 0, needed: 3, met: true });
  });

  it('greets the last eight and stays of one size', async () => {
    const meetingId = await publishedMeeting({ capacity: 100 });
    for (let i = 0; i < 12; i++) {
      const id = await registered(meetingId, `greeted-${i}`);
      setClock(`2026-12-01T01:00:${String(10 + i)}Z`);
      await scanned(meetingId, ticketRecord(meetingId, id));
    }
    const hall = await as('local-clerk').attendance.hall({ meetingId });
    expect(hall.latest.map(({ name }) => name)).toEqual([11, 10, 9, 8, 7, 6, 5, 4].map(() => '来宾'));
    expect(hall.latest.every(({ guest }) => guest)).toBe(true);
    expect(hall).toMatchObject({ present: 12, expected: 12, associationName: '测试商会' });
    expect(hall.codes).toHaveLength(20);
  });
});

it('shows nothing of a meeting to staff of another committee', async () => {
  const committeeId = await committeeNamed('青年委员会');
  await appointPerson('youth-clerk', 'clerk', committeeId);
  const ours = await publishedMeeting({ committeeId });
  const theirs = await publishedMeeting();
  const registrationId = await registered(theirs, 'reached');
  await scanned(theirs, ticketRecord(theirs, registrationId));
  const { attendance } = as('youth-clerk');
  for (const ask of [
    (meetingId: string) => attendance.hall({ meetingId }),
    (meetingId: string) => attendance.gateList({ meetingId }),
    (meetingId: string) => attendance.gateLog({ meetingId }),
    (meetingId: string) => attendance.doubleUses({ meetingId }),
    (meetingId: string) => attendance.exportSheet({ meetingId }),
    (meetingId: string) =>
      attendance.scan({ meetingId, gate: eastGate, offline: true, records: [ticketRecord(meetingId, registrationId)] }),
  ]) {
    expect((await refusalOf(ask(theirs))).code).toBe('MEETING_NOT_FOUND');
    expect((await refusalOf(ask(randomUUID()))).code).toBe('MEETING_NOT_FOUND');
    await ask(ours);
  }
  expect((await refusalOf(attendance.markLeft({ registrationId, seat: 0, left: true }))).code).toBe('NOT_INSIDE');
  expect(await attendanceOf(theirs)).toHaveLength(1);
});
