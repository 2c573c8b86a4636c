import { sql } from 'kysely';
import { appointPerson, engage, personWith, toldTo, unitForm } from '../../config/jest-functions/cast';
import { caseOf, flowOf, partyOf, step } from './cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { tasks as noticeTasks } from '../notices/job';
import { drain } from '../shared/drain';
import { makeMove } from './effects';
import { findStanding } from './facts';
import { jobs } from './job';

useDatabase();
beforeAll(async () => {
  await engage();
  await flowOf('trial', [
    step(1, { offices: ['clerk'], escalateTo: 'director' }),
    step(2, { offices: ['president'], workdays: 2 }),
  ]);
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const opened = async (more: Parameters<typeof caseOf>[2] = {}) => caseOf('trial', await personWith('opener'), more);
const later = (minutes: number) => new Date(Date.parse('2026-11-20T02:00:00Z') + minutes * 60_000);
const told = (now: Date) =>
  drain(
    db,
    now,
    noticeTasks.filter(({ task }) => task.name === 'tellTurn'),
  );
const job = jobs.flows;
const titles = async (openid: string) => (await toldTo(openid)).map((row) => row.title);

describe('mine', () => {
  it('lists what one, or one’s company, has brought, by key and without others’', async () => {
    const application = await as('lister').membership.submit({
      form: await unitForm('lister', { name: '列表机械有限公司' }),
    });
    const caseIds = [];
    for (let i = 0; i < 22; i++) caseIds.push(await caseOf('trial', await personWith('lister')));
    const first = await as('lister').flows.mine({});
    const second = await as('lister').flows.mine({ cursor: first.next ?? '' });
    const rows = [...first.rows, ...second.rows];
    expect(second.next).toBeNull();
    expect(new Set(rows.map((row) => row.caseId)).size).toBe(23);
    expect(rows.find((row) => row.kind === 'admission')).toMatchObject({
      ...{ title: '列表机械有限公司', state: 'open', step: 'preliminaryReview', dueOn: '2026-11-27' },
      page: `/modules/membership/pages/application/index?id=${application.id}`,
    });
    const ended = caseIds[0] ?? '';
    const standing = await findStanding(db, ended);
    if (standing)
      await makeMove(db, standing, { do: 'withdraw' }, { personId: null }, { now: later(0), today: '2026-11-20' });
    const open = await as('lister').flows.mine({ open: true });
    expect(
      [...open.rows, ...(await as('lister').flows.mine({ open: true, cursor: open.next ?? '' })).rows].some(
        (row) => row.caseId === ended,
      ),
    ).toBe(false);
    expect((await as('nobody-yet').flows.mine({})).rows).toEqual([]);
  });

  it('says where it stands, whom it waits for and since when, and is searched by the title', async () => {
    await as('asker').membership.submit({ form: await unitForm('asker', { name: '问路精密有限公司' }) });
    await caseOf('trial', await personWith('asker'));
    const { rows, counts } = await as('asker').flows.mine({ q: '问路' });
    expect(counts).toEqual({ open: 2 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ...{ at: 1, stepKind: 'review', waitsFor: ['clerk', 'director'], signers: 0, holder: null, since: '2026-11-20' },
      ...{ overdueWorkdays: 0, reason: null, may: { remind: true, withdraw: true }, remindedToday: false },
    });
    expect(rows[0]?.of).toBeGreaterThan(1);
    await as('asker').flows.remind({ caseId: rows[0]?.caseId ?? '' });
    expect((await as('asker').flows.mine({ q: '问路' })).rows[0]?.remindedToday).toBe(true);
    expect((await as('asker').flows.mine({ q: '没有这件' })).rows).toEqual([]);
  });

  it('shows what a representative has withdrawn, though nobody stands for it any more', async () => {
    const { id, caseId } = await as('filed').membership.submit({
      form: await unitForm('filed', {
        name: '撤回机械有限公司',
        representatives: [{ name: '代表甲', phone: '13700001111', primary: true }],
      }),
    });
    await sql`UPDATE representative SET person_id = ${await personWith('stands-for-it')} WHERE membership_id = ${id}`.execute(
      db,
    );
    await as('stands-for-it').flows.withdraw({ caseId: caseId ?? '' });
    const { rows, counts } = await as('stands-for-it').flows.mine({});
    expect(counts).toEqual({ open: 0 });
    expect(rows).toMatchObject([{ title: '撤回机械有限公司', state: 'withdrawn', may: { withdraw: false } }]);
    expect((await as('stands-for-it').membership.myApplication({ membershipId: id })).status).toBe('cancelled');
    expect((await as('nobody-yet').flows.mine({})).rows).toEqual([]);
  });

  it('counts how late it is in working days, and says why it came back', async () => {
    const { id, version } = await as('waiter').membership.submit({
      form: await unitForm('waiter', { name: '久等机械有限公司' }),
    });
    setClock('2026-12-01T02:00:00Z');
    expect((await as('waiter').flows.mine({})).rows[0]).toMatchObject({ dueOn: '2026-11-27', overdueWorkdays: 2 });
    await as('local-clerk').membership.decide({
      membershipId: id,
      version,
      decision: 'return',
      reason: '请补盖公章。',
    });
    expect((await as('waiter').flows.mine({})).rows[0]).toMatchObject({
      ...{
        state: 'returned',
        reason: '请补盖公章。',
        overdueWorkdays: 0,
        waitsFor: [],
        may: { remind: false, withdraw: true },
      },
    });
  });

  it('keeps what went through one’s hands apart from what is one’s own', async () => {
    const { id, version } = await as('brought').membership.submit({
      form: await unitForm('brought', { name: '经手机械有限公司' }),
    });
    expect((await as('local-clerk').flows.mine({ part: 'acted', q: '经手' })).rows).toEqual([]);
    await as('local-clerk').membership.decide({ membershipId: id, version, decision: 'pass' });
    const [row, ...more] = (await as('local-clerk').flows.mine({ part: 'acted', q: '经手' })).rows;
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ at: 2, stepKind: 'vote', may: { remind: false, withdraw: false } },
      page: `/modules/membership/pages/review/index?id=${id}`,
    });
    expect((await as('local-clerk').flows.mine({ q: '经手' })).rows).toEqual([]);
    expect((await as('brought').flows.mine({ part: 'acted' })).rows).toEqual([]);
  });
});

