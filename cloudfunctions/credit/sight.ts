import { sql, type RawBuilder } from 'kysely';
import type { Office } from '../../contracts/wire';
import { reaches } from '../ground/reach';
import type { Actor } from '../shared/actor';

/** Who reads credit files beside the members themselves. */
export const readers: readonly Office[] = ['clerk', 'director', 'compliance', 'supervisor', 'president', 'council'];
/** Who keeps them. */
export const keepers: readonly Office[] = ['clerk', 'director', 'compliance'];

/** Who is the second one where two are needed. */
export const confirmers: readonly Office[] = ['director', 'compliance', 'supervisor'];

/** Of a `member_register r`: the actor's offices reach its file. */
export const reached = (actor: Actor, offices: readonly Office[] = readers): RawBuilder<boolean> =>
  reaches(actor, offices, sql<string | null>`r.committee_id`);
export const holds = (actor: Actor, offices: readonly Office[]): boolean =>
  actor.offices.some(({ office }) => offices.includes(office));
/** Of the whole association, for what concerns everybody. */
export const holdsAll = (actor: Actor, offices: readonly Office[]): boolean =>
  actor.offices.some(({ office, committeeId }) => committeeId === null && offices.includes(office));
export const standsFor = (actor: Actor, membershipId: string): boolean =>
  actor.units.some((unit) => unit.membershipId === membershipId);
