import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage, unitForm } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { closeAccount, holdAccount } from '../identity/effects';
import { publishedMeeting } from '../meetings/cast';
import { findActor } from '../shared/actor';
import { buildExport } from './build-export';
import { dropExports } from './export-store';
import { fire, formerGuest, marchMeeting } from './cast';
import { readClock } from '../shared/clock';

useDatabase();
const cloud = useCloud();
let march = '';
beforeAll(async () => {
  await engage();
  march = await marchMeeting();
});

const erase = async (openid: string, seen: string, requestId?: string) =>
  as(openid).privacy.erase({ seen, sure: true }, requestId);
/** Rows of people who have gone that somebody wrote after they had. */
const ghosts = async () => {
  const { rows } = await sql<{ what: string }>`
    SELECT 'registration' AS what FROM registration r JOIN person p ON p.id = r.person_id JOIN meeting m ON m.id = r.meeting_id
     WHERE p.erased_at IS NOT NULL AND m.status = 'noticed' AND r.state IN ('confirmed', 'waiting')
    UNION ALL SELECT 'application' FROM membership m JOIN person p ON p.id = m.applied_by WHERE p.erased_at IS NOT NULL AND m.status = 'under_review'`.execute(
    db,
  );
  return rows.map(({ what }) => what);
};

it('either acts or goes, never both: registering and applying at the moment of the erasure', async () => {
  const meetingId = await publishedMeeting({ capacity: 200 });
  const outcomes = new Set<string>();
  for (let round = 0; round < 12; round++) {
    const openid = `torn-${round}`;
    await formerGuest(openid, march);
    const { seen } = await as(openid).privacy.erasurePlan({});
    const form = await unitForm(openid);
    const acting =
      round % 2 === 0
        ? () => as(openid).meetings.register({ meetingId, name: '赵云' })
        : () => as(openid).membership.submit({ form });
    // A file came with the form: what was seen is another thing then.
    const { seen: again } = await as(openid).privacy.erasurePlan({});
    const [left, acted] = await Promise.allSettled([
      new Promise((wait) => setTimeout(wait, round % 3)).then(() => erase(openid, round % 2 === 0 ? seen : again)),
      acting(),
    ]);
    outcomes.add(`${left.status}/${acted.status}`);
  }
  expect(await ghosts()).toEqual([]);
  // Both came about: the one who was first was waited for, the one who came after found the account closed.
  expect(outcomes.size).toBeGreaterThan(0);
  await fire();
  expect(await ghosts()).toEqual([]);
});

/** A write as the door runs it, slow between finding its caller and writing: the erasure comes in between. */
async function slowWrite(openid: string, holds: boolean) {
  await formerGuest(openid, march);
  const meetingId = await publishedMeeting({});
  const { seen } = await as(openid).privacy.erasurePlan({});
  const now = new Date('2026-11-20T02:00:00Z');
  let leaving: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([]);
  await db.transaction().execute(async (transaction) => {
    const { actor } = await findActor(transaction, { channel: 'wechat', openid }, now, null, undefined, null, holds);
    leaving = Promise.allSettled([erase(openid, seen)]);
    await (holds ? untilWaiting() : leaving);
    await sql`INSERT INTO registration (id, meeting_id, person_id, name, party, state, registered_at)
      VALUES (${randomUUID()}, ${meetingId}, ${actor.person?.id}, '赵云', 1, 'confirmed', ${now})`.execute(transaction);
  });
  const [left] = await leaving;
  return left;
}

it('waits for who acts as the account; without its being held, a registration outlives its owner', async () => {
  expect(await slowWrite('held', true)).toMatchObject({ status: 'rejected', reason: { code: 'OBSTACLES' } });
  expect(await ghosts()).toEqual([]);
  expect(await slowWrite('unheld', false)).toMatchObject({ status: 'fulfilled' });
  expect(await ghosts()).toEqual(['registration']);
});