describe('withdraw', () => {
  const refused = async (openid: string, caseId: string) =>
    (await refusalOf(as(openid).flows.withdraw({ caseId }))).code;
  it('is for whoever brought it, while it is under way', async () => {
    const caseId = await opened();
    expect(await refused('stranger', caseId)).toBe('CASE_NOT_FOUND');
    expect(await refused('local-clerk', caseId)).toBe('NOT_YOURS_TO_WITHDRAW');
    expect((await as('opener').flows.show({ caseId })).may.withdraw).toBe(true);
    expect(await as('opener').flows.withdraw({ caseId, reason: '不办了' })).toMatchObject({
      ...{ state: 'withdrawn', dueOn: null, version: 2, may: { withdraw: false, remind: false } },
      events: [{ kind: 'opened' }, { kind: 'withdrawn', reason: '不办了' }],
    });
    expect(await refused('opener', caseId)).toBe('CASE_MOVED');
    const { rows } = await sql`SELECT FROM flow_duty WHERE values ->> 'case' = ${caseId}`.execute(db);
    expect(rows).toEqual([]);
  });
  it('is left to the module where a decision means more than the state of its case', async () => {
    await sql`UPDATE flow SET follows = false WHERE kind = 'trial'`.execute(db);
    const caseId = await opened();
    expect(await refused('opener', caseId)).toBe('NOT_YOURS_TO_WITHDRAW');
    expect((await as('opener').flows.show({ caseId })).may.withdraw).toBe(false);
    await sql`UPDATE flow SET follows = true WHERE kind = 'trial'`.execute(db);
  });
});

describe('show', () => {
  it('tells the staff who did what, the owner which office, and others nothing', async () => {
    const caseId = await opened();
    const person = await personWith('local-clerk-2');
    await as('local-clerk').flows.handOn({ caseId, version: 1, personId: person, note: '我休假' });
    const staff = await as('local-clerk').flows.show({ caseId });
    expect(staff).toMatchObject({
      ...{ page: '/case', step: 'stepA', version: 2, assignedTo: 'local-clerk-2' },
      steps: [
        { name: 'stepA', state: 'now', need: 'any' },
        { name: 'stepB', state: 'later' },
      ],
      events: [
        { kind: 'opened' },
        {
          kind: 'handedOn',
          by: 'local-clerk',
          to: 'local-clerk-2',
          office: 'clerk',
          reason: '我休假',
          takenBack: false,
        },
      ],
      may: { decide: false, handOn: true, askSigner: false, remind: false, takeBack: true },
    });
    expect((await as('local-clerk-2').flows.show({ caseId })).may).toMatchObject({ decide: true, takeBack: false });
    expect(await as('opener').flows.show({ caseId })).toMatchObject({
      ...{ page: '/own', assignedTo: null, events: [{ by: null }, { by: null, to: null, office: 'clerk' }] },
      may: { decide: false, handOn: false, askSigner: false, remind: true, takeBack: false },
    });
    for (const openid of ['local-finance', 'a-stranger'])
      expect((await refusalOf(as(openid).flows.show({ caseId }))).code).toBe('CASE_NOT_FOUND');
  });
});

