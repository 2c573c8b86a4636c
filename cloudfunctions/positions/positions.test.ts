import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { admit, appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, type MeetingWish } from '../meetings/cast';
import { agendaItem } from '../proceedings/cast';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

type Form = Parameters<ReturnType<typeof as>['positions']['save']>[0]['form'];
const form = (change: Partial<Form> = {}): Form => ({
  ...{ post: 'vicePresident', personName: '周建国', startsOn: '2026-05-01', endsOn: '2031-04-30', how: 'elected' },
  ...{ basis: '会员大会决议〔2026〕1号', bornMonth: '1970-01' },
  ...change,
});
const save = (change: Partial<Form> = {}, openid = 'local-clerk') => as(openid).positions.save({ form: form(change) });
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;

describe('a position', () => {
  it('is recorded with what the rules find, which stops nothing, and is found anew in the list', async () => {
    const { id } = await admit('company-of-both');
    await save({ post: 'secretaryGeneral', personName: '李明', membershipId: id, how: 'hired' });
    const asked = form({
      post: 'president',
      personName: '王会长',
      membershipId: id,
      bornMonth: '1958-01',
      cadre: 'retired',
    });
    const checked = await as('local-clerk').positions.check({ form: asked });
    const codes = ['tooOldAtEnd', 'sameUnit', 'approvalMissing'];
    expect(checked.findings.map(({ code }) => code)).toEqual(codes);
    expect(checked.findings[1]).toMatchObject({ values: { name: '李明' }, weight: 'wrong' });
    expect(checked.findings[1]?.source).toContain('民发〔2015〕166号');
    const saved = await as('local-clerk').positions.save({ form: asked });
    expect(saved.findings).toEqual(checked.findings);
    const { rows, mayAct } = await as('local-president').positions.list({ post: 'president' });
    expect(mayAct).toBe(false);
    expect(rows).toMatchObject([{ id: saved.positionId, personName: '王会长', member: { id }, endsOn: '2031-04-30' }]);
    expect(rows[0]?.findings.map(({ code }) => code)).toEqual(codes);
    // From the other side it is found too.
    const other = await as('local-supervisor').positions.list({ post: 'secretaryGeneral', q: '李明' });
    expect(other.rows[0]?.findings.map(({ code }) => code)).toEqual(['sameUnit']);
  });

  it('is of a member as a whole, too, and of a committee’s chair', async () => {
    const { id, name } = await admit('vice-unit');
    await save({ personName: undefined, membershipId: id, bornMonth: undefined });
    const committeeId = await committeeNamed('铸造专委会');
    await save({ post: 'committeeChair', personName: '孙主任', committeeId });
    const { rows } = await as('local-clerk').positions.list({ q: name });
    expect(rows).toMatchObject([{ personName: null, member: { id, name }, findings: [] }]);
    expect((await as('local-clerk').positions.list({ q: '孙主任' })).rows).toMatchObject([{ committee: '铸造专委会' }]);
  });

  it('is refused only where it is none', async () => {
    expect(await refused(save({ personName: undefined }))).toBe('HOLDER_MISSING');
    expect(await refused(save({ post: 'committeeChair' }))).toBe('COMMITTEE_NEEDED');
    expect(await refused(save({ endsOn: '2026-04-30' }))).toBe('DAYS_WRONG');
    const nowhere = '01900000-0000-7000-8000-00000000dead';
    expect(await refused(save({ membershipId: nowhere }))).toBe('MEMBER_NOT_FOUND');
    expect(await refused(save({ termId: nowhere }))).toBe('TERM_NOT_FOUND');
    expect(await refused(save({ post: 'committeeChair', committeeId: nowhere }))).toBe('COMMITTEE_NOT_FOUND');
  });

  it('is held once at a time, however many record it at once', async () => {
    const who = { personName: '同时人' };
    const done = await Promise.allSettled([save(who), save(who, 'local-director'), save(who, 'local-clerk-2')]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refused(save({ ...who, startsOn: '2031-04-30', endsOn: '2036-04-29' }))).toBe('HELD_ALREADY');
    await save({ ...who, startsOn: '2031-05-01', endsOn: '2036-04-30' });
    // The control: what has no such constraint takes them all.
    await sql`CREATE TABLE unguarded (name text)`.execute(db);
    await Promise.all(
      [1, 2, 3].map(() => sql`INSERT INTO unguarded SELECT '同时人' WHERE pg_sleep(0.05) IS NOT NULL`.execute(db)),
    );
    expect((await sql`SELECT FROM unguarded`.execute(db)).rows).toHaveLength(3);
  });

  it('is ended before its time, once, and not rewritten', async () => {
    const { positionId } = await save({ personName: '早退人' });
    const end = (endedOn: string) => as('local-clerk').positions.end({ positionId, endedOn, reason: '本人辞去。' });
    expect(await refused(end('2026-04-30'))).toBe('DAY_WRONG');
    await end('2026-11-01');
    expect(await refused(end('2026-11-02'))).toBe('POSITION_NOT_FOUND');
    expect((await as('local-clerk').positions.list({ filter: 'past', q: '早退人' })).rows).toMatchObject([
      { endedOn: '2026-11-01', endedReason: '本人辞去。', findings: [] },
    ]);
    await expect(sql`UPDATE position SET basis = '别的' WHERE id = ${positionId}`.execute(db)).rejects.toThrow(
      'not rewritten',
    );
    await expect(sql`DELETE FROM position WHERE id = ${positionId}`.execute(db)).rejects.toThrow();
  });

  it('is the whole association’s: an office of a committee does not reach it, and it gives no right', async () => {
    await appointPerson('clerk-of-one', 'clerk', await committeeNamed('模具专委会'));
    expect(await refused(as('clerk-of-one').positions.list({}))).toBe('WHOLE_ASSOCIATION');
    expect(await refused(save({}, 'clerk-of-one'))).toBe('WHOLE_ASSOCIATION');
    await save({ post: 'president', personName: '无权人', startsOn: '2020-01-01', endsOn: '2024-12-31' });
    expect(await refused(as('nobody-yet').positions.list({}))).toBe('FORBIDDEN');
  });
});

