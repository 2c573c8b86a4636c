import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { agendaItem, councilInSession, inSession, inTheRoom, leaves, rollOf, roundTrips } from './cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

const clerk = () => as('local-clerk').proceedings;
const questionsOf = async (openid: string, meetingId: string) =>
  (await as(openid).proceedings.floor({ meetingId })).questions;
const ask = (openid: string, meetingId: string, text: string, anonymous = false) =>
  as(openid).proceedings.ask({ meetingId, text, anonymous });

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
