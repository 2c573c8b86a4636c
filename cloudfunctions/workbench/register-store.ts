import { sql, type RawBuilder } from 'kysely';
import type { memberSorts } from '../../contracts/workbench';
import { registrars } from '../../contracts/workbench';
import type { ShownGrade } from '../../contracts/credit-model';
import type { Office } from '../../contracts/wire';
import { sought } from '../ground/search';
import { hasTags, tagsInUse, tagsOf, type Tag } from '../ground/tags';
import { matchingMembers } from '../membership/facts';
import { reachesMember } from '../committees/facts';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';

export interface Filter {
  q?: string;
  status?: string[];
  kind?: string;
  tier?: string;
  industry?: string;
  region?: string;
  committeeId?: string;
  expiresBy?: string;
  tags?: string[];
  grade?: string;
  ids?: string[];
}
export type Sort = (typeof memberSorts)[number];
export interface Order {
  sort: Sort;
  descending: boolean;
}
export interface RegisterRow {
  id: string;
  name: string;
  memberNo: number | null;
  kind: 'unit' | 'individual' | 'group';
  status: 'active';
  tier: string;
  joinedOn: string | null;
  industry: string;
  region: string;
  committee: string | null;
  representative: { id: string; name: string; title: string | null; phone: string } | null;
  nextExpiry: string | null;
  points: number;
  lastMeeting: { title: string; on: string } | null;
  tags: Tag[];
  grade: ShownGrade | null;
  sortKey: string;
}

/** Whoever left has no credit file any more, whatever it was. */
const hasFile = sql`r.status IN ('active', 'arrears', 'suspended')`;
const subjectOf = sql<string>`('membership:' || r.id)`;

export interface RegisterPage {
  rows: RegisterRow[];
  total: number | null;
  points: number | null;
  tiers: string[];
  tags: (Tag & { subjects: number })[];
}

/** Filters as conditions on `member_register r`. Whoever never had a number is shown where his status is asked for. */
function conditionsOf(actor: Actor, filter: Filter, admitted: readonly Office[]): RawBuilder<unknown>[] {
  const { q, status, kind, tier, industry, region, committeeId, expiresBy, tags, grade, ids } = filter;
  return [
    reachesMember(actor, admitted),
    status ? sql`r.status = ANY(${status}::text[])` : sql`r.member_no IS NOT NULL`,
    ...(q ? [sql`r.id IN (${matchingMembers(sought(q), true)})`] : []),
    ...(kind ? [sql`r.kind = ${kind}`] : []),
    ...(tier ? [sql`r.tier = ${tier}`] : []),
    ...(industry ? [sql`r.industry LIKE ${`${industry}%`}`] : []),
    ...(region ? [sql`r.region LIKE ${`${region}%`}`] : []),
    ...(committeeId
      ? [
          sql`(r.committee_id = ${committeeId} OR r.id IN (SELECT p.membership_id FROM committee_place p WHERE p.committee_id = ${committeeId}))`,
        ]
      : []),
    ...(expiresBy
      ? [sql`r.id IN (SELECT l.membership_id FROM member_licence l WHERE l.valid_to <= ${expiresBy}::date)`]
      : []),
    ...(tags ? [hasTags(subjectOf, tags)] : []),
    ...(grade
      ? [sql`${hasFile} AND r.id IN (SELECT g.membership_id FROM credit_grade g WHERE g.grade = ${grade})`]
      : []),
    ...(ids ? [sql`r.id = ANY(${ids}::uuid[])`] : []),
  ];
}

/** What a sort goes by: its key, never null, its type, and what has to be summed up for it first. */
const keys = (year: number): Record<Sort, { key: RawBuilder<unknown>; type: KeyType; join?: RawBuilder<unknown> }> => ({
  name: { key: sql`r.search_name`, type: 'text' },
  memberNo: { key: sql`coalesce(r.member_no, 2147483647)`, type: 'integer' },
  joinedOn: { key: sql`coalesce(r.joined_on, '9999-12-31')`, type: 'date' },
  tier: { key: sql`r.tier`, type: 'text' },
  status: { key: sql`r.status`, type: 'text' },
  licence: {
    key: sql`coalesce(s.value, '9999-12-31')`,
    type: 'date',
    join: sql`SELECT membership_id, min(valid_to) AS value FROM member_licence GROUP BY membership_id`,
  },
  points: {
    key: sql`coalesce(s.value, 0)`,
    type: 'integer',
    join: sql`SELECT membership_id, sum(delta)::int AS value FROM point_given WHERE ${inYear(year)} GROUP BY membership_id`,
  },
  lastMeeting: {
    key: sql`coalesce(s.value, '-infinity')`,
    type: 'timestamptz',
    join: sql`SELECT a.membership_id, max(a.at) AS value FROM meeting_arrival a WHERE a.seat = 0 AND a.membership_id IS NOT NULL GROUP BY a.membership_id`,
  },
  kind: { key: sql`r.kind`, type: 'text' },
  representative: {
    key: sql`coalesce(s.value, ${behind})`,
    type: 'text',
    join: sql`SELECT membership_id, name AS value FROM member_representative WHERE ended_at IS NULL AND is_primary`,
  },
  committee: { key: sql`coalesce(r.committee, ${behind})`, type: 'text' },
  industry: { key: sql`r.industry`, type: 'text' },
  region: { key: sql`r.region`, type: 'text' },
});
/** Behind every name: whoever has none stands last. */
const behind = '\uffee';
const inYear = (year: number) => sql`day >= make_date(${year}::int, 1, 1) AND day < make_date(${year}::int + 1, 1, 1)`;

