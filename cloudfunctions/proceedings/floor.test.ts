import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { memberNamed } from '../../config/jest-functions/attendance-cast';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../../config/jest-functions/meeting-cast';
import {
  agendaItem,
  councilInSession,
  endMeeting,
  inSession,
  inTheRoom,
  leaves,
  rollOf,
  roundTrips,
} from '../../config/jest-functions/proceedings-cast';
import { readClock } from '../shared/clock';
import { drain } from '../shared/drain';
import { tasks } from './job';
import { mayAsk } from './rules';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
const cloud = useCloud();
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

const clerk = () => as('local-clerk').proceedings;
const checkAll = () => drain(db, readClock(), tasks);
/** The queue waits a while before it tries again. */
const checkLater = () => drain(db, new Date(readClock().getTime() + 3_600_000), tasks);
const questionsOf = async (openid: string, meetingId: string) =>
  (await as(openid).proceedings.floor({ meetingId })).questions;
const ask = (openid: string, meetingId: string, text: string, anonymous = false) =>
  as(openid).proceedings.ask({ meetingId, text, anonymous });

describe('the roll', () => {
  it('is of everybody who holds the office on the day of the meeting', async () => {
    const meetingId = await publishedMeeting({ kind: 'council' });
    const leaving = await personWith('leaves-the-council');
    await sql`INSERT INTO appointment (id, person_id, office, term) VALUES (${randomUUID()}, ${leaving}, 'council', '[2026-01-01,2026-11-30)')`.execute(
      db,
    );
    await appointPerson('only-of-a-committee', 'council', await committeeNamed('外贸专业委员会'));
    // The council and the president, of whom the cast has one each; who leaves before the day is not among them.
    expect(await clerk().setRoll({ basis: 'offices', meetingId })).toEqual({ entitled: 2, observers: 0 });
    const { rows, quorum, counts } = await clerk().roll({ meetingId });
    expect(rows.map((row) => row.name).sort()).toEqual(['local-council', 'local-president']);
    expect(quorum).toMatchObject({ entitled: 2, present: 0, needed: 2, met: false });
    expect(counts).toEqual({ present: 0, left: 0, excused: 0, absent: 2 });
  });
  it.each([
    ['supervisory', ['local-supervisor']],
    ['president_office', ['local-president']],
    ['party_committee', ['local-party']],
  ] as const)('of %s is %j', async (kind, names) => {
    const meetingId = await publishedMeeting({ kind });
    await clerk().setRoll({ basis: 'offices', meetingId });
    expect((await clerk().roll({ meetingId })).rows.map((row) => row.name)).toEqual(names);
  });
  it('of an assembly is its active members, one each, of the committee whose meeting it is', async () => {
    const committeeId = await committeeNamed('装备专业委员会');
    await memberNamed('甲机械有限公司', ['roll-a', 'roll-b'], committeeId);
    await memberNamed('乙机械有限公司', [], committeeId);
    await memberNamed('丙物流有限公司');
    const gone = await memberNamed('丁已退会有限公司', [], committeeId);
    await sql`UPDATE membership SET status = 'withdrawn', ended_on = '2026-10-01' WHERE id = ${gone}`.execute(db);
    const branch = await publishedMeeting({ kind: 'branch_meeting', committeeId });
    expect(await clerk().setRoll({ basis: 'members', meetingId: branch })).toEqual({ entitled: 2, observers: 0 });
    const whole = await publishedMeeting({ kind: 'assembly' });
    expect(await clerk().setRoll({ basis: 'members', meetingId: whole })).toEqual({ entitled: 3, observers: 0 });
  });
  it('is set anew until something is put to the vote; who stays keeps his excuse', async () => {
    const meetingId = await councilInSession();
    await rollOf(meetingId, ['stays', 'goes'], ['listens']);
    await as('stays').proceedings.excuse({ meetingId, reason: '出差' });
    expect(await rollOf(meetingId, ['stays', 'listens'])).toEqual({ entitled: 2, observers: 0 });
    const { rows } = await clerk().roll({ meetingId });
    expect(rows.map(({ name, voter, presence, excuse }) => ({ name, voter, presence, excuse }))).toEqual([
      { name: 'listens', voter: true, presence: 'absent', excuse: null },
      { name: 'stays', voter: true, presence: 'excused', excuse: '出差' },
    ]);
    await clerk().openMotion({ meetingId, agendaItemId: null, title: '预算', matterType: 'resolution' });
    expect((await refusalOf(rollOf(meetingId, ['stays']))).code).toBe('MEETING_STATUS');
    const ended = await councilInSession({ status: 'ended' });
    expect((await refusalOf(rollOf(ended, ['stays']))).code).toBe('MEETING_STATUS');
  });
  it('belongs to bodies, and has people that exist', async () => {
    const summit = await publishedMeeting();
    expect((await refusalOf(clerk().setRoll({ basis: 'members', meetingId: summit }))).code).toBe('NO_BODY');
    const branch = await publishedMeeting({ kind: 'party_general', audience: { offices: ['party'] } });
    expect((await refusalOf(clerk().setRoll({ basis: 'members', meetingId: branch }))).code).toBe('NO_BODY');
    const assembly = await publishedMeeting({ kind: 'assembly' });
    expect((await refusalOf(clerk().setRoll({ basis: 'offices', meetingId: assembly }))).code).toBe('NO_BODY');
    expect((await clerk().roll({ meetingId: assembly })).bases).toEqual(['members', 'people']);
    expect((await clerk().roll({ meetingId: summit })).bases).toEqual([]);
    const people = [
      { personId: await personWith('stays'), voter: true },
      { personId: randomUUID(), voter: true },
    ];
    expect((await refusalOf(clerk().setRoll({ basis: 'people', meetingId: assembly, people }))).code).toBe(
      'PERSON_NOT_FOUND',
    );
    expect((await clerk().roll({ meetingId: assembly })).rows).toEqual([]);
    expect((await clerk().roll({ meetingId: assembly })).quorum).toBeNull();
  });
  it('says who is there, who left, who is excused, who is missing; filtered, searched and paged', async () => {
    const meetingId = await councilInSession();
    const many = Array.from({ length: 60 }, (_, i) => `member-${String(i).padStart(2, '0')}`);
    await rollOf(meetingId, many, ['guest-1', 'guest-2']);
    await inTheRoom(meetingId, 'member-00');
    await inTheRoom(meetingId, 'member-01');
    await inTheRoom(meetingId, 'guest-1');
    await leaves(meetingId, 'member-01');
    await as('member-02').proceedings.excuse({ meetingId, reason: '病假' });
    const first = await clerk().roll({ meetingId });
    expect(first.counts).toEqual({ present: 1, left: 1, excused: 1, absent: 57 });
    expect(first.observers).toBe(2);
    const second = await clerk().roll({ meetingId, cursor: first.next ?? '' });
    const third = await clerk().roll({ meetingId, cursor: second.next ?? '' });
    expect([first.rows.length, second.rows.length, third.rows.length, third.next]).toEqual([30, 30, 2, null]);
    expect(new Set([first, second, third].flatMap(({ rows }) => rows.map((row) => row.id))).size).toBe(62);
    const namesOf = async (input: { presence?: 'present' | 'left' | 'excused' | 'observers'; q?: string }) =>
      (await clerk().roll({ meetingId, ...input })).rows.map((row) => row.name);
    expect(await namesOf({ presence: 'present' })).toEqual(['member-00']);
    expect(await namesOf({ presence: 'left' })).toEqual(['member-01']);
    expect(await namesOf({ presence: 'excused' })).toEqual(['member-02']);
    expect(await namesOf({ presence: 'observers' })).toEqual(['guest-1', 'guest-2']);
    expect(await namesOf({ q: 'r-05' })).toEqual(['member-05']);
    expect(await namesOf({ q: '%' })).toEqual([]);
    expect(await roundTrips('roll', () => clerk().roll({ meetingId }))).toEqual([3]);
  });
  it('is for the staff whose meeting it is', async () => {
    const committeeId = await committeeNamed('青年专业委员会');
    await appointPerson('clerk-of-the-young', 'clerk', committeeId);
    const own = await publishedMeeting({ kind: 'branch_meeting', committeeId });
    const others = await publishedMeeting({ kind: 'council' });
    expect((await as('clerk-of-the-young').proceedings.roll({ meetingId: own })).rows).toEqual([]);
    expect((await refusalOf(as('clerk-of-the-young').proceedings.roll({ meetingId: others }))).code).toBe(
      'MEETING_NOT_FOUND',
    );
    expect(
      (await refusalOf(as('clerk-of-the-young').proceedings.setRoll({ basis: 'offices', meetingId: others }))).code,
    ).toBe('MEETING_NOT_FOUND');
    expect((await refusalOf(as('local-president').proceedings.roll({ meetingId: own }))).code).toBe('FORBIDDEN');
  });
});

