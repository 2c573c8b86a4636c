import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { admit, engage, personWith, toldTo, unitForm, uploadedFile } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { onePagePdf } from '../../localcloud/demo/pdf';
import { council, decide, memberIn, proposeFor, runJob, statusOf } from './cast';

useDatabase();
const cloud = useCloud();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

/** A letter that really lies in the file store. */
const letter = async (openid: string) => {
  const content = onePagePdf('函', []);
  const ticket = await as(openid).files.requestUpload({ name: '函.pdf', bytes: content.length, purpose: 'material' });
  await cloud.store.save(ticket.cloudPath, Readable.from(content), 'application/pdf', openid);
  return (await as(openid).files.confirmUpload({ fileId: ticket.fileId })).fileId;
};
const dutiesOf = async (openid: string) =>
  (await as(openid).workbench.duties({})).rows.map(({ kind, dueOn }) => [kind, dueOn]);
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const eventsOf = async (id: string) =>
  (
    await sql<{ kind: string }>`SELECT kind FROM membership_event WHERE membership_id = ${id} ORDER BY id`.execute(db)
  ).rows.map(({ kind }) => kind);

describe('leaving', () => {
  it.each(['active', 'arrears', 'suspended'] as const)(
    'is done on receipt from %s, by nobody else’s leave',
    async (status) => {
      const { id, name, openid } = await memberIn(status, `leaves-${status}`);
      const [own] = (await as(openid).standing.mine({})).rows;
      expect(own).toMatchObject({ membershipId: id, status, mayLeave: true, endedOn: null });
      await as(openid).membership.leave({ membershipId: id, confirmName: name });
      expect(await statusOf(id)).toBe('withdrawn');
      expect((await eventsOf(id)).at(-1)).toBe('withdrawn');
      expect((await as(openid).standing.mine({})).rows[0]).toMatchObject({
        ...{ status: 'withdrawn', mayLeave: false, endedOn: '2026-11-20', reapplyFrom: null },
      });
    },
  );

  it('leaves its card and its accounts to the secretariat, once', async () => {
    const { id, name, openid } = await memberIn('arrears', 'leaves-card');
    expect(await refused(as('local-clerk').standing.settle({ membershipId: id, card: 'returned' }))).toBe(
      'DEPARTURE_NOT_FOUND',
    );
    await as(openid).membership.leave({ membershipId: id, confirmName: name });
    const open = (await as('local-clerk').standing.departures({})).rows;
    expect(open.find(({ membershipId }) => membershipId === id)).toMatchObject({ name, card: null, settledAt: null });
    expect(await dutiesOf('local-clerk')).toContainEqual(['standing.settle', null]);
    await as('local-clerk').standing.settle({ membershipId: id, card: 'returned', note: '会费结清。' });
    expect((await as('local-clerk').standing.departures({})).rows.some(({ membershipId }) => membershipId === id)).toBe(
      false,
    );
    expect((await as('local-clerk').standing.departures({ filter: 'settled' })).rows[0]).toMatchObject({
      ...{ membershipId: id, card: 'returned', note: '会费结清。', settledBy: 'local-clerk' },
    });
    expect(await refused(as('local-clerk').standing.settle({ membershipId: id, card: 'lost' }))).toBe(
      'DEPARTURE_NOT_FOUND',
    );
  });

  it('may be followed by joining again at once, and the old file is found', async () => {
    const { id, name, openid } = await memberIn('active', 'comes-back');
    const { uscc } = await db.selectFrom('membership').select('uscc').where('id', '=', id).executeTakeFirstOrThrow();
    await as(openid).membership.leave({ membershipId: id, confirmName: name });
    const again = await admit(openid, { name, uscc: uscc ?? '' });
    const file = await as('local-clerk').workbench.memberFile({ membershipId: again.id });
    expect(file.applications.map((each) => [each.id, each.status])).toEqual([
      [again.id, 'active'],
      [id, 'withdrawn'],
    ]);
  });
});

