import type { Actor } from '../shared/actor';

/** A director of the whole association: a branch sets up no branch (handbook §1.6). */
export const wholeDirector = (actor: Actor): boolean =>
  actor.offices.some(({ office, committeeId }) => office === 'director' && committeeId === null);
