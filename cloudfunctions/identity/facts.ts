import { sql, type RawBuilder } from 'kysely';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';

export interface Committee {
  id: string;
  name: string;
}
/** A committee that is open on the day, or undefined. */
export async function findCommittee(db: Db, id: string, today: string): Promise<Committee | undefined> {
  const { rows } = await sql<Committee>`
    SELECT id, name FROM committee WHERE id = ${id} AND (closed_on IS NULL OR closed_on > ${today}::date)`.execute(db);
  return rows[0];
}

/**
 * Who holds one of these offices on a day: of the whole association, and of the committee when one is named.
 * @param day calendar day in Asia/Shanghai
 * @returns person ids, each once
 */
export async function findOfficeHolders(
  db: Db,
  day: string,
  offices: readonly Office[],
  committeeId: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    SELECT DISTINCT person_id FROM appointment
    WHERE office = ANY(${[...offices]}::text[]) AND term @> ${day}::date AND ended_at IS NULL
      AND (committee_id IS NULL OR committee_id = ${committeeId}::uuid)
    ORDER BY person_id`.execute(db);
  return rows.map((row) => row.person_id);
}

/**
 * How a person is called, as part of a statement: his own name, else the one under which he first accepted to stand for
 * somebody; whoever names him later changes nothing. NULL when nobody has named him.
 */
export const calledAs = (personId: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`
  (SELECT coalesce(called.name, (SELECT u.called FROM person_unit u WHERE u.person_id = called.id ORDER BY u.since, u.representative_id LIMIT 1))
   FROM person called WHERE called.id = ${personId})`;

/** How a person is called; null when nobody has named him. */
export async function calledName(db: Db, personId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`SELECT ${calledAs(sql`${personId}::uuid`)} AS name`.execute(db);
  return rows[0]?.name ?? null;
}
