import { sql } from 'kysely';
import { calledAs } from '../identity/facts';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

export interface CorrectionRow {
  id: string;
  personId: string;
  personName: string | null;
  about: string;
  words: string;
  askedAt: Date;
  dueOn: string;
  provisional: boolean;
  state: 'open' | 'done' | 'refused' | 'withdrawn';
  answer: string;
  answeredAt: Date | null;
}
const columns = sql`r.id, r.person_id AS "personId", r.about, r.words, r.asked_at AS "askedAt", r.due_on AS "dueOn",
  r.due_provisional AS provisional, r.state, r.answer, r.answered_at AS "answeredAt"`;

export interface NewCorrection {
  personId: string;
  about: string;
  words: string;
  due: { day: string; provisional: boolean };
}
/** Null when as many as `most` are open; whoever asks at the same moment is waited for (`takeTurns`). */
export async function saveCorrection(db: Db, given: NewCorrection, most: number, now: Date): Promise<string | null> {
  const id = newId(now);
  const { numAffectedRows } = await sql`
    INSERT INTO privacy_request (id, person_id, about, words, asked_at, due_on, due_provisional)
    SELECT ${id}, ${given.personId}, ${given.about}, ${given.words}, ${now}, ${given.due.day}::date, ${given.due.provisional}
     WHERE (SELECT count(*) FROM privacy_request WHERE person_id = ${given.personId} AND state = 'open') < ${most}`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n ? id : null;
}

export const findCorrections = async (db: Db, personId: string): Promise<CorrectionRow[]> =>
  (
    await sql<CorrectionRow>`SELECT ${columns}, NULL AS "personName" FROM privacy_request r
      WHERE r.person_id = ${personId} ORDER BY r.asked_at DESC, r.id DESC LIMIT 50`.execute(db)
  ).rows;

/** The open ones by their day, or the others as they were answered. @param after day or instant, and id of the last row shown */
export async function findRequests(
  db: Db,
  { open, after, limit }: { open: boolean; after: readonly [string, string] | null; limit: number },
): Promise<CorrectionRow[]> {
  const beyond = !after
    ? sql``
    : open
      ? sql`AND (r.due_on, r.id) > (${after[0]}::date, ${after[1]}::uuid)`
      : sql`AND (date_trunc('milliseconds', r.answered_at), r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const { rows } = await sql<CorrectionRow>`
    SELECT ${columns}, ${calledAs(sql`r.person_id`)} AS "personName" FROM privacy_request r
    WHERE ${open ? sql`r.state = 'open'` : sql`r.state <> 'open'`} ${beyond}
    ORDER BY ${open ? sql`r.due_on, r.id` : sql`date_trunc('milliseconds', r.answered_at) DESC, r.id DESC`} LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}

export async function findRequestOwner(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string }>`
    SELECT person_id AS "personId" FROM privacy_request WHERE id = ${id} AND state = 'open'`.execute(db);
  return rows[0]?.personId;
}

/** False when it is open no more: two who answer at once answer it once. */
export async function saveAnswer(
  db: Db,
  id: string,
  given: { done: boolean; answer: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE privacy_request SET state = ${given.done ? 'done' : 'refused'}, answer = ${given.answer}, answered_by = ${given.by}, answered_at = ${now}
    WHERE id = ${id} AND state = 'open' AND person_id <> ${given.by}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
export async function saveWithdrawn(db: Db, id: string, personId: string, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE privacy_request SET state = 'withdrawn', answered_at = ${now}
    WHERE id = ${id} AND person_id = ${personId} AND state = 'open'`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
