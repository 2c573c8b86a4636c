import { sql } from 'kysely';
import { engage, toldTo } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { agendaItem, councilInSession, endMeeting, inSession, inTheRoom, rollOf } from './cast';
import { readClock } from '../shared/clock';
import { minutes as dueJob } from './job';
import { missingIn } from './judge-minutes';
import { circulated, clerk, confirm, director, endedCouncil, save, words } from './minutes-cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(() => setClock(inSession));

describe('circulation', () => {
  it('freezes the facts, gives five working days, and asks those who were there', async () => {
    const { meetingId, minutes, asked, at } = await circulated();
    // 1 December is a Tuesday.
    expect(minutes).toMatchObject({ state: 'circulated', confirmBy: '2026-12-08', confirmProvisional: false });
    for (const openid of asked) {
      expect((await as(openid).proceedings.minutes({ meetingId })).current).toMatchObject({
        asked: true,
        state: 'circulated',
      });
      expect(await toldTo(openid)).toMatchObject([
        { kind: 'proceedings.minutesCirculated', link: `/modules/proceedings/pages/minutes/index?id=${meetingId}` },
      ]);
    }
    // On the roll, so they may read it; they were not there, so they are not asked.
    expect((await as(at('missing')).proceedings.minutes({ meetingId })).current).toMatchObject({ asked: false });
    expect((await refusalOf(confirm(at('missing'), meetingId))).code).toBe('NOT_ASKED');
    // Merely invited, and nothing more.
    expect((await as('passer-by').proceedings.minutes({ meetingId })).current).toBeNull();
    await sql`UPDATE roll_entry SET excuse = NULL, excused_at = NULL WHERE meeting_id = ${meetingId}`.execute(db);
    expect((await clerk().minutes({ meetingId })).current?.facts.excused).toEqual([at('excused')]);
  });
  it('past the published holidays is provisional', async () => {
    const { meetingId } = await endedCouncil();
    setClock('2026-12-30T02:00:00Z');
    await save(meetingId, 0);
    expect(await clerk().circulateMinutes({ meetingId, revision: 1 })).toMatchObject({ confirmProvisional: true });
  });
  it('needs a host, a recorder and a conclusion for every item', async () => {
    const { meetingId } = await endedCouncil();
    await agendaItem(meetingId, { seq: 2, title: '换届安排' });
    await save(meetingId, 0, {
      host: '',
      recorder: '',
      items: [{ agendaItemId: null, title: '年度工作报告', presenter: '', points: '', conclusion: '' }],
    });
    expect(await refusalOf(clerk().circulateMinutes({ meetingId, revision: 1 }))).toMatchObject({
      code: 'MINUTES_INCOMPLETE',
      data: { missing: ['host', 'recorder', '年度工作报告', '换届安排'] },
    });
    expect(missingIn(words(), ['年度工作报告'])).toEqual([]);
    expect(missingIn(words(), ['年度工作报告', '年度工作报告'])).toEqual(['年度工作报告']);
  });
  it('waits for the end of the meeting, and for the draft that was read', async () => {
    const meetingId = await councilInSession();
    await rollOf(meetingId, ['alone']);
    await inTheRoom(meetingId, 'alone');
    const { id } = await clerk().openMotion({
      meetingId,
      agendaItemId: null,
      title: '尚未计票',
      matterType: 'resolution',
    });
    expect((await refusalOf(clerk().circulateMinutes({ meetingId, revision: 1 }))).code).toBe('MINUTES_NOT_FOUND');
    await save(meetingId, 0);
    expect((await refusalOf(clerk().circulateMinutes({ meetingId, revision: 1 }))).code).toBe('MEETING_STATUS');
    await endMeeting(meetingId);
    expect((await refusalOf(clerk().circulateMinutes({ meetingId, revision: 2 }))).code).toBe('REVISION_CONFLICT');
    // What is refused counts nothing.
    expect((await clerk().floor({ meetingId })).motions).toMatchObject([{ id, state: 'open' }]);
    expect((await clerk().circulateMinutes({ meetingId, revision: 1 })).state).toBe('circulated');
    expect((await refusalOf(clerk().circulateMinutes({ meetingId, revision: 1 }))).code).toBe('MEETING_STATUS');
  });
  it('of a meeting without a roll asks whoever came; of a crowd, nobody', async () => {
    setClock(inSession);
    const small = await councilInSession({ kind: 'training' });
    await inTheRoom(small, 'trainee');
    const crowd = await councilInSession({ kind: 'industry_summit' });
    await sql`WITH p AS (INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), 'crowd-' || i, now() FROM generate_series(1, 201) i RETURNING id),
      g AS (INSERT INTO registration (id, meeting_id, person_id, name, companions, party, state, registered_at)
            SELECT gen_random_uuid(), ${crowd}, id, '某人', '[]', 1, 'confirmed', '2026-11-20' FROM p RETURNING id)
      SELECT count(*) FROM g`.execute(db);
    await sql`INSERT INTO attendance (registration_id, seat, meeting_id, at, scan_id, gate_name, way)
      SELECT id, 0, meeting_id, now(), gen_random_uuid(), '门', 'gate' FROM registration WHERE meeting_id = ${crowd}`.execute(
      db,
    );
    for (const meetingId of [small, crowd]) {
      await endMeeting(meetingId);
      await save(meetingId, 0);
      await clerk().circulateMinutes({ meetingId, revision: 1 });
    }
    expect((await as('trainee').proceedings.minutes({ meetingId: small })).current).toMatchObject({
      asked: true,
      facts: { quorumMet: null, entitled: 1, present: 1 },
    });
    expect((await as('crowd-1').proceedings.minutes({ meetingId: crowd })).current).toMatchObject({ asked: false });
    // Where nobody is asked, the period runs all the same.
    expect((await refusalOf(director().lockMinutes({ meetingId: crowd, version: 1 }))).code).toBe('STILL_OPEN');
    setClock('2026-12-09T02:00:00Z');
    expect((await director().lockMinutes({ meetingId: crowd, version: 1 })).state).toBe('locked');
  });
});

