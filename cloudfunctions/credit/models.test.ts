import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { memberOf, runAt } from './cast';
import { defaultModel } from './default-model';
import { tasks } from './job';
import { beginPreview } from './preview-store';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-30T02:00:00Z'));
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const tally = { entitled: 30, present: 24, yes: 20, no: 2, abstain: 2 };
const answers = {
  purpose: '评优和推荐。',
  necessity: '只用已有的记录。',
  rights: '可以查看、异议、修复。',
  security: '分权限，留痕迹。',
};
const draft = (change: Partial<Parameters<ReturnType<typeof as>['credit']['draftModel']>[0]> = {}) =>
  as('local-clerk').credit.draftModel({
    id: null,
    body: defaultModel,
    note: '首版评价模型',
    startsOn: '2026-12-01',
    ...change,
  });
const decide = async (
  openid: string,
  id: string,
  more: Partial<Parameters<ReturnType<typeof as>['credit']['decideModel']>[0]> = {},
) => {
  const { caseVersion } = await as('local-clerk').credit.model({ id });
  return as(openid).credit.decideModel({ id, version: caseVersion ?? 0, decision: 'pass', ...more });
};
const tryOut = async (id: string) => {
  await as('local-clerk').credit.previewModel({ id });
  await drain(db, new Date('2026-11-30T02:01:00Z'), tasks);
};

it('is drafted, tried on the members, assessed, voted on by the council, and in force on its day', async () => {
  const { id: memberId, openid } = await memberOf('model-member');
  expect(await as(openid).credit.file({})).toMatchObject({ none: 'noModel', score: null });
  const weights = {
    ...defaultModel,
    indicators: defaultModel.indicators.map((each) => (each.code === 'I05' ? { ...each, weight: 17 } : each)),
  };
  expect(await refusalOf(draft({ body: weights }))).toMatchObject({ code: 'WEIGHTS_NOT_100', data: { sum: 99 } });
  expect(await refused(draft({ startsOn: '2026-11-30' }))).toBe('STARTS_PASSED');
  const { id } = await draft();
  expect(await refused(draft())).toBe('DRAFT_EXISTS');
  expect(await refused(as('local-clerk').credit.proposeModel({ id }))).toBe('PREVIEW_NEEDED');
  await tryOut(id);
  const tried = await as('local-president').credit.model({ id });
  expect(tried.preview).toMatchObject({ state: 'done', stale: false });
  expect(tried.preview?.moves.find(({ membershipId }) => membershipId === memberId)).toMatchObject({
    totalBefore: null,
    gradeBefore: null,
    code: 'I05',
  });
  expect(Object.values(tried.preview?.counts ?? {}).reduce((sum, each) => sum + each, 0)).toBe(tried.preview?.done);
  expect(await refused(as('local-clerk').credit.proposeModel({ id }))).toBe('ASSESSMENT_NEEDED');
  expect(
    await refused(
      as('local-clerk').credit.saveAssessment({
        answers: { ...answers, rights: undefined } as never,
        conclusion: '可以实施。',
      }),
    ),
  ).toMatch(/ANSWERS_MISSING|BAD_INPUT/);
  const { id: assessmentId } = await as('local-clerk').credit.saveAssessment({
    answers,
    conclusion: '风险可控，可以实施。',
  });
  expect(await refused(as('local-clerk').credit.signAssessment({ id: assessmentId }))).toBe('FORBIDDEN');
  expect((await as('local-director').credit.assessment({})).current?.maySign).toBe(true);
  await as('local-director').credit.signAssessment({ id: assessmentId });
  expect(await refused(as('local-president').credit.signAssessment({ id: assessmentId }))).toBe('ASSESSMENT_NOT_FOUND');
  // A draft that was changed is tried again: what the council sees is what it adopts.
  await draft({ id, note: '首版，改了说明', body: { ...defaultModel, floors: { A: 8600, B: 7000, C: 5500 } } });
  expect((await as('local-clerk').credit.model({ id })).preview?.stale).toBe(true);
  expect(await refused(as('local-clerk').credit.proposeModel({ id }))).toBe('PREVIEW_NEEDED');
  await tryOut(id);
  await as('local-clerk').credit.proposeModel({ id });
  expect(await refused(draft({ id }))).toBe('MODEL_MOVED');
  await expect(sql`UPDATE credit_model SET body = '{}' WHERE id = ${id}`.execute(db)).rejects.toThrow('proposed');
  expect(await refused(decide('local-clerk', id))).toBe('NOT_YOUR_TURN');
  await decide('local-director', id);
  expect(await refused(decide('local-president', id))).toBe('RESOLUTION_REQUIRED');
  expect(
    await refused(
      decide('local-president', id, {
        resolutionNo: '理决〔2026〕9号',
        tally: { ...tally, present: 12, yes: 12, no: 0, abstain: 0 },
      }),
    ),
  ).toBe('RESOLUTION_NOT_VALID');
  expect(await refused(decide('local-director', id, { resolutionNo: '理决〔2026〕9号', tally }))).toBe('NOT_YOUR_TURN');
  expect(await decide('local-president', id, { resolutionNo: '理决〔2026〕9号', tally })).toEqual({
    id,
    state: 'adopted',
  });
  expect((await as(openid).credit.file({})).none).toBe('noModel');
  expect(await runAt('2026-12-01T02:00:00Z')).toContain('begun');
  expect(await as(openid).credit.file({})).toMatchObject({
    none: null,
    model: { version: '2026-12', resolutionNo: '理决〔2026〕9号', floors: { A: 8600 } },
    standing: { since: '2026-12-01' },
  });
});