describe('an excuse', () => {
  it('is given and taken back by whoever is on the roll, for a company by any of its people', async () => {
    const meetingId = await publishedMeeting({ kind: 'assembly' });
    await memberNamed('请假实业有限公司', ['excuse-a', 'excuse-b']);
    await clerk().setRoll({ basis: 'members', meetingId });
    expect(await as('excuse-a').proceedings.excuse({ meetingId, reason: '展会' })).toEqual({ excused: true });
    expect(await as('excuse-b').proceedings.floor({ meetingId })).toMatchObject({ onRoll: true, excused: true });
    expect(await as('excuse-b').proceedings.excuse({ meetingId, reason: null })).toEqual({ excused: false });
    expect((await refusalOf(as('passer-by').proceedings.excuse({ meetingId, reason: '忙' }))).code).toBe('NOT_ON_ROLL');
    await endMeeting(meetingId);
    expect((await refusalOf(as('excuse-a').proceedings.excuse({ meetingId, reason: '忙' }))).code).toBe(
      'MEETING_STATUS',
    );
    const closed = await publishedMeeting({ kind: 'council', audience: {} });
    expect((await refusalOf(as('passer-by').proceedings.excuse({ meetingId: closed, reason: '忙' }))).code).toBe(
      'MEETING_NOT_FOUND',
    );
  });
  it('of somebody who came counts as present', async () => {
    const meetingId = await councilInSession();
    await rollOf(meetingId, ['changed-his-mind']);
    await as('changed-his-mind').proceedings.excuse({ meetingId, reason: '出差' });
    await inTheRoom(meetingId, 'changed-his-mind');
    expect((await clerk().roll({ meetingId })).counts).toEqual({ present: 1, left: 0, excused: 0, absent: 0 });
  });
});

