import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { admit, appointPerson, engage, personWith, toldTo } from '../../config/jest-functions/cast';
import { as, db, type Refused, refusalOf, sendHttp, setClock, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import type { Holding } from '../shared/personal-shape';
import { jobs as flowJobs } from '../flows/job';
import { asked, checked, draft, noted, published, question, replied, rowOf, runJob, step } from './cast';
import { recountDueDays } from './effects';
import { tasks } from './job';
import { personal } from './personal';

useDatabase();
useCloud();
beforeAll(engage);
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`DELETE FROM rate`.execute(db);
});
const told = async (openid: string) => (await toldTo(openid)).map(({ title }) => title);
const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code;
const show = (openid: string | null, inquiryId: string) => as(openid).inquiries.show({ inquiryId });
const allowed = async (openid: string, inquiryId: string) =>
  Object.entries((await show(openid, inquiryId)).may).flatMap(([name, yes]) => (yes ? [name] : []));

describe('a question', () => {
  it('gets its number and its day, is drafted, reviewed by another, and answered', async () => {
    const { inquiryId, number, dueOn } = await asked('asks');
    expect([number, dueOn]).toEqual([expect.stringMatching(/^CX2026-\d{4}$/), '2026-12-01']);
    expect(await show('asks', inquiryId)).toMatchObject({
      ...{ as: 'asker', stage: 'received', draft: '', checked: null, extension: null, assignedTo: null },
    });
    expect(await told('local-clerk')).toContain(`查询 ${number} 等你答复`);
    expect(await allowed('local-clerk', inquiryId)).toEqual(['take', 'draft', 'handOn', 'transfer']);
    const taken = await step('local-clerk', 'take', inquiryId, {});
    expect([taken.stage, taken.assignedTo]).toEqual(['drafting', 'local-clerk']);
    expect(await refused(step('local-clerk-2', 'submit', inquiryId, { draft }))).toBe('NOT_YOUR_TURN');
    const up = await step('local-clerk', 'submit', inquiryId, { draft });
    expect([up.stage, up.dueOn, up.may.review]).toEqual(['reviewing', '2026-12-01', false]);
    expect(await refused(step('local-clerk', 'review', inquiryId, { agree: true }))).toBe('NOT_YOUR_TURN');
    expect(await told('local-finance')).toContain(`查询 ${number} 的答复等你审核`);
    expect(await told('local-clerk')).not.toContain(`查询 ${number} 的答复等你审核`);
    // Nothing of the draft is the asker's before it is agreed to.
    expect(await show('asks', inquiryId)).toMatchObject({ stage: 'reviewing', draft: '', reply: null });
    const done = await step('local-finance', 'review', inquiryId, { agree: true });
    expect(done).toMatchObject({ stage: 'replied', repliedOn: '2026-11-20', reply: draft, dueOn: '2026-12-01' });
    expect(await told('asks')).toContain(`查询 ${number} 有了答复`);
    const mine = await show('asks', inquiryId);
    expect(mine).toMatchObject({ reply: draft, rateUntil: '2026-12-20' });
    expect(mine.events.map(({ kind, by }) => [kind, by])).toEqual([
      ['opened', 'asks'],
      ['passed', null],
      ['passed', null],
    ]);
    expect((await show('local-supervisor', inquiryId)).events.map(({ by }) => by)).toEqual([
      ...['asks', 'local-clerk', 'local-clerk', 'local-finance'],
    ]);
  });

  it('is sent back with a reason, drafted anew, and keeps its day', async () => {
    const { inquiryId } = await asked('sent-back');
    await step('local-clerk', 'submit', inquiryId, { draft: '在网站上。' });
    setClock('2026-11-25T02:00:00Z');
    expect(await refused(step('local-director', 'review', inquiryId, { agree: false }))).toBe('REASON_REQUIRED');
    const back = await step('local-director', 'review', inquiryId, { agree: false, reason: '请写明哪次会议。' });
    expect([back.stage, back.dueOn, back.draft]).toEqual(['drafting', '2026-12-01', '在网站上。']);
    // Whoever reviewed does not draft, and whoever drafted does not review.
    expect(await allowed('local-director', inquiryId)).toEqual([]);
    const again = await step('local-clerk', 'submit', inquiryId, { draft });
    expect([again.stage, again.dueOn]).toEqual(['reviewing', '2026-12-01']);
    expect((await show('sent-back', inquiryId)).events.map(({ kind }) => kind)).not.toContain('sentBack');
    expect((await step('local-director', 'review', inquiryId, { agree: true })).stage).toBe('replied');
  });

  it('of a member is seen by whoever stands for it, and handled by nobody who does', async () => {
    await admit('of-member', { name: '青锋机床有限公司' });
    await as('of-member').identity.whoami({});
    const { inquiryId } = await asked('of-member', { forUnit: true });
    expect(await show('local-clerk', inquiryId)).toMatchObject({ asker: 'member', from: '青锋机床有限公司' });
    expect((await as('of-member').inquiries.mine({})).rows.map(({ id }) => id)).toEqual([inquiryId]);
    expect(await refused(as('never-a-member').inquiries.ask(question({ forUnit: true })))).toBe('NO_UNIT');
    expect(await refused(show('never-a-member', inquiryId))).toBe('INQUIRY_NOT_FOUND');
  });

  it('of somebody of the secretariat is answered by others', async () => {
    const { inquiryId } = await asked('local-clerk-2');
    expect(await allowed('local-clerk-2', inquiryId)).toEqual(['remind']);
    expect((await show('local-clerk-2', inquiryId)).as).toBe('asker');
    expect((await as('local-clerk-2').inquiries.register({})).rows.map(({ id }) => id)).not.toContain(inquiryId);
    expect(await refused(step('local-clerk-2', 'submit', inquiryId, { draft }))).toBe('INQUIRY_NOT_FOUND');
    await replied(inquiryId);
    expect((await show('local-clerk-2', inquiryId)).reply).toBe(draft);
  });

  it('is handed on, and taken by whom it was handed to', async () => {
    const { inquiryId } = await asked('handed-on');
    const { caseId, caseVersion } = await show('local-clerk', inquiryId);
    const personId = await personWith('local-clerk-2');
    await as('local-clerk').flows.handOn({ caseId, version: caseVersion, personId });
    expect(await show('local-director', inquiryId)).toMatchObject({ stage: 'assigned', assignedTo: 'local-clerk-2' });
    expect(await refused(step('local-clerk', 'take', inquiryId, {}))).toBe('NOT_YOUR_TURN');
    expect((await step('local-clerk-2', 'take', inquiryId, {})).stage).toBe('drafting');
    expect((await show('handed-on', inquiryId)).events.map(({ kind }) => kind)).toEqual(['opened']);
    expect(await refused(step('local-clerk-2', 'take', inquiryId, {}))).toBe('NOT_NOW');
    expect((await step('local-clerk-2', 'submit', inquiryId, { draft })).stage).toBe('reviewing');
  });

  it('that is not the association’s is passed on with the words to whom to turn', async () => {
    const { inquiryId, number } = await asked('not-ours', { topic: 'other', title: '社保怎么转移' });
    const words = '社保转移请向参保地的社会保险经办机构查询。';
    expect(await step('local-director', 'transfer', inquiryId, { words })).toMatchObject({
      ...{ stage: 'transferred', reply: words, repliedOn: '2026-11-20', rateUntil: null },
    });
    expect(await told('not-ours')).toContain(`查询 ${number} 不属于本会`);
    expect(await refused(as('not-ours').inquiries.rate({ inquiryId, stars: 1 }))).toBe('RATING_OVER');
    expect(await refused(step('local-clerk', 'submit', inquiryId, { draft }))).toBe('NOT_NOW');
  });

  it('has no gap among its numbers, whatever fails or comes at once', async () => {
    await Promise.allSettled([
      ...Array.from({ length: 6 }, (_, n) => asked(`numbers-${n}`)),
      noted({ receivedOn: '2026-11-21' }),
      ...Array.from({ length: 2 }, () => as(null).inquiries.askPublic(question())),
    ]);
    const { rows } = await sql<{
      number: string;
    }>`SELECT number FROM inquiry WHERE number LIKE 'CX2026-%' ORDER BY number`.execute(db);
    expect(rows.map(({ number }) => Number(number.slice(7)))).toEqual(rows.map((_, n) => n + 1));
  });
});

