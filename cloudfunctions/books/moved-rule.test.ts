import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import type { ChartChange } from '../../contracts/books';
import { adoptedBudget, line } from '../expenses/cast';
import { post } from './effects';

useDatabase();
beforeAll(async () => {
  await engage();
});

const finance = as('local-finance').books;
const changed = async (change: ChartChange) =>
  as('local-director').books.confirm({
    proposalId: (await finance.proposeChart({ kind: 'changes', changes: [change] })).proposalId,
  });
const moved = (account: string) => changed({ do: 'move', rule: 'expense.approved.publicity', side: 'debit', account });

it('leaves the budget of the months before where their costs are', async () => {
  setClock('2026-03-10T02:00:00Z');
  await adoptedBudget([line('X1', '宣传费', 10_000, { category: 'publicity' })], 2026, '2026-01-08');
  const debit =
    (
      await sql<{
        account: string;
      }>`SELECT debit AS account FROM posting_rule WHERE key = 'expense.approved.publicity'`.execute(db)
    ).rows[0]?.account ?? '';
  const spent = (day: string) =>
    post(db, {
      ...{ source: { kind: 'expense', id: randomUUID(), step: 'approved' }, rule: 'expense.approved.publicity', day },
      ...{ amount: 7_000, summary: { zh: '会刊', en: 'Journal' }, by: null, now: new Date('2026-03-10T02:00:00Z') },
    });
  const [from, to] = ['2026-01', '2026-12'];
  const shown = async (span = { from, to }) => {
    const { lines } = await finance.statement({ kind: 'activity', ...span });
    return Object.fromEntries(
      lines
        .filter(({ key }) => [debit, '510188'].includes(key))
        .map(({ key, amount, budget }) => [key, [amount, budget]]),
    );
  };
  await spent('2026-02-10');
  expect(await shown()).toEqual({ [debit]: [7_000, 120_000] });
  await changed({ do: 'add', code: '510188', name: '新宣传科目' });
  await moved('510188');
  await spent('2026-03-10');
  await spent('2026-04-10');
  // January to March had begun when it moved; what was spent on the very day counts in the new one.
  expect(await shown()).toEqual({ [debit]: [7_000, 30_000], '510188': [14_000, 90_000] });
  expect(await shown({ from: '2026-01', to: '2026-02' })).toEqual({ [debit]: [7_000, 20_000] });
  expect(await shown({ from: '2026-04', to: '2026-12' })).toEqual({ '510188': [7_000, 90_000] });
  // Moved twice in a day, it stands as the day began.
  setClock('2026-05-20T02:00:00Z');
  await moved(debit);
  await moved('510188');
  await moved(debit);
  expect(await shown()).toEqual({ [debit]: [7_000, 100_000], '510188': [14_000, 20_000] });
  const total = (await finance.statement({ kind: 'activity', from, to })).lines.find(({ key }) => key === 'cost');
  expect(total?.budget).toBe(120_000);
  const kept = sql`UPDATE posting_rule_before SET until = '2026-01-01'`.execute(db);
  await expect(kept).rejects.toMatchObject({ code: '23001' });
});
