import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { admit, committeeNamed, engage, personWith } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { readClock } from '../shared/clock';
import { billOf, feeNamed } from './cast';
import { applyPayment, cancelBill, issueBills, recordPayment, reduceBill, refundBill, type NewBill } from './effects';
import { finishRefund } from './finish-refund';

useDatabase();
useCloud();
let fee = '';
beforeAll(async () => {
  await engage();
  await personWith('payer');
  fee = await feeNamed('检测服务费');
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));

const finance = () => as('local-finance').payments;
const bill = (part: Partial<NewBill> = {}): NewBill => ({
  ...{
    kind: 'service',
    feeItemId: fee,
    title: '检测',
    payerName: '明远公司',
    amount: 10_000,
    issuedOn: '2026-11-20',
    dueDay: '2026-12-20',
  },
  ...{ source: { kind: 'test', id: randomUUID() }, by: null },
  ...part,
});
const constraintOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as { constraint?: string }).constraint ?? String(error),
  );
const standing = async (billId: string) => {
  const { rows } = await sql<{
    amount: number;
    paid: number;
    state: string;
  }>`SELECT amount, paid, state FROM bill_standing WHERE id = ${billId}`.execute(db);
  return rows[0];
};
/** What the books say is owed and has come in advance, in all. */
const inBooks = async () => {
  const { rows } = await sql<{ owed: number; advance: number; money: number; off: number }>`
    SELECT coalesce(sum(debit - credit) FILTER (WHERE account = '1121'), 0) AS owed, coalesce(sum(credit - debit) FILTER (WHERE account = '2203'), 0) AS advance,
      coalesce(sum(debit - credit) FILTER (WHERE account IN ('1001', '1002', '100901')), 0) AS money, coalesce(sum(debit - credit), 0) AS off FROM book_line`.execute(
    db,
  );
  return rows.map(({ owed, advance, money, off }) => ({
    owed: Number(owed),
    advance: Number(advance),
    money: Number(money),
    off: Number(off),
  }))[0];
};
const inTables = async () => {
  const { rows } = await sql<{ owed: number; advance: number; money: number }>`
    SELECT (SELECT coalesce(sum(amount - paid), 0) FROM bill_standing WHERE state <> 'cancelled') AS owed, coalesce(sum(unapplied), 0) AS advance, coalesce(sum(amount - refunded), 0) AS money FROM payment_received`.execute(
    db,
  );
  return rows.map(({ owed, advance, money }) => ({
    owed: Number(owed),
    advance: Number(advance),
    money: Number(money),
    off: 0,
  }))[0];
};

