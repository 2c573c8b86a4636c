import { randomUUID } from 'node:crypto';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(engage);

const saved = async (openid: string) =>
  (await as(openid).membership.saveDraft({ kind: 'unit', step: 1, form: {} })).draftId;
const kept = async (openid: string) => (await as(openid).membership.drafts({})).rows.map(({ id }) => id);

it('deletes one’s own draft, once, and leaves the others', async () => {
  const [gone, stays] = [await saved('drafter'), await saved('drafter')];
  const drafter = as('drafter').membership;
  expect(await drafter.discardDraft({ draftId: gone }, 'discard-1')).toEqual({});
  // A repeat of the same request gets the same answer; another request finds nothing.
  expect(await drafter.discardDraft({ draftId: gone }, 'discard-1')).toEqual({});
  expect((await refusalOf(drafter.discardDraft({ draftId: gone }))).code).toBe('DRAFT_NOT_FOUND');
  expect(await kept('drafter')).toEqual([stays]);
  const recorded = await db
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', `application_draft:${gone}`)
    .where('action', '=', 'membership.discardDraft')
    .execute();
  expect(recorded).toHaveLength(1);
});

it('lets nobody else delete it, whatever his office, nor tells that it exists', async () => {
  const draftId = await saved('drafter-2');
  for (const openid of ['thief', 'local-director', 'local-clerk'])
    expect((await refusalOf(as(openid).membership.discardDraft({ draftId }))).code).toBe('DRAFT_NOT_FOUND');
  expect((await refusalOf(as('thief').membership.discardDraft({ draftId: randomUUID() }))).code).toBe(
    'DRAFT_NOT_FOUND',
  );
  expect((await refusalOf(as(null).membership.discardDraft({ draftId }))).code).toBe('UNAUTHENTICATED');
  expect(await kept('drafter-2')).toEqual([draftId]);
});

it('makes room for another where ten were kept', async () => {
  const all = [];
  for (let i = 0; i < 10; i++) all.push(await saved('hoarder'));
  expect((await refusalOf(saved('hoarder'))).code).toBe('TOO_MANY_DRAFTS');
  await as('hoarder').membership.discardDraft({ draftId: all[0] ?? '' });
  const another = await saved('hoarder');
  expect(await kept('hoarder')).toEqual(expect.arrayContaining([another, ...all.slice(1)]));
});
