import { sql } from 'kysely';
import { appointPerson, engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { clerk, draft, form, item, place, published } from './secretariat-cast';

useDatabase();
beforeAll(async () => {
  await engage();
  await appointPerson('second-compliance', 'compliance');
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const lushan = { place: place('牯岭镇会议中心', '360402') };
interface Duty {
  case: string;
  kind: string;
  title: string;
  due_on: string;
  page: string;
  offices: string[];
  barred: string[];
}
/** What waits for a decision on the venue of a meeting. */
async function dutyOf(meetingId: string): Promise<Duty | undefined> {
  const { rows } = await sql<Duty>`
    SELECT values ->> 'case' AS case, kind, title, due_on::text, page, array_agg(office ORDER BY office) AS offices, barred
    FROM flow_duty WHERE subject = ${`meeting:${meetingId}`} GROUP BY 1, 2, 3, 4, 5, barred`.execute(db);
  expect(rows.length).toBeLessThan(2);
  return rows[0];
}
const endingOf = async (meetingId: string) => {
  const { rows } = await sql<{ state: string }>`
    SELECT state FROM flow_case WHERE subject = ${`meeting:${meetingId}`} ORDER BY opened_at DESC, id DESC LIMIT 1`.execute(
    db,
  );
  return rows[0]?.state;
};
const keys = async (meetingId: string) => (await clerk.check({ meetingId })).findings.flatMap(({ key }) => key ?? []);
async function decide(
  meetingId: string,
  key: string,
  openid = 'local-compliance',
  verdict: 'notCoreArea' | 'moveMeeting' = 'notCoreArea',
) {
  const proofFileId = await uploadedFile(openid);
  return as(openid).meetings.decideVenue({ meetingId, key, verdict, reason: '不在核心景区', proofFileId });
}

it('stays the duty of those who decide, read or not, until it is decided', async () => {
  const { meetingId, version } = await draft(lushan);
  expect(await dutyOf(meetingId)).toBeUndefined();
  await clerk.publish({ meetingId, version });
  await clerk.publish({ meetingId, version });
  expect(await dutyOf(meetingId)).toMatchObject({
    ...{
      kind: 'venue.venueReview',
      title: '冬季产业对接会',
      due_on: '2026-11-25',
      offices: ['compliance', 'director'],
    },
    ...{ page: `/modules/meetings/pages/check/index?id=${meetingId}`, barred: [await personWith('local-clerk')] },
  });
  await as('local-compliance').notices.markRead({ all: true });
  expect(await dutyOf(meetingId)).toBeDefined();
  const [key = ''] = await keys(meetingId);
  await decide(meetingId, key);
  expect([await dutyOf(meetingId), await endingOf(meetingId)]).toEqual([undefined, 'passed']);
  expect((await clerk.publish({ meetingId, version })).published).toBe(true);
});

it('ends as refused where the meeting is to move, and is asked again of another place', async () => {
  const { meetingId, version } = await draft(lushan);
  await clerk.publish({ meetingId, version });
  await decide(meetingId, (await keys(meetingId))[0] ?? '', 'local-compliance', 'moveMeeting');
  expect([await dutyOf(meetingId), await endingOf(meetingId)]).toEqual([undefined, 'refused']);
  const moved = await clerk.save({ meetingId, form: form({ place: place('牯岭镇另一家会议中心', '360402') }) });
  await clerk.publish(moved);
  expect(await dutyOf(meetingId)).toBeDefined();
});

it('bars whoever wrote it meanwhile, and goes where nothing is left of it', async () => {
  const { meetingId, version } = await draft(lushan);
  await clerk.publish({ meetingId, version });
  await as('local-director').meetings.save({ meetingId, form: form({ ...lushan, title: '改了名' }) });
  const duty = await dutyOf(meetingId);
  expect(duty?.title).toBe('改了名');
  expect(duty?.barred.sort()).toEqual([await personWith('local-clerk'), await personWith('local-director')].sort());
  await clerk.save({ meetingId, form: form() });
  expect([await dutyOf(meetingId), await endingOf(meetingId)]).toEqual([undefined, 'withdrawn']);
});

it.each([
  ['discarded', async (meetingId: string, version: number) => clerk.discard({ meetingId }).then(() => version)],
  ['published elsewhere', async (meetingId: string) => clerk.publish(await clerk.save({ meetingId, form: form() }))],
])('goes with a draft that is %s', async (_, end) => {
  const { meetingId, version } = await draft(lushan);
  await clerk.publish({ meetingId, version });
  await end(meetingId, version);
  expect([await dutyOf(meetingId), await endingOf(meetingId)]).toEqual([undefined, 'withdrawn']);
});

it.each(['cancel', 'postpone'] as const)('goes with a change whose meeting is ended by %s', async (name) => {
  const { meetingId, version } = await published();
  const held = await clerk.change({ meetingId, version, form: form(lushan) });
  expect(await dutyOf(meetingId)).toBeDefined();
  await clerk[name]({ meetingId, version: held.version, reason: '另行安排' });
  expect([await dutyOf(meetingId), await endingOf(meetingId)]).toEqual([undefined, 'withdrawn']);
});

it('goes with a change that is made elsewhere', async () => {
  const { meetingId, version } = await published();
  const held = await clerk.change({ meetingId, version, form: form(lushan) });
  await clerk.change({ meetingId, version: held.version, form: form({ title: '还在城里' }) });
  expect([await dutyOf(meetingId), await endingOf(meetingId)]).toEqual([undefined, 'withdrawn']);
});

it('is for whom it was handed on to alone', async () => {
  const { meetingId, version } = await draft(lushan);
  await clerk.publish({ meetingId, version });
  const caseId = (await dutyOf(meetingId))?.case ?? '';
  const [key = ''] = await keys(meetingId);
  const personId = await personWith('second-compliance');
  await as('local-compliance').flows.handOn({ caseId, version: 1, personId });
  expect((await refusalOf(decide(meetingId, key))).code).toBe('HANDED_ON');
  await decide(meetingId, key, 'second-compliance');
  expect(await endingOf(meetingId)).toBe('passed');
});

it('ends however two who decide on its two findings stand in each other’s way', async () => {
  for (let round = 0; round < 4; round++) {
    const agenda = [item({ title: '会后游览牯岭', matterType: 'visit' })];
    const { meetingId, version } = await draft({ ...lushan, agenda });
    await clerk.publish({ meetingId, version });
    const [first = '', second = ''] = await keys(meetingId);
    expect(second).not.toBe('');
    await Promise.all([decide(meetingId, first), decide(meetingId, second, 'second-compliance')]);
    expect(await endingOf(meetingId)).toBe('passed');
  }
});
