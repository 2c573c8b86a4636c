import { sql } from 'kysely';
import { engage, personWith } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { adopted, listedDues } from '../dues/cast';
import { adoptedBudget, approved, decided, line, submitted, yuan } from '../expenses/cast';
import { draft, form, item } from '../meetings/secretariat-cast';
import { ownValue } from '../parameters/cast';
import { readClock } from '../shared/clock';

useDatabase();
beforeAll(async () => {
  await engage();
  setClock('2026-11-20T02:00:00Z');
  await listedDues();
  await adoptedBudget([line('A1', '会议费', 200_000 * yuan)]);
});

const off = async (rule: string, work: () => Promise<unknown>) => {
  await ownValue(rule, { force: 'off' });
  try {
    return await work();
  } finally {
    await ownValue(rule, null);
  }
};
const withoutTriggers = (statement: ReturnType<typeof sql>) =>
  db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    await statement.execute(transaction);
  });
interface Left {
  rule: string;
  state: string;
  said: string;
  events: string[];
}
const left = async (subject: string): Promise<Left[]> => {
  const { rows } = await sql<Left>`
    SELECT f.rule_id AS rule, f.state, f.said, (SELECT array_agg(e.what ORDER BY e.at) FROM finding_event e WHERE e.finding_id = f.id) AS events
    FROM finding f WHERE f.subject = ${subject} ORDER BY f.rule_id`.execute(db);
  return rows;
};

describe('a meeting', () => {
  const clerk = as('local-clerk').meetings;
  const fee = { fen: 20_000, basis: '场地与餐费' };
  const publish = async (change: Parameters<typeof form>[0]) => {
    const { meetingId, version } = await draft({ fee, ...change });
    return { meetingId, version, go: () => clerk.publish({ meetingId, version }) };
  };

  it.each([
    ['compliance.FEE06', { title: '年度优秀企业评选颁奖会' }],
    ['compliance.FEE07', { title: '供应链管理职业资格认定班' }],
    ['compliance.FEE08', { title: '秋季培训', introduction: '各会员单位必须派人参加培训，每人 200 元。' }],
  ])('that %s forbids is not announced while it charges', async (ruleId, change) => {
    const { meetingId, go } = await publish({ kind: 'training', agenda: [item({ title: '授课' })], ...change });
    const refused = await refusalOf(go());
    expect([refused.code, (refused.data as { ruleId: string }).ruleId]).toEqual(['RED_LINE', ruleId]);
    expect(refused.message).toMatch(
      /^RED_LINE: 碰到红线「.+」：.+依据：.+。没有机构可以批准|^RED_LINE: 碰到红线「.+」：.+没有机构可以批准/,
    );
    expect(await left(`meeting:${meetingId}`)).toMatchObject([{ rule: ruleId, state: 'open', events: ['stopped'] }]);
    // Nothing of the act itself was kept.
    expect((await clerk.show({ meetingId })).status).toBe('draft');
    // Asked again it is the same finding.
    await refusalOf(go());
    expect(await left(`meeting:${meetingId}`)).toHaveLength(1);
    const free = await publish({
      kind: 'training',
      agenda: [item({ title: '授课' })],
      ...change,
      fee: { fen: 0, basis: '' },
    });
    expect((await free.go()).published).toBe(true);
    expect(await off(ruleId, go)).toMatchObject({ published: true });
  });

  it('that is told of already cannot begin to charge so', async () => {
    const { meetingId, go } = await publish({
      kind: 'training',
      title: '年度优秀企业评选',
      fee: { fen: 0, basis: '' },
    });
    const { version } = await go();
    const changed = form({ kind: 'training', title: '年度优秀企业评选', fee });
    expect((await refusalOf(clerk.change({ meetingId, version, form: changed }))).code).toBe('RED_LINE');
  });

  it('speaks to an English reader in English', async () => {
    const { meetingId, version } = await publish({ kind: 'training', title: '年度优秀企业评选' });
    const { data } = await refusalOf(as('local-clerk', 'en').meetings.publish({ meetingId, version }));
    expect(data).toMatchObject({ title: 'A fee on an award', body: 'No body can allow it: charge nothing.' });
  });

  it('that only costs something goes on', async () => {
    expect((await (await publish({ kind: 'training', title: '供应链管理培训' })).go()).published).toBe(true);
  });
});

