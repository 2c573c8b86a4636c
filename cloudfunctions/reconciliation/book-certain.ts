import { reconciliation } from '../../contracts/reconciliation';
import { applyPayments, holdBills, recordPayments, refundGone } from '../payments/effects';
import { on, personOf } from '../shared/implement';
import { judgeQueue } from './judge-queue';
import { holdLines, rememberAccounts, settleLines, type Outcome } from './line-store';
import { numberOf, paymentOf } from './payment-of';
import { findQueue } from './queue-store';

/**
 * Books what a treasurer saw and confirmed, in a few statements however many lines they are. Each is judged anew here: what
 * is not certain any more, or means something else by now, is left and told.
 */
export const bookCertain = on(reconciliation.bookCertain).handler(async ({ input, context }) => {
  const { db, now, actor, audit } = context;
  const by = personOf(actor).id;
  const held = new Map(
    (
      await holdLines(
        db,
        input.lines.map(({ lineId }) => lineId),
      )
    ).map((line) => [line.id, line]),
  );
  const { lines, bills, standings, known } = await findQueue(db);
  const judged = new Map(judgeQueue(lines, bills, standings, known).map((each) => [each.lineId, each]));
  const moved: string[] = [];
  const toBill = new Map<string, string>();
  const outcomes: Outcome[] = [];
  const refunds: { lineId: string; refundId: string }[] = [];
  for (const { lineId, kind, targetId } of input.lines) {
    const [line, verdict] = [held.get(lineId), judged.get(lineId)];
    const [first] = verdict?.proposals ?? [];
    if (
      line?.state !== 'open' ||
      !verdict?.certain ||
      first?.kind !== kind ||
      first.ids.length !== 1 ||
      first.ids[0] !== targetId
    )
      moved.push(lineId);
    else if (kind === 'bills') toBill.set(lineId, targetId);
    else if (kind === 'payment') outcomes.push({ lineId, paymentId: targetId });
    else if (kind === 'payout') outcomes.push({ lineId, payoutId: targetId });
    else if (kind === 'batch') outcomes.push({ lineId, batchId: targetId });
    else refunds.push({ lineId, refundId: targetId });
  }
  const billed = new Map((await holdBills(db, [...toBill.values()])).map((bill) => [bill.id, bill]));
  const good = [...toBill].flatMap(([lineId, billId]) => {
    const [line, bill] = [held.get(lineId), billed.get(billId)];
    if (line && bill?.state === 'open' && bill.amount - bill.paid === line.amount) return [{ line, bill }];
    moved.push(lineId);
    return [];
  });
  const saved = await recordPayments(
    db,
    good.map(({ line, bill }) => paymentOf(line, bill, by)),
    now,
  );
  const byNumber = new Map(saved.filter(({ fresh }) => fresh).map((payment) => [payment.externalNo, payment]));
  const booked = good.flatMap(({ line, bill }) => {
    const payment = byNumber.get(numberOf(line));
    byNumber.delete(numberOf(line));
    // Its number is another payment's: a person looks at both.
    if (payment) return [{ line, bill, payment }];
    moved.push(line.id);
    return [];
  });
  await applyPayments(
    db,
    booked.map(({ line, bill, payment }) => ({
      paymentId: payment.id,
      billId: bill.id,
      amount: line.amount,
      by,
      bill,
    })),
    now,
  );
  for (const { lineId, refundId } of refunds) {
    const line = held.get(lineId);
    if (!line) continue;
    await refundGone(db, { refundId, externalNo: numberOf(line), day: line.day, by }, now);
    outcomes.push({ lineId, refundId });
  }
  outcomes.push(...booked.map(({ line, payment }) => ({ lineId: line.id, paymentId: payment.id, made: true })));
  if (outcomes.length > 0) await settleLines(db, outcomes, by, now);
  await rememberAccounts(
    db,
    booked.flatMap(({ line, bill }) =>
      line.accountHash &&
      line.accountEnd &&
      bill.membershipId &&
      judged.get(line.id)?.proposals[0]?.reasons.includes('payer')
        ? [{ hash: line.accountHash, end: line.accountEnd, membershipId: bill.membershipId }]
        : [],
    ),
    by,
    now,
  );
  const amount = outcomes.reduce((sum, { lineId }) => sum + Math.abs(held.get(lineId)?.amount ?? 0), 0);
  audit({ subject: 'register:bank_line', after: { outcomes, moved } });
  return { booked: outcomes.length, amount, moved };
});
