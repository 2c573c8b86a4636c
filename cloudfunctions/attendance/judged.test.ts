import { sql } from 'kysely';
import {
  attendanceOf,
  clock,
  eastGate,
  memberNamed,
  scanned,
  ticketRecord,
} from '../../config/jest-functions/attendance-cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../../config/jest-functions/meeting-cast';
import { hallCode } from './hall-code';
import { saveScans, type Scan } from './store';

useDatabase();
useCloud();
beforeAll(engage);
beforeEach(() => setClock('2026-12-01T01:00:00Z'));

/**
 * A scan is judged before it is written, and nothing is locked in between. Here `change` stands between the two: it has
 * been made and is committed as soon as the scan waits for it.
 */
async function whileItChanges<T>(change: ReturnType<typeof sql>, scan: () => Promise<T>): Promise<T> {
  let arrived: Promise<T> | undefined;
  await db.transaction().execute(async (transaction) => {
    await change.execute(transaction);
    arrived = scan();
    for (let waiting = 0; waiting === 0; ) {
      const { rows } = await sql<{ n: number }>`
        SELECT count(*) AS n FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.query LIKE '%record_scans%'`.execute(
        db,
      );
      waiting = rows[0]?.n ?? 0;
    }
  });
  if (!arrived) throw new Error('the scan was begun');
  return arrived;
}
const pointsOf = async (meetingId: string) =>
  (
    await sql<{
      n: number;
    }>`SELECT coalesce(sum(delta), 0) AS n FROM point_entry WHERE source_id = ${meetingId}`.execute(db)
  ).rows[0]?.n;

async function ticketOfMember(openid: string) {
  const membershipId = await memberNamed('判后有变有限公司', [openid]);
  const meetingId = await publishedMeeting({ status: 'in_session' });
  return { meetingId, registrationId: await registered(meetingId, openid, { membershipId }) };
}
const cancelled = (registrationId: string) =>
  sql`UPDATE registration SET state = 'cancelled', ended_at = ${clock()} WHERE id = ${registrationId}`;
const calledOff = (meetingId: string) =>
  sql`UPDATE meeting SET status = 'cancelled', ended_reason = '暴雨' WHERE id = ${meetingId}`;

test('a registration that is cancelled after it was judged does not come in', async () => {
  const { meetingId, registrationId } = await ticketOfMember('changes-mind');
  const verdict = await whileItChanges(cancelled(registrationId), () =>
    scanned(meetingId, ticketRecord(meetingId, registrationId)),
  );
  expect(verdict).toMatchObject({ outcome: 'refused', reason: 'cancelled' });
  expect(await attendanceOf(meetingId)).toEqual([]);
  expect(await pointsOf(meetingId)).toBe(0);
});

test('control: told nothing of what it was judged by, the database takes the cancelled one in', async () => {
  const { meetingId, registrationId } = await ticketOfMember('unguarded');
  await cancelled(registrationId).execute(db);
  const scan: Scan = {
    id: '0190eeee-0000-7000-8000-00000000c0de',
    at: clock(),
    way: 'gate',
    reason: null,
    registrationId,
    seat: 0,
    note: null,
    walkIn: null,
    personId: null,
    awardId: '0190eeee-0000-7000-8000-00000000c0df',
  };
  const by = await personWith('local-clerk');
  const given = { meetingId, gate: eastGate, by, scans: [scan], day: '2026-12-01' };
  await saveScans(db, { ...given, seen: { status: 'in_session', registrations: [] } }, clock());
  expect(await attendanceOf(meetingId)).toHaveLength(1);
  expect(await pointsOf(meetingId)).toBe(2);
});

test('a meeting that is called off in the very moment of a check-in leaves no points behind, at the gate and at the screen', async () => {
  const gate = await ticketOfMember('at-the-gate');
  const verdict = await whileItChanges(calledOff(gate.meetingId), () =>
    scanned(gate.meetingId, ticketRecord(gate.meetingId, gate.registrationId)),
  );
  expect(verdict).toMatchObject({ outcome: 'refused', reason: 'meetingCancelled' });
  expect(await pointsOf(gate.meetingId)).toBe(0);

  const { meetingId } = await ticketOfMember('at-the-screen');
  const code = hallCode(meetingId.replaceAll('-', '').slice(0, 8), clock());
  expect(
    await whileItChanges(calledOff(meetingId), () => as('at-the-screen').attendance.checkIn({ code })),
  ).toMatchObject({ outcome: 'refused', reason: 'meetingCancelled', points: null });
  expect(await pointsOf(meetingId)).toBe(0);
});

test('who is inside is counted as they come, leave and return, whatever brought them', async () => {
  const meetingId = await publishedMeeting({ capacity: 40 });
  const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => registered(meetingId, `counted-${i}`)));
  await Promise.all(ids.map((id) => scanned(meetingId, ticketRecord(meetingId, id))));
  await Promise.all(
    ids
      .slice(0, 5)
      .map((registrationId) => as('local-clerk').attendance.markLeft({ registrationId, seat: 0, left: true })),
  );
  setClock('2026-12-01T01:30:00Z');
  await Promise.all(ids.slice(0, 2).map((id) => scanned(meetingId, ticketRecord(meetingId, id))));
  const { rows } = await sql<{ counted: number; inside: number }>`
    SELECT (SELECT sum(inside)::int FROM attendance_count WHERE meeting_id = ${meetingId}) AS counted,
      (SELECT count(*)::int FROM attendance WHERE meeting_id = ${meetingId} AND left_at IS NULL) AS inside`.execute(db);
  expect(rows).toEqual([{ counted: 9, inside: 9 }]);
});
