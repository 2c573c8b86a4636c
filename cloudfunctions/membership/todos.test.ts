import { sql } from 'kysely';
import { admit, engage, personWith, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(engage);

const todos = (openid: string) => as(openid).membership.todos({});
const expiring = (membershipId: string, day: string) =>
  sql`UPDATE membership_material SET valid_to = ${day}, unlimited = false WHERE membership_id = ${membershipId} AND code = 'businessLicense'`.execute(
    db,
  );

it('is empty for whoever has begun nothing, and for nobody without a name', async () => {
  const nothing = { drafts: 0, applications: [], licences: [], review: null };
  expect(await todos('fresh')).toEqual(nothing);
  await personWith('known');
  expect(await todos('known')).toEqual(nothing);
  expect((await refusalOf(as(null).membership.todos({}))).code).toBe('UNAUTHENTICATED');
});

it('counts one’s own drafts and open applications, nobody else’s', async () => {
  await as('applies').membership.saveDraft({ kind: 'unit', step: 1, form: {} });
  const { id } = await as('applies').membership.submit({ form: await unitForm('applies') });
  expect(await todos('applies')).toMatchObject({ drafts: 1, applications: [{ id, status: 'under_review' }] });
  expect(await todos('fresh')).toMatchObject({ drafts: 0, applications: [] });
  await as('local-clerk').membership.decide({
    membershipId: id,
    version: 1,
    decision: 'return',
    reason: '请补盖公章。',
  });
  expect(await todos('applies')).toMatchObject({ applications: [{ id, status: 'returned' }] });
  await as('applies').membership.cancelApplication({ membershipId: id });
  expect((await todos('applies')).applications).toEqual([]);
});

it('names a licence from ninety days before its last day', async () => {
  const { id } = await admit('expires');
  await expiring(id, '2027-02-19');
  expect((await todos('expires')).licences).toEqual([]);
  await expiring(id, '2027-02-18');
  expect((await todos('expires')).licences).toMatchObject([{ membershipId: id, daysLeft: 90, title: '营业执照' }]);
  await expiring(id, '2026-11-18');
  expect((await todos('expires')).licences).toMatchObject([{ daysLeft: -2 }]);
  expect((await todos('fresh')).licences).toEqual([]);
});

it('counts the queue for those who review, and for no other office', async () => {
  const before = (await todos('local-clerk')).review?.mine ?? 0;
  await as('one-more').membership.submit({ form: await unitForm('one-more') });
  expect((await todos('local-clerk')).review).toMatchObject({ mine: before + 1 });
  expect((await todos('local-president')).review).toMatchObject({ mine: 0 });
  for (const office of ['finance', 'compliance', 'party', 'supervisor'])
    expect((await todos(`local-${office}`)).review).toBeNull();
});