it('follows another from its day on, and judges no day before', async () => {
  setClock('2026-12-10T02:00:00Z');
  const { id } = await draft({
    startsOn: '2027-01-01',
    body: { ...defaultModel, floors: { A: 9000, B: 7000, C: 5500 } },
  });
  await as('local-clerk').credit.previewModel({ id });
  await drain(db, new Date('2026-12-10T02:01:00Z'), tasks);
  await as('local-clerk').credit.proposeModel({ id });
  await decide('local-compliance', id);
  await decide('local-council', id, { resolutionNo: '理决〔2026〕12号', tally });
  const rows = (await as('local-supervisor').credit.models({})).rows;
  expect(rows.map(({ version, until, inForce }) => [version, until, inForce])).toEqual([
    ['2027-01', null, false],
    ['2026-12', '2026-12-31', true],
  ]);
  expect((await as('model-member').credit.file({})).model?.floors.A).toBe(8600);
  setClock('2027-01-01T02:00:00Z');
  expect((await as('model-member').credit.file({})).model?.floors.A).toBe(9000);
  expect((await as('model-member').credit.reading({ day: '2026-12-31', as: 'now' })).version).toBe('2026-12');
});

it('is tried by two at once: the second begins anew, and nothing is counted twice', async () => {
  setClock('2027-01-02T02:00:00Z');
  const { id } = await draft({ startsOn: '2027-08-01' });
  const p = { modelId: id, asOf: '2027-01-02', digest: 'first' };
  let second: Promise<unknown> | undefined;
  await db.transaction().execute(async (trx) => {
    await beginPreview(trx, p, new Date());
    second = as('local-clerk').credit.previewModel({ id });
    await untilWaiting(1, second);
  });
  await second;
  await drain(db, new Date('2027-01-02T02:01:00Z'), tasks);
  const once = (await as('local-clerk').credit.model({ id })).preview;
  expect(once).toMatchObject({ state: 'done', stale: false });
  await as('local-clerk').credit.previewModel({ id });
  expect((await as('local-clerk').credit.model({ id })).preview).toMatchObject({
    state: 'running',
    done: 0,
    moves: [],
  });
  await drain(db, new Date('2027-01-02T02:02:00Z'), tasks);
  expect((await as('local-clerk').credit.model({ id })).preview).toEqual(once);
  await as('local-clerk').credit.discardModel({ id });
});

it('that begins before one already adopted ends where that one begins, which stays', async () => {
  setClock('2027-01-05T02:00:00Z');
  const adopt = async (startsOn: string, no: string) => {
    const { id } = await draft({ startsOn });
    await as('local-clerk').credit.previewModel({ id });
    await drain(db, new Date('2027-01-05T02:01:00Z'), tasks);
    await as('local-clerk').credit.proposeModel({ id });
    await decide('local-compliance', id);
    await decide('local-council', id, { resolutionNo: no, tally });
  };
  await adopt('2027-06-01', '理决〔2027〕1号');
  await adopt('2027-04-01', '理决〔2027〕2号');
  // Of two from one day the later vote stands.
  await adopt('2027-06-01', '理决〔2027〕3号');
  const { rows } = await sql<{ version: string; span: string }>`
    SELECT version, effective::text AS span FROM credit_model WHERE state = 'adopted' AND starts_on >= '2027-01-01' ORDER BY starts_on, adopted_at, id`.execute(
    db,
  );
  expect(rows.map(({ version, span }) => [version, span])).toEqual([
    ['2027-01', '[2027-01-01,2027-04-01)'],
    ['2027-04', '[2027-04-01,2027-06-01)'],
    ['2027-06', 'empty'],
    ['2027-06-2', '[2027-06-01,)'],
  ]);
});

it('is refused with a reason, or discarded while it is a draft; another may follow', async () => {
  setClock('2027-02-01T02:00:00Z');
  const { id } = await draft({ startsOn: '2027-03-01' });
  await as('local-clerk').credit.discardModel({ id });
  expect(await refused(as('local-clerk').credit.discardModel({ id }))).toBe('MODEL_MOVED');
  expect(await refused(as('local-clerk').credit.model({ id }))).toBe('MODEL_NOT_FOUND');
  const { id: second } = await draft({ startsOn: '2027-03-01' });
  await as('local-clerk').credit.previewModel({ id: second });
  await drain(db, new Date('2027-02-01T02:01:00Z'), tasks);
  await as('local-clerk').credit.proposeModel({ id: second });
  expect(await refused(decide('local-director', second, { decision: 'refuse' }))).toBe('REASON_REQUIRED');
  expect(await decide('local-director', second, { decision: 'refuse', reason: '权重要再讨论。' })).toMatchObject({
    state: 'refused',
  });
  expect((await as('local-clerk').credit.models({})).mayDraft).toBe(true);
});

it('is drafted once, however many draft at once', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => draft({ startsOn: '2027-03-01' })));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(
    (await sql<{ n: number }>`SELECT count(*)::int AS n FROM credit_model WHERE state = 'draft'`.execute(db)).rows[0]
      ?.n,
  ).toBe(1);
});
