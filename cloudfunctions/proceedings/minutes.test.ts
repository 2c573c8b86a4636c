import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import JSZip from 'jszip';
import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, Refused, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import {
  agendaItem,
  atTheEnd,
  checkedIn,
  councilInSession,
  endMeeting,
  inSession,
  inTheRoom,
  leaves,
  rollOf,
  roundTrips,
} from '../../config/jest-functions/proceedings-cast';
import { registered } from '../../config/jest-functions/meeting-cast';
import type { Minutes, MinutesWords } from '../../contracts/proceedings';
import { readClock } from '../shared/clock';
import { heldFrom } from './held-from';
import { minutes as dueJob } from './job';
import { minutesHash } from './minutes-hash';
import { judgeLock, missingIn } from './minutes-rules';
import type { MinutesRow } from './minutes-store';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
const cloud = useCloud();
beforeAll(engage);
beforeEach(() => setClock(inSession));

const clerk = () => as('local-clerk').proceedings;
const director = () => as('local-director').proceedings;
const words = (change: Partial<MinutesWords> = {}): MinutesWords => ({
  host: '陈会长',
  recorder: '小林',
  items: [
    { agendaItemId: null, title: '年度工作报告', presenter: '秘书长', points: '回顾全年工作。', conclusion: '同意。' },
  ],
  dissent: '',
  annexes: [],
  ...change,
});
let meetings = 0;

/** A council of four that ended: two came (one left early), one was excused, one was missing, an observer listened. */
async function endedCouncil() {
  const tag = `m${meetings++}`;
  const at = (name: string) => `${tag}-${name}`;
  setClock(inSession);
  const meetingId = await councilInSession();
  await agendaItem(meetingId);
  await rollOf(meetingId, ['came', 'left', 'excused', 'missing'].map(at), [at('listener')]);
  for (const name of ['came', 'left', 'listener']) await inTheRoom(meetingId, at(name), { name: `${name}先生` });
  await as(at('excused')).proceedings.excuse({ meetingId, reason: '出差' });
  const { id } = await clerk().openMotion({
    meetingId,
    agendaItemId: null,
    title: '通过预算',
    matterType: 'resolution',
  });
  for (const name of ['came', 'left']) await as(at(name)).proceedings.vote({ motionId: id, choice: 'yes' });
  await clerk().closeMotion({ motionId: id });
  await leaves(meetingId, at('left'));
  await endMeeting(meetingId);
  setClock(atTheEnd);
  return { meetingId, at, asked: ['came', 'left', 'listener'].map(at) };
}
const save = (meetingId: string, revision: number, change: Partial<MinutesWords> = {}, correction = '') =>
  clerk().saveMinutes({ meetingId, revision, words: words(change), correction });
