import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { useCloud } from '../../config/jest-functions/cloud';
import { personWith, toldTo } from '../../config/jest-functions/cast';
import { as, db, refusalOf, send, setClock, useDatabase } from '../../config/jest-functions/house';
import type { Language } from '../../contracts/wire';
import { metered } from '../shared/client';
import { drain } from '../shared/drain';
import { postNotices, type NewNotice } from './effects';
import { tasks } from './job';

useDatabase();
const cloud = useCloud();
beforeEach(() => setClock('2026-11-20T02:00:00Z'));
const at = (iso: string) => new Date(iso);
const now = () => new Date(Date.now() + Number(process.env.HUIGUAN_CLOCK_OFFSET_MS));

const said = (title: string, body = '') => ({
  'zh-CN': { title, body },
  en: { title: `Title of ${title}`, body: `Body of ${body}` },
});
const notice = (personId: string, more: Partial<NewNotice> = {}): NewNotice => ({
  personId,
  kind: 'membership.applicationPassed',
  words: said('初审已通过', '请等待理事会决定。'),
  link: '/pages/home/index',
  ...more,
});
const post = (notices: NewNotice[], when = now()) =>
  db.transaction().execute((transaction) => postNotices(transaction, when, notices));
const sent = (openid: string) => cloud.wechat.memory.sent.filter((message) => message.openid === openid);

describe('posting', () => {
  it('posts each once for a person, whatever is asked again', async () => {
    const personId = await personWith('once');
    const twice = [
      notice(personId, { dedupeKey: 'a' }),
      notice(personId, { dedupeKey: 'a' }),
      notice(personId),
      notice(personId),
    ];
    expect(await post(twice)).toBe(3);
    expect(await post(twice.slice(0, 2))).toBe(0);
    const both = await Promise.all([
      post([notice(personId, { dedupeKey: 'b' })]),
      post([notice(personId, { dedupeKey: 'b' })]),
    ]);
    expect(both.sort()).toEqual([0, 1]);
  });

  it('takes three statements for a thousand', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, i) => personWith(`crowd-${i}`)));
    await as('crowd-0').notices.recordGrants({ accepted: ['licenceExpiring'] });
    const meter = { roundTrips: 0 };
    const thousand = Array.from({ length: 1000 }, (_, i) =>
      notice(people[i % 20] ?? '', { template: 'licenceExpiring', dedupeKey: `k${i}` }),
    );
    expect(await metered(meter, () => postNotices(db, now(), thousand))).toBe(1000);
    expect(meter.roundTrips).toBe(3);
    expect(await db.selectFrom('task').select('id').where('kind', '=', 'sendSubscribeMessage').execute()).toHaveLength(
      1,
    );
    await sql`DELETE FROM task`.execute(db);
  });

  it('writes nothing when its transaction is undone', async () => {
    const personId = await personWith('undone');
    await expect(
      db.transaction().execute(async (transaction) => {
        await postNotices(transaction, now(), [notice(personId)]);
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
    expect((await as('undone').notices.inbox({})).rows).toEqual([]);
  });
});

describe('the inbox', () => {
  it('does not say again what is among the duties, nor counts it, though its message is sent', async () => {
    const person = await personWith('on-duty');
    await as('on-duty').notices.recordGrants({ accepted: ['reviewWaiting'] });
    const duty = notice(person, { words: said('等你审核'), duty: true, template: 'reviewWaiting' });
    expect(await post([duty, notice(person, { words: said('欢迎') })])).toBe(2);
    const inbox = await as('on-duty').notices.inbox({});
    expect([inbox.rows.map((row) => row.title), inbox.unread]).toEqual([['欢迎'], 1]);
    expect((await as('on-duty').identity.whoami({})).unread).toBe(1);
    expect((await as('on-duty').notices.inbox({ q: '审核' })).rows).toEqual([]);
    expect(await drain(db, now(), tasks)).toContain('sendSubscribeMessage');
    expect(await as('on-duty').notices.markRead({ all: true })).toMatchObject({ unread: 0 });
    const told = (await toldTo('on-duty')).map((each) => [each.title, each.duty]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['欢迎', false],
        ['等你审核', true],
      ]),
    );
  });

  it('sends one message an hour for thirty duties of a kind, and none is lost among the duties', async () => {
    const person = await personWith('much-to-do');
    for (let i = 0; i < 5; i++) await as('much-to-do').notices.recordGrants({ accepted: ['reviewWaiting'] });
    const duty = (i: number, gathered = true) =>
      notice(person, { words: said(`等你审核${i}`), duty: true, gathered, template: 'reviewWaiting' });
    const messages = async () =>
      (
        await db
          .selectFrom('subscription_grant')
          .select('id')
          .where('person_id', '=', person)
          .where('used_at', 'is not', null)
          .execute()
      ).length;
    for (let i = 0; i < 30; i++) expect(await post([duty(i)])).toBe(1);
    expect(await messages()).toBe(1);
    setClock(new Date(now().getTime() + 61 * 60_000).toISOString());
    expect(await post([duty(30), duty(31)])).toBe(2);
    expect(await messages()).toBe(2);
    // The control: what is not gathered is sent each for itself.
    expect(await post([duty(32, false), duty(33, false)])).toBe(2);
    expect(await messages()).toBe(4);
    expect(await toldTo('much-to-do')).toHaveLength(34);
    // Nobody of the tests that follow waits for these.
    await db.deleteFrom('task').execute();
  });

  it('shows mine, newest first, a page at a time, without gap or repetition', async () => {
    const personId = await personWith('reader');
    for (let i = 0; i < 45; i++)
      await post(
        [notice(personId, { words: said(`第 ${i} 条`) })],
        at(`2026-11-19T00:00:${String(i >> 1).padStart(2, '0')}Z`),
      );
    await post([notice(await personWith('other-reader'))]);
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as('reader').notices.inbox({ cursor });
      expect(page.unread).toBe(45);
      titles.push(...page.rows.map((row) => row.title));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(titles).toHaveLength(45);
    expect(new Set(titles).size).toBe(45);
    expect(titles[0]).toBe('第 44 条');
    expect(await as('never-seen').notices.inbox({})).toEqual({ rows: [], next: null, unread: 0, folded: 0 });
    expect((await as('reader').notices.inbox({ cursor: 'nonsense' })).rows[0]?.title).toBe('第 44 条');
  });

  it('marks mine as read, named or all', async () => {
    const reader = as('reader').notices;
    const [first, second] = (await reader.inbox({})).rows;
    const ids = [first?.id ?? '', second?.id ?? ''];
    expect(await as('other-reader').notices.markRead({ ids })).toEqual({ unread: 1 });
    expect(await reader.markRead({ ids }, 'mark-read-1')).toEqual({ unread: 43 });
    expect(await reader.markRead({ ids }, 'mark-read-1')).toEqual({ unread: 43 });
    expect((await reader.inbox({ unreadOnly: true })).rows.map((row) => row.id)).not.toContain(first?.id);
    expect((await reader.inbox({})).rows[0]?.readAt).toMatch(/^2026-11-20T02/);
    expect(await reader.markRead({ all: true })).toEqual({ unread: 0 });
    expect(await send(null, 'notices', 'markRead', { all: true })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
  });
});

