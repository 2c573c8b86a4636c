/** What finance has written itself and may take back by another entry; a document's entry goes with its document. */
export const byHand = ({
  sourceKind,
  reversal,
  reversed,
}: {
  sourceKind: string;
  reversal: boolean;
  reversed: boolean;
}): boolean => ['manual', 'transfer', 'release'].includes(sourceKind) && !reversal && !reversed;
