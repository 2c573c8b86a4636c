import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { readClock } from '../shared/clock';
import { drain } from '../shared/drain';
import { backTestSlice } from './back-test-slice';
import { makeWorld, putThings } from './cast';
import { tasks } from './job';
import { rules, sources } from './watch.fixture';

jest.mock('./rules', () => ({ rules: jest.requireActual<object>('./watch.fixture')['rules' as never] }));
jest.mock('./sources', () => ({ sources: jest.requireActual<object>('./watch.fixture')['sources' as never] }));

useDatabase();
const officer = as('local-compliance').compliance;
const shape = {
  kind: 'record',
  fields: [
    {
      ...{ key: 'force', label: { zh: '力度', en: 'force' } },
      shape: {
        kind: 'choice',
        choices: ['off', 'advisory', 'on'].map((value) => ({ value, label: { zh: value, en: value } })),
      },
    },
    { key: 'severity', label: { zh: '级别', en: 'severity' }, shape: { kind: 'number', min: 1, max: 5, unit: 'tier' } },
    { key: 'most', label: { zh: '最多', en: 'most' }, shape: { kind: 'number', min: 0, max: 1000, unit: 'tier' } },
  ],
};
beforeAll(async () => {
  setClock('2026-11-20T02:00:00Z');
  await engage();
  await makeWorld();
  await sql`UPDATE reg_rule SET shape = ${JSON.stringify(shape)}::jsonb WHERE id = 'compliance.TEST01'`.execute(db);
  await putThings(
    Array.from({ length: 60 }, (_, n) => ({ id: n, amount: n * 10, day: n % 2 ? '2026-03-01' : '2026-10-01' })),
  );
});
const value = (most: number, force = 'on') => ({ force, severity: 4, most });
const year = { from: '2026-01-01', to: '2026-11-20' };
const start = async (most: number, period = year, force = 'on') =>
  (await officer.startBackTest({ ruleId: 'compliance.TEST01', value: value(most, force), ...period })).id;
const run = () => drain(db, readClock(), tasks, () => true);
const tried = async (most: number, period = year) => {
  const id = await start(most, period);
  await run();
  return officer.backTest({ id });
};
const casesOf = async (id: string, what: 'kept' | 'gained' | 'lost') => {
  const found: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await officer.backTestRows({ id, what, cursor });
    found.push(...page.rows.map(({ title }) => title));
    if (!page.next) return found;
    cursor = page.next;
  }
};

it('says what the version of today finds, what the value would find, and what changes, each case with its facts', async () => {
  const test = await tried(100);
  // Above 200 are 39 of sixty, whatever the day: the past is read by today's version. Above 100 are ten more.
  expect(test).toMatchObject({ subjects: 60, beforeHits: 39, afterHits: 49, gained: 10, lost: 0, done: true });
  expect(await casesOf(test.id, 'gained')).toHaveLength(10);
  expect(await casesOf(test.id, 'kept')).toHaveLength(39);
  expect(await casesOf(test.id, 'lost')).toEqual([]);
  const { rows } = await officer.backTestRows({ id: test.id, what: 'gained' });
  expect(rows[0]).toMatchObject({
    what: 'gained',
    facts: [{ key: 'amount', label: '金额' }],
    limitBefore: null,
    limitAfter: 100,
    unit: 'fen',
  });
  const looser = await tried(400);
  expect(looser).toMatchObject({ beforeHits: 39, afterHits: 19, gained: 0, lost: 20 });
});

it('looks at no day beside the period', async () => {
  expect(await tried(100, { from: '2026-09-01', to: '2026-11-20' })).toMatchObject({ subjects: 30 });
});

it('comes to the same again, in any size of slice, and past a kill', async () => {
  const content = async (id: string) => {
    const { rows } =
      await sql`SELECT subject, period, what, title, day, said, facts, before, after FROM back_test_row WHERE back_test_id = ${id} ORDER BY 1, 2`.execute(
        db,
      );
    return rows;
  };
  const first = await tried(150);
  const again = await tried(150);
  expect(await content(again.id)).toEqual(await content(first.id));
  const id = await start(150);
  const slice = (die: boolean) =>
    db.transaction().execute(async (transaction) => {
      const state = await backTestSlice(transaction, id, { rules, sources, size: 7 }, readClock());
      if (die) throw new Error('killed');
      return state;
    });
  for (let n = 0; ; n++) {
    await expect(slice(true)).rejects.toThrow('killed');
    if ((await slice(false)) === 'done') break;
    expect(n).toBeLessThan(20);
  }
  expect(await content(id)).toEqual(await content(first.id));
  expect(await slice(false)).toBe('none');
});