describe('a charge', () => {
  it('is on the public list, within its price and its days, or it is not made', async () => {
    const issue = (part: Partial<NewBill>) => constraintOf(issueBills(db, [bill(part)], readClock()));
    expect(await issue({})).toBeNull();
    expect(await issue({ amount: 1_000_001 })).toBe('bill_within_price');
    expect(await issue({ feeItemId: randomUUID() })).toBe('bill_listed');
    expect(await issue({ kind: 'other' })).toBe('bill_listed');
    expect(await issue({ issuedOn: '2025-12-31' })).toBe('bill_listed');
    expect(await issue({ title: '优秀企业评选' })).toBe('bill_never');
    expect(await issue({ title: '副会长单位牌匾' })).toBe('bill_office');
    const dues = await feeNamed('会费', { kind: 'dues', price: null });
    expect(await issue({ feeItemId: dues, kind: 'dues' })).toBe('bill_dues_member');
  });
  it('is made once for its source, in two statements however many', async () => {
    const bills = Array.from({ length: 500 }, () => bill());
    const runs = await Promise.all([issueBills(db, bills, readClock()), issueBills(db, bills, readClock())]);
    expect(runs.flat()).toHaveLength(500);
    expect(new Set(runs.flat().map(({ number }) => number)).size).toBe(500);
    expect(await inBooks()).toEqual(await inTables());
  });
  it('has two persons behind its line, and words that say what is never charged for', async () => {
    const form = {
      ...{
        kind: 'service' as const,
        name: '展位服务',
        basis: '理事会〔2026〕5号',
        standard: '每个 2000 元',
        serviceContent: '展位搭建',
        payer: '自愿参展的会员',
      },
      ...{
        price: 200_000,
        voluntary: true,
        resolution: null,
        creditChinaUrl: null,
        from: '2026-11-20',
        replaces: null,
      },
    };
    expect((await refusalOf(finance().proposeFee({ ...form, name: '评选服务费' }))).code).toBe('NEVER_CHARGED');
    const { feeId } = await finance().proposeFee(form);
    expect((await refusalOf(finance().decideFee({ feeId, verdict: 'publish', reason: '' }))).code).toBe('OWN_PROPOSAL');
    expect(
      (
        await refusalOf(
          finance().issueBill({
            feeId,
            title: '展位',
            membershipId: null,
            payerName: '甲',
            amount: 1,
            dueDay: '2026-12-01',
          }),
        )
      ).code,
    ).toBe('FEE_NOT_FOUND');
    expect((await as(null).payments.fees({})).rows.map(({ name }) => name)).not.toContain('展位服务');
    expect((await as('local-director').payments.fees({})).proposed).toMatchObject([
      { id: feeId, own: false, mayDecide: true },
    ]);
    await as('local-director').payments.decideFee({ feeId, verdict: 'publish', reason: '' });
    expect((await as(null).payments.fees({})).rows.map(({ name }) => name)).toContain('展位服务');
    const issue = (amount: number) =>
      finance().issueBill({ feeId, title: '展位', membershipId: null, payerName: '甲', amount, dueDay: '2026-12-01' });
    expect((await refusalOf(issue(200_001))).data).toEqual({ price: 200_000 });
    await issue(200_000);
    // Another price is another line, from its day on.
    const dearer = await finance().proposeFee({ ...form, price: 300_000, from: '2026-12-01', replaces: feeId });
    expect((await refusalOf(finance().proposeFee({ ...form, price: 400_000, replaces: feeId }))).code).toBe(
      'PROPOSAL_OPEN',
    );
    await as('local-director').payments.decideFee({ feeId: dearer.feeId, verdict: 'publish', reason: '' });
    const rows = (await as(null).payments.fees({})).rows.filter(({ name }) => name === '展位服务');
    expect(rows.map(({ price, from, until }) => [price, from, until]).sort()).toEqual([
      [200_000, '2026-11-20', '2026-11-30'],
      [300_000, '2026-12-01', null],
    ]);
    await finance().endFee({ feeId: dearer.feeId, lastDay: '2026-12-31' });
    // Dues that a branch would collect are shown as such, and the association never bills by them.
    const branch = await committeeNamed('铸造分会');
    const collector = { ...form, collectorId: randomUUID() };
    expect((await refusalOf(finance().proposeFee(collector))).code).toBe('BRANCH_NOT_FOUND');
    const of = {
      ...form,
      kind: 'dues' as const,
      name: '分会会费',
      collectorId: branch,
      entrustedList: '清单〔2026〕1号',
    };
    const { feeId: dues } = await finance().proposeFee(of);
    await as('local-director').payments.decideFee({ feeId: dues, verdict: 'publish', reason: '' });
    const shown = (await as(null).payments.fees({})).rows.find(({ id }) => id === dues);
    // Nothing is entrusted, so no list has it.
    expect(shown).toMatchObject({ collector: { id: branch, name: '铸造分会' }, entrusted: false, entrustedList: null });
    const listed = await sql`SELECT FROM fee_listed WHERE id = ${dues}`.execute(db);
    expect(listed.rows).toEqual([]);
    const other = await finance().proposeFee({ ...form, name: '广告服务' });
    await finance().withdrawFee({ feeId: other.feeId });
    expect(
      (await refusalOf(as('local-director').payments.decideFee({ feeId: other.feeId, verdict: 'publish', reason: '' })))
        .code,
    ).toBe('PROPOSAL_DECIDED');
  });
});

