import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { csvOf, xlsxOf, type Grid } from '../ground/sheets.fixture';
import { feeNamed } from '../payments/cast';
import { enterPayments, takeBackPayments } from '../payments/effects';
import { keepFile } from '../shared/cloud-files';
import { newId } from '../shared/ids';
import { tried, workOff } from './cast';

useDatabase();
useCloud();
const finance = as('local-finance');
const header = ['收款日期', '付款单位', '金额（元）', '收款方式', '银行流水号', '摘要'];
const sheet = (rows: Grid, head: Grid[number] = header) =>
  xlsxOf([['2026 年收款登记'], head, ...rows], { merges: ['A1:F1'] });
const tryOut = (content: Buffer) => tried(content, undefined, 'local-finance', 'payments');
async function takenOf(content: Buffer) {
  const made = await tryOut(content);
  await finance.imports.take({ id: made.id });
  await workOff();
  return made;
}
const reasonsOf = async (id: string) =>
  (await finance.imports.rows({ id })).rows.map(({ line, verdict, reasons }) => [line, verdict, reasons.join('；')]);
const billFor = async (membershipId: string, amount: number, dueDay: string) => {
  const { billId } = await finance.payments.issueBill({
    ...{ feeId: fee, title: '检测服务', membershipId, payerName: null, amount, dueDay },
  });
  return { id: billId, number: (await finance.payments.bill({ billId })).number };
};
const standing = async () =>
  (await sql<{ state: string; paid: number }>`SELECT state, paid FROM bill_standing ORDER BY no`.execute(db)).rows.map(
    ({ state, paid }) => [state, paid],
  );
const balances = async () =>
  Object.fromEntries(
    (
      await sql<{ account: string; fen: number }>`
        SELECT account, sum(debit - credit)::bigint AS fen FROM posting GROUP BY 1 HAVING sum(debit - credit) <> 0 ORDER BY 1`.execute(
        db,
      )
    ).rows.map(({ account, fen }) => [account, fen]),
  );
const received = async () =>
  (
    await sql<{ channel: string; no: string; day: string; amount: number; unapplied: number }>`
      SELECT channel, external_no AS no, day, amount, unapplied FROM payment_received ORDER BY day, amount`.execute(db)
  ).rows;
let [fee, first, second] = ['', '', ''];

beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  fee = await feeNamed('检测服务费');
  first = await memberNamed('恒信铸造有限公司');
  second = await memberNamed('明远精密机械有限公司');
  // What keeps files is loaded when it is first used: a busy machine takes longer for it than one request is given.
  for (let turn = 0; turn < 4; turn++)
    if (await keepFile('warm', Buffer.from('warm')).then(Boolean, () => false)) break;
}, 90_000);
const rows: Grid = [
  ['2026-10-08', '恒信铸造有限公司', 3000, '银行转账', 'YH0001', '检测费'],
  ['2026/10/9', '明远精密机械有限公司', '1,200.50', '现金', '收据12', '检测费'],
  ['2026年10月10日', '明远精密机械有限公司', '￥500', '微信', '4200001', '培训'],
];

