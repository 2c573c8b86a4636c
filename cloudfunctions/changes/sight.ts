import { seconds } from '../../contracts/membership';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';
import type { Change } from './store';

/** Who sees a change: the company's people, and the offices that may be its second hand. */
export const sightOf = (actor: Actor, change: Change): { own: boolean; staff: boolean } => ({
  own: actor.units.some((unit) => unit.membershipId === change.membershipId) || change.askedById === actor.person?.id,
  staff: officesFor(actor, change.committeeId, seconds).length > 0,
});
