import type { Office } from '../../contracts/wire';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';

/** Whether one of these offices of the actor is of the whole association: a branch keeps no books of its own. */
export const ofTheWhole = (actor: Actor, admitted: readonly Office[]): boolean =>
  officesFor(actor, null, admitted).length > 0;
