import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { memberNamed } from '../attendance/cast';
import { billOf, feeNamed } from '../payments/cast';
import { abc, accountBalance, ccb, confirmed, finance, opened, own, queued, sums, taken, written } from './cast';

useDatabase();
useCloud();
let fee = '';
beforeAll(async () => {
  await engage();
  fee = await feeNamed('检测服务费');
});
beforeEach(async () => {
  setClock('2026-11-20T02:00:00Z');
  await sql`ALTER TABLE bank_line DISABLE TRIGGER bank_line_kept`.execute(db);
  await sql`DELETE FROM bank_line`.execute(db);
  await sql`ALTER TABLE bank_line ENABLE TRIGGER bank_line_kept`.execute(db);
  await sql`DELETE FROM statement_line`.execute(db);
  await sql`DELETE FROM bank_statement`.execute(db);
  await sql`DELETE FROM statement_match`.execute(db);
  await sql`DELETE FROM payer_account`.execute(db);
});
const numberOf = async (billId: string) =>
  (await sql<{ number: string }>`SELECT number FROM bill WHERE id = ${billId}`.execute(db)).rows[0]?.number ?? '';
const billOfMember = async (name: string, amount: number) => {
  const membershipId = await memberNamed(name, [`of-${name}`]);
  const bill = { feeId: fee, title: '检测服务', membershipId, payerName: null, amount, dueDay: '2099-12-31' };
  return { membershipId, billId: (await as('local-finance').payments.issueBill(bill)).billId };
};
const stateOf = async (billId: string) =>
  (await sql<{ state: string; paid: number }>`SELECT state, paid FROM bill WHERE id = ${billId}`.execute(db)).rows[0];