it('changes nothing of the findings', async () => {
  await tried(50);
  const { rows } = await sql`SELECT FROM finding`.execute(db);
  expect(rows).toEqual([]);
});

it('refuses what its shape refuses, a period of the future, a rule that is not there, and whoever has not the office', async () => {
  const given = { ruleId: 'compliance.TEST01', value: value(5000), ...year };
  expect((await refusalOf(officer.startBackTest(given))).code).toBe('VALUE_NOT_ALLOWED');
  const ahead = { ...given, value: value(5), to: '2026-12-01' };
  expect((await refusalOf(officer.startBackTest(ahead))).code).toBe('PERIOD_WRONG');
  expect((await refusalOf(officer.startBackTest({ ...given, ruleId: 'compliance.NONE' }))).code).toBe('RULE_NOT_FOUND');
  expect((await refusalOf(as('local-party').compliance.startBackTest({ ...given, value: value(5) }))).code).toBe(
    'NOT_YOURS',
  );
  expect((await refusalOf(as('local-party').compliance.backTests({ ruleId: 'compliance.TEST01' }))).code).toBe(
    'RULE_NOT_FOUND',
  );
  const { id } = await tried(120);
  expect((await refusalOf(as('local-party').compliance.backTest({ id }))).code).toBe('BACK_TEST_NOT_FOUND');
  const seen = await as('local-supervisor').compliance.backTests({ ruleId: 'compliance.TEST01' });
  expect([seen.mayStart, seen.rows[0]?.id, seen.value]).toEqual([false, id, value(200)]);
});

describe('switching on', () => {
  const propose = (most: number, force = 'on') =>
    as('local-director').parameters.propose({
      ...{ id: 'compliance.TEST01', value: value(most, force), reason: '从严要求', resolution: '理决〔2026〕9号' },
      effectiveFrom: '2026-12-01',
    });

  it('is proposed only of exactly what was tried, and confirmed by another person', async () => {
    await tried(180);
    const refused = await refusalOf(propose(181));
    expect([refused.code, refused.message]).toEqual(['TRY_FIRST', expect.stringContaining('还没有用这个值回测过')]);
    await start(181);
    // Begun is not done.
    expect((await refusalOf(propose(181))).code).toBe('TRY_FIRST');
    const { proposalId } = await propose(180);
    await as('local-president').parameters.confirm({ proposalId });
    const { versions } = await officer.rule({ id: 'compliance.TEST01' });
    expect(versions[0]).toMatchObject({ since: '2026-12-01', own: true, value: { most: 180 } });
  });

  it('asks nothing of a parameter that is no rule', async () => {
    const given = {
      id: 'points.meetingAttendance',
      value: { points: 3, monthlyCap: 30 },
      reason: '试行一年',
      resolution: '理决〔2026〕9号',
    };
    const { proposalId } = await as('local-director').parameters.propose({ ...given, effectiveFrom: '2026-12-01' });
    expect(proposalId).toBeTruthy();
  });
});