describe('a question from the floor', () => {
  const seen = (openid: string) => cloud.wechat.visited(openid);

  it('is seen by others once WeChat has passed it', async () => {
    const meetingId = await councilInSession();
    await inTheRoom(meetingId, 'asker', { name: '王芳' });
    await inTheRoom(meetingId, 'listener');
    seen('asker');
    const asked = await ask('asker', meetingId, '会费标准明年会变吗？');
    expect(asked).toMatchObject({ state: 'checking', own: true, by: '王芳', votes: 0 });
    expect(await questionsOf('listener', meetingId)).toEqual([]);
    expect(await questionsOf('asker', meetingId)).toHaveLength(1);
    expect(await questionsOf('local-clerk', meetingId)).toHaveLength(1);
    expect(await checkAll()).toBe('checkFloorQuestion pass 1');
    expect(await questionsOf('listener', meetingId)).toMatchObject([{ state: 'shown', by: '王芳', own: false }]);
  });
  it('that is risky is put away, one that WeChat leaves open waits; both for the secretariat', async () => {
    const meetingId = await councilInSession();
    await inTheRoom(meetingId, 'rude');
    await inTheRoom(meetingId, 'polite');
    seen('rude');
    const risky = await ask('rude', meetingId, '这里有违禁测试的词');
    const open = await ask('rude', meetingId, '这里有待审测试的词');
    expect(await checkAll()).toMatch(/risky 1.*review 1|review 1.*risky 1/);
    expect(await questionsOf('polite', meetingId)).toEqual([]);
    const states = Object.fromEntries(
      (await questionsOf('local-clerk', meetingId)).map((each) => [each.id, each.state]),
    );
    expect(states).toEqual({ [risky.id]: 'hidden', [open.id]: 'checking' });
    expect(await clerk().settleQuestion({ questionId: open.id, state: 'shown', answer: '' })).toMatchObject({
      state: 'shown',
    });
    expect(await questionsOf('polite', meetingId)).toMatchObject([{ id: open.id }]);
    expect(await clerk().settleQuestion({ questionId: open.id, state: 'answered', answer: '会的。' })).toMatchObject({
      answer: '会的。',
    });
    expect(
      (await refusalOf(clerk().settleQuestion({ questionId: randomUUID(), state: 'shown', answer: '' }))).code,
    ).toBe('QUESTION_NOT_FOUND');
  });
  it('of somebody whom WeChat has not seen lately waits for the secretariat', async () => {
    const meetingId = await councilInSession();
    await inTheRoom(meetingId, 'long-away');
    await ask('long-away', meetingId, '请问几点结束？');
    expect(await checkAll()).toBe('checkFloorQuestion review 1');
    expect(await questionsOf('long-away', meetingId)).toMatchObject([{ state: 'checking' }]);
  });
  it('waits while WeChat is away, and the word of the secretariat stays', async () => {
    const meetingId = await councilInSession();
    for (const openid of ['patient', 'neighbour']) await inTheRoom(meetingId, openid);
    seen('patient');
    const first = await ask('patient', meetingId, '第一个问题');
    const second = await ask('patient', meetingId, '第二个问题');
    await cloud.close();
    expect(await checkAll()).toBe('checkFloorQuestion WeChat did not answer 2');
    expect(await questionsOf('neighbour', meetingId)).toEqual([]);
    await cloud.open();
    await clerk().settleQuestion({ questionId: first.id, state: 'hidden', answer: '' });
    expect(await checkLater()).toMatch(/answered before 1.*pass 1|pass 1.*answered before 1/);
    expect(await questionsOf('neighbour', meetingId)).toMatchObject([{ id: second.id }]);
  });
  it('asked without a name has none for anybody but the secretariat', async () => {
    const meetingId = await councilInSession();
    const membershipId = await memberNamed('匿名精密有限公司', ['shy']);
    await inTheRoom(meetingId, 'shy', { membershipId, name: '周不言' });
    await inTheRoom(meetingId, 'curious');
    seen('shy');
    const asked = await ask('shy', meetingId, '谁来承担费用？', true);
    await checkAll();
    const others = await as('curious').proceedings.floor({ meetingId });
    expect(others.questions).toMatchObject([{ by: null, unitName: null, anonymous: true, own: false }]);
    for (const whole of [others, asked]) expect(JSON.stringify(whole)).not.toMatch(/周不言|匿名精密|shy/);
    expect(await questionsOf('local-clerk', meetingId)).toMatchObject([
      { by: '周不言', unitName: '匿名精密有限公司', anonymous: true },
    ]);
  });
  it('is asked by those with a seat, shortly before the meeting and in it', async () => {
    const meetingId = await councilInSession();
    expect((await refusalOf(ask('no-seat', meetingId, '我能提问吗'))).code).toBe('NOT_REGISTERED');
    const later = await publishedMeeting({ startsAt: '2026-12-01T04:31:00Z', closesAt: '2026-12-01T04:00:00Z' });
    await inTheRoom(later, 'early-bird');
    expect((await refusalOf(ask('early-bird', later, '太早了吗'))).code).toBe('MEETING_STATUS');
    const soon = await publishedMeeting({ startsAt: '2026-12-01T04:30:00Z', closesAt: '2026-12-01T04:00:00Z' });
    await inTheRoom(soon, 'early-bird');
    expect((await ask('early-bird', soon, '可以了吗')).state).toBe('checking');
    await endMeeting(soon);
    expect((await refusalOf(ask('early-bird', soon, '太晚了吗'))).code).toBe('MEETING_STATUS');
    expect((await refusalOf(ask('early-bird', randomUUID(), '哪个会'))).code).toBe('MEETING_NOT_FOUND');
  });
  it.each([
    ['noticed', -120, true],
    ['noticed', -121, false],
    ['noticed', 5, true],
    ['in_session', 600, true],
    ['ended', 0, false],
    ['cancelled', 0, false],
    ['draft', 0, false],
  ] as const)('%s, %i minutes from the start: %s', (status, minutes, may) => {
    const start = new Date('2026-12-01T01:00:00Z');
    expect(mayAsk(status, start, new Date(start.getTime() + minutes * 60_000))).toBe(may);
  });
  it('may wait for an answer with four others of the same person, however many are sent at once', async () => {
    const meetingId = await councilInSession();
    await inTheRoom(meetingId, 'talkative');
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => ask('talkative', meetingId, `第 ${i} 个问题`)),
    );
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(5);
    const [answered] = await questionsOf('local-clerk', meetingId);
    await clerk().settleQuestion({ questionId: answered?.id ?? '', state: 'answered', answer: '好' });
    expect((await ask('talkative', meetingId, '再来一个')).own).toBe(true);
    expect((await refusalOf(ask('talkative', meetingId, '还有'))).code).toBe('TOO_MANY_QUESTIONS');
    // Put away or answered, ten an hour are enough of one person.
    for (let i = 0; i < 5; i++) {
      for (const { id } of await questionsOf('talkative', meetingId))
        await clerk().settleQuestion({ questionId: id, state: 'hidden', answer: '' });
      await ask('talkative', meetingId, `又一个 ${i}`).catch(() => undefined);
    }
    expect((await questionsOf('talkative', meetingId)).length).toBe(10);
    expect((await refusalOf(ask('talkative', meetingId, '第十一个'))).code).toBe('TOO_MANY_QUESTIONS');
  });
});

