import type { UndoBar } from '../../contracts/duplicates';
import { addDays, dayOf } from '../shared/clock';

interface Standing {
  undone: boolean;
  at: Date;
  /** By the rule of the day of the merge. */
  undoDays: number;
  /** Another file was merged into the kept one since, or the kept one into another: that is undone first. */
  laterMerge: boolean;
  keptStatus: string;
  /** Somebody else lives by now under what one of the two was known by. */
  identityTaken: boolean;
  own: boolean;
}
const living = ['active', 'arrears', 'suspended'];

/** Last day on which a merge can be undone, the day in Asia/Shanghai. */
export const undoUntil = ({ at, undoDays }: Pick<Standing, 'at' | 'undoDays'>): string => addDays(dayOf(at), undoDays);

/** Why it cannot be undone, the plainest reason first; null when it can. */
export function judgeUndo(standing: Standing, today: string): UndoBar | null {
  if (standing.undone) return 'undone';
  if (standing.own) return 'ownCompany';
  if (standing.laterMerge) return 'laterMerge';
  if (today > undoUntil(standing)) return 'tooLate';
  if (!living.includes(standing.keptStatus)) return 'keptEnded';
  return standing.identityTaken ? 'identityTaken' : null;
}
