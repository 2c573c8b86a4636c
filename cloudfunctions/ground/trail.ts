import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod';
import type { Language } from '../../contracts/wire';
import { keyInstant } from '../shared/cursor';
import type { Db } from '../shared/db';

export interface Step {
  id: number;
  at: string;
  /** Null for what a visitor without a name did. */
  person: string | null;
  /** The office by which it was done, or `member`, `person`, `visitor`. */
  role: string;
  /** In the reader's language; of a row older than these words, the action's name. */
  what: string;
  /** Why, in the words of who did it. */
  reason: string | null;
  subject: string;
  action: string;
}
/** Where a page of a trail ended. */
export const trailPlace = z.tuple([keyInstant, z.int().positive()]);

interface Page {
  language: Language;
  /** Actions that are not for this reader's eyes, by name. */
  except?: readonly string[];
  /** Instant and id of the last step shown. */
  after?: readonly [string, number] | null;
  limit: number;
}
/**
 * What was done to some subjects, one or several that belong together (a member with its applications), newest first, as a
 * table expression of `Step`. Who may read it the caller has judged: a trail knows no reach.
 * @param subjects array of `table:id`, as the audit has them
 */
export function trailOf(
  subjects: RawBuilder<unknown>,
  { language, except = [], after, limit }: Page,
): RawBuilder<unknown> {
  const beyond = after ? sql`AND (a.at, a.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``;
  const words = language === 'en' ? sql`a.said_en` : sql`a.said`;
  // Each subject by its own index, so that a busy one among them is not read to its beginning.
  return sql`(
    SELECT a.id, to_json(a.at) #>> '{}' AS at, (SELECT p.name FROM trail_person p WHERE p.id = a.person_id) AS person, a.role,
      coalesce(${words}, a.action) AS what, a.reason, a.subject, a.action
    FROM (SELECT DISTINCT unnest(${subjects}::text[]) AS subject) about CROSS JOIN LATERAL (
      SELECT * FROM audit_step a WHERE a.subject = about.subject AND a.action <> ALL(${[...except]}::text[]) ${beyond}
      ORDER BY a.at DESC, a.id DESC LIMIT ${limit}) a
    ORDER BY a.at DESC, a.id DESC LIMIT ${limit})`;
}

/** One page of a trail, as `trailOf`. */
export async function findTrail(db: Db, subjects: readonly string[], page: Page): Promise<Step[]> {
  const { rows } = await sql<Step>`SELECT * FROM ${trailOf(sql`${[...subjects]}`, page)} t`.execute(db);
  return rows;
}