describe('a rule of next year', () => {
  const entered = {
    ...{ basedOn: 'compliance.TEST01', title: '明年的金额规则', source: '〔2026〕88号', article: '第三条' },
    ...{ from: '2027-01-01', value: value(90) },
  };
  const english = async (id: string) => {
    const { rows } = await sql`SELECT title_en, source_en FROM reg_rule WHERE id = ${id}`.execute(db);
    return rows[0];
  };

  it('is entered upon one that is there, off, tried on the past and switched on from its day by two persons', async () => {
    const { id } = await officer.enterRule(entered);
    expect(id).toBe('compliance.TEST2701');
    expect(await english(id)).toEqual({ title_en: entered.title, source_en: entered.source });
    expect(await officer.rule({ id })).toMatchObject({
      ...{
        force: 'off',
        basedOn: { id: 'compliance.TEST01' },
        // Of the association, and no default of Huiguan.
        tag: 'entered',
        needsHumanCheck: true,
        coming: true,
        since: '2027-01-01',
      },
      ...{ mayTry: true, versions: [{ since: '2027-01-01', until: null, value: value(90, 'off') }] },
    });
    const listed = await officer.rules({ only: 'coming' });
    expect([listed.rows.map((row) => row.id), listed.counts?.coming, listed.mayEnter]).toEqual([[id], 1, true]);
    expect((await as('local-supervisor').compliance.rules({})).mayEnter).toBe(false);
    expect(await officer.backTests({ ruleId: id })).toMatchObject({ earliest: '2027-01-01', mayPropose: false });
    expect(await as('local-director').compliance.backTests({ ruleId: id })).toMatchObject({ mayPropose: true });
    const before = { id, value: value(90), reason: '明年起施行', resolution: '理决〔2026〕10号' };
    const day = { effectiveFrom: '2027-01-01' };
    expect((await refusalOf(as('local-director').parameters.propose({ ...before, ...day }))).code).toBe('TRY_FIRST');
    const test = await officer.startBackTest({ ruleId: id, value: value(90), ...year });
    await run();
    expect(await officer.backTest({ id: test.id })).toMatchObject({ beforeHits: 0, gained: 50, lost: 0, done: true });
    // Nobody is judged by it before its day.
    expect(
      (await refusalOf(as('local-director').parameters.propose({ ...before, effectiveFrom: '2026-12-01' }))).code,
    ).toBe('NOT_IN_FORCE');
    const { proposalId } = await as('local-director').parameters.propose({ ...before, ...day });
    const parameter = await as('local-president').parameters.show({ id });
    expect(parameter.tag).toBe('entered');
    expect(parameter.proposals[0]).toMatchObject({ mayDecide: true });
    await as('local-president').parameters.confirm({ proposalId });
    expect(await officer.rule({ id })).toMatchObject({
      ...{ coming: true, force: 'on', basedOn: { id: 'compliance.TEST01' }, tag: 'entered' },
      versions: [{ since: '2027-01-01', until: null, value: value(90), own: true }],
    });
  });

  it('finds the same each time it is tried', async () => {
    const { id } = await officer.enterRule({ ...entered, value: value(150) });
    const cases = async () => {
      const test = await officer.startBackTest({ ruleId: id, value: value(150), ...year });
      await run();
      return casesOf(test.id, 'gained');
    };
    const first = await cases();
    expect(first).toHaveLength(44);
    expect(await cases()).toEqual(first);
  });

  it('has a code of its own, also when two enter one at once', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => officer.enterRule({ ...entered, from: '2028-01-01' })));
    expect(ids.map(({ id }) => id).sort()).toEqual(['2801', '2802', '2803'].map((code) => `compliance.TEST${code}`));
  });

  it('keeps the English words that were given', async () => {
    const words = { titleEn: 'Amounts of next year', sourceEn: 'Document 88 of 2026' };
    const { id } = await officer.enterRule({ ...entered, ...words });
    expect(await english(id)).toEqual({ title_en: words.titleEn, source_en: words.sourceEn });
    expect((await as('local-compliance', 'en').compliance.backTests({ ruleId: id })).title).toBe(words.titleEn);
    expect((await officer.backTests({ ruleId: id })).title).toBe(entered.title);
  });

  it('is not one of today, without a rule of this release under it, or of a value that its function cannot read', async () => {
    const refused = async (part: object) => (await refusalOf(officer.enterRule({ ...entered, ...part }))).code;
    expect(await refused({ from: '2026-11-20' })).toBe('NOT_TO_COME');
    expect(await refused({ from: '2036-11-21' })).toBe('NOT_TO_COME');
    expect(await refused({ basedOn: 'compliance.NONE' })).toBe('RULE_NOT_FOUND');
    expect(await refused({ basedOn: 'compliance.TEST2701' })).toBe('RULE_NOT_FOUND');
    expect(await refused({ value: value(5000) })).toBe('VALUE_NOT_ALLOWED');
    expect(await refused({ value: { severity: 4 } })).toBe('VALUE_NOT_ALLOWED');
  });

  it('stands on what the list offers for it', async () => {
    const { rows } = await officer.rules({ only: 'base' });
    expect(rows.map(({ id }) => id)).toEqual(['compliance.TEST01', 'compliance.TEST02']);
  });
});
