import { sql } from 'kysely';
import { admit, engage } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import type { Language } from '../../contracts/wire';
import { findTrail, trailPlace } from './trail';

useDatabase();
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const trail = (
  subjects: string[],
  wish: { language?: Language; after?: readonly [string, number] | null; limit?: number; except?: string[] } = {},
) => findTrail(db, subjects, { language: 'zh-CN', limit: 20, ...wish });

it('tells when, who, in which office and what, newest first, in the language of who reads', async () => {
  const { id } = await admit('trail-owner');
  const subject = `membership:${id}`;
  const chinese = await trail([subject]);
  expect(chinese.map(({ person, role, what }) => [person, role, what])).toEqual([
    ['local-president', 'president', '通过、退回或不予通过'],
    ['local-clerk', 'clerk', '通过、退回或不予通过'],
    ['trail-owner', 'person', '提交入会申请'],
  ]);
  expect(chinese[0]?.at).toMatch(/^2026-11-20T/);
  expect((await trail([subject], { language: 'en' })).map(({ what }) => what)).toEqual([
    'Passed, returned or refused the application',
    'Passed, returned or refused the application',
    'Submitted the application',
  ]);
  expect((await trail([subject], { except: ['membership.decide'] })).map(({ action }) => action)).toEqual([
    'membership.submit',
  ]);
});

it('says why, in the words of who did it', async () => {
  const { id } = await admit('trail-reason');
  const { id: representativeId } = await db
    .selectFrom('representative')
    .select('id')
    .where('membership_id', '=', id)
    .executeTakeFirstOrThrow();
  await as('local-clerk').membership.reveal({
    membershipId: id,
    field: { kind: 'phone', representativeId },
    reason: '开票前核对电话',
  });
  const [first, ...before] = await trail([`membership:${id}`]);
  expect(first).toMatchObject({ what: '查看完整手机号或证件号（留痕）', role: 'clerk', reason: '开票前核对电话' });
  expect(before.map(({ reason }) => reason)).toEqual([null, null, null]);
});

it('reads several subjects as one trail, page by page, through steps of one instant', async () => {
  const subjects = ['fund:a', 'fund:b', 'fund:c'];
  await sql`INSERT INTO audit (at, role, action, subject, request_id)
    SELECT '2026-11-20T02:00:00Z'::timestamptz + (n / 4) * interval '1 microsecond', 'clerk', 'funds.move', (${subjects}::text[])[1 + n % 3], 'request-' || n
    FROM generate_series(0, 40) n`.execute(db);
  await sql`INSERT INTO audit (at, role, action, subject, request_id) VALUES (now(), 'clerk', 'funds.move', 'fund:d', 'elsewhere')`.execute(
    db,
  );
  const seen: number[] = [];
  for (let after: readonly [string, number] | null = null; ; ) {
    const page = await trail([...subjects, 'fund:a'], { after, limit: 7 });
    seen.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (!last || page.length < 7) break;
    after = trailPlace.parse([last.at, last.id]);
  }
  expect(seen).toEqual((await trail(subjects, { limit: 100 })).map(({ id }) => id));
  expect(new Set(seen).size).toBe(41);
});

it('calls a step of before these words by its action', async () => {
  await sql`INSERT INTO audit (at, role, action, subject, request_id) VALUES (now(), 'clerk', 'funds.move', 'fund:old', 'request-old')`.execute(
    db,
  );
  expect((await trail(['fund:old'])).map(({ what, person }) => [what, person])).toEqual([['funds.move', null]]);
});
