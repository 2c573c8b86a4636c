import { sql, type RawBuilder } from 'kysely';
import type { Grade } from '../../contracts/credit-model';
import { nameHolds, searchFragment } from '../ground/search-name';
import { hasPlace } from './facts';
import type { Db } from '../shared/db';

export interface MemberRow {
  id: string;
  name: string;
  search_name: string;
  member_no: number;
  kind: 'unit' | 'individual' | 'group';
  industry: string;
  region: string;
  tier: string;
  joined_on: string;
  grade: Grade | null;
}

/** The credit grade, where the assembly and the member both let others read it. */
const grade = sql`(SELECT g.grade FROM member_grade_shown g WHERE g.membership_id = m.id)`;
/** Members whose shown texts have passed the content check; the others wait, they do not slip through. */
const shown = sql`${hasPlace('listed', sql`m.status`)} AND m.content_state = 'pass'`;

/** By what it is called, or was: one or two characters are no trigram, and of nobody's former name. */
const called = (q: string): RawBuilder<unknown> =>
  [...(searchFragment(q) ?? '')].length < 3
    ? nameHolds(sql`m.search_name`, q)
    : sql`m.id IN (SELECT s.id FROM membership s WHERE ${nameHolds(sql`s.search_name`, q)}
        UNION SELECT f.membership_id FROM member_former f WHERE ${nameHolds(sql`f.search_name`, q)})`;

/**
 * One page by name.
 * @param question.q part of a name, as it was typed
 * @param after search name and id of the last row shown
 */
export async function findMembers(
  db: Db,
  question: {
    q: string | null;
    industry: string | null;
    region: string | null;
    committeeId: string | null;
    after: readonly [string, string] | null;
    limit: number;
  },
): Promise<MemberRow[]> {
  const { q, industry, region, committeeId, after, limit } = question;
  const conditions = [shown];
  if (q !== null) conditions.push(called(q));
  if (industry) conditions.push(sql`m.industry LIKE ${`${industry}%`}`);
  if (region) conditions.push(sql`m.region LIKE ${`${region}%`}`);
  if (committeeId) conditions.push(sql`m.committee_id = ${committeeId}`);
  if (after) conditions.push(sql`(m.search_name, m.id) > (${after[0]}, ${after[1]}::uuid)`);
  const { rows } = await sql<MemberRow>`
    SELECT m.id, m.name, m.search_name, m.member_no, m.kind, m.industry, m.region, m.tier, m.joined_on, ${grade} AS grade
    FROM membership m WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY m.search_name, m.id LIMIT ${limit}`.execute(db);
  return rows;
}

export interface MemberDetail extends MemberRow {
  introduction: string | null;
  address: string | null;
  contact: string | null;
  committee: string | null;
}

export async function findMember(db: Db, membershipId: string): Promise<MemberDetail | null> {
  const { rows } = await sql<MemberDetail>`
    SELECT m.id, m.name, m.search_name, m.member_no, m.kind, m.industry, m.region, m.tier, m.joined_on, ${grade} AS grade, m.introduction, m.address,
      c.name AS committee,
      -- Who stands for it, or came with the register: nobody is shown for having been named.
      (SELECT concat_ws(' ', r.shown_name, r.shown_title) FROM representative r
        WHERE r.membership_id = m.id AND r.ended_at IS NULL AND r.shown_name IS NOT NULL AND (r.accepted_at IS NOT NULL OR r.named_as = 'register') ORDER BY r.is_primary DESC, r.id LIMIT 1) AS contact
    FROM membership m LEFT JOIN committee_name c ON c.id = m.committee_id
    WHERE m.id = ${membershipId} AND ${shown}`.execute(db);
  return rows[0] ?? null;
}
