import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import pg from 'pg';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { billOf, feeNamed } from '../payments/cast';
import { abc, finance, own, queued, taken, written } from './cast';
import { judgeQueue } from './judge-queue';
import { findQueue } from './queue-store';

useDatabase();
useCloud();
let fee = '';
beforeAll(async () => {
  await engage();
  fee = await feeNamed('检测服务费');
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

/** How many statements about lines of the bank a call sends, and how many rows they bring. */
async function read(call: () => Promise<unknown>): Promise<{ statements: number; rows: number; ms: number }> {
  const sent: { text: string; rows: number }[] = [];
  const prototype = pg.Query.prototype as unknown as {
    submit: (connection: unknown) => void;
    handleDataRow: (message: unknown) => void;
  };
  const { submit, handleDataRow } = prototype;
  prototype.submit = function (this: { text: string; read?: { rows: number } }, connection) {
    const one = { text: this.text, rows: 0 };
    sent.push(one);
    this.read = one;
    return submit.call(this, connection);
  };
  prototype.handleDataRow = function (this: { read?: { rows: number } }, message) {
    if (this.read) this.read.rows++;
    return handleDataRow.call(this, message);
  };
  const began = performance.now();
  try {
    await call();
  } finally {
    Object.assign(prototype, { submit, handleDataRow });
  }
  const about = sent.filter(({ text }) => text.includes('bank_line'));
  return {
    statements: about.length,
    rows: about.reduce((sum, { rows }) => sum + rows, 0),
    ms: performance.now() - began,
  };
}

it('is judged anew as soon as anything has changed that it depends on', async () => {
  await taken(abc([written({ in: '500', payer: '先到公司' })]));
  const certain = async () => (await queued()).find(({ payer }) => payer === '先到公司');
  expect(await certain()).toMatchObject({ certain: false, proposals: [] });
  const billId = await billOf(fee, 50_000, '先到公司');
  const asked = await certain();
  expect(asked).toMatchObject({ certain: true, proposals: [{ ids: [billId] }] });
  await as('local-finance').payments.receive({
    ...{ channel: 'cash', billId, amount: 20_000, payerName: '先到公司', remark: '' },
    ...{ day: '2026-11-18', externalNo: 'SJ-1' },
  });
  expect(await certain()).toMatchObject({
    certain: false,
    proposals: [{ amounts: [30_000], reasons: ['payer', 'more'] }],
  });
  await finance.classify({ lineIds: [asked?.id ?? ''], sort: 'held', reason: '多付的先挂账' });
  expect(await certain()).toBeUndefined();
  await finance.undo({ lineId: asked?.id ?? '', reason: '还是要分' });
  expect(await certain()).toMatchObject({ certain: false });
});

it('reads no more than its page and one sum, however many lines wait', async () => {
  await sql`
    INSERT INTO bank_line (id, channel, account, mark, serial, day, amount, payer, remark)
    SELECT gen_random_uuid(), 'bank', ${own}, 'many' || i, 'M' || i, date '2026-11-01' + (i % 18), 10000 + i, '第' || (i % 4000) || '家精密机械有限公司', CASE WHEN i % 3 = 0 THEN '会费' ELSE '' END
      FROM generate_series(1, 10000) i`.execute(db);
  await sql`ANALYZE bank_line`.execute(db);
  const whole = async () => {
    const { lines, bills, standings, known } = await findQueue(db);
    return judgeQueue(lines, bills, standings, known);
  };
  await whole();
  const before = await read(whole);
  const first = await finance.queue({ show: 'all' });
  expect(first.total).toBeGreaterThan(10_000);
  const ids = new Set(first.rows.map(({ id }) => id));
  let cursor = first.next;
  let most = 0;
  for (let page = 0; page < 5 && cursor; page++) {
    const at = cursor;
    const seen = await read(async () => {
      const next = await finance.queue({ show: 'all', cursor: at });
      for (const { id } of next.rows) ids.add(id);
      cursor = next.next;
    });
    // One sum, and the lines of the page.
    expect([seen.statements, seen.rows]).toEqual([2, 31]);
    most = Math.max(most, seen.ms);
  }
  expect(ids.size).toBe(180);
  // What was measured is what this is for.
  console.log(
    `10,000 open lines: read and judged whole ${before.ms.toFixed(0)} ms, a page at most ${most.toFixed(0)} ms`,
  );
  expect(most).toBeLessThan(before.ms);
  const found = await finance.queue({ show: 'ask', q: '第３９９９家' });
  expect(found.rows.map(({ payer }) => payer)).toEqual(
    Array.from({ length: found.total }, () => '第3999家精密机械有限公司'),
  );
  expect(found.total).toBe(2);
}, 120_000);
