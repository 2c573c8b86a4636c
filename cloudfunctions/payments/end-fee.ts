import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { endFeeOn, holdFee } from './fee-store';

export const endFee = on(payments.endFee).handler(async ({ input: { feeId, lastDay }, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const fee = await holdFee(db, feeId);
  if (fee?.state !== 'published') throw errors.FEE_NOT_FOUND();
  if (lastDay < today) throw errors.FROM_PASSED();
  await endFeeOn(db, feeId, lastDay, personOf(actor).id, now);
  audit({ subject: `fee_item:${feeId}`, before: { until: fee.until }, after: { until: lastDay } });
  return { feeId };
});
