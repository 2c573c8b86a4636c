import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { isFundShort, post, postMany, reverse, type Posting } from './effects';
import { judgeStatement } from './judge-statement';
import { findChart } from './books-store';
import { findSums } from './statement-store';

useDatabase();
const now = new Date('2026-06-01T02:00:00Z');
const rules = [
  'bill.issued.dues',
  'bill.issued.grant',
  'payment.bank',
  'payment.applied.dues',
  'refund.bank',
  'expense.approved.meeting',
  'expense.paid.bank',
  'advance.paid',
];
// What each does to the net assets of its fund, as one who has never seen the database would say it.
const nets: Record<string, 1 | -1> = { 'bill.issued.dues': 1, 'bill.issued.grant': 1, 'expense.approved.meeting': -1 };

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      rule: fc.constantFrom(...rules),
      amount: fc.integer({ min: 1, max: 1000 }),
      fund: fc.integer({ min: 0, max: 2 }),
      month: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('back' as const), of: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const), of: fc.nat() }) },
);

it('is what a plain sum says after any sequence, and no restricted fund is ever short', async () => {
  const funds = await Promise.all(
    [1, 2].map(async (n) => {
      const id = randomUUID();
      await sql`INSERT INTO fund VALUES (${id}, ${`专项${n}`}, 'Fund', true, '用途', now())`.execute(db);
      return id;
    }),
  );
  const { rows } = await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db);
  const fundIds = [rows[0]?.id ?? '', ...funds];
  const left = [0, 0, 0];
  const standing: { posting: Posting; fund: number; net: number; reversed: boolean }[] = [];
  const reversal = (posting: Posting) => ({ source: posting.source, day: '2026-05-31', reason: '更正', by: null, now });

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
      for (const each of steps) {
        if (each.do === 'post') {
          const { rule, amount, fund, month } = each;
          const source = { kind: 'model', id: randomUUID(), step: 'x' };
          const posting: Posting = {
            day: `2026-0${month}-10`,
            source,
            rule,
            amount,
            fund: fundIds[fund],
            summary: { zh: '账', en: 'entry' },
            by: null,
            now,
          };
          const net = (nets[rule] ?? 0) * amount;
          const short = fund > 0 && (left[fund] ?? 0) + net < 0;
          const error: unknown = await post(db, posting).then(
            () => null,
            (reason: unknown) => reason,
          );
          expect(isFundShort(error)).toBe(short);
          if (short) continue;
          left[fund] = (left[fund] ?? 0) + net;
          standing.push({ posting, fund, net, reversed: false });
          continue;
        }
        const one = standing[each.of % Math.max(1, standing.length)];
        if (!one) continue;
        if (each.do === 'again') {
          expect((await postMany(db, [one.posting])).map(({ fresh }) => fresh)).toEqual([false]);
          continue;
        }
        const short = !one.reversed && one.fund > 0 && (left[one.fund] ?? 0) - one.net < 0;
        const error: unknown = await reverse(db, reversal(one.posting)).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(isFundShort(error)).toBe(short);
        if (short || one.reversed) continue;
        one.reversed = true;
        left[one.fund] = (left[one.fund] ?? 0) - one.net;
      }
      const found = await sql<{
        id: string;
        balance: number;
      }>`SELECT id, balance FROM fund_standing WHERE restricted`.execute(db);
      for (const { id, balance } of found.rows) expect(balance).toBe(left[fundIds.indexOf(id)]);
      await addsUp();
    }),
    { numRuns: 12 },
  );

  async function addsUp() {
    const unequal =
      await sql`SELECT entry_id FROM book_line GROUP BY entry_id, fund_id HAVING sum(debit) <> sum(credit)`.execute(db);
    expect(unequal.rows).toEqual([]);
    const uncancelled = await sql`SELECT l.account FROM book_line l JOIN book_entry e ON e.id = l.entry_id
      WHERE e.reverses IS NOT NULL OR EXISTS (SELECT FROM book_entry r WHERE r.reverses = e.id) GROUP BY l.account, l.fund_id HAVING sum(l.debit) <> sum(l.credit)`.execute(
      db,
    );
    expect(uncancelled.rows).toEqual([]);
    const { accounts } = await findChart(db, 'zh-CN');
    const facts = {
      accounts,
      sums: await findSums(db, '2026-01', '2026-05'),
      budgets: [],
      from: '2026-01-01',
      to: '2026-05-31',
    };
    const amount = (kind: 'activity' | 'position' | 'cash', key: string) =>
      judgeStatement(kind, facts, 'zh-CN').find((line) => line.key === key)?.amount;
    expect(amount('activity', 'change')).toBe(left.reduce((sum, each) => sum + each, 0));
    expect(amount('position', 'assets')).toBe(amount('position', 'both'));
    const money = await sql<{
      held: number;
    }>`SELECT coalesce(sum(l.debit - l.credit), 0)::bigint AS held FROM book_line l JOIN account a ON a.code = l.account WHERE a.money`.execute(
      db,
    );
    expect(amount('cash', 'atLast')).toBe(money.rows[0]?.held);
  }
});
