import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';

/** The committees whose members the actor reaches by one of these offices; null among them stands for everybody. */
export const reachedCommittees = (actor: Actor, admitted: readonly Office[]): (string | null)[] =>
  actor.offices.filter((held) => admitted.includes(held.office)).map((held) => held.committeeId);
