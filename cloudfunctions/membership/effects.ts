import type { Context } from '../shared/implement';
import { endMembership } from './end-membership';
import { lockLivingUnit } from './unit-store';

/**
 * Ends a living membership by the association's own decision, in the caller's transaction; the row of the trail is its,
 * telling those who stand for it the caller's. False: it has ended already.
 */
export async function withdrawByDecision(context: Context, membershipId: string, reason: string): Promise<boolean> {
  const unit = await lockLivingUnit(context.db, membershipId);
  if (!unit) return false;
  await endMembership(context, unit, reason);
  return true;
}
