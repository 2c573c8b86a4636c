import { identity } from '../../contracts/identity';
import { on } from '../shared/implement';
import { presentTransfer, sightOf } from './present-transfer';
import { findProof } from './transfer-files';
import { findTransfer } from './transfer-store';

export const transfer = on(identity.transfer).handler(async ({ input, context: { db, actor, today }, errors }) => {
  const row = await findTransfer(db, input.transferId, today);
  const sight = row && sightOf(actor, row);
  if (!row || !sight) throw errors.TRANSFER_NOT_FOUND();
  return presentTransfer(actor, row, sight, await findProof(db, row.id));
});