describe('money that came in', () => {
  it('has receipts without gaps, whoever takes it at once, and whatever is rolled back', async () => {
    const bills = await issueBills(
      db,
      Array.from({ length: 8 }, () => bill()),
      readClock(),
    );
    const takes = bills.map(async ({ id }, i) => {
      const call = finance().receive({
        channel: 'cash',
        billId: id,
        amount: i % 3 === 2 ? 99_999 : 10_000,
        day: '2026-11-20',
        externalNo: null,
        payerName: '',
        remark: '',
      });
      return call.then(
        ({ receiptNo }) => receiptNo,
        () => null,
      );
    });
    const given = (await Promise.all(takes)).filter((each) => each !== null).sort();
    const { rows } = await sql<{
      n: number;
    }>`SELECT receipt_no AS n FROM payment WHERE channel = 'cash' ORDER BY 1`.execute(db);
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: rows.length }, (_, i) => i + 1));
    expect(given).toHaveLength(6);
    await db
      .transaction()
      .execute(async (transaction) => {
        await recordPayment(transaction, { channel: 'cash', day: '2026-11-20', amount: 1, by: null }, readClock());
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const next = await recordPayment(db, { channel: 'cash', day: '2026-11-20', amount: 1, by: null }, readClock());
    expect(next.externalNo).toBe(`XJ2026-${String(rows.length + 1).padStart(5, '0')}`);
  });
  it('finds its bill by the remark of a transfer, once', async () => {
    const billId = await billOf(fee, 50_000);
    const { number } = await finance().bill({ billId });
    const transfer = {
      channel: 'bank' as const,
      billId: null,
      amount: 60_000,
      day: '2026-11-19',
      externalNo: 'B-1',
      payerName: '明远公司',
      remark: `检测费 ${number.toLowerCase()}`,
    };
    expect(await finance().receive(transfer)).toMatchObject({ applied: 50_000, left: 10_000, billId });
    expect((await refusalOf(finance().receive(transfer))).code).toBe('ALREADY_RECORDED');
    expect(await standing(billId)).toEqual({ amount: 50_000, paid: 50_000, state: 'paid' });
    expect(await finance().receive({ ...transfer, externalNo: 'B-2', remark: '货款' })).toMatchObject({
      applied: 0,
      left: 60_000,
      billId: null,
    });
    expect(await inBooks()).toEqual(await inTables());
  });
  it('is never applied twice over, by however many at once', async () => {
    for (let round = 0; round < 3; round++) {
      const made = await issueBills(db, [bill(), bill(), bill()], readClock());
      const payment = await recordPayment(
        db,
        { channel: 'bank', externalNo: `race-${round}`, day: '2026-11-20', amount: 15_000, by: null },
        readClock(),
      );
      const applied = await Promise.all(
        made.flatMap(({ id }) =>
          [0, 1].map(() =>
            db
              .transaction()
              .execute((t) => applyPayment(t, { paymentId: payment.id, billId: id, by: null }, readClock())),
          ),
        ),
      );
      expect(applied.reduce((sum, each) => sum + each, 0)).toBe(15_000);
    }
    const overdrawn = await issueBills(db, [bill()], readClock());
    const small = await recordPayment(
      db,
      { channel: 'bank', externalNo: 'small', day: '2026-11-20', amount: 5_000, by: null },
      readClock(),
    );
    const force =
      sql`INSERT INTO allocation (id, payment_id, bill_id, amount, at) VALUES (${randomUUID()}, ${small.id}, ${overdrawn[0]?.id}, 6000, now())`.execute(
        db,
      );
    expect(await constraintOf(force)).toBe('payment_not_overspent');
    expect(await inBooks()).toEqual(await inTables());
  });
});

