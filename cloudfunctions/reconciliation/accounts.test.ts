import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
});
const finance = as('local-finance').reconciliation;
const judged = async (accountId: string) =>
  (
    await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM task WHERE payload ->> 'subject' = ${`bankAccount:${accountId}`}`.execute(db)
  ).rows[0]?.n ?? 0;

it('is entered by finance, once, in whatever digits, and seen by its last four alone', async () => {
  const number = '１２０２ 0223-1990 0001';
  const added = await finance.addAccount({ number, bank: '工商银行城东支行', filedOn: '2026-03-01' });
  expect(added).toMatchObject({ end: '0001', filing: 'filed', filedOn: '2026-03-01', metOn: null, version: 1 });
  expect(await judged(added.id)).toBe(1);
  const again = { number: '1202022319900001', bank: '工商银行', filedOn: null };
  expect(await refusalOf(finance.addAccount(again))).toMatchObject({ code: 'ACCOUNT_KNOWN', data: { end: '0001' } });
  const code = async (change: object) => (await refusalOf(finance.addAccount({ ...again, ...change }))).code;
  expect(await code({ number: '12345' })).toBe('ACCOUNT_NEEDED');
  expect(await code({ number: '一二三四五六七' })).toBe('ACCOUNT_NEEDED');
  expect(await code({ number: '1202022319900002', filedOn: '2026-11-21' })).toBe('DAY_AHEAD');
  const seen = await as('local-supervisor').reconciliation.accounts({});
  expect(seen).toEqual({ rows: [added], mayKeep: false });
  expect(JSON.stringify(seen)).not.toContain('19900001');
  expect((await finance.accounts({})).mayKeep).toBe(true);
});

it('is filed and closed on days that can be, and not over what somebody else changed', async () => {
  const added = await finance.addAccount({ number: '6228480402564890018', bank: '农业银行', filedOn: null });
  expect(added.filing).toBe('none');
  const given = { accountId: added.id, bank: '农业银行开发区支行', filing: 'filed', filedOn: '2026-11-20' } as const;
  const keep = (change: object = {}) => finance.keepAccount({ ...given, version: 1, closedOn: null, ...change });
  const code = async (change: object) => (await refusalOf(keep(change))).code;
  expect(await code({ filedOn: null })).toBe('FILED_DAY_NEEDED');
  expect(await code({ filedOn: '2026-11-21' })).toBe('DAY_AHEAD');
  expect(await code({ closedOn: '2026-11-21' })).toBe('DAY_AHEAD');
  expect(await code({ closedOn: '2026-11-19' })).toBe('CLOSED_BEFORE_FILED');
  expect(await code({ accountId: '0190eeee-0000-7000-8000-000000000009' })).toBe('ACCOUNT_NOT_FOUND');
  expect(await keep()).toMatchObject({ version: 2, filing: 'filed', bank: '农业银行开发区支行' });
  expect(await code({})).toBe('ACCOUNT_MOVED');
  expect(await judged(added.id)).toBe(2);
  // Not filed after all: its day goes with it.
  expect(await keep({ version: 2, filing: 'none' })).toMatchObject({ filing: 'none', filedOn: null });
  expect(await keep({ version: 3, closedOn: '2026-11-20' })).toMatchObject({ closedOn: '2026-11-20' });
  expect((await finance.accounts({})).rows.at(-1)?.id).toBe(added.id);
});

it('is changed by one of two at once; the other is told', async () => {
  const { id: accountId } = await finance.addAccount({ number: '95588000111122', bank: '工商银行', filedOn: null });
  const keep = (bank: string) =>
    finance.keepAccount({ accountId, version: 1, bank, filing: 'none', filedOn: null, closedOn: null });
  const both = await Promise.allSettled([keep('工商银行城东支行'), keep('工商银行城西支行')]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await finance.accounts({})).rows.find(({ id }) => id === accountId)?.version).toBe(2);
});
