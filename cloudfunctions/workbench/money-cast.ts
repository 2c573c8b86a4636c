import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db, setClock } from '../../config/jest-functions/house';
import type { RiskForm } from '../../contracts/compliance';
import type { ExpenseForm } from '../../contracts/expense-form';
import { memberNamed } from '../attendance/cast';
import { readClock } from '../shared/clock';
import { billSlice } from '../dues/bill-slice';
import { adopted, form as duesForm, listedDues } from '../dues/cast';
import { duesArrears } from '../dues/reminders';
import { holdRun } from '../dues/run-store';
import { findingMade, makeWorld } from '../compliance/cast';
import { adoptedBudget, approved, decided, line, submitted, yuan } from '../expenses/cast';
import { ownValue } from '../parameters/cast';
import { feeNamed } from '../payments/cast';
import { statementOf } from '../reconciliation/cast';

export interface Made {
  /** What its sentence names. */
  named: string;
  /** Whose it is, in the order of the officers and then of `people`. */
  whose: string[];
  people?: string[];
  done: () => Promise<unknown>;
}

let n = 0;
const titled = (word: string) => `${word}${++n}号`;
const [finance, director] = [as('local-finance'), as('local-director')];
const day = '2026-11-20';
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

const budget = once(() => adoptedBudget([line('A1', '会议费', 200_000 * yuan)]));
/** A request of somebody who decides on none of its steps, unless told; `named` is its payee. */
const asked = async (change: Partial<ExpenseForm> = {}, openid = 'local-compliance') => {
  await budget();
  const named = `${titled('会务')}公司`;
  const { id } = await submitted({ payeeName: named, purpose: `${named}的场地租金`, ...change }, openid);
  const { caseId, caseVersion } = await as(openid).expenses.show({ expenseId: id });
  return { named, id, caseId, caseVersion, withdraw: () => as(openid).flows.withdraw({ caseId: caseId ?? '' }) };
};
/** A step of a request that is above all that one person decides. */
const stepOf = (amount: number, before: string[], whose: string[], partyFrom: 'none' | 'presidentMeeting' = 'none') => {
  return async (): Promise<Made> => {
    await ownValue('expenses.thresholds', { enabled: true, partyFrom });
    const { named, id, withdraw } = await asked({ amount: amount * yuan });
    for (const openid of before) await decided(id, openid);
    const done = async () => {
      await withdraw();
      await ownValue('expenses.thresholds', null);
    };
    return { named, whose, done };
  };
};

const fee = once(() => feeNamed('检测服务'));
/** A bill of a member, and the person who acts for it. */
const billed = async () => {
  const [named, openid] = [titled('检测费'), `owes-${++n}`];
  const membershipId = await memberNamed(`${titled('欠款')}有限公司`, [openid]);
  const { billId } = await finance.payments.issueBill({
    ...{ feeId: await fee(), title: named, membershipId, payerName: null, amount: 30_000, dueDay: '2026-12-20' },
  });
  return { named, openid, billId };
};
const paid = async () => {
  const bill = await billed();
  const { paymentId } = await finance.payments.receive({
    ...{
      channel: 'bank',
      billId: bill.billId,
      amount: 30_000,
      day,
      externalNo: randomUUID(),
      payerName: '',
      remark: '',
    },
  });
  return { ...bill, paymentId };
};
const refunded = async () => {
  const bill = await paid();
  const { refundId } = await finance.payments.askRefund({
    ...{ billId: bill.billId, paymentId: bill.paymentId, amount: 30_000, waives: true, reason: '服务没有做成' },
  });
  return { ...bill, refundId };
};
const approve = (refundId: string) => director.payments.decideRefund({ refundId, verdict: 'approve', reason: '' });
const giveBack = (refundId: string) => finance.payments.recordRefund({ refundId, externalNo: randomUUID(), day });
const invoiceAsked = async (bill: { openid: string; billId: string }) => {
  const { titleId } = await as(bill.openid).payments.saveTitle({
    ...{ titleId: null, kind: 'company', name: '要票有限公司', taxNo: '91330100MA2XXXXX1K', email: null },
  });
  return as(bill.openid).payments.askInvoice({ billId: bill.billId, titleId });
};
const issue = (requestId: string) =>
  finance.payments.answerInvoice({
    requestId,
    answer: { as: 'issued', receiptKind: 'invoice', number: randomUUID().slice(0, 20), checkCode: null, link: null },
  });

