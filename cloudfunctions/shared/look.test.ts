import { sql } from 'kysely';
import { admit, engage, personWith } from '../../config/jest-functions/cast';
import { as, db, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(engage);

const looks = async () =>
  (
    await sql<
      Record<string, unknown>
    >`SELECT person_id, what, by_person, role, action, said, reason FROM look ORDER BY id`.execute(db)
  ).rows;

it('notes whose number was shown, to whom and as what, and nothing for one’s own', async () => {
  const person = await personWith('looked-at');
  const clerk = await personWith('local-clerk');
  const { id, representatives } = await admit('looked-at');
  const field = { kind: 'phone' as const, representativeId: representatives[0]?.id ?? '' };
  await as('local-clerk').membership.reveal({ membershipId: id, field, reason: '核对到会名单' });
  expect(await looks()).toEqual([
    {
      person_id: person,
      what: 'phone',
      by_person: clerk,
      role: 'clerk',
      action: 'membership.reveal',
      said: '查看完整手机号或证件号（留痕）',
      reason: '核对到会名单',
    },
  ]);
  await expect(sql`DELETE FROM look`.execute(db)).rejects.toThrow('append-only');
});

it('notes a search by a whole number, and none by a part or a name', async () => {
  const person = await personWith('searched', '+8613912340000');
  await admit('searched', { representatives: [{ name: '林晚', phone: '13912340000', title: '经理', primary: true }] });
  await sql`UPDATE person SET phone = '+8613912340000', phone_verified_at = '2026-01-01' WHERE id = ${person}`.execute(
    db,
  );
  const before = (await looks()).length;
  await as('local-clerk').workbench.search({ q: '林晚' });
  await as('local-clerk').workbench.search({ q: '0000' });
  expect(await looks()).toHaveLength(before);
  const found = await as('local-clerk').workbench.search({ q: '139 1234 0000' });
  expect(found.members).toHaveLength(1);
  await as('local-director').workbench.members({ q: '13912340000' });
  expect((await looks()).slice(before)).toMatchObject([
    { person_id: person, what: 'phone', role: 'clerk', action: 'workbench.search' },
    { person_id: person, what: 'phone', role: 'director', action: 'workbench.members' },
  ]);
});