describe('what the inbox says', () => {
  const reader = 'bilingual';
  const titles = async (input: Parameters<ReturnType<typeof as>['notices']['inbox']>[0], language?: Language) =>
    (await as(reader, language).notices.inbox(input)).rows.map((row) => row.title);
  beforeAll(async () => {
    setClock('2026-11-20T02:00:00Z');
    const personId = await personWith(reader);
    const words = (title: string, en: string) => ({
      'zh-CN': { title, body: '说明。' },
      en: { title: en, body: 'Said.' },
    });
    await post(
      [notice(personId, { words: words('恒信铸造有限责任公司等你审核', 'To review: Hengxin Foundry') })],
      at('2026-09-01T00:00:00Z'),
    );
    await post(
      [notice(personId, { words: words('恆信老店等你审核', 'To review: the old shop') })],
      at('2026-09-02T00:00:00Z'),
    );
    await post(
      [notice(personId, { words: words('会议通知：ＡＩ 峰会', 'Meeting: AI summit') })],
      at('2026-10-21T02:05:00Z'),
    );
    // As functions of before wrote it.
    await sql`INSERT INTO notice (id, person_id, kind, title, body, created_at)
      VALUES (${randomUUID()}, ${personId}, 'appointed', '你被任命为秘书长', '自今天起。', '2026-09-03')`.execute(db);
  });

  it('is in the language of who reads it; what was posted in Chinese alone stays so', async () => {
    expect(await titles({}, 'en')).toEqual([
      'Meeting: AI summit',
      '你被任命为秘书长',
      'To review: the old shop',
      'To review: Hengxin Foundry',
    ]);
    expect((await titles({}))[0]).toBe('会议通知：ＡＩ 峰会');
    const [row] = (await as(reader, 'en').notices.inbox({})).rows;
    expect(row).toMatchObject({ kind: 'membership.applicationPassed', body: 'Said.' });
  });

  it.each([
    ['恒信铸造有限公司', ['To review: Hengxin Foundry']],
    ['恆信鑄造', ['To review: Hengxin Foundry']],
    ['恆信', ['To review: the old shop', 'To review: Hengxin Foundry']],
    ['ai峰会', ['Meeting: AI summit']],
    ['AI  Summit', ['Meeting: AI summit']],
    ['自今天起', ['你被任命为秘书长']],
    ['没有这样的话', []],
    ['%', []],
    ['_', []],
  ])('is found by %s, in either language', async (q, expected) => {
    expect(await titles({ q }, 'en')).toEqual(expected);
  });

  it('searches nobody else’s, and asks nothing of an empty search', async () => {
    expect((await as('other-reader').notices.inbox({ q: '恒信' })).rows).toEqual([]);
    expect(await titles({ q: '  ' })).toHaveLength(4);
  });

  it('folds what was read and is older than thirty days, counts it, and finds it all the same', async () => {
    const { rows } = await as(reader).notices.inbox({});
    expect(await as(reader).notices.inbox({ fold: 'old' })).toMatchObject({ rows: { length: 4 }, folded: 0 });
    await as(reader).notices.markRead({ ids: rows.slice(0, 3).map(({ id }) => id) });
    // The newest of the three lies not quite thirty days back.
    const folded = await as(reader).notices.inbox({ fold: 'old' });
    expect([folded.rows.map((row) => row.title), folded.folded]).toEqual([
      ['会议通知：ＡＩ 峰会', '恒信铸造有限责任公司等你审核'],
      2,
    ]);
    expect(await titles({})).toHaveLength(4);
    expect(await as(reader).notices.inbox({ fold: 'old', q: '老店' })).toMatchObject({
      rows: { length: 1 },
      folded: 0,
    });
  });

  it('takes three round trips at most to search a folded page', async () => {
    const meter = { roundTrips: 0 };
    await metered(meter, () => as(reader).notices.inbox({ q: '恒信', fold: 'old' }));
    expect(meter.roundTrips).toBeLessThanOrEqual(3);
  });
});