describe('a confirmation', () => {
  it('is given or changed by each who was there, and is of one revision', async () => {
    const { meetingId, asked } = await circulated();
    const [first = '', second = ''] = asked;
    expect((await refusalOf(confirm(first, meetingId, false))).code).toBe('OBJECTION_EMPTY');
    await confirm(first, meetingId, false, '第二项的数字不对');
    expect(await confirm(first, meetingId, true)).toMatchObject({ mine: { agrees: true, remark: '' } });
    await confirm(second, meetingId, false, '漏了我的发言');
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).data).toEqual({ names: [second] });
    const changed = await save(meetingId, 1, { dissent: '补记发言' });
    expect(changed).toMatchObject({ state: 'draft', revision: 2, confirmations: [], confirmBy: null });
    expect((await refusalOf(confirm(first, meetingId))).code).toBe('MINUTES_NOT_FOUND');
    expect(await clerk().circulateMinutes({ meetingId, revision: 2 })).toMatchObject({
      state: 'circulated',
      confirmations: [],
    });
    expect((await toldTo(first)).filter((row) => row.kind === 'proceedings.minutesCirculated')).toHaveLength(2);
    expect((await confirm(first, meetingId)).confirmations).toMatchObject([{ name: first, agrees: true }]);
  });
  it('that comes while the minutes change is of the new words or is refused, never kept for others', async () => {
    for (let round = 0; round < 6; round++) {
      const { meetingId, asked } = await circulated();
      await Promise.allSettled([
        ...asked.map((openid) => confirm(openid, meetingId)),
        save(meetingId, 1, { dissent: `改 ${round}` }),
      ]);
      const { rows } = await sql<{
        revision: number;
      }>`SELECT DISTINCT revision FROM minutes_confirmation WHERE meeting_id = ${meetingId}`.execute(db);
      expect(rows.every((row) => row.revision === 1)).toBe(true);
      expect((await clerk().minutes({ meetingId })).current).toMatchObject({
        revision: 2,
        state: 'draft',
        confirmations: [],
      });
    }
  });
});

it('the recorder hears once that the period is over', async () => {
  const { meetingId } = await circulated();
  const dueOf = async () =>
    (await toldTo('local-clerk')).filter(
      (row) => row.kind === 'proceedings.minutesDue' && row.link?.includes(meetingId),
    );
  setClock('2026-12-08T02:00:00Z');
  await dueJob(db, readClock());
  expect(await dueOf()).toEqual([]);
  setClock('2026-12-09T02:00:00Z');
  await dueJob(db, readClock());
  await dueJob(db, readClock());
  expect(await dueOf()).toHaveLength(1);
});
