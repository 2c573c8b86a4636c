import { sql } from 'kysely';
import type { ContentState } from '../ground/content-check';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { afterMinutes } from '../shared/clock';
import { runsMeeting } from './facts';
import type { Companion } from './seat-store';

const keptMinutes = 30 * 1440;

/**
 * Registrations whose words nobody has been asked about, marked as asked; another turn at the same moment takes others.
 * `text` is what others will see of them: the name where the register has none of its own, what a walk-in calls his
 * company, the names of companions. Meetings long over are seen by nobody any more.
 */
export async function takeUnasked(
  db: Db,
  now: Date,
  limit: number,
): Promise<{ id: string; author: string | null; text: string }[]> {
  const { rows } = await sql<{ id: string; author: string | null; text: string }>`
    WITH picked AS MATERIALIZED (
      SELECT g.id FROM registration g JOIN meeting m ON m.id = g.meeting_id
       WHERE g.words_state = 'pending' AND g.state NOT IN ('cancelled', 'lapsed')
         AND m.status IN ('noticed', 'in_session', 'ended', 'postponed') AND m.ends_at > ${afterMinutes(now, -keptMinutes)}
       ORDER BY g.id LIMIT ${limit} FOR UPDATE OF g SKIP LOCKED)
    UPDATE registration g SET words_state = 'asked' FROM picked, meeting_registration v
     WHERE g.id = picked.id AND v.id = g.id
    RETURNING g.id, g.registered_by AS author,
      concat_ws(E'\\n', CASE WHEN v.guest THEN g.name END, nullif(g.unit_name, ''),
        (SELECT string_agg(c ->> 'name', E'\\n' ORDER BY n) FROM jsonb_array_elements(g.companions) WITH ORDINALITY AS each(c, n))) AS text`.execute(
    db,
  );
  return rows;
}

export const passWords = (db: Db, ids: readonly string[]) =>
  sql`UPDATE registration SET words_state = 'pass' WHERE id = ANY(${[...ids]}::uuid[]) AND words_state = 'asked'`.execute(
    db,
  );

/** Words that were changed meanwhile are asked about anew: the answer is not about them. */
export async function settleWords(db: Db, id: string, state: ContentState): Promise<void> {
  await sql`UPDATE registration SET words_state = ${state} WHERE id = ${id} AND words_state = 'asked'`.execute(db);
}

interface Words {
  name: string;
  unitName: string;
  companions: Companion[];
}
/** The words of a registration in a meeting that the actor runs, held until the commit. */
export async function findWords(
  db: Db,
  actor: Actor,
  registrationId: string,
): Promise<(Words & { state: string }) | undefined> {
  const { rows } = await sql<Words & { state: string }>`
    SELECT g.name, g.unit_name AS "unitName", g.companions, g.words_state AS state
    FROM registration g JOIN meeting m ON m.id = g.meeting_id WHERE g.id = ${registrationId} AND ${runsMeeting(actor)} FOR UPDATE OF g`.execute(
    db,
  );
  return rows[0];
}

/** Words that a person has judged: shown from now on. */
export const saveWords = (db: Db, id: string, { name, unitName, companions }: Words) =>
  sql`UPDATE registration SET name = ${name}, unit_name = ${unitName}, companions = ${JSON.stringify(companions)}::jsonb, words_state = 'pass'
    WHERE id = ${id}`.execute(db);
