import { postConfirmers, postReaders } from '../../contracts/sideposts';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';

/** Posts elsewhere are declared to the association: an office of a committee does not reach them. */
export const mayRead = (actor: Actor): boolean => officesFor(actor, null, postReaders).length > 0;
export const mayConfirm = (actor: Actor): boolean => officesFor(actor, null, postConfirmers).length > 0;
