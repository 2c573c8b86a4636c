import { sql } from 'kysely';
import type { StepKind } from '../../contracts/membership';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';

export interface DueRow {
  id: string;
  name: string;
  step: StepKind;
  stepSince: string;
  workdays: number;
  dueOn: string;
  provisional: boolean;
  offices: Office[];
  committeeId: string | null;
  applicants: string[];
}
/** Open applications that are not overdue, locked, by their id. */
export async function lockDue(db: Db, today: string, after: string, limit: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    SELECT m.id, m.name, s.kind AS step, m.step_since AS "stepSince", s.workdays, m.due_on AS "dueOn", m.due_provisional AS provisional,
      s.offices, m.committee_id AS "committeeId",
      ARRAY(SELECT m.applied_by UNION SELECT w.person_id FROM representation w WHERE w.membership_id = m.id AND w.person_id IS NOT NULL) AS applicants
    FROM membership m JOIN admission_step s ON s.flow_id = m.flow_id AND s.seq = m.step_seq
    WHERE m.status = 'under_review' AND m.due_on >= ${today}::date AND m.id > ${after}::uuid
    ORDER BY m.id LIMIT ${limit} FOR NO KEY UPDATE OF m`.execute(db);
  return rows;
}

export async function saveDue(db: Db, changed: { row: DueRow; due: string; provisional: boolean }[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ row, due, provisional }) => ({ id: row.id, due, provisional }));
  await sql`UPDATE membership m SET due_on = g.due, due_provisional = g.provisional
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(id uuid, due date, provisional boolean) WHERE m.id = g.id`.execute(
    db,
  );
}
