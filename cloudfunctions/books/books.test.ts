import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { appointPerson, committeeNamed, engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { untilWaiting } from '../../config/jest-functions/waiting';
import { post, type Posting } from './effects';

useDatabase();
useCloud();
let general: string;
beforeAll(async () => {
  await engage();
  await appointPerson('local-finance-2', 'finance');
  general = (await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db)).rows[0]?.id ?? '';
});
beforeEach(() => setClock('2026-03-10T02:00:00Z'));

const finance = as('local-finance');
const director = as('local-director');
const line = (account: string, debit: number, credit: number, fundId = general) => ({ account, fundId, debit, credit });
const document = (part: Partial<Posting> = {}): Posting => ({
  day: '2026-02-10',
  source: { kind: 'bill', id: randomUUID(), step: 'issued' },
  rule: 'bill.issued.dues',
  amount: 300_000,
  party: { name: '恒信铸造有限公司' },
  summary: { zh: '恒信铸造 2026 年会费', en: 'Dues of 2026, Hengxin' },
  by: null,
  now: new Date('2026-03-10T02:00:00Z'),
  ...part,
});
const confirmed = async (input: Parameters<typeof finance.books.propose>[0]) => {
  const { proposalId } = await finance.books.propose(input);
  return director.books.confirm({ proposalId });
};
let school: string;

describe('the opening', () => {
  const opening = {
    kind: 'opening' as const,
    day: '2026-01-01',
    summary: '2025 年末余额',
    lines: [] as ReturnType<typeof line>[],
  };

  it('says the difference, and of which fund', async () => {
    ({ fundId: school } = await finance.books.openFund({ name: '助学专项', purpose: '捐赠人指定用于助学' }));
    expect((await refusalOf(finance.books.openFund({ name: '助学专项', purpose: '再来一次' }))).code).toBe(
      'FUND_EXISTS',
    );
    const refused = await refusalOf(
      finance.books.propose({ ...opening, lines: [line('1002', 1_000_000, 0), line('3101', 0, 900_000)] }),
    );
    expect(refused).toMatchObject({ code: 'NOT_BALANCED', data: { debit: 1_000_000, credit: 900_000 } });
    const wrong = await refusalOf(
      finance.books.propose({ ...opening, lines: [line('1002', 1, 0), line('4301', 0, 1)] }),
    );
    expect(wrong).toMatchObject({ code: 'LINE_WRONG', data: { index: 1 } });
  });

  it('stands on the evening before, once, by two persons, and closes what was before', async () => {
    const lines = [
      line('1002', 1_000_000, 0),
      line('3101', 0, 1_000_000),
      line('1002', 500_000, 0, school),
      line('3102', 0, 500_000, school),
    ];
    const { proposalId } = await finance.books.propose({ ...opening, lines });
    expect((await refusalOf(finance.books.confirm({ proposalId }))).code).toBe('OWN_PROPOSAL');
    expect((await finance.books.home({})).waiting).toMatchObject([{ id: proposalId, kind: 'opening', own: true }]);
    expect(await director.books.proposal({ id: proposalId })).toMatchObject({ mayDecide: true, amount: 1_500_000 });
    expect((await as('local-director').workbench.duties({})).rows).toMatchObject([{ kind: 'books.confirm' }]);
    expect((await director.books.confirm({ proposalId })).day).toBe('2025-12-31');
    expect((await refusalOf(director.books.confirm({ proposalId }))).code).toBe('PROPOSAL_DECIDED');
    expect((await refusalOf(finance.books.propose({ ...opening, lines }))).code).toBe('OPENING_DONE');
    const home = await finance.books.home({});
    expect(home).toMatchObject({ closedUntil: '2025-12-31', opened: true });
    expect(home.money.find(({ code }) => code === '1002')?.balance).toBe(1_500_000);
    expect(home.funds).toMatchObject([
      { restricted: false, balance: null },
      { id: school, balance: 500_000 },
    ]);
  });
});

