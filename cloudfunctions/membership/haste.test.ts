import { sql } from 'kysely';
import { engage, unitForm } from '../../config/jest-functions/cast';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';

// A file, and so a database, of its own: what it counts is what it did.
useDatabase();
beforeAll(engage);

describe('one person who files several applications at the same moment', () => {
  it('is not made to wait for himself', async () => {
    const forms = await Promise.all(Array.from({ length: 5 }, () => unitForm('in-haste')));
    await Promise.all(forms.map((form) => as('in-haste').membership.submit({ form })));
    const more = as('in-haste').membership.submit({ form: await unitForm('in-haste') });
    expect((await refusalOf(more)).code).toBe('TOO_MANY_OPEN');
    // Who waits for himself is cut after a second, and the database has counted it.
    const { rows } = await sql<{ deadlocks: number }>`
      SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`.execute(db);
    expect(rows[0]?.deadlocks).toBe(0);
  });
});
