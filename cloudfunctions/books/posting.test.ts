import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { costCategories } from '../../contracts/expense-form';
import { db, useDatabase } from '../../config/jest-functions/house';
import { isFundShort, post, postMany, reverse, reverseMany, type Posting } from './effects';

useDatabase();
const now = new Date('2026-03-05T02:00:00Z');
const posting = (part: Partial<Posting> & { kind?: string; step?: string } = {}): Posting => ({
  day: '2026-03-05',
  source: { kind: part.kind ?? 'bill', id: randomUUID(), step: part.step ?? 'issued' },
  rule: 'bill.issued.dues',
  amount: 200_000,
  summary: { zh: '2026 年会费', en: 'Dues of 2026' },
  by: null,
  now,
  ...part,
});
const linesOf = async (entryId: string) =>
  (
    await sql<{ account: string; debit: number; credit: number; item: string | null; day: string }>`
      SELECT account, debit, credit, cash_item AS item, day FROM posting WHERE entry_id = ${entryId} ORDER BY no`.execute(
      db,
    )
  ).rows;
const fundNamed = async (name: string) => {
  const id = randomUUID();
  await sql`INSERT INTO fund VALUES (${id}, ${name}, 'Fund', true, '章程外的用途', now())`.execute(db);
  return id;
};
const left = async (fund: string) =>
  (await sql<{ balance: number }>`SELECT balance FROM fund_standing WHERE id = ${fund}`.execute(db)).rows[0]?.balance;

