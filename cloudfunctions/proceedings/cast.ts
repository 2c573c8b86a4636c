import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { as, db } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { personWith } from '../../config/jest-functions/cast';
import { publishedMeeting, registered, type MeetingWish } from '../meetings/cast';

/** The time of the tests' meetings: an hour and a half into a council that began at nine. */
export const inSession = '2026-12-01T02:30:00Z';
export const atTheEnd = '2026-12-01T10:00:00Z';

/** A council in session, to which everybody may come. */
export const councilInSession = (wish: Partial<MeetingWish> = {}): Promise<string> =>
  publishedMeeting({
    kind: 'council',
    title: '三届五次理事会',
    capacity: 5000,
    status: 'in_session',
    closesAt: '2026-12-01T09:00:00Z',
    ...wish,
  });

/** Somebody who registered and checked in, by SQL. */
export async function inTheRoom(
  meetingId: string,
  openid: string,
  wish: { membershipId?: string; at?: string; companions?: string[]; name?: string } = {},
): Promise<string> {
  const registrationId = await registered(meetingId, openid, wish);
  await checkedIn(meetingId, registrationId, wish.at);
  for (const [i] of (wish.companions ?? []).entries()) await checkedIn(meetingId, registrationId, wish.at, i + 1);
  return registrationId;
}
export async function checkedIn(
  meetingId: string,
  registrationId: string,
  at = '2026-12-01T01:00:00Z',
  seat = 0,
): Promise<void> {
  await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
    VALUES (${registrationId}, ${seat}, ${meetingId}, ${at}, ${randomUUID()}, '东门', 'gate')`.execute(db);
}
export async function leaves(meetingId: string, openid: string, at: string | null = inSession): Promise<void> {
  await sql`UPDATE attendance a SET left_at = ${at} FROM registration g JOIN person p ON p.id = g.person_id
    WHERE a.registration_id = g.id AND a.seat = 0 AND g.meeting_id = ${meetingId} AND p.openid = ${openid}`.execute(db);
}
export async function endMeeting(meetingId: string, status = 'ended'): Promise<void> {
  await sql`UPDATE meeting SET status = ${status}, closed_at = ${atTheEnd} WHERE id = ${meetingId}`.execute(db);
}

/** Puts these people on the roll, as voters unless they are named as observers. */
export async function rollOf(meetingId: string, voters: string[], observers: string[] = []) {
  const people = [];
  for (const openid of voters) people.push({ personId: await personWith(openid), voter: true });
  for (const openid of observers) people.push({ personId: await personWith(openid), voter: false });
  return as('local-clerk').proceedings.setRoll({ basis: 'people', meetingId, people });
}

export async function agendaItem(
  meetingId: string,
  item: { seq?: number; title?: string; matterType?: string; decisionNeeded?: boolean; conflicts?: string[] } = {},
): Promise<string> {
  const id = randomUUID();
  await sql`INSERT INTO agenda_item (id, meeting_id, seq, title, matter_type, presenter, decision_needed, conflict_person_ids)
    VALUES (${id}, ${meetingId}, ${item.seq ?? 1}, ${item.title ?? '年度工作报告'}, ${item.matterType ?? 'resolution'}, '秘书长',
      ${item.decisionNeeded ?? true}, ${item.conflicts ?? []}::uuid[])`.execute(db);
  return id;
}

/** The rule binds from here on, with the reason of the tests. */
export const enforceRules = (enforced = true): Promise<void> =>
  ownValue('meetings.votingRules', enforced ? { enforced: true } : null, '本会章程第二十条');

/** The round trips of each call of the action, all told, as its log line counts them. */
export async function roundTrips(action: string, work: () => Promise<unknown>): Promise<number[]> {
  const lines: string[] = [];
  const written = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  try {
    await work();
  } finally {
    written.mockRestore();
  }
  return lines
    .filter((line) => line.includes(`"action":"${action}"`))
    .map((line) => (JSON.parse(line) as { roundTrips: number }).roundTrips);
}
