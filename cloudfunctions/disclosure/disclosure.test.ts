import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { admit, appointPerson, engage, personWith, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import { disclosure } from '../../contracts/disclosure';
import { offices } from '../../contracts/wire';
import { publishedMeeting } from '../meetings/cast';
import { billOf, feeNamed } from '../payments/cast';
import { digestOf } from './canonical';
import { does, dutyMade, dutyOf, publishedBy, reviews, runJob, says } from './cast';
import { recountDueDays } from './effects';
import { tasks } from './job';
import { personal } from './personal';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-03-02T02:00:00Z'));
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const count = async (of = sql`true`) =>
  (await sql<{ n: number }>`SELECT count(*)::int AS n FROM disclosure d WHERE ${of}`.execute(db)).rows[0]?.n;

describe('the calendar', () => {
  it('is made on the first of January and on adoption, once however often the job runs', async () => {
    expect(await runJob('2026-03-02T02:00:00Z')).toMatch(/^5 new/);
    expect(await runJob('2026-03-02T03:00:00Z')).toMatch(/^0 new/);
    await Promise.all([runJob('2026-03-02T04:00:00Z'), runJob('2026-03-02T04:00:00Z')]);
    expect(await count(sql`d.subject = 'year'`)).toBe(5);
    const { rows, months, total } = await as('local-supervisor').disclosure.calendar({ year: 2026 });
    expect(rows.map(({ kind, dueOn, stand, late }) => [kind, dueOn, stand, late])).toEqual(
      expect.arrayContaining([
        ['annualToAuthority', '2026-03-31', 'scheduled', false],
        ['annualToRegistrar', '2026-05-31', 'scheduled', false],
        ['incomeExpense', '2026-03-31', 'scheduled', false],
        ['auditReport', '2026-06-30', 'scheduled', false],
        ['duesAccounts', '2026-12-31', 'scheduled', false],
      ]),
    );
    expect(total).toBe(5);
    expect(months.find(({ month }) => month === 3)).toMatchObject({ late: 0, soon: 2, open: 2, done: 0 });
    await runJob('2027-01-01T01:00:00Z');
    expect(await count(sql`d.subject = 'year' AND d.period = '2026'`)).toBe(5);
    expect((await dutyOf('annualToAuthority', '2026')).dueOn).toBe('2027-03-31');
  });

  it('reminds 60, 30 and 7 days before, once each, whoever has to do it, and names the matter', async () => {
    await runJob('2026-03-02T02:00:00Z');
    const told = async (openid: string) =>
      (await toldTo(openid)).filter(({ kind }) => kind === 'disclosure.reminded').map(({ title }) => title);
    expect(await told('local-finance')).toEqual(['还有 29 天要公开']);
    await runJob('2026-03-03T02:00:00Z');
    expect(await told('local-finance')).toHaveLength(1);
    await runJob('2026-03-24T02:00:00Z');
    await runJob('2026-03-25T02:00:00Z');
    expect((await told('local-finance')).sort()).toEqual(['还有 29 天要公开', '还有 7 天要公开']);
    expect(await told('local-council')).toEqual([]);
  });

  it('takes up what happened: gifts, fees, officers; each day once', async () => {
    const feeId = await feeNamed('展会赞助', { kind: 'sponsorship', price: null });
    setClock('2026-03-05T02:00:00Z');
    const billId = await billOf(feeId, 500_000);
    await as('local-finance').payments.receive({
      billId,
      amount: 500_000,
      day: '2026-03-05',
      channel: 'bank',
      externalNo: 'GIFT-1',
      payerName: '明远公司',
      remark: '',
    } as never);
    await as('local-clerk').positions.save({
      form: {
        ...{ post: 'vicePresident', personName: '周副会', how: 'elected', basis: '大会决议〔2026〕1号' },
        ...{ startsOn: '2026-03-04', endsOn: '2029-12-31' },
      },
    } as never);
    await runJob('2026-03-06T02:00:00Z');
    expect(await dutyOf('donations', '2026-03-05')).toMatchObject({ dueOn: '2026-04-04', offices: ['finance'] });
    // Ten working days from the day after.
    expect(await dutyOf('officers', '2026-03-04')).toMatchObject({ dueOn: '2026-03-18', audience: 'public' });
    expect((await dutyOf('feeList', '2026-11-01').catch(() => null))?.kind ?? 'feeList').toBe('feeList');
    expect(await runJob('2026-03-06T03:00:00Z')).toMatch(/^0 new/);
    const gift = await dutyOf('donations', '2026-03-05');
    const filled = await does('local-finance', 'fill', gift.id);
    expect(filled.sections?.find(({ key }) => key === 'sponsorship')?.figures).toMatchObject([
      {
        value: 500_000,
        label: { 'zh-CN': expect.stringContaining('爱心人士（匿名）') },
        opens: expect.stringContaining(billId),
      },
    ]);
    const changed = await does('local-clerk', 'fill', (await dutyOf('officers', '2026-03-04')).id);
    expect(JSON.stringify(changed.sections)).toContain('新任副会长');
    expect(changed.secrets).toEqual([]);
  });

  it('counts working days anew when the calendar changes, and tells who was named', async () => {
    setClock('2026-03-06T02:00:00Z');
    const duty = await dutyOf('officers', '2026-03-04');
    await as('local-director').disclosure.assign({
      ...{ id: duty.id, version: duty.version, personId: await personWith('local-clerk-2') },
    });
    await sql`INSERT INTO calendar_override (day, workday, source) VALUES ('2026-03-10', false, '放假')`.execute(db);
    const moved: unknown[] = [];
    expect(
      await recountDueDays(db, new Date('2026-03-06T02:00:00Z'), async (_, days) => void moved.push(...days)),
    ).toBe(1);
    expect(moved).toMatchObject([
      { from: '2026-03-18', to: '2026-03-19', personId: await personWith('local-clerk-2') },
    ]);
    expect(await dutyOf('officers', '2026-03-04')).toMatchObject({ dueOn: '2026-03-19', assignedTo: 'local-clerk-2' });
    await sql`DELETE FROM calendar_override WHERE day = '2026-03-10'`.execute(db);
  });
});

describe('one duty', () => {
  it('goes from its draft to the public, late stays late, and is corrected beside the original', async () => {
    setClock('2026-03-10T02:00:00Z');
    const { id } = await dutyOf('annualToAuthority', '2025');
    const filled = await does('local-clerk', 'fill', id);
    expect(filled.sections?.map(({ key }) => key)).toEqual(['lawful', 'members', 'activities', 'bodies', 'finance']);
    expect(
      filled.sections?.flatMap(({ figures }) => figures).every(({ opens, unit }) => opens !== null || unit === 'text'),
    ).toBe(true);
    expect(filled.wanting.map(({ office }) => office)).toEqual(['director', 'clerk', 'finance']);
    const short = await refusalOf(does('local-clerk', 'submit', id));
    expect([short.code, short.data]).toMatchObject(['STILL_WANTING', { what: [expect.anything(), expect.anything()] }]);
    await says('local-clerk', id, { lawful: '本会遵守法律法规和章程。', activities: '全年开展活动若干次。' });
    const sent = await does('local-clerk', 'submit', id);
    expect(sent).toMatchObject({ stand: 'reviewing', may: { write: false, recall: true } });
    expect(await refused(says('local-clerk', id, { lawful: '改' }))).toBe('NOT_OPEN');
    expect(await refused(reviews('local-clerk', id))).toBe('FORBIDDEN');
    expect(await refused(reviews('local-director', id, 'refuse'))).toBe('REASON_NEEDED');
    expect(await reviews('local-director', id, 'refuse', '活动写得太简单。')).toMatchObject({ stand: 'drafting' });
    await says('local-clerk', id, { activities: '全年召开理事会两次，举办培训三次。' });
    await does('local-clerk', 'submit', id);
    expect(await refused(does('local-clerk', 'publish', id))).toBe('NOT_REVIEWED');
    expect(await reviews('local-supervisor', id)).toMatchObject({ stand: 'reviewed' });
    setClock('2026-04-02T02:00:00Z');
    const out = await does('local-clerk', 'publish', id);
    // Not done before it stands with the authority.
    expect(out).toMatchObject({ stand: 'linking', publishedOn: '2026-04-02', doneOn: null, late: true });
    const link = (day: string, url = 'https://mz.example.gov.cn/report/1') =>
      as('local-clerk').disclosure.addChannel({ id, channel: 'authority', url, day });
    expect(await refused(link('2026-04-03'))).toBe('DAY_WRONG');
    expect(await refused(link('2026-04-02', 'http://mz.example.gov.cn/1'))).toBe('BAD_INPUT');
    expect(await link('2026-04-01')).toMatchObject({ stand: 'done', doneOn: '2026-04-01', late: true });
    const first = await as(null).disclosure.item({ id });
    expect(first).toMatchObject({ no: 1, shareable: true, changes: [], late: true, opens: false, readBy: null });
    expect(digestOf(first.canonical)).toBe(first.sha256);

    setClock('2026-04-10T02:00:00Z');
    const { version } = await as('local-clerk').disclosure.duty({ id });
    await as('local-clerk').disclosure.correct({ id, version, reason: '培训次数写错，应为四次。' });
    expect((await as(null).disclosure.item({ id })).no).toBe(1);
    await publishedBy('local-clerk', id, { activities: '全年召开理事会两次，举办培训四次。' });
    const second = await as(null).disclosure.item({ id });
    expect(second.versions.map(({ no, reason }) => [no, reason])).toEqual([
      [2, '培训次数写错，应为四次。'],
      [1, null],
    ]);
    expect(second.changes).toEqual([
      { section: 'activities', figure: null, what: 'changed', before: '全年召开理事会两次，举办培训三次。' },
    ]);
    const original = await as(null).disclosure.item({ id, no: 1 });
    expect([original.canonical, original.sha256]).toEqual([first.canonical, first.sha256]);
    expect(second).toMatchObject({ late: true, doneOn: '2026-04-01' });
    const { events } = await as('local-supervisor').disclosure.duty({ id });
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['filled', 'submitted', 'refused', 'passed', 'published', 'linked', 'correcting']),
    );
  });

  it('is reviewed by nobody who wrote a word of it', async () => {
    setClock('2026-03-10T02:00:00Z');
    const { id } = await dutyOf('incomeExpense', '2025');
    await does('local-director', 'fill', id);
    await says('local-finance', id, { income: '收入说明。' });
    await does('local-finance', 'submit', id);
    expect((await as('local-director').disclosure.duty({ id })).may.review).toBe(false);
    expect(await refused(reviews('local-director', id))).toBe('NOT_YOUR_TURN');
    expect((await as('local-president').disclosure.duty({ id })).may.review).toBe(true);
    expect(await refused(does('local-clerk', 'recall', id))).toBe('NOT_YOURS');
    expect(await does('local-finance', 'recall', id)).toMatchObject({ stand: 'drafting' });
  });

  it('is not shown before what is private in it was decided on; a pseudonym takes the place, no row goes', async () => {
    setClock('2026-03-10T02:00:00Z');
    await admit('secret-boss');
    await sql`UPDATE person SET name = '赵明远' WHERE openid = 'secret-boss'`.execute(db);
    const { id } = await dutyOf('incomeExpense', '2025');
    await says('local-finance', id, {
      income: '联系赵明遠，电话１３８ ００１３ ８０００。',
      cost: '付至账号 6222 0202 0001 2345 678。',
    });
    const { secrets, sections } = await as('local-finance').disclosure.duty({ id });
    expect(secrets.map(({ section, kind, words }) => [section, kind, words])).toEqual([
      ['income', 'phone', '１３８ ００１３ ８０００'],
      ['income', 'person', '赵明遠'],
      ['cost', 'bankAccount', '6222 0202 0001 2345 678'],
    ]);
    expect(await refused(does('local-finance', 'submit', id))).toBe('SECRETS_FOUND');
    const decide = async (section: string, words: string, decision: 'replace' | 'keep', said: string) => {
      const { version } = await as('local-finance').disclosure.duty({ id });
      return as('local-finance').disclosure.decideSecret({ id, version, section, words, decision, said });
    };
    expect(await refused(decide('income', '没有这个人', 'replace', '某人'))).toBe('SECRET_NOT_FOUND');
    await decide('income', '赵明遠', 'replace', '一位会员代表');
    await decide('income', '１３８ ００１３ ８０００', 'keep', '本会公开的联系电话');
    const clean = await decide('cost', '6222 0202 0001 2345 678', 'replace', '（账号略）');
    expect(clean.secrets.filter(({ keptFor }) => keptFor === null)).toEqual([]);
    expect(clean.sections?.map(({ figures }) => figures.length)).toEqual(
      sections?.map(({ figures }) => figures.length),
    );
    // A pseudonym stays when the figures are read anew, and is itself looked at.
    expect((await does('local-finance', 'fill', id)).sections?.[0]?.text).toContain('一位会员代表');
    await does('local-finance', 'submit', id);
    await reviews('local-supervisor', id);
    await does('local-finance', 'publish', id);
    const shown = await as('secret-boss').disclosure.item({ id });
    expect(shown.canonical).not.toMatch(/明[远遠]|6222/);
    expect(shown.canonical).toContain('（账号略）');
  });

  it('is published to its audience alone, read by count of members, and opens its files under the digest', async () => {
    setClock('2026-03-12T02:00:00Z');
    const { id: member } = await admit('reads-boss');
    const { id } = await dutyOf('incomeExpense', '2025');
    expect(await refused(as(null).disclosure.item({ id }))).toBe('ITEM_NOT_FOUND');
    expect(await refused(as('nobody-knows').disclosure.item({ id }))).toBe('ITEM_NOT_FOUND');
    const listed = async (openid: string | null) => (await as(openid).disclosure.published({})).rows;
    expect((await listed(null)).map((row) => row.id)).not.toContain(id);
    expect((await listed('reads-boss')).find((row) => row.id === id)).toMatchObject({
      isNew: true,
      audience: 'members',
    });
    expect(await as('reads-boss').disclosure.markRead({ id, no: 1 })).toEqual({ read: true });
    expect(await as('reads-boss').disclosure.markRead({ id, no: 1 })).toEqual({ read: false });
    expect((await listed('reads-boss')).find((row) => row.id === id)?.isNew).toBe(false);
    expect((await as('local-supervisor').disclosure.duty({ id })).readBy).toBe(1);
    expect((await as('local-supervisor').disclosure.item({ id })).readBy).toBe(1);
    expect(JSON.stringify(await as('local-supervisor').disclosure.item({ id }))).not.toContain(member);
    const who = { id: await personWith('reads-boss'), name: null, openid: 'reads-boss', phone: null };
    await personal.holdings.read?.erase?.(who, '2026-03-12').execute(db);
    expect((await as('local-supervisor').disclosure.duty({ id })).readBy).toBe(0);
  });

  it('tells members once that something was published to them', async () => {
    const { rows } = await sql<{
      payload: { id: string; no: number };
    }>`SELECT payload FROM task WHERE kind = 'tellDisclosure' ORDER BY id LIMIT 1`.execute(db);
    const payload = rows[0]?.payload as never;
    const run = () => tasks[0]?.work(db, new Date('2026-03-12T02:00:00Z'), payload, () => Promise.resolve());
    await run();
    await run();
    expect(
      (await toldTo('reads-boss')).filter(({ kind }) => kind === 'disclosure.published').length,
    ).toBeLessThanOrEqual(1);
  });

  it('keeps its files, and wants the report of an audit', async () => {
    setClock('2026-03-12T02:00:00Z');
    const { id } = await dutyOf('auditReport', '2025');
    await does('local-finance', 'fill', id);
    await says('local-finance', id, { conclusion: '某会计师事务所出具无保留意见。' });
    expect(await refused(does('local-finance', 'submit', id))).toBe('STILL_WANTING');
    const add = async (fileId: string) => {
      const { version } = await as('local-finance').disclosure.duty({ id });
      return as('local-finance').disclosure.addFile({ id, version, fileId });
    };
    expect(await refused(add(await uploadedFile('local-clerk')))).toBe('FILE_NOT_FOUND');
    const fileId = await uploadedFile('local-finance');
    expect((await add(fileId)).files).toMatchObject([{ fileId, sha256: 'a'.repeat(64) }]);
    await does('local-finance', 'submit', id);
    await reviews('local-compliance', id);
    await does('local-finance', 'publish', id);
    expect((await as('local-council').disclosure.item({ id })).document.files).toMatchObject([{ fileId, bytes: 1000 }]);
    expect(await refused(as('nobody-knows').disclosure.itemFile({ id, no: 1, fileId }))).toBe('FILE_NOT_FOUND');
  });

  it('is begun by hand for a meeting that is over, and put away with a reason; what has to be shown is not', async () => {
    const meetingId = await publishedMeeting({
      title: '行业峰会',
      kind: 'industry_summit',
      status: 'ended',
      startsAt: '2026-02-10T01:00:00Z',
      endsAt: '2026-02-10T09:00:00Z',
    });
    setClock('2026-03-12T02:00:00Z');
    expect((await as('local-clerk').disclosure.options({})).meetings.map((each) => each.id)).toContain(meetingId);
    const form = { kind: 'activity' as const, title: '行业峰会', since: '2026-02-10' };
    expect(await refused(as('local-clerk').disclosure.begin(form))).toBe('MEETING_NEEDED');
    expect(await refused(as('local-clerk').disclosure.begin({ ...form, meetingId: randomUUID() }))).toBe(
      'MEETING_NOT_FOUND',
    );
    expect(await refused(as('local-finance').disclosure.begin({ ...form, meetingId }))).toBe('NOT_YOURS');
    expect(await refused(as('local-clerk').disclosure.begin({ ...form, meetingId, since: '2026-03-13' }))).toBe(
      'DAY_WRONG',
    );
    const { id } = await as('local-clerk').disclosure.begin({ ...form, meetingId });
    expect(await refused(as('local-clerk').disclosure.begin({ ...form, meetingId }))).toBe('BEGUN_ALREADY');
    expect((await does('local-clerk', 'fill', id)).sections?.[0]?.figures[0]).toMatchObject({ value: '行业峰会' });
    const { version } = await as('local-clerk').disclosure.duty({ id });
    expect(await as('local-clerk').disclosure.discard({ id, version, reason: '规模不大' })).toMatchObject({
      stand: 'dropped',
      late: false,
    });
    const due = await dutyOf('annualToRegistrar', '2025');
    expect(
      await refused(as('local-clerk').disclosure.discard({ id: due.id, version: due.version, reason: '不想写' })),
    ).toBe('NOT_BY_HAND');
  });
});

