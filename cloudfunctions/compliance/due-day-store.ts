import { sql } from 'kysely';
import type { Db } from '../shared/db';

export interface DueRow {
  id: string;
  severity: 1 | 2 | 3 | 4 | 5;
  openedOn: string;
  dueOn: string;
  provisional: boolean;
  /** The rule's, which names nobody. */
  title: string;
  titleEn: string;
  /** To whom it was given, else whoever holds one of its offices. */
  handlers: string[];
}
/** Findings that are due today or later, locked, by id. */
export async function lockDue(db: Db, today: string, after: string, limit: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    SELECT f.id, f.severity, f.opened_on AS "openedOn", f.due_on AS "dueOn", f.provisional, v.title, v.title_en AS "titleEn",
      CASE WHEN f.assigned_to IS NOT NULL THEN ARRAY[f.assigned_to] ELSE ARRAY(
        SELECT DISTINCT o.person_id FROM office_holder o WHERE o.office = ANY(f.offices) AND o.term @> ${today}::date AND o.ended_at IS NULL
          AND (o.committee_id IS NULL OR o.committee_id = f.committee_id) AND o.person_id <> ALL(f.barred) ORDER BY 1) END AS handlers
    FROM finding f JOIN parameter_version v ON v.id = f.rule_id AND v.since = f.rule_since
    WHERE f.due_on >= ${today}::date AND f.ended_on IS NULL AND f.id > ${after}::uuid ORDER BY f.id LIMIT ${limit} FOR UPDATE OF f`.execute(
    db,
  );
  return rows;
}
export async function saveDue(
  db: Db,
  rows: readonly { id: string; due: string; provisional: boolean }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`UPDATE finding f SET due_on = g.due, provisional = g.provisional, version = f.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, due date, provisional boolean) WHERE f.id = g.id`.execute(
    db,
  );
}