describe('the seventh working day', () => {
  const late = async (...of: string[]) =>
    (await as('local-clerk').inquiries.register({ late: true })).rows.flatMap(({ id }) =>
      of.includes(id) ? [id] : [],
    );

  it('is in time, and the eighth is late', async () => {
    const [inTime, tooLate] = [(await asked('in-time')).inquiryId, (await asked('too-late')).inquiryId];
    for (const id of [inTime, tooLate]) await step('local-clerk', 'submit', id, { draft });
    // 23:30 in Beijing is still the seventh.
    setClock('2026-12-01T15:30:00Z');
    expect(await late(inTime, tooLate)).toEqual([]);
    await step('local-director', 'review', inTime, { agree: true });
    setClock('2026-12-01T16:00:00Z');
    expect(await late(inTime, tooLate)).toEqual([tooLate]);
    const done = await step('local-director', 'review', tooLate, { agree: true });
    expect([done.repliedOn, done.dueOn]).toEqual(['2026-12-02', '2026-12-01']);
    // Late it stays once it is answered.
    expect(await late(inTime, tooLate)).toEqual([tooLate]);
  });

  it('leaves a late draft its day, and escalates', async () => {
    const { inquiryId, number } = await asked('escalates');
    setClock('2026-12-05T02:00:00Z');
    const up = await step('local-clerk', 'submit', inquiryId, { draft });
    expect([up.stage, up.dueOn]).toEqual(['reviewing', '2026-12-01']);
    await flowJobs.flows(db, new Date('2026-12-05T02:00:00Z'));
    const { events } = await show('local-clerk', inquiryId);
    expect(events.map(({ kind }) => kind)).toContain('escalated');
    const back = await step('local-director', 'review', inquiryId, { agree: false, reason: '请核对日期。' });
    expect([back.stage, back.dueOn, back.number]).toEqual(['drafting', '2026-12-01', number]);
  });

  it('is put off once, by as many again, whichever step it stands at', async () => {
    const { inquiryId } = await asked('extends');
    const extend = async (openid: string) => {
      const { caseId, caseVersion } = await show(openid, inquiryId);
      return as(openid).flows.extend({ caseId, version: caseVersion, reason: '要向会计师事务所核实。' });
    };
    expect((await show('local-clerk', inquiryId)).extension).toEqual({
      ...{ workdays: 7, until: '2026-12-10', provisional: false },
    });
    await extend('local-clerk');
    expect(await show('extends', inquiryId)).toMatchObject({
      ...{ dueOn: '2026-12-10', extended: true, extendedWhy: '要向会计师事务所核实。' },
    });
    await step('local-clerk', 'submit', inquiryId, { draft });
    expect(await show('local-director', inquiryId)).toMatchObject({ dueOn: '2026-12-10', extension: null });
    expect(await refused(extend('local-director'))).toBe('NOT_EXTENDABLE');
    await step('local-director', 'review', inquiryId, { agree: false, reason: '请补上文号。' });
    expect(await refused(extend('local-clerk'))).toBe('NOT_EXTENDABLE');
    await step('local-clerk', 'submit', inquiryId, { draft });
    setClock('2026-12-10T02:00:00Z');
    await step('local-director', 'review', inquiryId, { agree: true });
    expect(await rowOf(inquiryId)).toMatchObject({ extended: true, due_on: '2026-12-10', replied_on: '2026-12-10' });
    const atReview = (await asked('extends-late')).inquiryId;
    await step('local-clerk', 'submit', atReview, { draft });
    const { caseId, caseVersion } = await show('local-director', atReview);
    await as('local-director').flows.extend({ caseId, version: caseVersion, reason: '要核实会议记录。' });
    expect((await show('extends-late', atReview)).extended).toBe(true);
  });

  it('follows the parameter of the day of receipt, and is extended by as many again', async () => {
    const own = (value: RawBuilder<unknown>) =>
      db.transaction().execute(async (transaction) => {
        await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
        await sql`UPDATE reg_rule SET own_value = ${value}, own_reason = CASE WHEN ${value} IS NOT NULL THEN '本会制度' END,
          own_by = CASE WHEN ${value} IS NOT NULL THEN '会员大会' END WHERE id = 'inquiries.replyWorkdays'`.execute(
          transaction,
        );
      });
    expect(await as(null).inquiries.options({})).toMatchObject({ replyWorkdays: 7, dueOn: '2026-12-01' });
    await own(sql`'3'::jsonb`);
    const { inquiryId, dueOn } = await asked('three-days');
    await own(sql`NULL::jsonb`);
    expect(dueOn).toBe('2026-11-25');
    expect((await show('local-clerk', inquiryId)).extension).toMatchObject({ workdays: 3, until: '2026-11-30' });
  });

  it('is counted anew when the calendar changes', async () => {
    const { inquiryId } = await noted();
    await step('local-clerk', 'submit', inquiryId, { draft });
    await step('local-director', 'review', inquiryId, { agree: true });
    expect((await rowOf(inquiryId)).due_on).toBe('2026-12-01');
    await sql`INSERT INTO calendar_override (day, workday, source) VALUES ('2026-11-24', false, '放假一天的通知')`.execute(
      db,
    );
    const tell = () => Promise.resolve();
    expect(await recountDueDays(db, new Date('2026-11-20T02:00:00Z'), tell)).toBeGreaterThan(0);
    expect((await rowOf(inquiryId)).due_on).toBe('2026-12-02');
    expect(await recountDueDays(db, new Date('2026-11-20T02:00:00Z'), tell)).toBe(0);
    await sql`DELETE FROM calendar_override`.execute(db);
  });
});