describe('holders', () => {
  it('are those to whom it may be handed on, or who may sign too', async () => {
    const caseId = await opened({ parties: [{ personId: await personWith('local-finance') }] });
    const names = async (purpose: 'handOn' | 'askSigner', openid = 'local-clerk') =>
      (await as(openid).flows.holders({ caseId, purpose })).rows.map((row) => row.name);
    expect(await names('handOn')).toEqual(['local-clerk-2']);
    expect((await names('askSigner')).sort()).toEqual(
      [
        'local-clerk-2',
        'local-compliance',
        'local-council',
        'local-director',
        'local-party',
        'local-president',
        'local-supervisor',
      ].sort(),
    );
    expect((await refusalOf(names('handOn', 'local-supervisor'))).code).toBe('CASE_NOT_FOUND');
  });
});

describe('handOn', () => {
  it('refuses whoever may not, to whom it may not go, and an old view', async () => {
    const caseId = await opened({ parties: [{ personId: await personWith('own-clerk') }] });
    await appointPerson('own-clerk', 'clerk');
    const hand = async (from: string, to: string, version = 1) =>
      as(from).flows.handOn({ caseId, version, personId: await personWith(to) });
    expect((await refusalOf(hand('own-clerk', 'local-clerk'))).code).toBe('NOT_YOUR_TURN');
    expect((await refusalOf(hand('local-president', 'local-clerk'))).code).toBe('NOT_YOUR_TURN');
    for (const to of ['own-clerk', 'local-president', 'a-stranger'])
      expect((await refusalOf(hand('local-clerk', to))).code).toBe('NOT_A_HOLDER');
    expect(await refusalOf(hand('local-clerk', 'local-clerk-2', 7))).toMatchObject({
      code: 'CASE_MOVED',
      data: { by: 'opener' },
    });
    expect((await refusalOf(hand('a-stranger-2', 'local-clerk'))).code).toBe('FORBIDDEN');
  });

  it('is told after ten seconds, to him alone', async () => {
    const caseId = await opened();
    await as('local-clerk').flows.handOn({ caseId, version: 1, personId: await personWith('local-clerk-2') });
    await told(later(0));
    expect(await titles('local-clerk-2')).not.toContain('一件事转交你办理');
    await told(later(5));
    expect(await titles('local-clerk-2')).toContain('一件事转交你办理');
    expect(await titles('local-clerk')).not.toContain('一件事转交你办理');
    expect((await refusalOf(as('local-clerk').flows.takeBack({ caseId, version: 2 }))).code).toBe(
      'TOO_LATE_TO_TAKE_BACK',
    );
  });
});

describe('askSigner', () => {
  it('makes the step wait for him too', async () => {
    const caseId = await opened();
    const finance = await personWith('local-finance');
    const shown = await as('local-clerk').flows.askSigner({
      caseId,
      version: 1,
      personId: finance,
      note: '请核对费用',
    });
    expect(shown).toMatchObject({ version: 2, state: 'open' });
    for (const personId of [finance, await personWith('local-clerk')])
      expect((await refusalOf(as('local-clerk').flows.askSigner({ caseId, version: 2, personId }))).code).toBe(
        'NOT_A_SIGNER',
      );
    expect(
      (await refusalOf(as('local-president').flows.askSigner({ caseId, version: 2, personId: finance }))).code,
    ).toBe('NOT_YOUR_TURN');
    expect((await refusalOf(as('local-clerk').flows.askSigner({ caseId, version: 1, personId: finance }))).code).toBe(
      'CASE_MOVED',
    );
    expect((await as('local-finance').flows.show({ caseId })).may.decide).toBe(true);
    await told(later(5));
    expect(await titles('local-finance')).toContain('一件事请你会签');
    const { rows } = await sql<{ kind: string; person_id: string }>`
      SELECT kind, person_id FROM flow_duty WHERE values ->> 'case' = ${caseId} AND person_id IS NOT NULL`.execute(db);
    expect(rows).toEqual([{ kind: 'trial.countersign', person_id: finance }]);
  });
});

