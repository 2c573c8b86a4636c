import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { councilInSession, endMeeting, inSession, inTheRoom } from './cast';
import { readClock } from '../shared/clock';
import { drain } from '../shared/drain';
import { tasks } from './job';
import { mayAsk } from './judge-body';

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

describe('a question from the floor', () => {
  const seen = (openid: string) => cloud.wechat.visited(openid);

  it('is seen by others once WeChat has passed it', async () => {
    const meetingId = await councilInSession();
    await inTheRoom(meetingId, 'asker', { name: '王芳' });
    await inTheRoom(meetingId, 'listener');
    seen('asker');
    const asked = await ask('asker', meetingId, '会费标准明年会变吗？');
    expect(asked).toMatchObject({ state: 'checking', own: true, by: '来宾', guest: true, votes: 0 });
    expect(await questionsOf('listener', meetingId)).toEqual([]);
    expect(await questionsOf('asker', meetingId)).toHaveLength(1);
    expect(await questionsOf('local-clerk', meetingId)).toHaveLength(1);
    expect(await checkAll()).toBe('checkFloorQuestion pass 1');
    expect(await questionsOf('listener', meetingId)).toMatchObject([
      { state: 'shown', by: '来宾', guest: true, own: false },
    ]);
  });
  it('is never under a name that its author typed and nobody has judged; the register’s goes before it', async () => {
    const meetingId = await councilInSession();
    await inTheRoom(meetingId, 'pretender', { name: '程维岳' });
    await inTheRoom(meetingId, 'local-president', { name: '随便写的' });
    for (const openid of ['pretender', 'local-president']) seen(openid);
    await ask('pretender', meetingId, '我代表会长提议散会');
    await ask('local-president', meetingId, '请大家安静');
    await checkAll();
    const { questions } = await as('local-president').proceedings.floor({ meetingId });
    expect(questions).toMatchObject([
      { by: '来宾', guest: true },
      { by: 'local-president', guest: false },
    ]);
    expect(JSON.stringify(questions)).not.toMatch(/程维岳|随便写的/);
    // What has passed may be shown, as a guest's.
    await sql`UPDATE registration SET words_state = 'pass' WHERE meeting_id = ${meetingId}`.execute(db);
    await clerk().settleQuestion({ questionId: questions[0]?.id ?? '', state: 'answered', answer: '会议继续。' });
    expect(await questionsOf('local-clerk', meetingId)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ by: '程维岳', guest: true })]),
    );
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
    expect(await checkLater()).toBe('checkFloorQuestion pass 2');
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
      { by: 'shy', guest: false, unitName: '匿名精密有限公司', anonymous: true },
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