describe('a document', () => {
  it('posts by its rule to two accounts', async () => {
    expect(await linesOf(await post(db, posting()))).toEqual([
      { account: '1121', debit: 200_000, credit: 0, item: null, day: '2026-03-05' },
      { account: '4201', debit: 0, credit: 200_000, item: null, day: '2026-03-05' },
    ]);
  });

  it('names its account on the free side alone, and what for the money came', async () => {
    const paid = await post(db, posting({ kind: 'payment', rule: 'payment.bank', account: '1001' }));
    expect(await linesOf(paid)).toMatchObject([
      { account: '1001', debit: 200_000, item: null },
      { account: '2203', credit: 200_000, item: 'received.unapplied' },
    ]);
    const applied = await post(db, posting({ kind: 'allocation', rule: 'payment.applied.dues', account: '1001' }));
    expect(await linesOf(applied)).toMatchObject([
      { account: '2203', debit: 200_000, item: 'received.unapplied' },
      { account: '1121', credit: 200_000, item: 'received.dues' },
    ]);
  });

  it('is served by the beginning of its key, and refused where nothing serves it', async () => {
    const entry = await post(db, posting({ kind: 'expense', rule: 'expense.approved.balloons' }));
    expect(await linesOf(entry)).toMatchObject([{ account: '520199' }, { account: '2202' }]);
    await expect(post(db, posting({ rule: 'nothing.known' }))).rejects.toThrow('no rule posts nothing.known');
  });

  it('posts once, however often and however many at once', async () => {
    const one = posting();
    const entries = await Promise.all(Array.from({ length: 8 }, () => post(db, { ...one })));
    expect(new Set(entries).size).toBe(1);
    await expect(post(db, { ...one, amount: 1 })).rejects.toThrow('posted with another amount');
    const many = await postMany(db, [one, posting(), posting()]);
    expect(many.filter(({ fresh }) => fresh)).toHaveLength(2);
    const { rows } = await sql`SELECT FROM book_entry WHERE source_id = ${one.source.id}`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('is cancelled exactly and once', async () => {
    const one = posting({ kind: 'payment', rule: 'payment.wechat' });
    const entry = await post(db, one);
    const back = { source: one.source, day: '2026-03-01', reason: '重复登记', by: null, now };
    const first = await reverse(db, back);
    expect(await reverse(db, back)).toBe(first);
    expect(await linesOf(first ?? '')).toEqual(
      (await linesOf(entry)).map(({ debit, credit, ...line }) => ({ ...line, debit: credit, credit: debit })),
    );
    expect(await reverse(db, { ...back, source: posting().source })).toBeNull();
    expect(await reverseMany(db, [])).toEqual([]);
  });
});

it.each([...costCategories])('owes what an expense for %s costs where it pays and clears it', async (category) => {
  const put = async (rule: string) => linesOf(await post(db, posting({ kind: 'expense', rule })));
  const [, payable] = await put(`expense.approved.${category}`);
  for (const rule of [`expense.paid.bank.${category}`, `expense.paid.cash.${category}`, `advance.cleared.${category}`])
    expect([rule, (await put(rule))[0]?.account]).toEqual([rule, payable?.account]);
});

it.each([
  ['asset', 'assets.bought'],
  ['grant', 'paid.grants'],
  ['staff', 'paid.staff'],
  ['office', 'paid.purchases'],
])('tells money that goes for %s as %s', async (category, item) => {
  for (const way of ['bank', 'cash'])
    expect(await linesOf(await post(db, posting({ rule: `expense.paid.${way}.${category}` })))).toMatchObject([
      { item },
      { item: null },
    ]);
});

describe('the database refuses', () => {
  const raw = (lines: [account: string, debit: number, credit: number][], amount = 100) =>
    sql`WITH e AS (INSERT INTO book_entry (id, day, asked_day, source_kind, source_id, step, amount, lines, summary, summary_en, at)
          VALUES (${randomUUID()}, '2026-03-01', '2026-03-01', 'manual', ${randomUUID()}, 'x', ${amount}, ${lines.length || 2}, 's', 's', ${now}) RETURNING id)
        INSERT INTO book_line (entry_id, no, day, account, fund_id, debit, credit)
        SELECT e.id, t.no, '2026-03-01', t.l ->> 0, (SELECT id FROM fund WHERE NOT restricted), (t.l ->> 1)::bigint, (t.l ->> 2)::bigint
          FROM e, jsonb_array_elements(${JSON.stringify(lines)}::jsonb) WITH ORDINALITY AS t (l, no)`.execute(db);

  it('what does not balance, has no lines, names nothing that is there, or says money of which it does not tell', async () => {
    await raw([
      ['1121', 100, 0],
      ['4201', 0, 100],
    ]);
    await expect(
      raw([
        ['1121', 100, 0],
        ['4201', 0, 99],
      ]),
    ).rejects.toThrow('does not balance');
    await expect(raw([])).rejects.toThrow('has no lines');
    await expect(
      raw([
        ['1121', 100, 0],
        ['9999', 0, 100],
      ]),
    ).rejects.toThrow('cannot use account');
    for (const wrong of [
      () =>
        raw(
          [
            ['1121', 100, 0],
            ['4201', 0, 100],
          ],
          99,
        ),
      () =>
        raw([
          ['1002', 100, 0],
          ['4201', 0, 100],
        ]),
    ])
      await expect(wrong()).rejects.toThrow('do not make it');
  });

  it('any change, and lines that come later', async () => {
    const entry = await post(db, posting());
    await expect(sql`UPDATE book_entry SET amount = 1 WHERE id = ${entry}`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`DELETE FROM book_line WHERE entry_id = ${entry}`.execute(db)).rejects.toThrow('append-only');
    await expect(
      sql`INSERT INTO book_line (entry_id, no, day, account, fund_id, debit, credit)
        SELECT ${entry}, no, '2026-03-05', account, (SELECT id FROM fund WHERE NOT restricted), debit, credit
          FROM (VALUES (3, '1121', 200000, 0), (4, '4201', 0, 200000)) AS t (no, account, debit, credit)`.execute(db),
    ).rejects.toThrow('do not make it');
  });

  it('a reversal that does not cancel', async () => {
    const entry = await post(db, posting());
    await expect(
      sql`SELECT * FROM post_entries(jsonb_build_array(jsonb_build_object('id', ${randomUUID()}::uuid, 'day', '2026-03-05', 'source_kind', 'bill',
        'source_id', ${randomUUID()}::uuid, 'step', 'x', 'rule', NULL, 'amount', 5, 'summary', 's', 'summary_en', 's', 'reverses', ${entry}::uuid, 'reason', 'r')), ${now})`.execute(
        db,
      ),
    ).rejects.toThrow();
  });
});

describe('a restricted fund', () => {
  it('gives what is there and no fen more', async () => {
    const fund = await fundNamed('助学专项');
    await post(db, posting({ fund, rule: 'bill.issued.donation', amount: 500 }));
    await post(db, posting({ kind: 'expense', fund, rule: 'expense.approved.grant', amount: 400 }));
    expect(await left(fund)).toBe(100);
    const short = await post(db, posting({ kind: 'expense', fund, rule: 'expense.approved.grant', amount: 101 })).catch(
      (error: unknown) => error,
    );
    expect(isFundShort(short)).toBe(true);
    expect(isFundShort(new Error('else'))).toBe(false);
    expect(await left(fund)).toBe(100);
  });

  it('is never short when many take at once; without the check it would be', async () => {
    const spend = (fund: string) =>
      Promise.allSettled(
        Array.from({ length: 10 }, () =>
          post(db, posting({ kind: 'expense', fund, rule: 'expense.approved.grant', amount: 300 })),
        ),
      );
    const fund = await fundNamed('救灾专项');
    await post(db, posting({ fund, rule: 'bill.issued.donation', amount: 1000 }));
    expect((await spend(fund)).filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await left(fund)).toBe(100);
    await sql`ALTER TABLE fund_balance DROP CONSTRAINT fund_not_negative`.execute(db);
    expect((await spend(fund)).filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await left(fund)).toBe(-2900);
  });
});