describe('an expulsion', () => {
  it('is proposed by the secretariat, not by another member', async () => {
    const { id, openid } = await memberIn('active', 'unproposed');
    const proposal = {
      membershipId: id,
      measure: 'expulsion',
      facts: '长期不履行义务',
      basis: '章程第十二条',
    } as const;
    expect(await refused(as(openid).standing.propose({ ...proposal, fileIds: [] }))).toBe('FORBIDDEN');
    expect(await statusOf(id)).toBe('active');
  });

  it('is noticed, heard, voted on, written down and in force once nobody appeals', async () => {
    const { id, openid } = await memberIn('active', 'expelled');
    const disciplineId = await proposeFor(id);
    expect(await refused(as(openid).standing.show({ disciplineId }))).toBe('CASE_NOT_FOUND');
    expect((await as(openid).flows.mine({})).rows.map(({ kind }) => kind)).not.toContain('discipline');
    expect(await dutiesOf('local-director')).toContainEqual(['discipline.notice', '2026-11-27']);

    const noticed = await decide('local-director', disciplineId);
    expect(noticed).toMatchObject({ step: 'hearing', hearingUntil: '2026-12-05', dueOn: '2026-12-07' });
    expect(await dutiesOf(openid)).toContainEqual(['standing.defence', '2026-12-05']);
    expect((await toldTo(openid))[0]).toMatchObject({ title: 'expelled机械有限公司：处分通知' });
    const seen = await as(openid).standing.show({ disciplineId });
    expect(seen).toMatchObject({ as: 'member', by: null, may: { state: true, appeal: false, decide: false } });
    expect(seen.evidence).toHaveLength(1);

    const proof = await letter(openid);
    await as(openid).standing.state({ disciplineId, words: '收费发生在我加入以前。', fileIds: [proof] });
    await as(openid).standing.state({ disciplineId, words: '补充：附上终止合作的函。' });
    expect(await dutiesOf(openid)).not.toContainEqual(['standing.defence', '2026-12-05']);
    const opened = await as('local-clerk').standing.caseFile({ disciplineId, fileId: proof });
    expect(opened.url).toContain('http');

    // The council waits for the last day of the hearing.
    expect(await refused(decide('local-president', disciplineId, council))).toBe('NOT_YOUR_TURN');
    await runJob('2026-12-07T20:00:00Z');
    await as('local-president').standing.show({ disciplineId });
    expect(await refused(as(openid).standing.state({ disciplineId, words: '再补充。' }))).toBe('HEARING_OVER');
    // Whoever sent the notice, and who proposed it, are not among the council here.
    expect(await refused(decide('local-director', disciplineId, council))).toBe('NOT_YOUR_TURN');
    expect(await refused(decide('local-president', disciplineId))).toBe('DECISION_INCOMPLETE');
    const thin = { ...council, tally: { entitled: 30, present: 20, yes: 13, no: 5, abstain: 2 } };
    expect((await refusalOf(decide('local-president', disciplineId, thin))).data).toEqual({
      quorumMet: true,
      passed: false,
    });
    const decided = await decide('local-president', disciplineId, council);
    expect(decided).toMatchObject({
      step: 'appealTime',
      decision: {
        no: council.resolutionNo,
        words: council.words,
        on: '2026-12-08',
        appealUntil: '2026-12-23',
        tally: council.tally,
      },
    });
    expect(await statusOf(id)).toBe('active');
    expect(await dutiesOf(openid)).toContainEqual(['standing.appeal', '2026-12-23']);

    await runJob('2026-12-23T02:00:00Z');
    expect(await statusOf(id)).toBe('active');
    await runJob('2026-12-24T02:00:00Z');
    expect(await statusOf(id)).toBe('expelled');
    const over = await as(openid).standing.show({ disciplineId });
    expect(over).toMatchObject({ state: 'passed', effectiveOn: '2026-12-24', status: 'expelled' });
    expect(over.events.map(({ kind, step, by }) => [kind, step, by])).toEqual([
      ['opened', null, null],
      ['passed', 'notice', null],
      ['passed', 'hearing', null],
      ['passed', 'council', null],
      ['passed', 'appealTime', null],
    ]);
    expect((await toldTo(openid))[0]?.title).toBe('expelled机械有限公司已被除名');
    expect((await as(openid).standing.mine({})).rows[0]).toMatchObject({
      status: 'expelled',
      reapplyFrom: '2027-12-24',
    });
    // And whoever was expelled waits a year.
    const { uscc } = await db.selectFrom('membership').select('uscc').where('id', '=', id).executeTakeFirstOrThrow();
    const form = await unitForm(openid, { uscc: uscc ?? '' });
    expect((await refusalOf(as(openid).membership.submit({ form }))).data).toEqual({ from: '2027-12-24' });
    setClock('2027-12-24T02:00:00Z');
    expect((await as(openid).membership.submit({ form: await unitForm(openid, { uscc: uscc ?? '' }) })).status).toBe(
      'under_review',
    );
  });

  it('waits for the supervisors when the member appeals, and they may end it', async () => {
    const { id, openid } = await memberIn('arrears', 'appeals');
    const disciplineId = await proposeFor(id);
    await decide('local-director', disciplineId);
    await runJob('2026-12-08T02:00:00Z');
    await decide('local-council', disciplineId, council);
    const before = await as(openid).standing.show({ disciplineId });
    expect(before.may.appeal).toBe(true);
    await as(openid).standing.appeal({ disciplineId, words: '收费主体不是本公司。' });
    expect(await refused(as(openid).standing.appeal({ disciplineId, words: '再次申诉。' }))).toBe('APPEAL_OVER');
    // Nothing takes effect while it is open.
    await runJob('2027-01-20T02:00:00Z');
    expect(await statusOf(id)).toBe('arrears');
    expect((await dutiesOf('local-supervisor')).map(([kind]) => kind)).toContain('discipline.appeal');
    expect(await refused(decide('local-supervisor', disciplineId, { decision: 'refuse' }))).toBe('REASON_REQUIRED');
    const ended = await decide('local-supervisor', disciplineId, {
      decision: 'refuse',
      reason: '收费主体确实不是该会员。',
    });
    expect(ended).toMatchObject({ state: 'refused', effectiveOn: null });
    expect(await statusOf(id)).toBe('arrears');
    expect((await toldTo(openid))[0]?.body).toContain('收费主体确实不是该会员');
  });

  it('is upheld by the supervisors, and then in force', async () => {
    const { id, openid } = await memberIn('suspended', 'upheld');
    const disciplineId = await proposeFor(id);
    await decide('local-director', disciplineId);
    await runJob('2026-12-08T02:00:00Z');
    await decide('local-president', disciplineId, council);
    await as(openid).standing.appeal({ disciplineId, words: '请求复核。' });
    await decide('local-supervisor', disciplineId, { reason: '事实清楚，维持原决定。' });
    expect(await statusOf(id)).toBe('expelled');
  });

  it('does not keep anybody from leaving, and ends with the membership', async () => {
    const { id, name, openid } = await memberIn('active', 'leaves-first');
    const disciplineId = await proposeFor(id);
    await decide('local-director', disciplineId);
    await as(openid).membership.leave({ membershipId: id, confirmName: name });
    expect(await refused(as(openid).standing.state({ disciplineId, words: '已经退会。' }))).toBe('HEARING_OVER');
    await runJob('2026-11-21T02:00:00Z');
    expect(await as('local-clerk').standing.show({ disciplineId })).toMatchObject({
      state: 'withdrawn',
      status: 'withdrawn',
    });
  });

  it('is proposed by the secretariat, and by nobody else', async () => {
    const { id } = await memberIn('active', 'unproposed');
    const given = { membershipId: id, measure: 'expulsion' as const, facts: '收取评审费。', basis: '章程第十二条' };
    const fileIds = [await uploadedFile('local-president')];
    expect(await refused(as('local-president').standing.propose({ ...given, fileIds }))).toBe('FORBIDDEN');
    expect((await as('local-clerk').standing.cases({ membershipId: id })).rows).toEqual([]);
  });

  it('is withdrawn by who proposed it, until the council has decided', async () => {
    const { id, openid } = await memberIn('active', 'withdrawn');
    const disciplineId = await proposeFor(id);
    const { version } = await as('local-clerk').standing.show({ disciplineId });
    const given = { disciplineId, version, reason: '事实还要再核实。' };
    expect(await refused(as('local-clerk-2').standing.withdraw(given))).toBe('NOT_YOURS_TO_WITHDRAW');
    expect((await as('local-clerk').standing.withdraw(given)).state).toBe('withdrawn');
    expect(await toldTo(openid).then((told) => told.some(({ kind }) => kind === 'standing.discipline'))).toBe(false);
    expect((await as('local-clerk').standing.cases({ filter: 'closed', membershipId: id })).rows).toMatchObject([
      { id: disciplineId, state: 'withdrawn', measure: 'expulsion' },
    ]);
    expect((await as('local-clerk').standing.cases({ membershipId: id })).rows).toEqual([]);
  });

  it('is open once, against a member that is one, by evidence, and not by its own people', async () => {
    const { id, openid } = await memberIn('active', 'once');
    await proposeFor(id);
    expect(await refused(proposeFor(id, {}, 'local-clerk-2'))).toBe('CASE_OPEN');
    const other = await memberIn('active', 'local-director');
    expect(await refused(proposeFor(other.id, {}, 'local-director'))).toBe('OWN_COMPANY');
    expect(await refused(proposeFor(other.id, { fileIds: [await uploadedFile(openid)] }))).toBe('FILE_NOT_FOUND');
    await as('local-director').membership.leave({ membershipId: other.id, confirmName: other.name });
    expect(await refused(proposeFor(other.id))).toBe('MEMBER_NOT_FOUND');
    await personWith('stranger');
    const { rows } = await as('local-clerk').standing.cases({ membershipId: id });
    expect(await refused(as('stranger').standing.show({ disciplineId: rows[0]?.id ?? '' }))).toBe('CASE_NOT_FOUND');
  });
});