describe('the registrar', () => {
  it('asks on paper; the answer is handed over by hand, on a day', async () => {
    expect(await refused(noted({ receivedOn: '2026-11-21' }))).toBe('DAY_AHEAD');
    const { inquiryId, dueOn } = await noted({ receivedOn: '2026-11-18' });
    expect(dueOn).toBe('2026-11-27');
    expect(await show('local-president', inquiryId)).toMatchObject({
      ...{ asker: 'registrar', from: '市民政局社会组织管理处', cameBy: 'letter', mayPublish: false },
    });
    expect((await replied(inquiryId)).stage).toBe('reviewed');
    expect(await allowed('local-finance', inquiryId)).toEqual([]);
    const deliver = (on: string, openid = 'local-clerk') => step(openid, 'deliver', inquiryId, { on, way: 'letter' });
    expect(await refused(deliver('2026-11-21'))).toBe('DAY_WRONG');
    expect(await refused(deliver('2026-11-17'))).toBe('DAY_WRONG');
    expect(await refused(deliver('2026-11-20', 'local-finance'))).toBe('FORBIDDEN');
    expect(await deliver('2026-11-20')).toMatchObject({ stage: 'replied', reply: draft, rateUntil: null });
    expect(await refused(deliver('2026-11-20'))).toBe('NOT_NOW');
    expect((await show('local-supervisor', inquiryId)).events.at(-1)).toMatchObject({
      kind: 'delivered',
      by: 'local-clerk',
    });
    await runJob('2027-01-10T02:00:00Z');
    expect((await rowOf(inquiryId)).state).toBe('closed');
  });
});

