import { sql } from 'kysely';
import { appointPerson, engage } from '../../config/jest-functions/cast';
import { as, db, Refused, useDatabase } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { adoptedBudget, decided, line, newInvoice, submitted, useOf, yuan } from './cast';

useDatabase();
beforeAll(async () => {
  await engage();
  await appointPerson('local-president-2', 'president');
  await adoptedBudget([line('A1', '会议费', 100 * yuan), line('R1', '控制组', 100 * yuan)]);
});
/** How each of some calls ended: `done`, or its refusal. */
const outcomes = async (calls: Promise<unknown>[]) =>
  (await Promise.allSettled(calls))
    .map((each) => (each.status === 'fulfilled' ? 'done' : each.reason instanceof Refused ? each.reason.code : 'fault'))
    .sort();
/** A request that waits for the president. */
async function atPresident(purpose: string, amount: number, lineCode = 'A1') {
  const { id } = await submitted({ purpose, amount, lineCode, payeeName: `收款人${purpose}` });
  await decided(id, 'local-finance');
  await decided(id, 'local-director');
  return id;
}
const pass = (expenseId: string, openid: string, version: number) =>
  as(openid).expenses.decide({ expenseId, version, decision: 'pass' });
const versionOf = async (expenseId: string) => (await as('local-president').expenses.show({ expenseId })).caseVersion;

it('lets one of two who approve at once approve, and promises the money once', async () => {
  const id = await atPresident('两位会长', 5_000);
  const version = await versionOf(id);
  const ended = await outcomes(['local-president', 'local-president-2'].map((openid) => pass(id, openid, version)));
  expect(ended).toEqual(['EXPENSE_MOVED', 'done']);
  expect(await useOf('A1')).toEqual({ promised: 5_000, spent: 0 });
  const { rows } = await sql`SELECT DISTINCT entry_id FROM posting WHERE source_id = ${id}`.execute(db);
  expect(rows).toHaveLength(1);
});

it('takes one invoice once, of however many who hand it in at once; without its index more than once', async () => {
  const invoice = newInvoice(10_000);
  const hand = () =>
    outcomes(
      ['local-clerk', 'local-finance', 'local-director', 'local-party'].map((openid) =>
        submitted({ invoices: [invoice], amount: 10_000, purpose: `${openid}报` }, openid),
      ),
    );
  expect(await hand()).toEqual(['DUPLICATE_INVOICE', 'DUPLICATE_INVOICE', 'DUPLICATE_INVOICE', 'done']);
  const standing = async () =>
    (await sql`SELECT FROM expense_invoice WHERE number = ${invoice.number} AND standing`.execute(db)).rows.length;
  expect(await standing()).toBe(1);
  const { id } = await submitted({ purpose: '控制组的支出' });
  // The control: what is looked at first and written then stands twice.
  await sql`DROP INDEX expense_invoice_once`.execute(db);
  const look = async () => (await standing()) === 1;
  const write = (id: string) =>
    sql`INSERT INTO expense_invoice (id, expense_id, place, number, amount, read_from)
    SELECT gen_random_uuid(), ${id}, 9, ${invoice.number}, 1, 'hand'`.execute(db);
  const seen = await Promise.all([look(), look()]);
  await Promise.all(seen.filter(Boolean).map(() => write(id)));
  expect(await standing()).toBe(3);
  await sql`UPDATE expense_invoice SET standing = false WHERE number = ${invoice.number}`.execute(db);
  await sql`CREATE UNIQUE INDEX expense_invoice_once ON expense_invoice (code, number) WHERE standing`.execute(db);
});

describe('where nothing may go over the budget', () => {
  beforeAll(() => ownValue('expenses.overBudget', { share: [1, 10], enforced: true }));
  afterAll(() => ownValue('expenses.overBudget', null));

  it('promises no more than a line has, of however many approved at once; without the ceiling more', async () => {
    // 1,200 yuan and a tenth: three of 500 do not go in beside the 50 of before.
    const promise = async (lineCode: string) => {
      const ids = await Promise.all(
        ['甲', '乙', '丙'].map((each) => atPresident(`会议支出${lineCode}${each}`, 500 * yuan, lineCode)),
      );
      const versions = await Promise.all(ids.map(versionOf));
      return outcomes(ids.map((id, i) => pass(id, 'local-president', versions[i] ?? 0)));
    };
    expect(await promise('A1')).toEqual(['OVER_BUDGET', 'done', 'done']);
    expect(await useOf('A1')).toEqual({ promised: 105_000, spent: 0 });
    await sql`ALTER TABLE budget_use DROP CONSTRAINT budget_use_within`.execute(db);
    expect(await promise('R1')).toEqual(['done', 'done', 'done']);
    expect((await useOf('R1')).promised).toBeGreaterThan(132_000);
  });
});
