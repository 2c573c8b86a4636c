import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../shared/actor';

/**
 * CTEs `gone_now`, `hand` and `own`: the entries that stand and are the actor's to speak for, by which right, since when
 * he has it (`hand_since`), and whether he is in the room for them (`here`). Each is there once, by the eldest right: who
 * represents both a member and the holder of its proxy has one vote of it. A poll reads it once for all that it asks about
 * them, by the indexes of person and member: it does not go through the roll.
 */
export const ownEntries = (actor: Actor, meetingId: RawBuilder<unknown>, now: Date): RawBuilder<unknown> => {
  const me = sql`${actor.person?.id ?? null}::uuid`;
  const columns = sql`e.id, e.name, e.person_id, e.membership_id, e.voter, e.excuse, e.since`;
  return sql`
  gone_now AS MATERIALIZED (SELECT z.roll_entry_id, z.at, z.name FROM roll_ceased(${meetingId}, ${now}::timestamptz) z),
  hand AS MATERIALIZED (
    SELECT ${columns}, 'own' AS by_right, '-infinity'::timestamptz AS hand_since FROM roll_entry e WHERE e.meeting_id = ${meetingId} AND e.person_id = ${me}
    UNION ALL
    SELECT ${columns}, 'unit', w.since FROM representation w JOIN roll_entry e ON e.meeting_id = ${meetingId} AND e.membership_id = w.membership_id WHERE w.person_id = ${me}),
  spoken AS (
    SELECT * FROM hand WHERE id NOT IN (SELECT roll_entry_id FROM gone_now)
    UNION ALL
    SELECT ${columns}, 'proxy', h.hand_since
      FROM proxy_standing(${meetingId}, ${now}::timestamptz) x JOIN hand h ON h.id = x.holder_id JOIN roll_entry e ON e.id = x.giver_id),
  own AS MATERIALIZED (
    SELECT DISTINCT ON (s.id) s.*, s.id IN (
             SELECT p.roll_entry_id FROM roll_presence_of(${meetingId}, ${me}, ${now}::timestamptz) p WHERE p.inside) AS here
      FROM spoken s ORDER BY s.id, s.hand_since)`;
};

/** Whether the actor, by entry `e` of `own`, may vote on motion `o`; that nobody else gave it is another question. */
export const mayGive = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(e.voter AND e.here AND NOT ${isLate} AND NOT ${hasInterest(actor)})`;
/** Whether what entry `e` of `own` has came after motion `o` was put. */
export const isLate = sql<boolean>`(e.since > o.opened_at OR e.hand_since > o.opened_at)`;
/** Whether motion `o` excludes entry `e`, or the actor himself. */
export const hasInterest = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(cardinality(o.barred_person_ids) > 0 AND (e.id = ANY(o.barred_entry_ids) OR coalesce(${actor.person?.id ?? null}::uuid = ANY(o.barred_person_ids), false)
    OR EXISTS (SELECT FROM representation_held w WHERE w.person_id = ANY(o.barred_person_ids) AND w.membership_id = e.membership_id
      AND w.since <= o.opened_at AND coalesce(w.ended_at > o.opened_at, true))))`;
