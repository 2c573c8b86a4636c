import { sql } from 'kysely';
import { db, setClock, useDatabase } from '../../config/jest-functions/house';
import { seed } from '../../localcloud/demo/seed';
import { metered } from '../shared/client';
import { readClock } from '../shared/clock';
import { sources } from './sources';
import { rules } from './rules';
import { sweepSlice } from './sweep-slice';
import { beginSweep } from './sweep-store';

useDatabase();
jest.setTimeout(120_000);

/** A whole night over all sources of the house; statements that it took. */
async function night(day: string): Promise<number> {
  setClock(`${day}T02:00:00Z`);
  const meter = { roundTrips: 0 };
  await metered(meter, async () => {
    await beginSweep(db, day, readClock());
    const slice = () =>
      db.transaction().execute((transaction) => sweepSlice(transaction, { rules, sources, size: 5000 }, readClock()));
    while ((await slice()) === 'more');
  });
  return meter.roundTrips;
}

it('goes over a living association in few statements, and finds the same when it is gone over again', async () => {
  await seed(process.env.DATABASE_URL ?? '', { companies: 60, now: new Date('2026-11-20T02:00:00Z') });
  const statements = await night('2026-11-21');
  expect(statements).toBeLessThan(150);
  const standing = async () => {
    const { rows } =
      await sql`SELECT rule_id, subject, period, state, first_found_on FROM finding WHERE found ORDER BY 1, 2, 3`.execute(
        db,
      );
    return rows;
  };
  const first = await standing();
  expect(first.length).toBeGreaterThan(10);
  await night('2026-11-22');
  const { rows } = await sql<{
    again: number;
  }>`SELECT count(*)::int AS again FROM finding_event WHERE what = 'again'`.execute(db);
  expect(rows).toEqual([{ again: 0 }]);
  const kept = (await standing()).map((row) => JSON.stringify(row));
  expect(first.filter((row) => !kept.includes(JSON.stringify(row))).length).toBeLessThan(first.length / 2);
});