describe('somebody of the public', () => {
  const ask = (change = {}, requestId?: string) => as(null).inquiries.askPublic(question(change), requestId);
  const found = (code: string) => as(null).inquiries.byCode({ code });

  it('has a code by which he alone sees the answer', async () => {
    const { code, number, dueOn } = await ask({ title: '本会的登记证号' });
    expect([code.length, dueOn]).toEqual([35, '2026-12-01']);
    expect(await found(code)).toMatchObject({ number, stage: 'received', reply: null, may: { rate: false } });
    const id = (await found(code)).id;
    expect(await show('local-clerk', id)).toMatchObject({ asker: 'public', from: null });
    await replied(id);
    // He reads it in a code as it was copied, with blanks.
    expect(await found(`${code.slice(0, 12)} ${code.slice(12)}\n`)).toMatchObject({ stage: 'replied', reply: draft });
    const rated = await as(null).inquiries.rateByCode({ code, stars: 5, words: '很清楚' });
    expect(rated).toMatchObject({ stage: 'closed', rating: { stars: 5, words: '很清楚' }, may: { rate: true } });
    const { rows } =
      await sql`SELECT 1 FROM notice WHERE kind IN ('replied', 'transferred') AND link LIKE ${`%${id}`}`.execute(db);
    expect(rows).toEqual([]);
  });

  it('is not found by a forged code, nor by that of a complaint or of a question of somebody else', async () => {
    const { code } = await ask();
    const { inquiryId } = await asked('has-no-code');
    const { writeCode } = await import('./inquiry-code');
    const complaint = await import('../complaints/complaint-code');
    const forged = [
      ...[
        '',
        'x',
        code.slice(0, -1),
        `${code}A`,
        code.toLowerCase(),
        `${code.slice(0, 5)}${code[5] === 'A' ? 'B' : 'A'}${code.slice(6)}`,
      ],
      ...[writeCode(randomUUID()), writeCode(inquiryId), complaint.writeCode((await found(code)).id)],
    ];
    for (const each of forged)
      expect([each, await refused(found(each))]).toEqual([each, each === '' ? 'BAD_INPUT' : 'CODE_WRONG']);
    expect(await refused(as(null).inquiries.rateByCode({ code: forged[1] ?? '', stars: 1 }))).toBe('CODE_WRONG');
    expect(await refused(as(null).inquiries.rateByCode({ code, stars: 1 }))).toBe('RATING_OVER');
  });

  it('who sends it again has sent it once', async () => {
    const requestId = randomUUID();
    const [first, again] = await Promise.all([ask({}, requestId), ask({}, requestId)]);
    expect(again).toEqual(first);
    expect((await ask({ title: '另一个问题' }, requestId)).number).not.toBe(first.number);
  });

  it('does not flood it: five an hour from one address, and the others go on', async () => {
    const from = async (address: string) => {
      const { main } = await import('./index');
      const event = {
        ...{ httpMethod: 'POST', path: '/inquiries/askPublic', headers: { 'x-real-ip': address } },
        body: JSON.stringify(question({ title: randomUUID() })),
      };
      const { body } = (await main(event, { environment: '{}' })) as { body: string };
      return JSON.parse(body) as { ok: boolean; error?: { code: string } };
    };
    const flood = await Promise.all(Array.from({ length: 12 }, () => from('10.9.8.7')));
    expect(flood.filter(({ ok }) => ok)).toHaveLength(5);
    expect(new Set(flood.flatMap(({ error }) => (error ? [error.code] : [])))).toEqual(new Set(['TOO_OFTEN']));
    expect((await from('10.9.8.6')).ok).toBe(true);
  });

  it('is refused what is not his, through the gateway too', async () => {
    const { inquiryId } = await asked('private');
    const codes = await Promise.all(
      (['show', 'mine', 'register', 'rate'] as const).map(async (action) => {
        const reply = await sendHttp(null, 'inquiries', { action, input: action === 'show' ? { inquiryId } : {} });
        return reply.ok ? 'ok' : reply.error.code;
      }),
    );
    expect(codes).toEqual(Array(4).fill('UNAUTHENTICATED'));
  });
});

