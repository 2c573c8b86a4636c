import { ledger, linesAtOnce } from '../../contracts/ledger';
import { on } from '../shared/implement';
import { findLines } from './ledger-store';
import { presentLine } from './present';

/** A bundle of lines as they stand, with the hashes that the house keeps of them. */
export const lines = on(ledger.lines).handler(async ({ input: { from, size }, context: { db } }) => {
  const until = Math.min(from + linesAtOnce, size ?? Number.MAX_SAFE_INTEGER);
  const found = await findLines(db, from, until);
  return { rows: found.map(presentLine), kept: found.map(({ kept }) => kept) };
});
