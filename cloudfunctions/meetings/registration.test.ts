import { sql } from 'kysely';
import {
  admit,
  appointPerson,
  committeeNamed,
  engage,
  personWith,
  uploadedFile,
} from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered, type MeetingWish } from '../../config/jest-functions/meeting-cast';
import type { Question } from '../../contracts/meeting-form';
import { seats } from './job';
import { fillSeats, followStart } from './promote';

useDatabase();
beforeAll(engage);
const usual = '2026-11-20T02:00:00Z';
beforeEach(async () => {
  setClock(usual);
  // The job looks at every meeting: those of earlier tests are over.
  await sql`UPDATE meeting SET status = 'archived' WHERE status IN ('noticed', 'in_session')`.execute(db);
});

const join = (openid: string, meetingId: string, more: object = {}) =>
  as(openid).meetings.register({ meetingId, name: '来宾王', ...more });
const cancel = (openid: string, registrationId: string) => as(openid).meetings.cancelRegistration({ registrationId });
const answer = (openid: string, registrationId: string, accept = true) =>
  as(openid).meetings.answerOffer({ registrationId, accept });
const stateOf = async (registrationId: string) =>
  await db
    .selectFrom('registration')
    .select(['state', 'offer_until', 'waiting_no'])
    .where('id', '=', registrationId)
    .executeTakeFirstOrThrow();