describe('what the asker thinks of it', () => {
  it('closes it, and is changed for thirty days', async () => {
    const { inquiryId } = await asked('rates');
    expect(await refused(as('rates').inquiries.rate({ inquiryId, stars: 3 }))).toBe('RATING_OVER');
    await replied(inquiryId);
    expect(await refused(as('somebody').inquiries.rate({ inquiryId, stars: 3 }))).toBe('INQUIRY_NOT_FOUND');
    expect(await refused(as('local-clerk').inquiries.rate({ inquiryId, stars: 5 }))).toBe('INQUIRY_NOT_FOUND');
    expect(await as('rates').inquiries.rate({ inquiryId, stars: 2, words: '太慢' })).toMatchObject({
      ...{ stage: 'closed', rating: { stars: 2, words: '太慢' } },
    });
    setClock('2026-12-20T15:59:00Z');
    expect((await as('rates').inquiries.rate({ inquiryId, stars: 4 })).rating).toEqual({ stars: 4, words: '' });
    setClock('2026-12-20T16:00:00Z');
    expect(await refused(as('rates').inquiries.rate({ inquiryId, stars: 1 }))).toBe('RATING_OVER');
    expect(await refused(as('rates').inquiries.rate({ inquiryId, stars: 6 }))).toBe('BAD_INPUT');
  });

  it('is not waited for longer', async () => {
    const { inquiryId } = await asked('never-rates');
    await replied(inquiryId);
    await runJob('2026-12-20T02:00:00Z');
    expect((await rowOf(inquiryId)).state).toBe('replied');
    await runJob('2026-12-21T02:00:00Z');
    expect(await rowOf(inquiryId)).toMatchObject({ state: 'closed', rating: null });
    expect(await runJob('2026-12-21T02:00:00Z')).toBe('0 closed');
  });
});

describe('question and answer', () => {
  const ready = async (openid: string, change = {}) => {
    const { inquiryId } = await asked(openid, change);
    await replied(inquiryId);
    await checked(inquiryId);
    return inquiryId;
  };
  const listed = async (q?: string) =>
    (await as(null).inquiries.answers(q ? { q } : {})).rows.map(({ title }) => title);

  it('are published by the reviewer, for everybody, and taken down with a reason', async () => {
    const inquiryId = await ready('is-published');
    expect(await refused(step('local-clerk', 'publish', inquiryId, published))).toBe('NOT_REVIEWER');
    const { answerId } = await step('local-director', 'publish', inquiryId, published);
    expect(await as(null).inquiries.answer({ answerId: answerId ?? '' })).toMatchObject({
      ...{ ...published, topic: 'dues', publishedOn: '2026-11-20' },
    });
    expect(JSON.stringify(await as(null).inquiries.answers({}))).not.toContain('is-published');
    expect(await refused(step('local-director', 'publish', inquiryId, published))).toBe('NOT_NOW');
    expect((await show('is-published', inquiryId)).answerId).toBe(answerId);
    await step('local-clerk', 'unpublish', inquiryId, { reason: '标准已经修改。' });
    expect(await refused(as(null).inquiries.answer({ answerId: answerId ?? '' }))).toBe('ANSWER_NOT_FOUND');
    expect(await listed()).not.toContain(published.title);
    // In other words it may stand there again.
    await step('local-director', 'publish', inquiryId, { ...published, title: '会费标准' });
    expect(await listed()).toContain('会费标准');
  });

  it('wait for the wish of the asker and the verdict on his words', async () => {
    const unwilling = await ready('unwilling', { mayPublish: false });
    expect(await refused(step('local-director', 'publish', unwilling, published))).toBe('NOT_WISHED');
    const { inquiryId } = await asked('unchecked');
    expect(await refused(step('local-director', 'publish', inquiryId, published))).toBe('NOT_NOW');
    await replied(inquiryId);
    expect(await refused(step('local-director', 'publish', inquiryId, published))).toBe('NOT_CHECKED');
    await drain(db, new Date('2026-11-20T02:01:00Z'), tasks);
    expect((await rowOf(inquiryId)).checked).not.toBe('pending');
    // The words are kept with the question alone.
    const kept =
      await sql`SELECT 1 FROM content_check WHERE subject LIKE 'inquiry:%' AND state <> 'pending' AND (content <> '' OR words_hash <> '')`.execute(
        db,
      );
    expect(kept.rows).toEqual([]);
    await step('local-director', 'publish', inquiryId, published);
    // A visitor's words nobody at WeChat judges: whoever publishes them has read them.
    const { code } = await as(null).inquiries.askPublic(question({ title: '公开的问题' }));
    const { id } = await as(null).inquiries.byCode({ code });
    await replied(id);
    await drain(db, new Date('2026-11-20T02:02:00Z'), tasks);
    expect((await show('local-director', id)).checked).toBe('review');
    await step('local-director', 'publish', id, { ...published, title: '公众问的' });
    const { rows } =
      await sql`SELECT 1 FROM content_check WHERE subject = ${`inquiry:${id}`} AND state = 'pass' AND judged_by IS NOT NULL`.execute(
        db,
      );
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['请联系１３８１２３４５６７８', 'phone', '１３８１２３４５６７８'],
    ['身份证 11010519491231002X 的会员', 'idNumber', '11010519491231002X'],
    ['卡号 6222 0210 0111 6245 702', 'bankCard', '6222 0210 0111 6245 702'],
    ['答复沈 雨桐代表', 'name', '沈 雨桐'],
    ['答覆瀋雨桐沈雨桐代表', 'name', '沈雨桐'],
    ['來信人歐陽靜宜', 'name', '歐陽靜宜'],
  ])('are stopped by “%s”', async (words, kind, said) => {
    await sql`INSERT INTO person (id, openid, name, created_at) VALUES (${randomUUID()}, 'p-shen', '沈雨桐', '2026-01-01'), (${randomUUID()}, 'p-ouyang', '欧阳静宜', '2026-01-01') ON CONFLICT DO NOTHING`.execute(
      db,
    );
    const inquiryId = await ready(`names-${randomUUID()}`);
    const refusal = await refusalOf(step('local-director', 'publish', inquiryId, { ...published, question: words }));
    expect([refusal.code, refusal.data]).toEqual([
      'PERSONAL_WORDS',
      { found: expect.arrayContaining([{ field: 'question', kind, words: said }]) as unknown },
    ]);
    // Whoever holds an office is named as its holder.
    await step('local-director', 'publish', inquiryId, { ...published, answer: '由会长 local-president 在会上说明。' });
  });

  it('are found by full-width digits and in traditional characters', async () => {
    const inquiryId = await ready('is-found');
    await step('local-director', 'publish', inquiryId, {
      ...{ title: '2026 年审计报告在哪里看', question: '审计报告在哪里看？', answer: '在本会网站的信息公开栏目。' },
    });
    for (const q of ['審計報告', '２０２６年', '信息公開', '审计 报告'])
      expect([q, await listed(q)]).toEqual([q, ['2026 年审计报告在哪里看']]);
    expect(await listed('不存在')).toEqual([]);
    const { number } = await show('local-clerk', inquiryId);
    const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const seen = await as('local-supervisor').inquiries.register({ q: wide });
    expect(seen.rows.map(({ id }) => id)).toEqual([inquiryId]);
  });
});