describe('money that goes back', () => {
  it('takes two persons, and stands in the books', async () => {
    const billId = await billOf(fee, 40_000);
    const { paymentId } = await finance().receive({
      channel: 'bank',
      billId,
      amount: 40_000,
      day: '2026-11-20',
      externalNo: 'R-1',
      payerName: '',
      remark: '',
    });
    const ask = (amount: number) =>
      finance().askRefund({ billId, paymentId, amount, waives: true, reason: '服务少做了一半' });
    expect((await refusalOf(ask(40_001))).data).toEqual({ refundable: 40_000 });
    const { refundId } = await ask(15_000);
    expect((await refusalOf(ask(25_001))).data).toEqual({ refundable: 25_000 });
    expect((await refusalOf(finance().decideRefund({ refundId, verdict: 'approve', reason: '' }))).code).toBe(
      'OWN_REFUND',
    );
    expect((await refusalOf(finance().recordRefund({ refundId, externalNo: 'OUT-1', day: '2026-11-20' }))).code).toBe(
      'REFUND_DECIDED',
    );
    await as('local-director').payments.decideRefund({ refundId, verdict: 'approve', reason: '' });
    for (const day of ['2026-11-21', '2020-01-01'])
      expect((await refusalOf(finance().recordRefund({ refundId, externalNo: 'OUT-1', day }))).code).toBe('REFUND_DAY');
    await finance().recordRefund({ refundId, externalNo: 'OUT-1', day: '2026-11-20' });
    expect(await standing(billId)).toEqual({ amount: 25_000, paid: 25_000, state: 'paid' });
    expect((await finance().bill({ billId })).refunds).toMatchObject([
      { state: 'done', amount: 15_000, doneOn: '2026-11-20' },
    ]);
    expect(await inBooks()).toEqual(await inTables());
    const second = await ask(25_000);
    await as('local-president').payments.decideRefund({
      refundId: second.refundId,
      verdict: 'refuse',
      reason: '服务已经做完',
    });
    expect((await finance().bill({ billId })).payments).toMatchObject([{ refundable: 25_000 }]);
  });
  it('leaves a bill alone for which something was paid, and ends one for which nothing was', async () => {
    const [billId, other] = [await billOf(fee, 30_000), await billOf(fee, 30_000)];
    await finance().receive({
      channel: 'cash',
      billId,
      amount: 1_000,
      day: '2026-11-20',
      externalNo: null,
      payerName: '',
      remark: '',
    });
    expect((await refusalOf(finance().cancelBill({ billId, reason: '开错了单' }))).code).toBe('PAID_IN_PART');
    await finance().cancelBill({ billId: other, reason: '开错了单' });
    expect((await refusalOf(finance().cancelBill({ billId: other, reason: '开错了单' }))).code).toBe('BILL_OVER');
    expect(await inBooks()).toEqual(await inTables());
  });
  it('keeps books and tables the same whatever happens in whatever order', async () => {
    const act = fc.record({
      what: fc.constantFrom('issue', 'pay', 'apply', 'reduce', 'cancel', 'refund', 'finish'),
      at: fc.nat({ max: 9 }),
      amount: fc.integer({ min: 1, max: 9_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 25 }), async (acts) => {
        const bills: string[] = [];
        const payments: string[] = [];
        const pick = (from: string[], at: number) => from[at % Math.max(1, from.length)] ?? randomUUID();
        for (const { what, at, amount } of acts) {
          const [billId, paymentId, now] = [pick(bills, at), pick(payments, at), readClock()];
          await db.transaction().execute(async (t) => {
            if (what === 'issue') bills.push(...(await issueBills(t, [bill({ amount })], now)).map(({ id }) => id));
            if (what === 'pay')
              payments.push(
                (
                  await recordPayment(
                    t,
                    { channel: 'bank', externalNo: randomUUID(), day: '2026-11-20', amount, by: null },
                    now,
                  )
                ).id,
              );
            if (what === 'apply') await applyPayment(t, { paymentId, billId, amount, by: null }, now);
            if (what === 'reduce') await reduceBill(t, { billId, amount, reason: '减免', by: null }, now);
            if (what === 'cancel') await cancelBill(t, { billId, reason: '作废', by: null }, now);
            if (what === 'refund') await refundBill(t, { billId, amount, reason: '退款', by: null }, now);
            if (what === 'finish') {
              const { rows } = await sql<{
                id: string;
              }>`SELECT id FROM refund WHERE state = 'approved' ORDER BY id LIMIT 1`.execute(t);
              if (rows[0])
                await finishRefund(t, rows[0].id, { externalNo: randomUUID(), day: '2026-11-20', by: null }, now);
            }
          });
        }
        expect(await inBooks()).toEqual(await inTables());
      }),
      { numRuns: 8 },
    );
  });
});

