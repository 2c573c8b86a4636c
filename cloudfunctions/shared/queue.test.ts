import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { drain } from './drain';
import { defineTask, done, enqueue, handle, leaseTasks } from './queue';

useDatabase();
const now = new Date('2026-11-20T02:00:00Z');
const clearing = defineTask<{ n: number }>({ name: 'clearing', rank: 4, patience: 12 });
const crowd = Array.from({ length: 1000 }, (_, n) => ({ n }));

/** What the queue was leased by before. */
const leaseBySubSelect = async (limit: number) => {
  const { rows } = await sql<{ id: string }>`
    UPDATE task SET leased_until = ${new Date(now.getTime() + 300_000)}, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM task
      WHERE done_at IS NULL AND gave_up_at IS NULL AND kind = ANY(${['clearing']}::text[])
        AND run_after <= ${now} AND (leased_until IS NULL OR leased_until <= ${now})
      ORDER BY array_position(${['clearing']}::text[], kind), run_after, id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id`.execute(db);
  return rows.length;
};

/** The ordinary life of a queue: filled, drained and cleared, analysed while it is empty, filled again. */
beforeEach(async () => {
  // Nothing but this test says when the table is analysed.
  await sql`ALTER TABLE task SET (autovacuum_enabled = false)`.execute(db);
  await enqueue(db, now, clearing, crowd);
  await drain(db, now, [handle(clearing, async () => done('cleared'))], () => true);
  await sql`DELETE FROM task`.execute(db);
  await sql`ANALYZE task`.execute(db);
  await enqueue(db, now, clearing, crowd);
});
afterEach(() => sql`DELETE FROM task`.execute(db));

it('leases ten out of a thousand after the table was analysed while it was empty', async () => {
  expect(await leaseTasks(db, now, ['clearing'], 10)).toHaveLength(10);
  expect(await leaseTasks(db, now, ['clearing'], 7)).toHaveLength(7);
});

it('would have leased them all by the sub-select: the control', async () => {
  expect(await leaseBySubSelect(10)).toBe(1000);
});