describe('the register', () => {
  it('is filtered, sorted and paged', async () => {
    const all = await as('local-supervisor').inquiries.register({ sort: 'number', descending: false });
    expect(all.rows.map(({ number }) => number)).toEqual(all.rows.map(({ number }) => number).sort());
    expect(all.total).toBeGreaterThan(30);
    const rest = await as('local-supervisor').inquiries.register({
      sort: 'number',
      descending: false,
      cursor: all.next ?? '',
    });
    expect(rest.total).toBeNull();
    expect(rest.rows[0]?.number ?? '').toBe(`CX2026-0031`);
    const { rows } = await as('local-clerk').inquiries.register({
      stage: ['received'],
      topic: 'dues',
      asker: 'person',
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.stage === 'received' && row.topic === 'dues' && row.asker === 'person')).toBe(true);
    expect((await as('local-finance').inquiries.register({ from: '2027-01-01' })).total).toBe(0);
    const committee = randomUUID();
    await sql`INSERT INTO committee (id, name, decision_no) VALUES (${committee}, '锻压专委会', '理决〔2026〕3号')`.execute(
      db,
    );
    await appointPerson('clerk-of-presses', 'clerk', committee);
    expect(await as('clerk-of-presses').inquiries.register({})).toEqual({ rows: [], next: null, total: 0 });
    expect(await refused(as('local-council').inquiries.register({}))).toBe('FORBIDDEN');
  });

  it('goes out as a sheet, and leaves its line', async () => {
    const taken = await as('local-supervisor').inquiries.exportInquiries({
      columns: ['number', 'stage'],
      asker: 'registrar',
    });
    expect(taken.fileName).toContain('查询台账');
    expect(taken.rows).toBe((await as('local-supervisor').inquiries.register({ asker: 'registrar' })).total);
    const { rows } = await sql`SELECT 1 FROM audit WHERE action = 'inquiries.exportInquiries'`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('and each page is read in at most three round trips', async () => {
    const { inquiryId } = await asked('counted');
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
    await as('local-clerk').inquiries.register({});
    await as('local-clerk').inquiries.show({ inquiryId });
    await as('counted').inquiries.mine({});
    await as(null).inquiries.answers({});
    await as(null).inquiries.options({});
    write.mockRestore();
    const trips = lines
      .filter((line) => line.includes('"kind":"call"'))
      .map((line) => (JSON.parse(line) as { roundTrips: number }).roundTrips);
    expect(trips).toHaveLength(5);
    expect(trips.filter((count) => count > 3)).toEqual([]);
  });
});

describe('each role', () => {
  const ok = 'ok';
  type Codes = Record<
    'show' | 'take' | 'submit' | 'transfer' | 'review' | 'deliver' | 'publish' | 'unpublish' | 'note',
    string
  >;
  const all = (code: string): Codes => ({
    ...{ show: code, take: code, submit: code, transfer: code, review: code, deliver: code, publish: code },
    ...{ unpublish: code, note: code },
  });
  const later = { review: 'NOT_NOW', publish: 'NOT_NOW', unpublish: 'NOT_NOW' };
  const drafts = { take: ok, submit: ok, transfer: ok, deliver: 'NOT_NOW', note: ok };
  const reviews = { ...all('NOT_YOUR_TURN'), ...later, deliver: 'FORBIDDEN', note: 'FORBIDDEN', show: 'staff' };
  it.each([
    ['local-clerk', { ...later, ...drafts, show: 'staff' }],
    ['local-director', { ...later, ...drafts, show: 'staff' }],
    ['local-finance', reviews],
    ['local-compliance', reviews],
    ['local-president', reviews],
    // They read it, and change nothing.
    ['local-supervisor', { ...all('FORBIDDEN'), show: 'reader' }],
    ['local-council', { ...all('FORBIDDEN'), show: 'INQUIRY_NOT_FOUND' }],
    ['local-party', { ...all('FORBIDDEN'), show: 'INQUIRY_NOT_FOUND' }],
    ['by-role', { ...all('FORBIDDEN'), show: 'asker' }],
    ['stranger', { ...all('FORBIDDEN'), show: 'INQUIRY_NOT_FOUND' }],
    [null, all('UNAUTHENTICATED')],
  ] as [string | null, Codes][])('%s takes the steps that are its own', async (openid, codes) => {
    const act = as(openid).inquiries;
    const fresh = async () => ({ inquiryId: (await asked('by-role')).inquiryId, version: 1 });
    const said = (call: Promise<unknown>) =>
      call.then(
        () => ok,
        (error: Refused) => error.code,
      );
    const seen = (await said(act.show(await fresh()))) === ok ? (await act.show(await fresh())).as : null;
    expect(seen ?? (await said(act.show(await fresh())))).toBe(codes.show);
    expect({
      show: codes.show,
      take: await said(act.take(await fresh())),
      submit: await said(act.submit({ ...(await fresh()), draft })),
      transfer: await said(act.transfer({ ...(await fresh()), words: '请向登记机关查询。' })),
      review: await said(act.review({ ...(await fresh()), agree: true })),
      deliver: await said(act.deliver({ ...(await fresh()), on: '2026-11-20', way: 'letter' })),
      publish: await said(act.publish({ ...(await fresh()), ...published })),
      unpublish: await said(act.unpublish({ ...(await fresh()), reason: '重复。' })),
      note: await said(
        act.note({
          topic: 'other',
          title: '询问',
          words: '请说明情况。',
          authority: '市民政局',
          cameBy: 'phone',
          receivedOn: '2026-11-20',
        }),
      ),
    }).toEqual(codes);
  });

  it.each(['local-clerk-2', 'local-director', 'local-finance', 'local-compliance', 'local-president'])(
    '%s reviews what another has drafted',
    async (openid) => {
      const { inquiryId } = await asked(`reviewed-by-${openid}`);
      await step('local-clerk', 'submit', inquiryId, { draft });
      expect(await refused(as(openid).inquiries.review({ inquiryId, version: 1, agree: true }))).toBe('INQUIRY_MOVED');
      expect((await step(openid, 'review', inquiryId, { agree: true })).stage).toBe('replied');
    },
  );
});

describe('two at once', () => {
  const settled = async (calls: Promise<unknown>[]) => {
    const done = await Promise.allSettled(calls);
    return {
      won: done.filter(({ status }) => status === 'fulfilled').length,
      codes: done.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Refused).code] : [])),
    };
  };

  it('review once; without the condition on the version both would', async () => {
    const { inquiryId } = await asked('raced');
    await step('local-clerk', 'submit', inquiryId, { draft });
    const { won, codes } = await settled([
      step('local-director', 'review', inquiryId, { agree: true }),
      step('local-finance', 'review', inquiryId, { agree: false, reason: '请再核对。' }),
    ]);
    expect(won).toBe(1);
    // On a busy machine the second may read only when the first has written.
    for (const code of codes) expect(['INQUIRY_MOVED', 'NOT_NOW', 'NOT_YOUR_TURN']).toContain(code);
    const { events } = await show('local-supervisor', inquiryId);
    expect(events.filter(({ kind, step: at }) => at === 'inquiryReview' && kind !== 'opened')).toHaveLength(1);
    // The control: the same two without what saveStep asks for.
    const control = (await asked('raced-control')).inquiryId;
    const bare = () =>
      db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ state: string }>`SELECT state FROM inquiry WHERE id = ${control}`.execute(
          transaction,
        );
        await new Promise((later) => setTimeout(later, 60));
        return rows[0]?.state === 'open'
          ? sql`UPDATE inquiry SET version = version + 1 WHERE id = ${control}`.execute(transaction)
          : null;
      });
    await Promise.all([bare(), bare()]);
    expect((await rowOf(control)).version).toBe(3);
  });

  it('publish once, and take it down once', async () => {
    const { inquiryId } = await asked('raced-publish');
    await replied(inquiryId);
    await checked(inquiryId);
    const both = await settled(
      ['local-director', 'local-finance'].map((openid) => step(openid, 'publish', inquiryId, published)),
    );
    expect(both.won).toBe(1);
    const down = await settled(
      ['local-director', 'local-finance'].map((openid) => step(openid, 'unpublish', inquiryId, { reason: '重复。' })),
    );
    expect(down.won).toBe(1);
  });

  it('take it once', async () => {
    const { inquiryId } = await asked('raced-take');
    const { won } = await settled(
      ['local-clerk', 'local-clerk-2', 'local-director'].map((openid) => step(openid, 'take', inquiryId, {})),
    );
    expect(won).toBe(1);
  });
});

