import { payments } from '../../contracts/payments';
import { askGate } from '../ground/gate';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { holdFee, isOpenBranch, saveFee } from './fee-store';
import type { ChargeFacts } from './facts';
import { judgeFee } from './judge-fee';

export const proposeFee = on(payments.proposeFee).handler(async ({ input, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const refusal = judgeFee(input, today);
  if (refusal) throw errors[refusal]();
  if (input.replaces) {
    const former = await holdFee(db, input.replaces);
    if (former?.state !== 'published' || former.kind !== input.kind) throw errors.FEE_NOT_FOUND();
  }
  if (input.collectorId && !(await isOpenBranch(db, input.collectorId))) throw errors.BRANCH_NOT_FOUND();
  const { name, basis, standard, serviceContent, payer, price, voluntary } = input;
  const charge: ChargeFacts = {
    ...{
      subject: `feeProposal:${name}`,
      name,
      words: [name, basis, standard, serviceContent, payer],
      price,
      voluntary,
    },
    page: '/modules/payments/pages/fees/index',
  };
  await askGate(context, 'payments.charge', charge, (closed) => errors.RED_LINE(closed));
  const entrustedList = input.entrusted ? input.entrustedList : null;
  const fee = { ...input, entrustedList, id: newId(now), by: personOf(actor).id };
  if (!(await saveFee(db, fee, now))) throw errors.PROPOSAL_OPEN();
  audit({ subject: `fee_item:${fee.id}`, after: fee });
  return { feeId: fee.id };
});