describe('grants', () => {
  it('are counted a template, one a tap, twenty at most', async () => {
    const me = as('granter').notices;
    expect((await me.templates({})).rows).toMatchObject([
      { template: 'applicationProgress', granted: 0, templateId: expect.any(String) },
      { template: 'reviewWaiting', granted: 0 },
      { template: 'licenceExpiring', granted: 0 },
      { template: 'meetingReminder', granted: 0 },
      { template: 'seatOffered', granted: 0 },
      { template: 'meetingChanged', granted: 0 },
    ]);
    expect(await me.recordGrants({ accepted: ['reviewWaiting', 'reviewWaiting'] })).toEqual({
      rows: [{ template: 'reviewWaiting', granted: 1 }],
    });
    const taps = await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        send('granter', 'notices', 'recordGrants', { accepted: ['reviewWaiting'] }, `grant-tap-${i}`),
      ),
    );
    expect(taps.filter((each) => each.ok)).toHaveLength(19);
    expect(taps.flatMap((each) => (each.ok ? [] : each.error.code))).toEqual(Array(5).fill('GRANTS_FULL'));
    // One that is full does not cost the other.
    expect((await me.recordGrants({ accepted: ['reviewWaiting', 'licenceExpiring'] })).rows).toEqual([
      { template: 'reviewWaiting', granted: 20 },
      { template: 'licenceExpiring', granted: 1 },
    ]);
    expect((await refusalOf(me.recordGrants({ accepted: ['reviewWaiting'] }))).code).toBe('GRANTS_FULL');
  });

  it('are not asked for templates that the association has not set up', async () => {
    const id = process.env.WX_TEMPLATE_REVIEW_WAITING;
    delete process.env.WX_TEMPLATE_REVIEW_WAITING;
    expect((await as('granter').notices.templates({})).rows.map((row) => row.template)).toEqual([
      'applicationProgress',
      'licenceExpiring',
      'meetingReminder',
      'seatOffered',
      'meetingChanged',
    ]);
    process.env.WX_TEMPLATE_REVIEW_WAITING = id;
  });
});

