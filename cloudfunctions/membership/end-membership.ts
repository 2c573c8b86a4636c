import { personOf, type Context } from '../shared/implement';
import { moveLocked } from './move-standing';
import type { LivingUnit } from './unit-store';

/** Ends a locked membership at its own wish, from this instant. */
export async function endMembership(context: Context, unit: LivingUnit, reason: string | undefined, proof?: string) {
  const { now, actor, audit } = context;
  const after = await moveLocked(context, unit, 'leave', { personId: personOf(actor).id, reason });
  if (!after) throw new Error('whoever is a member may leave');
  audit({
    subject: `membership:${unit.id}`,
    before: unit,
    after: { ...after, proof },
    ...(reason ? { reason } : {}),
    ...(proof ? { note: `on file ${proof}` } : {}),
  });
  return { status: after.status, at: now.toISOString() };
}
