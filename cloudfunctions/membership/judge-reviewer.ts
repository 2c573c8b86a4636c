import type { Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';

/** Offices that see applications and what belongs to them. */
export const readers = ['clerk', 'director', 'president', 'council', 'supervisor'] as const satisfies readonly Office[];

/**
 * Whether the form names the actor's verified phone. He may not pass it then, but he may return or refuse it: or an
 * applicant could bar the whole secretariat by naming its phones.
 */
export const isNamedIn = (actor: Pick<Actor, 'person'>, representatives: readonly { phone: string }[]): boolean =>
  actor.person?.phoneVerified === true && representatives.some(({ phone }) => phone === actor.person?.phone);
