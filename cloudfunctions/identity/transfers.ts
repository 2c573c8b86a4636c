import { identity } from '../../contracts/identity';
import { on } from '../shared/implement';
import { presentTransfer, sightOf } from './present-transfer';
import { findTransfersOf } from './transfer-store';

export const transfers = on(identity.transfers).handler(async ({ context: { db, actor, today } }) => {
  const rows = actor.person ? await findTransfersOf(db, actor.person.id, today) : [];
  return {
    rows: rows.flatMap((row) => {
      const sight = sightOf(actor, row);
      if (!sight) return [];
      const { transferId, state, step, askedAt, as } = presentTransfer(actor, row, sight, []);
      return [{ transferId, as, state, step, askedAt }];
    }),
  };
});
