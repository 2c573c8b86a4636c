import { sql } from 'kysely';
import { appointPerson, engage, personWith, toldTo, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { ownValue } from '../parameters/cast';
import { drain } from '../shared/drain';
import { adoptedBudget, approved, decided, formOf, line, newInvoice, submitted, useOf, yuan } from './cast';
import { sayDecided } from './tell-decided';

useDatabase();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await adoptedBudget([line('A1', '会议费', 500 * yuan), line('B1', '接待费', 200 * yuan, { category: 'reception' })]);
});
const show = (expenseId: string, openid = 'local-clerk') => as(openid).expenses.show({ expenseId });
const rulesOf = async (id: string) => (await show(id)).situation.findings.map(({ rule }) => rule);

describe('a request', () => {
  it('goes through finance, the secretary-general and the president while no amounts are set', async () => {
    const { id, number } = await submitted({ purpose: '年会场地定金' });
    expect(number).toMatch(/^ZC2026-\d{4}$/);
    const first = await show(id);
    expect(first).toMatchObject({
      ...{ state: 'submitted', own: true, account: '**** 5678', lineTitle: '会议费', step: 'expenseCheck' },
      situation: { path: { enabled: false, by: 'president', reference: 'secretaryGeneral' }, line: { asked: 80_000 } },
      may: { decide: false, withdraw: true, reveal: false },
    });
    expect(first.situation.path.steps.map(({ name }) => name)).toEqual([
      ...['expenseCheck', 'expenseDirector', 'expensePresident'],
    ]);
    expect(first.situation.findings).toMatchObject([{ rule: 'thresholdsOff', level: 'info' }]);
    expect((await refusalOf(decided(id, 'local-clerk'))).code).toBe('NOT_YOUR_TURN');
    expect((await refusalOf(decided(id, 'local-president'))).code).toBe('NOT_YOUR_TURN');
    expect(await decided(id, 'local-finance')).toMatchObject({ step: 'expenseDirector' });
    await decided(id, 'local-director');
    const before = await useOf('A1');
    expect(await decided(id, 'local-president')).toMatchObject({ state: 'approved', step: null });
    expect((await useOf('A1')).promised - before.promised).toBe(80_000);
    expect((await refusalOf(decided(id, 'local-president'))).code).toBe('EXPENSE_MOVED');
    await drain(db, new Date('2026-11-20T03:00:00Z'), [sayDecided]);
    expect((await toldTo('local-clerk'))[0]).toMatchObject({ kind: 'expenses.decided' });
    const { rows } = await sql<{ rule: string; amount: number }>`
      SELECT rule, debit AS amount FROM posting WHERE source_kind = 'expense' AND source_id = ${id} AND debit > 0`.execute(
      db,
    );
    expect(rows).toEqual([{ rule: 'expense.approved.meeting', amount: 80_000 }]);
  });

  it('is returned with a reason, mended, and decided anew', async () => {
    const { id } = await submitted({ purpose: '要补材料的支出' });
    expect((await refusalOf(decided(id, 'local-finance', 'return'))).code).toBe('REASON_REQUIRED');
    await decided(id, 'local-finance', 'return', { reason: '请附合同' });
    const returned = await show(id);
    expect(returned).toMatchObject({ state: 'returned', may: { resubmit: true } });
    const again = { expenseId: id, version: returned.caseVersion };
    const form = formOf({ purpose: '要补材料的支出', contractNo: '合〔2026〕8号', payeeAccount: null });
    expect((await refusalOf(as('local-finance').expenses.resubmit({ ...again, form }))).code).toBe('EXPENSE_NOT_FOUND');
    await as('local-clerk').expenses.resubmit({ ...again, form });
    expect(await show(id)).toMatchObject({ state: 'submitted', contractNo: '合〔2026〕8号', account: '**** 5678' });
    expect((await refusalOf(as('local-clerk').expenses.resubmit({ ...again, form }))).code).toBe('EXPENSE_MOVED');
    await decided(id, 'local-finance', 'refuse', { reason: '今年不办' });
    expect(await show(id)).toMatchObject({ state: 'refused' });
  });

  it('is withdrawn by whoever made it, and a refusal taken back within ten seconds', async () => {
    const { id } = await submitted({ purpose: '后来不要的支出' });
    const refused = await decided(id, 'local-finance', 'refuse', { reason: '点错了按钮' });
    expect(refused).toMatchObject({ state: 'refused', may: { takeBack: true } });
    await as('local-finance').flows.takeBack({ caseId: refused.caseId ?? '', version: refused.caseVersion });
    expect(await show(id)).toMatchObject({ state: 'submitted' });
    await as('local-clerk').flows.withdraw({ caseId: refused.caseId ?? '' });
    expect(await show(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('is seen by whoever made it, decides on it or keeps the money, and by nobody else', async () => {
    const { id } = await submitted({ purpose: '谁能看见的支出' }, 'local-compliance');
    expect((await refusalOf(show(id, 'local-council'))).code).toBe('EXPENSE_NOT_FOUND');
    for (const openid of ['local-compliance', 'local-finance', 'local-supervisor', 'local-president'])
      expect((await show(id, openid)).id).toBe(id);
    expect((await as('local-compliance').expenses.mine({})).rows.map((row) => row.id)).toEqual([id]);
  });
});

describe('who decides', () => {
  const inForce = { enabled: true, partyFrom: 'presidentMeeting' };
  afterEach(() => ownValue('expenses.thresholds', null));

  it('follows from the amount, and a body is named by its resolution', async () => {
    await ownValue('expenses.thresholds', inForce);
    const steps = async (amount: number) =>
      (await show((await submitted({ amount, purpose: `金额${amount}的支出` })).id)).situation.path.steps.map(
        ({ name }) => name,
      );
    expect(await steps(10_000 * yuan)).toEqual(['expenseCheck', 'expenseDirector']);
    expect(await steps(10_001 * yuan)).toEqual(['expenseCheck', 'expenseDirector', 'expensePresident']);
    expect(await steps(200_001 * yuan)).toEqual([
      ...['expenseCheck', 'expenseParty', 'expenseDirector', 'expenseCouncil'],
    ]);
    const { id } = await submitted({ amount: 60_000 * yuan, purpose: '展台搭建' });
    await decided(id, 'local-finance');
    await decided(id, 'local-party');
    await decided(id, 'local-director');
    expect((await refusalOf(decided(id, 'local-president'))).code).toBe('RESOLUTION_REQUIRED');
    const done = await decided(id, 'local-president', 'pass', { resolutionNo: '会长办〔2026〕5号' });
    expect(done).toMatchObject({ state: 'approved' });
    expect(done.events.at(-1)).toMatchObject({ resolutionNo: '会长办〔2026〕5号' });
  });

  it('counts what is alike together, so that a split changes nothing', async () => {
    await ownValue('expenses.thresholds', inForce);
    const part = { amount: 6_000 * yuan, payeeName: '苏州拆分广告有限公司', purpose: '宣传册印刷' };
    await submitted(part);
    const glance = { ...formOf({ ...part, purpose: '宣传册印刷（第二批）' }) };
    const { kind, payeeName, purpose, lineCode, amount, day, reception } = glance;
    const seen = await as('local-clerk').expenses.look({
      ...{ kind, payeeName, purpose, lineCode, amount, day, reception, invoices: [] },
    });
    expect(seen.alike.rows).toHaveLength(1);
    expect(seen.path).toMatchObject({ sum: 12_000 * yuan, by: 'president' });
    expect(seen.findings).toContainEqual(expect.objectContaining({ rule: 'split', level: 'alert' }));
    const { id } = await submitted({ ...part, purpose: '宣传册印刷（第二批）' });
    expect((await show(id)).situation.path.steps.map(({ name }) => name)).toContain('expensePresident');
    const later = await as('local-clerk').expenses.look({
      ...{ kind, payeeName, purpose, lineCode, amount, reception, invoices: [], day: '2026-12-25' },
    });
    expect(later.alike.rows).toEqual([]);
  });

  it('is never whoever asks, is paid or stands for the member that is paid', async () => {
    const { id: own } = await submitted({ purpose: '财务自己的支出' }, 'local-finance');
    expect((await refusalOf(decided(own, 'local-finance'))).code).toBe('NOT_YOUR_TURN');
    expect(await decided(own, 'local-clerk')).toMatchObject({ step: 'expenseDirector' });
    const { id: paid } = await submitted({ payeeName: 'local-director', purpose: '垫付的交通费' });
    expect((await show(paid)).situation.path.steps.map(({ name }) => name)).toEqual([
      ...['expenseCheck', 'expensePresident'],
    ]);
    const { id: presidents } = await submitted({ payeeName: 'local-president', purpose: '垫付的住宿费' });
    await decided(presidents, 'local-finance');
    await decided(presidents, 'local-director');
    expect(await show(presidents)).toMatchObject({ step: 'expenseSupervisor' });
    expect((await refusalOf(decided(presidents, 'local-president'))).code).toBe('NOT_YOUR_TURN');
    expect(await decided(presidents, 'local-supervisor')).toMatchObject({ state: 'approved' });
  });

  it('is not one person twice, though he holds two offices', async () => {
    await appointPerson('two-hats', 'finance');
    await appointPerson('two-hats', 'director');
    const { id } = await submitted({ purpose: '一人两职的支出' });
    await decided(id, 'two-hats');
    expect((await refusalOf(decided(id, 'two-hats'))).code).toBe('NOT_YOUR_TURN');
  });
});

describe('findings', () => {
  it('of a reception point at the letter, the hosts and what was drunk, with where it is written', async () => {
    const reception = {
      ...{ letterNo: '', guests: ['甲', '乙'], hosts: ['一', '二', '三', '四'], place: '某酒楼' },
      ...{ alcohol: true, tobacco: false, gifts: 0 },
    };
    const { id } = await submitted({ kind: 'reception', reception, purpose: '接待考察团', lineCode: 'B1' });
    const { findings } = (await show(id)).situation;
    expect(findings.filter(({ level }) => level === 'alert').map(({ rule }) => rule)).toEqual([
      'noLetter',
      'hosts',
      'alcohol',
    ]);
    expect(findings[0]?.basis).toContain('接待');
    expect((await as('local-clerk', 'en').expenses.show({ expenseId: id })).situation.findings[0]?.basis).toContain(
      'Receptions',
    );
  });

  it('of the budget and of invoices', async () => {
    const over = await submitted({ amount: 90_000 * yuan, purpose: '超预算的支出' });
    expect(await rulesOf(over.id)).toEqual(expect.arrayContaining(['overBudget']));
    const outside = await submitted({ lineCode: null, invoices: [], purpose: '预算外的支出' });
    expect(await rulesOf(outside.id)).toEqual(['outsideBudget', 'noInvoice', 'thresholdsOff']);
    expect((await refusalOf(submitted({ lineCode: 'ZZ9' }))).code).toBe('LINE_NOT_FOUND');
  });
});

describe('an invoice', () => {
  it('is handed in once, until what it was for is refused or withdrawn', async () => {
    const invoice = newInvoice(80_000);
    const { id, number } = await submitted({ invoices: [invoice], purpose: '第一次报' });
    const again = await refusalOf(submitted({ invoices: [invoice], purpose: '第二次报' }, 'local-finance'));
    expect(again).toMatchObject({ code: 'DUPLICATE_INVOICE', data: { number: invoice.number, expense: number } });
    expect((await refusalOf(submitted({ invoices: [invoice, invoice] }))).code).toBe('TWICE_IN_FORM');
    await decided(id, 'local-finance', 'refuse', { reason: '发票抬头不对' });
    expect((await submitted({ invoices: [invoice], purpose: '换过抬头再报' })).id).toBeTruthy();
  });
});

describe('papers and accounts', () => {
  it('are opened by those who see it, and an account only with a reason', async () => {
    const fileId = await uploadedFile('local-clerk');
    const { id } = await submitted({ files: [fileId], purpose: '带合同的支出' });
    expect((await show(id)).files).toMatchObject([{ id: fileId, name: '执照.jpg' }]);
    const foreign = await uploadedFile('local-party');
    expect((await refusalOf(submitted({ files: [foreign] }))).code).toBe('FILE_NOT_FOUND');
    expect((await refusalOf(as('local-council').expenses.fileUrl({ expenseId: id, fileId }))).code).toBe(
      'EXPENSE_NOT_FOUND',
    );
    expect((await refusalOf(as('local-finance').expenses.fileUrl({ expenseId: id, fileId: foreign }))).code).toBe(
      'FILE_NOT_FOUND',
    );
    const revealed = await as('local-finance').expenses.revealAccount({ expenseId: id, reason: '核对账号' });
    expect(revealed).toEqual({ account: '6222020200012345678' });
    const { rows } = await sql<{ reason: string }>`
      SELECT reason FROM audit WHERE action = 'expenses.revealAccount' AND subject = ${`expense:${id}`}`.execute(db);
    expect(rows).toEqual([{ reason: '核对账号' }]);
    const cash = await submitted({ payeeAccount: null, purpose: '没有账号的支出' });
    const none = as('local-finance').expenses.revealAccount({ expenseId: cash.id, reason: '核对账号' });
    expect((await refusalOf(none)).code).toBe('NO_ACCOUNT');
    const kept = await sql<{
      plain: boolean;
    }>`SELECT position('6222' IN encode(account_sealed, 'escape')) > 0 AS plain FROM expense WHERE id = ${id}`.execute(
      db,
    );
    expect(kept.rows).toEqual([{ plain: false }]);
  });
});

describe('a draft', () => {
  const form = { kind: 'ordinary' as const, fields: { purpose: '写到一半' }, invoices: [], files: [] };
  it('is one’s own, has a version, and goes with what was submitted', async () => {
    const me = as('local-party').expenses;
    const { id: draftId, version } = await me.saveDraft({ draftId: null, version: null, form });
    const second = await me.saveDraft({ draftId, version, form: { ...form, fields: { purpose: '写好了' } } });
    expect((await refusalOf(me.saveDraft({ draftId, version, form }))).code).toBe('DRAFT_MOVED');
    expect((await me.drafts({})).rows).toMatchObject([
      { id: draftId, version: second.version, form: { fields: { purpose: '写好了' } } },
    ]);
    expect((await as('local-council').expenses.drafts({})).rows).toEqual([]);
    expect((await refusalOf(as('local-council').expenses.discardDraft({ draftId }))).code).toBe('DRAFT_NOT_FOUND');
    await me.submit({ form: formOf({ purpose: '从草稿来的支出' }), draftId });
    expect((await me.drafts({})).rows).toEqual([]);
    expect((await refusalOf(me.saveDraft({ draftId, version: 2, form }))).code).toBe('DRAFT_NOT_FOUND');
    const more = await me.saveDraft({ draftId: null, version: null, form });
    await me.discardDraft({ draftId: more.id });
    expect((await me.drafts({})).rows).toEqual([]);
  });
});

describe('the register', () => {
  it('finds, sorts, sums and pages, for those who keep the money', async () => {
    await personWith('nobody');
    const one = await approved({ purpose: '台账里找得到的租金', amount: 12_345, payeeName: '苏州找得到会务有限公司' });
    const read = as('local-supervisor').expenses;
    const found = await read.register({ q: '找得到會務' });
    expect(found).toMatchObject({
      total: 1,
      amount: 12_345,
      rows: [{ id: one, state: 'approved', claimant: 'local-clerk' }],
    });
    expect(found.lines.map(({ code }) => code)).toEqual(['A1', 'B1']);
    for (const sort of ['submitted', 'day', 'amount', 'payee', 'number'] as const) {
      const ids: string[] = [];
      let next: string | undefined;
      do {
        const page = await read.register({ sort, descending: true, cursor: next });
        ids.push(...page.rows.map(({ id }) => id));
        next = page.next ?? undefined;
      } while (next);
      expect([sort, new Set(ids).size, ids.length]).toEqual([sort, ids.length, (await read.register({})).total]);
    }
    const refused = await refusalOf(as('local-council').expenses.register({}));
    expect(refused.code).toBe('FORBIDDEN');
    expect((await as('local-clerk').expenses.lines({})).rows.map(({ code }) => code)).toEqual(['A1', 'B1']);
  });
});
