import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { engage, individualForm, toldTo } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { repoRoot } from '../../localcloud/paths';
import type { ApplicationForm } from '../../contracts/application';
import { readClock } from '../shared/clock';
import { drain } from '../shared/drain';
import { fingerprint } from '../shared/secrets';
import { rekeyPermits } from './rekey-permits';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const migration = readFileSync(join(repoRoot, 'migrations/0051_the_same_by_any_number.sql'), 'utf8');
const migrateAgain = () => sql.raw(migration).execute(db);
const waiting = async () =>
  (await db.selectFrom('task').select(['outcome', 'done_at']).where('kind', '=', 'rekeyPermits').execute()).map(
    ({ outcome, done_at }) => ({ outcome, done: done_at !== null }),
  );
const work = () => drain(db, readClock(), [rekeyPermits]);

const permitForm = async (openid: string, idNumber: string): Promise<ApplicationForm> => ({
  ...(await individualForm(openid, '430626199003076631')),
  ...({ idType: 'hongKongMacauPermit', idNumber } as object),
});
const joins = async (openid: string, idNumber: string): Promise<string> =>
  (await as(openid).membership.submit({ form: await permitForm(openid, idNumber) })).id;
const keyOf = async (id: string) =>
  (await db.selectFrom('membership').select('identity_key').where('id', '=', id).executeTakeFirstOrThrow())
    .identity_key;
/** As it was keyed before: by the whole number. */
const keyAsBefore = (id: string, idNumber: string) =>
  db
    .updateTable('membership')
    .set({ identity_key: `id:${fingerprint('idNumber', idNumber)}` })
    .where('id', '=', id)
    .execute();

it('queues nothing in a house that knows nobody by such a permit', async () => {
  await migrateAgain();
  expect(await waiting()).toEqual([]);
});

it('knows again by a re-issued permit who was keyed by the whole number, once', async () => {
  const id = await joins('ho', 'H2345678900');
  const right = await keyOf(id);
  await keyAsBefore(id, 'H2345678900');
  expect(await keyOf(id)).not.toBe(right);
  // Control: until it is done, he is another.
  const second = await joins('ho-again', 'H2345678901');
  await as('ho-again').flows.withdraw({ caseId: await caseIdOf(second) });
  await migrateAgain();
  expect(await work()).toBe('rekeyPermits 1 rekeyed 1');
  expect(await keyOf(id)).toBe(right);
  expect(
    await refusalOf(as('ho-third').membership.submit({ form: await permitForm('ho-third', 'H2345678902') })),
  ).toMatchObject({ code: 'PERSON_IS_APPLYING' });
  await migrateAgain();
  expect([await work(), await waiting()]).toEqual(['nothing due', [{ outcome: '1 rekeyed', done: true }]]);
});

it('leaves two that are one person to the secretariat, tells it once, and looks again', async () => {
  await db.deleteFrom('task').where('kind', '=', 'rekeyPermits').execute();
  const before = await joins('lam', 'H1111111100');
  await keyAsBefore(before, 'H1111111100');
  const after = await joins('lam-again', 'H1111111101');
  const right = await keyOf(after);
  await migrateAgain();
  await work();
  expect(await waiting()).toEqual([{ outcome: '1 of a person who is there twice', done: false }]);
  expect(await keyOf(before)).not.toBe(right);
  setClock('2026-11-20T02:10:00Z');
  await work();
  const told = (await toldTo('local-clerk')).filter(({ kind, duty }) => kind === 'membership.personTwice' && !duty);
  expect(told).toHaveLength(1);
  await as('lam-again').flows.withdraw({ caseId: await caseIdOf(after) });
  setClock('2026-11-20T04:00:00Z');
  await work();
  expect(await keyOf(before)).toBe(right);
  expect(await waiting()).toEqual([{ outcome: '1 rekeyed', done: true }]);
});

async function caseIdOf(id: string): Promise<string> {
  const { rows } = await sql<{ id: string | null }>`SELECT case_id AS id FROM membership WHERE id = ${id}`.execute(db);
  return rows[0]?.id ?? '';
}
