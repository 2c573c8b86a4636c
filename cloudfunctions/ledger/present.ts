import type { LedgerCheckpoint, LedgerLine } from '../../contracts/ledger';
import type { CheckpointRow, LineRow } from './ledger-store';

export const presentLine = ({ seq, body, at }: LineRow): LedgerLine => ({ seq, body, at: new Date(at).toISOString() });
export const presentCheckpoint = ({ size, root, note, at }: CheckpointRow): LedgerCheckpoint => ({
  ...{ size, root, note, at: new Date(at).toISOString() },
});
