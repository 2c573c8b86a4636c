import { sql } from 'kysely';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { summaryColumns, type SummaryRow } from './application-store';
import type { ExpiringRow } from './unit-store';

export interface Todos {
  drafts: number;
  applications: SummaryRow[];
  licences: ExpiringRow[];
}

/** Drafts, open applications and expiring documents of a person, in one round trip. */
export async function findTodos(db: Db, actor: Actor, by: string): Promise<Todos> {
  const units = actor.units.map((unit) => unit.membershipId);
  const personId = actor.person?.id ?? null;
  const { rows } = await sql<{
    drafts: number;
    applications: (Omit<SummaryRow, 'submitted_at'> & { submitted_at: string })[];
    licences: ExpiringRow[];
  }>`
    SELECT
      (SELECT count(*)::int FROM application_draft WHERE person_id = ${personId}::uuid) AS drafts,
      (SELECT coalesce(json_agg(a ORDER BY a.submitted_at DESC, a.id DESC), '[]') FROM (
        SELECT ${summaryColumns} FROM membership m JOIN flow_standing f ON f.id = m.case_id
        WHERE m.status IN ('under_review', 'returned') AND (m.applied_by = ${personId}::uuid OR m.id = ANY(${units}::uuid[]))
        ORDER BY m.submitted_at DESC LIMIT 10) a) AS applications,
      (SELECT coalesce(json_agg(l ORDER BY l.valid_to, l.id), '[]') FROM (
        SELECT d.id, d.code, d.name_on_document, d.number, d.valid_to, m.id AS membership_id, m.name AS unit_name
        FROM membership_material d JOIN membership m ON m.id = d.membership_id
        WHERE m.id = ANY(${units}::uuid[]) AND m.status = 'active' AND d.replaced_at IS NULL AND d.valid_to <= ${by}::date
        ORDER BY d.valid_to, d.id LIMIT 20) l) AS licences`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the todos answer one row');
  return {
    ...row,
    applications: row.applications.map((each) => ({ ...each, submitted_at: new Date(each.submitted_at) })),
  };
}
