import { payments } from '../../contracts/payments';
import { on, personOf } from '../shared/implement';
import { closeFee, holdFee } from './fee-store';

export const withdrawFee = on(payments.withdrawFee).handler(async ({ input: { feeId }, context, errors }) => {
  const { db, now, actor, audit } = context;
  const fee = await holdFee(db, feeId);
  const me = personOf(actor).id;
  if (fee?.proposedById !== me) throw errors.FEE_NOT_FOUND();
  if (fee.state !== 'proposed') throw errors.PROPOSAL_DECIDED();
  await closeFee(db, feeId, 'withdrawn', me, null, now);
  audit({ subject: `fee_item:${feeId}`, before: fee, after: { state: 'withdrawn' } });
  return { feeId };
});