describe('an upvote', () => {
  it('counts once a person, is taken back, and puts the question first', async () => {
    const meetingId = await councilInSession();
    const people = Array.from({ length: 8 }, (_, i) => `voter-${i}`);
    for (const openid of people) await inTheRoom(meetingId, openid);
    const [early, late] = [await ask('voter-0', meetingId, '先问的'), await ask('voter-0', meetingId, '后问的')];
    for (const { id } of [early, late]) await clerk().settleQuestion({ questionId: id, state: 'shown', answer: '' });
    const second = (openid: string, on = true) => as(openid).proceedings.upvote({ questionId: late.id, on });
    await Promise.all(people.flatMap((openid) => [second(openid), second(openid), second(openid)]));
    expect(await second('voter-1')).toEqual({ votes: 8, upvoted: true });
    expect((await questionsOf('voter-2', meetingId)).map(({ id, votes, upvoted }) => ({ id, votes, upvoted }))).toEqual(
      [
        { id: late.id, votes: 8, upvoted: true },
        { id: early.id, votes: 0, upvoted: false },
      ],
    );
    expect(await second('voter-1', false)).toEqual({ votes: 7, upvoted: false });
    expect(await second('voter-1', false)).toEqual({ votes: 7, upvoted: false });
  });
  it('is for what one can see, by those with a seat', async () => {
    const meetingId = await councilInSession();
    await inTheRoom(meetingId, 'asks');
    await inTheRoom(meetingId, 'hears');
    const { id } = await ask('asks', meetingId, '还在检测的问题');
    expect((await refusalOf(as('hears').proceedings.upvote({ questionId: id, on: true }))).code).toBe(
      'QUESTION_NOT_FOUND',
    );
    await clerk().settleQuestion({ questionId: id, state: 'shown', answer: '' });
    expect((await refusalOf(as('outside').proceedings.upvote({ questionId: id, on: true }))).code).toBe(
      'QUESTION_NOT_FOUND',
    );
    expect(await as('hears').proceedings.upvote({ questionId: id, on: true })).toEqual({ votes: 1, upvoted: true });
  });
});

