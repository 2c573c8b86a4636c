import { sql } from 'kysely';
import type { Db } from '../shared/db';
import { stepAt } from './judge-step';
import type { FlowEvent, Standing } from './standing';

/**
 * Writes that a case was reminded of, or escalated. It moves nothing: whoever decides at this moment is not in its way.
 * Null when the same was written since `since`; the case is locked, so that of two at once one is.
 */
export async function saveReminder(
  db: Db,
  standing: Standing,
  { kind, personId }: { kind: 'reminded' | 'escalated'; personId: string | null },
  since: Date,
  now: Date,
): Promise<Pick<FlowEvent, 'id' | 'version' | 'kind'> | null> {
  await sql`SELECT FROM flow_case WHERE id = ${standing.id} FOR NO KEY UPDATE`.execute(db);
  const { rows } = await sql<Pick<FlowEvent, 'id' | 'version' | 'kind'>>`
    INSERT INTO flow_event (case_id, kind, step_seq, step, round, version, person_id, at)
    SELECT ${standing.id}, ${kind}, ${standing.seq}, ${stepAt(standing.steps, standing.seq).name}, ${standing.round}, ${standing.version}, ${personId}::uuid, ${now}
    WHERE NOT EXISTS (SELECT FROM flow_event WHERE case_id = ${standing.id} AND kind = ${kind} AND at >= ${since})
    RETURNING id, version, kind`.execute(db);
  return rows[0] ?? null;
}