describe('payments from a sheet', () => {
  it('are tried out without a trace, taken once, and applied to what their payer owes, the oldest first', async () => {
    const older = await billFor(first, 200_000, '2026-11-25');
    const newer = await billFor(first, 150_000, '2026-12-25');
    const { id, counts } = await tryOut(sheet(rows));
    expect(counts).toMatchObject({ new: 3, doubtful: 0, refused: 0 });
    expect(await received()).toEqual([]);
    expect((await finance.imports.take({ id })).total).toBe(3);
    await workOff();
    expect(await finance.imports.show({ id })).toMatchObject({ state: 'taken', done: 3, failed: 0, nounTitle: '收款' });
    expect(await received()).toEqual([
      { channel: 'bank', no: 'YH0001', day: '2026-10-08', amount: 300_000, unapplied: 0 },
      { channel: 'cash', no: 'XJ2026-00001', day: '2026-10-09', amount: 120_050, unapplied: 120_050 },
      { channel: 'wechat', no: '4200001', day: '2026-10-10', amount: 50_000, unapplied: 50_000 },
    ]);
    expect(await standing()).toEqual([
      ['paid', 200_000],
      ['open', 100_000],
    ]);
    expect((await finance.payments.bill({ billId: older.id })).state).toBe('paid');
    expect((await finance.payments.bill({ billId: newer.id })).paid).toBe(100_000);
    expect(await balances()).toMatchObject({
      '1002': 300_000,
      '1001': 120_050,
      '100901': 50_000,
      '2203': -170_050,
      '1121': 50_000,
    });
  });

  it('change nothing when the same file comes twice, or says the same in other words', async () => {
    const before = [await received(), await standing(), await balances()];
    const again: Grid = [
      [46303, '恒信铸造有限公司', '3000.00元', '对公转账', '`YH0001', '另一种说法'],
      ['2026.10.9', '明远精密机械有限公司', 1200.5, '现款', '收据12', '检测费'],
    ];
    // A comma inside an amount is quoted.
    const cell = (value: unknown) => (String(value).includes(',') ? `"${String(value)}"` : String(value));
    const csv = csvOf([header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n'), 'gbk');
    for (const content of [sheet(rows), sheet(again), csv]) {
      const { id, counts } = await tryOut(content);
      expect([counts.new, counts.doubtful, counts.refused]).toEqual([0, 0, 0]);
      expect(counts.unchanged).toBeGreaterThan(1);
      expect((await refusalOf(finance.imports.take({ id }))).code).toBe('NOTHING_TO_TAKE');
    }
    expect([await received(), await standing(), await balances()]).toEqual(before);
  });

  it('say of each row what is wrong with it, and give it back beside the reason', async () => {
    const bill = await billFor(second, 80_000, '2026-12-01');
    const ugly: Grid = [
      ['2026-11-31', '恒信铸造有限公司', 100, '银行', 'YH0100', ''],
      ['2026-12-01', '恒信铸造有限公司', 100, '银行', 'YH0101', ''],
      ['2026-11-01', '恒信铸造有限公司', '一百', '银行', 'YH0102', ''],
      ['2026-11-01', '恒信铸造有限公司', -100, '银行', 'YH0103', ''],
      ['2026-11-01', '恒信铸造有限公司', 100, '比特币', 'YH0104', ''],
      ['2026-11-01', '恒信铸造有限公司', 100, '银行', 1.23456789012346e17, ''],
      ['2026-11-01', '恒信铸造有限公司', 200, '银行', 'YH0001', '号码相同'],
      ['2026-11-02', '不认识的公司', 100, '', 'YH0105', ''],
      ['2026-11-03', '恒信铸造有限公司', 100, '银行', 'YH0106', ''],
      ['2026-11-03', '恒信铸造有限公司', 100, '银行', 'YH0106', ''],
      ['', '', '#REF!', '', '', '没有金额的一行'],
    ];
    const { id, counts } = await tryOut(sheet(ugly));
    expect(counts).toMatchObject({ new: 1, doubtful: 1, refused: 9 });
    expect(await reasonsOf(id)).toEqual([
      [3, 'refused', '收款日期：“2026-11-31”看不出是哪一天'],
      [4, 'refused', '收款日期：“2026-12-01”还没有到'],
      [5, 'refused', '金额：“一百”不是金额'],
      [6, 'refused', '金额：“-100.00”不大于零；退款不在这里导入'],
      [7, 'refused', '收款方式：“比特币”不是 银行、现金、微信'],
      [8, 'refused', expect.stringContaining('后几位已经丢了')],
      [9, 'refused', '流水号：这个流水号已经记过，是 2026-10-08 3000.00，和表里的不同'],
      [10, 'doubtful', '收款方式：没有填，先当银行转账；付款单位：会员里没有“不认识的公司”；收下会记成未核销的收款'],
      [11, 'new', ''],
      [12, 'refused', '和第 11 行是同一笔'],
      [13, 'refused', expect.stringContaining('单元格里是公式错误 #REF!')],
    ]);
    expect((await finance.imports.exportRefused({ id })).rows).toBe(10);
    await finance.imports.discard({ id });

    const named: Grid = [
      ['2026-11-05', '收费员小李', 300, '银行', 'YH0200', bill.number],
      ['2026-11-05', '收费员小李', 300, '银行', 'YH0201', 'SK9999999999'],
    ];
    const head = [...header.slice(0, 5), '收款单号'];
    const other = await tryOut(sheet(named, head));
    expect(other.counts).toMatchObject({ new: 1, refused: 1 });
    await finance.imports.take({ id: other.id });
    await workOff();
    expect((await finance.payments.bill({ billId: bill.id })).paid).toBe(30_000);
  });

  it('are taken back whole: bills are owed again, the books cancel, and the same file may come anew', async () => {
    const before = [await received(), await standing(), await balances()];
    const fresh: Grid = [
      ['2026-11-06', '明远精密机械有限公司', 500, '银行', 'YH0300', ''],
      ['2026-11-07', '明远精密机械有限公司', 40, '现金', '', '杂项'],
    ];
    for (const turn of [1, 2]) {
      const { id } = await takenOf(sheet(fresh));
      expect([turn, (await received()).length]).toEqual([turn, (before[0]?.length ?? 0) + 2]);
      expect(await standing()).not.toEqual(before[1]);
      await finance.imports.undo({ id, reason: '登记错了，撤回' });
      await workOff();
      expect(await finance.imports.show({ id })).toMatchObject({ state: 'undone', undoneBy: 'local-finance' });
      expect([await received(), await standing(), await balances()]).toEqual(before);
    }
  });

  it('stay while something stands on one of them', async () => {
    const { id } = await takenOf(sheet([['2026-11-08', '明远精密机械有限公司', 100, '银行', 'YH0400', '']]));
    const { rows: found } = await sql<{ payment_id: string; bill_id: string }>`
      SELECT a.payment_id, a.bill_id FROM allocation a JOIN payment p ON p.id = a.payment_id WHERE p.external_no = 'YH0400'`.execute(
      db,
    );
    const [one] = found;
    await finance.payments.askRefund({
      ...{
        billId: one?.bill_id ?? '',
        paymentId: one?.payment_id ?? '',
        amount: 10_000,
        waives: false,
        reason: '多收了一笔',
      },
    });
    const refused = await refusalOf(finance.imports.undo({ id, reason: '登记错了，撤回' }));
    expect(refused).toMatchObject({
      code: 'STILL_STANDS',
      data: { names: ['2026-11-08 明远精密机械有限公司'], count: 1 },
    });
    // Not the question alone: what a refund holds is not dropped.
    const by =
      (await sql<{ id: string }>`SELECT id FROM person WHERE openid = 'local-finance'`.execute(db)).rows[0]?.id ?? '';
    const back = db.transaction().execute(async (transaction) => {
      if (!(await takeBackPayments(transaction, [one?.payment_id ?? ''], { by, reason: '撤回', now: readClock() })))
        throw new Error('stands');
    });
    await expect(back).rejects.toThrow();
  });

  it('are finance’s to bring, and members the secretariat’s', async () => {
    const { id } = await tryOut(sheet(rows));
    expect((await refusalOf(as('local-clerk').imports.show({ id }))).code).toBe('IMPORT_NOT_FOUND');
    expect((await refusalOf(tried(sheet(rows), undefined, 'local-clerk', 'payments'))).code).toBe('WHOLE_HOUSE_ONLY');
    expect((await refusalOf(tried(sheet(rows), undefined, 'local-finance', 'members'))).code).toBe('WHOLE_HOUSE_ONLY');
    expect((await finance.imports.list({})).nouns).toEqual(['payments', 'expenses']);
    expect(await as('local-clerk').imports.list({})).toMatchObject({ nouns: ['members', 'penalties'], rows: [] });
  });

  it('of a closed month are doubtful, and of before the books refused', async () => {
    const general = (await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db)).rows[0]?.id ?? '';
    const lines = [
      { account: '1002', fundId: general, debit: 100, credit: 0 },
      { account: '3101', fundId: general, debit: 0, credit: 100 },
    ];
    const opening = { kind: 'opening' as const, day: '2026-09-01', summary: '期初余额', lines };
    const { proposalId } = await finance.books.propose(opening);
    await as('local-director').books.confirm({ proposalId });
    await finance.books.closeMonth({ month: '2026-09' });
    const { id, counts } = await tryOut(
      sheet([
        ['2026-08-30', '恒信铸造有限公司', 100, '银行', 'YH0500', ''],
        ['2026-09-03', '恒信铸造有限公司', 100, '银行', 'YH0501', ''],
      ]),
    );
    expect(counts).toMatchObject({ refused: 1, doubtful: 1 });
    expect((await reasonsOf(id)).map(([, , said]) => said)).toEqual([
      '收款日期：“2026-08-30”在账簿启用以前，已经在期初余额里了，再记就重复',
      '收款日期：“2026-09-03”所在的月份已经结账；收下会记在结账后的第一天',
    ]);
    await finance.imports.choose({ id, take: true });
    await finance.imports.take({ id });
    await workOff();
    const { rows: entries } = await sql<{
      day: string;
    }>`SELECT day FROM posting WHERE source_kind = 'payment' AND asked_day = '2026-09-03'`.execute(db);
    expect(entries[0]?.day).toBe('2026-10-01');
  });

  it('enter once when two sheets with the same payment are taken at once; without the key cash comes twice', async () => {
    const by =
      (await sql<{ id: string }>`SELECT id FROM person WHERE openid = 'local-finance'`.execute(db)).rows[0]?.id ?? '';
    const enter = (importKey: string) =>
      db.transaction().execute((transaction) =>
        enterPayments(
          transaction,
          [
            {
              id: newId(readClock()),
              importKey,
              channel: 'cash',
              day: '2026-11-10',
              amount: 7_700,
              billNumber: null,
              by,
            },
          ],
          readClock(),
        ),
      );
    const many = async () => (await sql`SELECT FROM payment_received WHERE amount = 7700`.execute(db)).rows.length;
    await Promise.allSettled([1, 2, 3, 4].map(() => enter('ab')));
    expect(await many()).toBe(1);
    await sql`DROP INDEX payment_imported_once`.execute(db);
    await Promise.all(['cd', 'ef'].map(enter));
    expect(await many()).toBe(3);
  });
});
