import { sql } from 'kysely';
import type { MemberFacts } from './kinds';
import { sourceOf, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow, MemberFacts {
  name: string;
  kind: string;
  memberNo: number | null;
  committeeId: string | null;
}
/** Members, today: their licences, and what they owe. */
export const memberSource = sourceOf<Row, MemberFacts>({
  kind: 'member',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT m.id AS key, ${today}::date AS day, m.name, m.kind, m.member_no AS "memberNo", m.committee_id AS "committeeId", m.status,
      ARRAY(SELECT l.code || ' ' || l.valid_to FROM member_licence l WHERE l.membership_id = m.id AND NOT coalesce(l.unlimited, false) AND l.valid_to IS NOT NULL ORDER BY l.code, l.id) AS licences,
      (SELECT min(o.due_day) FROM dues_owed o WHERE o.membership_id = m.id) AS "owedSince",
      coalesce((SELECT sum(o.owed)::bigint FROM dues_owed o WHERE o.membership_id = m.id), 0) AS owed,
      coalesce((SELECT bool_or(o.proposed) FROM dues_owed o WHERE o.membership_id = m.id), false) AS proposed
    FROM member_name m WHERE m.status IN ('active', 'arrears', 'suspended')`,
  subject: ({ key, day: _day, name, kind, memberNo, committeeId, ...row }) => ({
    // The matter is named, not the person.
    title: kind === 'individual' ? `个人会员 ${memberNo ?? ''}`.trim() : name,
    ...{ page: `/modules/workbench/pages/member/index?id=${key}`, committeeId, barred: [], barredUnits: [key] },
    facts: {
      ...{ status: row.status, licences: row.licences, owedSince: row.owedSince, owed: row.owed },
      proposed: row.proposed,
    },
  }),
});