describe('the actions one by one', () => {
  const clerk = () => as('local-clerk').disclosure;
  it('fill, write, send in, take back, look over, and tell who could be named', async () => {
    setClock('2026-03-13T02:00:00Z');
    const { id, title } = await dutyMade('officers', { since: '2026-03-12', dueOn: '2026-03-26' });
    const filled = await clerk().fill({ id, version: 1 });
    expect(filled).toMatchObject({ title: { 'zh-CN': title }, stand: 'drafting', version: 2 });
    expect(await refused(clerk().fill({ id, version: 1 }))).toBe('DUTY_MOVED');
    expect(await refused(as('local-finance').disclosure.fill({ id, version: 2 }))).toBe('NOT_YOURS');
    const narrower = clerk().saveTexts({ id, version: 2, texts: {}, audience: 'members' });
    expect(await refused(narrower)).toBe('NARROWER');
    const said = await clerk().saveTexts({ id, version: 2, texts: { changes: '章程第三条修改。', nothing: 'x' } });
    expect(said.sections?.map(({ key, text }) => [key, text])).toContainEqual(['changes', '章程第三条修改。']);
    const fileId = await uploadedFile('local-clerk');
    await clerk().addFile({ id, version: 3, fileId });
    expect(await refused(clerk().dutyFile({ id, fileId: randomUUID() }))).toBe('FILE_NOT_FOUND');
    expect((await clerk().removeFile({ id, version: 4, fileId })).files).toEqual([]);
    expect(await refused(clerk().removeFile({ id, version: 5, fileId }))).toBe('FILE_NOT_FOUND');
    await clerk().submit({ id, version: 5 });
    expect(await clerk().recall({ id, version: 6 })).toMatchObject({ stand: 'drafting' });
    expect(await refused(clerk().recall({ id, version: 7 }))).toBe('NOT_OPEN');
    const { review } = await clerk().submit({ id, version: 7 });
    const passed = await as('local-president').disclosure.review({
      id,
      caseVersion: review?.version ?? 0,
      decision: 'pass',
    });
    expect(passed).toMatchObject({ stand: 'reviewed', review: null });
    const { rows } = await clerk().holders({ id });
    expect(rows.map(({ name }) => name)).toEqual(['local-clerk', 'local-clerk-2', 'local-director', 'local-finance']);
    const council = await personWith('local-council');
    expect(await refused(clerk().assign({ id, version: passed.version, personId: council }))).toBe('PERSON_NOT_FOUND');
  });
});