describe('a term and its election', () => {
  it('has its days, is postponed with consent for a year at most, and overlaps none', async () => {
    const { termId } = await as('local-clerk').positions.saveTerm({
      no: 3,
      startsOn: '2022-01-01',
      endsOn: '2026-12-31',
    });
    expect(
      await refused(as('local-clerk').positions.saveTerm({ no: 4, startsOn: '2026-06-01', endsOn: '2031-01-01' })),
    ).toBe('TERM_TAKEN');
    expect(
      await refused(as('local-clerk').positions.saveTerm({ no: 3, startsOn: '2032-06-01', endsOn: '2036-01-01' })),
    ).toBe('TERM_TAKEN');
    expect(
      await refused(as('local-clerk').positions.saveTerm({ no: 5, startsOn: '2032-06-01', endsOn: '2032-01-01' })),
    ).toBe('DAYS_WRONG');
    const long = { termId, until: '2028-01-01', approval: '民社函〔2026〕12号' };
    expect((await refusalOf(as('local-clerk').positions.postponeTerm(long))).data).toEqual({ until: '2027-12-31' });
    await as('local-clerk').positions.postponeTerm({ ...long, until: '2027-06-30' });
    const { terms } = await as('local-clerk').positions.list({});
    expect(terms).toMatchObject([
      { no: 3, endsOn: '2026-12-31', postponedUntil: '2027-06-30', postponedBy: '民社函〔2026〕12号' },
    ]);
    const beyond = await as('local-clerk').positions.check({
      form: form({ termId, endsOn: '2027-07-01', startsOn: '2022-08-01' }),
    });
    expect(beyond.findings.map(({ code }) => code)).toEqual(['beyondTerm']);
  });

  it('is a list of steps with their days, done by what proves them, one after the other where it must be', async () => {
    const before = await as('local-clerk').positions.election({});
    expect(before).toMatchObject({ election: null, next: { no: 4, endsOn: '2027-06-30' }, mayAct: true });
    const { electionId } = await as('local-clerk').positions.openElection({ no: 4, endsOn: '2027-06-30' });
    expect(await refused(as('local-director').positions.openElection({ no: 4, endsOn: '2027-06-30' }))).toBe(
      'ELECTION_OPEN',
    );
    const { election } = await as('local-supervisor').positions.election({ electionId });
    expect(election?.steps.map(({ step, dueOn }) => [step, dueOn]).slice(0, 3)).toEqual([
      ['preparatoryGroup', '2027-01-01'],
      ['rosterReview', '2027-03-02'],
      ['candidates', '2027-04-01'],
    ]);
    expect(election?.mayAct).toBe(false);
    const mark = (step: NonNullable<typeof election>['steps'][number]['step'], doneOn = '2026-11-20', more = {}) =>
      as('local-clerk').positions.markStep({ electionId, step, doneOn, evidence: '理决〔2026〕20号', ...more });
    expect(await refused(mark('elected'))).toBe('STEP_BEFORE');
    expect(await refused(mark('audit', '2026-11-21'))).toBe('DAY_AHEAD');
    expect(await refused(mark('noticed', '2026-11-20', { meetingId: electionId }))).toBe('MEETING_NOT_FOUND');
    const done = await mark('preparatoryGroup');
    expect(done.steps[0]).toMatchObject({
      doneOn: '2026-11-20',
      evidence: '理决〔2026〕20号',
      by: 'local-clerk',
      late: false,
    });
    expect(await refused(mark('preparatoryGroup'))).toBe('STEP_DONE');
    setClock('2027-03-10T02:00:00Z');
    const duties = (await as('local-clerk').workbench.duties({ source: 'election' })).rows;
    expect(duties.map(({ object, dueOn }) => [object, dueOn])).toContainEqual([
      '第4届换届：会员资格审查',
      '2027-03-02',
    ]);
    for (const step of [
      'rosterReview',
      'candidates',
      'partyReview',
      'publicized',
      'audit',
      'noticed',
      'elected',
      'filed',
    ] as const)
      await mark(step, '2027-03-10');
    expect((await mark('registered', '2027-03-10')).closedAt).toContain('2027-03-10T02:00:0');
    expect((await as('local-clerk').workbench.duties({ source: 'election' })).rows).toEqual([]);
    expect(
      await refused(as('local-clerk').positions.election({ electionId: '01900000-0000-7000-8000-00000000dead' })),
    ).toBe('ELECTION_NOT_FOUND');
  });
});

