import { sql, type RawBuilder } from 'kysely';
import type { Sought } from '../ground/search';

/** What a membership is called, whatever became of it; null when there is none. */
export const memberName = (id: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(
  SELECT u.name FROM member_name u WHERE u.id = ${id})`;

const digitsOf = (typed: string) => typed.replace(/[\s\-+()]/g, '');

/**
 * Ids of the members that the words mean: by a fragment of the name, the number, the beginning of the credit code, the
 * beginning of a representative's name, or his phone: whole or its last four digits, so that a masked one is not narrowed
 * down. Each way has its index, and is asked only where the words
 * could mean it.
 * @param phones whether the caller may find people by their phone
 * @param few so many by their name are enough; one or two characters are no trigram, and half a city has them
 */
export function matchingMembers({ typed, name }: Sought, phones: boolean, few?: number): RawBuilder<unknown> {
  const digits = digitsOf(typed);
  const latin = typed.replace(/\s/g, '').toUpperCase();
  const byName =
    few !== undefined && [...name].length < 3
      ? sql`(SELECT s.id FROM membership s WHERE s.status = 'active' AND s.search_name LIKE ${`%${name}%`} ORDER BY s.search_name, s.id LIMIT ${few})
          UNION (SELECT s.id FROM membership s WHERE s.status <> 'active' AND s.search_name LIKE ${`%${name}%`} LIMIT ${few})`
      : sql`SELECT s.id FROM membership s WHERE s.search_name LIKE ${`%${name}%`}`;
  return sql.join(
    [
      byName,
      ...(/^\d{1,9}$/.test(digits) ? [sql`SELECT s.id FROM membership s WHERE s.member_no = ${Number(digits)}`] : []),
      ...(/^[0-9A-Z]{4,18}$/.test(latin) ? [sql`SELECT s.id FROM membership s WHERE s.uscc LIKE ${`${latin}%`}`] : []),
      ...(phones && /^(\d{4}|\d{11,15})$/.test(digits)
        ? [
            sql`SELECT r.membership_id FROM representative r WHERE r.ended_at IS NULL AND reverse(r.phone) LIKE ${`${[...digits].reverse().join('')}%`}`,
          ]
        : []),
      ...(/^[\p{Letter}·. ]{2,30}$/u.test(typed)
        ? [sql`SELECT r.membership_id FROM representative r WHERE r.ended_at IS NULL AND r.name LIKE ${`${typed}%`}`]
        : []),
    ],
    sql` UNION `,
  );
}
