import { sql } from 'kysely';
import { attendanceOf, eastGate, memberNamed, scanned, ticketRecord } from './cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { publishedMeeting, registered } from '../meetings/cast';
import { hallCode } from './hall-code';
import { saveScans, type Scan } from './store';
import { readClock } from '../shared/clock';

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
    await untilWaiting(1, arrived);
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
  sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${registrationId}`;
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
    at: readClock(),
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
  await saveScans(
    db,
    { ...given, seen: { title: '年会', status: 'in_session', version: 1, registrations: [] } },
    readClock(),
  );
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
  const code = hallCode(meetingId.replaceAll('-', '').slice(0, 8), readClock());
  expect(
    await whileItChanges(calledOff(meetingId), () => as('at-the-screen').attendance.checkIn({ code })),
  ).toMatchObject({ outcome: 'refused', reason: 'meetingCancelled', points: null });
  expect(await pointsOf(meetingId)).toBe(0);
});

test('a meeting that moves to another day takes nobody in for the old one, and does not move over who came meanwhile', async () => {
  const { meetingId, registrationId } = await ticketOfMember('half-an-hour-early');
  const verdict = await whileItChanges(
    sql`UPDATE meeting SET starts_at = '2026-12-20T01:00:00Z', ends_at = '2026-12-20T09:00:00Z', status = 'noticed', version = version + 1 WHERE id = ${meetingId}`,
    () => scanned(meetingId, ticketRecord(meetingId, registrationId)),
  );
  expect(verdict).toMatchObject({ outcome: 'refused', reason: 'notOpen' });
  expect(await attendanceOf(meetingId)).toEqual([]);

  const other = await ticketOfMember('came-meanwhile');
  await scanned(other.meetingId, ticketRecord(other.meetingId, other.registrationId));
  for (const change of [
    sql`starts_at = '2026-12-20T01:00:00Z', ends_at = '2026-12-20T09:00:00Z', status = status`,
    sql`status = 'postponed', ended_reason = '台风'`,
  ])
    await expect(sql`UPDATE meeting SET ${change} WHERE id = ${other.meetingId}`.execute(db)).rejects.toMatchObject({
      code: '40001',
    });
});

test('in a rush of cancellations a merge lets in nobody who cancelled, and is at worst asked to come again', async () => {
  const meetingId = await publishedMeeting({
    capacity: 200,
    startsAt: '2026-12-01T02:00:00Z',
    closesAt: '2026-12-01T02:00:00Z',
    cancelUntil: '2026-12-01T02:00:00Z',
  });
  const people = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => ({ openid: `rush-${i}`, id: await registered(meetingId, `rush-${i}`) })),
  );
  const records = people.map(({ id }) => ticketRecord(meetingId, id));
  const merge = () => send('local-clerk', 'attendance', 'scan', { meetingId, gate: eastGate, offline: true, records });
  const replies = await Promise.all([
    ...Array.from({ length: 4 }, () => merge()),
    ...people.slice(0, 20).map(({ openid, id }) =>
      as(openid)
        .meetings.cancelRegistration({ registrationId: id })
        .catch(() => null),
    ),
  ]);
  for (const reply of replies.slice(0, 4)) {
    const { ok, error } = reply as { ok: boolean; error?: { code: string } };
    if (!ok) expect(error?.code).toBe('UNAVAILABLE');
  }
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM attendance a JOIN registration r ON r.id = a.registration_id WHERE r.meeting_id = ${meetingId} AND r.state = 'cancelled'`.execute(
    db,
  );
  expect(rows[0]?.n).toBe(0);
});

