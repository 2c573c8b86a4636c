import { sql } from 'kysely';
import type { Topic } from '../../contracts/inquiry-kinds';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';

/**
 * Names of members’ people that stand in a text: of whoever stands for a member, or has a name here. Whoever holds an office
 * is named as its holder and is none of them.
 * @param texts the text as it is folded and as it is written: names are kept in one script or the other
 */
export async function findNamesIn(db: Db, texts: readonly string[], today: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    WITH said AS MATERIALIZED (SELECT plain_text(t) AS words FROM unnest(${[...texts]}::text[]) t)
    SELECT DISTINCT n.name FROM (SELECT r.name FROM member_representative r UNION SELECT p.name FROM person_name p WHERE p.name IS NOT NULL) n
     WHERE char_length(plain_text(n.name)) > 1 AND EXISTS (SELECT FROM said WHERE strpos(said.words, plain_text(n.name)) > 0)
       AND NOT EXISTS (SELECT FROM office_holder h JOIN person_name o ON o.id = h.person_id WHERE o.name = n.name AND h.term @> ${today}::date AND h.ended_at IS NULL)`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

export interface NewAnswer {
  inquiryId: string;
  topic: Topic;
  title: string;
  question: string;
  answer: string;
  by: string;
}
/** False: it stands published already. */
export async function insertAnswer(db: Db, given: NewAnswer, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO inquiry_answer (id, inquiry_id, topic, title, question, answer, published_by, published_at)
    VALUES (${newId(now)}, ${given.inquiryId}, ${given.topic}, ${given.title}, ${given.question}, ${given.answer}, ${given.by}, ${now})
    ON CONFLICT (inquiry_id) WHERE withdrawn_at IS NULL DO NOTHING`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
export async function withdrawAnswer(
  db: Db,
  { inquiryId, by, why }: { inquiryId: string; by: string; why: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE inquiry_answer SET withdrawn_by = ${by}, withdrawn_at = ${now}, withdrawn_why = ${why} WHERE inquiry_id = ${inquiryId} AND withdrawn_at IS NULL`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
export async function saveChecked(db: Db, id: string, state: 'pending' | 'pass' | 'review' | 'risky'): Promise<void> {
  await sql`UPDATE inquiry SET checked = ${state} WHERE id = ${id}`.execute(db);
}

export interface Answer {
  id: string;
  topic: Topic;
  title: string;
  question: string;
  answer: string;
  publishedOn: string;
}
const columns = sql`a.id, a.topic, a.title, a.question, a.answer, to_char(a.published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "publishedOn"`;
/** What stands published, the latest first. */
export async function findAnswers(
  db: Db,
  { q, topic, after, limit }: { q?: string; topic?: Topic; after: string | null; limit: number },
): Promise<Answer[]> {
  const { rows } = await sql<Answer>`
    SELECT ${columns} FROM inquiry_answer a WHERE a.withdrawn_at IS NULL AND ${q ? wordsHold(sql`plain_text(concat(a.title, a.question, a.answer))`, q) : sql`true`}
      AND ${topic ? sql`a.topic = ${topic}` : sql`true`} AND (${after}::uuid IS NULL OR a.id < ${after}::uuid) ORDER BY a.id DESC LIMIT ${limit}`.execute(
    db,
  );
  return rows;
}
export async function findAnswer(db: Db, id: string): Promise<Answer | undefined> {
  const { rows } =
    await sql<Answer>`SELECT ${columns} FROM inquiry_answer a WHERE a.id = ${id} AND a.withdrawn_at IS NULL`.execute(
      db,
    );
  return rows[0];
}
