import { personOf, type Context } from '../shared/implement';
import { changeMembership, saveEvent } from './store';
import type { LivingUnit } from './unit-store';

/** Ends a locked membership at its own wish, from this instant. */
export async function endMembership(
  { db, now, today, actor, audit }: Context,
  unit: LivingUnit,
  reason: string | undefined,
  proof?: string,
) {
  const after = { status: 'withdrawn' as const, ended_on: today, ended_at: now };
  if (!(await changeMembership(db, unit.id, unit.version, unit.status, after)))
    throw new Error('a membership that is locked does not change');
  await saveEvent(db, { membershipId: unit.id, kind: 'withdrawn', personId: personOf(actor).id, reason }, now);
  audit({
    subject: `membership:${unit.id}`,
    before: unit,
    after: { ...after, proof },
    ...(reason ? { reason } : {}),
    ...(proof ? { note: `on file ${proof}` } : {}),
  });
  return { status: after.status, at: now.toISOString() };
}