describe('what is written by hand', () => {
  it('is kept out by a refusal and by its withdrawal', async () => {
    const input = {
      kind: 'manual' as const,
      day: '2026-02-01',
      summary: '补记利息',
      lines: [line('1002', 1200, 0), line('490102', 0, 1200)],
    };
    const first = await finance.books.propose(input);
    await director.books.refuse({ proposalId: first.proposalId, reason: '请附银行回单。' });
    expect(await finance.books.proposal({ id: first.proposalId })).toMatchObject({
      state: 'refused',
      decidedReason: '请附银行回单。',
    });
    const second = await finance.books.propose(input);
    expect((await refusalOf(as('local-finance-2').books.withdraw({ proposalId: second.proposalId }))).code).toBe(
      'NOT_OWN_PROPOSAL',
    );
    await finance.books.withdraw({ proposalId: second.proposalId });
    expect((await finance.books.entries({ sourceKind: 'manual' })).rows).toEqual([]);
  });

  it('is posted once when two reviewers confirm together', async () => {
    const { proposalId } = await finance.books.propose({
      kind: 'manual',
      day: '2026-02-01',
      summary: '活期利息',
      lines: [line('1002', 1200, 0), line('490102', 0, 1200)],
    });
    const both = await Promise.allSettled(
      [director, as('local-president'), as('local-finance-2')].map((one) => one.books.confirm({ proposalId })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await finance.books.entries({ sourceKind: 'manual' });
    expect(rows).toMatchObject([{ summary: '活期利息', amount: 1200, reversed: false }]);
  });

  it('moves money between accounts, and out of a restriction no more than is there', async () => {
    await confirmed({
      kind: 'transfer',
      day: '2026-02-02',
      summary: '提取备用现金',
      fromAccount: '1002',
      toAccount: '1001',
      amount: 80_000,
    });
    const wrong = {
      kind: 'transfer' as const,
      day: '2026-02-02',
      summary: '不是货币',
      fromAccount: '1002',
      toAccount: '1121',
      amount: 5,
    };
    expect((await refusalOf(finance.books.propose(wrong))).code).toBe('LINE_WRONG');
    const release = {
      kind: 'release' as const,
      day: '2026-02-03',
      summary: '助学金已发放',
      fundId: school,
      account: '1002',
    };
    expect((await refusalOf(finance.books.propose({ ...release, amount: 500_001 }))).code).toBe('FUND_SHORT');
    const late = await finance.books.propose({ ...release, amount: 500_000 });
    await confirmed({ ...release, amount: 200_000 });
    expect((await refusalOf(director.books.confirm({ proposalId: late.proposalId }))).code).toBe('FUND_SHORT');
    await finance.books.withdraw({ proposalId: late.proposalId });
    const home = await finance.books.home({});
    expect(home.funds.find(({ id }) => id === school)?.balance).toBe(300_000);
    expect(home.money).toMatchObject([
      { code: '1001', balance: 80_000 },
      { code: '1002', balance: 1_421_200 },
      { balance: 0 },
    ]);
  });

  it('is taken back by another entry, once; a document only by its document', async () => {
    const { rows } = await finance.books.entries({ sourceKind: 'manual' });
    const [entry] = rows;
    expect(await finance.books.entry({ id: entry?.id ?? '' })).toMatchObject({ mayReverse: true, rule: null });
    const back = { kind: 'reversal' as const, day: '2026-02-05', reason: '重复记账', entryId: entry?.id ?? '' };
    const entryId = (await confirmed(back)).entryId ?? '';
    expect((await refusalOf(finance.books.propose(back))).code).toBe('ALREADY_REVERSED');
    expect(await finance.books.entry({ id: entryId })).toMatchObject({
      reversal: true,
      reverses: entry?.id,
      lines: [
        { account: '1002', debit: 0, credit: 1200 },
        { account: '490102', debit: 1200, credit: 0 },
      ],
    });
    const bill = await post(db, document());
    expect(await finance.books.entry({ id: bill })).toMatchObject({
      mayReverse: false,
      rule: '应收会费',
      party: '恒信铸造有限公司',
    });
    expect((await refusalOf(finance.books.propose({ ...back, entryId: bill }))).code).toBe('NOT_BY_HAND');
    expect((await refusalOf(finance.books.entry({ id: randomUUID() }))).code).toBe('ENTRY_NOT_FOUND');
  });

  it('keeps to days that are open', async () => {
    const input = { kind: 'transfer' as const, summary: '提现', fromAccount: '1002', toAccount: '1001', amount: 5 };
    expect((await refusalOf(finance.books.propose({ ...input, day: '2025-12-31' }))).code).toBe('MONTH_CLOSED');
    expect((await refusalOf(finance.books.propose({ ...input, day: '2026-03-11' }))).code).toBe('DAY_AHEAD');
  });
});

describe('the register', () => {
  it('is searched, narrowed and read page by page', async () => {
    for (let i = 0; i < 40; i++)
      await post(db, document({ day: '2026-01-15', amount: 100 + i, summary: { zh: `第${i}号账`, en: `No. ${i}` } }));
    const first = await finance.books.entries({ month: '2026-01' });
    const second = await finance.books.entries({ month: '2026-01', cursor: first.next ?? '' });
    expect([first.rows.length, second.rows.length, first.total, second.total]).toEqual([30, 10, 40, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(40);
    expect(first.sources).toEqual(['bill', 'manual', 'opening', 'release', 'transfer']);
    expect((await finance.books.entries({ q: '第7号账' })).rows).toHaveLength(1);
    expect((await finance.books.entries({ fundId: school })).rows).toHaveLength(2);
    expect((await finance.books.entries({ account: '1001' })).rows).toMatchObject([{ summary: '提取备用现金' }]);
  });

  it('is for whoever holds a whole office, and the chart says where it comes from', async () => {
    expect(await as('local-supervisor').books.chart({})).toMatchObject({
      needsHumanCheck: true,
      openFrom: '2026-01-01',
    });
    expect((await refusalOf(as('local-clerk').books.home({}))).code).toBe('FORBIDDEN');
    await appointPerson('branch-finance', 'finance', await committeeNamed('纺织分会'));
    expect((await refusalOf(as('branch-finance').books.home({}))).code).toBe('WHOLE_ASSOCIATION');
  });
});

describe('statements', () => {
  it('say what came and went, apart by restriction, and open to their rows', async () => {
    await post(
      db,
      document({
        source: { kind: 'payment', id: randomUUID(), step: 'received' },
        rule: 'payment.bank',
        day: '2026-02-11',
        amount: 300_000,
      }),
    );
    await post(
      db,
      document({
        source: { kind: 'allocation', id: randomUUID(), step: 'applied' },
        rule: 'payment.applied.dues',
        day: '2026-02-12',
        amount: 300_000,
      }),
    );
    await post(
      db,
      document({
        source: { kind: 'expense', id: randomUUID(), step: 'approved' },
        rule: 'expense.approved.grant',
        day: '2026-02-20',
        amount: 50_000,
        fund: school,
      }),
    );
    const span = { from: '2026-02', to: '2026-02' };
    const of = async (kind: 'activity' | 'position' | 'cash', key: string) => {
      const { lines } = await as('local-supervisor').books.statement({ ...span, kind });
      return lines.find((each) => each.key === key);
    };
    expect(await of('activity', '4201')).toMatchObject({
      unrestricted: 300_000,
      restricted: 0,
      amount: 300_000,
      before: 0,
    });
    expect(await of('activity', '510105')).toMatchObject({ unrestricted: 0, restricted: 50_000, level: 2 });
    expect(await of('activity', 'released')).toMatchObject({ unrestricted: 200_000, restricted: -200_000, amount: 0 });
    expect(await of('activity', 'change')).toMatchObject({
      unrestricted: 500_000,
      restricted: -250_000,
      amount: 250_000,
    });
    expect((await of('position', 'assets'))?.amount).toBe((await of('position', 'both'))?.amount);
    expect(await of('position', 'netRestricted')).toMatchObject({ amount: 250_000, before: 500_000 });
    expect(await of('cash', 'received.dues')).toMatchObject({ amount: 300_000 });
    expect(await of('cash', 'received.unapplied')).toBeUndefined();
    expect(await of('cash', 'atLast')).toMatchObject({ amount: 1_800_000 });
    const dues = await of('activity', '4201');
    const rows = await finance.books.lines({ ...(dues?.opens ?? { to: '2026-01-01' }) });
    expect(rows).toMatchObject({ total: 300_000, rows: [{ amount: 300_000, party: '恒信铸造有限公司' }] });
  });

  it('add up: every figure is the sum of the rows behind it', async () => {
    for (const kind of ['activity', 'position', 'cash'] as const) {
      const { lines } = await finance.books.statement({ kind, from: '2026-01', to: '2026-03' });
      for (const { opens, amount, key } of lines) {
        if (!opens || key === 'released') continue;
        let [sum, cursor, pages] = [0, undefined as string | undefined, 0];
        do {
          const page = await finance.books.lines({ ...opens, cursor });
          if (!cursor) expect([kind, key, page.total]).toEqual([kind, key, amount]);
          sum += page.rows.reduce((all, row) => all + row.amount, 0);
          cursor = page.next ?? undefined;
        } while (cursor && ++pages < 20);
        expect([kind, key, sum]).toEqual([kind, key, amount]);
      }
    }
  });

  it('leave the house as sheets, on record', async () => {
    const sheet = await finance.books.exportStatements({ from: '2026-01', to: '2026-02' });
    expect(sheet.fileName).toBe('财务报表 2026-01 2026-02.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(sheet.url)).arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toEqual(['业务活动表', '资产负债表', '现金流量表']);
    const vouchers = await finance.books.exportVouchers({ from: '2026-02', to: '2026-02' });
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(await (await fetch(vouchers.url)).arrayBuffer());
    const page = file.getWorksheet('Page1');
    const cells = (n: number) => (page?.getRow(n).values as unknown[]).slice(1);
    expect(cells(1).slice(0, 7)).toEqual([
      '凭证日期',
      '会计年度',
      '会计期间',
      '凭证字',
      '凭证号',
      '科目代码',
      '科目名称',
    ]);
    expect(cells(2)).toEqual([
      new Date('2026-02-01T00:00:00Z'),
      2026,
      2,
      '记',
      1,
      '1002',
      '银行存款',
      'RMB',
      '人民币',
      12,
      12,
      0,
      'local-director',
      '活期利息',
      0,
      1,
      0,
      '',
    ]);
    const { rows } = await sql<{
      note: string;
    }>`SELECT note FROM audit WHERE action IN ('books.exportStatements', 'books.exportVouchers')`.execute(db);
    expect(rows).toHaveLength(2);
    expect(vouchers.entries).toBe((await finance.books.entries({ month: '2026-02' })).total);
  });
});

describe('closing', () => {
  it('goes month by month, when the month is over and nothing waits', async () => {
    expect(await finance.books.closing({})).toMatchObject({ month: '2026-01', mayClose: true, entries: 40 });
    expect((await refusalOf(finance.books.closeMonth({ month: '2026-02' }))).code).toBe('MONTH_NOT_DUE');
    const { proposalId } = await finance.books.propose({
      kind: 'transfer',
      day: '2026-01-31',
      summary: '提现',
      fromAccount: '1002',
      toAccount: '1001',
      amount: 5,
    });
    expect(await refusalOf(finance.books.closeMonth({ month: '2026-01' }))).toMatchObject({
      code: 'WAITING_FOR_REVIEW',
      data: { count: 1 },
    });
    await finance.books.withdraw({ proposalId });
    const before = await finance.books.statement({ kind: 'activity', from: '2026-01', to: '2026-01' });
    expect(await finance.books.closeMonth({ month: '2026-01' })).toEqual({ month: '2026-01', entries: 40 });
    const after = await finance.books.statement({ kind: 'activity', from: '2026-01', to: '2026-01' });
    expect({ ...after, final: false }).toEqual(before);
    expect(after.final).toBe(true);
    await finance.books.closeMonth({ month: '2026-02' });
    expect((await refusalOf(finance.books.closeMonth({ month: '2026-03' }))).code).toBe('MONTH_NOT_OVER');
    expect((await director.books.closing({})).closed.map(({ month }) => month)).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
    ]);
  });

  it('sends later documents to the first open day, which says so, and cannot be undone', async () => {
    const late = await post(db, document({ day: '2026-02-15' }));
    expect(await finance.books.entry({ id: late })).toMatchObject({ day: '2026-03-01', askedDay: '2026-02-15' });
    await expect(sql`UPDATE books SET closed_until = '2026-01-31'`.execute(db)).rejects.toThrow('stays closed');
    await expect(sql`DELETE FROM book_month`.execute(db)).rejects.toThrow('append-only');
  });

  /** A posting of March that has begun when March is being closed; `guarded`: as the house does it. */
  async function meet(guarded: boolean) {
    await sql`ALTER TABLE book_entry ${guarded ? sql`ENABLE` : sql`DISABLE`} TRIGGER entry_hold`.execute(db);
    const id = randomUUID();
    let closing: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (transaction) => {
      const turn =
        (await sql<{ day: string }>`SELECT closed_until + 1 AS day FROM books`.execute(transaction)).rows[0]?.day ?? '';
      await sql`WITH e AS (INSERT INTO book_entry (id, day, asked_day, source_kind, source_id, step, amount, lines, summary, summary_en, at)
            VALUES (${id}, ${turn}, ${turn}, 'manual', ${id}, 'x', 7, 2, 's', 's', now()) RETURNING id, day)
          INSERT INTO book_line (entry_id, no, day, account, fund_id, debit, credit)
          SELECT e.id, n, e.day, account, ${general}, debit, credit FROM e, (VALUES (1, '1121', 7, 0), (2, '4201', 0, 7)) AS t (n, account, debit, credit)`.execute(
        transaction,
      );
      closing = sql`SELECT close_books(closed_until + 1, (SELECT id FROM person LIMIT 1), now()) FROM books`.execute(
        db,
      );
      await untilWaiting(1, closing);
    });
    await closing;
    const { rows } = await sql<{ kept: number; there: number }>`
      SELECT (SELECT sum(debit)::bigint FROM book_month_sum s WHERE s.month = date_trunc('month', l.day)) AS kept,
        (SELECT sum(debit)::bigint FROM book_line a WHERE date_trunc('month', a.day) = date_trunc('month', l.day)) AS there
      FROM book_line l WHERE l.entry_id = ${id} AND l.no = 1`.execute(db);
    return rows[0];
  }

  it('counts whoever posts at the same moment; without the lock it would not', async () => {
    const kept = await meet(true);
    expect(kept?.kept).toBe(kept?.there);
    const lost = await meet(false);
    expect(lost?.kept).not.toBe(lost?.there);
  });
});
