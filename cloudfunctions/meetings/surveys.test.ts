import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from './cast';
import { surveys } from './surveys';
import { tellMeeting } from './tell-meeting';

useDatabase();
beforeAll(engage);
afterEach(() => setClock('2026-11-20T02:00:00Z'));

describe('the survey', () => {
  const attend = (registrationId: string, meetingId: string, seat = 0) =>
    sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
      VALUES (${registrationId}, ${seat}, ${meetingId}, '2026-12-01T01:00:00Z', ${randomUUID()}, '正门', 'gate')`.execute(
      db,
    );
  const closed = '2026-12-01T09:10:00Z';
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
    await sql`UPDATE meeting SET status = 'ended', opened_at = '2026-12-01T00:30:00Z', closed_at = ${closed} WHERE id = ${meeting}`.execute(
      db,
    );
    await ranAt(closed);
    await ranAt('2026-12-01T09:11:00Z');
    expect(await tasksOf(meeting)).toBe(1);
    const payload = { meetingId: meeting, event: 'survey' as const, version: 1 };
    const tell = async () => (await tellMeeting?.(db, new Date(closed), payload, async () => undefined))?.outcome;
    expect([await tell(), await tell()]).toEqual(['told 1', 'told 0']);
    const { rows } = await sql<{ openid: string }>`
      SELECT p.openid FROM notice n JOIN person p ON p.id = n.person_id WHERE n.kind = 'meetingSurvey' AND n.link LIKE ${`%${meeting}%`}`.execute(
      db,
    );
    expect(rows).toEqual([{ openid: 'was-there' }]);
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
