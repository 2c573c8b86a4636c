import { payments } from '../../contracts/payments';
import { officesFor } from '../ground/reach';
import { on } from '../shared/implement';
import { findFees } from './fee-store';

export const fees = on(payments.fees).handler(async ({ context: { db, actor, today } }) => {
  const keeps = officesFor(actor, null, ['director', 'finance']).length > 0;
  const { rows, proposed } = await findFees(db, today, keeps);
  return {
    rows,
    proposed: proposed.map(({ proposedById, ...fee }) => ({
      ...fee,
      proposedAt: new Date(fee.proposedAt).toISOString(),
      own: proposedById === actor.person?.id,
      mayDecide: proposedById !== actor.person?.id,
    })),
    mayPropose: keeps,
  };
});