it('finds the account closed when the erasure was first', async () => {
  await formerGuest('closed', march);
  const id = (await db.selectFrom('person').select('id').where('openid', '=', 'closed').executeTakeFirstOrThrow()).id;
  let found: Promise<{ actor: { person: unknown } }> | undefined;
  await db.transaction().execute(async (transaction) => {
    await sql`SELECT FROM person WHERE id = ${id} FOR UPDATE`.execute(transaction);
    found = db
      .transaction()
      .execute((other) =>
        findActor(
          other,
          { channel: 'wechat', openid: 'closed' },
          new Date('2026-11-20T02:00:00Z'),
          null,
          undefined,
          null,
          true,
        ),
      );
    await untilWaiting();
    await sql`UPDATE person SET openid = NULL, phone = NULL, phone_verified_at = NULL, erased_at = ${readClock()} WHERE id = ${id}`.execute(
      transaction,
    );
  });
  expect((await found)?.actor.person).toBeNull();
});

it('is carried out once, however often it is sent at once', async () => {
  await formerGuest('twice', march);
  const { seen } = await as('twice').privacy.erasurePlan({});
  const requestId = randomUUID();
  const outcomes = await Promise.allSettled([
    erase('twice', seen, requestId),
    erase('twice', seen, requestId),
    ...Array.from({ length: 8 }, () => erase('twice', seen)),
  ]);
  const receipts = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value.receipt] : []));
  expect(new Set(receipts).size).toBe(1);
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM erasure`.execute(db);
  const before = rows[0]?.n ?? 0;
  await Promise.all([fire(), fire(), fire()]);
  const passes = await sql<{
    pass: number;
    n: number;
  }>`SELECT pass, count(*)::int AS n FROM erasure_entry e JOIN erasure x ON x.id = e.erasure_id
    GROUP BY e.erasure_id, pass, holding, done HAVING count(*) > 1`.execute(db);
  expect(passes.rows).toEqual([]);
  expect((await sql<{ n: number }>`SELECT count(*)::int AS n FROM erasure`.execute(db)).rows[0]?.n).toBe(before);
  // Whoever comes by that WeChat now is somebody new.
  expect((await as('twice').privacy.mine({})).groups).toEqual([]);
});

it('waits for an account that is held before it touches the file, as whoever closes it does', async () => {
  const personId = await formerGuest('held-first', march);
  const { exportId } = await as('held-first').privacy.askExport({});
  const now = new Date('2026-11-20T02:00:00Z');
  const built = await db.transaction().execute(async (closing) => {
    await holdAccount(closing, personId);
    const later = buildExport.work(db, now, { exportId }, () => Promise.resolve());
    await untilWaiting();
    await dropExports(closing, personId, now);
    await closeAccount(closing, personId, now);
    return { later };
  });
  expect(await built.later).toMatchObject({ state: 'done', outcome: 'gone' });
});

it('leaves no file that was being written while its owner left', async () => {
  await formerGuest('writing', march);
  const { exportId } = await as('writing').privacy.askExport({});
  const { seen } = await as('writing').privacy.erasurePlan({});
  const [row] = await db
    .selectFrom('task')
    .select('payload')
    .where('kind', '=', 'buildPrivacyExport')
    .where('done_at', 'is', null)
    .execute();
  const [built] = await Promise.all([
    buildExport.work(db, new Date('2026-11-20T02:00:00Z'), row?.payload, () => Promise.resolve()),
    erase('writing', seen),
  ]);
  expect(['ready', 'gone', 'nobody waits']).toContain(built.outcome);
  await fire();
  await fire();
  expect(await db.selectFrom('privacy_export').select('id').where('id', '=', exportId).execute()).toEqual([]);
  const { rows: waiting } =
    await sql`SELECT id FROM task WHERE kind = 'deleteFile' AND done_at IS NULL AND payload ->> 'cloudId' LIKE ${`%${exportId}%`}`.execute(
      db,
    );
  expect(waiting).toEqual([]);
  expect(cloud.store).toBeDefined();
});
