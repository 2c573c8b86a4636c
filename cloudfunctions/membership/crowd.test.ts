import { sql } from 'kysely';
import { appointPerson, engage, unitForm } from '../../config/jest-functions/cast';
import { as, db, send, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(engage);

// Each on a connection of its own that has planned nothing yet; with more, a busy machine would be over a statement's time.
const many = 40;

it(`answers ${many} approvals at the same moment, each with a number of its own`, async () => {
  const presidents = Array.from({ length: many }, (_, i) => `crowd-president-${i}`);
  for (const openid of presidents) await appointPerson(openid, 'president');
  const waiting: { id: string; version: number }[] = [];
  for (let i = 0; i < many; i++) {
    const { id, version } = await as(`crowd-${i}`).membership.submit({ form: await unitForm(`crowd-${i}`) });
    const passed = await as('local-clerk').membership.decide({ membershipId: id, version, decision: 'pass' });
    waiting.push({ id, version: passed.version });
  }
  const replies = await Promise.all(
    waiting.map(({ id, version }, i) =>
      send(presidents[i] ?? '', 'membership', 'decide', { membershipId: id, version, decision: 'pass' }),
    ),
  );
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  const { rows } = await sql<{ n: number }>`SELECT member_no AS n FROM membership ORDER BY member_no`.execute(db);
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: many }, (_, i) => i + 1));
}, 120_000);
