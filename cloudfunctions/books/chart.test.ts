import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { engage, appointPerson } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import type { ChartChange } from '../../contracts/books';
import { csvOf, xlsxOf, type Grid } from '../ground/sheets.fixture';
import { sheetFile } from '../imports/cast';
import { findWholeChart } from './chart-store';
import { post, reverse, type Posting } from './effects';

useDatabase();
useCloud();
let general: string;
beforeAll(async () => {
  await engage();
  await appointPerson('local-finance-2', 'finance');
  general = (await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db)).rows[0]?.id ?? '';
});
beforeEach(() => setClock('2026-03-10T02:00:00Z'));

const finance = as('local-finance').books;
const director = as('local-director').books;
const now = new Date('2026-03-10T02:00:00Z');
const propose = async (...changes: ChartChange[]) =>
  (await finance.proposeChart({ kind: 'changes', changes })).proposalId;
const changed = async (...changes: ChartChange[]) => director.confirm({ proposalId: await propose(...changes) });
const reasonOf = async (...changes: ChartChange[]) => {
  const refused = await refusalOf(finance.proposeChart({ kind: 'changes', changes }));
  expect(refused.code).toBe('CHART_REFUSED');
  return (refused.data as { reason: string }).reason;
};
const document = (part: Partial<Posting> & { kind?: string; id?: string; step?: string } = {}): Posting => ({
  day: '2026-03-05',
  source: { kind: part.kind ?? 'bill', id: part.id ?? randomUUID(), step: part.step ?? 'issued' },
  rule: 'bill.issued.dues',
  amount: 200_000,
  summary: { zh: '2026 年会费', en: 'Dues of 2026' },
  by: null,
  now,
  ...part,
});
const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
const accountsOf = async (entryId: string) =>
  (
    await sql<{ account: string }>`SELECT account FROM posting WHERE entry_id = ${entryId} ORDER BY no`.execute(db)
  ).rows.map(({ account }) => account);
const statement = (kind: 'activity' | 'position') => finance.statement({ kind, from: '2026-01', to: '2026-12' });

describe('the tree of accounts', () => {
  it('is shown in its order, by page, with what posts to each', async () => {
    const first = await finance.accounts({});
    expect(first).toMatchObject({ needsHumanCheck: true, mayWrite: true, waiting: [] });
    expect(first.rows).toHaveLength(40);
    const codes = first.rows.map(({ code }) => code);
    let next = first.next;
    while (next) {
      const page = await finance.accounts({ cursor: next });
      codes.push(...page.rows.map(({ code }) => code));
      next = page.next;
    }
    expect(codes).toEqual([...codes].sort());
    expect(codes).toHaveLength(first.total ?? 0);
    const { posts, fits, nextCode } = await finance.account({ code: '4201' });
    expect(posts).toEqual([{ rule: 'bill.issued.dues', name: '应收会费', side: 'credit' }]);
    expect(fits.map(({ code }) => code)).toContain('430101');
    expect(fits.map(({ code }) => code)).not.toContain('4301');
    expect(nextCode).toBe('420101');
    expect((await refusalOf(finance.account({ code: '9999' }))).code).toBe('ACCOUNT_NOT_FOUND');
  });

  it('is found by number and by name, and by what it is', async () => {
    expect((await finance.accounts({ q: '微信' })).rows.map(({ code }) => code)).toEqual(['100901']);
    expect((await finance.accounts({ q: '１００９' })).rows.map(({ code }) => code)).toEqual(['1009', '100901']);
    expect((await finance.accounts({ q: '——' })).rows).toEqual([]);
    expect((await finance.accounts({ kind: 'net' })).rows.map(({ code }) => code)).toEqual(['3101', '3102']);
    expect((await finance.accounts({ show: 'money' })).rows.map(({ code }) => code)).toEqual([
      '1001',
      '1002',
      '1009',
      '100901',
    ]);
    expect((await finance.accounts({ under: '4301' })).total).toBe(3);
    expect((await finance.accounts({ show: 'retired' })).rows).toEqual([]);
  });

  it('tells the balance of today: of those under it too, and of no day to come', async () => {
    await post(db, document());
    await post(db, document({ day: '2026-04-01', rule: 'bill.issued.meeting' }));
    expect((await finance.account({ code: '1121' })).balance).toBe(200_000);
    expect((await finance.account({ code: '4301' })).balance).toBe(0);
    setClock('2026-04-02T02:00:00Z');
    expect((await finance.account({ code: '4301' })).balance).toBe(200_000);
    setClock('2027-01-02T02:00:00Z');
    expect((await finance.account({ code: '4301' })).balance).toBe(0);
    expect((await finance.account({ code: '1121' })).balance).toBe(400_000);
  });
});

