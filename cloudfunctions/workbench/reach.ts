import { sql, type RawBuilder } from 'kysely';
import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';

/** Whether one of these offices of the actor reaches a member of `committee`: of the association, or of that committee. */
export const reachesMember = (
  actor: Actor,
  admitted: readonly Office[],
  committee: RawBuilder<unknown>,
): RawBuilder<boolean> => {
  const held = actor.offices.filter((each) => admitted.includes(each.office)).map((each) => each.committeeId);
  return held.includes(null) ? sql<boolean>`true` : sql<boolean>`coalesce(${committee} = ANY(${held}::uuid[]), false)`;
};