describe('a member', () => {
  it('finds what it owes, keeps a title, asks for a receipt and sees its number', async () => {
    const { id: membershipId } = await admit('boss', { name: '缴费的有限公司' });
    const { billId } = await finance().issueBill({
      feeId: fee,
      title: '检测',
      membershipId,
      payerName: null,
      amount: 30_000,
      dueDay: '2026-12-01',
    });
    expect(await as('boss').payments.myBills({})).toMatchObject({
      owed: 30_000,
      rows: [{ id: billId, payerName: '缴费的有限公司', state: 'open' }],
    });
    const { titleId } = await as('boss').payments.saveTitle({
      titleId: null,
      kind: 'company',
      name: '缴费的有限公司',
      taxNo: '91330100MA2XXXXX1K',
      email: 'a@example.cn',
    });
    expect(
      (
        await refusalOf(
          as('boss').payments.saveTitle({ titleId: null, kind: 'company', name: '没有税号', taxNo: null, email: null }),
        )
      ).code,
    ).toBe('TAX_NO_WRONG');
    expect((await refusalOf(as('boss').payments.askInvoice({ billId, titleId }))).code).toBe('NOT_PAID');
    await finance().receive({
      channel: 'bank',
      billId,
      amount: 30_000,
      day: '2026-11-20',
      externalNo: 'M-1',
      payerName: '',
      remark: '',
    });
    expect((await refusalOf(as('payer').payments.askInvoice({ billId, titleId }))).code).toBe('BILL_NOT_FOUND');
    const { requestId } = await as('boss').payments.askInvoice({ billId, titleId });
    expect((await refusalOf(as('boss').payments.askInvoice({ billId, titleId }))).code).toBe('ALREADY_ASKED');
    expect((await finance().invoices({ state: 'asked' })).rows).toMatchObject([
      { id: requestId, titleName: '缴费的有限公司', amount: 30_000 },
    ]);
    const issued = {
      as: 'issued' as const,
      receiptKind: 'invoice' as const,
      number: '25332000000012345678',
      checkCode: null,
      link: null,
    };
    expect(
      (await refusalOf(finance().answerInvoice({ requestId, answer: { ...issued, receiptKind: 'dues' } }))).code,
    ).toBe('DUES_RECEIPT');
    await finance().answerInvoice({ requestId, answer: issued });
    expect((await as('boss').payments.bill({ billId })).invoice).toMatchObject({
      state: 'issued',
      number: '25332000000012345678',
    });
    await finance().answerInvoice({ requestId, answer: { as: 'reversed', number: '25332000000012345679' } });
    expect((await as('boss').payments.titles({})).rows).toMatchObject([{ id: titleId, primary: true }]);
    await as('boss').payments.dropTitle({ titleId });
    expect((await as('boss').payments.titles({})).rows).toEqual([]);
  });
  it('shows whoever scans a bill what it is for, and not how it was paid', async () => {
    const billId = await billOf(fee, 10_000);
    await finance().receive({
      channel: 'bank',
      billId,
      amount: 5_000,
      day: '2026-11-20',
      externalNo: 'S-1',
      payerName: '秘密付款人',
      remark: '',
    });
    expect(await as('payer').payments.bill({ billId })).toMatchObject({
      own: false,
      amount: 10_000,
      paid: 5_000,
      payments: [],
      may: { receive: false },
    });
    expect((await refusalOf(as('payer').payments.bill({ billId: randomUUID() }))).code).toBe('BILL_NOT_FOUND');
  });
});

it('lists the register by filter and key, with its sums', async () => {
  await issueBills(
    db,
    Array.from({ length: 60 }, (_, i) =>
      bill({ payerName: `翻页第${i}家`, issuedOn: '2026-11-20', dueDay: '2026-11-20' }),
    ),
    readClock(),
  );
  const first = await as('local-clerk').payments.bills({ q: '翻页第' });
  expect(first).toMatchObject({ totals: { count: 60, owed: 600_000, paid: 0 } });
  const second = await as('local-clerk').payments.bills({ q: '翻页第', cursor: first.next ?? '' });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 30, null]);
  setClock('2026-11-21T02:00:00Z');
  expect((await as('local-supervisor').payments.bills({ state: 'overdue', q: '翻页第1家' })).rows).toMatchObject([
    { overdue: true },
  ]);
});

it('exports the register as filtered, in yuan, and leaves a trace', async () => {
  const shown = await as('local-finance').payments.bills({ q: '翻页第1' });
  const exported = await as('local-finance').payments.exportBills({ q: '翻页第1' });
  expect(exported).toMatchObject({ rows: shown.totals.count, fileName: '收款单台账 2026-11-20.xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await fetch(exported.url)).arrayBuffer());
  const lines = (book.worksheets[0]?.getSheetValues() ?? []).slice(1) as unknown[][];
  const head = lines.findIndex((row) => row?.includes('单号'));
  expect(lines.slice(head + 1).map((row) => [row[4], row[5]])).toEqual(
    shown.rows.map(({ payerName, amount }) => [payerName, amount / 100]),
  );
  expect((await refusalOf(as('local-clerk').payments.exportBills({}))).code).toBe('FORBIDDEN');
  const { rows } = await sql<{
    subject: string;
  }>`SELECT subject FROM audit WHERE action = 'payments.exportBills'`.execute(db);
  expect(rows).toEqual([{ subject: 'register:bills' }]);
});

it('says to which account one transfers once two persons have set it, and nothing before', async () => {
  setClock('2026-11-20T02:00:00Z');
  const billId = await billOf(await feeNamed('转账检测费'), 1_000);
  expect((await as('local-finance').payments.bill({ billId })).transfer).toBeNull();
  const account = { holder: '江南精造商会', bank: '某银行某支行', account: '6228480000000001234' };
  const { proposalId } = await as('local-clerk').parameters.propose({
    ...{ id: 'payments.ownAccount', value: account, reason: '新开的基本户', resolution: '理决〔2026〕12号' },
    effectiveFrom: '2026-11-20',
  });
  expect((await as('local-finance').payments.bill({ billId })).transfer).toBeNull();
  await as('local-president').parameters.confirm({ proposalId });
  expect((await as('local-finance').payments.bill({ billId })).transfer).toEqual(account);
});
