import { sql, type RawBuilder } from 'kysely';

export interface MemberFacts {
  id: string;
  name: string;
  tier: string;
  committeeId: string | null;
  memberNo: number;
}
/**
 * An active membership as a JSON value, null when there is none: part of a caller's own statement, so that knowing a
 * member costs no round trip.
 * @param id an expression that gives the membership's id
 */
export const memberFacts = (id: RawBuilder<unknown>): RawBuilder<MemberFacts | null> => sql<MemberFacts | null>`(
  SELECT json_build_object('id', u.id, 'name', u.name, 'tier', u.tier, 'committeeId', u.committee_id, 'memberNo', u.member_no)
    FROM membership u WHERE u.id = ${id} AND u.status = 'active')`;

/** What a membership is called, whatever became of it; null when there is none. */
export const memberName = (id: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`(
  SELECT u.name FROM membership u WHERE u.id = ${id})`;
