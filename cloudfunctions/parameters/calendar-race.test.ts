import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { caseOf, flowOf, partyOf, step } from '../flows/cast';
import { makeMove } from '../flows/effects';
import { findStanding } from '../flows/facts';
import { recountDueDays } from '../jobs/recount-due-days';
import { addWorkdays } from '../ground/judge-workdays';
import { findCalendarOverrides } from '../ground/parameters';
import { readClock } from '../shared/clock';
import type { Db } from '../shared/db';
import { drain as drainTasks } from '../shared/drain';

useDatabase();
const today = '2026-11-20';
let clerk: string;
beforeAll(async () => {
  await engage();
  await flowOf('trial', [step(1), step(2, { workdays: 3 })]);
  clerk = (await partyOf('racing-clerk', ['clerk'])).id;
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const setDay = async (day: string, workday: boolean) => {
  await as('local-clerk').parameters.setDay({ day, workday, reason: '市里通知' });
  await drainTasks(db, readClock(), [recountDueDays]);
};
/** Passes the first step; what `between` begins happens after the day was reckoned and before it is kept. */
const pass = (caseId: string, between: () => Promise<unknown> = async () => undefined) =>
  db.transaction().execute(async (transaction) => {
    const standing = await findStanding(transaction, caseId);
    if (!standing) throw new Error('the case is gone');
    await between();
    const by = { personId: clerk, office: 'clerk' as const };
    await makeMove(transaction, standing, { do: 'pass' }, by, { now: readClock(), today });
  });
const dueOf = async (caseId: string) => {
  const { rows } = await sql<{ due: string }>`SELECT due_on AS due FROM flow_case WHERE id = ${caseId}`.execute(db);
  return rows[0]?.due;
};
const rightDay = async (workdays: number) =>
  addWorkdays(today, workdays, await findCalendarOverrides(db, '2026-01-01')).day;

/** A day off is ordered while a step is being passed. */
async function orderedMeanwhile(day: string): Promise<{ kept: string | undefined; right: string }> {
  const caseId = await caseOf('trial', clerk);
  let ordering: Promise<unknown> = Promise.resolve();
  await pass(caseId, async () => {
    ordering = setDay(day, false);
    await untilWaiting(1, ordering);
  });
  await ordering;
  return { kept: await dueOf(caseId), right: await rightDay(3) };
}

it('counts a day anew that was reckoned by the calendar as it was, however close the two come', async () => {
  const { kept, right } = await orderedMeanwhile('2026-11-23');
  expect([kept, right]).toEqual(['2026-11-26', '2026-11-26']);
});

it('control: where nobody waits for whoever is keeping a day, it keeps the old one', async () => {
  const held = `CREATE OR REPLACE FUNCTION calendar_held_since(since date) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$ BEGIN`;
  const body = `RETURN calendar_since(since); END $$`;
  await sql.raw(`${held} ${body}`).execute(db);
  const { kept, right } = await orderedMeanwhile('2026-11-24').finally(() =>
    sql.raw(`${held} PERFORM pg_advisory_xact_lock_shared(hashtextextended('calendar:all', 7)); ${body}`).execute(db),
  );
  expect(right).toBe('2026-11-27');
  expect(kept).not.toBe(right);
});

it('leaves no wrong day behind, whatever is passed and moved on while days change', async () => {
  const moves = async (i: number): Promise<string> => {
    const caseId = await caseOf('trial', clerk);
    await pass(caseId);
    if (i % 2 > 0) await release(db, caseId);
    return caseId;
  };
  for (const [day, workday] of [
    ['2026-11-25', false],
    ['2026-11-26', false],
    ['2026-11-25', true],
    ['2026-11-23', true],
  ] as const) {
    const [, ...cases] = await Promise.all([setDay(day, workday), ...Array.from({ length: 12 }, (_, i) => moves(i))]);
    const right = await rightDay(3);
    for (const caseId of cases) expect([day, await dueOf(caseId)]).toEqual([day, right]);
  }
});
/** A move that sets no day. */
async function release(on: Db, caseId: string): Promise<void> {
  const standing = await findStanding(on, caseId);
  if (!standing) throw new Error('the case is gone');
  await makeMove(on, standing, { do: 'release' }, { personId: clerk }, { now: readClock(), today });
}