describe('a line of the list of fees', () => {
  const propose = (change: object) =>
    as('local-finance').payments.proposeFee({
      ...{
        kind: 'service',
        name: '品牌服务',
        basis: '理事会决议',
        standard: '每次 2,000 元',
        serviceContent: '品牌宣传',
        payer: '会员',
      },
      ...{
        price: 200_000,
        voluntary: true,
        resolution: null,
        creditChinaUrl: null,
        from: '2026-12-01',
        replaces: null,
      },
      ...change,
    });

  it.each([
    ['compliance.FEE06', { name: '品牌服务甲', serviceContent: '参加年度十佳评选并颁发奖牌' }],
    ['compliance.FEE07', { name: '技能服务', serviceContent: '参加职业资格认定并发资格证' }],
  ])('that %s forbids is not proposed, whatever it is called', async (ruleId, change) => {
    const refused = await refusalOf(propose(change));
    expect([refused.code, (refused.data as { ruleId: string }).ruleId]).toEqual(['RED_LINE', ruleId]);
    expect(await left(`feeProposal:${change.name}`)).toMatchObject([{ rule: ruleId, events: ['stopped'] }]);
    await off(ruleId, () => propose(change));
  });

  it('that charges for a service goes on', async () => {
    expect((await propose({})).feeId).toBeTruthy();
  });
});

describe('dues', () => {
  const finance = as('local-finance').dues;
  const run = (standardId: string) => finance.startRun({ standardId, from: '2027-01-01', dueDay: '2027-03-31' });

  it('rest on a vote of the assembly or the congress, not of the council; that there is none the record refuses itself', async () => {
    const byCouncil = await adopted({}, { body: 'council' });
    const refused = await refusalOf(run(byCouncil));
    expect([refused.code, refused.data]).toMatchObject([
      'RED_LINE',
      { ruleId: 'compliance.FEE12', body: '由会员大会或会员代表大会表决通过。' },
    ]);
    expect(await left(`duesStandard:${byCouncil}`)).toMatchObject([{ rule: 'compliance.FEE12', events: ['stopped'] }]);
    expect(await off('compliance.FEE12', () => run(byCouncil))).toHaveProperty('id');
    const { id: bare } = await finance.saveDraft({
      ...{ name: '草案', from: '2028-01-01', joining: 'month', leaving: 'none', notes: '', reductions: [] },
      tiers: [{ name: '会员', amount: 100_000, services: '培训', memberTiers: ['普通会员'] }],
    });
    expect(
      (await refusalOf(finance.startRun({ standardId: bare, from: '2028-01-01', dueDay: '2028-03-31' }))).code,
    ).toBe('NO_BALLOT');
  });

  it('that the assembly voted on are billed', async () => {
    await sql`UPDATE dues_run SET state = 'done', finished_at = ${readClock()} WHERE state = 'running'`
      .execute(db)
      .catch(() => undefined);
    await withoutTriggers(sql`DELETE FROM dues_run`);
    await withoutTriggers(sql`UPDATE dues_ballot SET body = 'assembly'`);
    const { rows } = await sql<{ id: string }>`SELECT id FROM dues_standard WHERE state = 'adopted'`.execute(db);
    expect(await run(rows[0]?.id ?? '')).toHaveProperty('id');
  });
});

