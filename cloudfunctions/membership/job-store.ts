import { livingStatuses } from '../../contracts/member-statuses';
import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';

export async function findPublicityEnded(db: Db, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT m.id FROM membership m JOIN flow_standing f ON f.id = m.case_id
    WHERE m.status = 'under_review' AND f.step_kind = 'publicity' AND f.due_on < ${today}::date AND m.content_state <> 'risky'
    ORDER BY f.due_on, m.id LIMIT 100`.execute(db);
  return rows.map((row) => row.id);
}

export interface OverdueRow {
  id: string;
  name: string;
  due_on: string;
  step_seq: number;
  offices: Office[];
  committee_id: string | null;
}
/** Applications past their due day, from the one after `after` on. */
export async function findOverdue(db: Db, today: string, after: string, limit: number): Promise<OverdueRow[]> {
  const { rows } = await sql<OverdueRow>`
    SELECT m.id, m.name, f.due_on, f.step_seq, f.offices, m.committee_id
    FROM membership m JOIN flow_standing f ON f.id = m.case_id
    WHERE f.state = 'open' AND f.step_kind <> 'publicity' AND f.due_on < ${today}::date AND m.id > ${after}::uuid
    ORDER BY m.id LIMIT ${limit}`.execute(db);
  return rows;
}

export interface ExpiringLicence {
  id: string;
  code: string;
  name_on_document: string | null;
  valid_to: string;
  unit_name: string;
  /** Null: nobody stands for the member, and the secretariat hears of it. */
  person_id: string | null;
  membership_id: string;
  committee_id: string | null;
}
/** Documents that end between two days, once for every representative; once for nobody where there is none. */
export async function findExpiringLicences(db: Db, from: string, to: string): Promise<ExpiringLicence[]> {
  const { rows } = await sql<ExpiringLicence>`
    SELECT d.id, d.code, d.name_on_document, d.valid_to, m.name AS unit_name, r.person_id, m.id AS membership_id, m.committee_id
    FROM membership_material d
    JOIN membership m ON m.id = d.membership_id AND m.status = ANY(${[...livingStatuses]}::text[])
    LEFT JOIN representation r ON r.membership_id = m.id
    WHERE d.replaced_at IS NULL AND d.valid_to BETWEEN ${from}::date AND ${to}::date
    ORDER BY d.valid_to, d.id`.execute(db);
  return rows;
}

/** Drafts left alone since an instant, from the one after `after` on. */
export const findForgottenDrafts = (db: Db, savedBefore: Date, after: string, limit: number) =>
  db
    .selectFrom('application_draft')
    .select(['id', 'person_id', 'saved_at'])
    .where('saved_at', '<', savedBefore)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Drafts that nobody has touched for so long that keeping them serves nobody. */
export async function deleteOldDrafts(db: Db, savedBefore: Date): Promise<void> {
  await db.deleteFrom('application_draft').where('saved_at', '<', savedBefore).execute();
}
