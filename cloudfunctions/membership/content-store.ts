import type { Db } from '../shared/db';
import { sql } from 'kysely';
import type { ContentState } from '../ground/content-check';

/** What is known of the words of a member, where its page reads it. */
export const saveContentState = (db: Db, membershipId: string, state: ContentState) =>
  sql`UPDATE membership SET content_state = ${state} WHERE id = ${membershipId}`.execute(db);

export const findApplicantOf = (db: Db, membershipId: string) =>
  db.selectFrom('membership').select(['applied_by', 'name']).where('id', '=', membershipId).executeTakeFirst();