/** Only members of this tier are charged by it: the others of the test owe nothing. */
const standard = once(async () => {
  await listedDues();
  const tiers = [{ name: '理事', amount: 600_000, services: '培训四次', memberTiers: ['欠费的理事'] }];
  return adopted({ ...duesForm, tiers });
});
/** A member that has owed the dues of 2027 for a year. */
const longLate = async () => {
  const named = `${titled('久欠')}有限公司`;
  const membershipId = await memberNamed(named, []);
  await sql`UPDATE membership SET tier = '欠费的理事' WHERE id = ${membershipId}`.execute(db);
  setClock('2026-12-20T02:00:00Z');
  const standardId = await standard();
  const { id } = await finance.dues.startRun({ standardId, from: '2027-01-01', dueDay: '2027-03-31' });
  for (let over = false; !over; )
    over = await db.transaction().execute(async (transaction) => {
      const run = await holdRun(transaction, id);
      return run?.state !== 'running' || billSlice(transaction, run, readClock());
    });
  setClock('2027-04-01T02:00:00Z');
  await duesArrears(db, readClock());
  const { rows } = await sql<{ id: string }>`SELECT id FROM dues_charge WHERE membership_id = ${membershipId}`.execute(
    db,
  );
  setClock('2028-04-01T02:00:00Z');
  return { named, chargeId: rows[0]?.id ?? '' };
};

/** A thing of each kind that waits for somebody where money is concerned, or the name of a company. */
const world = once(makeWorld);
/** A warning about something of this name, which finance and compliance handle. */
const warned = async () => {
  await world();
  const named = titled('预警');
  return { named, findingId: await findingMade({ said: `${named}花了 3.00 元` }) };
};
const officer = as('local-compliance').compliance;
/** A risk that finance checks these days. */
const risky = async () => {
  const named = titled('现金');
  const form: RiskForm = {
    ...{ domain: 'spending', point: named, likelihood: 3, impact: 3, redLine: false, controls: '转账支付' },
    ...{ office: 'finance', everyMonths: 3, nextCheckOn: '2026-11-25', source: 'audit' },
  };
  return { named, riskId: (await officer.saveRisk({ riskId: null, version: 0, form })).id };
};

