import { moveStanding } from '../membership/effects';
import type { Context } from '../shared/implement';
import { fillDiscipline, type Discipline } from './discipline-store';

/** A sanction takes effect once nobody appeals any more; false when the member has left meanwhile. */
export async function applyMeasure(
  context: Pick<Context, 'db' | 'now' | 'today'>,
  { id, membershipId, measure, basis }: Discipline,
  by: { personId: string | null },
): Promise<boolean> {
  const move = measure === 'expulsion' ? 'expel' : 'suspend';
  const moved = await moveStanding(context, membershipId, move, { ...by, reason: basis });
  if (moved) await fillDiscipline(context.db, id, { effectiveOn: context.today });
  return moved !== null;
}
