import { sql, type RawBuilder } from 'kysely';

/** What a membership is called, whatever became of it; null when there is none. */
export const memberName = (id: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(
  SELECT u.name FROM member_name u WHERE u.id = ${id})`;