describe('a suspension', () => {
  it('has its days, and ends by itself', async () => {
    const { id, openid } = await memberIn('active', 'suspends');
    expect(await refused(proposeFor(id, { measure: 'suspension' }))).toBe('UNTIL_NEEDED');
    expect((await refusalOf(proposeFor(id, { measure: 'suspension', until: '2028-01-01' }))).data).toEqual({
      ...{ from: '2026-12-21', to: '2027-11-20' },
    });
    const disciplineId = await proposeFor(id, { measure: 'suspension', until: '2027-03-31' });
    await decide('local-director', disciplineId);
    await runJob('2026-12-08T02:00:00Z');
    await decide('local-president', disciplineId, council);
    await runJob('2026-12-24T02:00:00Z');
    expect(await statusOf(id)).toBe('suspended');
    expect((await as(openid).standing.mine({})).rows[0]).toMatchObject({
      status: 'suspended',
      suspendedUntil: '2027-03-31',
    });
    expect(await refused(proposeFor(id, { measure: 'suspension', until: '2027-05-01' }))).toBe('ALREADY_SUSPENDED');
    await runJob('2027-03-31T02:00:00Z');
    expect(await statusOf(id)).toBe('suspended');
    expect(await runJob('2027-04-01T02:00:00Z')).toContain('1 resumed');
    expect(await statusOf(id)).toBe('active');
    expect((await eventsOf(id)).slice(-2)).toEqual(['suspended', 'resumed']);
    expect((await toldTo(openid))[0]?.title).toBe('suspends机械有限公司会籍恢复');
  });
});

