import { sql, type RawBuilder } from 'kysely';
import type { Grade, ShownGrade } from '../../contracts/credit-model';
import { oneRow } from '../ground/ask-together';
import { nameHolds } from '../ground/search-name';
import type { Db } from '../shared/db';

/** Of a `member_register r`: an individual has a file only while he agrees to it (PIPL 24); a company has one. */
export const agreed: RawBuilder<boolean> = sql<boolean>`(r.kind <> 'individual' OR EXISTS (
  SELECT FROM member_person p JOIN consent_given c ON c.person_id = p.person_id AND c.code = 'creditFile' AND c.withdrawn_at IS NULL WHERE p.membership_id = r.id))`;
/** Of a `member_register r`: it is a member now. */
export const isMember: RawBuilder<boolean> = sql<boolean>`(r.member_no IS NOT NULL AND r.status IN ('active', 'arrears', 'suspended'))`;

export interface Standing {
  grade: ShownGrade;
  since: string;
  total: number;
  scored: ShownGrade;
  totalBefore: number | null;
  risingGrade: Grade | null;
  risingRuns: number | null;
  noticeGrade: Grade | null;
  noticeOn: string | null;
  noticeUntil: string | null;
}
export interface FileMember {
  id: string;
  name: string;
  memberNo: number | null;
  kind: 'unit' | 'individual' | 'group';
  uscc: string | null;
  committeeId: string | null;
  member: boolean;
  agreed: boolean;
  own: boolean;
  standing: Standing | null;
}
const standingColumns = sql`json_build_object('grade', s.grade, 'since', s.since, 'total', s.total, 'scored', s.scored, 'totalBefore', s.total_before,
  'risingGrade', s.rising_grade, 'risingRuns', s.rising_runs, 'noticeGrade', s.notice_grade, 'noticeOn', s.notice_on, 'noticeUntil', s.notice_until)`;

/**
 * A member whose file somebody wants to see.
 * @param reached whether the caller's offices reach the member `r`
 * @param personId the caller, who may stand for it
 */
export async function findFileMember(
  db: Db,
  membershipId: string,
  personId: string | null,
  reached: RawBuilder<boolean>,
): Promise<FileMember | undefined> {
  return withinReach((await fileMember(membershipId, personId, reached).execute(db)).rows);
}
type Reached = FileMember & { reached: boolean };
/** The same as part of a statement, for `withinReach`. */
export const fileMember = (
  membershipId: string,
  personId: string | null,
  reached: RawBuilder<boolean>,
): RawBuilder<Reached> =>
  sql<Reached>`
    SELECT r.id, r.name, r.member_no AS "memberNo", r.kind, r.uscc, r.committee_id AS "committeeId", ${isMember} AS member, ${agreed} AS agreed, ${reached} AS reached,
      EXISTS (SELECT FROM representation w WHERE w.membership_id = r.id AND w.person_id = ${personId}::uuid) AS own,
      (SELECT ${standingColumns} FROM credit_standing s WHERE s.membership_id = r.id) AS standing
    FROM member_register r WHERE r.id = ${membershipId}`;
export const withinReach = ([row]: readonly Reached[]): FileMember | undefined =>
  row && (row.reached || row.own) ? row : undefined;

export interface MemberRow {
  membershipId: string;
  name: string;
  grade: ShownGrade;
  total: number;
  totalBefore: number | null;
  since: string;
  noticeGrade: Grade | null;
  noticeUntil: string | null;
}
/** `floor`: one of the model's; `near`: hundredths of a point within which a boundary is near. */
// Without a model there is no boundary, and nobody is near one.
const isNear = (floors: readonly number[], near: number): RawBuilder<boolean> =>
  floors.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        floors.map((floor) => sql`(s.total >= ${floor - near}::int AND s.total < ${floor + near}::int)`),
        sql` OR `,
      )})`;
export interface MemberQuestion {
  q: string | null;
  grade: ShownGrade | null;
  only: 'rose' | 'fell' | 'near' | 'noticed' | null;
  floors: readonly number[];
  near: number;
  after: readonly [number, string] | null;
  limit: number;
}
const onlyOf = ({ only, floors, near }: MemberQuestion): RawBuilder<boolean> =>
  only === 'rose'
    ? sql`s.total > s.total_before`
    : only === 'fell'
      ? sql`s.total < s.total_before`
      : only === 'near'
        ? isNear(floors, near)
        : only === 'noticed'
          ? sql`s.notice_grade IS NOT NULL`
          : sql`true`;
/** One page of the register, the highest first. */
export async function findMembers(
  db: Db,
  question: MemberQuestion,
  reached: RawBuilder<boolean>,
): Promise<MemberRow[]> {
  const { q, grade, after, limit } = question;
  const { rows } = await sql<MemberRow>`
    SELECT s.membership_id AS "membershipId", r.name, s.grade, s.total, s.total_before AS "totalBefore", s.since, s.notice_grade AS "noticeGrade", s.notice_until AS "noticeUntil"
    FROM credit_standing s JOIN member_register r ON r.id = s.membership_id
    WHERE ${isMember} AND ${agreed} AND ${reached} AND ${q === null ? sql`true` : nameHolds(sql`r.search_name`, q)}
      AND (${grade}::text IS NULL OR s.grade = ${grade}) AND ${onlyOf(question)}
      AND ${after ? sql`(s.total, s.membership_id) < (${after[0]}::int, ${after[1]}::uuid)` : sql`true`}
    ORDER BY s.total DESC, s.membership_id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