describe('a file of a bank', () => {
  it('is known by its header, read with its account, and adds nothing when it comes again', async () => {
    const lines = [written({ in: '1200.00', payer: '甲公司' }), written({ out: '35.50', remark: '手续费' })];
    const { whole, fresh, known, badRows } = await taken(abc(lines));
    expect(whole).toMatchObject({ layout: '农业银行', account: own, needsHumanCheck: true, state: 'matching' });
    expect({ fresh, known, badRows }).toEqual({ fresh: 2, known: 0, badRows: 0 });
    expect((await queued()).map(({ amount, payer, payerAccountEnd }) => [amount, payer, payerAccountEnd])).toEqual(
      expect.arrayContaining([
        [120_000, '甲公司', '5678'],
        [-3_550, '某公司', '5678'],
      ]),
    );
    const again = await taken(abc([...lines, written({ in: '9' })]));
    expect(again).toMatchObject({ fresh: 1, known: 2 });
    const other = await taken(ccb(lines), '流水.csv');
    expect(other).toMatchObject({ fresh: 0, known: 2, whole: { layout: '建设银行', account: own } });
    const { rows } = await finance.statements({});
    expect(rows).toHaveLength(3);
    expect((await as('local-supervisor').reconciliation.layouts({})).rows).toHaveLength(6);
  });

  it('keeps no account of a payer in the clear', async () => {
    await taken(abc([written({ in: '10' })]));
    const { rows } = await sql<{
      all: string;
    }>`SELECT string_agg(l::text, '') || (SELECT string_agg(s.columns::text, '') FROM bank_statement s) AS all FROM bank_line l`.execute(
      db,
    );
    expect(rows[0]?.all).not.toContain('6222000000005678');
  });

  it('is taken back while nobody has dealt with its lines, and leaves those that another file has', async () => {
    const [both, alone] = [written({ in: '10' }), written({ in: '20' })];
    const first = await taken(abc([both, alone]));
    await taken(abc([both]));
    expect(await finance.takeBack({ id: first.id, reason: '传错了文件' })).toEqual({ id: first.id, lines: 1 });
    expect((await queued()).map(({ amount }) => amount)).toEqual([1_000]);
    expect((await refusalOf(finance.takeBack({ id: first.id, reason: '传错了文件' }))).code).toBe('STATEMENT_MOVED_ON');
    const third = await taken(abc([alone]));
    const [line] = (await queued()).filter(({ amount }) => amount === 2_000);
    await finance.classify({ lineIds: [line?.id ?? ''], sort: 'interest', reason: '结息' });
    const refused = await refusalOf(finance.takeBack({ id: third.id, reason: '传错了文件' }));
    expect([refused.code, refused.data]).toEqual(['LINES_SETTLED', { lines: 1 }]);
  });

  it('is matched by hand where its words are strange, and remembered for the next of its kind', async () => {
    const strange = (day: string) => Buffer.from(`何时,多少,谁,为何\n${day},12.5,甲公司,会费\n`, 'utf8');
    const id = await opened(strange('2026-11-18'), '怪.csv');
    expect((await refusalOf(finance.take({ id, columns: {}, account: own }))).code).toBe('COLUMNS_NEEDED');
    const columns = { day: 0, amount: 1, payer: 2, remark: 3 };
    expect((await refusalOf(finance.take({ id, columns, account: null }))).code).toBe('ACCOUNT_NEEDED');
    expect(await finance.take({ id, columns, account: own })).toMatchObject({ fresh: 1 });
    const next = await finance.statement({ id: await opened(strange('2026-11-19'), '怪.csv') });
    expect(next.remembered).toBe(true);
    expect(next.columns.map(({ field, by }) => [field, by])).toEqual([
      ['day', 'hand'],
      ['amount', 'hand'],
      ['payer', 'hand'],
      ['remark', 'hand'],
    ]);
    await finance.chooseSheet({ id: next.id, sheet: 0 });
    expect((await refusalOf(finance.chooseSheet({ id: next.id, sheet: 9 }))).code).toBe('SHEET_GONE');
  });

  it('is refused in words when nothing can be read of it', async () => {
    expect((await refusalOf(opened(Buffer.from('%PDF-1.4 no sheet')))).code).toBe('SHEET_NOT_ONE');
    expect((await refusalOf(finance.open({ fileId: '00000000-0000-4000-8000-000000000001' }))).code).toBe(
      'FILE_NOT_FOUND',
    );
    const id = await opened(abc([written({ day: '不是日子', in: '1' })]));
    const { columns } = await finance.statement({ id });
    const found = Object.fromEntries(columns.flatMap(({ field, index }) => (field ? [[field, index]] : [])));
    const refused = await refusalOf(finance.take({ id, columns: found, account: own }));
    expect([refused.code, refused.data]).toEqual(['NO_LINES', { badRows: 1 }]);
    expect((await refusalOf(as('local-clerk').reconciliation.statements({}))).code).toBe('FORBIDDEN');
  });
});

