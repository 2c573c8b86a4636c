import fc from 'fast-check';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, Refused, setClock, useDatabase } from '../../config/jest-functions/house';
import { addDays } from '../shared/clock';

useDatabase();
beforeAll(engage);

const id = 'meetings.surveyDays';
const days = Array.from({ length: 40 }, (_, i) => addDays('2026-11-20', i));
const inForce = async () => {
  const { rows } = await sql<{ day: string; value: number }>`
    SELECT d.day, v.value FROM unnest(${days}::date[]) AS d(day) JOIN parameter_version v ON v.id = ${id} AND v.effective @> d.day ORDER BY d.day`.execute(
    db,
  );
  return rows;
};

const step = fc.record({
  /** Days that go by before it is proposed, and before it is confirmed. */
  wait: fc.integer({ min: 0, max: 4 }),
  think: fc.integer({ min: 0, max: 3 }),
  /** From the day of the proposal. */
  ahead: fc.integer({ min: -2, max: 6 }),
  value: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(null)),
  end: fc.constantFrom('confirm', 'confirm', 'confirm', 'refuse', 'withdraw'),
});

it('no value in force on a day is changed by what is decided after it, and every day has one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await db.transaction().execute(async (transaction) => {
        await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
        await sql`DELETE FROM reg_rule WHERE id = ${id} AND proposal_id IS NOT NULL`.execute(transaction);
        await sql`DELETE FROM parameter_proposal`.execute(transaction);
        await sql`UPDATE reg_rule SET effective = '[2026-01-01,)' WHERE id = ${id}`.execute(transaction);
      });
      let day = 0;
      // What a plain list of days would hold.
      const model: number[] = days.map(() => 7);
      for (const { wait, think, ahead, value, end } of steps) {
        day = Math.min(day + wait, 30);
        setClock(`${days[day]}T02:00:00Z`);
        const effective = day + ahead;
        const effectiveFrom = addDays('2026-11-20', effective);
        try {
          const wish = { id, value, reason: '模型里的理由', resolution: '理决1号', effectiveFrom };
          const { proposalId } = await as('local-clerk').parameters.propose(wish);
          day = Math.min(day + think, 30);
          setClock(`${days[day]}T02:00:00Z`);
          if (end === 'withdraw') await as('local-clerk').parameters.withdraw({ proposalId });
          else if (end === 'refuse')
            await as('local-president').parameters.refuse({ proposalId, reason: '不同意这样' });
          else {
            const { versions } = await as('local-clerk').parameters.show({ id });
            const until = versions
              .map(({ from }) => from)
              .filter((from) => from > effectiveFrom)
              .sort()[0];
            await as('local-president').parameters.confirm({ proposalId });
            expect(effective).toBeGreaterThanOrEqual(day);
            days.forEach((each, i) => {
              if (i >= effective && (until === undefined || each < until)) model[i] = value ?? 7;
            });
          }
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          const open = (await as('local-clerk').parameters.show({ id })).proposals.find(
            ({ state }) => state === 'open',
          );
          if (open) await as('local-clerk').parameters.withdraw({ proposalId: open.id });
        }
        expect(await inForce()).toEqual(days.map((each, i) => ({ day: each, value: model[i] })));
      }
    }),
    { numRuns: 25 },
  );
});
