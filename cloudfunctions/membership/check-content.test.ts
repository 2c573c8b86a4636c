import { useCloud } from '../../config/jest-functions/cloud';
import { engage, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';
import { drain } from '../shared/drain';
import { checkContent } from './check-content';

useDatabase();
const cloud = useCloud();
beforeAll(engage);
const now = new Date('2026-11-20T02:00:00Z');

async function waiting(openid: string, introduction: string) {
  const application = await as(openid).membership.submit({ form: await unitForm(openid, { introduction }) });
  const check = await db
    .selectFrom('content_check')
    .select('id')
    .where('subject', '=', `membership:${application.id}`)
    .executeTakeFirstOrThrow();
  return { application, check: () => checkContent.work(db, now, { contentCheckId: check.id }, async () => undefined) };
}
const contentOf = async (membershipId: string) =>
  (await as('local-clerk').membership.reviewCase({ membershipId })).content;

it('passes plain words', async () => {
  cloud.wechat.visited('plain');
  const { application, check } = await waiting('plain', '生产数控机床。');
  expect(await contentOf(application.id)).toBe('pending');
  expect(await check()).toEqual({ state: 'done', outcome: 'pass' });
  expect(await contentOf(application.id)).toBe('pass');
  expect(await check()).toEqual({ state: 'done', outcome: 'answered before' });
});

it('holds risky words back, tells the applicant and bars the approval', async () => {
  cloud.wechat.visited('rude');
  const { application, check } = await waiting('rude', '违禁测试');
  expect(await check()).toEqual({ state: 'done', outcome: 'risky' });
  expect((await as('rude').notices.inbox({})).rows.map((row) => row.kind)).toContain('membership.contentRefused');
  const decide = (decision: 'pass' | 'return') =>
    as('local-clerk').membership.decide({ membershipId: application.id, version: 1, decision, reason: '介绍要改。' });
  expect((await refusalOf(decide('pass'))).code).toBe('CONTENT_REFUSED');
  expect(await decide('return')).toMatchObject({ status: 'returned' });
});

it('leaves to a person what WeChat leaves open, and what an unseen applicant wrote', async () => {
  cloud.wechat.visited('unclear');
  for (const openid of ['unclear', 'not-seen']) {
    const { application, check } = await waiting(openid, '待审测试');
    expect(await check()).toEqual({ state: 'done', outcome: 'review' });
    expect(
      await as('local-clerk').membership.decideContent({
        membershipId: application.id,
        pass: true,
        reason: '看过，没有问题。',
      }),
    ).toEqual({ content: 'pass' });
    expect(
      (
        await refusalOf(
          as('local-clerk').membership.decideContent({ membershipId: application.id, pass: true, reason: '再看' }),
        )
      ).code,
    ).toBe('NOTHING_TO_JUDGE');
  }
});

it('waits while WeChat is away: nothing slips through', async () => {
  cloud.wechat.visited('unlucky');
  const { application, check } = await waiting('unlucky', '生产轴承。');
  await cloud.close();
  expect(await check()).toMatchObject({ state: 'later' });
  expect(await contentOf(application.id)).toBe('pending');
  await cloud.open();
  expect(await check()).toEqual({ state: 'done', outcome: 'pass' });
});

it('never gives up on a check: what it holds back would stay unseen for good', async () => {
  const { application } = await waiting('patient', '生产齿轮。');
  await cloud.close();
  let at = now;
  for (let round = 0; round < 15; round++) {
    at = new Date(at.getTime() + 61 * 60_000);
    await drain(db, at, [checkContent]);
  }
  const task = await db
    .selectFrom('task')
    .select(['gave_up_at', 'attempts'])
    .where('kind', '=', 'checkContent')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(task.gave_up_at).toBeNull();
  expect(task.attempts).toBeGreaterThan(12);
  await cloud.open();
  cloud.wechat.visited('patient');
  await drain(db, new Date(at.getTime() + 61 * 60_000), [checkContent]);
  expect(await contentOf(application.id)).toBe('pass');
});
