import { reconciliation } from '../../contracts/reconciliation';
import { applyPayments, holdBills, recordPayments } from '../payments/effects';
import { on, personOf } from '../shared/implement';
import { judgeSplit } from './judge-split';
import { isLikePayer } from './judge-match';
import { holdLines, rememberAccounts, settleLines } from './line-store';
import { numberOf, paymentOf } from './payment-of';

/** What a person decided: one line over several bills, several lines to one, or none for now: then it waits unapplied. */
export const book = on(reconciliation.book).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const by = personOf(actor).id;
  const lines = await holdLines(db, [...new Set(input.lineIds)]);
  if (lines.length < new Set(input.lineIds).size || lines.some(({ channel }) => channel !== 'bank'))
    throw errors.LINE_NOT_FOUND();
  if (lines.some(({ state }) => state !== 'open')) throw errors.LINE_SETTLED();
  if (lines.some(({ amount }) => amount < 0)) throw errors.WENT_OUT();
  const came = lines.reduce((sum, { amount }) => sum + amount, 0);
  const bills = new Map(
    (
      await holdBills(
        db,
        input.shares.map(({ billId }) => billId),
      )
    ).map((bill) => [bill.id, bill]),
  );
  const wanted = new Map<string, number>();
  for (const { billId, amount } of input.shares) wanted.set(billId, (wanted.get(billId) ?? 0) + amount);
  for (const [billId, amount] of wanted) {
    const bill = bills.get(billId);
    if (!bill) throw errors.BILL_NOT_FOUND();
    const owed = bill.state === 'open' ? bill.amount - bill.paid : 0;
    if (amount > owed) throw errors.BILL_OWES_LESS({ data: { owed } });
  }
  const applied = [...wanted.values()].reduce((sum, amount) => sum + amount, 0);
  if (applied > came) throw errors.MORE_THAN_CAME({ data: { came } });
  const [only] = bills.size === 1 ? [...bills.values()] : [];
  const saved = await recordPayments(
    db,
    lines.map((line) => paymentOf(line, only, by)),
    now,
  );
  const taken = saved.find(({ fresh }) => !fresh);
  if (taken) throw errors.NUMBER_TAKEN({ data: { paymentId: taken.id } });
  const paymentId = new Map(saved.map(({ externalNo, id }) => [externalNo, id]));
  if (paymentId.size < lines.length) throw errors.NUMBER_TAKEN({ data: { paymentId: saved[0]?.id ?? '' } });
  const idOf = (line: (typeof lines)[number]) => paymentId.get(numberOf(line)) ?? '';
  const split = judgeSplit(
    lines.map((line) => ({ id: idOf(line), amount: line.amount })),
    [...wanted].map(([billId, amount]) => ({ billId, amount })),
  );
  await applyPayments(
    db,
    split.flatMap((each) => {
      const bill = bills.get(each.billId);
      return bill ? [{ ...each, by, bill }] : [];
    }),
    now,
  );
  await settleLines(
    db,
    lines.map((line) => ({ lineId: line.id, paymentId: idOf(line), made: true })),
    by,
    now,
  );
  const membershipId = only?.membershipId;
  await rememberAccounts(
    db,
    lines.flatMap(({ accountHash: hash, accountEnd: end, payer }) =>
      hash && end && membershipId && isLikePayer(payer, only.payerName) ? [{ hash, end, membershipId }] : [],
    ),
    by,
    now,
  );
  audit({ subject: `bank_line:${lines[0]?.id ?? ''}`, after: { lines: input.lineIds, shares: input.shares } });
  return { applied, left: came - applied };
});
