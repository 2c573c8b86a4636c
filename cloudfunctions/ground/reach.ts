import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';

/**
 * The offices by which the actor reaches a record: association-wide ones, and those of the record's committee. Only
 * offices that the action admits count: being in finance for the whole association opens no application.
 */
export const officesFor = (actor: Actor, committeeId: string | null, admitted: readonly Office[]): Office[] =>
  actor.offices
    .filter((held) => admitted.includes(held.office))
    .filter((held) => held.committeeId === null || held.committeeId === committeeId)
    .map((held) => held.office);
