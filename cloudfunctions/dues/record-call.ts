import { dues } from '../../contracts/dues';
import { officesFor } from '../ground/reach';
import { newId } from '../shared/ids';
import { on, personOf } from '../shared/implement';
import { findLateCharge, saveCall } from './arrears-store';
import { keepers } from './present';

export const recordCall = on(dues.recordCall).handler(async ({ input: { id, note }, context, errors }) => {
  const { db, now, today, actor, audit } = context;
  const charge = await findLateCharge(db, id, today);
  if (!charge || officesFor(actor, charge.committeeId, keepers).length === 0) throw errors.NOT_FOUND();
  await saveCall(db, { id: newId(now), chargeId: id, note, by: personOf(actor).id }, now);
  audit({ subject: `membership:${charge.membershipId}`, after: { call: note, bill: charge.number } });
  return { id };
});
