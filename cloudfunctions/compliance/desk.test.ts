import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage, personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { findingActs } from '../../contracts/finding-states';
import { offices } from '../../contracts/wire';
import { memberNamed } from '../attendance/cast';
import { metered } from '../shared/client';
import { findingMade, makeWorld } from './cast';

jest.mock('./rules', () => ({ rules: jest.requireActual<object>('./watch.fixture')['rules' as never] }));
jest.mock('../shared/cloud-files', () => ({ temporaryUrl: () => Promise.resolve('https://files.test/x') }));

useDatabase();
const officer = () => as('local-compliance').compliance;
const finance = () => as('local-finance').compliance;
const other = () => as('local-compliance-2').compliance;
let branch: string;

beforeAll(async () => {
  await engage();
  await makeWorld();
  await appointPerson('local-compliance-2', 'compliance');
  branch = await committeeNamed('铸造专委会');
  await appointPerson('finance-of-foundry', 'finance', branch);
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const shown = (findingId: string) => officer().show({ findingId });
const ids = async (openid: string, input: Parameters<ReturnType<typeof as>['compliance']['list']>[0] = {}) => {
  const found: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await as(openid).compliance.list({ ...input, cursor });
    found.push(...page.rows.map(({ id }) => id));
    if (!page.next) return found;
    cursor = page.next;
  }
};

describe('the list', () => {
  it('shows the gravest first, of those the oldest, page by page, each once', async () => {
    const made: string[] = [];
    for (let n = 0; n < 45; n++) made.push(await findingMade({ severity: (n % 5) + 1 }));
    const found = await ids('local-compliance');
    expect(new Set(found).size).toBe(found.length);
    expect(made.every((id) => found.includes(id))).toBe(true);
    const { rows } = await sql<{
      id: string;
    }>`SELECT id FROM finding WHERE NOT advisory ORDER BY severity DESC, opened_on, id`.execute(db);
    expect(found).toEqual(rows.map(({ id }) => id));
  });

  it('is narrowed by severity, state, family, rule, words, whose it is and what is late', async () => {
    const [one, two] = [
      await findingMade({ title: '五台山年会', said: '五台山年会花了钱', severity: 5 }),
      await findingMade({ severity: 2 }),
    ];
    expect(await ids('local-compliance', { q: '五臺山' })).toEqual([one]);
    expect(await ids('local-compliance', { q: 'wutaishan 没有' })).toEqual([]);
    expect(await ids('local-compliance', { severity: 2 })).toContain(two);
    expect(await ids('local-compliance', { severity: 2 })).not.toContain(one);
    expect(await ids('local-compliance', { family: 'FEE' })).toEqual([]);
    expect(await ids('local-compliance', { family: 'TEST' })).toContain(one);
    expect(await ids('local-compliance', { ruleId: 'compliance.TEST02' })).toEqual([]);
    expect(await ids('local-compliance', { state: 'assigned' })).toEqual([]);
    const personId = await personWith('local-clerk');
    await officer().assign({ findingId: one, version: 1, personId, reason: '' });
    expect(await ids('local-clerk', { mine: true })).toEqual([one]);
    expect(await ids('local-compliance', { state: 'assigned' })).toEqual([one]);
    expect(await ids('local-compliance', { late: true })).toEqual([]);
    setClock('2026-12-20T02:00:00Z');
    const { rows, counts } = await officer().list({ late: true });
    expect([rows[0]?.late, counts?.late]).toEqual([true, counts?.waiting]);
  });

  it('keeps what is only advised, what is looked at twice and what is over apart', async () => {
    const advised = await findingMade({ advisory: true });
    const closed = await findingMade();
    await officer().close({ findingId: closed, version: 1, reason: '已经核实，没有问题' });
    const doubted = await findingMade();
    await officer().markFalse({ findingId: doubted, version: 1, reason: '金额读错了' });
    expect(await ids('local-compliance', { view: 'advisory' })).toEqual([advised]);
    // Said, and waits for nobody: it has no day, so that it is never late.
    const { rows: said } = await officer().list({ view: 'advisory' });
    expect(said.map(({ dueOn, provisional }) => [dueOn, provisional])).toEqual([[null, false]]);
    expect(await ids('local-compliance', { view: 'over' })).toEqual([closed]);
    expect(await ids('local-compliance', { view: 'second' })).toContain(doubted);
    const waiting = await ids('local-compliance');
    expect([advised, closed, doubted].some((id) => waiting.includes(id))).toBe(false);
    const { counts, families } = await officer().list({});
    expect(counts).toMatchObject({ waiting: waiting.length, advisory: 1, over: 1 });
    expect(families).toEqual([{ family: 'TEST', open: waiting.length }]);
  });

  it('takes three round trips to read, and two to show with its files', async () => {
    const findingId = await findingMade();
    const trips = async (work: () => Promise<unknown>) => {
      const meter = { roundTrips: 0 };
      await metered(meter, work);
      return meter.roundTrips;
    };
    const listed = await trips(() => send('local-compliance', 'compliance', 'list', {}));
    const one = await trips(() => send('local-compliance', 'compliance', 'show', { findingId }));
    expect([listed, one].every((each) => each <= 3)).toBe(true);
  });
});

describe('who sees it', () => {
  it('is everybody who looks on and whoever handles it; party life is for its circle, a branch’s for the branch and above', async () => {
    const plain = await findingMade();
    const party = await findingMade({ offices: ['party'], circle: ['party'] });
    const ofBranch = await findingMade({ committeeId: branch });
    const sees = async (openid: string) => {
      const found = await ids(openid);
      return [plain, party, ofBranch].map((id) => found.includes(id));
    };
    const expected: Record<string, boolean[]> = {
      clerk: [false, false, false],
      party: [false, true, false],
    };
    for (const office of offices)
      expect([office, await sees(`local-${office}`)]).toEqual([office, expected[office] ?? [true, false, true]]);
    expect(await sees('finance-of-foundry')).toEqual([false, false, true]);
    const hidden = await refusalOf(as('local-supervisor').compliance.show({ findingId: party }));
    expect(hidden.code).toBe('FINDING_NOT_FOUND');
    expect((await as('local-party').compliance.show({ findingId: party })).circle).toBe(true);
  });

  it('and those who look on change nothing', async () => {
    const findingId = await findingMade();
    for (const office of ['supervisor', 'president', 'council'] as const) {
      const { may } = await as(`local-${office}`).compliance.show({ findingId });
      expect(findingActs.filter((act) => may[act])).toEqual([]);
      const refused = await refusalOf(
        as(`local-${office}`).compliance.close({ findingId, version: 1, reason: '我看没事了' }),
      );
      expect(refused.code).toBe('NOT_YOURS');
    }
  });

  it('and whom it is about sees it and does not handle it', async () => {
    const me = await personWith('local-finance');
    const findingId = await findingMade({ barred: [me] });
    expect((await finance().show({ findingId })).barred).toBe(true);
    expect((await refusalOf(finance().close({ findingId, version: 1, reason: '我自己说没事' }))).code).toBe(
      'ABOUT_YOU',
    );
    const unit = await memberNamed('雁栖纺织有限公司', ['local-finance']);
    const ofUnit = await findingMade({ barredUnits: [unit] });
    expect((await refusalOf(finance().explain({ findingId: ofUnit, version: 1, reason: '没有这回事' }))).code).toBe(
      'ABOUT_YOU',
    );
    const { rows } = await officer().assignees({ findingId });
    expect(rows.some(({ personId }) => personId === me)).toBe(false);
  });
});

it('shows the facts, what decided, the clause, the suggestion and the course', async () => {
  const findingId = await findingMade();
  const found = await shown(findingId);
  expect(found).toMatchObject({
    ...{ ruleTitle: '规则 compliance.TEST01', suggestion: '问一问。', state: 'open', version: 1, found: true },
    facts: [{ key: 'amount', label: '金额', value: 300, unit: 'fen' }],
    compared: { label: '金额', is: 300, op: '>', limit: 200, unit: 'fen' },
    clause: { source: '试行办法', article: '第一条', tag: 'design', since: '2026-07-01', until: null, own: false },
    events: [{ what: 'found', by: null, reason: null }],
  });
  const english = await as('local-compliance', 'en').compliance.show({ findingId });
  expect([english.said.startsWith('Autumn'), english.suggestion, english.clause.source]).toEqual([
    true,
    'Ask.',
    'Trial rules',
  ]);
});

describe('is handled', () => {
  it('from being given to somebody to the second look, each with its reason and a message that names nobody', async () => {
    const findingId = await findingMade();
    const { rows } = await officer().assignees({ findingId });
    const clerk = rows.find(({ offices: held }) => held.includes('clerk'));
    expect(rows.some(({ offices: held }) => held.some((each) => each === 'supervisor'))).toBe(false);
    await officer().assign({ findingId, version: 1, personId: clerk?.personId ?? '', reason: '请核对发票' });
    const { rows: told } = await sql<{ title: string; body: string }>`
      SELECT title, body FROM notice WHERE kind = 'assigned' AND link LIKE ${`%${findingId}`}`.execute(db);
    expect(told).toEqual([{ title: '预警交给你处理：规则 compliance.TEST01', body: '2026-11-27 前处理。' }]);
    const given = as(clerk?.name ?? '').compliance;
    await given.rectify({ findingId, version: 2, reason: '退回多收的钱', done: false, fileIds: [] });
    const bare = await refusalOf(given.rectify({ findingId, version: 3, reason: '已经退回', done: true, fileIds: [] }));
    expect(bare.code).toBe('PROOF_REQUIRED');
    const fileId = await uploadedFile(clerk?.name ?? '');
    const foreign = await uploadedFile('local-president');
    const wrong = await refusalOf(
      given.rectify({ findingId, version: 3, reason: '已经退回', done: true, fileIds: [foreign] }),
    );
    expect(wrong.code).toBe('FILE_NOT_FOUND');
    await given.rectify({ findingId, version: 3, reason: '已经退回', done: true, fileIds: [fileId] });
    expect((await officer().proofUrl({ findingId, fileId })).url).toBe('https://files.test/x');
    await officer().sendBack({ findingId, version: 4, reason: '凭证看不清楚' });
    await given.rectify({ findingId, version: 5, reason: '重新拍了', done: true, fileIds: [fileId] });
    const done = await officer().confirmRectified({ findingId, version: 6, reason: '' });
    expect([done.state, done.files.length]).toEqual(['closed', 1]);
    expect(done.events.map(({ what, reason }) => [what, reason])).toEqual([
      ['found', null],
      ['assigned', '请核对发票'],
      ['rectifying', '退回多收的钱'],
      ['rectified', '已经退回'],
      ['sentBack', '凭证看不清楚'],
      ['rectified', '重新拍了'],
      ['confirmed', null],
    ]);
    expect((await officer().reopen({ findingId, version: 7, reason: '又收了一次' })).state).toBe('open');
  });

  it('by a second person where somebody explained, and the database itself keeps to it', async () => {
    const findingId = await findingMade();
    await officer().explain({ findingId, version: 1, reason: '合同在前，发票补开' });
    expect((await refusalOf(officer().close({ findingId, version: 2, reason: '说得过去' }))).code).toBe(
      'SECOND_PERSON',
    );
    const own =
      sql`UPDATE finding SET state = 'closed', ended_on = '2026-11-20', version = version + 1 WHERE id = ${findingId}`.execute(
        db,
      );
    await expect(own).rejects.toMatchObject({ constraint: 'finding_second_person' });
    expect((await other().close({ findingId, version: 2, reason: '说得过去' })).state).toBe('closed');
  });

  it('once, by whoever comes first', async () => {
    const findingId = await findingMade();
    const both = await Promise.allSettled([
      officer().explain({ findingId, version: 1, reason: '第一个说明' }),
      finance().explain({ findingId, version: 1, reason: '第二个说明' }),
      other().close({ findingId, version: 1, reason: '直接关闭它' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await sql`SELECT FROM finding_event WHERE finding_id = ${findingId}`.execute(db);
    expect(rows).toHaveLength(2);
    expect((await refusalOf(officer().close({ findingId, version: 1, reason: '再关一次' }))).code).toBe(
      'FINDING_MOVED',
    );
  });

  it('and its course is never rewritten', async () => {
    await findingMade();
    await expect(sql`UPDATE finding_event SET reason = 'x'`.execute(db)).rejects.toMatchObject({ code: '23001' });
    await expect(sql`DELETE FROM finding_event`.execute(db)).rejects.toMatchObject({ code: '23001' });
    await expect(sql`UPDATE finding SET rule_id = 'x', version = version + 1`.execute(db)).rejects.toMatchObject({
      code: '23001',
    });
  });
});

describe('a false positive', () => {
  it('is reviewed by another person and teaches by its facts without real data', async () => {
    await memberNamed('云岭机电有限公司', ['member-of-clouds']);
    const findingId = await findingMade();
    await officer().markFalse({ findingId, version: 1, reason: '金额包含押金' });
    const given = { findingId, version: 2, isFalse: true, reason: '押金会退回' };
    expect((await refusalOf(officer().decideFalse({ ...given, example: '金额里有押金' }))).code).toBe('SECOND_PERSON');
    expect((await refusalOf(other().decideFalse(given))).code).toBe('EXAMPLE_NEEDED');
    const title = (await shown(findingId)).title;
    for (const named of [
      `${title}的押金`,
      '明远机械的押金',
      '云岭机电有限公司付了押金',
      '雲嶺機電有限責任公司付了押金',
      'local-president 付的押金',
    ])
      expect([named, (await refusalOf(other().decideFalse({ ...given, example: named }))).code]).toEqual([
        named,
        'EXAMPLE_NAMES',
      ]);
    expect((await other().decideFalse({ ...given, example: '金额里有会退回的押金' })).state).toBe('falsePositive');
    const { learned } = await officer().rule({ id: 'compliance.TEST01' });
    expect(learned).toMatchObject([{ said: '金额里有会退回的押金', facts: [{ key: 'amount', value: 300 }] }]);
    const { rows } = await sql<{ facts: object }>`SELECT facts FROM rule_example`.execute(db);
    expect(rows).toEqual([{ facts: { amount: 300, payee: '…' } }]);
  });

  it('that is none goes back to whom it was with', async () => {
    const findingId = await findingMade();
    const personId = await personWith('local-finance');
    await officer().assign({ findingId, version: 1, personId, reason: '' });
    await finance().markFalse({ findingId, version: 2, reason: '我觉得不对' });
    const back = await officer().decideFalse({ findingId, version: 3, isFalse: false, reason: '事实没有错' });
    expect([back.state, back.events.at(-1)?.what]).toEqual(['assigned', 'falseRefused']);
  });
});

describe('the rules', () => {
  it('are listed with their force, their weight and what is open of each', async () => {
    await findingMade();
    const { rows, counts } = await as('local-president').compliance.rules({ family: 'TEST' });
    expect(rows).toMatchObject([
      {
        id: 'compliance.TEST01',
        family: 'TEST',
        force: 'on',
        severity: 4,
        redLine: false,
        waits: false,
        coming: false,
      },
      { id: 'compliance.TEST02', force: 'advisory', severity: 1, open: expect.any(Number) as number },
    ]);
    expect(rows[0]?.open).toBeGreaterThan(0);
    expect(counts?.all).toBe((counts?.on ?? 0) + (counts?.advisory ?? 0) + (counts?.off ?? 0));
    const only = async (input: object) => (await officer().rules(input)).rows.map(({ id }) => id);
    expect(await only({ q: 'TEST02' })).toEqual(['compliance.TEST02']);
    expect(await only({ force: 'advisory', family: 'TEST' })).toEqual(['compliance.TEST02']);
    expect(await only({ family: 'TES' })).toEqual([]);
    expect(await only({ only: 'open', family: 'TEST' })).toEqual(['compliance.TEST01']);
    expect(await only({ only: 'redLine', family: 'TEST' })).toEqual([]);
    expect(await only({ only: 'coming', family: 'TEST' })).toEqual([]);
  });

  it('each say where they stand, what they ask, by which examples, and how often they were hit', async () => {
    const rule = await officer().rule({ id: 'compliance.TEST01' });
    expect(rule).toMatchObject({
      ...{
        title: '规则 compliance.TEST01',
        suggestion: '问一问。',
        concerns: ['finance', 'compliance'],
        basedOn: null,
      },
      versions: [
        { since: '2026-07-01', until: null, value: { most: 200 } },
        { since: '2026-01-01', until: '2026-06-30', value: { most: 100 } },
      ],
      positive: [{ said: '刚超', facts: [{ key: 'amount', label: '金额', value: 101, unit: 'fen' }] }],
      negative: [{ said: '刚好' }],
    });
    expect(rule.hits.map(({ month }) => month)).toEqual([
      ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
      ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
    ]);
    expect(rule.hits.at(-1)?.count).toBeGreaterThan(0);
    expect((await refusalOf(officer().rule({ id: 'compliance.NONE' }))).code).toBe('RULE_NOT_FOUND');
  });
});
