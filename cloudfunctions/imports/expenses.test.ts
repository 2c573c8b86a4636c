import fc from 'fast-check';
import { sql } from 'kysely';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { expenseColumns } from '../../contracts/expenses';
import { readClock } from '../shared/clock';
import { adoptedBudget, approved, formOf, line, newInvoice, submitted, useOf } from '../expenses/cast';
import { enterExpenses, takeBackExpenses, type EnteredExpense } from '../expenses/effects';
import { csvOf, xlsxOf, type Grid } from '../ground/sheets.fixture';
import { abc, taken as statementTaken, written } from '../reconciliation/cast';
import { keepFile } from '../shared/cloud-files';
import { newId } from '../shared/ids';
import { tried, workOff } from './cast';
import { takeSlice } from './take-slice';

useDatabase();
useCloud();
const finance = as('local-finance');
const header = [
  '付款日期',
  '收款单位',
  '支出事由',
  '金额（元）',
  '费用类别',
  '预算项目',
  '发票号码',
  '付款方式',
  '经办人',
  '凭证号',
];
const sheet = (rows: Grid, head: Grid[number] = header) =>
  xlsxOf([['2026 年支出登记'], head, ...rows], { merges: ['A1:J1'] });
const tryOut = (content: Buffer) => tried(content, undefined, 'local-finance', 'expenses');
async function takenOf(content: Buffer) {
  const made = await tryOut(content);
  await finance.imports.take({ id: made.id });
  await workOff();
  return made;
}
const reasonsOf = async (id: string) =>
  (await finance.imports.rows({ id })).rows.map(({ line: at, verdict, reasons }) => [at, verdict, reasons.join('；')]);
const balances = async () =>
  (
    await sql<{ account: string; fen: number }>`
      SELECT account, sum(debit - credit)::bigint AS fen FROM posting GROUP BY 1 HAVING sum(debit - credit) <> 0 ORDER BY 1`.execute(
      db,
    )
  ).rows.map(({ account, fen }) => [account, fen] as const);
/** By month: what was taken back has left none as it was not before. */
const months = async () =>
  (
    await sql`SELECT account, date_trunc('month', day)::date::text AS month, sum(debit - credit)::bigint AS fen FROM posting
      GROUP BY 1, 2 HAVING sum(debit - credit) <> 0 ORDER BY 1, 2`.execute(db)
  ).rows;
const register = async () => (await finance.expenses.register({ sort: 'number', descending: false })).rows;
const state = async () => [await register(), await months(), await useOf('A1')];
const personId = async () =>
  (await sql<{ id: string }>`SELECT id FROM person WHERE openid = 'local-finance'`.execute(db)).rows[0]?.id ?? '';
const warm = async () => {
  // What keeps files is loaded when it is first used: a busy machine takes longer for it than one request is given.
  for (let turn = 0; turn < 4; turn++)
    if (await keepFile('warm', Buffer.from('warm')).then(Boolean, () => false)) break;
};

beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([line('A1', '会议费', 50_000_00)]);
  await warm();
}, 90_000);
const rows: Grid = [
  [
    '2026-10-08',
    '苏州某会务有限公司',
    '理事会会场',
    3000,
    '',
    '会议费',
    '24312000009000000001',
    '银行转账',
    '王芳',
    '记-1',
  ],
  ['2026/10/9', '晨光文具店', '买纸笔', 120.5, '办公费', '', '', '现金', '李娜', '记-2'],
  ['2026年11月2日', '正信会计师事务所', '年度审计', 8000, '审计费', '', '24312000009000000002', '对公', '王芳', '记-3'],
];

