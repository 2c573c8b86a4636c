import { sql, type RawBuilder } from 'kysely';
import type { Office } from '../../contracts/wire';
import { reaches } from '../ground/reach';
import type { Actor } from '../shared/actor';

/**
 * Whether one of these offices of the actor reaches the member `r` (of `member_register`): through the committee that keeps
 * its file, or through any that it is of besides. A member of several is on the lists of each.
 */
export function reachesMember(actor: Actor, admitted: readonly Office[]): RawBuilder<boolean> {
  const home = reaches(actor, admitted, sql<string | null>`r.committee_id`);
  const held = actor.offices.flatMap(({ office, committeeId }) => (admitted.includes(office) ? [committeeId] : []));
  if (held.length === 0 || held.includes(null)) return home;
  return sql<boolean>`(${home} OR r.id IN (SELECT p.membership_id FROM committee_place p WHERE p.committee_id = ANY(${held}::uuid[])))`;
}
