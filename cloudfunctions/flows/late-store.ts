import { sql } from 'kysely';
import type { Db } from '../shared/db';

/** Cases whose step is past its day, has somebody to escalate to, and was not escalated. */
export async function findLate(db: Db, today: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT c.id FROM flow_case c JOIN flow_step s ON s.flow_id = c.flow_id AND s.seq = c.step_seq
    WHERE c.state = 'open' AND c.due_on < ${today}::date AND c.escalated_on IS NULL AND s.escalate_to IS NOT NULL
    ORDER BY c.due_on, c.id LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** False when it is not late any more, or another run was faster. */
export async function markEscalated(db: Db, id: string, today: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE flow_case SET escalated_on = ${today}::date
    WHERE id = ${id} AND state = 'open' AND due_on < ${today}::date AND escalated_on IS NULL`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Cases that were handed on to somebody who does not hold an office of the step on the day. */
export async function findStrayed(db: Db, today: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT f.id FROM flow_standing f
    WHERE f.state = 'open' AND f.assigned_to IS NOT NULL AND NOT EXISTS (
      SELECT FROM office_held h WHERE h.person_id = f.assigned_to AND h.office = ANY(f.offices) AND h.term @> ${today}::date
        AND (h.committee_id IS NULL OR h.committee_id = f.committee_id))
    ORDER BY f.id LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.id);
}
