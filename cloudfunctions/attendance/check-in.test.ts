import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { attendanceOf, codeOf, come, memberNamed } from './cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { refusalSentences } from './verdict';
import { readClock } from '../shared/clock';

useDatabase();
useCloud();
beforeAll(engage);

const start = '2026-12-01T01:00:00Z';
beforeEach(() => setClock(start));

const shortCodeOf = (meetingId: string) => meetingId.replaceAll('-', '').slice(0, 8);
const logOf = async (meetingId: string) => (await as('local-clerk').attendance.gateLog({ meetingId })).rows;

describe('a check-in at the screen', () => {
  it('lets the attendee in, with the points of his company, and says so a second time', async () => {
    const membershipId = await memberNamed('明远精密机械有限公司', ['wang']);
    const meetingId = await publishedMeeting();
    const registrationId = await registered(meetingId, 'wang', { membershipId, name: '王芳' });
    const verdict = await come('wang', meetingId);
    expect(verdict).toMatchObject({
      outcome: 'checkedIn',
      reason: null,
      message: '王芳，签到成功，欢迎光临。',
      name: '王芳',
      unitName: '明远精密机械有限公司',
      registrationId,
      seat: 0,
      points: 2,
      meetingId,
      title: '冬季产业对接会',
    });
    setClock('2026-12-01T01:10:00Z');
    const again = await come('wang', meetingId);
    expect(again).toMatchObject({
      outcome: 'already',
      points: null,
      message: '王芳，09:00 已在「会场屏幕」签到，不必再签。',
    });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    // The same person at the same screen is no second use of a seat.
    expect((await as('local-clerk').attendance.doubleUses({ meetingId })).rows).toEqual([]);
    expect((await as('wang').points.ledger({})).balance).toBe(2);
  });

  it('brings companions along, each on a seat of his own', async () => {
    const meetingId = await publishedMeeting();
    await registered(meetingId, 'host', { companions: ['李明', '赵云'] });
    expect(await come('host', meetingId, { seats: [0, 2, 5] })).toMatchObject({ outcome: 'checkedIn', points: null });
    expect((await attendanceOf(meetingId)).map(({ seat }) => seat)).toEqual([0, 2]);
    expect(await come('host', meetingId, { seats: [1] })).toMatchObject({ outcome: 'checkedIn', name: '李明' });
    await sql`UPDATE registration SET words_state = 'pass' WHERE meeting_id = ${meetingId}`.execute(db);
    const { latest, present } = await as('local-clerk').attendance.hall({ meetingId });
    expect(present).toBe(3);
    expect(latest.map(({ name }) => name)).toEqual(expect.arrayContaining(['host', '李明', '赵云']));
  });

  it('takes the whole link of the screen, thirty seconds early or late, and no photo five minutes old', async () => {
    const meetingId = await publishedMeeting();
    for (const openid of ['s1', 's2', 's3', 's4']) await registered(meetingId, openid);
    const { codes } = await as('local-clerk').attendance.hall({ meetingId });
    const [link] = codes;
    expect(await come('s1', meetingId, { code: link?.text })).toMatchObject({ outcome: 'checkedIn' });
    const off = (seconds: number) => codeOf(meetingId, new Date(readClock().getTime() + seconds * 1000));
    expect(await come('s2', meetingId, { code: off(30) })).toMatchObject({ outcome: 'checkedIn' });
    expect(await come('s3', meetingId, { code: off(-30) })).toMatchObject({ outcome: 'checkedIn' });
    expect(await come('s4', meetingId, { code: off(-300) })).toMatchObject({ outcome: 'refused', reason: 'expired' });
    expect(await come('s4', meetingId, { code: off(300) })).toMatchObject({ outcome: 'refused', reason: 'expired' });
  });

  const refusals: [string, (m: string) => Promise<{ reason: string | null; message: string }>, string][] = [
    ['a forged code', (m) => come('late', m, { code: `${shortCodeOf(m)}.${'A'.repeat(22)}` }), 'forged'],
    ['an old code', (m) => come('late', m, { code: codeOf(m, new Date(readClock().getTime() - 120_000)) }), 'expired'],
    ['somebody who has not registered', (m) => come('stranger', m), 'notRegistered'],
    ['somebody who cancelled', (m) => come('gone', m), 'cancelled'],
    ['somebody who waits', (m) => come('waits', m), 'waiting'],
    ['a phone without a position', (m) => come('late', m), 'positionNeeded'],
    ['a phone at home', (m) => come('late', m, { position: { latitude: 31, longitude: 121, accuracy: 20 } }), 'tooFar'],
    [
      'somebody too early',
      (m) => {
        setClock('2026-11-30T20:00:00Z');
        return come('late', m);
      },
      'notOpen',
    ],
    [
      'somebody too late',
      (m) => {
        setClock('2026-12-01T12:00:00Z');
        return come('late', m);
      },
      'over',
    ],
    [
      'a meeting that was called off',
      async (m) => {
        await sql`UPDATE meeting SET status = 'cancelled', ended_reason = '台风' WHERE id = ${m}`.execute(db);
        return come('late', m);
      },
      'meetingCancelled',
    ],
  ];
  it.each(refusals)('refuses %s, with a sentence and a line in the log', async (_, attempt, reason) => {
    const meetingId = await publishedMeeting({
      capacity: 2,
      place: {
        name: '之江会议中心',
        address: '',
        region: '330108',
        position: { latitude: 30.2, longitude: 120.2 },
        checkInRadius: reason === 'positionNeeded' || reason === 'tooFar' ? 300 : null,
      },
    });
    const gone = await registered(meetingId, 'gone');
    await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${gone}`.execute(db);
    for (const openid of ['late', 'other', 'waits']) await registered(meetingId, openid);
    for (let i = 0; i < 3; i++) {
      const verdict = await attempt(meetingId);
      expect(verdict).toMatchObject({ outcome: 'refused', reason });
      expect(verdict.message).toBe(refusalSentences[reason as keyof typeof refusalSentences]);
    }
    expect(await attendanceOf(meetingId)).toEqual([]);
    // However often he tries within the minute, it is one line.
    const log = await logOf(meetingId);
    expect(log.map((line) => [line.outcome, line.reason, line.gate])).toEqual([['refused', reason, '会场屏幕']]);
  });

  it('lets in whoever is on the roll, registered or not, as himself or for the member he represents', async () => {
    const membershipId = await memberNamed('明远精密机械有限公司', ['for-member']);
    const meetingId = await publishedMeeting({ kind: 'assembly', capacity: 1, audience: { guests: false } });
    const onRoll = async (entry: { person?: string; membership?: string }) =>
      sql`INSERT INTO roll_entry (id, meeting_id, person_id, membership_id, name) VALUES (${randomUUID()}, ${meetingId},
        ${entry.person ? await personWith(entry.person) : null}, ${entry.membership ?? null}, '名册上的人')`.execute(
        db,
      );
    await onRoll({ person: 'waits' });
    await onRoll({ person: 'called-off' });
    await onRoll({ membership: membershipId });
    await registered(meetingId, 'seated');
    const waiting = await registered(meetingId, 'waits');
    const calledOff = await registered(meetingId, 'called-off');
    await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${calledOff}`.execute(
      db,
    );

    expect(await come('for-member', meetingId)).toMatchObject({
      outcome: 'checkedIn',
      unitName: '明远精密机械有限公司',
      points: 2,
    });
    expect(await come('for-member', meetingId)).toMatchObject({ outcome: 'already', points: null });
    expect(await come('waits', meetingId)).toMatchObject({ outcome: 'checkedIn', registrationId: waiting });
    expect(await come('called-off', meetingId)).toMatchObject({ outcome: 'checkedIn', name: 'called-off' });
    expect(await come('off-the-roll', meetingId)).toMatchObject({ outcome: 'refused', reason: 'notRegistered' });
    expect(
      await as('waits').attendance.checkIn({ code: codeOf(meetingId, new Date('2026-12-01T00:50:00Z')) }),
    ).toMatchObject({ outcome: 'refused', reason: 'expired' });
    expect(await attendanceOf(meetingId)).toHaveLength(3);
    expect((await as('local-clerk').attendance.hall({ meetingId })).quorum).toMatchObject({ entitled: 3, present: 3 });
    expect(await logOf(meetingId)).toHaveLength(5);
  });

  it('lets in alone whoever waited with companions, and says so a second time under the same line', async () => {
    const meetingId = await publishedMeeting({ capacity: 3 });
    await registered(meetingId, 'sits-with-one', { companions: ['同伴'] });
    const waiting = await registered(meetingId, 'waits-with-two', { companions: ['甲', '乙'] });
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (${randomUUID()}, ${meetingId}, ${await personWith('waits-with-two')}, '组长')`.execute(
      db,
    );
    const all = { seats: [0, 1, 2] };
    expect(await come('waits-with-two', meetingId, all)).toMatchObject({
      outcome: 'checkedIn',
      registrationId: waiting,
    });
    expect(await come('waits-with-two', meetingId, all)).toMatchObject({ outcome: 'already', registrationId: waiting });
    expect(await attendanceOf(meetingId)).toHaveLength(1);
    expect((await as('local-clerk').attendance.doubleUses({ meetingId })).rows).toEqual([]);
  });

  it('counts for the member one acts for, when several on the roll are his', async () => {
    const units = [await memberNamed('甲有限公司', ['two-hats']), await memberNamed('乙有限公司', ['two-hats'])];
    for (const chosen of units) {
      await as('two-hats').identity.chooseUnit({ membershipId: chosen });
      const meeting = await publishedMeeting({ kind: 'assembly' });
      for (const unit of units)
        await sql`INSERT INTO roll_entry (id, meeting_id, membership_id, name) VALUES (${randomUUID()}, ${meeting}, ${unit}, '会员')`.execute(
          db,
        );
      expect(await come('two-hats', meeting)).toMatchObject({
        outcome: 'checkedIn',
        unitName: chosen === units[0] ? '甲有限公司' : '乙有限公司',
      });
    }
  });

  it('makes one head of one on the roll who scans twice at once', async () => {
    const meetingId = await publishedMeeting();
    const person = await personWith('in-a-hurry');
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (${randomUUID()}, ${meetingId}, ${person}, '急')`.execute(
      db,
    );
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => come('in-a-hurry', meetingId)));
    expect(verdicts.map(({ outcome }) => outcome).sort()).toEqual([...Array<string>(5).fill('already'), 'checkedIn']);
    expect(await attendanceOf(meetingId)).toHaveLength(1);
  });

  it('answers a code that names no meeting, and tells nothing about one to whoever made the code up', async () => {
    const meetingId = await publishedMeeting();
    for (const code of ['zzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA', 'nonsense', `${shortCodeOf(meetingId)}.${'B'.repeat(22)}`])
      expect(await come('wang', meetingId, { code })).toMatchObject({ reason: 'forged', meetingId: null, title: null });
    const draft = await publishedMeeting();
    await sql`UPDATE meeting SET status = 'draft' WHERE id = ${draft}`.execute(db);
    expect(await come('wang', draft)).toMatchObject({ reason: 'forged', title: null });
  });
});