export const moneyMakers: Record<string, () => Promise<Made>> = {
  'compliance.handle': async () => {
    const { named, findingId } = await warned();
    const done = () => officer.close({ findingId, version: 1, reason: '已经核实' });
    return { named, whose: ['local-finance', 'local-compliance'], done };
  },
  'compliance.check': async () => {
    const { named, riskId } = await risky();
    const look = { note: '没有问题', likelihood: 3, impact: 3, measure: null, mendBy: null };
    return {
      named,
      whose: ['local-finance'],
      done: () => finance.compliance.checkRisk({ riskId, version: 1, ...look }),
    };
  },
  'compliance.mend': async () => {
    const { named, riskId } = await risky();
    const look = { note: '发现问题', likelihood: 3, impact: 3, measure: '补办审批', mendBy: '2026-12-20' };
    await finance.compliance.checkRisk({ riskId, version: 1, ...look });
    const done = () => officer.mendRisk({ riskId, version: 2, note: '已经补齐' });
    return { named, whose: ['local-director', 'local-compliance'], done };
  },
  'compliance.judge': async () => {
    const { named, findingId } = await warned();
    await officer.explain({ findingId, version: 1, reason: '合同在前' });
    const done = () => finance.compliance.close({ findingId, version: 2, reason: '说得过去' });
    return { named, whose: ['local-finance'], done };
  },
  'compliance.look': async () => {
    const { named, findingId } = await warned();
    const fileIds = [await uploadedFile('local-finance')];
    await finance.compliance.rectify({ findingId, version: 1, reason: '已经退回', done: true, fileIds });
    const done = () => officer.confirmRectified({ findingId, version: 2, reason: '' });
    return { named, whose: ['local-compliance'], done };
  },
  'compliance.review': async () => {
    const { named, findingId } = await warned();
    await finance.compliance.markFalse({ findingId, version: 1, reason: '金额读错了' });
    const done = () => officer.decideFalse({ findingId, version: 2, isFalse: false, reason: '没有读错' });
    return { named, whose: ['local-compliance'], done };
  },
  'books.confirm': async () => {
    const named = titled('利息');
    const { rows } = await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db);
    const fundId = rows[0]?.id ?? '';
    const { proposalId } = await finance.books.propose({
      ...{ kind: 'manual', day, summary: named },
      lines: [
        { account: '1002', debit: 1_200, credit: 0, fundId },
        { account: '490102', debit: 0, credit: 1_200, fundId },
      ],
    });
    return {
      named,
      whose: ['local-director', 'local-president'],
      done: () => director.books.confirm({ proposalId }),
    };
  },
  'books.close': async () => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM fund WHERE NOT restricted`.execute(db);
    const fundId = rows[0]?.id ?? '';
    const { proposalId } = await finance.books.propose({
      ...{ kind: 'manual', day: '2026-10-10', summary: titled('利息') },
      lines: [
        { account: '1002', debit: 1_200, credit: 0, fundId },
        { account: '490102', debit: 0, credit: 1_200, fundId },
      ],
    });
    await director.books.confirm({ proposalId });
    return {
      named: '2026-10',
      whose: ['local-finance'],
      done: () => finance.books.closeMonth({ month: '2026-10' }),
    };
  },
  'reconciliation.queue': async () => {
    const named = `${titled('工行流水')}.xls`;
    await statementOf(named, [{ day, amount: 1_234, payer: '' }]);
    const done = async () => {
      const { rows } = await finance.reconciliation.queue({ show: 'all' });
      const lineIds = rows.filter(({ amount }) => amount === 1_234).map(({ id }) => id);
      await finance.reconciliation.classify({ lineIds, sort: 'interest', reason: '结息' });
    };
    return { named, whose: ['local-finance'], done };
  },
  'reconciliation.difference': async () => {
    const named = '2026-11-03';
    await statementOf('微信账单.csv', [{ day: named, amount: 5_678, payer: '' }], 'wechat');
    const done = async () => {
      const { rows } = await finance.reconciliation.differences({ channel: 'wechat', explained: false });
      for (const { key } of rows) await finance.reconciliation.explain({ key, reason: '不是本会的订单' });
    };
    return { named, whose: ['local-finance'], done };
  },
  'changes.answer': async () => {
    const [named, openid] = [`${titled('改名')}有限公司`, `renames-${++n}`];
    await memberNamed(named, [openid]);
    const { changeId } = await as(openid).changes.ask({
      ...{ kind: 'identity', newName: `${titled('新名')}有限公司`, fileIds: [await uploadedFile(openid)] },
      ...{ onDay: '2026-11-18', reason: '登记机关已核准' },
    });
    return {
      named,
      whose: ['local-clerk', 'local-director', 'local-clerk-2'],
      people: [openid],
      done: () => as(openid).changes.withdraw({ changeId }),
    };
  },
  'dues.deemed': async () => {
    const { named, chargeId } = await longLate();
    return {
      named,
      whose: ['local-director'],
      done: () => director.dues.noticeDeemed({ id: chargeId, reason: '一年未缴会费。' }),
    };
  },
  'dues.decide': async () => {
    const { named, chargeId } = await longLate();
    const { replyUntil } = await director.dues.noticeDeemed({ id: chargeId, reason: '一年未缴会费。' });
    setClock(`${replyUntil}T10:00:00Z`);
    const before = await as('local-director').workbench.duties({});
    expect(before.rows.filter(({ kind }) => kind === 'dues.decide')).toEqual([]);
    setClock('2028-05-20T02:00:00Z');
    return {
      named,
      whose: ['local-director'],
      done: () => director.dues.decideDeemed({ id: chargeId, decision: 'kept', reason: '答应月底补缴。' }),
    };
  },
  'dues.disclose': async () => {
    await standard();
    const named = titled('会费标准');
    const id = await adopted({ ...duesForm, name: named, from: '2031-01-01' });
    return {
      named,
      whose: ['local-clerk', 'local-director', 'local-clerk-2'],
      done: () => finance.dues.disclose({ id, on: day, how: '会员群和网站', creditChinaUrl: null }),
    };
  },
  'expense.expenseCheck': async () => {
    const { named, withdraw } = await asked();
    return { named, whose: ['local-clerk', 'local-finance', 'local-clerk-2'], done: withdraw };
  },
  'expense.expenseParty': stepOf(60_000, ['local-finance'], ['local-party'], 'presidentMeeting'),
  'expense.expenseDirector': async () => {
    const { named, id } = await asked();
    await decided(id, 'local-finance');
    return { named, whose: ['local-director'], done: () => decided(id, 'local-director') };
  },
  'expense.expensePresident': async () => {
    const { named, id } = await asked();
    for (const openid of ['local-finance', 'local-director']) await decided(id, openid);
    return { named, whose: ['local-president'], done: () => decided(id, 'local-president') };
  },
  'expense.expenseSupervisor': async () => {
    const { named, id } = await asked({}, 'local-president');
    for (const openid of ['local-finance', 'local-director']) await decided(id, openid);
    return { named, whose: ['local-supervisor'], done: () => decided(id, 'local-supervisor') };
  },
  'expense.expenseMeeting': stepOf(60_000, ['local-finance', 'local-director'], ['local-president', 'local-council']),
  'expense.expenseCouncil': stepOf(300_000, ['local-finance', 'local-director'], ['local-president', 'local-council']),
  'expense.expenseAssembly': stepOf(600_000, ['local-finance', 'local-director'], ['local-president', 'local-council']),
  'expense.countersign': async () => {
    const { named, caseId, caseVersion, withdraw } = await asked();
    const personId = await personWith('local-supervisor');
    await finance.flows.askSigner({ caseId: caseId ?? '', version: caseVersion, personId, note: '请监事看一眼' });
    return { named, whose: ['local-supervisor'], done: withdraw };
  },
  'expense.amend': async () => {
    const { named, id, withdraw } = await asked();
    await decided(id, 'local-finance', 'return', { reason: '请附合同' });
    return { named, whose: ['local-compliance'], done: withdraw };
  },
  'expenses.pay': async () => {
    await budget();
    const named = `${titled('收款')}公司`;
    const id = await approved({ payeeName: named });
    return { named, whose: ['local-finance'], done: () => finance.expenses.payCash({ expenseId: id, day }) };
  },
  'expenses.settle': async () => {
    await budget();
    const id = await approved({ payeeName: `${titled('收款')}公司` });
    const { id: batchId, number } = await finance.expenses.makeBatch({ expenseIds: [id], layoutId: 'plain' });
    await finance.expenses.exportBatch({ batchId });
    const [item] = (await finance.expenses.batch({ batchId })).rows;
    return {
      named: number,
      whose: ['local-finance'],
      done: () => finance.expenses.settle({ batchId, day, results: [{ itemId: item?.id ?? '', state: 'paid' }] }),
    };
  },
  'expenses.clear': async () => {
    await budget();
    const named = titled('备用金');
    const id = await approved({
      ...{ kind: 'advance', lineCode: null, invoices: [], clearBy: '2026-11-25', amount: 1_000 * yuan, purpose: named },
    });
    await finance.expenses.payCash({ expenseId: id, day });
    return {
      named,
      whose: ['local-clerk'],
      done: () => finance.expenses.returnAdvance({ expenseId: id, amount: 1_000 * yuan, by: 'cash', day }),
    };
  },
  'payment.fee': async () => {
    const named = titled('展位服务');
    const { feeId } = await finance.payments.proposeFee({
      ...{ kind: 'service', name: named, basis: '理事会决议', standard: '每个展位', serviceContent: '提供展位' },
      ...{ payer: '参展单位', price: 200_000, voluntary: true, resolution: null, creditChinaUrl: null },
      ...{ from: day, replaces: null },
    });
    return {
      named,
      whose: ['local-director'],
      done: () => director.payments.decideFee({ feeId, verdict: 'publish', reason: '' }),
    };
  },
  'payment.refund': async () => {
    const { named, refundId, openid } = await refunded();
    return {
      named,
      whose: ['local-director', 'local-president'],
      people: [openid],
      done: () => approve(refundId),
    };
  },
  'payment.giveBack': async () => {
    const { named, refundId } = await refunded();
    await approve(refundId);
    return { named, whose: ['local-finance'], done: () => giveBack(refundId) };
  },
  'payment.invoice': async () => {
    const bill = await paid();
    const { requestId } = await invoiceAsked(bill);
    return { named: bill.named, whose: ['local-finance'], people: [bill.openid], done: () => issue(requestId) };
  },
  'payment.reverseInvoice': async () => {
    const bill = await refunded();
    const { requestId } = await invoiceAsked(bill);
    await issue(requestId);
    await approve(bill.refundId);
    await giveBack(bill.refundId);
    return {
      named: bill.named,
      whose: ['local-finance'],
      done: () => finance.payments.answerInvoice({ requestId, answer: { as: 'reversed', number: randomUUID() } }),
    };
  },
  'payment.bill': async () => {
    const { named, openid, billId } = await billed();
    return {
      named,
      whose: [openid],
      people: [openid, 'owes-nothing'],
      done: () => finance.payments.cancelBill({ billId, reason: '服务没有做' }),
    };
  },
};
