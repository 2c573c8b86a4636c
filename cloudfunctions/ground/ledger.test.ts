import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import {
  balance,
  balances,
  findEntries,
  holdEntries,
  reverseEntries,
  reverseSource,
  yearOf,
  type Ledger,
} from './ledger';

useDatabase();
// A book of money, in fen, with two accounts a line: whose it is, and what it is bound to.
const gifts: Ledger = {
  table: sql`gift_entry`,
  amount: sql<number>`fen`,
  account: sql<string>`fund_id`,
  hold: sql`hold_funds`,
  shared: sql`source, source_id, purpose, day`,
};
const now = new Date('2026-11-20T02:00:00Z');
const why = { by: randomUUID(), reason: '记错了账户' };
beforeAll(async () => {
  await sql`CREATE TABLE gift_fund (id uuid PRIMARY KEY)`.execute(db);
  await sql`CREATE TABLE gift_entry (id uuid PRIMARY KEY, fund_id uuid NOT NULL REFERENCES gift_fund, purpose text, source text NOT NULL,
    source_id uuid NOT NULL, fen bigint NOT NULL, person_id uuid, day date NOT NULL, at timestamptz NOT NULL, reverses uuid, reason text)`.execute(
    db,
  );
  await sql`CREATE FUNCTION hold_funds(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN PERFORM FROM gift_fund f WHERE f.id = ANY (ids) ORDER BY f.id FOR NO KEY UPDATE; END $$`.execute(db);
  await sql`SELECT make_ledger('gift_entry', 'fen', '{fund_id,source,source_id,purpose,day}')`.execute(db);
});

async function fund(): Promise<string> {
  const id = randomUUID();
  await sql`INSERT INTO gift_fund VALUES (${id})`.execute(db);
  return id;
}
async function entry(fundId: string, fen: number, wish: { sourceId?: string; day?: string; minute?: number } = {}) {
  const id = randomUUID();
  const at = new Date(now.getTime() + (wish.minute ?? 0) * 60_000);
  await sql`INSERT INTO gift_entry (id, fund_id, purpose, source, source_id, fen, day, at)
    VALUES (${id}, ${fundId}, '助学', 'gift', ${wish.sourceId ?? randomUUID()}, ${fen}, ${wish.day ?? '2026-11-20'}, ${at})`.execute(
    db,
  );
  return id;
}
const reverse = (id: string) => db.transaction().execute((own) => reverseEntries(own, gifts, [id], why, now));
const balanceOf = async (fundId: string, year = 2026) => {
  const { rows } = await sql<{
    sum: number;
  }>`SELECT ${balance(gifts, sql`${fundId}::uuid`, yearOf(year))} AS sum`.execute(db);
  return rows[0]?.sum;
};
const listed = (account: string, after: readonly [string, string] | null = null, limit = 10) =>
  findEntries(db, gifts, { account, period: yearOf(2026), after, limit }, sql<{ fen: number }>`e.fen`);

