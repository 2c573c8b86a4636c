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