describe('two at once', () => {
  it('send one notice', async () => {
    const { id } = await memberIn('active', 'race-notice');
    const disciplineId = await proposeFor(id);
    const { version } = await as('local-director').standing.show({ disciplineId });
    const given = { disciplineId, version, decision: 'pass' as const };
    const done = await Promise.allSettled([
      as('local-director').standing.decide(given),
      as('local-president').standing.decide(given),
    ]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const events = (await as('local-clerk').standing.show({ disciplineId })).events;
    expect(events.filter(({ kind }) => kind === 'passed')).toHaveLength(1);
  });

  it('open one case', async () => {
    const { id } = await memberIn('active', 'race-open');
    const done = await Promise.allSettled([proposeFor(id), proposeFor(id, {}, 'local-clerk-2')]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await as('local-clerk').standing.cases({ membershipId: id })).rows).toHaveLength(1);
  });

  it('appeal once', async () => {
    const { id, openid } = await memberIn('active', 'race-appeal');
    const disciplineId = await proposeFor(id);
    await decide('local-director', disciplineId);
    await runJob('2026-12-08T02:00:00Z');
    await decide('local-president', disciplineId, council);
    const given = { disciplineId, words: '请求复核。' };
    const done = await Promise.allSettled([as(openid).standing.appeal(given), as(openid).standing.appeal(given)]);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await as(openid).standing.show({ disciplineId })).statements.map(({ kind }) => kind)).toEqual(['appeal']);
  });
});
