import type { Context } from '../shared/implement';
import type { Period } from './judge-dues-share';
import { periodFrom } from './judge-dues-run';
import { mayKeep } from './present';
import { findBasis, type Basis } from './run-store';

export type PeriodRefusal =
  | 'NOT_FOUND'
  | 'WHOLE_ASSOCIATION'
  | 'NO_BALLOT'
  | 'NOT_IN_FORCE'
  | 'PERIOD_OVERLAPS'
  | 'NO_FEE_ITEM'
  | 'DUE_DAY';
export type Billable = Basis & { ballotId: string; feeItemId: string };

/**
 * By what a period would be billed, or why it cannot be. What no ballot adopted is not collected; the database refuses it
 * too.
 */
export async function basisOf(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  { standardId, from, dueDay }: { standardId: string; from: string; dueDay: string },
): Promise<{ refused: PeriodRefusal } | { refused: null; basis: Billable; period: Period }> {
  if (!mayKeep(actor)) return { refused: 'WHOLE_ASSOCIATION' };
  const period = periodFrom(from);
  const basis = await findBasis(db, standardId, period, today);
  if (!basis) return { refused: 'NOT_FOUND' };
  const { ballotId, feeItemId } = basis;
  if (ballotId === null) return { refused: 'NO_BALLOT' };
  if (!basis.inForce) return { refused: 'NOT_IN_FORCE' };
  if (basis.overlaps) return { refused: 'PERIOD_OVERLAPS' };
  if (feeItemId === null) return { refused: 'NO_FEE_ITEM' };
  if (dueDay < today || dueDay < from) return { refused: 'DUE_DAY' };
  return { refused: null, basis: { ...basis, ballotId, feeItemId }, period };
}
