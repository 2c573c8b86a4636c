import { sql } from 'kysely';
import type { ContentState } from '../ground/content-check';
import { callPerson } from '../identity/effects';
import type { Db } from '../shared/db';

/**
 * Names and titles of representatives whose words nobody has been asked about, marked as asked; another turn at the same
 * moment takes others. The author is whoever typed them.
 */
export async function takeUnasked(
  db: Db,
  limit: number,
): Promise<{ id: string; author: string | null; text: string }[]> {
  const { rows } = await sql<{ id: string; author: string | null; text: string }>`
    WITH picked AS MATERIALIZED (
      SELECT r.id FROM representative r WHERE r.words_state = 'pending' AND r.ended_at IS NULL ORDER BY r.id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    UPDATE representative r SET words_state = 'asked' FROM picked WHERE r.id = picked.id
    RETURNING r.id, coalesce(r.named_by, r.person_id) AS author, concat_ws(E'\\n', r.name, nullif(r.title, '')) AS text`.execute(
    db,
  );
  return rows;
}

/** Words that were changed meanwhile are asked about anew. What has passed is what he is called, if he has no name of his own. */
export async function settleNaming(db: Db, id: string, state: ContentState): Promise<void> {
  await sql`UPDATE representative SET words_state = ${state} WHERE id = ${id} AND words_state = 'asked'`.execute(db);
  if (state === 'pass') await callByNaming(db, id);
}

/** Words that a person has judged: shown from now on. */
export async function saveNaming(db: Db, id: string, { name, title }: { name: string; title: string | null }) {
  await sql`UPDATE representative SET name = ${name}, title = ${title} WHERE id = ${id}`.execute(db);
  await sql`UPDATE representative SET words_state = 'pass' WHERE id = ${id}`.execute(db);
  await callByNaming(db, id);
}

async function callByNaming(db: Db, id: string): Promise<void> {
  const { rows } = await sql<{ personId: string; name: string; phone: string }>`
    SELECT person_id AS "personId", shown_name AS name, phone FROM representative
    WHERE id = ${id} AND accepted_at IS NOT NULL AND ended_at IS NULL AND shown_name IS NOT NULL`.execute(db);
  for (const { personId, name, phone } of rows) await callPerson(db, personId, name, phone);
}

/** Whoever decided on the application has read the names in it; what WeChat refused stays unseen. */
export const passNamings = (db: Db, membershipId: string) =>
  sql`UPDATE representative SET words_state = 'pass' WHERE membership_id = ${membershipId} AND named_as = 'applicant' AND words_state <> 'risky'`.execute(
    db,
  );

export interface Naming {
  membershipId: string;
  committeeId: string | null;
  name: string;
  title: string | null;
  state: string;
}
/** What was typed for somebody who is named today, held until the commit. */
export async function findNaming(db: Db, id: string): Promise<Naming | undefined> {
  const { rows } = await sql<Naming>`
    SELECT r.membership_id AS "membershipId", m.committee_id AS "committeeId", r.name, r.title, r.words_state AS state
    FROM representative r JOIN membership m ON m.id = r.membership_id WHERE r.id = ${id} AND r.ended_at IS NULL FOR UPDATE OF r`.execute(
    db,
  );
  return rows[0];
}