/** The columns of `RegisterRow` but its key, of a `member_register r`. */
export const registerColumns = (year: number) => sql`
  r.id, r.name, r.member_no AS "memberNo", r.kind, r.status, r.tier, r.joined_on AS "joinedOn", r.industry, r.region,
  r.committee,
  (SELECT json_build_object('id', p.id, 'name', p.name, 'title', p.title, 'phone', p.phone) FROM member_representative p
    WHERE p.membership_id = r.id AND p.ended_at IS NULL AND p.is_primary) AS representative,
  (SELECT min(l.valid_to) FROM member_licence l WHERE l.membership_id = r.id) AS "nextExpiry",
  (SELECT coalesce(sum(e.delta), 0)::int FROM point_given e WHERE e.membership_id = r.id AND ${inYear(year)}) AS points,
  (SELECT json_build_object('title', c.title, 'on', (a.at AT TIME ZONE 'Asia/Shanghai')::date)
     FROM meeting_registration g JOIN meeting_arrival a ON a.registration_id = g.id AND a.seat = 0 AND a.membership_id = r.id JOIN meeting_course c ON c.id = g.meeting_id
    WHERE g.membership_id = r.id AND c.circle = '{}' ORDER BY a.at DESC LIMIT 1) AS "lastMeeting",
  ${tagsOf(subjectOf)} AS tags,
  CASE WHEN ${hasFile} THEN (SELECT g.grade FROM credit_grade g WHERE g.membership_id = r.id) END AS grade`;

/**
 * One page of the register, the first with what is said of all that its filter finds and with the tiers and tags there
 * are, in one statement. The key of the sort is found for all, the columns for those shown alone.
 * @param question.after sort key and id of the last row shown
 */
export async function findRegister(
  db: Db,
  actor: Actor,
  question: {
    filter: Filter;
    order: Order;
    year: number;
    after: readonly [string, string] | null;
    limit: number;
    /** Offices that reach members here. */
    admitted?: readonly Office[];
  },
): Promise<RegisterPage> {
  const { filter, order, year, after, limit, admitted = registrars } = question;
  const { key, type, join } = keys(year)[order.sort];
  const direction = order.descending ? sql`DESC` : sql`ASC`;
  const all = sql.join(conditionsOf(actor, filter, admitted), sql` AND `);
  const beyond = after
    ? sql`(${key}, r.id) ${order.descending ? sql`<` : sql`>`} (${typed(after[0], type)}, ${after[1]}::uuid)`
    : sql`true`;
  const { rows } = await sql<RegisterPage>`
    WITH page AS (
      SELECT r.id, ${key} AS key FROM member_register r ${join ? sql`LEFT JOIN (${join}) s ON s.membership_id = r.id` : sql``}
       WHERE ${all} AND ${beyond} ORDER BY ${key} ${direction}, r.id ${direction} LIMIT ${limit}),
    shown AS (
      SELECT ${registerColumns(year)}, ${keyText(type)} AS "sortKey", row_number() OVER (ORDER BY page.key ${direction}, page.id ${direction}) AS place
        FROM page JOIN member_register r ON r.id = page.id)
    SELECT (SELECT coalesce(json_agg(shown ORDER BY place), '[]') FROM shown) AS rows,
      ${after ? sql`NULL` : sql`(SELECT count(*) FROM member_register r WHERE ${all})`} AS total,
      ${
        after
          ? sql`NULL`
          : sql`(SELECT coalesce(sum(e.delta), 0)::int FROM point_given e JOIN member_register r ON r.id = e.membership_id WHERE ${all} AND ${inYear(year)})`
      } AS points,
      ${after ? sql`'[]'::json` : tiers} AS tiers,
      ${after ? sql`'[]'::json` : tagsInUse('membership', 50, isReached(actor, admitted))} AS tags`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('the register answers one row');
  return row;
}

/** A word may be a judgement: whoever reaches none of those who have it does not read it. */
const isReached = (actor: Actor, admitted: readonly Office[]) => (id: RawBuilder<string>) =>
  sql<boolean>`EXISTS (SELECT FROM member_register r WHERE r.id::text = ${id} AND ${reachesMember(actor, admitted)})`;

/** From one to the next by the index: a `DISTINCT` would go through all members. */
const tiers = sql<string[]>`(
  WITH RECURSIVE each AS (
    (SELECT r.tier FROM member_register r WHERE r.member_no IS NOT NULL ORDER BY r.tier LIMIT 1)
    UNION ALL
    SELECT (SELECT r.tier FROM member_register r WHERE r.member_no IS NOT NULL AND r.tier > each.tier ORDER BY r.tier LIMIT 1) FROM each WHERE each.tier IS NOT NULL)
  SELECT coalesce(json_agg(tier ORDER BY tier), '[]') FROM each WHERE tier IS NOT NULL)`;

type KeyType = 'text' | 'integer' | 'date' | 'timestamptz';
const typed = (key: string, type: KeyType) =>
  ({
    text: sql`${key}::text`,
    integer: sql`${key}::integer`,
    date: sql`${key}::date`,
    timestamptz: sql`${key}::timestamptz`,
  })[type];
const keyText = (type: KeyType) =>
  type === 'timestamptz'
    ? sql`CASE WHEN page.key = '-infinity' THEN '-infinity' ELSE to_char(page.key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') END`
    : sql`page.key::text`;
