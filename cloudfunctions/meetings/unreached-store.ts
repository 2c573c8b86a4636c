import { sql } from 'kysely';
import { partyKinds } from '../../contracts/meeting-kinds';
import { hasPlace } from '../membership/facts';
import type { Db } from '../shared/db';

export interface Unreached {
  meetingId: string;
  title: string;
  committeeId: string | null;
  count: number;
  /** The first few by their names. */
  names: string[];
}
const shownNames = 5;

/**
 * The members that these meetings summon, on the roll or else by the audience, and for which nobody can be told: nobody
 * stands for them. A meeting that reaches somebody for each of its members is not among them.
 */
export async function findUnreached(db: Db, meetingIds: readonly string[]): Promise<Unreached[]> {
  const { rows } = await sql<Unreached>`
    SELECT m.id AS "meetingId", m.title, m.committee_id AS "committeeId", n.count, n.names FROM meeting m CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, (array_agg(u.name ORDER BY u.name))[:${shownNames}] AS names FROM member_name u
       WHERE NOT EXISTS (SELECT FROM representation w WHERE w.membership_id = u.id)
         AND CASE WHEN EXISTS (SELECT FROM meeting_summons e WHERE e.meeting_id = m.id)
           THEN EXISTS (SELECT FROM meeting_summons e WHERE e.meeting_id = m.id AND e.membership_id = u.id AND e.excused_at IS NULL)
           ELSE ${hasPlace('invited', sql`u.status`)} AND (m.audience ->> 'members')::boolean AND ((m.audience -> 'tiers' = '[]' AND m.audience -> 'committees' = '[]')
             OR m.audience -> 'tiers' ? u.tier OR m.audience -> 'committees' ? u.committee_id::text) END) n
    WHERE m.id = ANY(${[...meetingIds]}::uuid[]) AND n.count > 0 AND m.kind <> ALL(${[...partyKinds]}::text[])
    ORDER BY m.starts_at, m.id`.execute(db);
  return rows;
}
