import type { Context } from '../shared/implement';
import type { StandingMove } from './judge-standing';
import { moveLocked, type Moved } from './move-standing';
import { lockLivingUnit, type LivingUnit } from './unit-store';

export type { StandingMove } from './judge-standing';

/**
 * Makes a move of a membership for a module above, in its transaction: dues let it fall behind and settle, a sanction
 * suspends or expels. Nobody is told, and no audit row is written: both are the caller's.
 * @returns how it stood and how it stands; null where there is no such member any more, or the move leads nowhere
 */
export async function moveStanding(
  context: Pick<Context, 'db' | 'now' | 'today'>,
  membershipId: string,
  move: StandingMove,
  by: { personId: string | null; reason?: string | undefined },
): Promise<{ before: LivingUnit; after: Moved } | null> {
  const before = await lockLivingUnit(context.db, membershipId);
  const after = before && (await moveLocked(context, before, move, by));
  return before && after ? { before, after } : null;
}