export interface Overview {
  grades: { grade: ShownGrade; members: number }[];
  rose: number;
  fell: number;
  near: number;
  noticed: number;
  objections: number;
  records: number;
  noConsent: number;
  notYet: number;
  run: { month: string; state: 'running' | 'done'; done: number; asOf: string } | null;
  assessment: 'none' | 'draft' | 'signed';
}
/** All figures of the overview, in one statement. */
export async function findOverview(
  db: Db,
  { floors, near, today }: { floors: readonly number[]; near: number; today: string },
  reached: RawBuilder<boolean>,
): Promise<Overview> {
  const { rows } = await sql<Overview>`
    WITH members AS MATERIALIZED (
      SELECT r.id, ${agreed} AS agreed, s.grade, s.total, s.total_before, s.notice_grade, ${isNear(floors, near)} AS near
      FROM member_register r LEFT JOIN credit_standing s ON s.membership_id = r.id WHERE ${isMember} AND ${reached})
    SELECT (SELECT coalesce(json_agg(json_build_object('grade', g.grade, 'members', g.members)), '[]') FROM (
        SELECT grade, count(*)::int AS members FROM members WHERE agreed AND grade IS NOT NULL GROUP BY grade ORDER BY grade) g) AS grades,
      (SELECT json_build_object('month', month, 'state', state, 'done', done, 'asOf', as_of) FROM credit_run ORDER BY month DESC LIMIT 1) AS run,
      count(*) FILTER (WHERE agreed AND total > total_before)::int AS rose, count(*) FILTER (WHERE agreed AND total < total_before)::int AS fell,
      count(*) FILTER (WHERE agreed AND near)::int AS near, count(*) FILTER (WHERE agreed AND notice_grade IS NOT NULL)::int AS noticed,
      count(*) FILTER (WHERE NOT agreed)::int AS "noConsent", count(*) FILTER (WHERE agreed AND grade IS NULL)::int AS "notYet",
      (SELECT count(*)::int FROM credit_objection b JOIN members m ON m.id = b.membership_id WHERE b.decided_on IS NULL) AS objections,
      (SELECT count(*)::int FROM credit_record c JOIN members m ON m.id = c.membership_id WHERE c.taken_back_at IS NULL AND c.ends_on > ${today}::date
        AND NOT EXISTS (SELECT FROM credit_struck k WHERE k.membership_id = c.membership_id AND k.deed = 'record:' || c.id)) AS records,
      coalesce((SELECT CASE WHEN a.signed_at IS NULL THEN 'draft' ELSE 'signed' END FROM credit_assessment a ORDER BY a.made_at DESC LIMIT 1), 'none') AS assessment
    FROM members`.execute(db);
  return oneRow(rows);
}

/** People who hear of a member's grade: whoever stands for it. */
export async function findHearers(
  db: Db,
  ids: readonly string[],
): Promise<{ membershipId: string; personId: string; name: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ membershipId: string; personId: string; name: string }>`
    SELECT w.membership_id AS "membershipId", w.person_id AS "personId", r.name FROM representation w JOIN member_register r ON r.id = w.membership_id
    WHERE w.membership_id = ANY(${[...ids]}::uuid[]) ORDER BY w.membership_id, w.person_id`.execute(db);
  return rows;
}
