import type { ChangeWish } from '../../contracts/changes';
import { diagnoseUscc } from '../../contracts/uscc';

export interface About {
  id: string;
  kind: 'unit' | 'individual' | 'group';
  name: string;
  uscc: string | null;
}
export type WishFault =
  | 'ACTS_HIMSELF'
  | 'DAY_AHEAD'
  | 'IDENTITY_MISSING'
  | 'NOTHING_CHANGES'
  | 'USCC_INVALID'
  | 'SUCCESSOR_MISSING'
  | 'SUCCESSOR_WRONG';

/**
 * Why a change cannot be asked for as it is written; null when it can.
 * @param successorLives whether the member that is named as successor is one that lives
 */
export function judgeWish(
  wish: Pick<ChangeWish, 'kind' | 'newName' | 'newUscc' | 'successorId' | 'successorName' | 'onDay'>,
  about: About,
  successorLives: boolean,
  today: string,
): WishFault | null {
  const { kind, newName, newUscc, successorId, successorName, onDay } = wish;
  if (about.kind === 'individual') return 'ACTS_HIMSELF';
  if (onDay > today) return 'DAY_AHEAD';
  if (kind === 'identity') {
    if (!newName && !newUscc) return 'IDENTITY_MISSING';
    if (newUscc && !diagnoseUscc(newUscc).ok) return 'USCC_INVALID';
    if ((newName ?? about.name) === about.name && (newUscc ?? about.uscc) === about.uscc) return 'NOTHING_CHANGES';
  }
  if (kind === 'merger' && !successorId && !successorName) return 'SUCCESSOR_MISSING';
  if ((kind === 'merger' || kind === 'split') && successorId && (successorId === about.id || !successorLives))
    return 'SUCCESSOR_WRONG';
  return null;
}

/** What of the wish is kept: nothing that its kind does not ask for, and no name beside a member that is named. */
export const keptOf = ({ kind, newName, newUscc, successorId, successorName }: ChangeWish) => ({
  newName: (kind === 'identity' && newName) || null,
  newUscc: (kind === 'identity' && newUscc) || null,
  successorId: ((kind === 'merger' || kind === 'split') && successorId) || null,
  successorName: ((kind === 'merger' || kind === 'split') && !successorId && successorName) || null,
});

/** A company that went into another or was struck off is no member any more (handbook §2.1, `terminated`). */
export const ends = (kind: ChangeWish['kind']): boolean => kind === 'merger' || kind === 'deregistration';
