import { sql, type RawBuilder } from 'kysely';

export interface TrailRow {
  at: string;
  by: string | null;
  role: string;
  action: string;
  note: string | null;
}
/** What was done to a subject (`table:id`) as JSON, the latest first. */
export const trailOf = (subject: RawBuilder<string>, limit: number): RawBuilder<TrailRow[]> => sql<TrailRow[]>`(
  SELECT coalesce(json_agg(t ORDER BY t.id DESC), '[]') FROM (
    SELECT a.id, a.at, (SELECT p.name FROM person p WHERE p.id = a.person_id) AS by, a.role, a.action, a.note
      FROM audit a WHERE a.subject = ${subject} ORDER BY a.id DESC LIMIT ${limit}) t)`;
