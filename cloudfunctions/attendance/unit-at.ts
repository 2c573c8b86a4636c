import type { KnownPerson } from './store';

/**
 * For which member somebody acted at an instant: of those that he represented then the one he has chosen, else the only
 * one; with several and no choice for none. `acting_unit` answers the same for now.
 */
export function unitAt({ units, actingFor }: Pick<KnownPerson, 'units' | 'actingFor'>, at: Date): string | null {
  const held = units.filter(({ since, until }) => new Date(since) <= at && (until === null || new Date(until) > at));
  const ids = [...new Set(held.map(({ membershipId }) => membershipId))];
  const [only] = ids;
  return ids.find((id) => id === actingFor) ?? (ids.length === 1 ? (only ?? null) : null);
}
