import { sql } from 'kysely';
import { cancel, join, stateOf } from './attendee-cast';
import {
  admit,
  appointPerson,
  committeeNamed,
  engage,
  personWith,
  uploadedFile,
} from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered, type MeetingWish } from './cast';
import type { Question } from '../../contracts/meeting-form';
import { seats } from './promote-job';
import { readClock } from '../shared/clock';

useDatabase();
beforeAll(engage);
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  // The job looks at every meeting: those of earlier tests are over.
  await sql`UPDATE meeting SET status = 'archived' WHERE status IN ('noticed', 'in_session')`.execute(db);
});

const clock = () => new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS));
const runSeats = () => seats(db, clock());

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
      companions: [{ seat: 1, name: '小李', phone: '138****0001' }],
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
    await sql`UPDATE registration SET state = 'cancelled', ended_at = ${readClock()} WHERE id = ${holder.registrationId}`.execute(
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

/** Round trips that the door counted for the calls in `work`. */
async function tripsOf(work: () => Promise<unknown>): Promise<number[]> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  await work().finally(() => write.mockRestore());
  return lines
    .filter((line) => line.includes('"kind":"call"'))
    .map((line) => (JSON.parse(line) as { roundTrips: number }).roundTrips);
}

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