const inboxOf = async (openid: string) => (await as(openid).notices.inbox({})).rows;
const clock = () => new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS));
const runSeats = () => seats(db, clock());
const checkIn = (registrationId: string) =>
  sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
      SELECT id, 0, meeting_id, now(), gen_random_uuid(), '正门', 'gate' FROM registration WHERE id = ${registrationId}`.execute(
    db,
  );

/** Round trips that the door counted for the calls in `work`. */
async function tripsOf(work: () => Promise<unknown>): Promise<number[]> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  await work().finally(() => write.mockRestore());
  return lines
    .filter((line) => line.includes('"kind":"call"'))
    .map((line) => (JSON.parse(line) as { roundTrips: number }).roundTrips);
}

describe('a registration', () => {
  it('takes a seat, or a number and how many are before', async () => {
    const meetingId = await publishedMeeting({ capacity: 2 });
    const outcomes = [];
    for (const openid of ['a1', 'a2', 'a3', 'a4']) outcomes.push(await join(openid, meetingId));
    expect(outcomes.map(({ state, waitingNo, ahead }) => [state, waitingNo, ahead])).toEqual([
      ['confirmed', null, null],
      ['confirmed', null, null],
      ['waiting', 1, 0],
      ['waiting', 2, 1],
    ]);
  });

  it('keeps who came, with his company, companions and answers, and says so in the audit', async () => {
    const unit = await admit('keeper');
    const questions: Question[] = [
      { kind: 'choice', id: 'hall', title: '分会场', required: true, options: ['甲', '乙'], multiple: false },
      { kind: 'file', id: 'paper', title: '授权书', required: false },
    ];
    const meetingId = await publishedMeeting({ questions, audience: { members: true } });
    const fileId = await uploadedFile('keeper');
    const { registrationId } = await join('keeper', meetingId, {
      title: '总经理',
      companions: [{ name: '小李', phone: '13800000001' }],
      answers: { hall: '乙', paper: { fileId }, gone: '没有这题' },
    });
    const row = await db
      .selectFrom('registration')
      .selectAll()
      .where('id', '=', registrationId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      membership_id: unit.id,
      name: '来宾王',
      title: '总经理',
      party: 2,
      answers: { hall: ['乙'], paper: { fileId } },
    });
    const audit = await db
      .selectFrom('audit')
      .select(['action', 'note'])
      .where('subject', '=', `registration:${registrationId}`)
      .execute();
    expect(audit).toEqual([{ action: 'meetings.register', note: 'confirmed' }]);
    const { rows } = await as('local-clerk').meetings.registrations({ meetingId });
    expect(rows[0]).toMatchObject({
      unitName: expect.stringContaining('明远'),
      companions: [{ name: '小李', phone: '13800000001' }],
    });
  });

  it('seats a party together or not at all', async () => {
    const meetingId = await publishedMeeting({ capacity: 3 });
    await join('b1', meetingId, { companions: [{ name: '甲', phone: '' }] });
    expect(await join('b2', meetingId, { companions: [{ name: '乙', phone: '' }] })).toMatchObject({
      state: 'waiting',
    });
    // The party does not fit into what is left, and keeps its number: an empty seat is of no use to it.
    expect(await join('b3', meetingId)).toMatchObject({ state: 'confirmed', waitingNo: null });
  });

  it('does not pass anybody who waits and fits', async () => {
    const meetingId = await publishedMeeting({ capacity: 4 });
    const holder = await join('b4', meetingId, { companions: [{ name: '甲', phone: '' }] });
    await join('b5', meetingId, { companions: [{ name: '乙', phone: '' }] });
    const party = await join('b6', meetingId, { companions: [{ name: '丙', phone: '' }] });
    // Freed by a way that does not fill it at once: until the job's turn it is still the party's.
    await sql`UPDATE registration SET state = 'cancelled', ended_at = now() WHERE id = ${holder.registrationId}`.execute(
      db,
    );
    expect(await join('b7', meetingId)).toMatchObject({ state: 'waiting', waitingNo: 2, ahead: 1 });
    expect(await runSeats()).toBe('0 lapsed, 1 given');
    expect(await stateOf(party.registrationId)).toMatchObject({ state: 'offered' });
  });

  it('has no end without a limit', async () => {
    const meetingId = await publishedMeeting({ capacity: null });
    for (const openid of ['c1', 'c2', 'c3'])
      expect(await join(openid, meetingId)).toMatchObject({ state: 'confirmed' });
  });

  it('may follow one that was given up', async () => {
    const meetingId = await publishedMeeting();
    const { registrationId } = await join('again', meetingId);
    await cancel('again', registrationId);
    expect(await join('again', meetingId)).toMatchObject({ state: 'confirmed' });
  });
});

describe('a refusal', () => {
  const refusals: [string, Partial<MeetingWish>, object, object][] = [
    ['a draft', { status: 'draft' }, {}, { code: 'MEETING_NOT_FOUND' }],
    ['party life', { kind: 'party_general' }, {}, { code: 'MEETING_NOT_FOUND' }],
    ['a meeting for members', { audience: { members: true } }, {}, { code: 'MEETING_NOT_FOUND' }],
    ['a meeting that is off', { status: 'cancelled' }, {}, { code: 'REGISTRATION_CLOSED' }],
    ['one that is put off', { status: 'postponed' }, {}, { code: 'REGISTRATION_CLOSED' }],
    ['one that is not open yet', { opensAt: '2026-11-21T00:00:00Z' }, {}, { code: 'REGISTRATION_CLOSED' }],
    ['one that is closed', { closesAt: '2026-11-20T02:00:00Z' }, {}, { code: 'REGISTRATION_CLOSED' }],
    [
      'too many companions',
      { companions: 1 },
      {
        companions: [
          { name: '甲', phone: '' },
          { name: '乙', phone: '' },
        ],
      },
      { code: 'TOO_MANY_COMPANIONS', data: { most: 1 } },
    ],
    [
      'a hall that is too small',
      { capacity: 1 },
      { companions: [{ name: '甲', phone: '' }] },
      { code: 'TOO_MANY_COMPANIONS', data: { most: 0 } },
    ],
    [
      'a wrong answer',
      { questions: [{ kind: 'diet', id: 'diet', title: '用餐', required: true }] },
      { answers: { diet: 'air' } },
      { code: 'ANSWERS_WRONG', data: { issues: [{ questionId: 'diet', message: expect.stringContaining('用餐') }] } },
    ],
  ];
  it.each(refusals)('of %s', async (_, wish, input, expected) => {
    const meetingId = await publishedMeeting(wish);
    expect(await refusalOf(join('guest', meetingId, input))).toMatchObject(expected);
    const { n } = await db
      .selectFrom('registration')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('meeting_id', '=', meetingId)
      .executeTakeFirstOrThrow();
    expect(n).toBe(0);
  });

  it('of an invitation to others, once he may know of it', async () => {
    await appointPerson('invited-clerk', 'clerk');
    const meetingId = await publishedMeeting({ audience: { offices: ['council'] } });
    expect(await refusalOf(join('invited-clerk', meetingId))).toMatchObject({ code: 'NOT_INVITED' });
    expect(await join('local-council', meetingId)).toMatchObject({ state: 'confirmed' });
  });

  it("of somebody else's file", async () => {
    const meetingId = await publishedMeeting({
      questions: [{ kind: 'file', id: 'paper', title: '授权书', required: false }],
    });
    const fileId = await uploadedFile('somebody-else');
    expect(await refusalOf(join('thief', meetingId, { answers: { paper: { fileId } } }))).toMatchObject({
      code: 'ANSWERS_WRONG',
    });
  });

  it('of a second one names the first', async () => {
    const meetingId = await publishedMeeting();
    const { registrationId } = await join('twice', meetingId);
    expect(await refusalOf(join('twice', meetingId))).toMatchObject({
      code: 'ALREADY_REGISTERED',
      data: { registrationId },
    });
  });

  it('of more than the company may send; a guest is nobody of it', async () => {
    await admit('quota');
    const meetingId = await publishedMeeting({ companyQuota: 2, audience: { members: true, guests: true } });
    expect(
      await refusalOf(
        join('quota', meetingId, {
          companions: [
            { name: '甲', phone: '' },
            { name: '乙', phone: '' },
          ],
        }),
      ),
    ).toMatchObject({
      code: 'QUOTA_REACHED',
      data: { quota: 2 },
    });
    await join('quota', meetingId, { companions: [{ name: '甲', phone: '' }] });
    expect(
      await join('quota-guest', meetingId, {
        companions: [
          { name: '甲', phone: '' },
          { name: '乙', phone: '' },
        ],
      }),
    ).toMatchObject({
      state: 'confirmed',
    });
  });
});

describe('the audience', () => {
  it('is members of a committee, and no others', async () => {
    const [committeeId, tierless] = [await committeeNamed('智造专委会'), '理事单位'];
    const inside = await admit('inside');
    await admit('outside');
    await sql`UPDATE membership SET committee_id = ${committeeId} WHERE id = ${inside.id}`.execute(db);
    const meetingId = await publishedMeeting({
      audience: { members: true, committees: [committeeId], tiers: [tierless] },
    });
    expect(await join('inside', meetingId)).toMatchObject({ state: 'confirmed' });
    expect(await refusalOf(join('outside', meetingId))).toMatchObject({ code: 'MEETING_NOT_FOUND' });
  });

  it.each([
    ['his office', { offices: ['council' as const] }],
    ['an invitation to everybody', { guests: true }],
  ])('lets a member in by %s, and he comes for his company all the same', async (_, audience) => {
    const { id } = await admit(`by-${Object.keys(audience)[0]}`);
    const openid = `by-${Object.keys(audience)[0]}`;
    await appointPerson(openid, 'council');
    const meetingId = await publishedMeeting({ audience, companyQuota: 1 });
    const { registrationId } = await join(openid, meetingId);
    const { rows } = await sql<{ membership_id: string }>`
      SELECT membership_id FROM registration WHERE id = ${registrationId}`.execute(db);
    expect(rows[0]?.membership_id).toBe(id);
    await cancel(openid, registrationId);
    expect(await refusalOf(join(openid, meetingId, { companions: [{ name: '甲', phone: '' }] }))).toMatchObject({
      code: 'QUOTA_REACHED',
    });
  });
});

describe('the edges of the window', () => {
  it.each([
    ['2026-11-09T23:59:59.000Z', 'REGISTRATION_CLOSED'],
    ['2026-11-10T00:00:00.000Z', null],
    ['2026-11-30T09:59:58.000Z', null],
    ['2026-11-30T10:00:00.000Z', 'REGISTRATION_CLOSED'],
  ])('at %s', async (instant, code) => {
    const meetingId = await publishedMeeting();
    setClock(instant);
    const outcome = await join('edge', meetingId).then(
      () => null,
      (error: { code: string }) => error.code,
    );
    expect(outcome).toBe(code);
  });
  it('are kept by the database itself', async () => {
    const meetingId = await publishedMeeting();
    await registered(meetingId, 'edge-1', { at: '2026-11-30T09:59:59.999Z' });
    await expect(registered(meetingId, 'edge-2', { at: '2026-11-30T10:00:00Z' })).rejects.toMatchObject({
      constraint: 'registration_open',
    });
    await expect(registered(meetingId, 'edge-2', { at: '2026-11-09T23:59:59.999Z' })).rejects.toMatchObject({
      constraint: 'registration_open',
    });
  });
});

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
      kind: 'seatOffered',
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
    expect((await inboxOf('e2')).map((notice) => notice.kind)).toEqual(['seatLapsed', 'seatOffered']);
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
      kind: 'seatOffered',
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
    await sql`UPDATE registration SET state = 'walk_in', offer_until = NULL WHERE id = ${came.registrationId}`.execute(
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
      sql`UPDATE registration SET state = 'cancelled', ended_at = now() WHERE id = ${registrationId}`.execute(db),
    ).rejects.toMatchObject({ constraint: 'checked_in_stays' });
  });
});

describe('the list of those who come', () => {
  it('pages through all of them, those who wait by their number', async () => {
    const meetingId = await publishedMeeting({ capacity: 60, title: '大会' });
    for (let i = 0; i < 110; i++) await registered(meetingId, `list-${i}`, { name: `参会人${i}` });
    const rows = [];
    let cursor: string | undefined;
    do {
      const page = await as('local-clerk').meetings.registrations({ meetingId, cursor });
      rows.push(...page.rows);
      cursor = page.next ?? undefined;
      expect(page.counts).toMatchObject({ confirmed: 60, waiting: 50, taken: 60, present: 0 });
    } while (cursor);
    expect(new Set(rows.map((row) => row.id)).size).toBe(110);
    expect(rows.slice(60).map((row) => row.waitingNo)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('finds by state, by words and by who is there', async () => {
    const meetingId = await publishedMeeting({ capacity: 2 });
    const ids = [];
    for (const [i, name] of ['孙一', '孙二%', '周三'].entries())
      ids.push(await registered(meetingId, `find-${i}`, { name, at: `2026-11-20T02:00:0${i}Z` }));
    await checkIn(ids[1] ?? '');
    const found = async (question: object) =>
      (await as('local-clerk').meetings.registrations({ meetingId, ...question })).rows.map((row) => row.name);
    expect(await found({ q: '孙' })).toEqual(['孙一', '孙二%']);
    expect(await found({ q: '%' })).toEqual(['孙二%']);
    expect(await found({ state: 'waiting' })).toEqual(['周三']);
    expect(await found({ present: true })).toEqual(['孙二%']);
    expect(await found({ present: false, q: '孙' })).toEqual(['孙一']);
  });

  it('is for those who run the meeting', async () => {
    const committeeId = await committeeNamed('别的专委会');
    await appointPerson('committee-clerk', 'clerk', committeeId);
    const meetingId = await publishedMeeting();
    expect(await refusalOf(as('committee-clerk').meetings.registrations({ meetingId }))).toMatchObject({
      code: 'MEETING_NOT_FOUND',
    });
    const own = await publishedMeeting({ committeeId });
    expect((await as('committee-clerk').meetings.registrations({ meetingId: own })).rows).toEqual([]);
  });
});

it('asks the database at most seven times for a registration, three for the list', async () => {
  const meetingId = await publishedMeeting({
    capacity: 1,
    companyQuota: 1,
    questions: [{ kind: 'file', id: 'paper', title: '授权书', required: false }],
  });
  await Promise.all(['t1', 't2', 't3'].map((openid) => personWith(openid)));
  const fileId = await uploadedFile('t1');
  const closed = await publishedMeeting({ status: 'cancelled' });
  const registrations = await tripsOf(async () => {
    expect(await join('t1', meetingId, { answers: { paper: { fileId } } })).toMatchObject({ state: 'confirmed' });
    expect(await join('t2', meetingId)).toMatchObject({ state: 'waiting' });
    expect(await join('a visitor nobody knows', meetingId)).toMatchObject({ state: 'waiting' });
    await refusalOf(join('t1', meetingId));
    await refusalOf(join('t3', meetingId, { answers: { paper: '不是文件' } }));
    await refusalOf(join('t3', closed));
  });
  expect(registrations).toHaveLength(6);
  expect(Math.max(...registrations)).toBeLessThanOrEqual(7);
  const [list] = await tripsOf(() => as('local-clerk').meetings.registrations({ meetingId }));
  expect(list).toBeLessThanOrEqual(3);
});
