import { identity } from '../../contracts/identity';
import { on, personOf } from '../shared/implement';
import { stopTransfer } from './carry-out';
import { presentTransfer, sightOf } from './present-transfer';
import { findTransfer } from './transfer-store';

/** One tap of whose account it is stops it, until the last moment. */
export const objectToTransfer = on(identity.objectToTransfer).handler(async ({ input, context, errors }) => {
  const { db, today, actor, audit } = context;
  const before = await findTransfer(db, input.transferId, today);
  if (!before || sightOf(actor, before) !== 'holder') throw errors.TRANSFER_NOT_FOUND();
  if (!(await stopTransfer(context, before.id, { personId: personOf(actor).id }, 'objected')))
    throw errors.TRANSFER_OVER();
  const after = await findTransfer(db, before.id, today);
  if (!after) throw new Error('a transfer is not deleted');
  audit({ subject: `person:${before.holderId}`, after: { transfer: before.id, objected: true } });
  return presentTransfer(actor, after, 'holder', []);
});
