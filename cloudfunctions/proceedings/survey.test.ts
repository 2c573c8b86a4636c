import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { atTheEnd, councilInSession, endMeeting, inSession, inTheRoom, rollOf, roundTrips } from './cast';
import { surveyResults } from './job';
import { binArrivals } from './judge-arrivals';
import { endOf, judgeSurvey, surveyClosesOn } from './judge-survey';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(() => setClock(atTheEnd));

const clerk = () => as('local-clerk').proceedings;
const ratings = (overall: number) => ({ overall, content: 5, speakers: 4, venue: 3, service: 2 });
const answer = (openid: string, meetingId: string, overall = 4, comment = '') =>
  as(openid).proceedings.answerSurvey({ meetingId, ratings: ratings(overall), comment });
const stateOf = async (openid: string, meetingId: string) => (await as(openid).proceedings.survey({ meetingId })).state;

/** A summit to which so many came, and which is over. */
async function summit(came: number) {
  const meetingId = await councilInSession({ kind: 'industry_summit', title: '冬季峰会' });
  const people = Array.from({ length: came }, (_, i) => `${meetingId.slice(0, 6)}-${i}`);
  for (const openid of people) await inTheRoom(meetingId, openid);
  await endMeeting(meetingId);
  return { meetingId, people };
}

describe('the survey', () => {
  it('asks once each of those who came, for seven days after the end', async () => {
    const {
      meetingId,
      people: [first = '', second = ''],
    } = await summit(2);
    await as('did-not-come').proceedings.survey({ meetingId });
    expect(await as(first).proceedings.survey({ meetingId })).toEqual({
      title: '冬季峰会',
      state: 'open',
      closesOn: '2026-12-08',
    });
    expect(await stateOf('did-not-come', meetingId)).toBe('notAsked');
    expect(await answer(first, meetingId)).toEqual({});
    expect(await stateOf(first, meetingId)).toBe('answered');
    expect((await refusalOf(answer(first, meetingId, 1))).code).toBe('ALREADY_ANSWERED');
    expect((await refusalOf(answer('did-not-come', meetingId))).code).toBe('NOT_ATTENDED');
    setClock('2026-12-08T15:59:00Z');
    expect(await stateOf(second, meetingId)).toBe('open');
    setClock('2026-12-08T16:00:00Z');
    expect(await stateOf(second, meetingId)).toBe('closed');
    expect((await refusalOf(answer(second, meetingId))).code).toBe('SURVEY_CLOSED');
    expect((await refusalOf(answer(second, randomUUID()))).code).toBe('MEETING_NOT_FOUND');
  });
  it('is not there before the end', async () => {
    setClock(inSession);
    const meetingId = await councilInSession({ kind: 'industry_summit' });
    await inTheRoom(meetingId, 'eager');
    expect(await stateOf('eager', meetingId)).toBe('notYet');
    expect((await refusalOf(answer('eager', meetingId))).code).toBe('SURVEY_CLOSED');
  });
  it('takes one of ten answers that one person sends at once', async () => {
    const {
      meetingId,
      people: [person = ''],
    } = await summit(1);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => answer(person, meetingId, (i % 5) + 1)),
    );
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(
      results.every((each) => each.status === 'fulfilled' || (each.reason as Refused).code === 'ALREADY_ANSWERED'),
    ).toBe(true);
    setClock('2026-12-08T16:00:00Z');
    expect((await clerk().report({ meetingId })).survey.answered).toBe(1);
  });
  const meeting = { closedAt: new Date(atTheEnd), endsAt: new Date('2026-12-01T09:00:00Z') };
  it.each([
    ['ended', atTheEnd, 7, '2026-12-08'],
    ['minutes_confirmed', atTheEnd, 0, '2026-12-01'],
    ['in_session', '2026-12-01T10:59:59Z', 7, null],
    ['in_session', '2026-12-01T11:00:00Z', 7, '2026-12-08'],
    ['cancelled', atTheEnd, 7, null],
    ['quorum_failed', atTheEnd, 7, null],
  ] as const)('%s at %s, %i days: until %s', (status, now, days, closesOn) =>
    expect(
      surveyClosesOn(
        endOf({ ...meeting, status, closedAt: status === 'in_session' ? null : meeting.closedAt }, new Date(now)),
        days,
      ),
    ).toBe(closesOn),
  );
  it.each([
    [{ status: 'ended', attended: true, answered: false, closesOn: '2026-12-08' }, 'open'],
    [{ status: 'ended', attended: true, answered: false, closesOn: '2026-12-07' }, 'closed'],
    [{ status: 'ended', attended: true, answered: true, closesOn: '2026-12-07' }, 'answered'],
    [{ status: 'ended', attended: false, answered: false, closesOn: '2026-12-08' }, 'notAsked'],
    [{ status: 'noticed', attended: false, answered: false, closesOn: null }, 'notYet'],
    [{ status: 'cancelled', attended: true, answered: false, closesOn: null }, 'notAsked'],
  ] as const)('%j: %s', (facts, state) => expect(judgeSurvey(facts, '2026-12-08')).toBe(state));
});

