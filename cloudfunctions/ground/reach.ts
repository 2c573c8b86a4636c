import { sql, type RawBuilder } from 'kysely';
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

/**
 * `officesFor` as a condition: whether one of these offices of the actor reaches the record. What he plainly reaches or
 * plainly does not is said in a word: planning the question costs more than answering it.
 * @param committee the record's committee, null for one of the whole association
 */
export function reaches(
  actor: Actor,
  admitted: readonly Office[],
  committee: RawBuilder<string | null>,
): RawBuilder<boolean> {
  const held = actor.offices.filter(({ office }) => admitted.includes(office)).map(({ committeeId }) => committeeId);
  if (held.includes(null)) return sql<boolean>`true`;
  return held.length === 0 ? sql<boolean>`false` : sql<boolean>`coalesce(${committee} = ANY(${held}::uuid[]), false)`;
}

/**
 * The same where the record itself says which offices it is for: whether the actor holds one of them that reaches it.
 * @param isFor the record's condition on `held.office`
 */
export const reachesAs = (
  actor: Actor,
  committee: RawBuilder<string | null>,
  isFor: RawBuilder<boolean>,
  admitted?: readonly Office[],
): RawBuilder<boolean> => {
  const held = actor.offices.filter(({ office }) => !admitted || admitted.includes(office));
  return held.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`EXISTS (
  SELECT FROM unnest(${held.map(({ office }) => office)}::text[], ${held.map(({ committeeId }) => committeeId)}::uuid[]) AS held(office, committee)
   WHERE (held.committee IS NULL OR held.committee = ${committee}) AND ${isFor})`;
};
