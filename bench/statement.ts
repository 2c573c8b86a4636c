import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { findSums } from '../cloudfunctions/books/statement-store';
import { db } from '../cloudfunctions/shared/db';
import { migrate } from '../localcloud/migrate';
import { startThrowawayPostgres } from '../localcloud/postgres';
import { ms, quantile, timed, type Line } from './line';

const postings = 200_000;
const slice = 10_000;
const rounds = 20;
const rules = [
  'bill.issued.dues',
  'payment.bank',
  'payment.applied.dues',
  'expense.approved.office',
  'expense.paid.bank',
];

/**
 * The sums of all three statements over a year of 200,000 postings, none of its months closed yet and then ten of them,
 * against one plain statement that sums the same lines by account and fund.
 */
export async function statement(): Promise<Line[]> {
  const server = await startThrowawayPostgres();
  const before = process.env.DATABASE_URL;
  try {
    await migrate(server.url);
    process.env.DATABASE_URL = server.url;
    const bare = new Client({ connectionString: server.url });
    await bare.connect();
    const person = randomUUID();
    await bare.query(`insert into person (id, created_at) values ($1, now())`, [person]);
    for (let done = 0; done < postings; done += slice)
      await bare.query('select count(*) from post_entries($1::jsonb, now())', [JSON.stringify(entries(done))]);
    await bare.query('vacuum analyze');
    const open = await compare(bare, 'statement', 'no month closed');
    for (let month = 1; month <= 10; month++)
      await bare.query('select close_books($1::date, $2, now())', [
        `2026-${String(month).padStart(2, '0')}-01`,
        person,
      ]);
    await bare.query('vacuum analyze');
    const closed = await compare(bare, 'statement-closed', 'ten months closed');
    await bare.end();
    await db.destroy();
    return [open, closed];
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    await server.stop();
  }
}

const entries = (done: number) =>
  Array.from({ length: slice }, (_, i) => {
    const n = done + i;
    return {
      id: randomUUID(),
      day: `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
      source_kind: 'bench',
      source_id: randomUUID(),
      step: 'x',
      rule: rules[n % rules.length],
      amount: 1 + (n % 9973),
      summary: '账',
      summary_en: 'entry',
    };
  });

async function compare(bare: Client, job: string, state: string): Promise<Line> {
  const plain = `select l.account, f.restricted, coalesce(l.cash_item, '') as item, sum(l.debit - l.credit)::bigint as net
    from book_line l join fund f on f.id = l.fund_id where l.day <= '2026-12-31' group by 1, 2, 3`;
  const [ours, peer]: [number[], number[]] = [[], []];
  let wrong: string | undefined;
  for (let i = 0; i < rounds; i++) {
    const [mine, sums] = await timed(() => findSums(db, '2026-01', '2026-12'));
    const [its, { rows }] = await timed(() => bare.query<{ account: string; item: string; net: string }>(plain));
    ours.push(mine);
    peer.push(its);
    const said = new Map(rows.map(({ account, item, net }) => [`${account} ${item}`, Number(net)]));
    const other = sums.find(({ account, cashItem, during }) => said.get(`${account} ${cashItem}`) !== during);
    if (other || sums.length !== rows.length) wrong = JSON.stringify(other ?? [sums.length, rows.length]);
  }
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM book_line`.execute(db);
  const [a, b] = [quantile(ours, 0.5), quantile(peer, 0.5)];
  return {
    job,
    ours: ms(a),
    peer: ms(b),
    ratio: b / a,
    goal: 'ratio≥0.67',
    ok: a <= 1.5 * b,
    note: `${rows[0]?.n ?? 0} lines of ${postings} postings, ${state}; the peer sums the same lines in one plain statement, once where ours has six columns`,
    ...(wrong ? { wrong } : {}),
  };
}