describe('the report', () => {
  const shown = async (meetingId: string) => (await clerk().report({ meetingId })).survey;
  const closed = '2026-12-08T16:10:00Z';
  it('shows nothing of fewer than five answers, not even after the close', async () => {
    const { meetingId, people } = await summit(6);
    for (const [i, openid] of people.slice(0, 4).entries()) await answer(openid, meetingId, 5, `第 ${i} 条评论`);
    const nothing = { averages: null, stars: null, comments: [], shown: 0, needed: 5, sent: 6 };
    expect(await shown(meetingId)).toEqual({ state: 'open', answered: 0, ...nothing });
    setClock(closed);
    await surveyResults(db, new Date(closed));
    expect(await shown(meetingId)).toEqual({ state: 'closed', answered: 4, ...nothing });
  });
  it('shows what was answered once it is closed, and in another order', async () => {
    const { meetingId, people } = await summit(6);
    for (const [i, openid] of people.slice(0, 5).entries())
      await answer(openid, meetingId, i === 4 ? 2 : 5, i === 4 ? '' : `第 ${i} 条评论`);
    expect(await shown(meetingId)).toMatchObject({ answered: 5, shown: 0, averages: null, comments: [] });
    setClock(closed);
    await surveyResults(db, new Date(closed));
    const survey = await shown(meetingId);
    expect(survey).toMatchObject({
      answered: 5,
      shown: 5,
      averages: { overall: 4.4, content: 5, speakers: 4, venue: 3, service: 2 },
      stars: [0, 1, 0, 0, 4],
    });
    expect([...survey.comments].sort()).toEqual(['第 0 条评论', '第 1 条评论', '第 2 条评论', '第 3 条评论']);
    expect(JSON.stringify(survey)).not.toContain(people[0]);
  });
  it('never differs by fewer than five answers, whoever answers and whenever one looks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 23 }), async (count) => {
        setClock(atTheEnd);
        const { meetingId, people } = await summit(count);
        const reports = [await shown(meetingId)];
        for (const [i, openid] of people.entries()) {
          await answer(openid, meetingId, (i % 5) + 1, `话${i}`);
          reports.push(await shown(meetingId));
        }
        setClock(closed);
        await surveyResults(db, new Date(closed));
        reports.push(await shown(meetingId));
        for (const [i, report] of reports.slice(1).entries()) {
          const before = reports[i];
          const more = report.shown - (before?.shown ?? 0);
          const { state, answered, ...figures } = report;
          const { state: _, answered: __, ...was } = before ?? report;
          if (more === 0) expect(figures).toEqual(was);
          else expect(more).toBeGreaterThanOrEqual(5);
          expect(report.comments).toHaveLength(report.shown);
          if (state === 'open') expect(answered % 5).toBe(0);
        }
        expect(reports.at(-1)?.shown).toBe(count < 5 ? 0 : count);
      }),
      { numRuns: 8 },
    );
  });
  it('keeps nothing of who gave which answer, nor of when', async () => {
    const { meetingId, people } = await summit(7);
    for (const [i, openid] of people.entries()) await answer(openid, meetingId, 3, `话${i}`);
    const { rows: columns } = await sql<{ name: string }>`
      SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'survey_content' ORDER BY 1`.execute(
      db,
    );
    expect(columns.map(({ name }) => name)).toEqual(['comment', 'id', 'meeting_id', 'place', 'ratings']);
    setClock(closed);
    await surveyResults(db, new Date(closed));
    // Written anew together: neither the transaction nor the place in the table tells one from another.
    const { rows: written } = await sql<{ n: number }>`
      SELECT count(DISTINCT xmin::text)::int AS n FROM survey_content WHERE meeting_id = ${meetingId}`.execute(db);
    expect(written[0]?.n).toBe(1);
  });
  it('gives the comments any order: over many draws each comes first, and no assignment is favoured', async () => {
    const places = new Map<string, number>();
    const draws = 60;
    for (let draw = 0; draw < draws; draw++) {
      const meetingId = await publishedMeeting();
      for (let i = 0; i < 5; i++)
        await sql`INSERT INTO survey_content (meeting_id, ratings, comment) VALUES (${meetingId}, ${JSON.stringify(ratings(5))}::jsonb, ${`话${i}`})`.execute(
          db,
        );
      await sql`SELECT release_survey(${meetingId}, 5, true)`.execute(db);
      const [first = ''] = (await shown(meetingId)).comments;
      places.set(first, (places.get(first) ?? 0) + 1);
    }
    // Of 60 draws each of five is first twelve times; that one of them is never, or half the time, happens once in 10^5.
    expect(places.size).toBe(5);
    expect(Math.max(...places.values())).toBeLessThan(draws / 2);
  });
  it('says whether answers may still come', async () => {
    const { meetingId } = await summit(1);
    setClock('2026-12-08T15:59:00Z');
    expect((await clerk().report({ meetingId })).survey.state).toBe('open');
    setClock('2026-12-08T16:00:00Z');
    expect((await clerk().report({ meetingId })).survey.state).toBe('closed');
    await endMeeting(meetingId, 'quorum_failed');
    expect((await clerk().report({ meetingId })).survey.state).toBe('notAsked');
  });
  it('counts heads by tier, arrivals, who did not come and who came unannounced, motions and points', async () => {
    setClock(inSession);
    const meetingId = await councilInSession();
    const membershipId = await memberNamed('报告机械有限公司', ['rep']);
    await sql`UPDATE membership SET tier = '副会长单位' WHERE id = ${membershipId}`.execute(db);
    await inTheRoom(meetingId, 'rep', { membershipId, companions: ['随行甲'], at: '2026-11-20T02:00:00Z' });
    await registered(meetingId, 'no-show', { membershipId, companions: ['随行乙'] });
    await inTheRoom(meetingId, 'guest');
    const walkIn = randomUUID();
    await sql`INSERT INTO registration (id, meeting_id, name, companions, party, state, registered_at) VALUES (${walkIn}, ${meetingId}, '路过的人', '[]', 1, 'walk_in', now())`.execute(
      db,
    );
    await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way) VALUES (${walkIn}, 0, ${meetingId}, '2026-12-01T01:10:00Z', ${randomUUID()}, '东门', 'walk_in')`.execute(
      db,
    );
    await sql`INSERT INTO point_entry (id, membership_id, source, source_id, title, delta, rule_id, rule_from, day, at) VALUES (${randomUUID()}, ${membershipId}, 'meeting', ${meetingId}, '年会', 2, 'points.meetingAttendance', '2026-01-01', '2026-12-01', now())`.execute(
      db,
    );
    await rollOf(meetingId, ['guest']);
    const { id } = await clerk().openMotion({ meetingId, agendaItemId: null, title: '预算', matterType: 'resolution' });
    await clerk().closeMotion({ motionId: id });
    const report = await clerk().report({ meetingId });
    expect(report).toMatchObject({
      registered: 5,
      present: 4,
      noShow: 2,
      walkIns: 1,
      tiers: [
        { tier: '副会长单位', registered: 4, present: 2 },
        { tier: '非会员', registered: 1, present: 2 },
      ],
      pointsAwarded: 2,
      motions: [{ id, title: '预算', result: { entitled: 1, passed: false } }],
      survey: { state: 'notYet', sent: 0 },
    });
    expect(report.arrivals.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(4);
    expect(await roundTrips('report', () => clerk().report({ meetingId }))).toEqual([3]);
    expect(await roundTrips('survey', () => as('rep').proceedings.survey({ meetingId }))).toEqual([3]);
  });
  it('is for the staff whose meeting it is', async () => {
    const { meetingId, people } = await summit(1);
    await appointPerson('clerk-afar', 'clerk', await committeeNamed('远方委员会'));
    expect((await refusalOf(as('clerk-afar').proceedings.report({ meetingId }))).code).toBe('MEETING_NOT_FOUND');
    expect((await refusalOf(as(people[0] ?? '').proceedings.report({ meetingId }))).code).toBe('FORBIDDEN');
    const empty = await publishedMeeting();
    const coming = await publishedMeeting();
    await registered(coming, 'will-come');
    expect(await clerk().report({ meetingId: coming })).toMatchObject({ registered: 1, noShow: 0 });
    expect(await clerk().report({ meetingId: empty })).toMatchObject({
      registered: 0,
      present: 0,
      tiers: [],
      arrivals: { bins: [] },
    });
  });
});

describe('arrivals', () => {
  const at = (minute: number) => new Date(Date.parse('2026-12-01T01:00:00Z') + minute * 60_000).toISOString();
  it.each([
    [[0, 1, 2, 23], 1, 24],
    [[0, 24], 2, 13],
    [[0, 60], 5, 13],
    [[0, 180], 10, 19],
    [[0, 1440], 120, 13],
  ])('at minutes %j come in bins of %i minutes, %i of them', (minutes, width, bins) => {
    const binned = binArrivals(minutes.map((minute) => ({ at: at(minute), count: 1 })));
    expect([binned.minutes, binned.bins.length]).toEqual([width, bins]);
  });
  it('are all counted, in at most 24 bins that follow each other, whatever the clocks said', () => {
    const arrival = fc.record({
      at: fc.integer({ min: -100_000, max: 200_000 }).map(at),
      count: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 1, maxLength: 40 }), (arrivals) => {
        const { minutes, bins } = binArrivals(arrivals);
        expect(bins.length).toBeLessThanOrEqual(24);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(arrivals.reduce((sum, each) => sum + each.count, 0));
        bins
          .slice(1)
          .forEach((bin, i) => expect(Date.parse(bin.from) - Date.parse(bins[i]?.from ?? '')).toBe(minutes * 60_000));
        expect([bins[0]?.count, bins.at(-1)?.count]).not.toContain(0);
      }),
    );
  });
});