describe('the floor', () => {
  it('is one poll of three round trips, however many are in the hall', async () => {
    const meetingId = await councilInSession();
    await agendaItem(meetingId);
    await rollOf(meetingId, ['polls', 'polls-2']);
    await inTheRoom(meetingId, 'polls', { companions: ['随行人'] });
    const floor = await as('polls').proceedings.floor({ meetingId });
    expect(floor).toMatchObject({
      present: 2,
      checkedIn: true,
      onRoll: true,
      runs: false,
      agenda: [{ title: '年度工作报告', matterType: 'resolution' }],
    });
    expect(await roundTrips('floor', () => as('polls').proceedings.floor({ meetingId }))).toEqual([3]);
    await leaves(meetingId, 'polls');
    expect(await as('polls').proceedings.floor({ meetingId })).toMatchObject({
      present: 1,
      checkedIn: false,
      quorum: { present: 0 },
    });
  });
  it('shows at most fifty questions, those with most votes', async () => {
    const meetingId = await councilInSession();
    const person = await personWith('prolific');
    await inTheRoom(meetingId, 'prolific');
    await sql`INSERT INTO floor_question (id, meeting_id, person_id, text, state, votes, at)
      SELECT gen_random_uuid(), ${meetingId}, ${person}, 'q' || i, 'shown', i, now() FROM generate_series(1, 60) i`.execute(
      db,
    );
    const questions = await questionsOf('prolific', meetingId);
    expect(questions.map((each) => each.votes)).toEqual(Array.from({ length: 50 }, (_, i) => 60 - i));
  });
  it('keeps questions and votes among those who have a seat', async () => {
    const meetingId = await councilInSession();
    await rollOf(meetingId, ['inside']);
    await inTheRoom(meetingId, 'inside');
    const { id } = await ask('inside', meetingId, '里面的问题');
    await clerk().settleQuestion({ questionId: id, state: 'shown', answer: '' });
    await clerk().openMotion({ meetingId, agendaItemId: null, title: '里面的表决', matterType: 'resolution' });
    const seen = await as('merely-invited').proceedings.floor({ meetingId });
    expect([seen.questions, seen.motions]).toEqual([[], []]);
    expect(JSON.stringify(seen)).not.toMatch(/里面的/);
    expect((await as('inside').proceedings.floor({ meetingId })).motions).toHaveLength(1);
  });
  it('of party life is hidden from everybody else', async () => {
    const meetingId = await councilInSession({ kind: 'party_general' });
    await inTheRoom(meetingId, 'not-of-the-party');
    expect((await refusalOf(as('not-of-the-party').proceedings.floor({ meetingId }))).code).toBe('MEETING_NOT_FOUND');
    expect((await as('local-party').proceedings.floor({ meetingId })).title).toBe('三届五次理事会');
  });
});
