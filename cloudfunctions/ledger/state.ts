import { ledger } from '../../contracts/ledger';
import { on } from '../shared/implement';
import { ledgerSigner } from './key';
import { findState } from './ledger-store';
import { verifierText } from './note';
import { presentCheckpoint } from './present';

const mostCheckpoints = 60;

export const state = on(ledger.state).handler(async ({ context: { db } }) => {
  const { size, origin, checkpoints } = await findState(db, mostCheckpoints);
  return {
    ...{ size, sealed: checkpoints[0]?.size ?? 0, checkpoints: checkpoints.map(presentCheckpoint) },
    verifier: origin ? verifierText(ledgerSigner(origin)) : null,
  };
});
