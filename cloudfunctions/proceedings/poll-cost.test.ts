import { sql } from 'kysely';
import { readClock } from '../shared/clock';
import { engage, personWith } from '../../config/jest-functions/cast';
import { db, setClock, useDatabase } from '../../config/jest-functions/house';
import { inSession, inTheRoom } from './cast';
import { assembly, endMember } from './company-cast';

useDatabase();
jest.setTimeout(60_000);
beforeAll(async () => {
  await engage();
  setClock(inSession);
});

/** Rows of the roll that a statement fetched, and whether it went through the table. */
const fetched = (statement: ReturnType<typeof sql>) =>
  db.transaction().execute(async (transaction) => {
    const soFar = async () => {
      const { rows } = await sql<{ rows: number; scans: number }>`
        SELECT idx_tup_fetch::int AS rows, seq_scan::int AS scans FROM pg_stat_xact_user_tables WHERE relname = 'roll_entry'`.execute(
        transaction,
      );
      return rows[0] ?? { rows: 0, scans: 0 };
    };
    const before = await soFar();
    await statement.execute(transaction);
    const after = await soFar();
    return { rows: after.rows - before.rows, scans: after.scans - before.scans };
  });

it('what a hall polls for reads who came and who ceased, not the roll of thousands', async () => {
  const { meetingId, at } = await assembly(3, 1);
  const crowd = 4000;
  await sql`INSERT INTO person (id, openid, created_at) SELECT gen_random_uuid(), 'crowd-' || n, '2026-01-01' FROM generate_series(1, ${crowd}::int) n`.execute(
    db,
  );
  await sql`INSERT INTO roll_entry (id, meeting_id, person_id, name, since)
    SELECT gen_random_uuid(), ${meetingId}, p.id, p.openid, ${readClock()} FROM person p WHERE p.openid LIKE 'crowd-%'`.execute(
    db,
  );
  await sql`UPDATE roll_entry SET since = ${readClock()} WHERE meeting_id = ${meetingId}`.execute(db);
  await inTheRoom(meetingId, 'crowd-7');
  await endMember(at(0).id, 'expelled', readClock());
  await sql`VACUUM ANALYZE roll_entry`.execute(db);
  const [me, now] = [await personWith('crowd-7'), readClock()];
  const polls = [
    sql`SELECT * FROM roll_ceased(${meetingId}, ${now})`,
    sql`SELECT * FROM roll_presence_of(${meetingId}, ${me}, ${now})`,
    sql`SELECT * FROM proxy_standing(${meetingId}, ${now})`,
  ];
  for (const poll of polls) {
    const { rows, scans } = await fetched(poll);
    expect(scans).toBe(0);
    expect(rows).toBeLessThan(40);
  }
  // Beside these, the counts of a roll are one count in an index.
  expect((await fetched(sql`SELECT * FROM roll_counts(${meetingId}, ${now})`)).scans).toBe(0);
  const { rows } = await sql<{
    entitled: number;
    ceased: number;
    present: number;
  }>`SELECT * FROM roll_counts(${meetingId}, ${now})`.execute(db);
  expect(rows[0]).toMatchObject({ entitled: crowd + 2, ceased: 1, present: 3 });
});