describe('what is kept', () => {
  it('is append-only: no version, step or link is changed or deleted', async () => {
    const refuses = (statement: string) => expect(sql.raw(statement).execute(db)).rejects.toThrow();
    await refuses(`UPDATE disclosure_version SET document = '{}', sha256 = encode(sha256('{}'), 'hex')`);
    await refuses('DELETE FROM disclosure_version');
    await refuses(`UPDATE disclosure_channel SET url = 'https://example.com/x'`);
    await refuses('DELETE FROM disclosure_channel');
    await refuses(`UPDATE disclosure_step SET reason = ''`);
    await refuses('DELETE FROM disclosure_step');
    await refuses('DELETE FROM disclosure');
    await refuses(`UPDATE disclosure SET done_on = '2026-03-31' WHERE done_on IS NOT NULL`);
  });

  it('has a digest that the database itself reckons', async () => {
    const { rows } = await sql<{
      right: boolean;
    }>`SELECT bool_and(sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')) AS right FROM disclosure_version`.execute(
      db,
    );
    expect(rows[0]?.right).toBe(true);
    await expect(
      sql`INSERT INTO disclosure_version SELECT disclosure_id, no + 100, document || ' ', sha256, audience, 'x', submitted_by, reviewed_by, published_by, published_at FROM disclosure_version LIMIT 1`.execute(
        db,
      ),
    ).rejects.toThrow(/disclosure_digest/);
  });
});

