import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { appointPerson, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { councilInSession, endMeeting, inSession, inTheRoom, leaves, rollOf, roundTrips } from './cast';

useDatabase();
// Dozens of calls a test, on whatever machine.
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

const clerk = () => as('local-clerk').proceedings;

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
    expect(counts).toEqual({ present: 0, left: 0, excused: 0, absent: 2, ceased: 0 });
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
    expect(first.counts).toEqual({ present: 1, left: 1, excused: 1, absent: 57, ceased: 0 });
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
    expect((await clerk().roll({ meetingId })).counts).toEqual({
      present: 1,
      left: 0,
      excused: 0,
      absent: 0,
      ceased: 0,
    });
  });
});
