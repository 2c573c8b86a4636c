import { sql } from 'kysely';
import { engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { offices } from '../../contracts/wire';
import { tasks as noticeTasks } from '../notices/job';
import { drain } from '../shared/drain';
import { caseOf, flowOf, step } from './cast';
import { makeMove } from './effects';
import { findStanding, flowOn } from './facts';
import { jobs } from './job';
import type { Move } from './judge-move';
import { holds, type Step } from './judge-step';
import { recountDueDays } from './recount-due-days';

useDatabase();
const extension = { condition: null, workdays: 5, matter: '异议', matterEn: 'objection' };
beforeAll(async () => {
  await engage();
  await flowOf('longer', [
    step(1, { offices: ['clerk'], escalateTo: 'director', extension }),
    step(2, { offices: ['president', 'council'], need: 'all', extension: { ...extension, workdays: 3 } }),
    step(3, { offices: ['party'] }),
  ]);
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const opened = async () => caseOf('longer', await personWith('opener'));
const reason = '证据要向原处罚机关核实。';
const extend = (openid: string, caseId: string, version = 1, why = reason) =>
  as(openid).flows.extend({ caseId, version, reason: why });
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const standingOf = async (caseId: string) => {
  const standing = await findStanding(db, caseId);
  if (!standing) throw new Error('the case is gone');
  return standing;
};
const at = (day: string) => ({ now: new Date(`${day}T02:00:00Z`), today: day });
const move = async (caseId: string, act: Move, openid = 'opener', day = '2026-11-20') => {
  const by = { personId: await personWith(openid), reason: '看过' };
  const waiting = await standingOf(caseId);
  return makeMove(db, waiting, act, { ...by, office: waiting.waitsFor[0] ?? null }, at(day));
};
const told = (now: Date) =>
  drain(
    db,
    now,
    noticeTasks.filter(({ task }) => task.name === 'tellTurn'),
  );
const place = async (caseId: string) => {
  const { seq, round, extended, dueOn } = await standingOf(caseId);
  return { seq, round, extended, dueOn };
};

it('gives the step more time, counted from its beginning, in its course, its duty and its list', async () => {
  const caseId = await opened();
  const before = await as('local-clerk').flows.show({ caseId });
  expect(before).toMatchObject({ dueOn: '2026-11-27', extension: { workdays: 5, until: '2026-12-04' } });
  setClock('2026-11-27T15:59:59Z');
  const after = await extend('local-clerk', caseId);
  expect(after).toMatchObject({
    dueOn: '2026-12-04',
    version: 2,
    extension: null,
    may: { decide: true, takeBack: true },
  });
  expect(after.events.at(-1)).toMatchObject({ kind: 'extended', by: 'local-clerk', office: 'clerk', reason });
  expect((await as('opener').flows.show({ caseId })).events.at(-1)).toMatchObject({
    by: null,
    office: 'clerk',
    reason,
  });
  const { rows } = await sql<{ due: string }>`
    SELECT due_on AS due FROM flow_duty WHERE values ->> 'case' = ${caseId}`.execute(db);
  expect(rows).toEqual([{ due: '2026-12-04' }]);
  expect((await as('opener').flows.mine({})).rows.find((row) => row.caseId === caseId)).toMatchObject({
    dueOn: '2026-12-04',
  });
  const acted = await as('local-clerk').flows.mine({ part: 'acted' });
  expect(acted.rows.some((row) => row.caseId === caseId)).toBe(true);
});

it('is for whoever has the turn: of all offices, the clerks', async () => {
  const caseId = await opened();
  const codes: Record<string, string> = {};
  for (const office of offices.filter((each) => each !== 'clerk'))
    codes[office] = await refused(extend(`local-${office}`, caseId));
  const seesIt = ['director', 'president', 'council', 'party'];
  for (const [office, code] of Object.entries(codes))
    expect([office, code]).toEqual([office, seesIt.includes(office) ? 'NOT_YOUR_TURN' : 'CASE_NOT_FOUND']);
  // Whose matter it is holds no office; a clerk whose own it is is barred.
  expect(await refused(extend('opener', caseId))).toBe('FORBIDDEN');
  const own = await caseOf('longer', await personWith('opener'), {
    parties: [{ personId: await personWith('local-clerk') }],
  });
  expect(await refused(extend('local-clerk', own))).toBe('NOT_YOUR_TURN');
  expect((await as('local-clerk').flows.show({ caseId: own })).extension).toBeNull();
  expect((await extend('local-clerk-2', own)).dueOn).toBe('2026-12-04');
});

it('happens once, in time, where the step allows it, on the case that was seen', async () => {
  const caseId = await opened();
  expect(await refused(extend('local-clerk', caseId, 7))).toBe('CASE_MOVED');
  await extend('local-clerk', caseId);
  expect(await refused(extend('local-clerk-2', caseId))).toBe('CASE_MOVED');
  expect(await refused(extend('local-clerk-2', caseId, 2))).toBe('EXTENDED_BEFORE');
  const both = await opened();
  const outcomes = await Promise.allSettled([extend('local-clerk', both), extend('local-clerk-2', both)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await standingOf(both)).events.filter(({ kind }) => kind === 'extended')).toHaveLength(1);
  const late = await opened();
  setClock('2026-11-27T16:00:00Z');
  expect(await refused(extend('local-clerk', late))).toBe('TOO_LATE_TO_EXTEND');
  expect((await as('local-clerk').flows.show({ caseId: late })).extension).toBeNull();
  setClock('2026-11-20T02:00:00Z');
  const last = await opened();
  for (const openid of ['local-clerk', 'local-president', 'local-council']) await move(last, { do: 'pass' }, openid);
  expect((await standingOf(last)).seq).toBe(3);
  expect(await refused(extend('local-party', last, (await standingOf(last)).version))).toBe('NOT_EXTENDABLE');
});

it('asks for a reason of four to two hundred letters, in any width', async () => {
  const caseId = await opened();
  for (const why of ['', '　　　　　', '    ', '短', 'x'.repeat(201), '长'.repeat(100_000)])
    expect(await refused(extend('local-clerk', caseId, 1, why))).toBe('BAD_INPUT');
  const wide = '　ＡＢＣ１２３　'.padEnd(190, '宽');
  await extend('local-clerk', caseId, 1, wide);
  expect((await standingOf(caseId)).events.at(-1)?.reason).toBe(wide.trim());
});

it('stays with the step while it lasts: handed on, signed too, recounted', async () => {
  const caseId = await opened();
  await extend('local-clerk', caseId);
  const first = await place(caseId);
  await as('local-clerk').flows.handOn({ caseId, version: 2, personId: await personWith('local-clerk-2') });
  expect(await place(caseId)).toEqual(first);
  expect(await refused(extend('local-clerk-2', caseId, 3))).toBe('EXTENDED_BEFORE');
  await as('local-clerk').parameters.setDay({ day: '2026-11-24', workday: false, reason: '市里通知' });
  const days: [string, string][] = [];
  await recountDueDays(db, new Date('2026-11-20T18:00:00Z'), async (_, moved) => {
    days.push(...moved.map(({ from, to }): [string, string] => [from, to]));
  });
  expect(days).toContainEqual(['2026-12-04', '2026-12-07']);
  expect(await place(caseId)).toEqual({ ...first, dueOn: '2026-12-07' });
  await as('local-clerk').parameters.setDay({ day: '2026-11-24', workday: true, reason: '通知撤销' });
  await recountDueDays(db, new Date('2026-11-20T18:00:00Z'), async () => undefined);
  expect(await place(caseId)).toEqual(first);
});

it('is over with the step, and the next one, or the same in another round, has its own', async () => {
  const caseId = await opened();
  await extend('local-clerk', caseId);
  await move(caseId, { do: 'pass' }, 'local-clerk');
  expect(await place(caseId)).toEqual({ seq: 2, round: 1, extended: 0, dueOn: '2026-11-27' });
  expect((await extend('local-president', caseId, 3)).dueOn).toBe('2026-12-02');
  // A first signature is not the end of the step.
  await move(caseId, { do: 'pass' }, 'local-president');
  expect(await place(caseId)).toEqual({ seq: 2, round: 1, extended: 3, dueOn: '2026-12-02' });
  await move(caseId, { do: 'sendBack', toSeq: 1 }, 'local-council', '2026-11-23');
  expect(await place(caseId)).toEqual({ seq: 1, round: 2, extended: 0, dueOn: '2026-11-30' });
  setClock('2026-11-23T02:00:00Z');
  expect((await extend('local-clerk', caseId, (await standingOf(caseId)).version)).dueOn).toBe('2026-12-07');
  await move(caseId, { do: 'return' }, 'local-clerk', '2026-11-23');
  expect(await place(caseId)).toEqual({ seq: 1, round: 3, extended: 0, dueOn: null });
  const { flowId, steps } = await standingOf(caseId);
  await move(caseId, { do: 'answer', flowId, steps, overrides: {} }, 'opener', '2026-11-24');
  expect(await place(caseId)).toEqual({ seq: 1, round: 3, extended: 0, dueOn: '2026-12-01' });
});

it('comes back with a step that is taken back, and goes when it is taken back itself', async () => {
  const caseId = await opened();
  await extend('local-clerk', caseId);
  const extended = await place(caseId);
  await move(caseId, { do: 'return' }, 'local-clerk');
  await as('local-clerk').flows.takeBack({ caseId, version: 3 });
  expect(await place(caseId)).toEqual(extended);
  const other = await opened();
  await extend('local-clerk', other);
  expect(await refused(as('local-clerk-2').flows.takeBack({ caseId: other, version: 2 }))).toBe(
    'TOO_LATE_TO_TAKE_BACK',
  );
  const back = await as('local-clerk').flows.takeBack({ caseId: other, version: 2 });
  expect(back).toMatchObject({ dueOn: '2026-11-27', extension: { until: '2026-12-04' } });
  expect(back.events.slice(-2)).toMatchObject([{ kind: 'extended', takenBack: true }, { kind: 'takenBack' }]);
  expect(await told(new Date('2026-11-20T02:05:00Z'))).toContain('takenBack 1');
  // Nobody was told; it was not extended then, and may be.
  expect((await extend('local-clerk', other, 3)).dueOn).toBe('2026-12-04');
});

it('tells whoever waits for it of the matter, the day and the reason, in both languages', async () => {
  const caseId = await caseOf('longer', await personWith('waits-for-it'));
  await extend('local-clerk', caseId);
  await told(new Date('2026-11-20T02:00:09Z'));
  expect(await toldTo('waits-for-it')).toEqual([]);
  await told(new Date('2026-11-20T02:05:00Z'));
  const { rows } = await sql<Record<string, string>>`
    SELECT n.title, n.body, n.title_en, n.body_en, n.link FROM notice n JOIN person p ON p.id = n.person_id
     WHERE n.module = 'flows' AND n.kind = 'extended' AND p.id = ${await personWith('waits-for-it')}`.execute(db);
  expect(rows).toEqual([
    {
      title: '你的异议延期办理',
      body: `延长 5 个工作日，2026-12-04 前办结。理由：${reason}`,
      title_en: 'More time for your objection',
      body_en: `Extended by 5 working days, due by 2026-12-04. Reason: ${reason}`,
      link: '/own',
    },
  ]);
  expect((await toldTo('local-clerk')).filter(({ title }) => title.includes('延期'))).toEqual([]);
  expect(await refused(as('local-clerk').flows.takeBack({ caseId, version: 2 }))).toBe('TOO_LATE_TO_TAKE_BACK');
  // What was decided meanwhile is not said to take longer.
  const decided = await caseOf('longer', await personWith('waits-no-more'));
  await extend('local-clerk', decided);
  await move(decided, { do: 'refuse' }, 'local-clerk');
  await told(new Date('2026-11-20T02:10:00Z'));
  expect(await toldTo('waits-no-more')).toEqual([]);
});

it('is late by its new day', async () => {
  const caseId = await opened();
  await extend('local-clerk', caseId);
  await jobs.flows(db, new Date('2026-12-04T02:00:00Z'));
  expect((await standingOf(caseId)).escalatedOn).toBeNull();
  await jobs.flows(db, new Date('2026-12-07T02:00:00Z'));
  expect((await standingOf(caseId)).escalatedOn).toBe('2026-12-07');
});

it('is kept true by the database', async () => {
  const caseId = await opened();
  await expect(
    sql`INSERT INTO flow_event (case_id, kind, round, version, at) VALUES (${caseId}, 'extended', 1, 2, now())`.execute(
      db,
    ),
  ).rejects.toThrow('flow_event_extended_why');
  await expect(
    sql`UPDATE flow_case SET state = 'refused', due_on = NULL, extended = 5 WHERE id = ${caseId}`.execute(db),
  ).rejects.toThrow('flow_case_extended');
});

it.each([
  ['appeal', true],
  ['fall', true],
  ['repair', false],
])('the decision on a credit %s may be extended: %s', async (kind, may) => {
  const flow = flowOn('creditObjection', '2026-11-20');
  const { rows } = await sql<{ steps: Step[] }>`SELECT (${flow}) -> 'steps' AS steps`.execute(db);
  const known = rows[0]?.steps.find(({ name }) => name === 'creditDecide')?.extension;
  expect(known).toMatchObject({ workdays: 5, matter: '信用异议', matterEn: 'credit objection' });
  expect(holds(known?.condition ?? null, { kind })).toBe(may);
});
