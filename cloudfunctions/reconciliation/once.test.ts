import fc from 'fast-check';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { meetingPlace } from '../../config/jest-functions/waiting';
import { billOf, feeNamed } from '../payments/cast';
import { abc, ccb, confirmed, finance, queued, sums, taken, written } from './cast';

useDatabase();
useCloud();
let fee = '';
beforeAll(async () => {
  await engage();
  fee = await feeNamed('检测服务费');
});
beforeEach(() => setClock('2026-11-20T02:00:00Z'));
const amountOf = async (sought: string) =>
  (
    await sql<{
      lines: number;
      amount: number;
    }>`SELECT count(*) AS lines, coalesce(sum(amount), 0)::bigint AS amount FROM bank_line WHERE remark LIKE ${`%${sought}%`}`.execute(
      db,
    )
  ).rows[0];

it('has each line once, whatever files bring it in whatever order and number, and books what the lines come to', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.boolean()), { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.boolean()), { minLength: 1, maxLength: 4 }),
      async (wishes, files) => {
        const word = `批${++run}次`;
        const lines: ReturnType<typeof written>[] = [];
        for (const [amount, billed] of wishes) {
          const payer = `${word}公司${lines.length}`;
          if (billed) await billOf(fee, amount * 100, payer);
          lines.push(written({ in: String(amount), payer, remark: word }));
        }
        const cuts = [...files, [0, lines.length, true] as const].map(([from, to, wide]) => ({
          lines: lines.slice(Math.min(from, to), Math.max(from, to) + 1),
          wide,
        }));
        for (const cut of cuts)
          if (cut.lines.length > 0)
            await taken(cut.wide ? abc(cut.lines) : ccb(cut.lines), cut.wide ? 'a.xlsx' : 'a.csv');
        await taken(abc([...lines].reverse()));
        expect(await amountOf(word)).toEqual({
          lines: lines.length,
          amount: wishes.reduce((sum, [amount]) => sum + amount * 100, 0),
        });
        if ((await finance.queue({ show: 'certain' })).certain > 0) await confirmed();
        const { lines: booked, payments, debits, credits } = await sums();
        expect([payments, debits]).toEqual([booked, credits]);
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);

it('tells equal lines without a number apart, and two files of them add nothing', async () => {
  const twins = [1, 2].map(() => written({ in: '66', payer: '双胞公司', remark: '同一天两笔', serial: '' }));
  expect(await taken(abc(twins))).toMatchObject({ fresh: 2 });
  expect(await taken(ccb(twins), 'b.csv')).toMatchObject({ fresh: 2 });
  expect(await taken(abc([...twins].reverse()))).toMatchObject({ fresh: 0, known: 2 });
});

it('is booked by one of two treasurers at the same moment', async () => {
  for (let round = 0; round < 5; round++) {
    const payer = `抢记公司${round}`;
    const billId = await billOf(fee, 12_300 + round, payer);
    await taken(abc([written({ in: String((12_300 + round) / 100), payer })]));
    const line = (await queued()).find((each) => each.payer === payer);
    const lineId = line?.id ?? '';
    const outcomes = await Promise.allSettled([
      finance.bookCertain({ lines: [{ lineId, kind: 'bills', targetId: billId }] }),
      finance.book({ lineIds: [lineId], shares: [{ billId, amount: 12_300 + round }] }),
      finance.classify({ lineIds: [lineId], sort: 'income', reason: '抢着处理' }),
    ]);
    const done = outcomes.filter(
      (each) => each.status === 'fulfilled' && (!('booked' in each.value) || each.value.booked === 1),
    );
    expect(done).toHaveLength(1);
    const { rows } = await sql<{ payments: number; entries: number }>`
      SELECT (SELECT count(*) FROM payment_received WHERE payer_name = ${payer}) AS payments, (SELECT count(*) FROM book_entry WHERE source_kind = 'bank_line' AND source_id = ${lineId}) AS entries`.execute(
      db,
    );
    expect((rows[0]?.payments ?? 0) + (rows[0]?.entries ?? 0)).toBe(1);
  }
});

it('control: where the line is not held, both book it', async () => {
  await taken(abc([written({ in: '1.11', payer: '无锁公司' })]));
  const lineId = (await queued()).find((each) => each.payer === '无锁公司')?.id ?? '';
  const bothRead = meetingPlace(2);
  const blind = () =>
    db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ state: string }>`SELECT state FROM bank_line WHERE id = ${lineId}`.execute(
        transaction,
      );
      await bothRead();
      return rows[0]?.state === 'open';
    });
  expect(await Promise.all([blind(), blind()])).toEqual([true, true]);
});

