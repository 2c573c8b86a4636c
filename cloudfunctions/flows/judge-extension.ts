import { extensionOf } from './judge-move';
import { holds, stepAt } from './judge-step';
import { judgeTurn, officeOf, type NotHisTurn, type Party } from './judge-turn';
import type { Standing } from './standing';

/** Why a step is not extended. */
export type NotExtended = NotHisTurn | 'notExtendable' | 'extendedBefore' | 'late';

/**
 * Null when he may extend the step: once while it lasts, until the end of its day, and by an office that decides it.
 * Whoever was only asked to sign too does not give the others more time.
 */
export function judgeExtending(party: Party, standing: Standing, today: string): NotExtended | null {
  const turn = judgeTurn(party, standing);
  if (turn) return turn;
  if (officeOf(party, standing) === null) return 'otherOffice';
  const { extension } = stepAt(standing.steps, standing.seq);
  if (!extension || !holds(extension.condition, standing.facts)) return 'notExtendable';
  if (standing.extended > 0) return 'extendedBefore';
  return standing.dueOn === null || standing.dueOn < today ? 'late' : null;
}

/** By how many working days he may extend the step, and what its day is then; null when he may not. */
export function extensionFor(party: Party, standing: Standing, today: string) {
  if (judgeExtending(party, standing, today)) return null;
  const { extended, dueOn, provisional } = extensionOf(standing, today);
  return dueOn === null ? null : { workdays: extended, until: dueOn, provisional };
}