describe('expenses from a sheet', () => {
  it('are tried out without a trace, then taken once: booked, counted in the budget, their invoices used', async () => {
    const before = await state();
    const { id, counts } = await tryOut(sheet(rows));
    expect(counts).toMatchObject({ new: 3, doubtful: 0, refused: 0 });
    expect(await state()).toEqual(before);
    expect((await finance.imports.take({ id })).total).toBe(3);
    await workOff();
    expect(await finance.imports.show({ id })).toMatchObject({ state: 'taken', done: 3, failed: 0, nounTitle: '支出' });
    expect((await register()).map((row) => [row.number, row.state, row.amount, row.lineCode, row.claimant])).toEqual([
      ['DR2026-00001', 'paid', 300_000, 'A1', '王芳'],
      ['DR2026-00002', 'paid', 12_050, null, '李娜'],
      ['DR2026-00003', 'paid', 800_000, null, '王芳'],
    ]);
    expect(await useOf('A1')).toEqual({ promised: 0, spent: 300_000 });
    // Each cost in its account, the money gone, nothing owed.
    expect(await balances()).toEqual([
      ['1001', -12_050],
      ['1002', -1_100_000],
      ['510101', 300_000],
      ['520101', 12_050],
      ['520107', 800_000],
    ]);
    const used = formOf({ invoices: [{ ...newInvoice(300_000), number: '24312000009000000001' }] });
    expect(await refusalOf(as('local-clerk').expenses.submit({ form: used }))).toMatchObject({
      code: 'DUPLICATE_INVOICE',
      data: { expense: 'DR2026-00001' },
    });
  });

  it('say that nobody approved them here, and who brought them; nobody decides on them', async () => {
    const [one] = await register();
    const expenseId = one?.id ?? '';
    const shown = await finance.expenses.show({ expenseId });
    expect(shown).toMatchObject({
      ...{ caseId: null, caseVersion: 0, events: [], paidOn: '2026-10-08', paidBy: 'bank', claimant: '王芳' },
      imported: { by: 'local-finance', at: expect.stringContaining('2026-11-20T02:0'), voucherNo: '记-1' },
      may: { decide: false, resubmit: false, withdraw: false, takeBack: false, pay: false, cancel: false },
      situation: { path: { steps: [] }, line: { spent: 300_000 } },
    });
    expect(shown.situation.findings.map(({ rule }) => rule)).not.toContain('thresholdsOff');
    const decide = { expenseId, version: 0, decision: 'pass' as const };
    expect((await refusalOf(as('local-president').expenses.decide(decide))).code).toBe('EXPENSE_NOT_FOUND');
    expect((await refusalOf(finance.expenses.cancel({ expenseId, reason: '不要了' }))).code).toBe('EXPENSE_NOT_FOUND');
    expect((await refusalOf(as('local-clerk').expenses.show({ expenseId }))).code).toBe('EXPENSE_NOT_FOUND');
    expect((await finance.expenses.mine({})).rows).toEqual([]);
    expect((await finance.expenses.register({ q: '记-3' })).rows).toHaveLength(1);
  });

  it('count in the sums of what is alike, within the days from their own', async () => {
    const look = (day: string) =>
      as('local-clerk').expenses.look({
        ...{ kind: 'ordinary', payeeName: '苏州某会务有限公司', purpose: '理事会会场', lineCode: 'A1', amount: 100 },
        ...{ day, reception: null, invoices: [] },
      });
    expect((await look('2026-11-07')).path.sum).toBe(300_100);
    expect((await look('2026-11-08')).path.sum).toBe(100);
  });

  it('change nothing when the same comes twice, whatever the file and its words', async () => {
    const before = await state();
    const again: Grid = [
      [46303, '苏州某会务有限公司', '另一种说法', '3000.00', '会议', '', '24312000009000000001', '网银', '', ''],
      ['2026.10.9', '晨光文具店', '买纸笔', '120.50', '办公用品', '', '无', '现款', '李娜', '记-2'],
    ];
    const csv = csvOf([header, ...rows].map((row) => row.map(String).join(',')).join('\r\n'), 'gbk');
    for (const content of [sheet(rows), sheet(again), csv]) {
      const { id, counts } = await tryOut(content);
      expect([counts.new, counts.doubtful, counts.refused]).toEqual([0, 0, 0]);
      expect(counts.unchanged).toBeGreaterThan(1);
      expect((await refusalOf(finance.imports.take({ id }))).code).toBe('NOTHING_TO_TAKE');
    }
    expect(await state()).toEqual(before);
  });

  it('say of each row what is wrong with it, and give it back beside the reason', async () => {
    const ugly: Grid = [
      ['2026-11-31', '甲店', '纸', 100, '办公', '', '', '银行', '', ''],
      ['2026-12-01', '甲店', '纸', 100, '办公', '', '', '银行', '', ''],
      ['2026-11-01', '甲店', '纸', '一百', '办公', '', '', '银行', '', ''],
      ['2026-11-01', '甲店', '纸', 0, '办公', '', '', '银行', '', ''],
      ['2026-11-01', '甲店', '纸', 10_000_000_001, '办公', '', '', '银行', '', ''],
      ['2026-11-01', '甲店', '纸', 100, '办公', '', '', '支付宝', '', ''],
      ['2026-11-01', '甲店', '纸', 100, '办公', '', 2.4312000001e19, '银行', '', ''],
      ['2026-11-01', '甲店', '纸', 100, '办公', '', '12-34', '银行', '', ''],
      ['2026-11-01', '甲店', '纸', 100, '办公', '', '24312000009000000001', '银行', '', ''],
      ['2026-11-01', '甲店', '出差预支', 100, '备用金', '', '', '银行', '', ''],
      ['2026-11-02', '乙店', '硒鼓', '￥1,200.50', '办公', '', '', '银行', '', ''],
      ['2026-11-03', '乙店', '聚餐', 300, '', '', '', '', '', ''],
      ['2026-11-04', '乙店', '会议用水', 40, '会议', '会务费', 1234567, '银行', '', ''],
      ['2026-10-09', '晨光文具店', '又买纸笔', 120.5, '办公', '', '', '现金', '', ''],
      ['2026-11-05', '丙店', '纸', 50, '办公', '', '', '银行', '', ''],
      ['2026-11-05', '丙店', '纸', 50, '办公', '', '', '银行', '', ''],
      ['2026-11-05', '丙店', '笔', 50, '办公', '', '', '银行', '', ''],
      ['', '', '没有金额的一行', '#REF!', '', '', '', '', '', ''],
    ];
    const { id, counts } = await tryOut(sheet(ugly));
    expect(await reasonsOf(id)).toEqual([
      [3, 'refused', '日期：“2026-11-31”看不出是哪一天'],
      [4, 'refused', '日期：“2026-12-01”还没有到'],
      [5, 'refused', '金额：“一百”不是金额'],
      [6, 'refused', '金额：“0.00”不大于零；退款和冲销不在这里导入'],
      [7, 'refused', '金额：“10000000001.00”超过了一百亿元，请核对'],
      [8, 'refused', '付款方式：“支付宝”不是 银行、现金'],
      [9, 'refused', expect.stringContaining('后几位已经丢了')],
      [10, 'refused', '发票号码：“12-34”不是发票号码（8 到 20 位数字，一行一张）'],
      [11, 'refused', '发票号码：这张发票已经在支出 DR2026-00001 里用过了'],
      [12, 'refused', expect.stringContaining('“备用金”是借款，不在这里导入')],
      [13, 'doubtful', '金额：“¥1,200.50”是文字，不是数字，请核对金额'],
      [14, 'doubtful', '科目：按用途猜成“其他”，请核对；付款方式：没有填，先当银行付款'],
      [
        15,
        'doubtful',
        '发票号码：前面的 0 丢了，先按“01234567”；预算项：那一年的预算里没有“会务费”；收下会记成预算外支出',
      ],
      [16, 'doubtful', '同一天同一收款方同样金额的支出已经有 DR2026-00002；是另一笔才收'],
      [17, 'new', ''],
      [18, 'refused', '和第 17 行是同一笔'],
      [19, 'doubtful', '和第 17 行的日期、收款方、金额相同；是另一笔才收'],
      [20, 'refused', expect.stringContaining('单元格里是公式错误 #REF!')],
    ]);
    expect(counts).toMatchObject({ new: 1, doubtful: 5, refused: 12 });
    expect((await finance.imports.exportRefused({ id })).rows).toBe(17);
    await finance.imports.discard({ id });
  });

  it('are taken back whole: books by month, budget and invoices as before, and the same file may come anew', async () => {
    const before = await state();
    const fresh: Grid = [
      ['2026-10-20', '丁店', '会场', 500, '会议', '会议费', '24312000009000000077', '银行', '', ''],
      ['2026-11-06', '丁店', '杂项', 40, '其他', '', '', '现金', '', ''],
    ];
    for (const turn of [1, 2]) {
      const { id } = await takenOf(sheet(fresh));
      expect([turn, (await register()).length]).toEqual([turn, 5]);
      expect((await useOf('A1')).spent).toBe(350_000);
      await finance.imports.undo({ id, reason: '登记错了，撤回' });
      await workOff();
      expect(await finance.imports.show({ id })).toMatchObject({ state: 'undone', undoneBy: 'local-finance' });
      expect(await state()).toEqual(before);
    }
  });

  it('are what went out by bank; they stay while a line of the statement is linked with one', async () => {
    const { id } = await takenOf(sheet([['2026-11-09', '子公司', '展位', 321, '宣传', '', '', '银行', '', '']]));
    await statementTaken(abc([written({ out: '321', day: '2026-11-09', payer: '子公司' })]));
    const waiting = (await finance.reconciliation.queue({ show: 'all' })).rows.find(({ payer }) => payer === '子公司');
    const proposed = waiting?.proposals.find(({ kind }) => kind === 'payout');
    expect(proposed).toMatchObject({ amounts: [32_100] });
    const lineId = waiting?.id ?? '';
    await finance.reconciliation.link({ lineId, kind: 'payout', targetId: proposed?.ids[0] ?? '' });
    expect(await refusalOf(finance.imports.undo({ id, reason: '登记错了，撤回' }))).toMatchObject({
      code: 'STILL_STANDS',
      data: { names: ['2026-11-09 子公司'], count: 1 },
    });
    await finance.reconciliation.undo({ lineId, reason: '连错了一笔' });
    await finance.imports.undo({ id, reason: '登记错了，撤回' });
    await workOff();
    expect(await finance.imports.show({ id })).toMatchObject({ state: 'undone' });
  });

  it('count what was spent although the line is let come to no more', async () => {
    const before = await useOf('A1');
    await sql`UPDATE budget_use SET ceiling = promised + spent WHERE code = 'A1'`.execute(db);
    const { id } = await takenOf(sheet([['2026-11-07', '戊店', '会场', 9000, '', 'A1', '', '银行', '', '']]));
    expect((await useOf('A1')).spent).toBe(before.spent + 900_000);
    await finance.imports.undo({ id, reason: '登记错了，撤回' });
    await workOff();
    expect(await useOf('A1')).toEqual(before);
  });

  it('are finance’s alone to bring', async () => {
    const { id } = await tryOut(sheet(rows));
    expect((await refusalOf(as('local-clerk').imports.show({ id }))).code).toBe('IMPORT_NOT_FOUND');
    expect((await refusalOf(tried(sheet(rows), undefined, 'local-clerk', 'expenses'))).code).toBe('WHOLE_HOUSE_ONLY');
    expect((await finance.imports.list({})).nouns).toEqual(['payments', 'expenses']);
  });

  it('are entered once when four bring the same; without the key twice, and an invoice stands once either way', async () => {
    const by = await personId();
    const one = (importKey: string, invoice: EnteredExpense['invoice'] = null): EnteredExpense => ({
      ...{
        id: newId(readClock()),
        importKey,
        day: '2026-11-10',
        payeeName: '己店',
        payeeSearch: '己店',
        purpose: '纸',
      },
      ...{ purposeSearch: '纸', category: 'office', lineCode: null, amount: 7_700, way: 'cash', handledBy: null },
      ...{ voucherNo: null, invoice },
    });
    const enter = (expense: EnteredExpense) =>
      db.transaction().execute((transaction) => enterExpenses(transaction, [expense], { by, now: readClock() }));
    const many = async () =>
      (await sql`SELECT FROM expense WHERE amount = 7700 AND taken_back_at IS NULL`.execute(db)).rows.length;
    await Promise.allSettled([1, 2, 3, 4].map(() => enter(one('ab'))));
    expect(await many()).toBe(1);
    const number = '24312000009000000099';
    const entered = await Promise.all(
      ['c1', 'c2', 'c3'].map((key) => enter(one(key, { id: newId(readClock()), code: '', number }))),
    );
    expect(entered.filter(({ size }) => size === 1)).toHaveLength(1);
    expect(await many()).toBe(2);
    // It is the index that refuses the second, and not that one came after the other: without it both stand.
    const again = (at: typeof db) =>
      sql`INSERT INTO expense_invoice (id, expense_id, place, code, number, amount, read_from)
      SELECT ${newId(readClock())}::uuid, expense_id, 1, code, number, amount, 'hand' FROM expense_invoice WHERE number = ${number}`.execute(
        at,
      );
    await expect(again(db)).rejects.toThrow('expense_invoice_once');
    const twice = db.transaction().execute(async (transaction) => {
      await sql`DROP INDEX expense_invoice_once`.execute(transaction);
      await again(transaction);
      const { rows: standing } = await sql`SELECT FROM expense_invoice WHERE number = ${number} AND standing`.execute(
        transaction,
      );
      expect(standing).toHaveLength(2);
      throw new Error('undone');
    });
    await expect(twice).rejects.toThrow('undone');
    const { rows: mine } = await sql<{ id: string }>`SELECT id FROM expense WHERE amount = 7700`.execute(db);
    const ids = mine.map(({ id }) => id);
    const back = () =>
      db
        .transaction()
        .execute((transaction) => takeBackExpenses(transaction, ids, { by, reason: '撤回', now: readClock() }));
    expect([await back(), await back()]).toEqual([true, false]);
    expect(await many()).toBe(0);
  });
});

