import { secretariat } from '../../contracts/wire';
import { registrars } from '../../contracts/workbench';
import { officesFor } from '../ground/reach';
import type { Actor } from '../shared/actor';

/** Positions are the whole association’s: an office of a committee does not reach them. */
export const mayRead = (actor: Actor): boolean => officesFor(actor, null, registrars).length > 0;
export const mayAct = (actor: Actor): boolean => officesFor(actor, null, secretariat).length > 0;
