import { sql, type RawBuilder } from 'kysely';
import { memberPlaces, type MemberPlace } from '../../contracts/member-statuses';
import { digitsOf, phoneEnd } from '../ground/phone-sought';
import type { Sought } from '../ground/search';

/** What a membership is called, whatever became of it; null when there is none. */
export const memberName = (id: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(
  SELECT u.name FROM member_name u WHERE u.id = ${id})`;

/** Whether a member that stands so has this place. The words themselves, so that indexes of them serve. */
export const hasPlace = (place: MemberPlace, status: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`${status} IN (${sql.join(memberPlaces[place].map((each) => sql.lit(each)))})`;

const reversed = (digits: string) => [...digits].reverse().join('');

/**
 * Ids of the members that the words mean: by a fragment of the name, the number, the beginning of the credit code, the
 * beginning of a representative's name, or the last four digits of his phone. Each way has its index, and is asked only
 * where the words could mean it.
 * @param phones whether the caller may find people by their phone
 * @param few so many by their name are enough; one or two characters are no trigram, and half a city has them
 */
export function matchingMembers({ typed, name }: Sought, phones: boolean, few?: number): RawBuilder<unknown> {
  const [digits, end] = [digitsOf(typed), phones ? phoneEnd(typed) : null];
  const latin = typed.replace(/\s/g, '').toUpperCase();
  const byName =
    few !== undefined && [...name].length < 3
      ? sql`(SELECT s.id FROM membership s WHERE s.status = 'active' AND s.search_name LIKE ${`%${name}%`} ORDER BY s.search_name, s.id LIMIT ${few})
          UNION (SELECT s.id FROM membership s WHERE s.status <> 'active' AND s.search_name LIKE ${`%${name}%`} LIMIT ${few})
          UNION (SELECT f.membership_id FROM member_former f WHERE f.search_name LIKE ${`%${name}%`} LIMIT ${few})`
      : sql`SELECT s.id FROM membership s WHERE s.search_name LIKE ${`%${name}%`} UNION SELECT f.membership_id FROM member_former f WHERE f.search_name LIKE ${`%${name}%`}`;
  return sql.join(
    [
      byName,
      ...(/^\d{1,9}$/.test(digits) ? [sql`SELECT s.id FROM membership s WHERE s.member_no = ${Number(digits)}`] : []),
      ...(/^[0-9A-Z]{4,18}$/.test(latin)
        ? [
            sql`SELECT s.id FROM membership s WHERE s.uscc LIKE ${`${latin}%`}`,
            sql`SELECT f.membership_id FROM member_former f WHERE f.uscc LIKE ${`${latin}%`}`,
          ]
        : []),
      ...(end !== null
        ? [
            sql`SELECT r.membership_id FROM representative r WHERE r.ended_at IS NULL AND reverse(r.phone) LIKE ${`${reversed(end)}%`}`,
          ]
        : []),
      ...(/^[\p{Letter}·. ]{2,30}$/u.test(typed)
        ? [sql`SELECT r.membership_id FROM representative r WHERE r.ended_at IS NULL AND r.name LIKE ${`${typed}%`}`]
        : []),
    ],
    sql` UNION `,
  );
}