describe('a change', () => {
  it('is made by the second person and by nobody else', async () => {
    const proposalId = await propose({ do: 'add', code: '510107', name: '行业展会' });
    expect((await finance.accounts({ show: 'own' })).rows).toEqual([]);
    expect((await finance.accounts({})).waiting).toMatchObject([{ id: proposalId, kind: 'chart', own: true }]);
    expect((await director.proposal({ id: proposalId })).changes).toEqual([
      { do: 'add', code: '510107', words: '新增「行业展会」（费用）' },
    ]);
    expect((await refusalOf(finance.confirm({ proposalId }))).code).toBe('OWN_PROPOSAL');
    expect((await refusalOf(as('local-clerk').books.confirm({ proposalId }))).code).toBe('FORBIDDEN');
    const both = await Promise.allSettled([
      director.confirm({ proposalId }),
      as('local-finance-2').books.confirm({ proposalId }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await finance.accounts({ show: 'own' })).rows).toMatchObject([
      { code: '510107', parent: '5101', kind: 'cost', money: false, own: true, name: '行业展会' },
    ]);
    // Who reads English is shown the Chinese name rather than nothing.
    expect((await finance.account({ code: '510107' })).nameEn).toBe('行业展会');
    expect((await director.home({})).waiting).toEqual([]);
  });

  it('is sent back with a reason, or withdrawn, and changes nothing', async () => {
    const first = await propose({ do: 'rename', code: '510107', name: '展会' });
    await director.refuse({ proposalId: first, reason: '名称太短。' });
    const second = await propose({ do: 'rename', code: '510107', name: '展会' });
    await finance.withdraw({ proposalId: second });
    expect((await finance.account({ code: '510107' })).name).toBe('行业展会');
  });

  it('says why it cannot be', async () => {
    expect(await reasonOf({ do: 'add', code: '510107', name: '再一个' })).toContain('已经有这个编码');
    expect(await reasonOf({ do: 'add', code: '51090101', name: '无上级' })).toContain('510901');
    expect(await reasonOf({ do: 'add', code: '112101', name: '会员' })).toContain('平级');
    expect(await reasonOf({ do: 'add', code: '510108', name: '行业展会' })).toContain('换一个名称');
    expect(await reasonOf({ do: 'add', code: '510108', name: '展览', kind: 'income' })).toContain('费用');
    expect(await reasonOf({ do: 'add', code: '510108', name: '展览', money: true })).toContain('货币资金');
    expect(await reasonOf({ do: 'add', code: '6101', name: '无类别' })).toContain('类别');
    expect(await reasonOf({ do: 'add', code: '420101', name: '团体会费' })).toContain('平级');
    expect(await reasonOf({ do: 'rename', code: '510107', name: '行业展会' })).toContain('没有要改');
    expect(await reasonOf({ do: 'retire', code: '4201', on: '2027-01-01' })).toContain('应收会费');
    expect(await reasonOf({ do: 'retire', code: '5101', on: '2026-03-10' })).toContain('510107');
    expect(await reasonOf({ do: 'retire', code: '510107', on: '2026-03-09' })).toContain('今天');
    expect(await reasonOf({ do: 'back', code: '510107' })).toContain('没有要改');
    expect(await reasonOf({ do: 'move', rule: 'bill.issued.dues', side: 'credit', account: '1121' })).toContain(
      '同一类',
    );
    expect(await reasonOf({ do: 'move', rule: 'payment.bank', side: 'debit', account: '1122' })).toContain('货币资金');
    expect(await reasonOf({ do: 'move', rule: 'bill.issued.dues', side: 'credit', account: '4301' })).toContain('明细');
    expect(await reasonOf({ do: 'move', rule: 'nothing.known', side: 'credit', account: '4301' })).toContain(
      '记账规则',
    );
  });

  it('adds a detail and moves the documents to it in one', async () => {
    // 4201 has a posting of before, so it gets no details; beside it is another.
    await changed(
      { do: 'add', code: '4202', name: '单位会费', kind: 'income', cashIn: 'received.dues' },
      { do: 'move', rule: 'bill.issued.dues', side: 'credit', account: '4202' },
    );
    expect(await accountsOf(await post(db, document()))).toEqual(['1121', '4202']);
    const lines = (await statement('activity')).lines;
    expect(lines.find(({ key }) => key === '4202')).toMatchObject({ name: '单位会费', amount: 200_000 });
    expect(lines.find(({ key }) => key === '4201')).toMatchObject({ amount: 200_000 });
  });

  it('retires what nothing points to and what is settled, and brings it back', async () => {
    await changed({ do: 'retire', code: '510107', on: '2026-03-10' });
    expect((await finance.chart({})).accounts.map(({ code }) => code)).not.toContain('510107');
    expect((await finance.accounts({ show: 'retired' })).rows.map(({ code }) => code)).toEqual(['510107']);
    await changed({ do: 'back', code: '510107' });
    expect(await reasonOf({ do: 'retire', code: '4201', on: '2026-06-01' })).toContain('2000.00');
    expect(await reasonOf({ do: 'retire', code: '1121', on: '2026-06-01' })).toContain('应收');
    await changed({ do: 'retire', code: '4201', on: '2027-01-01' });
    // What is proposed for a day that goes by while it waits counts from the day of the decision.
    const proposalId = await propose({ do: 'retire', code: '510107', on: '2026-03-10' });
    setClock('2026-03-12T02:00:00Z');
    await director.confirm({ proposalId });
    expect((await finance.account({ code: '510107' })).retiredOn).toBe('2026-03-12');
  });

  it('is judged anew when it is decided', async () => {
    const proposalId = await propose({ do: 'add', code: '52010801', name: '应收坏账' });
    const manual = await finance.propose({
      kind: 'manual',
      day: '2026-03-01',
      summary: '核销坏账',
      lines: [
        { account: '520108', fundId: general, debit: 100, credit: 0 },
        { account: '1131', fundId: general, debit: 0, credit: 100 },
      ],
    });
    await director.confirm(manual);
    const refused = await refusalOf(director.confirm({ proposalId }));
    expect(refused).toMatchObject({ code: 'CHART_REFUSED', data: { index: 0 } });
    await director.refuse({ proposalId, reason: '已经记过账了。' });
  });

  it('does not let an entry through that was written before its account went', async () => {
    const manual = await finance.propose({
      kind: 'manual',
      day: '2026-03-10',
      summary: '购买图书',
      lines: [
        { account: '540101', fundId: general, debit: 100, credit: 0 },
        { account: '1301', fundId: general, debit: 0, credit: 100 },
      ],
    });
    await changed({ do: 'retire', code: '1301', on: '2026-03-10' });
    expect((await refusalOf(director.confirm(manual))).code).toBe('ACCOUNT_GONE');
    await changed({ do: 'back', code: '1301' });
    await director.confirm(manual);
  });
});

describe('what is open', () => {
  const rules = async (moves: readonly (readonly [rule: string, side: 'debit' | 'credit', account: string])[]) =>
    changed(...moves.map(([rule, side, account]): ChartChange => ({ do: 'move', rule, side, account })));

  it('is cleared where it was claimed, after the rule has moved', async () => {
    await changed({ do: 'add', code: '1124', name: '应收会费', kind: 'asset' });
    const bill = document();
    await post(db, bill);
    const payment = document({ kind: 'payment', step: 'received', rule: 'payment.bank' });
    await post(db, payment);
    await rules([
      ['bill.issued.dues', 'debit', '1124'],
      ['payment.bank', 'credit', '2209'],
    ]);
    const applied = (of: Posting) =>
      post(
        db,
        document({
          kind: 'allocation',
          step: 'applied',
          rule: 'payment.applied.dues',
          debitOf: payment.source,
          creditOf: of.source,
        }),
      );
    expect(await accountsOf(await applied(bill))).toEqual(['2203', '1121']);
    const later = document();
    expect(await accountsOf(await post(db, later))).toEqual(['1124', '4202']);
    expect(await accountsOf(await applied(later))).toEqual(['2203', '1124']);
    // A document that never came into the books says nothing: then the rule does.
    expect(await accountsOf(await applied(document()))).toEqual(['2203', '1121']);
    await rules([['payment.bank', 'credit', '2203']]);
  });

  it('is lowered where it was issued: the bill goes on to stand on its first accounts', async () => {
    const bill = document();
    await post(db, bill);
    await rules([['bill.issued.dues', 'debit', '1121']]);
    await reverse(db, { source: bill.source, day: '2026-03-10', reason: '减免', by: null, now });
    const lowered = document({ id: bill.source.id, step: 'issued.1', again: 'issued', amount: 100_000 });
    expect(await accountsOf(await post(db, { ...lowered, source: { ...bill.source, step: 'issued.1' } }))).toEqual([
      '1124',
      '4202',
    ]);
  });

  it('is posted by the rule where its account is retired, and taken back all the same', async () => {
    await changed({ do: 'add', code: '4203', name: '旧会费', kind: 'income' });
    await rules([['bill.issued.dues', 'credit', '4203']]);
    const bill = document();
    await post(db, bill);
    await rules([['bill.issued.dues', 'credit', '4202']]);
    await changed({ do: 'retire', code: '4203', on: '2027-01-01' });
    await expect(post(db, document({ day: '2027-02-01', account: '4203' }))).rejects.toThrow('cannot use account 4203');
    await reverse(db, { source: bill.source, day: '2027-02-01', reason: '减免', by: null, now });
    const anew = { ...bill, day: '2027-02-01', source: { ...bill.source, step: 'issued.1' }, again: 'issued' };
    expect(await accountsOf(await post(db, anew))).toEqual(['1121', '4202']);
    // It stands open from the taking back, and may be called otherwise all the same.
    await changed({ do: 'rename', code: '4203', name: '往年会费' });
  });
});

describe('a sheet of accounts', () => {
  const read = async (content: Buffer) =>
    finance.readChart({ fileId: await sheetFile(content, '科目.xlsx', 'local-finance') });
  const header: Grid[number] = ['科目编码', '科目名称', '类别', '余额方向'];

  it('says what is new, renamed, unchanged and refused, and why', async () => {
    const found = await read(
      xlsxOf([
        ['江南精造商会会计科目表'],
        header,
        [1001, '库存现金', '资产', '借'],
        ['52010101', '办公耗材', '费用', '借'],
        ['5201.01', '办公费用', '费用', '借'],
        ['112101', '应收会员', '资产', '借'],
        ['1001001', '人民币', '资产', '借'],
        ['5301', '筹资费用', '收入', '贷'],
        ['6001', '拨款支出', '支出', '借'],
        ['6002', '无类', '', ''],
        ['6001', '又一次', '支出', '借'],
      ]),
    );
    expect(found.rows.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['1001', 'unchanged'],
      ['52010101', 'refused'],
      ['520101', 'renamed'],
      ['112101', 'refused'],
      ['1001001', 'refused'],
      ['5301', 'refused'],
      ['6001', 'new'],
      ['6002', 'refused'],
      ['6001', 'refused'],
    ]);
    // Documents post to 520101, so nothing can be put under it by a sheet alone.
    expect(found.rows[1]?.words).toContain('单据不能记到它上面');
    expect(found.rows[2]?.words).toBe('办公费');
    expect(found.rows.at(-1)?.words).toContain('前面已经有');
    expect(found.counts).toEqual({ new: 1, renamed: 1, unchanged: 1, refused: 6 });
  });

  it('is proposed whole, decided by the second person, and named on vouchers and statements', async () => {
    const content = csvOf(
      [
        '科目代码,科目名称,科目类别',
        '5202,党建活动费,费用',
        '520201,学习资料,费用',
        '520103,接待费,费用',
        '99,错,费用',
      ].join('\r\n'),
      'gb18030',
    );
    const fileId = await sheetFile(content, '科目.csv', 'local-finance');
    expect(await refusalOf(finance.proposeChart({ kind: 'sheet', fileId, without: false }))).toMatchObject({
      code: 'ROWS_REFUSED',
      data: { rows: 1 },
    });
    const { proposalId } = await finance.proposeChart({ kind: 'sheet', fileId, without: true });
    expect((await director.proposal({ id: proposalId })).changes).toHaveLength(3);
    await director.confirm({ proposalId });
    expect((await refusalOf(finance.proposeChart({ kind: 'sheet', fileId, without: true }))).code).toBe('NOTHING_NEW');
    const costs = (await finance.accounts({ q: '52' })).rows.map(({ code, name }) => `${code} ${name}`);
    expect(costs).toEqual(expect.arrayContaining(['5202 党建活动费', '520201 学习资料', '520103 接待费']));
    await post(db, document({ kind: 'expense', step: 'approved', rule: 'expense.approved.reception', amount: 700 }));
    await post(
      db,
      document({ kind: 'expense', step: 'approved', rule: 'expense.approved.office', account: '520201', amount: 300 }),
    );
    const { lines } = await statement('activity');
    expect(lines.find(({ key }) => key === '520103')).toMatchObject({ name: '接待费', amount: 700 });
    // A new detail stands under its own heading, which is its sum.
    expect(lines.find(({ key }) => key === '520201')).toMatchObject({ name: '学习资料', amount: 300, level: 2 });
    expect(lines.find(({ key }) => key === '5202')).toMatchObject({ amount: 300, level: 1 });
    const vouchers = await finance.exportVouchers({ from: '2026-03', to: '2026-03' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await bytesAt(vouchers.url)) as unknown as ArrayBuffer);
    const names: unknown[] = [];
    book.worksheets[0]?.eachRow((row) => names.push(row.getCell(7).value));
    expect(names).toEqual(expect.arrayContaining(['接待费', '学习资料']));
  });

  it('needs its two columns, and a file of the caller', async () => {
    const other = await sheetFile(
      xlsxOf([
        ['姓名', '手机'],
        ['某人', '13800000000'],
      ]),
      '名册.xlsx',
      'local-finance',
    );
    expect((await refusalOf(finance.readChart({ fileId: other }))).code).toBe('SHEET_NO_CODES');
    const theirs = await sheetFile(xlsxOf([header, ['1001', '现金', '资产', '']]), '科目.xlsx', 'local-clerk');
    expect((await refusalOf(finance.readChart({ fileId: theirs }))).code).toBe('FILE_NOT_FOUND');
    expect((await refusalOf(finance.proposeChart({ kind: 'sheet', fileId: randomUUID(), without: true }))).code).toBe(
      'FILE_NOT_FOUND',
    );
  });

  it('brought back as it was exported changes nothing, whatever the chart is called', async () => {
    const accounts = (await findWholeChart(db, 'zh-CN', '2026-03-10')).accounts;
    const names = fc.string({
      unit: fc.constantFrom('收', '支', '甲', 'A', '7', '（', '）', '-'),
      minLength: 2,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(names, { minLength: 3, maxLength: 3 }), fc.nat(), async (called, from) => {
        const wanted = called.map((name, i) => ({
          code: accounts[(from + i * 7) % accounts.length]?.code ?? '',
          name: `甲${name}乙`,
        }));
        await changed(...wanted.map(({ code, name }): ChartChange => ({ do: 'rename', code, name })));
        const { url, fileName } = await finance.exportChart({});
        expect(fileName).toBe('科目表 2026-03-10.xlsx');
        const back = await read(await bytesAt(url));
        expect(back.counts).toEqual({ new: 0, renamed: 0, refused: 0, unchanged: accounts.length });
      }),
      { numRuns: 8 },
    );
  });
});

