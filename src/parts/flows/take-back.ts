import { cloud } from '@/cloud/client';
import { goInstead } from '@/hooks/go';
import { offerUndo } from './undo';

interface Taken {
  /** Id of what the case is about, and the page that shows it. */
  of: string;
  page: Parameters<typeof goInstead>[0];
  caseId: string;
  /** Of the case after the move. */
  version: number;
  words: string;
}
/** Offers to take the last move of a case back. */
export const takeBackLater = ({ of, page, caseId, version, words }: Taken) =>
  offerUndo({
    of,
    words,
    take: (options) => cloud.flows.takeBack({ caseId, version }, options),
    back: () => goInstead(page, { id: of }),
  });