describe('the tables', () => {
  it('are not rewritten, and nobody answers or reviews alone', async () => {
    const { inquiryId } = await asked('fixed');
    const change = (set: RawBuilder<unknown>) => sql`UPDATE inquiry SET ${set} WHERE id = ${inquiryId}`.execute(db);
    await expect(change(sql`words = '别的话'`)).rejects.toThrow('moves on');
    await expect(change(sql`by_person = ${await personWith('local-clerk')}`)).rejects.toThrow('moves on');
    await expect(sql`DELETE FROM inquiry WHERE id = ${inquiryId}`.execute(db)).rejects.toThrow('append-only');
    await expect(change(sql`drafted_by = by_person`)).rejects.toThrow('check constraint');
    const clerk = await personWith('local-clerk');
    await expect(change(sql`drafted_by = ${clerk}, reviewed_by = ${clerk}`)).rejects.toThrow('check constraint');
    await replied(inquiryId);
    await expect(change(sql`reply = '别的答复'`)).rejects.toThrow('moves on');
    await expect(change(sql`replied_on = '2026-11-01'`)).rejects.toThrow('moves on');
    await checked(inquiryId);
    const { answerId } = await step('local-director', 'publish', inquiryId, published);
    await expect(sql`UPDATE inquiry_answer SET answer = '别的' WHERE id = ${answerId}`.execute(db)).rejects.toThrow(
      'not changed',
    );
    await expect(sql`DELETE FROM inquiry_answer WHERE id = ${answerId}`.execute(db)).rejects.toThrow('append-only');
  });
});