describe('in slices', () => {
  const day = fc.integer({ min: 1, max: 19 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
  const spent = fc.record({
    ...{ day, payee: fc.constantFrom('庚公司', '辛公司', '壬公司'), fen: fc.integer({ min: 1, max: 99_999_999 }) },
    ...{ way: fc.constantFrom('银行', '现金'), category: fc.constantFrom('办公', '会议', '差旅', '审计费', '捐赠') },
    line: fc.constantFrom('', 'A1'),
  });
  let salt = 0;

  it('of any size, killed at each, twice or once: each row once, the money what the sheet sums to, and back again', async () => {
    const now = readClock();
    await fc.assert(
      fc.asyncProperty(
        fc.array(spent, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.boolean()),
        async (given, atOnce, kills) => {
          salt++;
          const grid: Grid = given.map((each, i) => [
            ...[
              each.day,
              each.payee,
              `第${salt}.${i}笔`,
              each.fen / 100,
              each.category,
              each.line,
              '',
              each.way,
              '',
              `${salt}-${i}`,
            ],
          ]);
          // What is alike in day, payee and amount is doubtful; here each is meant.
          const before = await state();
          const { id } = await tryOut(sheet(grid));
          await finance.imports.choose({ id, take: true });
          const { total } = await finance.imports.take({ id });
          expect(total).toBe(given.length);
          for (let turn = 0, ended = false; !ended && turn < 200; turn++) {
            const killed = kills.next().value;
            const slice = db.transaction().execute(async (transaction) => {
              const found = await takeSlice(transaction, id, now, atOnce);
              if (killed) throw new Error('killed');
              return found;
            });
            ended = (await slice.catch(() => 'killed')) === 'done';
          }
          expect(await finance.imports.show({ id })).toMatchObject({ state: 'taken', done: total, failed: 0 });
          const { rows: sums } = await sql<{
            spent: number;
            lined: number;
            costs: number;
            money: number;
            owed: number;
          }>`
            SELECT coalesce(sum(e.amount), 0)::bigint AS spent, coalesce(sum(e.amount) FILTER (WHERE e.line_code = 'A1'), 0)::bigint AS lined,
              (SELECT sum(p.debit - p.credit) FROM posting p JOIN expense x ON x.id = p.source_id AND x.purpose LIKE ${`第${salt}.%`} WHERE p.account LIKE '5%')::bigint AS costs,
              (SELECT sum(p.credit - p.debit) FROM posting p JOIN expense x ON x.id = p.source_id AND x.purpose LIKE ${`第${salt}.%`} WHERE p.account LIKE '10%')::bigint AS money,
              (SELECT coalesce(sum(p.credit - p.debit), 0) FROM posting p JOIN expense x ON x.id = p.source_id AND x.purpose LIKE ${`第${salt}.%`} WHERE p.account LIKE '22%')::bigint AS owed
            FROM expense e WHERE e.purpose LIKE ${`第${salt}.%`}`.execute(db);
          const fen = given.reduce((sum, each) => sum + each.fen, 0);
          const lined = given.reduce((sum, each) => sum + (each.line ? each.fen : 0), 0);
          expect(sums[0]).toEqual({ spent: fen, lined, costs: fen, money: fen, owed: 0 });
          const twice = await tryOut(sheet(grid));
          expect(twice.counts).toMatchObject({ new: 0, doubtful: 0, refused: 0, unchanged: total });
          await finance.imports.undo({ id, reason: '登记错了，撤回' });
          await workOff();
          expect(await state()).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);
});

describe('what the register exports', () => {
  it('changes nothing when it is imported, whatever columns were chosen and whatever its rows are', async () => {
    const paid = await approved({ purpose: '会议用品' });
    await finance.expenses.payCash({ expenseId: paid, day: '2026-11-20' });
    const { id: refused } = await submitted({ purpose: '不要的支出' });
    const { caseVersion: version } = await finance.expenses.show({ expenseId: refused });
    await finance.expenses.decide({ expenseId: refused, version, decision: 'refuse', reason: '不同意' });
    await submitted({ kind: 'advance', clearBy: '2026-12-10', invoices: [], purpose: '出差借款', payeeName: '顾晓岚' });
    await submitted({ payeeName: 'ＡＢＣ Co., Ltd.', purpose: '翻译服务费', amount: 123_456_78 });
    const before = await state();
    const needed = ['payee', 'amount', 'day'] as const;
    const more = expenseColumns.filter((key) => !needed.some((each) => each === key));
    type Filter = Omit<Parameters<typeof finance.expenses.exportExpenses>[0], 'columns'>;
    const filters = fc.constantFrom<Filter>({}, { state: ['paid'] }, { q: '会' }, { lineCode: 'A1' });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(more), filters, async (chosen, filter) => {
        const { url, rows: count } = await finance.expenses.exportExpenses({
          ...filter,
          columns: [...needed, ...chosen],
        });
        const content = Buffer.from(await (await fetch(url)).arrayBuffer());
        const { id, counts } = await tryOut(content);
        expect([counts.new, counts.unchanged + counts.doubtful + counts.refused]).toEqual([0, count]);
        if (chosen.includes('number')) expect(counts.unchanged).toBe(count);
        expect((await refusalOf(finance.imports.take({ id }))).code).toBe('NOTHING_TO_TAKE');
      }),
      { numRuns: 12 },
    );
    expect(await state()).toEqual(before);
  }, 120_000);
});

it('of a closed month, or of before the books, are refused; taken ones stay once their month is closed', async () => {
  const { id } = await takenOf(sheet([['2026-09-20', '癸店', '纸', 60, '办公', '', '', '银行', '', '']]));
  const late = await tryOut(sheet([['2026-09-21', '癸店', '笔', 70, '办公', '', '', '银行', '', '']]));
  await finance.imports.take({ id: late.id });
  const general = (await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db)).rows[0]?.id ?? '';
  const lines = [
    { account: '1002', fundId: general, debit: 100, credit: 0 },
    { account: '3101', fundId: general, debit: 0, credit: 100 },
  ];
  const { proposalId } = await finance.books.propose({
    kind: 'opening',
    day: '2026-09-01',
    summary: '期初余额',
    lines,
  });
  await as('local-director').books.confirm({ proposalId });
  await finance.books.closeMonth({ month: '2026-09' });
  // Closed between the trial and the taking.
  await workOff();
  expect(await finance.imports.show({ id: late.id })).toMatchObject({ state: 'taken', done: 0, failed: 1 });
  const { id: refused } = await tryOut(
    sheet([
      ['2026-08-30', '癸店', '纸', 100, '办公', '', '', '银行', '', ''],
      ['2026-09-03', '癸店', '纸', 100, '办公', '', '', '银行', '', ''],
    ]),
  );
  expect(await reasonsOf(refused)).toEqual([
    [3, 'refused', '日期：“2026-08-30”在账簿启用以前，已经在期初余额里了，再记就重复'],
    [4, 'refused', '日期：“2026-09-03”所在的月份已经结账，不能再记。请改成未结账的日期，或在账簿里记调整'],
  ]);
  expect(await refusalOf(finance.imports.undo({ id, reason: '登记错了，撤回' }))).toMatchObject({
    code: 'STILL_STANDS',
    data: { names: ['2026-09-20 癸店'], count: 1 },
  });
});

it('keeps what an invoice says where the sheet has it, and else all that was paid', async () => {
  const head = ['价税合计', '日期', '收款单位', '支出金额', '费用类别', '发票号码', '付款方式'];
  const numbers = [1, 2].map((n) => `2431200000900000777${n}`);
  await takenOf(
    sheet(
      [
        [500, '2026-10-21', '分次付公司', 200, '办公费', numbers[0] ?? '', '银行'],
        [null, '2026-10-22', '分次付公司', 210, '办公费', numbers[1] ?? '', '银行'],
      ],
      head,
    ),
  );
  const { rows: kept } = await sql<{ amount: number; paid: number }>`
    SELECT i.amount, e.amount AS paid FROM expense_invoice i JOIN expense e ON e.id = i.expense_id WHERE i.number = ANY(${numbers}) ORDER BY i.number`.execute(
    db,
  );
  expect(kept).toEqual([
    { amount: 50_000, paid: 20_000 },
    { amount: 21_000, paid: 21_000 },
  ]);
  // The only amount that a sheet has is what was paid.
  const { id, counts } = await tryOut(
    sheet(
      [[77, '2026-10-23', '只有发票公司', '办公费', '24312000009000007773', '银行']],
      head.filter((_, i) => i !== 3),
    ),
  );
  expect(counts).toMatchObject({ new: 1, refused: 0 });
  await finance.imports.take({ id });
  await workOff();
  expect((await register()).find(({ payeeName }) => payeeName === '只有发票公司')?.amount).toBe(7_700);
});
