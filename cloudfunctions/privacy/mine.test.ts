import { admit, engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { recountDueDays } from '../jobs/recount-due-days';
import { readClock } from '../shared/clock';
import { drain } from '../shared/drain';
import { fire, formerGuest, marchMeeting, phoneOf } from './cast';

useDatabase();
const cloud = useCloud();
beforeAll(async () => {
  await engage();
  await formerGuest('zhao', await marchMeeting());
});

const keysOf = (groups: { holdings: { key: string }[] }[]) =>
  groups.flatMap(({ holdings }) => holdings.map(({ key }) => key));

it('shows all that is held of somebody, by module, with why, and nothing of anybody else', async () => {
  const { groups } = await as('zhao').privacy.mine({});
  expect(keysOf(groups).sort()).toEqual(
    [
      'files.file',
      'identity.consent',
      'identity.person',
      'identity.session',
      'meetings.registration',
      'membership.draft',
      'notices.notice',
      'shared.audit',
      'shared.request',
    ].sort(),
  );
  const registration = groups.flatMap(({ holdings }) => holdings).find(({ key }) => key === 'meetings.registration');
  expect(registration).toMatchObject({ title: '报名', count: 1, page: '/pages/meetings/index' });
  expect(registration?.rows[0]?.values).toEqual([
    { label: '会议', value: '三月早餐会' },
    { label: '姓名', value: '赵云' },
    { label: '手机号', value: phoneOf('zhao') },
    { label: '职务', value: '经理' },
    { label: '状态', value: '已确认' },
    { label: '同行', value: '小李 13800000001' },
  ]);
  expect(registration?.why).toContain('保存一年');
  const english = await as('zhao', 'en').privacy.mine({});
  expect(JSON.stringify(english.groups.map(({ title }) => title))).not.toMatch(/\p{Script=Han}/u);
  expect(await as('never-seen').privacy.mine({})).toEqual({ groups: [], looks: 0 });
});

it('gives one kind page by page', async () => {
  const whole = await as('zhao').privacy.holding({ key: 'shared.audit' });
  expect(whole.count).toBe(whole.rows.length);
  expect(await refusalOf(as('zhao').privacy.holding({ key: 'shared.nothing' }))).toMatchObject({
    code: 'NO_SUCH_HOLDING',
  });
  expect(await as('never-seen').privacy.holding({ key: 'notices.notice' })).toMatchObject({
    count: 0,
    rows: [],
    next: null,
  });
});

it('says who looked at a number, when and as what', async () => {
  const { id, representatives } = await admit('looked-at');
  const field = { kind: 'phone' as const, representativeId: representatives[0]?.id ?? '' };
  await as('local-clerk').membership.reveal({ membershipId: id, field, reason: '核对到会名单' });
  const { rows } = await as('looked-at').privacy.looks({});
  expect(rows).toEqual([
    {
      at: expect.any(String),
      who: 'local-clerk',
      role: 'clerk',
      what: 'phone',
      doing: '查看完整手机号或证件号（留痕）',
      reason: '核对到会名单',
    },
  ]);
  expect((await as('looked-at').privacy.mine({})).looks).toBe(1);
  expect((await as('zhao').privacy.looks({})).rows).toEqual([]);
  expect((await as('looked-at', 'en').privacy.looks({})).rows[0]?.doing).toMatch(/^Looked/);
});

describe('a file of all of it', () => {
  it('is made once, fetched by a short-lived address, by its owner alone, and goes after its days', async () => {
    const [first, second] = await Promise.all([as('zhao').privacy.askExport({}), as('zhao').privacy.askExport({})]);
    expect(second.exportId).toBe(first.exportId);
    await fire();
    const [row] = (await as('zhao').privacy.exports({})).rows;
    expect(row).toMatchObject({ id: first.exportId, gone: false, until: '2026-11-27' });
    expect(row?.readyAt).not.toBeNull();
    const json = await as('zhao').privacy.exportUrl({ exportId: first.exportId, kind: 'json' });
    expect(json.fileName).toBe('我的资料 2026-11-20.json');
    const read = (await (await fetch(json.url)).json()) as {
      format: string;
      groups: { holdings: { key: string }[] }[];
    };
    expect(read.format).toBe('huiguan.personal-data/1');
    expect(keysOf(read.groups)).toContain('meetings.registration');
    const docx = await as('zhao').privacy.exportUrl({ exportId: first.exportId, kind: 'document' });
    const content = Buffer.from(await (await fetch(docx.url)).arrayBuffer());
    expect(content.subarray(0, 2).toString()).toBe('PK');
    expect(
      await refusalOf(as('looked-at').privacy.exportUrl({ exportId: first.exportId, kind: 'json' })),
    ).toMatchObject({ code: 'EXPORT_NOT_FOUND' });
    const told = await db.selectFrom('notice').select('title').where('kind', '=', 'exportReady').execute();
    expect(told).toEqual([{ title: '你要的资料文件好了' }]);
    setClock('2026-11-28T02:00:00Z');
    await fire();
    expect((await as('zhao').privacy.exports({})).rows[0]).toMatchObject({ gone: true });
    expect(await refusalOf(as('zhao').privacy.exportUrl({ exportId: first.exportId, kind: 'json' }))).toMatchObject({
      code: 'EXPORT_NOT_FOUND',
    });
    await fire();
    expect((await fetch(json.url)).status).not.toBe(200);
    setClock('2026-11-20T02:00:00Z');
    expect(cloud.store).toBeDefined();
  });
});

describe('a correction', () => {
  it('is a duty of the secretariat with a day, answered by one of them, and told', async () => {
    const asked = await as('zhao').privacy.askCorrection({ about: 'meetings.registration', words: '我的职务是副经理' });
    expect(asked).toMatchObject({ dueOn: '2026-12-11', provisional: false });
    const duties = await as('local-clerk').workbench.duties({});
    expect(JSON.stringify(duties)).toContain('更正');
    expect((await as('local-director').privacy.requests({})).rows).toMatchObject([
      { id: asked.requestId, about: '报名', own: false },
    ]);
    expect(
      await refusalOf(as('local-clerk').privacy.answerRequest({ requestId: asked.requestId, done: false })),
    ).toMatchObject({ code: 'REASON_REQUIRED' });
    const answers = await Promise.allSettled([
      as('local-clerk').privacy.answerRequest({ requestId: asked.requestId, done: true }),
      as('local-clerk-2').privacy.answerRequest({ requestId: asked.requestId, done: false, answer: '名册上就是经理' }),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [mine] = (await as('zhao').privacy.corrections({})).rows;
    expect(['done', 'refused']).toContain(mine?.state);
    expect((await as('local-clerk').privacy.requests({ open: false })).rows).toHaveLength(1);
    expect(await db.selectFrom('notice').select('id').where('kind', '=', 'answered').execute()).toHaveLength(1);
  });

  it('has a bound of open ones, however many are sent at once, and can be withdrawn', async () => {
    const sent = await Promise.allSettled(
      Array.from({ length: 9 }, (_, i) =>
        as('zhao').privacy.askCorrection({ about: 'identity.person', words: `名字写错了 ${i}` }),
      ),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const [open] = (await as('zhao').privacy.corrections({})).rows;
    const requestId = open?.id ?? '';
    expect(await refusalOf(as('looked-at').privacy.withdrawCorrection({ requestId }))).toMatchObject({
      code: 'REQUEST_NOT_OPEN',
    });
    await as('zhao').privacy.withdrawCorrection({ requestId });
    expect(await refusalOf(as('local-clerk').privacy.answerRequest({ requestId, done: true }))).toMatchObject({
      code: 'REQUEST_NOT_OPEN',
    });
    expect(
      await refusalOf(as('zhao').privacy.askCorrection({ about: 'nobody.nothing', words: '名字写错了' })),
    ).toMatchObject({ code: 'NO_SUCH_HOLDING' });
  });

  it('is due by the calendar as it is, and who waits for the answer and who owes it hear of another day', async () => {
    const { requestId, dueOn } = await as('recounted').privacy.askCorrection({
      about: 'identity.person',
      words: '我的名字写错了',
    });
    const dayOfIt = async () =>
      (await as('recounted').privacy.corrections({})).rows.find(({ id }) => id === requestId)?.dueOn;
    expect([dueOn, await dayOfIt()]).toEqual(['2026-12-11', '2026-12-11']);
    await as('local-clerk').parameters.setDay({ day: '2026-12-02', workday: false, reason: '市里通知' });
    await drain(db, readClock(), [recountDueDays]);
    expect(await dayOfIt()).toBe('2026-12-14');
    const told = async (openid: string) =>
      (await as(openid).notices.inbox({})).rows.filter(({ body }) => body.includes('2026-12-14')).length;
    expect([await told('recounted'), await told('local-director')]).toEqual([1, 1]);
    await drain(db, readClock(), [recountDueDays]);
    await as('recounted').privacy.withdrawCorrection({ requestId });
    await as('local-clerk').parameters.clearDay({ day: '2026-12-02' });
    await drain(db, readClock(), [recountDueDays]);
    expect([await dayOfIt(), await told('recounted')]).toEqual(['2026-12-14', 1]);
  });

  it('of one of the secretariat is answered by another', async () => {
    const { requestId } = await as('local-clerk').privacy.askCorrection({
      about: 'identity.person',
      words: '我的名字写错了',
    });
    expect(await refusalOf(as('local-clerk').privacy.answerRequest({ requestId, done: true }))).toMatchObject({
      code: 'OWN_REQUEST',
    });
    expect(JSON.stringify(await as('local-clerk').workbench.duties({}))).not.toContain(requestId);
    await as('local-director').privacy.answerRequest({ requestId, done: true });
  });
});