describe('a line that came in', () => {
  it('is booked by its number, remembered by its account, and undone whole', async () => {
    const { billId, membershipId } = await billOfMember('恒信铸造有限公司', 50_000);
    await taken(
      abc([
        written({
          in: '500',
          payer: '恒信铸造有限公司',
          remark: `会费 ${await numberOf(billId)}`,
          account: '6222111122223333',
        }),
      ]),
    );
    const [line] = await queued();
    const found = async (input: object) => (await finance.queue({ show: 'all', ...input })).total;
    // How many are found, whatever else waits.
    expect([await found({ q: '恒信铸造' }), await found({ q: '没有这家' }), await found({ show: 'out' })]).toEqual([
      1, 0, 0,
    ]);
    expect(line).toMatchObject({
      certain: true,
      proposals: [{ kind: 'bills', ids: [billId], reasons: ['number', 'amount', 'payer'] }],
    });
    const bank = await accountBalance('1002');
    expect(await confirmed()).toEqual({ booked: 1, amount: 50_000, moved: [] });
    expect(await stateOf(billId)).toEqual({ state: 'paid', paid: 50_000 });
    expect(await accountBalance('1002')).toBe(bank + 50_000);
    expect((await sql`SELECT membership_id FROM payer_account`.execute(db)).rows).toEqual([
      { membership_id: membershipId },
    ]);
    const [done] = (await finance.settled({})).rows;
    expect(done).toMatchObject({
      state: 'linked',
      mayUndo: true,
      names: [expect.stringContaining('恒信铸造有限公司')],
    });
    await finance.undo({ lineId: done?.id ?? '', reason: '记错了' });
    expect(await stateOf(billId)).toEqual({ state: 'open', paid: 0 });
    expect(await accountBalance('1002')).toBe(bank);
    expect((await refusalOf(finance.undo({ lineId: done?.id ?? '', reason: '记错了' }))).code).toBe('LINE_OPEN');
    expect(await confirmed()).toMatchObject({ booked: 1 });
    expect(await stateOf(billId)).toEqual({ state: 'paid', paid: 50_000 });
  });

  it('is known by an account that paid before, whoever is named', async () => {
    const { billId } = await billOfMember('明远模具有限公司', 61_000);
    const account = '6222999900001111';
    await taken(abc([written({ in: '610', payer: '明远模具有限公司', account })]));
    await confirmed();
    const next = await as('local-finance').payments.issueBill({
      ...{ feeId: fee, title: '检测服务', payerName: null, amount: 62_000, dueDay: '2099-12-31' },
      membershipId:
        (await sql<{ id: string }>`SELECT membership_id AS id FROM bill WHERE id = ${billId}`.execute(db)).rows[0]
          ?.id ?? null,
    });
    await taken(abc([written({ in: '620', payer: '王芳', account })]));
    expect((await queued())[0]).toMatchObject({
      certain: true,
      proposals: [{ ids: [next.billId], reasons: ['account', 'amount'] }],
    });
  });

  it('typed in by hand before is linked, not booked twice', async () => {
    const billId = await billOf(fee, 71_000, '先记公司');
    const receive = {
      channel: 'bank' as const,
      billId,
      amount: 71_000,
      day: '2026-11-18',
      payerName: '先记公司',
      remark: '',
    };
    await as('local-finance').payments.receive({ ...receive, externalNo: 'HAND0001' });
    const other = await billOf(fee, 71_000, '先记公司');
    await taken(abc([written({ in: '710', payer: '先记公司', serial: 'HAND0001' })]));
    const bank = await accountBalance('1002');
    expect((await queued())[0]).toMatchObject({
      certain: true,
      proposals: [{ kind: 'payment', reasons: ['number', 'amount'] }],
    });
    expect(await confirmed()).toMatchObject({ booked: 1 });
    expect([await accountBalance('1002'), await stateOf(other)]).toEqual([bank, { state: 'open', paid: 0 }]);
    const [done] = (await finance.settled({ q: 'HAND0001' })).rows;
    await finance.undo({ lineId: done?.id ?? '', reason: '再看看' });
    expect(await stateOf(billId)).toMatchObject({ state: 'paid' });
    const [line] = await queued();
    expect((await refusalOf(finance.book({ lineIds: [line?.id ?? ''], shares: [] }))).code).toBe('NUMBER_TAKEN');
    await finance.link({ lineId: line?.id ?? '', kind: 'payment', targetId: line?.proposals[0]?.ids[0] ?? '' });
    expect(await queued()).toEqual([]);
  });

  it('is one payment’s, of two treasurers who mean the same one with two lines', async () => {
    const receive = { channel: 'bank' as const, billId: await billOf(fee, 72_000, '同款公司'), amount: 72_000 };
    await as('local-finance').payments.receive({
      ...{ ...receive, day: '2026-11-18', payerName: '同款公司', remark: '', externalNo: 'HAND0002' },
    });
    await taken(abc([written({ in: '720', payer: '同款公司' }), written({ in: '720', payer: '同款公司' })]));
    const lines = await queued();
    const targetId = lines.flatMap(({ proposals }) => proposals).find(({ kind }) => kind === 'payment')?.ids[0] ?? '';
    const tries = await Promise.allSettled(
      lines.map(({ id: lineId }) => finance.link({ lineId, kind: 'payment', targetId })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = tries.find((each) => each.status === 'rejected');
    expect((lost?.reason as { code: string }).code).toBe('TARGET_NOT_FOUND');
    expect(await queued()).toHaveLength(1);
  });

  it('is found in whatever width and script it is looked for', async () => {
    await taken(abc([written({ in: '1', payer: '华信ABC电气有限公司' }), written({ in: '2', payer: '别家' })]));
    const found = async (q: string) => (await finance.queue({ show: 'all', q })).rows.map(({ payer }) => payer);
    for (const q of ['華信', 'ａｂｃ', 'Abc電氣', '华信 ABC']) expect(await found(q)).toEqual(['华信ABC电气有限公司']);
    expect(await found('——')).toEqual([]);
    const bill = await billOf(fee, 7_300, '华信ABC电气有限公司');
    expect((await finance.bills({ q: '華信ａｂｃ' })).rows.map(({ id }) => id)).toEqual([bill]);
  });

  it('is split over several bills, several are joined to one, and what is left waits to be applied or given back', async () => {
    const [one, two] = [await billOf(fee, 10_000, '分一'), await billOf(fee, 20_000, '分二')];
    await taken(
      abc([
        written({ in: '350', payer: '总公司' }),
        written({ in: '30', payer: '散户甲' }),
        written({ in: '70', payer: '散户乙' }),
        written({ out: '1' }),
      ]),
    );
    const rows = await queued();
    const lineOf = (amount: number) => rows.find((row) => row.amount === amount)?.id ?? '';
    const shares = [
      { billId: one, amount: 10_000 },
      { billId: two, amount: 20_000 },
    ];
    const more = await refusalOf(finance.book({ lineIds: [lineOf(3_000)], shares: [{ billId: one, amount: 5_000 }] }));
    expect([more.code, more.data]).toEqual(['MORE_THAN_CAME', { came: 3_000 }]);
    const less = await refusalOf(
      finance.book({ lineIds: [lineOf(35_000)], shares: [{ billId: one, amount: 10_001 }] }),
    );
    expect([less.code, less.data]).toEqual(['BILL_OWES_LESS', { owed: 10_000 }]);
    expect((await refusalOf(finance.book({ lineIds: [lineOf(-100)], shares: [] }))).code).toBe('WENT_OUT');
    expect(
      (await refusalOf(finance.book({ lineIds: ['00000000-0000-4000-8000-000000000009'], shares: [] }))).code,
    ).toBe('LINE_NOT_FOUND');
    expect(await finance.book({ lineIds: [lineOf(35_000)], shares })).toEqual({ applied: 30_000, left: 5_000 });
    expect((await refusalOf(finance.book({ lineIds: [lineOf(35_000)], shares: [] }))).code).toBe('LINE_SETTLED');
    expect([(await stateOf(one))?.state, (await stateOf(two))?.state]).toEqual(['paid', 'paid']);
    const joined = await billOf(fee, 10_000, '合一');
    expect(
      await finance.book({ lineIds: [lineOf(3_000), lineOf(7_000)], shares: [{ billId: joined, amount: 10_000 }] }),
    ).toEqual({ applied: 10_000, left: 0 });
    expect(await stateOf(joined)).toEqual({ state: 'paid', paid: 10_000 });
    const [rest] = (await finance.unapplied({})).rows.filter(({ payerName }) => payerName === '总公司');
    expect(rest).toMatchObject({ left: 5_000, amount: 35_000 });
    const later = await billOf(fee, 3_000, '后来');
    expect((await finance.bills({ q: '后来' })).rows).toMatchObject([{ id: later, owed: 3_000 }]);
    expect(await finance.applyRest({ paymentId: rest?.id ?? '', billId: later, amount: null })).toEqual({
      applied: 3_000,
    });
    expect((await refusalOf(finance.applyRest({ paymentId: rest?.id ?? '', billId: later, amount: null }))).code).toBe(
      'NOTHING_LEFT',
    );
    expect(
      (await refusalOf(finance.giveBack({ paymentId: rest?.id ?? '', amount: 2_001, reason: '多付的款' }))).code,
    ).toBe('MORE_THAN_LEFT');
    const { refundId } = await finance.giveBack({ paymentId: rest?.id ?? '', amount: 2_000, reason: '多付的款' });
    expect((await finance.unapplied({})).rows.find(({ id }) => id === rest?.id)).toMatchObject({
      left: 0,
      refunds: [{ id: refundId, state: 'asked', own: true }],
    });
    expect(
      (await refusalOf(as('local-finance').payments.decideRefund({ refundId, verdict: 'approve', reason: '' }))).code,
    ).toBe('OWN_REFUND');
    await as('local-director').payments.decideRefund({ refundId, verdict: 'approve', reason: '' });
    // It goes out by the bank: the line finishes it.
    await taken(abc([written({ out: '20', payer: '总公司', day: '2026-11-19' })]));
    const [out] = (await queued()).filter(({ amount }) => amount === -2_000);
    expect(out).toMatchObject({ certain: true, proposals: [{ kind: 'refund', ids: [refundId] }] });
    expect(await confirmed()).toMatchObject({ booked: 1 });
    expect((await sql`SELECT state FROM refund WHERE id = ${refundId}`.execute(db)).rows).toEqual([{ state: 'done' }]);
    // A payment of which some went back stays.
    const [done] = (await finance.settled({ q: '总公司' })).rows.filter(({ amount }) => amount === 35_000);
    expect((await refusalOf(finance.undo({ lineId: done?.id ?? '', reason: '记错了' }))).code).toBe('PAID_BACK');
  });

  it('that pays no bill is set aside with its reason and posted by its rule, and undone', async () => {
    await taken(
      abc([written({ in: '12.34', payer: '' }), written({ out: '5', remark: '手续费' }), written({ in: '88' })]),
    );
    const rows = await queued();
    const lineOf = (amount: number) => rows.find((row) => row.amount === amount)?.id ?? '';
    const interest = await accountBalance('490102');
    expect((await refusalOf(finance.classify({ lineIds: [lineOf(1_234)], sort: 'fee', reason: '手续费' }))).code).toBe(
      'SORT_WRONG',
    );
    await finance.classify({ lineIds: [lineOf(1_234)], sort: 'interest', reason: '三季度结息' });
    expect(await accountBalance('490102')).toBe(interest - 1_234);
    const charges = await accountBalance('540101');
    await finance.classify({ lineIds: [lineOf(-500)], sort: 'fee', reason: '手续费' });
    expect(await accountBalance('540101')).toBe(charges + 500);
    const entries = (await sums()).entries;
    await finance.classify({ lineIds: [lineOf(8_800)], sort: 'between', reason: '定期转活期' });
    expect((await sums()).entries).toBe(entries);
    await finance.undo({ lineId: lineOf(1_234), reason: '不是利息' });
    expect(await accountBalance('490102')).toBe(interest);
    await finance.classify({ lineIds: [lineOf(1_234)], sort: 'held', reason: '不认识的汇款' });
    const { debits, credits } = await sums();
    expect(debits).toBe(credits);
  });

  it('stays booked once its month is closed', async () => {
    await taken(abc([written({ in: '1', day: '2026-10-08' })]));
    const [line] = await queued();
    await finance.classify({ lineIds: [line?.id ?? ''], sort: 'interest', reason: '结息' });
    await db.transaction().execute(async (transaction) => {
      await sql`ALTER TABLE books DISABLE TRIGGER books_forward`.execute(transaction);
      await sql`UPDATE books SET closed_until = '2026-10-31'`.execute(transaction);
    });
    try {
      expect((await refusalOf(finance.undo({ lineId: line?.id ?? '', reason: '记错了' }))).code).toBe('MONTH_CLOSED');
      expect((await finance.settled({})).rows[0]).toMatchObject({ id: line?.id, mayUndo: false });
    } finally {
      await sql`UPDATE books SET closed_until = NULL`.execute(db);
      await sql`ALTER TABLE books ENABLE TRIGGER books_forward`.execute(db);
    }
  });
});
