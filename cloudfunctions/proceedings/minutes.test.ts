import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { checkedIn, councilInSession, endMeeting, inSession, inTheRoom, rollOf, roundTrips } from './cast';
import { registered } from '../meetings/cast';
import { clerk, confirm, director, endedCouncil, locked, save, words } from './minutes-cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(() => setClock(inSession));

describe('a draft', () => {
  it('has the facts of the house: who was there, excused, missing, listening, and what was decided', async () => {
    const { meetingId, at } = await endedCouncil();
    const draft = await save(meetingId, 0);
    expect(draft).toMatchObject({
      version: 1,
      revision: 1,
      state: 'draft',
      hash: null,
      correction: null,
      asked: false,
    });
    expect(draft.facts).toMatchObject({
      body: '理事会',
      title: '三届五次理事会',
      place: '之江会议中心，江滨路 1 号',
      endsAt: '2026-12-01T10:00:00.000Z',
      entitled: 4,
      present: 2,
      excused: [at('excused')],
      absent: [at('missing')],
      observers: [at('listener')],
      quorumMet: false,
      motions: [{ title: '通过预算', result: { yes: 2, present: 2, passed: true } }],
    });
  });
  it('reads the facts live: who is entered later is in it', async () => {
    const { meetingId, at } = await endedCouncil();
    await save(meetingId, 0);
    await sql`UPDATE meeting SET status = 'in_session', closed_at = NULL WHERE id = ${meetingId}`.execute(db);
    await checkedIn(meetingId, await registered(meetingId, at('missing')));
    await endMeeting(meetingId);
    expect((await clerk().minutes({ meetingId })).current?.facts).toMatchObject({
      present: 3,
      absent: [],
      quorumMet: true,
    });
  });
  it('has the votes that were left open as what they came to, which its circulation counts for good', async () => {
    setClock(inSession);
    const meetingId = await councilInSession();
    await rollOf(meetingId, ['open-yes', 'open-silent', 'open-away']);
    for (const openid of ['open-yes', 'open-silent']) await inTheRoom(meetingId, openid);
    const put = (title: string) =>
      clerk().openMotion({ meetingId, agendaItemId: null, title, matterType: 'resolution' });
    const first = await put('没有结束的表决');
    const second = await put('忘了结束的表决');
    await as('open-yes').proceedings.vote({ motionId: first.id, choice: 'yes' });
    await clerk().closeMotion({ motionId: (await put('撤回的')).id, withdraw: true });
    await save(meetingId, 0);
    const running = await clerk().minutes({ meetingId });
    expect([running.current?.facts.motions, running.openMotions]).toEqual([[], []]);
    await endMeeting(meetingId);
    const over = await clerk().minutes({ meetingId });
    const result = {
      entitled: 3,
      present: 2,
      yes: 1,
      no: 0,
      abstain: 0,
      silent: 1,
      barred: 0,
      quorumMet: true,
      passed: false,
      needed: 2,
    };
    expect(over.openMotions).toEqual(['没有结束的表决', '忘了结束的表决']);
    expect(over.current?.facts.motions).toMatchObject([
      { title: '没有结束的表决', result },
      { title: '忘了结束的表决', result: { ...result, yes: 0, silent: 2 } },
    ]);
    expect((await as('open-yes').proceedings.minutes({ meetingId })).openMotions).toEqual([]);
    expect((await as('open-yes').proceedings.floor({ meetingId })).motions[1]).toMatchObject({
      state: 'open',
      barred: 'closed',
    });
    const sent = await clerk().circulateMinutes({ meetingId, revision: 1 });
    expect(sent.facts).toEqual(over.current?.facts);
    expect((await clerk().minutes({ meetingId })).openMotions).toEqual([]);
    const { motions } = await clerk().floor({ meetingId });
    expect(motions.filter(({ state }) => state === 'closed')).toMatchObject([
      { id: second.id, closedAt: '2026-12-01T10:00:00.000Z' },
      { id: first.id, closedAt: '2026-12-01T10:00:00.000Z', result },
    ]);
  });
  it('says the hours in which the meeting was held', async () => {
    const { meetingId } = await endedCouncil();
    await save(meetingId, 0);
    await sql`UPDATE meeting SET opened_at = '2026-11-30T09:00:00Z', closed_at = '2026-11-30T10:30:00Z' WHERE id = ${meetingId}`.execute(
      db,
    );
    expect((await clerk().minutes({ meetingId })).current?.facts).toMatchObject({
      startsAt: '2026-11-30T09:00:00.000Z',
      endsAt: '2026-11-30T10:30:00.000Z',
    });
  });
  it('is of those who run the meeting alone', async () => {
    const { meetingId, at } = await endedCouncil();
    await save(meetingId, 0, { dissent: '只在草稿里的话' });
    for (const openid of [at('came'), at('missing'), 'local-president', 'passer-by']) {
      const seen = await as(openid).proceedings.minutes({ meetingId });
      expect(seen).toMatchObject({ current: null, earlier: [], runs: false, mayLock: false });
      expect(JSON.stringify(seen)).not.toContain('只在草稿里的话');
      for (const version of [1, 2])
        expect((await refusalOf(as(openid).proceedings.exportMinutes({ meetingId, version }))).code).toBe(
          'MINUTES_NOT_FOUND',
        );
      expect((await refusalOf(confirm(openid, meetingId))).code).toBe('MINUTES_NOT_FOUND');
    }
    expect((await refusalOf(as('local-president').proceedings.lockMinutes({ meetingId, version: 1 }))).code).toBe(
      'MINUTES_NOT_FOUND',
    );
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).code).toBe('MEETING_STATUS');
    expect(
      (await refusalOf(as('passer-by').proceedings.saveMinutes({ meetingId, revision: 1, words: words() }))).code,
    ).toBe('FORBIDDEN');
  });
  it('is not overwritten by a second recorder, and ten at once save one', async () => {
    const { meetingId } = await endedCouncil();
    await save(meetingId, 0);
    await save(meetingId, 1, { dissent: '甲的' });
    expect((await refusalOf(save(meetingId, 1, { dissent: '乙的' }))).code).toBe('REVISION_CONFLICT');
    expect((await refusalOf(save(meetingId, 0))).code).toBe('REVISION_CONFLICT');
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => save(meetingId, 2, { dissent: `第 ${i} 人` })),
    );
    const won = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value.words.dissent] : []));
    expect(won).toHaveLength(1);
    expect(
      results.every((each) => each.status === 'fulfilled' || (each.reason as Refused).code === 'REVISION_CONFLICT'),
    ).toBe(true);
    expect((await clerk().minutes({ meetingId })).current).toMatchObject({ revision: 3, words: { dissent: won[0] } });
  });
  it('is begun once, by ten at once too', async () => {
    const { meetingId } = await endedCouncil();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => save(meetingId, 0)));
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });
  it('belongs to a meeting that was opened, within the reach of the staff', async () => {
    const noticed = await councilInSession({ status: 'noticed' });
    expect((await refusalOf(save(noticed, 0))).code).toBe('MEETING_STATUS');
    const { meetingId } = await endedCouncil();
    await appointPerson('clerk-elsewhere', 'clerk', await committeeNamed('别处委员会'));
    expect(
      (await refusalOf(as('clerk-elsewhere').proceedings.saveMinutes({ meetingId, revision: 0, words: words() }))).code,
    ).toBe('MEETING_NOT_FOUND');
    expect((await refusalOf(as('clerk-elsewhere').proceedings.circulateMinutes({ meetingId, revision: 1 }))).code).toBe(
      'MINUTES_NOT_FOUND',
    );
  });
});

it('reading the minutes costs three round trips', async () => {
  const { meetingId, at } = await locked();
  expect(await roundTrips('minutes', () => as(at('came')).proceedings.minutes({ meetingId }))).toEqual([3]);
});