describe('what is kept of people', () => {
  it('is shown to him, and emptied when its time is over; what was published stays', async () => {
    const { inquiryId } = await asked('remembered');
    const who = { id: await personWith('remembered'), name: 'remembered', openid: 'remembered', phone: null };
    const holding = personal.holdings.asked as Holding;
    const until = async (today: string) =>
      (await sql<{ until: string }>`SELECT until::text FROM (${holding.rows(who, today)}) h`.execute(db)).rows.map(
        (row) => row.until,
      );
    expect(await until('2026-11-20')).toEqual(['infinity']);
    await replied(inquiryId);
    await checked(inquiryId);
    await step('local-director', 'publish', inquiryId, { ...published, title: '留下的问答' });
    await as('remembered').inquiries.rate({ inquiryId, stars: 5, words: '好' });
    expect(await until('2026-11-20')).toEqual(['2029-11-20']);
    await holding.erase?.(who, '2029-11-19').execute(db);
    expect((await rowOf(inquiryId)).words).not.toBe('');
    const [lapse] = personal.lapses ?? [];
    const late = async (today: string) =>
      (await sql<{ count: number }>`SELECT ${lapse?.overdue(today)} AS count`.execute(db)).rows[0]?.count ?? 0;
    expect(await late('2029-11-20')).toBeGreaterThan(0);
    await lapse?.run('2029-11-20').execute(db);
    expect(await late('2029-11-20')).toBe(0);
    expect(await rowOf(inquiryId)).toMatchObject({
      title: '',
      words: '',
      reply: '',
      draft: '',
      rating_words: '',
      rating: 5,
    });
    expect((await as(null).inquiries.answers({ q: '留下的问答' })).rows).toHaveLength(1);
    expect(await refused(step('local-director', 'unpublish', inquiryId, { reason: 'x' }))).toBe('BAD_INPUT');
  });

  it('goes when he has asked for it, and its time is over', async () => {
    const { inquiryId } = await asked('forgets');
    await replied(inquiryId);
    await as('forgets').inquiries.rate({ inquiryId, stars: 1, words: '不好' });
    const who = { id: await personWith('forgets'), name: 'forgets', openid: 'forgets', phone: null };
    await personal.holdings.asked?.erase?.(who, '2029-11-20').execute(db);
    expect(await rowOf(inquiryId)).toMatchObject({ title: '', words: '', rating_words: '' });
  });
});