it('rests on what was done here: the notice of the assembly, and the meetings that had the election on their agenda', async () => {
  setClock('2026-12-10T02:30:00Z');
  const electionId = randomUUID();
  await sql`INSERT INTO election (id, no, ends_on, opened_by, opened_at) SELECT ${electionId}, 9, '2026-12-31', id, '2026-07-01' FROM person WHERE openid = 'local-clerk'`.execute(
    db,
  );
  await sql`INSERT INTO election_step (election_id, step, due_on) SELECT ${electionId}, unnest(ARRAY['candidates', 'noticed', 'elected', 'audit']), '2026-12-31'`.execute(
    db,
  );
  const held = async (title: string, wish: Partial<MeetingWish>, matterType = 'election') => {
    const meetingId = await publishedMeeting({
      title,
      startsAt: '2026-12-05T01:00:00Z',
      endsAt: '2026-12-05T04:00:00Z',
      ...wish,
    });
    await agendaItem(meetingId, { title: '选举新一届理事会', matterType });
    return meetingId;
  };
  const assembly = await held('换届大会', { kind: 'assembly', status: 'ended' });
  const council = await held('提名理事会', { kind: 'council', status: 'ended' });
  const coming = await held('还没开的大会', { kind: 'assembly', status: 'noticed' });
  const failed = await held('人数不够的大会', { kind: 'assembly', status: 'quorum_failed' });
  const other = await held('没有选举的大会', { kind: 'assembly', status: 'ended' }, 'report');
  const { election } = await as('local-clerk').positions.election({ electionId });
  const proofs = (election?.proofs ?? []).map(({ step, meeting }) => `${step} ${meeting}`);
  expect(proofs.sort()).toEqual(
    ['candidates 提名理事会', 'elected 换届大会', 'noticed 换届大会', 'noticed 还没开的大会'].sort(),
  );
  const mark = (step: 'elected' | 'noticed', meetingId: string, doneOn = '2026-12-05') =>
    as('local-clerk').positions.markStep({ electionId, step, doneOn, evidence: '会议记录', meetingId });
  await mark('noticed', assembly, '2026-11-01');
  for (const meetingId of [council, coming, failed, other])
    expect(await refused(mark('elected', meetingId))).toBe('MEETING_UNFIT');
  const after = await mark('elected', assembly);
  expect(after.steps.find(({ step }) => step === 'elected')).toMatchObject({
    doneOn: '2026-12-05',
    meeting: { id: assembly, title: '换届大会' },
  });
  expect(after.proofs.map(({ step }) => step)).toEqual(['candidates']);
});