test('a scan that is sent again leaves one row in the audit; a draft takes none', async () => {
  const { meetingId, registrationId } = await ticketOfMember('sent-again');
  const record = ticketRecord(meetingId, registrationId);
  for (let i = 0; i < 3; i++) expect(await scanned(meetingId, record)).toMatchObject({ outcome: 'checkedIn' });
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM audit WHERE subject = ${`meeting:${meetingId}`} AND action = 'attendance.scan'`.execute(
    db,
  );
  expect(rows[0]?.n).toBe(1);
  const draft = await publishedMeeting({ status: 'draft' });
  expect(await refusalOf(scanned(draft, record))).toMatchObject({ code: 'MEETING_NOT_FOUND' });
});

test('an id that was used before does nothing more, though it comes as a walk-in', async () => {
  const { meetingId, registrationId } = await ticketOfMember('first-of-this-id');
  const record = ticketRecord(meetingId, registrationId);
  await scanned(meetingId, record);
  await personWith('still-waits', '+8613700000077');
  const full = await publishedMeeting({ capacity: 1, status: 'noticed' });
  await registered(full, 'has-the-seat');
  const waiting = await registered(full, 'still-waits');
  const again = (name: string, phone: string) =>
    ({ kind: 'walk_in', id: record.id, at: readClock().toISOString(), name, phone, unitName: '' }) as const;
  expect(await scanned(meetingId, again('吴迪', '13700000088'))).toMatchObject({ outcome: 'refused', name: null });
  expect(await scanned(full, again('吴迪', '13700000077'))).toMatchObject({ outcome: 'refused' });
  const { rows } = await sql<{ id: string; state: string }>`
    SELECT id, state FROM registration WHERE meeting_id IN (${meetingId}, ${full}) AND state IN ('walk_in', 'waiting')`.execute(
    db,
  );
  expect(rows).toEqual([{ id: waiting, state: 'waiting' }]);
});

test('a record that arrives long after it was made counts at its own time, whatever its call says', async () => {
  const { meetingId, registrationId } = await ticketOfMember('slow-road');
  const record = ticketRecord(meetingId, registrationId);
  setClock('2026-12-01T01:03:00Z');
  expect(await scanned(meetingId, record)).toMatchObject({ outcome: 'checkedIn' });
  expect(await attendanceOf(meetingId)).toMatchObject([{ at: new Date(record.at), way: 'offline' }]);
  const photo = ticketRecord(meetingId, registrationId, { issued: new Date('2026-12-01T01:00:00Z') });
  expect(await scanned(meetingId, photo)).toMatchObject({ outcome: 'refused', reason: 'expired' });
});

test('who was there when the meeting closed stays so, whatever is told afterwards', async () => {
  const meetingId = await publishedMeeting({ status: 'in_session' });
  const [left, stayed] = await Promise.all(['left-before', 'stayed'].map((openid) => registered(meetingId, openid)));
  if (!left || !stayed) throw new Error('two have registered');
  for (const id of [left, stayed]) await scanned(meetingId, ticketRecord(meetingId, id));
  const mark = (registrationId: string, gone: boolean) =>
    as('local-clerk').attendance.markLeft({ registrationId, seat: 0, left: gone });
  setClock('2026-12-01T01:30:00Z');
  await mark(left, true);
  await sql`UPDATE meeting SET status = 'ended', closed_at = '2026-12-01T02:00:00Z' WHERE id = ${meetingId}`.execute(
    db,
  );
  setClock('2026-12-01T02:30:00Z');
  for (const [id, gone] of [
    [left, false],
    [stayed, true],
  ] as const)
    expect((await refusalOf(mark(id, gone))).code).toBe('NOT_INSIDE');
  const merge = (at: string) =>
    as('local-clerk').attendance.scan({
      meetingId,
      gate: eastGate,
      offline: true,
      records: [ticketRecord(meetingId, left, { at: new Date(at) })],
    });
  const leftAt = async () =>
    (await sql<{ left_at: Date | null }>`SELECT left_at FROM attendance WHERE registration_id = ${left}`.execute(db))
      .rows[0]?.left_at;
  const before = await leftAt();
  expect(before).toBeInstanceOf(Date);
  await merge('2026-12-01T02:20:00Z');
  expect(await leftAt()).toEqual(before);
  // He had come back before the end, through a gate that was without network.
  await merge('2026-12-01T01:50:00Z');
  expect(await leftAt()).toBeNull();
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