describe('the statements', () => {
  it('come to the same whichever of two siblings is posted to', async () => {
    await changed({ do: 'add', code: '510108', name: '行业研究' }, { do: 'add', code: '510109', name: '人才服务' });
    const totals = async () =>
      (await statement('activity')).lines
        .filter(({ key, total }) => total || key === '5101')
        .map(({ key, amount, unrestricted, restricted }) => [key, amount, unrestricted, restricted]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), fc.boolean(), async (amount, first) => {
        const from = first ? '510108' : '510109';
        const to = first ? '510109' : '510108';
        await post(
          db,
          document({ kind: 'expense', step: 'approved', rule: 'expense.approved.project', account: from, amount }),
        );
        const before = await totals();
        const moved = await finance.propose({
          kind: 'manual',
          day: '2026-03-09',
          summary: '科目调整',
          lines: [
            { account: to, fundId: general, debit: amount, credit: 0 },
            { account: from, fundId: general, debit: 0, credit: amount },
          ],
        });
        await director.confirm(moved);
        expect(await totals()).toEqual(before);
      }),
      { numRuns: 8 },
    );
    const { lines } = await statement('activity');
    const sum = lines.filter(({ key }) => /^5101../.test(key)).reduce((all, { amount }) => all + (amount ?? 0), 0);
    expect(lines.find(({ key }) => key === '5101')?.amount).toBe(sum);
  });
});

