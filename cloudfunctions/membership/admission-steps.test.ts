import { sql } from 'kysely';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';

useDatabase();

const steps = async (openid: string | null) => (await as(openid).membership.admissionSteps({})).steps;

it('tells anybody which steps an application takes, who decides and how long', async () => {
  const usual = [
    { seq: 1, kind: 'preliminaryReview', offices: ['clerk', 'director'], workdays: 5 },
    { seq: 2, kind: 'councilDecision', offices: ['president', 'council'], workdays: 20 },
  ];
  expect(await steps(null)).toEqual(usual);
  expect(await steps('stranger')).toEqual(usual);
});

it('tells those in force on the day: another flow counts from its first day on', async () => {
  await sql`UPDATE flow SET effective = daterange('2026-01-01', '2026-12-01') WHERE kind = 'admission'`.execute(db);
  setClock('2026-11-30T15:59:00Z');
  expect(await steps(null)).toHaveLength(2);
  // Midnight in Beijing.
  setClock('2026-11-30T16:00:00Z');
  expect(await steps(null)).toEqual([]);
});