async function circulated() {
  const ended = await endedCouncil();
  await save(ended.meetingId, 0);
  const minutes = await clerk().circulateMinutes({ meetingId: ended.meetingId, revision: 1 });
  return { ...ended, minutes };
}
async function locked() {
  const ready = await circulated();
  for (const openid of ready.asked)
    await as(openid).proceedings.confirmMinutes({ meetingId: ready.meetingId, version: 1, agrees: true });
  return { ...ready, minutes: await director().lockMinutes({ meetingId: ready.meetingId, version: 1 }) };
}
const confirm = (openid: string, meetingId: string, agrees = true, remark = '') =>
  as(openid).proceedings.confirmMinutes({ meetingId, version: 1, agrees, remark });

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
  it.each([
    [
      'as planned, until it was closed',
      '2026-11-30T09:00:00Z',
      '2026-12-01T08:00:00Z',
      '2026-12-01T01:00',
      '2026-12-01T08:00',
    ],
    [
      'a little longer than planned',
      '2026-12-01T00:30:00Z',
      '2026-12-01T11:00:00Z',
      '2026-12-01T01:00',
      '2026-12-01T11:00',
    ],
    [
      'as planned where the end was forgotten',
      '2026-12-01T00:30:00Z',
      '2026-12-01T11:00:01Z',
      '2026-12-01T01:00',
      '2026-12-01T09:00',
    ],
    ['from its late opening', '2026-12-01T01:20:00Z', '2026-12-01T09:00:00Z', '2026-12-01T01:20', '2026-12-01T09:00'],
    [
      'before its planned start, when it was over by then',
      '2026-11-30T09:00:00Z',
      '2026-11-30T10:30:00Z',
      '2026-11-30T09:00',
      '2026-11-30T10:30',
    ],
    ['after its planned end', '2026-12-01T09:30:00Z', '2026-12-01T10:30:00Z', '2026-12-01T09:30', '2026-12-01T10:30'],
  ])('was held %s', (_, opened, closed, from, until) => {
    const [startsAt, endsAt] = [new Date('2026-12-01T01:00:00Z'), new Date('2026-12-01T09:00:00Z')];
    const held = heldFrom({ startsAt, endsAt, openedAt: new Date(opened), closedAt: new Date(closed) });
    expect([held.from, held.until].map((at) => at.toISOString().slice(0, 16))).toEqual([from, until]);
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
      expect((await as(openid).notices.inbox({})).rows).toMatchObject([
        { kind: 'minutesCirculated', link: `/modules/proceedings/pages/minutes/index?id=${meetingId}` },
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
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).data).toEqual({ names: ['left先生'] });
    const changed = await save(meetingId, 1, { dissent: '补记发言' });
    expect(changed).toMatchObject({ state: 'draft', revision: 2, confirmations: [], confirmBy: null });
    expect((await refusalOf(confirm(first, meetingId))).code).toBe('MINUTES_NOT_FOUND');
    expect(await clerk().circulateMinutes({ meetingId, revision: 2 })).toMatchObject({
      state: 'circulated',
      confirmations: [],
    });
    expect((await as(first).notices.inbox({})).rows.filter((row) => row.kind === 'minutesCirculated')).toHaveLength(2);
    expect((await confirm(first, meetingId)).confirmations).toMatchObject([{ name: 'came先生', agrees: true }]);
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

describe('locking', () => {
  it('takes the word of all, or the end of the period, and no objection', async () => {
    const { meetingId, asked, at } = await circulated();
    expect(await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).toMatchObject({
      code: 'STILL_OPEN',
      data: { waiting: 3, until: '2026-12-08' },
    });
    for (const openid of asked.slice(0, 2)) await confirm(openid, meetingId);
    expect(await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).toMatchObject({ data: { waiting: 1 } });
    expect(await as('local-president').proceedings.minutes({ meetingId })).toMatchObject({
      mayLock: true,
      runs: false,
    });
    expect(await clerk().minutes({ meetingId })).toMatchObject({ mayLock: false });
    await confirm(at('listener'), meetingId);
    expect(await as('local-president').proceedings.lockMinutes({ meetingId, version: 1 })).toMatchObject({
      state: 'locked',
      lockedBy: 'local-president',
    });
    const { status } = await clerk().minutes({ meetingId });
    expect(status).toBe('minutes_confirmed');
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).code).toBe('MEETING_STATUS');
    expect((await refusalOf(confirm(at('came'), meetingId, false, '太晚'))).code).toBe('MEETING_STATUS');
    expect((await refusalOf(as('local-clerk').proceedings.lockMinutes({ meetingId, version: 1 }))).code).toBe(
      'FORBIDDEN',
    );
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 7 }))).code).toBe('MINUTES_NOT_FOUND');
    expect((await refusalOf(director().lockMinutes({ meetingId: randomUUID(), version: 1 }))).code).toBe(
      'MINUTES_NOT_FOUND',
    );
  });
  it('is refused once the house knows otherwise, until they go round again', async () => {
    const { meetingId, asked } = await circulated();
    for (const openid of asked) await confirm(openid, meetingId);
    const before = (await clerk().minutes({ meetingId })).current;
    await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name) VALUES (gen_random_uuid(), ${meetingId}, ${await personWith('merged-late')}, '后到者')`.execute(
      db,
    );
    expect((await refusalOf(director().lockMinutes({ meetingId, version: 1 }))).code).toBe('FACTS_CHANGED');
    const revision = before?.revision ?? 0;
    const saved = await clerk().saveMinutes({
      meetingId,
      revision,
      words: before?.words ?? { host: '', recorder: '', items: [], dissent: '', annexes: [] },
      correction: '',
    });
    const again = await clerk().circulateMinutes({ meetingId, revision: saved.revision });
    expect(again.facts.entitled).toBe((before?.facts.entitled ?? 0) + 1);
  });
  const row = (change: Partial<MinutesRow>) =>
    ({
      state: 'circulated',
      confirmBy: '2026-12-08',
      askedCount: 3,
      waiting: 1,
      confirmations: [],
      ...change,
    }) as unknown as MinutesRow;
  it.each([
    ['on the last day', row({}), '2026-12-08', 'stillOpen'],
    ['the day after', row({}), '2026-12-09', 'allowed'],
    ['all confirmed on the first', row({ waiting: 0 }), '2026-12-01', 'allowed'],
    ['nobody asked', row({ askedCount: 0, waiting: 0 }), '2026-12-08', 'stillOpen'],
    [
      'an objection, long after',
      row({ waiting: 0, confirmations: [{ name: '甲', agrees: false, remark: '错', at: '' }] }),
      '2027-01-01',
      'objections',
    ],
    ['a draft', row({ state: 'draft', confirmBy: null }), '2027-01-01', 'notCirculated'],
  ])('%s', (_, given, today, verdict) => expect(judgeLock(given, today).verdict).toBe(verdict));

  it('is done once by two at once, and leaves nothing to change', async () => {
    const { meetingId, asked } = await circulated();
    for (const openid of asked) await confirm(openid, meetingId);
    const results = await Promise.allSettled(
      ['local-director', 'local-president', 'local-director'].map((openid) =>
        as(openid).proceedings.lockMinutes({ meetingId, version: 1 }),
      ),
    );
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    const writes = [
      sql`UPDATE minutes SET words = '{}' WHERE meeting_id = ${meetingId}`,
      sql`UPDATE minutes SET state = 'draft', hash = NULL, locked_at = NULL WHERE meeting_id = ${meetingId}`,
      sql`DELETE FROM minutes WHERE meeting_id = ${meetingId}`,
      sql`UPDATE minutes_confirmation SET remark = '改' WHERE meeting_id = ${meetingId}`,
      sql`DELETE FROM minutes_confirmation WHERE meeting_id = ${meetingId}`,
    ];
    for (const write of writes) await expect(write.execute(db)).rejects.toThrow(/minutes are locked|violates/);
  });
  it('and a save at the same moment end in one of them', async () => {
    for (let round = 0; round < 4; round++) {
      const { meetingId, asked } = await circulated();
      for (const openid of asked) await confirm(openid, meetingId);
      const [lock, saved] = await Promise.allSettled([
        director().lockMinutes({ meetingId, version: 1 }),
        save(meetingId, 1, { dissent: '最后一刻' }),
      ]);
      expect([lock.status, saved.status].sort()).toEqual(['fulfilled', 'rejected']);
      const { current } = await clerk().minutes({ meetingId });
      expect(current?.state).toBe(lock.status === 'fulfilled' ? 'locked' : 'draft');
      expect(current?.words.dissent).toBe(lock.status === 'fulfilled' ? '' : '最后一刻');
    }
  });
});

describe('the hash', () => {
  it('is reckoned again from what anybody who was there is shown, and any change gives another', async () => {
    const { meetingId, at, minutes } = await locked();
    const { current } = await as(at('came')).proceedings.minutes({ meetingId });
    if (!current) throw new Error('the minutes are locked');
    expect(current.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(current.hash).toBe(minutes.hash);
    expect(minutesHash(current, null)).toBe(current.hash);
    const [first] = current.confirmations;
    const forged: Minutes[] = [
      { ...current, version: 2 },
      { ...current, words: { ...current.words, dissent: ' ' } },
      { ...current, words: { ...current.words, annexes: ['附件'] } },
      { ...current, facts: { ...current.facts, present: 3 } },
      { ...current, facts: { ...current.facts, motions: [] } },
      { ...current, confirmations: [] },
      { ...current, confirmations: current.confirmations.map((each) => ({ ...each, agrees: !each.agrees })) },
      { ...current, confirmations: [...current.confirmations, ...(first ? [first] : [])] },
    ];
    for (const each of forged) expect(minutesHash(each, null)).not.toBe(current.hash);
    expect(minutesHash(current, '0'.repeat(64))).not.toBe(current.hash);
  });
  it('differs with any word, and does not with the order of keys', () => {
    const facts = {} as Minutes['facts'];
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const of = (dissent: string) =>
          minutesHash({ version: 1, words: words({ dissent }), facts, confirmations: [] }, null);
        expect(of(one) === of(other)).toBe(one === other);
        const turned = Object.fromEntries(Object.entries(words({ dissent: one })).reverse()) as MinutesWords;
        expect(minutesHash({ version: 1, words: turned, facts, confirmations: [] }, null)).toBe(of(one));
      }),
    );
  });
});

describe('a correction', () => {
  it('is a version of its own with its reason, chained to the one before, which it lays aside when locked', async () => {
    const { meetingId, at, asked, minutes: first } = await locked();
    expect((await refusalOf(save(meetingId, first.revision, { dissent: '更正' }))).code).toBe('CORRECTION_REASON');
    expect((await refusalOf(save(meetingId, 7, { dissent: '更正' }, '漏记'))).code).toBe('REVISION_CONFLICT');
    const begun = await save(meetingId, first.revision, { dissent: '更正' }, '漏记一人发言');
    expect(begun).toMatchObject({
      version: 2,
      revision: first.revision + 1,
      state: 'draft',
      correction: '漏记一人发言',
    });
    // Whoever began from the same page is told, and does not write over it.
    expect((await refusalOf(save(meetingId, first.revision, { dissent: '另一个更正' }, '另有'))).code).toBe(
      'REVISION_CONFLICT',
    );
    // Others see what is locked, not what is being written.
    expect(await as(at('came')).proceedings.minutes({ meetingId })).toMatchObject({
      current: { version: 1, state: 'locked' },
      earlier: [],
    });
    expect(await clerk().minutes({ meetingId })).toMatchObject({
      current: { version: 2 },
      earlier: [{ version: 1, state: 'locked' }],
    });
    await clerk().circulateMinutes({ meetingId, revision: begun.revision });
    for (const openid of asked) await as(openid).proceedings.confirmMinutes({ meetingId, version: 2, agrees: true });
    await director().lockMinutes({ meetingId, version: 2 });
    const { current, earlier } = await as(at('came')).proceedings.minutes({ meetingId });
    expect([current?.version, current?.state, earlier.map(({ version, state }) => [version, state])]).toEqual([
      2,
      'locked',
      [[1, 'superseded']],
    ]);
    expect(earlier[0]?.hash).toBe(first.hash);
    if (!current) throw new Error('the correction is locked');
    expect(minutesHash(current, first.hash)).toBe(current.hash);
    expect(minutesHash(current, null)).not.toBe(current.hash);
    await expect(
      sql`UPDATE minutes SET state = 'locked' WHERE meeting_id = ${meetingId} AND version = 1`.execute(db),
    ).rejects.toThrow('minutes are locked');
  });
});

describe('the paper', () => {
  const paperOf = async (url: string) => {
    const zip = await JSZip.loadAsync(Buffer.from(await (await fetch(url)).arrayBuffer()));
    const body = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const foot = (await zip.file('word/footer1.xml')?.async('string')) ?? '';
    const textOf = (xml: string) =>
      [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('\n');
    return `${textOf(body)}\n${textOf(foot)}`;
  };
  it('has every field of the handbook, the votes, the confirmations and the seal', async () => {
    const { meetingId, at, minutes } = await locked();
    const exported = await as(at('came')).proceedings.exportMinutes({ meetingId, version: 1 });
    expect(exported.fileName).toBe('三届五次理事会 纪要 第1版.docx');
    const paper = await paperOf(exported.url);
    const fields = [
      '会议名称',
      '机构与届次',
      '时间',
      '地点',
      '主持人',
      '记录人',
      '应到',
      '实到',
      '请假',
      '缺席',
      '列席',
      '法定人数',
      '议程与要点',
      '表决',
      '异议',
      '确认',
      '附件',
      '签名',
    ];
    expect(fields.filter((field) => !paper.includes(field))).toEqual([]);
    const values = [
      '测试商会会议纪要',
      '三届五次理事会',
      '2026-12-01 09:00 至 2026-12-01 18:00（北京时间）',
      '之江会议中心，江滨路 1 号',
      '陈会长',
      '小林',
      `1：${at('excused')}`,
      `1：${at('missing')}`,
      '未达到',
      '年度工作报告',
      '结论：同意。',
      '通过预算',
      'came先生',
      minutes.hash ?? 'no hash',
      '已锁定',
    ];
    expect(values.filter((value) => !paper.includes(value))).toEqual([]);
    const { rows } = await sql<{
      note: string;
    }>`SELECT note FROM audit WHERE action = 'proceedings.exportMinutes' AND subject = ${`minutes:${meetingId}:1`}`.execute(
      db,
    );
    expect(rows).toEqual([{ note: 'exported' }]);
  });
  it('of a draft says so, and is for those who write it', async () => {
    const { meetingId } = await endedCouncil();
    await save(meetingId, 0);
    expect(await paperOf((await clerk().exportMinutes({ meetingId, version: 1 })).url)).toContain('草稿，未经确认');
  });
  it('is told to be away when the store is', async () => {
    const { meetingId } = await locked();
    await cloud.close();
    const refused = await refusalOf(clerk().exportMinutes({ meetingId, version: 1 }));
    await cloud.open();
    expect(refused.code).toBe('UNAVAILABLE');
  });
});

it('the recorder hears once that the period is over', async () => {
  const { meetingId } = await circulated();
  const dueOf = async () =>
    (await as('local-clerk').notices.inbox({})).rows.filter(
      (row) => row.kind === 'minutesDue' && row.link?.includes(meetingId),
    );
  setClock('2026-12-08T02:00:00Z');
  await dueJob(db, readClock());
  expect(await dueOf()).toEqual([]);
  setClock('2026-12-09T02:00:00Z');
  await dueJob(db, readClock());
  await dueJob(db, readClock());
  expect(await dueOf()).toHaveLength(1);
});

it('reading the minutes costs three round trips', async () => {
  const { meetingId, at } = await locked();
  expect(await roundTrips('minutes', () => as(at('came')).proceedings.minutes({ meetingId }))).toEqual([3]);
});