describe('an expense', () => {
  const finance = as('local-finance').expenses;
  const pay = (expenseId: string) => finance.payCash({ expenseId, day: '2026-11-20' });

  it('over the threshold is not paid without the decision of a body, and is with it', async () => {
    const expenseId = await approved({ amount: 6_000 * yuan });
    await ownValue('compliance.SPEND01', { force: 'on', aboveYuan: 5_000 });
    const refused = await refusalOf(pay(expenseId));
    expect([refused.code, refused.data]).toMatchObject([
      'RED_LINE',
      { ruleId: 'compliance.SPEND01', body: '已经批准的先取消，再重新提交，走集体决策。' },
    ]);
    expect(refused.message).toContain('合计 6,000.00 元，超过 5,000.00 元');
    const inBatch = finance.makeBatch({ expenseIds: [expenseId], layoutId: 'icbc' });
    expect((await refusalOf(inBatch)).code).toBe('RED_LINE');
    expect(await left(`expense:${expenseId}`)).toMatchObject([{ rule: 'compliance.SPEND01', events: ['stopped'] }]);
    const exactly = await approved({ amount: 5_000 * yuan, payeeName: '另一家公司', purpose: '会员手册印刷费' });
    expect((await pay(exactly)).state).toBe('paid');

    await ownValue('expenses.thresholds', {
      enabled: true,
      secretaryGeneral: 1,
      president: 2,
      presidentMeeting: 100_000,
      council: 200_000,
      partyFrom: 'none',
    });
    const { id: voted } = await submitted({ amount: 7_000 * yuan, payeeName: '第三家公司', purpose: '会议音响设备款' });
    for (const openid of ['local-finance', 'local-director']) await decided(voted, openid);
    await decided(voted, 'local-president', 'pass', { resolutionNo: '会办〔2026〕8号' });
    await ownValue('expenses.thresholds', null);
    expect((await pay(voted)).state).toBe('paid');

    await ownValue('compliance.SPEND01', null);
    // Only advised while nobody has confirmed the threshold.
    expect((await pay(expenseId)).state).toBe('paid');
  });

  it('that its own claimant signed is not paid', async () => {
    const expenseId = await approved({ payeeName: '第四家公司', purpose: '理事会会议茶水' });
    const director = await personWith('local-director');
    await withoutTriggers(sql`UPDATE expense SET claimant_id = ${director} WHERE id = ${expenseId}`);
    const refused = await refusalOf(pay(expenseId));
    expect([refused.code, refused.data]).toMatchObject(['RED_LINE', { ruleId: 'compliance.OWN01' }]);
    expect(await left(`expense:${expenseId}`)).toMatchObject([{ rule: 'compliance.OWN01', events: ['stopped'] }]);
    expect(await off('compliance.OWN01', () => pay(expenseId))).toMatchObject({ state: 'paid' });
  });
});

describe('the line over which a body decides', () => {
  const propose = (id: string, value: Record<string, string | number | boolean>, effectiveFrom = '2026-12-01') =>
    as('local-director').parameters.propose({
      id,
      value,
      effectiveFrom,
      reason: '从严要求',
      resolution: '理决〔2026〕9号',
    });
  const withdraw = async ({ proposalId }: { proposalId: string }) =>
    void (await as('local-director').parameters.withdraw({ proposalId }));
  const amounts = (part: object) => ({
    ...{ enabled: true, secretaryGeneral: 1_000, president: 5_000, presidentMeeting: 100_000, council: 200_000 },
    ...{ partyFrom: 'none', ...part },
  });
  /** As tried before: that is asked of every rule. */
  const onLine = async (force: string, aboveYuan: number) => {
    const value = { force, severity: 5, aboveYuan };
    const { id } = await as('local-compliance').compliance.startBackTest({
      ...{ ruleId: 'compliance.SPEND01', value, from: '2026-11-01', to: '2026-11-20' },
    });
    await sql`UPDATE back_test SET finished_at = asked_at WHERE id = ${id}`.execute(db);
    return propose('compliance.SPEND01', value);
  };

  it('is not switched on where the amounts send nothing over it to a body', async () => {
    const refused = await refusalOf(onLine('on', 5_000));
    expect(refused.code).toBe('TRY_FIRST');
    expect(refused.message).toContain('先启用「多大的支出由谁审批」，会长审批不超过 5000 元');
    await withdraw(await onLine('advisory', 5_000));
    await withdraw(await onLine('on', 0));
    await ownValue('expenses.thresholds', amounts({ president: 5_001 }));
    expect((await refusalOf(onLine('on', 5_000))).code).toBe('TRY_FIRST');
    await ownValue('expenses.thresholds', amounts({}));
    await withdraw(await onLine('on', 5_000));
  });

  it('nor are the amounts taken away under it', async () => {
    await ownValue('compliance.SPEND01', { force: 'on', severity: 5, aboveYuan: 5_000 });
    for (const loose of [{ president: 5_001 }, { enabled: false }])
      expect((await refusalOf(propose('expenses.thresholds', amounts(loose)))).code).toBe('TRY_FIRST');
    await withdraw(await propose('expenses.thresholds', amounts({ president: 4_000 })));
    await ownValue('compliance.SPEND01', null);
    await withdraw(await propose('expenses.thresholds', amounts({ president: 6_000 })));
    await ownValue('expenses.thresholds', null);
  });
});