describe('at once', () => {
  it('of many who publish one does, and the control shows the race', async () => {
    setClock('2026-03-14T02:00:00Z');
    const { id } = await dutyOf('annualToRegistrar', '2025');
    await does('local-clerk', 'fill', id);
    await says('local-clerk', id, { lawful: '守法。', activities: '有活动。' });
    await does('local-clerk', 'submit', id);
    await reviews('local-supervisor', id);
    const { version } = await as('local-clerk').disclosure.duty({ id });
    const outcomes = await Promise.allSettled(
      ['local-clerk', 'local-director', 'local-clerk-2', 'local-clerk', 'local-director'].map((openid) =>
        as(openid).disclosure.publish({ id, version }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const versions = await sql<{
      n: number;
    }>`SELECT count(*)::int AS n FROM disclosure_version WHERE disclosure_id = ${id}`.execute(db);
    expect(versions.rows[0]?.n).toBe(1);
    // Without the state in the statement each of two that have read it reviewed publishes.
    await sql`CREATE TABLE control (id int, no int); INSERT INTO control VALUES (1, 0)`.execute(db);
    const naive = () =>
      db.transaction().execute(async (transaction) => {
        const seen = await sql<{ no: number }>`SELECT no FROM control`.execute(transaction);
        await sql`SELECT pg_sleep(0.2)`.execute(transaction);
        await sql`UPDATE control SET no = no + 1`.execute(transaction);
        return seen.rows[0]?.no;
      });
    expect(await Promise.all([naive(), naive()])).toEqual([0, 0]);
    await sql`DROP TABLE control`.execute(db);
  });

  it('of two reviews one counts', async () => {
    setClock('2026-03-14T02:00:00Z');
    const duty = await dutyOf('annualToRegistrar', '2025');
    await as('local-clerk').disclosure.correct({ id: duty.id, version: duty.version, reason: '补充一段说明。' });
    await says('local-clerk', duty.id, { lawful: '守法，无处罚。' });
    await does('local-clerk', 'submit', duty.id);
    const outcomes = await Promise.allSettled([
      reviews('local-supervisor', duty.id),
      reviews('local-president', duty.id, 'refuse', '请再核对。'),
      reviews('local-compliance', duty.id),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('who may', () => {
  it('every role with every action', async () => {
    await appointPerson('of-a-committee', 'council');
    const input = {
      id: randomUUID(),
      version: 1,
      year: 2026,
      no: 1,
      caseVersion: 1,
      decision: 'pass',
      personId: null,
      texts: {},
      fileId: randomUUID(),
    };
    const more = {
      section: 'x',
      words: 'x',
      said: 'x',
      channel: 'site',
      url: 'https://example.org/1',
      day: '2026-03-01',
      reason: '理由说明',
      kind: 'activity',
      title: '活动',
      since: '2026-03-01',
    };
    for (const [name, action] of Object.entries(disclosure)) {
      const { access } = action['~orpc'].meta;
      const given: Record<string, unknown> = { ...input, ...more };
      if (name === 'calendar') given.kind = undefined;
      if (name === 'published') given.kind = undefined;
      if (name === 'decideSecret') given.decision = 'keep';
      for (const office of offices) {
        const reply = await send(`local-${office}`, 'disclosure', name, given);
        const admitted = access === 'anyone' || (Array.isArray(access) && access.includes(office));
        const forbidden = !reply.ok && ['FORBIDDEN', 'UNAUTHENTICATED'].includes(reply.error.code);
        expect([name, office, !forbidden]).toEqual([name, office, admitted]);
        if (!reply.ok) expect([name, reply.error.code]).not.toContain('INTERNAL');
      }
      const visitor = await send(null, 'disclosure', name, given);
      const out = !visitor.ok && visitor.error.code === 'UNAUTHENTICATED';
      expect([name, !out]).toEqual([name, access === 'anyone']);
    }
  });

  it('reads in three round trips at most', async () => {
    const { roundTrips } = await import('../proceedings/cast');
    setClock('2026-03-14T02:00:00Z');
    const { id } = await dutyOf('annualToAuthority', '2025');
    const most = async (action: string, work: () => Promise<unknown>) => Math.max(...(await roundTrips(action, work)));
    expect(
      await most('disclosure.calendar', () => as('local-clerk').disclosure.calendar({ year: 2026 })),
    ).toBeLessThanOrEqual(3);
    expect(await most('disclosure.duty', () => as('local-clerk').disclosure.duty({ id }))).toBeLessThanOrEqual(3);
    expect(
      await most('disclosure.published', () => as('reads-boss').disclosure.published({ q: '年度' })),
    ).toBeLessThanOrEqual(3);
    expect(await most('disclosure.item', () => as('reads-boss').disclosure.item({ id }))).toBeLessThanOrEqual(3);
  });
});
