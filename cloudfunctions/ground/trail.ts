import { sql, type RawBuilder } from 'kysely';
import * as z from 'zod';
import type { Language } from '../../contracts/wire';
import { keyInstant } from '../shared/cursor';
import type { Db } from '../shared/db';

export interface Step {
  id: number;
  at: string;
  /** Null for what a visitor without a name did. */
  personId: string | null;
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

/**
 * What was done to some subjects, one of them or several that belong together (a member with its applications), newest
 * first. Who may read it the caller has judged: a trail knows no reach.
 * @param subjects `table:id`, as the audit has them
 * @param question.nameOf the name of a person, given its id; people belong to a module above
 * @param question.except actions that are not for this reader's eyes, by name
 * @param question.after instant and id of the last step shown
 */
export async function findTrail(
  db: Db,
  subjects: readonly string[],
  question: {
    language: Language;
    nameOf: (personId: RawBuilder<string>) => RawBuilder<string | null>;
    except?: readonly string[];
    after: readonly [string, number] | null;
    limit: number;
  },
): Promise<Step[]> {
  const { language, nameOf, except = [], after, limit } = question;
  const beyond = after ? sql`AND (a.at, a.id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : sql``;
  const words = language === 'en' ? sql`a.said_en` : sql`a.said`;
  // Each subject by its own index, so that a busy one among them is not read to its beginning.
  const { rows } = await sql<Step>`
    SELECT a.id, to_json(a.at) #>> '{}' AS at, a.person_id AS "personId", ${nameOf(sql`a.person_id`)} AS person, a.role,
      coalesce(${words}, a.action) AS what, a.reason, a.subject, a.action
    FROM unnest(${[...new Set(subjects)]}::text[]) AS about(subject) CROSS JOIN LATERAL (
      SELECT * FROM audit a WHERE a.subject = about.subject AND a.action <> ALL(${[...except]}::text[]) ${beyond}
      ORDER BY a.at DESC, a.id DESC LIMIT ${limit}) a
    ORDER BY a.at DESC, a.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
