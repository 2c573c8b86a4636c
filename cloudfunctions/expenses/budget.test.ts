import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, useDatabase } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { adoptedBudget, line } from './cast';

useDatabase();
beforeAll(engage);

const save = (openid: string, year: number, revision: number | null, lines = [line('A1', '会议费', 100_000)]) =>
  as(openid).expenses.saveBudget({ year, revision, lines });
const year12 = (fen: number) => Array.from({ length: 12 }, () => fen);
const resolution = { body: 'council' as const, resolutionNo: '理决〔2026〕3号', adoptedOn: '2026-11-01' };

it('is written by one, adopted by another with a resolution, and stays then', async () => {
  const { id: budgetId, version, revision } = await save('local-finance', 2031, null);
  expect([version, revision]).toEqual([1, 1]);
  const draft = await as('local-president').expenses.budget({ year: 2031 });
  expect(draft).toMatchObject({ version: null, rows: [], draft: { mayAdopt: true, lines: [{ code: 'A1' }] } });
  expect((await as('local-finance').expenses.budget({ year: 2031 })).draft?.mayAdopt).toBe(false);
  expect((await as('local-supervisor').expenses.budget({ year: 2031 })).draft).toBeNull();
  const adopt = (openid: string, change: object = {}) =>
    as(openid).expenses.adoptBudget({ budgetId, revision, ...resolution, ...change });
  expect((await refusalOf(adopt('local-president', { adoptedOn: '2026-12-01' }))).code).toBe('RESOLUTION_FUTURE');
  expect((await refusalOf(adopt('local-president', { revision: 9 }))).code).toBe('BUDGET_MOVED');
  expect(await adopt('local-president')).toEqual({ year: 2031, version: 1 });
  const inForce = await as('local-supervisor').expenses.budget({ year: 2031 });
  expect(inForce).toMatchObject({
    ...{ version: 1, draft: null, mayWrite: false, adoption: { body: 'council', resolutionNo: '理决〔2026〕3号' } },
    rows: [{ code: 'A1', budget: 1_200_000, asked: 0, promised: 0, spent: 0, left: 1_200_000 }],
  });
  await expect(sql`UPDATE budget_line SET title = 'x' WHERE budget_id = ${budgetId}`.execute(db)).rejects.toThrow(
    'stays',
  );
  await expect(sql`UPDATE budget SET resolution_no = 'x' WHERE id = ${budgetId}`.execute(db)).rejects.toThrow('stays');
});

it('says what is to come in beside what it may cost, each kind once, and the statement has both', async () => {
  const wish = { year: 2043, revision: null, lines: [line('A1', '会议费', 100_000)] };
  const twice = as('local-finance').expenses.saveBudget({
    ...wish,
    income: [
      { kind: 'dues', months: year12(1) },
      { kind: 'dues', months: year12(2) },
    ],
  });
  expect((await refusalOf(twice)).code).toBe('LINE_TWICE');
  const income = [
    { kind: 'dues' as const, months: year12(500_000) },
    { kind: 'grant' as const, months: [...year12(0).slice(1), 70_000] },
  ];
  const { id: budgetId, revision } = await as('local-finance').expenses.saveBudget({ ...wish, income });
  expect((await as('local-finance').expenses.budget({ year: 2043 })).draft?.income).toEqual(income);
  await as('local-president').expenses.adoptBudget({ budgetId, revision, ...resolution });
  expect((await as('local-supervisor').expenses.budget({ year: 2043 })).income).toEqual(income);
  // An app that is older says nothing of it, and takes nothing away.
  const { revision: next } = await as('local-finance').expenses.saveBudget(wish);
  expect((await as('local-finance').expenses.budget({ year: 2043 })).draft?.income).toEqual(income);
  await as('local-finance').expenses.saveBudget({ ...wish, revision: next });
  expect((await as('local-finance').expenses.budget({ year: 2043 })).draft?.income).toEqual(income);
  await expect(sql`DELETE FROM budget_income WHERE budget_id = ${budgetId}`.execute(db)).rejects.toThrow('stays');
  const { lines } = await as('local-finance').books.statement({ kind: 'activity', from: '2043-01', to: '2043-12' });
  const planned = Object.fromEntries(lines.flatMap(({ key, budget }) => (budget === null ? [] : [[key, budget]])));
  expect(planned).toMatchObject({ '4201': 6_000_000, '4401': 70_000, income: 6_070_000, cost: 1_200_000 });
});

it('is not adopted by whoever wrote in it', async () => {
  const { id: budgetId } = await save('local-finance', 2032, null);
  const { revision } = await save('local-director', 2032, 1, [line('A1', '会议费', 90_000)]);
  const adopt = (openid: string) => as(openid).expenses.adoptBudget({ budgetId, revision, ...resolution });
  expect((await refusalOf(adopt('local-director'))).code).toBe('OWN_BUDGET');
  expect(await adopt('local-president')).toMatchObject({ version: 1 });
});

it('is not overwritten unseen, and of two who begin it one wins', async () => {
  const begun = await Promise.allSettled([save('local-finance', 2033, null), save('local-clerk', 2033, null)]);
  expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await save('local-clerk', 2033, 1);
  expect((await refusalOf(save('local-finance', 2033, 1))).code).toBe('BUDGET_MOVED');
});

it('needs the votes where the association’s rule binds', async () => {
  await ownValue('meetings.votingRules', { enforced: true });
  try {
    const { id: budgetId, revision } = await save('local-finance', 2034, null);
    const adopt = (tally?: object) =>
      as('local-president').expenses.adoptBudget({ budgetId, revision, ...resolution, tally: tally as never });
    const votes = { entitled: 9, present: 6, yes: 4, no: 2, abstain: 0 };
    expect((await refusalOf(adopt())).code).toBe('TALLY_REQUIRED');
    expect((await refusalOf(adopt({ ...votes, present: 10 }))).code).toBe('TALLY_INCONSISTENT');
    expect((await refusalOf(adopt({ ...votes, yes: 3, no: 3 }))).code).toBe('RESOLUTION_NOT_VALID');
    expect(await adopt(votes)).toMatchObject({ version: 1 });
  } finally {
    await ownValue('meetings.votingRules', null);
  }
});

it('has a new version for a change, and keeps the lines that money was asked under', async () => {
  await adoptedBudget([line('A1', '会议费', 100_000), line('B1', '办公费', 50_000)], 2035);
  const next = await save('local-finance', 2035, null, [line('A1', '会议费', 200_000)]);
  expect(next.version).toBe(2);
  await as('local-president').expenses.adoptBudget({ budgetId: next.id, revision: 1, ...resolution });
  const { rows, versions } = await as('local-finance').expenses.budget({ year: 2035 });
  expect(rows).toMatchObject([{ code: 'A1', budget: 2_400_000 }]);
  expect(versions).toMatchObject([{ version: 1, budget: 1_800_000 }]);
  const twice = save('local-finance', 2035, null, [line('A1', '会议费', 1), line('A1', '另一项', 1)]);
  expect((await refusalOf(twice)).code).toBe('LINE_TWICE');
});