describe('sending', () => {
  const accept = async (openid: string) => {
    await as(openid).notices.recordGrants({ accepted: ['applicationProgress'] });
    cloud.wechat.grant(openid, process.env.WX_TEMPLATE_APPLICATION_PROGRESS ?? '');
  };
  const progress = async (openid: string, more: Partial<NewNotice> = {}) =>
    post([notice(await personWith(openid), { template: 'applicationProgress', ...more })]);

  it('goes to whoever has granted it, once, in words that fit', async () => {
    await accept('grants-one');
    await progress('grants-one', {
      words: said('很'.repeat(30), '请等待理事会决定。'),
      link: '/modules/membership/pages/card/index?id=1',
    });
    await progress('grants-one');
    await progress('grants-none');
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage sent 1');
    expect(await drain(db, now(), tasks)).toBe('nothing due');
    expect(sent('grants-one')).toMatchObject([
      {
        page: 'modules/membership/pages/card/index?id=1',
        fields: { thing1: `${'很'.repeat(19)}…`, thing2: '请等待理事会决定。', time3: '2026-11-20 10:00' },
      },
    ]);
    expect(sent('grants-none')).toEqual([]);
    expect((await as('grants-none').notices.inbox({})).unread).toBe(1);
  });

  it('speaks the language in which it was allowed', async () => {
    await as('reads-english', 'en').notices.recordGrants({ accepted: ['applicationProgress'] });
    cloud.wechat.grant('reads-english', process.env.WX_TEMPLATE_APPLICATION_PROGRESS ?? '');
    await progress('reads-english', {
      words: { 'zh-CN': { title: '初审已通过', body: '请等待。' }, en: { title: 'Moved on', body: 'Please wait.' } },
    });
    await drain(db, now(), tasks);
    expect(sent('reads-english')).toMatchObject([{ fields: { thing1: 'Moved on', thing2: 'Please wait.' } }]);
  });

  it('gives two notices at the same moment one grant each', async () => {
    for (let i = 0; i < 8; i++) await accept('busy');
    await Promise.all(Array.from({ length: 8 }, () => progress('busy')));
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage sent 8');
    expect(sent('busy')).toHaveLength(8);
  });

  it('is over when the person has switched messages off', async () => {
    await as('switched-off').notices.recordGrants({ accepted: ['applicationProgress'] });
    await progress('switched-off');
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage refused 1');
    setClock('2026-11-20T05:00:00Z');
    expect(await drain(db, now(), tasks)).toBe('nothing due');
  });

  it('waits while WeChat is busy or away, longer each time', async () => {
    await accept('patient');
    await progress('patient');
    cloud.wechat.switch('subscribeMessage.send', true);
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage busy -1 1');
    cloud.wechat.switch('subscribeMessage.send', false);
    expect(await drain(db, now(), tasks)).toBe('nothing due');
    setClock('2026-11-20T02:01:30Z');
    await cloud.close();
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage unavailable 1');
    await cloud.open();
    setClock('2026-11-20T02:02:40Z');
    expect(await drain(db, now(), tasks)).toBe('nothing due');
    setClock('2026-11-20T02:03:40Z');
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage sent 1');
    expect(sent('patient')).toHaveLength(1);
  });

  it('does not send twice when the function died between sending and noting it', async () => {
    await accept('unlucky');
    await accept('unlucky');
    await progress('unlucky');
    const task = await db.selectFrom('task').selectAll().where('done_at', 'is', null).executeTakeFirstOrThrow();
    // What a killed function leaves behind: sent, the task leased and never finished.
    await tasks[0]?.work(db, now(), task.payload, async () => undefined);
    await sql`UPDATE task SET leased_until = ${at('2026-11-20T02:05:00Z')}, attempts = 1 WHERE id = ${task.id}`.execute(
      db,
    );
    expect(await drain(db, now(), tasks)).toBe('nothing due');
    setClock('2026-11-20T02:06:00Z');
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage perhapsSent 1');
    expect(sent('unlucky')).toHaveLength(1);
  });

  it('is done with a notice that nobody can be sent', async () => {
    await sql`INSERT INTO task (id, kind, payload, run_after) VALUES (${randomUUID()}, 'sendSubscribeMessage', ${JSON.stringify({ noticeId: randomUUID() })}::jsonb, ${now()})`.execute(
      db,
    );
    expect(await drain(db, now(), tasks)).toBe('sendSubscribeMessage nobodyToSendTo 1');
  });
});
