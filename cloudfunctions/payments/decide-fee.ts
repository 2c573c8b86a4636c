import { payments } from '../../contracts/payments';
import { addDays } from '../shared/clock';
import { on, personOf } from '../shared/implement';
import { closeFee, endFeeOn, holdFee } from './fee-store';

const shortest = 4;

/** The second of the two persons: published, the line is charged by from its day on, and what it replaces ends before. */
export const decideFee = on(payments.decideFee).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const { feeId, verdict, reason } = input;
  const fee = await holdFee(db, feeId);
  if (!fee) throw errors.FEE_NOT_FOUND();
  if (fee.state !== 'proposed') throw errors.PROPOSAL_DECIDED();
  const me = personOf(actor).id;
  if (fee.proposedById === me) throw errors.OWN_PROPOSAL();
  if (verdict === 'refuse' && reason.length < shortest) throw errors.REASON_NEEDED();
  if (verdict === 'publish' && fee.from < today) throw errors.FROM_PASSED();
  await closeFee(db, feeId, verdict === 'publish' ? 'published' : 'refused', me, reason || null, now);
  if (verdict === 'publish' && fee.replaces) await endFeeOn(db, fee.replaces, addDays(fee.from, -1), me, now);
  audit({ subject: `fee_item:${feeId}`, before: fee, after: { verdict }, reason });
  return { feeId };
});
