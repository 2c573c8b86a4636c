import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { sealLedger } from '../ledger/job';
import { feeNamed } from '../payments/cast';
import { issueBills, recordPayment, applyPayment } from '../payments/effects';
import { tellGifts } from './job';

useDatabase();
const now = new Date('2026-11-20T02:00:00Z');
let fees: Record<string, string> = {};
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await personWith('local-finance');
  fees = {
    grant: await feeNamed('政府补助', { kind: 'grant', price: null }),
    sponsorship: await feeNamed('年会赞助', { kind: 'sponsorship', price: null }),
    service: await feeNamed('检测服务'),
  };
});
let seconds = 0;
/** A bill of a kind, paid in full, a second after the one before. */
async function received(
  kind: 'grant' | 'sponsorship' | 'service',
  amount: number,
  payerName: string,
  day = '2026-11-20',
) {
  const at = new Date(now.getTime() + 1000 * seconds++);
  return db.transaction().execute(async (transaction) => {
    const [bill] = await issueBills(
      transaction,
      [
        {
          ...{
            kind,
            feeItemId: fees[kind] ?? '',
            title: '支持行业公益',
            payerName,
            amount,
            issuedOn: '2026-11-20',
            dueDay: '2026-12-20',
          },
          ...{ source: { kind: 'test', id: randomUUID() }, by: null },
        },
      ],
      at,
    );
    const payment = { channel: 'bank' as const, externalNo: randomUUID(), day, amount, payerName, by: null };
    const { id } = await recordPayment(transaction, payment, at);
    await applyPayment(transaction, { paymentId: id, billId: bill?.id ?? '', amount, by: null }, at);
    return bill?.id ?? '';
  });
}
const visitor = () => as(null).charity;
const told = async () => Number(/^\d+/.exec(await tellGifts(db, now))?.[0]);

it('tells what was received as a gift, once, in its order, and nothing else', async () => {
  expect(await visitor().received({})).toEqual({ rows: [], next: null, total: 0, count: 0, years: [] });
  await received('grant', 3_000_000, '某市工业和信息化局', '2025-12-20');
  await received('service', 500_000, '买服务的公司');
  await received('sponsorship', 800_000, '出赞助的公司');
  expect(await Promise.all([told(), told(), told()])).toContain(2);
  expect(await told()).toBe(0);
  const first = await visitor().received({});
  expect(first).toMatchObject({ total: 3_800_000, count: 2, years: [2026, 2025], next: null });
  expect(
    first.rows.map(({ seq, kind, fen, day, byMember, sealed, returned }) => [
      seq,
      kind,
      fen,
      day,
      byMember,
      sealed,
      returned,
    ]),
  ).toEqual([
    [1, 'sponsorship', 800_000, '2026-11-20', false, false, false],
    [0, 'grant', 3_000_000, '2025-12-20', false, false, false],
  ]);
  expect(await visitor().received({ year: 2025 })).toMatchObject({ total: 3_000_000, count: 1 });
  expect(await visitor().received({ kind: 'sponsorship', year: 2025 })).toMatchObject({ rows: [], total: 0, count: 0 });
  // Whoever gave is named nowhere.
  const { rows } = await as(null).ledger.lines({ from: 0 });
  expect(JSON.stringify([first, rows])).not.toMatch(/赞助的公司|信息化局/);
  expect(await sealLedger(db, new Date('2026-11-20T02:11:00Z'))).toBe('sealed 2');
  expect((await visitor().received({})).rows.every(({ sealed }) => sealed)).toBe(true);
});

it('tells what was taken back as a line of its own, so that the sum is what the association has', async () => {
  const before = (await visitor().received({})).total ?? 0;
  const billId = await received('sponsorship', 200_000, '后来退款的公司');
  await told();
  const { rows } = await sql<{ id: string }>`SELECT id FROM allocation WHERE bill_id = ${billId}`.execute(db);
  await sql`INSERT INTO allocation (id, payment_id, bill_id, amount, at, reverses, reason)
    SELECT ${randomUUID()}, payment_id, bill_id, -amount, ${now}, id, '录错了' FROM allocation WHERE id = ${rows[0]?.id}`.execute(
    db,
  );
  expect(await told()).toBe(1);
  const after = await visitor().received({});
  expect(after.total).toBe(before);
  expect(after.rows[0]).toMatchObject({ fen: -200_000, returned: true });
  const { rows: books } = await sql<{ sum: number }>`
    SELECT coalesce(sum(a.amount), 0)::bigint AS sum FROM allocation a JOIN bill b ON b.id = a.bill_id WHERE b.kind IN ('grant', 'sponsorship')`.execute(
    db,
  );
  expect(after.total).toBe(books[0]?.sum);
});

it('pages from the latest to the first, and takes no cursor that it did not give', async () => {
  for (let i = 0; i < 31; i++) await received('grant', 1_000 + i, `小额资助人${i}`);
  await told();
  const first = await visitor().received({});
  expect(first.rows).toHaveLength(30);
  const second = await visitor().received({ cursor: first.next ?? '' });
  expect(second).toMatchObject({ total: null, count: null, next: null });
  const seqs = [...first.rows, ...second.rows].map(({ seq }) => seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
  expect(new Set(seqs).size).toBe(first.count);
  expect((await visitor().received({ cursor: 'bm9uc2Vuc2U' })).rows).toHaveLength(30);
});