describe('files as banks really write them', () => {
  it.each([
    [
      '工商银行',
      '[HISTORYDETAIL]\n凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额,个性化信息\n0,1202000000000001111,6222000000007777,2026-11-17 09:10:11,贷,,"1,200.00",102,转账,会费,工行付款公司,"5,200.00",\n0,1202000000000001111,,2026-11-17 10:00:00,借,15.00,,,手续费,,,"5,185.00",\n',
    ],
    [
      '中国银行',
      "查询账号[ Inquirer account number ],1202000000000001111\n交易类型[ Transaction Type ],付款人账号[ Debit Account No. ],付款人名称[ Payer's Name ],收款人账号[ Payee's Account Number ],收款人名称[ Payee's Name ],交易日期[ Transaction Date ],交易时间[ Transaction time ],交易金额[ Trade Amount ],交易后余额[ After-transaction balance ],交易流水号[ Transaction reference number ],用途[ Purpose ]\n来账,6222000000007777,工行付款公司,1202000000000001111,江南精造商会,20261117,091011,\"1,200.00\",5200.00,BOC1,会费\n往账,1202000000000001111,江南精造商会,6222000000008888,保洁公司,20261117,101011,-15.00,5185.00,BOC2,保洁\n",
    ],
    [
      '招商银行',
      '账号,交易日,交易时间,借方金额,贷方金额,余额,摘要,流水号,用途,收(付)方名称,收(付)方账号\n1202000000000001111,20261117,09:10:11,,1200.00,5200.00,汇入,CMB1,会费,工行付款公司,6222000000007777\n1202000000000001111,20261117,10:10:11,15.00,,5185.00,收费,CMB2,,,\n',
    ],
  ])('%s in GBK', async (layout, text) => {
    const { encode } = await import('iconv-lite');
    const found = await taken(encode(text, 'gb18030'), '流水.csv');
    expect(found).toMatchObject({ fresh: 2, badRows: 0, gaps: 0, whole: { layout, account: '1202000000000001111' } });
    const lines = (await finance.queue({ show: 'all' })).rows.filter(({ accountEnd }) => accountEnd === '1111');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ amount: 120_000, payer: '工行付款公司', payerAccountEnd: '7777', day: '2026-11-17' }),
        expect.objectContaining({ amount: -1_500, day: '2026-11-17' }),
      ]),
    );
    for (const line of lines) await finance.classify({ lineIds: [line.id], sort: 'explained', reason: '试读' });
  });

  it('says where the balance does not follow, and which rows are none', async () => {
    const text =
      '账号,交易日,交易时间,借方金额,贷方金额,余额,摘要,流水号,用途,收(付)方名称,收(付)方账号\n1202000000000002222,20261117,09:10:11,,100.00,100.00,a,G1,,,\n1202000000000002222,20261117,09:10:12,,100.00,250.00,b,G2,,,\n1202000000000002222,20261117,,5,5,,c,G3,,,\n1202000000000002222,20991231,,5,,,d,G4,,,\n1202000000000009999,20261117,,5,,,e,G5,,,\n';
    const found = await taken(Buffer.from(text, 'utf8'), '流水.csv', '1202000000000002222');
    expect(found).toMatchObject({ fresh: 2, badRows: 3, gaps: 1 });
    expect(await finance.statement({ id: found.id })).toMatchObject({
      gaps: [{ line: 3, missing: 5_000 }],
      bad: [
        { line: 4, fault: 'both' },
        { line: 5, fault: 'dayAhead' },
        { line: 6, fault: 'otherAccount', detail: '…9999' },
      ],
    });
  });

  it('finds a payment that the bank does not have, once its day is covered, and one of another amount', async () => {
    const billId = await billOf(fee, 77_000, '对不上公司');
    const receive = { channel: 'bank' as const, billId, amount: 77_000, payerName: '对不上公司', remark: '' };
    await as('local-finance').payments.receive({ ...receive, day: '2026-10-15', externalNo: 'MISSING1' });
    const differences = async () =>
      (await finance.differences({ channel: 'bank', day: '2026-10-15', explained: false })).rows;
    expect(await differences()).toEqual([]);
    // All accounts that were ever brought have to cover the day.
    const { rows } = await sql<{
      key: string;
    }>`SELECT DISTINCT account AS key FROM bank_statement WHERE state = 'taken' AND channel = 'bank'`.execute(db);
    for (const { key } of rows)
      await taken(
        abc([written({ in: '1', day: '2026-10-14', payer: key }), written({ in: '1', day: '2026-10-16', payer: key })]),
        'x.xlsx',
        key,
      );
    expect(await differences()).toMatchObject([
      { kind: 'missingThere', ours: 77_000, billId, repairs: ['queue', 'bill', 'explain'] },
    ]);
    await taken(abc([written({ in: '700', day: '2026-10-15', serial: 'MISSING1', payer: '对不上公司' })]));
    const [found] = await differences();
    expect(found).toMatchObject({ kind: 'amount', theirs: 70_000, ours: 77_000 });
    const line = (await queued()).find(({ id }) => id === found?.lineId);
    expect((await refusalOf(finance.book({ lineIds: [line?.id ?? ''], shares: [] }))).code).toBe('NUMBER_TAKEN');
    expect(
      (await refusalOf(finance.link({ lineId: line?.id ?? '', kind: 'payment', targetId: found?.paymentId ?? '' })))
        .code,
    ).toBe('AMOUNTS_DIFFER');
    await finance.explain({ key: found?.key ?? '', reason: '登记时写错了金额' });
    expect(await differences()).toMatchObject([{ kind: 'missingThere', ours: 77_000 }]);
  });
});
