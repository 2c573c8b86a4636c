import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { memberNamed } from '../attendance/cast';
import { engage, personWith } from '../../config/jest-functions/cast';
import { db, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { readClock } from '../shared/clock';

useDatabase();
jest.setTimeout(60_000);
beforeAll(engage);
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

/** What a member lacks, looked for among all its representatives. */
const lacks = async (id: string) => {
  const { rows } = await sql<{ lacks: string | null; kept: string | null }>`
    SELECT (SELECT o.lacks FROM open_place o WHERE o.membership_id = m.id) AS kept, CASE
      WHEN NOT EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL AND (r.accepted_at IS NULL OR r.proven
        OR NOT EXISTS (SELECT FROM person_phone p WHERE p.phone = r.phone AND p.person_id <> r.person_id))) THEN 'noHand'
      WHEN NOT EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL AND r.is_primary)
        AND EXISTS (SELECT FROM representation w WHERE w.membership_id = m.id) THEN 'noPrimary' END AS lacks
    FROM membership m WHERE m.id = ${id}`.execute(db);
  return rows[0];
};
const phones = ['+8613700000001', '+8613700000002', '+8613700000003'];
type Step = (id: string, nth: number, phone: string) => Promise<unknown>;
const handOf = (id: string, nth: number) =>
  sql`(SELECT r.id FROM representative r WHERE r.membership_id = ${id} ORDER BY r.id OFFSET ${nth} LIMIT 1)`;
const steps: Record<string, Step> = {
  named: (id, _, phone) =>
    sql`INSERT INTO representative (id, membership_id, name, phone, is_primary, since) SELECT ${randomUUID()}, ${id}, '某', ${phone}, false, now()
      WHERE NOT EXISTS (SELECT FROM representative r WHERE r.membership_id = ${id} AND r.phone = ${phone} AND r.ended_at IS NULL)`.execute(
      db,
    ),
  accepted: async (id, nth) =>
    sql`UPDATE representative r SET accepted_at = ${readClock()}, person_id = ${await personWith(`hand-${id}-${nth}`)} WHERE r.id = ${handOf(id, nth)} AND r.ended_at IS NULL AND r.accepted_at IS NULL
      AND NOT EXISTS (SELECT FROM representative o WHERE o.membership_id = ${id} AND o.ended_at IS NULL AND o.person_id = (SELECT p.id FROM person p WHERE p.openid = ${`hand-${id}-${nth}`}))`.execute(
      db,
    ),
  ended: (id, nth) =>
    sql`UPDATE representative r SET ended_at = ${readClock()}, is_primary = false WHERE r.id = ${handOf(id, nth)} AND r.ended_at IS NULL`.execute(
      db,
    ),
  primary: (id, nth) =>
    sql`UPDATE representative r SET is_primary = true WHERE r.id = ${handOf(id, nth)} AND r.ended_at IS NULL AND r.accepted_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM representative o WHERE o.membership_id = ${id} AND o.ended_at IS NULL AND o.is_primary)`.execute(
      db,
    ),
  // The number turns out to be another's, or is given up.
  verified: async (_, nth, phone) =>
    sql`UPDATE person SET phone = ${phone}, phone_verified_at = ${readClock()} WHERE id = ${await personWith(`owner-${nth}`)}
      AND NOT EXISTS (SELECT FROM person o WHERE o.phone = ${phone} AND o.phone_verified_at IS NOT NULL AND o.openid <> ${`owner-${nth}`})`.execute(
      db,
    ),
  yielded: async (_, nth) =>
    sql`UPDATE person SET phone = NULL, phone_verified_at = NULL WHERE id = ${await personWith(`owner-${nth}`)}`.execute(
      db,
    ),
};

it('are kept as they would be found, whatever becomes of the hands and of their numbers', async () => {
  const seen = new Set<string | null>();
  const step = fc.record({
    what: fc.constantFrom(...Object.keys(steps)),
    nth: fc.integer({ min: 0, max: 3 }),
    phone: fc.constantFrom(...phones),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (walk) => {
      const id = await memberNamed(`空位${randomUUID().slice(0, 8)}有限公司`);
      for (const { what, nth, phone } of walk) {
        await steps[what]?.(id, nth, phone);
        const found = await lacks(id);
        expect(found?.kept).toBe(found?.lacks);
        seen.add(found?.lacks ?? null);
      }
    }),
    // One walk that comes by all three; the others as chance has it.
    {
      numRuns: 40,
      examples: [
        [['yielded', 'named', 'accepted', 'primary'].map((what) => ({ what, nth: 0, phone: phones[0] ?? '' }))],
      ],
    },
  );
  expect(seen).toEqual(new Set(['noHand', 'noPrimary', null]));
});

describe('two hands that end at the same moment', () => {
  /** Each in a transaction that has ended its own before either commits. */
  const endBoth = async () => {
    const id = await memberNamed(`同时${randomUUID().slice(0, 8)}有限公司`, [
      `one-${randomUUID()}`,
      `two-${randomUUID()}`,
    ]);
    const { rows } = await sql<{ id: string }>`SELECT id FROM representative WHERE membership_id = ${id}`.execute(db);
    const bothEnded = meetingPlace(rows.length);
    await Promise.all(
      rows.map((hand) =>
        db.transaction().execute(async (transaction) => {
          await sql`UPDATE representative SET ended_at = ${readClock()} WHERE id = ${hand.id}`.execute(transaction);
          await bothEnded();
        }),
      ),
    );
    return (await lacks(id))?.kept;
  };
  it('leave the place open', async () => expect(await endBoth()).toBe('noHand'));

  it('control: without holding the member, each sees the other still there', async () => {
    const { rows } = await sql<{ as_is: string }>`
      SELECT pg_get_functiondef('settle_places'::regproc) AS as_is`.execute(db);
    const asIs = rows[0]?.as_is ?? '';
    await sql.raw(asIs.replace(/PERFORM FROM membership[^;]*;/, '')).execute(db);
    expect(await endBoth()).not.toBe('noHand');
    await sql.raw(asIs).execute(db);
  });
});