describe('takeBack', () => {
  it('undoes the own move of the last seconds, and then nobody hears of it', async () => {
    const caseId = await opened();
    await as('local-clerk').flows.handOn({ caseId, version: 1, personId: await personWith('local-clerk-2') });
    expect((await refusalOf(as('local-clerk-2').flows.takeBack({ caseId, version: 2 }))).code).toBe(
      'TOO_LATE_TO_TAKE_BACK',
    );
    const back = await as('local-clerk').flows.takeBack({ caseId, version: 2 });
    expect(back).toMatchObject({
      version: 3,
      assignedTo: null,
      events: [{}, { kind: 'handedOn', takenBack: true }, { kind: 'takenBack' }],
      may: { decide: true },
    });
    expect((await refusalOf(as('local-clerk').flows.takeBack({ caseId, version: 3 }))).code).toBe(
      'TOO_LATE_TO_TAKE_BACK',
    );
    const before = await titles('local-clerk-2');
    expect(await told(later(5))).toBe('tellTurn takenBack 1');
    expect(await titles('local-clerk-2')).toEqual(before);
  });
  it('is refused after ten seconds, told or not', async () => {
    const caseId = await opened();
    await as('local-clerk').flows.handOn({ caseId, version: 1, personId: await personWith('local-clerk-2') });
    setClock('2026-11-20T02:10:00Z');
    expect((await refusalOf(as('local-clerk').flows.takeBack({ caseId, version: 2 }))).code).toBe(
      'TOO_LATE_TO_TAKE_BACK',
    );
  });
});

describe('remind', () => {
  it('reaches whose turn it is, once a day, and moves nothing', async () => {
    const caseId = await opened();
    await as('opener').flows.remind({ caseId });
    expect((await refusalOf(as('opener').flows.remind({ caseId }))).code).toBe('REMINDED_TODAY');
    await told(later(1));
    expect(await titles('local-clerk')).toContain('催办：一件事等你办理');
    expect(await titles('local-president')).not.toContain('催办：一件事等你办理');
    expect(await as('opener').flows.show({ caseId })).toMatchObject({ version: 1 });
    setClock('2026-11-21T02:00:00Z');
    await as('opener').flows.remind({ caseId });
    expect((await refusalOf(as('local-clerk').flows.remind({ caseId }))).code).toBe('NOTHING_TO_REMIND');
    expect((await refusalOf(as('a-stranger').flows.remind({ caseId }))).code).toBe('CASE_NOT_FOUND');
  });
  it('is written once, however many remind at the same moment', async () => {
    const caseId = await opened();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => as('opener').flows.remind({ caseId })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the daily job', () => {
  it('brings a late step to its escalation, who may act then, once', async () => {
    const caseId = await opened();
    expect((await as('local-director').flows.show({ caseId })).may.decide).toBe(false);
    await job(db, new Date('2026-11-27T02:00:00Z'));
    expect((await as('local-director').flows.show({ caseId })).may.decide).toBe(false);
    const now = new Date('2026-11-30T02:00:00Z');
    const runs = await Promise.all([job(db, now), job(db, now)]);
    expect(runs.map((each) => Number.parseInt(each, 10)).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
    expect(await job(db, now)).toBe('0 escalated, 0 released');
    const shown = await as('local-director').flows.show({ caseId });
    expect(shown.may.decide).toBe(true);
    expect(shown.events.filter((event) => event.kind === 'escalated')).toHaveLength(1);
    await told(now);
    expect(await titles('local-director')).toContain('一件事已超期，请你督办');
    expect(await titles('local-clerk')).not.toContain('一件事已超期，请你督办');
  });

  it('gives back to the office what was handed on to somebody who left it', async () => {
    const caseId = await opened();
    const leaver = await partyOf('leaver', ['clerk']);
    await as('local-clerk').flows.handOn({ caseId, version: 1, personId: leaver.id });
    await sql`UPDATE appointment SET term = '[2026-01-01,2026-11-23)' WHERE person_id = ${leaver.id}`.execute(db);
    expect(await job(db, new Date('2026-11-22T02:00:00Z'))).toBe('0 escalated, 0 released');
    expect(await job(db, new Date('2026-11-23T02:00:00Z'))).toBe('0 escalated, 1 released');
    expect((await as('local-clerk').flows.show({ caseId })).may.decide).toBe(true);
  });
});
