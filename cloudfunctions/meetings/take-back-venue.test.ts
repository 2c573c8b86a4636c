import { sql } from 'kysely';
import { appointPerson, engage, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { clerk, draft, form, item, place, published } from './secretariat-cast';
import { sayVenue } from './tell-venue';

useDatabase();
beforeAll(async () => {
  await engage();
  await appointPerson('second-compliance', 'compliance');
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const lushan = { place: place('牯岭镇会议中心', '360402') };
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
const takeBack = (meetingId: string, key: string, openid = 'local-compliance') =>
  as(openid).meetings.takeBackVenue({ meetingId, key });
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const tell = () => drain(db, new Date('2026-11-20T03:00:00Z'), [sayVenue]);
const cases = async (meetingId: string) => {
  const { rows } = await sql<{ state: string }>`
    SELECT state FROM flow_case WHERE subject = ${`meeting:${meetingId}`} ORDER BY opened_at, id`.execute(db);
  return rows.map(({ state }) => state);
};
const heard = async (meetingId: string) =>
  (await toldTo('local-clerk')).filter(({ link }) => link?.includes(meetingId)).map(({ title }) => title);
/** A draft whose venue waits, and what was found of it. */
async function waiting(more: object = {}) {
  const { meetingId, version } = await draft({ ...lushan, ...more });
  await clerk.publish({ meetingId, version });
  const [first = '', second = ''] = await keys(meetingId);
  return { meetingId, version, first, second };
}

it.each(['notCoreArea', 'moveMeeting'] as const)(
  'undoes %s before anybody hears of it, and asks again',
  async (verdict) => {
    const { meetingId, version, first } = await waiting();
    await decide(meetingId, first, 'local-compliance', verdict);
    expect(await refused(takeBack(meetingId, first, 'second-compliance'))).toBe('TOO_LATE_TO_TAKE_BACK');
    const { findings } = await takeBack(meetingId, first);
    expect(findings.find(({ key }) => key === first)?.decision).toBeNull();
    expect(await cases(meetingId)).toEqual(['open']);
    expect(await tell()).toContain('takenBack');
    expect(await heard(meetingId)).toEqual([]);
    expect((await clerk.publish({ meetingId, version })).published).toBe(false);
    expect((await clerk.manage({ meetingId })).history.map(({ what }) => what)).toContain('venueTakenBack');
    expect(await refused(takeBack(meetingId, first))).toBe('TOO_LATE_TO_TAKE_BACK');
    await decide(meetingId, first);
    await tell();
    expect(await heard(meetingId)).toEqual(['“冬季产业对接会”的场地可以用']);
  },
);

it('comes too late once it is told, after ten seconds, and once it was announced', async () => {
  const told = await waiting();
  await decide(told.meetingId, told.first);
  await tell();
  expect(await refused(takeBack(told.meetingId, told.first))).toBe('TOO_LATE_TO_TAKE_BACK');
  const late = await waiting();
  await decide(late.meetingId, late.first);
  setClock('2026-11-20T02:10:00Z');
  expect(await refused(takeBack(late.meetingId, late.first))).toBe('TOO_LATE_TO_TAKE_BACK');
  setClock('2026-11-20T02:00:00Z');
  const announced = await waiting();
  await decide(announced.meetingId, announced.first);
  expect((await clerk.publish(announced)).published).toBe(true);
  expect(await refused(takeBack(announced.meetingId, announced.first))).toBe('TOO_LATE_TO_TAKE_BACK');
});

it('leaves what others decided: the one question waits again, the other stays answered', async () => {
  const agenda = [item({ title: '会后游览牯岭', matterType: 'visit' })];
  const { meetingId, first, second } = await waiting({ agenda });
  await decide(meetingId, first);
  await decide(meetingId, second, 'second-compliance');
  expect(await cases(meetingId)).toEqual(['passed']);
  const { findings } = await takeBack(meetingId, first);
  expect(findings.filter(({ key }) => key).map(({ decision }) => decision !== null)).toEqual([false, true]);
  expect(await cases(meetingId)).toEqual(['passed', 'open']);
  await decide(meetingId, first);
  expect(await cases(meetingId)).toEqual(['passed', 'passed']);
});

it('undoes a decision that nobody had asked for, and one on a change', async () => {
  const { meetingId } = await draft(lushan);
  const [key = ''] = await keys(meetingId);
  await decide(meetingId, key);
  await takeBack(meetingId, key);
  expect([await cases(meetingId), (await clerk.check({ meetingId })).ready]).toEqual([[], false]);
  const changed = await published();
  await clerk.change({ ...changed, form: form(lushan) });
  const [pending = ''] = await keys(changed.meetingId);
  await decide(changed.meetingId, pending);
  await takeBack(changed.meetingId, pending);
  expect(await cases(changed.meetingId)).toEqual(['open']);
});

it('is told or taken back, announced or taken back, never both, at the same moment', async () => {
  const counts = { told: 0, taken: 0, announced: 0 };
  for (let round = 0; round < 12; round++) {
    const { meetingId, first } = await waiting();
    await decide(meetingId, first);
    const [, taken] = await Promise.all([
      tell(),
      takeBack(meetingId, first).then(
        () => true,
        () => false,
      ),
    ]);
    // Of this meeting: the telling works off what others left behind too.
    expect(await heard(meetingId)).toHaveLength(taken ? 0 : 1);
    expect(await cases(meetingId)).toEqual([taken ? 'open' : 'passed']);
    counts[taken ? 'taken' : 'told']++;
  }
  for (let round = 0; round < 12; round++) {
    const { meetingId, version, first } = await waiting();
    await decide(meetingId, first);
    const [reply, taken] = await Promise.all([
      clerk.publish({ meetingId, version }),
      takeBack(meetingId, first).then(
        () => true,
        () => false,
      ),
    ]);
    expect(reply.published).toBe(!taken);
    counts[taken ? 'taken' : 'announced']++;
  }
  expect(counts.told + counts.taken + counts.announced).toBe(24);
});
