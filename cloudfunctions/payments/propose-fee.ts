import { payments } from '../../contracts/payments';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { holdFee, saveFee } from './fee-store';
import { judgeFee } from './judge-fee';

export const proposeFee = on(payments.proposeFee).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const refusal = judgeFee(input, today);
  if (refusal) throw errors[refusal]();
  if (input.replaces) {
    const former = await holdFee(db, input.replaces);
    if (former?.state !== 'published' || former.kind !== input.kind) throw errors.FEE_NOT_FOUND();
  }
  const fee = { ...input, id: newId(now), by: personOf(actor).id };
  if (!(await saveFee(db, fee, now))) throw errors.PROPOSAL_OPEN();
  audit({ subject: `fee_item:${fee.id}`, after: fee });
  return { feeId: fee.id };
});
