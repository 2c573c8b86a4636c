import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { foldText } from './fold-text';
import type { MemberReferences } from './references';

export interface Tag {
  id: string;
  name: string;
}

/**
 * Tags subjects (`table:id`) with a word; one that was used before, however it is spelt, is that one again. Whoever has
 * it keeps it.
 * @returns the tag as it is written, or null for a word that holds no letter or digit
 */
export async function addTag(
  db: Db,
  { name, subjects, by }: { name: string; subjects: readonly string[]; by: string },
  now: Date,
): Promise<Tag | null> {
  const folded = foldText(name);
  if (folded === '') return null;
  // The upsert writes nothing new: it waits for whoever coins the same word, and answers the word there is.
  const { rows } = await sql<Tag>`
    WITH word AS (
      INSERT INTO tag (id, name, folded, created_at) VALUES (${newId(now)}, ${name}, ${folded}, ${now})
      ON CONFLICT (folded) DO UPDATE SET folded = excluded.folded RETURNING id, name),
    given AS (
      INSERT INTO tagged (tag_id, subject, by, at) SELECT word.id, s.subject, ${by}::uuid, ${now}
      FROM word, unnest(${[...subjects]}::text[]) AS s(subject) ORDER BY s.subject ON CONFLICT DO NOTHING)
    SELECT id, name FROM word`.execute(db);
  return rows[0] ?? null;
}

/** Takes a tag off subjects; a word that nobody has any longer is forgotten. How many had it. */
export async function removeTag(db: Db, tagId: string, subjects: readonly string[]): Promise<number> {
  // Held first: a word that is being given at this moment stays.
  await sql`SELECT FROM tag WHERE id = ${tagId} FOR UPDATE`.execute(db);
  const { numAffectedRows } = await sql`
    DELETE FROM tagged WHERE tag_id = ${tagId} AND subject = ANY(${[...subjects]}::text[])`.execute(db);
  await sql`DELETE FROM tag t WHERE id = ${tagId} AND NOT EXISTS (SELECT FROM tagged x WHERE x.tag_id = t.id)`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

/**
 * All tags that subjects of a table have as one JSON value, each with how many have it, the most used first.
 * @param isReached of the id of a subject: what it does not hold for is not counted, nor its words shown
 */
export const tagsInUse = (
  table: string,
  limit: number,
  isReached: (id: RawBuilder<string>) => RawBuilder<boolean> = () => sql<boolean>`true`,
): RawBuilder<(Tag & { subjects: number })[]> => sql<(Tag & { subjects: number })[]>`(
  SELECT coalesce(json_agg(u ORDER BY u.subjects DESC, u.name, u.id), '[]') FROM (
    SELECT t.id, t.name, count(*)::int AS subjects FROM tag t JOIN tagged x ON x.tag_id = t.id
     WHERE x.subject LIKE ${`${table.replaceAll('_', '\\_')}:%`}
       AND ${isReached(sql<string>`split_part(x.subject, ':', 2)`)} GROUP BY t.id ORDER BY 3 DESC, t.name, t.id LIMIT ${limit}) u)`;

/** A subject's tags as one JSON value of the surrounding query: `[{"id", "name"}]`, by name. */
export const tagsOf = (subject: RawBuilder<string>): RawBuilder<Tag[]> => sql<Tag[]>`(
  SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name, t.id), '[]')
    FROM tagged x JOIN tag t ON t.id = x.tag_id WHERE x.subject = ${subject})`;

/** Whether a subject of the surrounding query has every one of these tags. */
export const hasTags = (subject: RawBuilder<string>, tagIds: readonly string[]): RawBuilder<boolean> =>
  tagIds.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(SELECT count(*) FROM tagged x WHERE x.subject = ${subject} AND x.tag_id = ANY(${[...tagIds]}::uuid[])) = ${new Set(tagIds).size}`;

/** A word that a file is tagged with comes along; one that both have stays at each. */
export const memberReferences: MemberReferences = {
  moves: {
    'tagged.subject': {
      move: ({ from, to }) => sql`
        UPDATE tagged x SET subject = ${`membership:${to}`} WHERE x.subject = ${`membership:${from}`}
           AND NOT EXISTS (SELECT FROM tagged o WHERE o.subject = ${`membership:${to}`} AND o.tag_id = x.tag_id)
        RETURNING x.tag_id::text AS row, NULL::jsonb AS was`,
      back: ({ from, to }, rows) => sql`
        UPDATE tagged x SET subject = ${`membership:${from}`} FROM jsonb_to_recordset(${rows}) AS b(row uuid)
         WHERE x.tag_id = b.row AND x.subject = ${`membership:${to}`}
           AND NOT EXISTS (SELECT FROM tagged o WHERE o.subject = ${`membership:${from}`} AND o.tag_id = x.tag_id)
        RETURNING x.tag_id::text AS row`,
    },
  },
  stays: {
    'content_check.subject': 'a verdict is on the words of that very file',
    'audit.subject': 'what was done to a file was done to it; the audit is never rewritten',
  },
};