describe('the database', () => {
  const refusedBy = async (statement: ReturnType<typeof sql>) =>
    db
      .transaction()
      .execute((trx) => statement.execute(trx))
      .then(
        () => null,
        (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
      );

  it('keeps the chart whole whoever writes', async () => {
    const add = (code: string, kind: string, name = '新科目', money = false) =>
      refusedBy(sql`INSERT INTO account (code, parent, name, name_en, kind, money, cash_in, cash_out)
        VALUES (${code}, ${code.length > 4 ? code.slice(0, -2) : null}, ${name}, ${name}, ${kind}, ${money}, 'received.other', 'paid.other')`);
    expect(await add('112101', 'asset')).toBe('account_parent_unposted');
    expect(await add('510110', 'income')).toBe('account_kind_of_parent');
    expect(await add('510110', 'cost', '行业研究')).toBe('account_name_once');
    expect(await add('100902', 'asset')).toBe('account_money_of_parent');
    expect(await add('43010101', 'income')).toBe('posting_rule_account_open');
    expect(await refusedBy(sql`UPDATE account SET retired_on = '2026-04-01' WHERE code = '1121'`)).toBe(
      'account_settled',
    );
    expect(await refusedBy(sql`UPDATE account SET retired_on = '2027-01-01' WHERE code = '540101'`)).toBe(
      'posting_rule_account_open',
    );
    expect(await refusedBy(sql`UPDATE account SET retired_on = '2027-01-01' WHERE code = '4901'`)).toBe(
      'account_parent_open',
    );
    expect(await refusedBy(sql`UPDATE account SET kind = 'asset' WHERE code = '1301'`)).toBeNull();
    expect(await refusedBy(sql`UPDATE account SET kind = 'liability' WHERE code = '1301'`)).toContain(
      'keeps its number',
    );
    expect(await refusedBy(sql`UPDATE posting_rule SET credit = '1301' WHERE key = 'bill.issued.dues'`)).toBe(
      'posting_rule_kind',
    );
    expect(await refusedBy(sql`UPDATE posting_rule SET debit = '1301' WHERE key = 'payment.cash'`)).toBe(
      'posting_rule_kind',
    );
    expect(await refusedBy(sql`DELETE FROM posting_rule WHERE key = 'payment.cash'`)).not.toBeNull();
    await expect(post(db, document({ rule: 'bill.issued.dues', account: '4301' }))).rejects.toThrow(
      'which has details',
    );
  });

  it('lets nobody post to an account while it gets details', async () => {
    await changed({ do: 'add', code: '5207', name: '专项费用', kind: 'cost' });
    let release = () => {};
    let begun = () => {};
    const waits = new Promise<void>((resolve) => (release = resolve));
    const holds = new Promise<void>((resolve) => (begun = resolve));
    // Whoever adds a detail holds the books; who posts at the same moment comes after, and is refused.
    const adding = db.transaction().execute(async (trx) => {
      await sql`SELECT change_chart('[{"do": "add", "code": "520701", "name": "明细", "nameEn": "Detail", "kind": "cost", "money": false, "cashIn": "received.other", "cashOut": "paid.other"}]'::jsonb, '2026-03-10')`.execute(
        trx,
      );
      begun();
      await waits;
    });
    await holds;
    const posting = post(
      db,
      document({ kind: 'expense', step: 'approved', rule: 'expense.approved.office', account: '5207' }),
    ).catch((error: unknown) => String(error));
    await untilWaiting(1);
    release();
    await adding;
    expect(await posting).toContain('which has details');
  });
});

describe('who may', () => {
  it('reads with an office of the books, and proposes as finance alone', async () => {
    for (const openid of ['local-supervisor', 'local-president', 'local-director'])
      expect((await as(openid).books.accounts({ q: '1001' })).mayWrite).toBe(false);
    for (const openid of ['local-clerk', 'local-compliance', 'local-member']) {
      const { books } = as(openid);
      for (const call of [
        () => books.accounts({}),
        () => books.account({ code: '1001' }),
        () => books.exportChart({}),
        () => books.readChart({ fileId: randomUUID() }),
        () => books.proposeChart({ kind: 'changes', changes: [{ do: 'back', code: '1001' }] }),
      ])
        expect((await refusalOf(call())).code).toBe('FORBIDDEN');
    }
    for (const openid of ['local-supervisor', 'local-president', 'local-director'])
      expect(
        (await refusalOf(as(openid).books.proposeChart({ kind: 'changes', changes: [{ do: 'back', code: '1001' }] })))
          .code,
      ).toBe('FORBIDDEN');
  });
});
