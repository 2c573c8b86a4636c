import { reconciliation } from '../../contracts/reconciliation';
import { refundGone } from '../payments/effects';
import { on, personOf } from '../shared/implement';
import { holdLines, settleLines } from './line-store';
import { numberOf } from './payment-of';
import { findStanding } from './queue-store';

/** A line and what stands in the house already are one: nothing is booked, but a refund that had not gone yet. */
export const link = on(reconciliation.link).handler(async ({ input, context, errors }) => {
  const { db, now, actor, audit } = context;
  const { lineId, kind, targetId } = input;
  const by = personOf(actor).id;
  const [line] = await holdLines(db, [lineId]);
  if (line?.channel !== 'bank') throw errors.LINE_NOT_FOUND();
  if (line.state !== 'open') throw errors.LINE_SETTLED();
  const target = await findStanding(db, kind, targetId);
  if (!target || (kind === 'payment') !== line.amount > 0) throw errors.TARGET_NOT_FOUND();
  if (target.amount !== Math.abs(line.amount)) throw errors.AMOUNTS_DIFFER({ data: { amount: target.amount } });
  // Of one that was done already nothing is booked again.
  if (kind === 'refund')
    await refundGone(db, { refundId: targetId, externalNo: numberOf(line), day: line.day, by }, now);
  const outcome = { [`${kind}Id` as const]: targetId };
  await settleLines(db, [{ lineId, ...outcome }], by, now);
  audit({ subject: `bank_line:${lineId}`, after: outcome });
  return { lineId };
});
