import { sql } from 'kysely';
import type { ExpenseDraft } from '../../contracts/expense-form';
import type { Db } from '../shared/db';

export interface DraftRow {
  id: string;
  version: number;
  form: ExpenseDraft;
  savedAt: Date;
}
/** More than anybody writes at once. */
export const mostDrafts = 30;

export async function findDrafts(db: Db, personId: string): Promise<DraftRow[]> {
  const { rows } = await sql<DraftRow>`
    SELECT id, version, form, saved_at AS "savedAt" FROM expense_draft WHERE person_id = ${personId} ORDER BY saved_at DESC, id LIMIT ${mostDrafts}`.execute(
    db,
  );
  return rows;
}

/** `gone`: it is not there; `moved`: saved elsewhere meanwhile; `full`: he has as many as he may. */
export async function keepDraft(
  db: Db,
  given: { id: string; draftId: string | null; version: number | null; personId: string; form: ExpenseDraft },
  now: Date,
): Promise<{ id: string; version: number } | 'gone' | 'moved' | 'full'> {
  const { id, draftId, version, personId, form } = given;
  if (draftId === null) {
    const { rows } = await sql<{ id: string; version: number }>`
      INSERT INTO expense_draft (id, person_id, form, saved_at)
      SELECT ${id}, ${personId}, ${JSON.stringify(form)}::jsonb, ${now}
       WHERE (SELECT count(*) FROM expense_draft WHERE person_id = ${personId}) < ${mostDrafts} RETURNING id, version`.execute(
      db,
    );
    return rows[0] ?? 'full';
  }
  const { rows } = await sql<{ id: string; version: number }>`
    UPDATE expense_draft SET form = ${JSON.stringify(form)}::jsonb, version = version + 1, saved_at = ${now}
    WHERE id = ${draftId} AND person_id = ${personId} AND version = ${version} RETURNING id, version`.execute(db);
  if (rows[0]) return rows[0];
  const there = await sql`SELECT FROM expense_draft WHERE id = ${draftId} AND person_id = ${personId}`.execute(db);
  return there.rows.length > 0 ? 'moved' : 'gone';
}

export async function deleteDraft(db: Db, personId: string, draftId: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`DELETE FROM expense_draft WHERE id = ${draftId} AND person_id = ${personId}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
