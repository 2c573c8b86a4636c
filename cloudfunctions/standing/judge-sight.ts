import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { officesFor } from '../ground/reach';

/** Who reads the sanctions of members: the secretariat, who decides on them, and who hears appeals. */
export const readers = ['clerk', 'director', 'president', 'supervisor', 'council'] as const satisfies readonly Office[];

/**
 * How somebody sees a sanction: one who stands for the member sees it as that, whatever office he holds besides. Null: it is
 * not his to see.
 */
export function judgeSight(
  actor: Actor,
  { represents, committeeId }: { represents: boolean; committeeId: string | null },
): 'member' | 'staff' | null {
  if (represents) return 'member';
  return officesFor(actor, committeeId, readers).length > 0 ? 'staff' : null;
}

/** The actor with the member among his units: the door leaves out one that is suspended or in arrears. */
export const asParty = (
  actor: Actor,
  { represents, membershipId, member }: { represents: boolean; membershipId: string; member: string },
): Actor =>
  represents
    ? { ...actor, units: [...actor.units, { membershipId, name: member, status: 'active', memberNo: null }] }
    : actor;
