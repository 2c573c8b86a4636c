import { ledger } from '../../contracts/ledger';
import { on } from '../shared/implement';
import { proofText } from './checkpoint';
import { placeOf, readerOf, tilesOf } from './tiles';
import { fold, inclusionOf } from './tree';
import { findLine, findTiles } from './ledger-store';
import { presentLine } from './present';

/** A line with the proof that it stands in the ledger; whoever has it asks nobody any more. */
export const proof = on(ledger.proof).handler(async ({ input: { seq }, context: { db }, errors }) => {
  const found = await findLine(db, seq);
  if (!found) throw errors.LINE_NOT_FOUND();
  const { line, checkpoint } = found;
  if (!checkpoint) throw errors.NOT_SEALED();
  const path = inclusionOf(seq, checkpoint.size);
  const wanted = new Set(path.flat().map((node) => (({ level, index }) => `${level}/${index}`)(placeOf(node))));
  const tiles = tilesOf(checkpoint.size).filter(({ level, index }) => wanted.has(`${level}/${index}`));
  const read = await findTiles(db, tiles);
  const hashes = path.map((nodes) =>
    fold(
      nodes,
      readerOf((level, index) => read.get(`${level}/${index}`) ?? []),
    ),
  );
  return {
    line: presentLine(line),
    proof: proofText({ index: seq, proof: hashes, checkpoint: checkpoint.note }),
    fileName: `${seq}.tlog-proof`,
  };
});