describe('a ledger', () => {
  it('only grows', async () => {
    const id = await entry(await fund(), 500_00);
    for (const change of [
      sql`UPDATE gift_entry SET fen = 1 WHERE id = ${id}`,
      sql`DELETE FROM gift_entry WHERE id = ${id}`,
    ])
      await expect(change.execute(db)).rejects.toThrow('append-only');
  });

  it('takes back the whole of an entry on its day and account, with a reason, and shows who was taken back by what', async () => {
    const fundId = await fund();
    const given = await entry(fundId, 900_719_925_474_099, { day: '2026-12-31' });
    await entry(fundId, 1, { minute: 1 });
    const [taken] = await reverse(given);
    expect(taken?.reverses).toBe(given);
    expect([await balanceOf(fundId), await balanceOf(fundId, 2027)]).toEqual([1, 0]);
    expect((await listed(fundId)).find(({ id }) => id === given)).toMatchObject({
      reversedBy: taken?.id,
      reverses: null,
    });
    expect((await listed(fundId)).find(({ id }) => id === taken?.id)).toMatchObject({
      fen: -900_719_925_474_099,
      day: '2026-12-31',
      personId: why.by,
      reason: why.reason,
      reversedBy: null,
    });
    expect(await reverse(given)).toEqual([]);
    expect(await reverse(taken?.id ?? '')).toEqual([]);
    expect(await reverse(randomUUID())).toEqual([]);
  });

  it('refuses a reversal that is no mirror of its entry', async () => {
    const fundId = await fund();
    const given = await entry(fundId, 100);
    const [taken] = await reverse(await entry(fundId, 7));
    const wrong = async (change: {
      fund_id?: string;
      fen?: number;
      purpose?: string;
      reverses?: string;
      reason?: string | null;
    }) => {
      const line = { fund_id: fundId, fen: -100, purpose: '助学', reverses: given, reason: '记错', ...change };
      await sql`INSERT INTO gift_entry (id, fund_id, purpose, source, source_id, fen, day, at, reverses, reason)
        SELECT ${randomUUID()}, ${line.fund_id}, ${line.purpose}, source, source_id, ${line.fen}, day, now(), ${line.reverses}, ${line.reason}
        FROM gift_entry WHERE id = ${given}`.execute(db);
    };
    await expect(wrong({ fen: -99 })).rejects.toThrow('exactly what was given');
    await expect(wrong({ fund_id: await fund() })).rejects.toThrow('another fund_id');
    await expect(wrong({ purpose: '办公' })).rejects.toThrow('another purpose');
    await expect(wrong({ reverses: taken?.id, fen: 7 })).rejects.toThrow('not taken back');
    await expect(wrong({ reverses: randomUUID() })).rejects.toThrow('gift_entry_reverses');
    await expect(wrong({ reason: null })).rejects.toThrow('gift_entry_reason');
    expect(await balanceOf(fundId)).toBe(100);
  });

  it('takes back all that one source gave, but not what was taken back before', async () => {
    const [one, two, sourceId] = [await fund(), await fund(), randomUUID()];
    const first = await entry(one, 10, { sourceId });
    await entry(two, 20, { sourceId });
    await entry(two, 40);
    await reverse(first);
    const again = () =>
      db.transaction().execute((own) => reverseSource(own, gifts, { source: 'gift', sourceId, ...why }, now));
    expect([await again(), await again()]).toEqual([1, 0]);
    expect([await balanceOf(one), await balanceOf(two)]).toEqual([0, 40]);
    const { rows } = await sql<{ account: string; balance: number; entries: number }>`
      SELECT * FROM ${balances(gifts, yearOf(2026))} b WHERE account IN (${one}, ${two}) ORDER BY balance`.execute(db);
    expect(rows).toEqual([
      { account: one, balance: 0, entries: 2 },
      { account: two, balance: 40, entries: 3 },
    ]);
  });

  it('goes page by page from the newest, through entries of one instant', async () => {
    const fundId = await fund();
    for (let i = 0; i < 7; i++) await entry(fundId, i, { minute: Math.floor(i / 3) });
    const seen: string[] = [];
    for (let after: readonly [string, string] | null = null; ; ) {
      const page = await listed(fundId, after, 2);
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last || page.length < 2) break;
      after = [last.at, last.id];
    }
    expect(seen).toEqual((await listed(fundId)).map(({ id }) => id));
    expect(new Set(seen).size).toBe(7);
  });
});

describe('two who take one entry back at the same moment', () => {
  const crowd = 8;
  const together = <T>(act: () => Promise<T>) => Promise.all(Array.from({ length: crowd }, act));

  it('take it back once, and whoever comes second is told', async () => {
    const fundId = await fund();
    const id = await entry(fundId, 100);
    const won = await together(() => reverse(id));
    expect(won.filter((each) => each.length === 1)).toHaveLength(1);
    expect(await balanceOf(fundId)).toBe(0);
  });

  it('wait for each other when the account is held', async () => {
    const fundId = await fund();
    const id = await entry(fundId, 100);
    const judged = await together(() =>
      db.transaction().execute(async (own) => {
        const [held] = await holdEntries(own, gifts, { id });
        return held && (await reverseEntries(own, gifts, [held.id], why, now)).length;
      }),
    );
    expect(judged.filter((count) => count === 1)).toHaveLength(1);
  });

  it('control: without the constraint, looking first takes it back many times', async () => {
    await sql`ALTER TABLE gift_entry DROP CONSTRAINT gift_entry_reversed_once`.execute(db);
    const fundId = await fund();
    const id = await entry(fundId, 100);
    const allWritten = meetingPlace(crowd);
    await together(() =>
      db.transaction().execute(async (own) => {
        await sql`INSERT INTO gift_entry (id, fund_id, purpose, source, source_id, fen, day, at, reverses, reason)
          SELECT gen_random_uuid(), fund_id, purpose, source, source_id, -fen, day, ${now}, id, '记错' FROM gift_entry e
          WHERE id = ${id} AND NOT EXISTS (SELECT FROM gift_entry b WHERE b.reverses = e.id)`.execute(own);
        await allWritten();
      }),
    );
    expect(await balanceOf(fundId)).toBeLessThan(0);
  });
});
