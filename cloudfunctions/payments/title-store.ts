import { sql } from 'kysely';
import type { TaxTitle } from '../../contracts/payments';
import type { Db } from '../shared/db';

/** The titles of a person, the one used last first. */
export async function findTitles(db: Db, personId: string): Promise<TaxTitle[]> {
  const { rows } = await sql<TaxTitle>`
    SELECT id, kind, name, tax_no AS "taxNo", email, row_number() OVER w = 1 AS primary FROM tax_title WHERE person_id = ${personId}
    WINDOW w AS (ORDER BY saved_at DESC, id DESC) ORDER BY saved_at DESC, id DESC`.execute(db);
  return rows;
}
/** False: it is not his, or he has as many as he may. */
export async function saveTitle(
  db: Db,
  title: Omit<TaxTitle, 'primary'> & { personId: string; isNew: boolean },
  most: number,
  now: Date,
): Promise<boolean> {
  const { id, personId, kind, name, taxNo, email, isNew } = title;
  const { numAffectedRows } = await (isNew
    ? sql`INSERT INTO tax_title (id, person_id, kind, name, tax_no, email, saved_at)
        SELECT ${id}, ${personId}, ${kind}, ${name}, ${taxNo}, ${email}, ${now} WHERE (SELECT count(*) FROM tax_title WHERE person_id = ${personId}) < ${most}`
    : sql`UPDATE tax_title SET kind = ${kind}, name = ${name}, tax_no = ${taxNo}, email = ${email}, saved_at = ${now} WHERE id = ${id} AND person_id = ${personId}`
  ).execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
export async function dropTitle(db: Db, titleId: string, personId: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`DELETE FROM tax_title WHERE id = ${titleId} AND person_id = ${personId}`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
