import { sql } from 'kysely';
import type { SidePostFacts } from './kinds';
import { postNames, postNamesEn } from './position-facts';
import { sourceOf, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow {
  personId: string;
  membershipId: string | null;
  posts: (keyof typeof postNames)[];
  officer: boolean;
  memberUnit: boolean;
  ownUnit: boolean;
  investee: boolean | null;
  paid: boolean;
  cadre: SidePostFacts['cadre'];
  declaredOn: string | null;
  dueYear: number | null;
  dueOn: string | null;
}

/**
 * 兼职: each post that is declared, and each declaration of a year that somebody owes (`due:<person>:<year>`), today. Nobody
 * is named: the page names him to those who may read it.
 */
export const sidePostSource = sourceOf<Row, SidePostFacts>({
  kind: 'sidePost',
  key: 'text',
  rows: ({ today }) => sql`
    SELECT s.id::text AS key, ${today}::date AS day, s.person_id AS "personId", s.membership_id AS "membershipId", s.posts,
      cardinality(s.posts) > 0 OR cardinality(s.offices) > 0 AS officer, s.is_member AS "memberUnit", s.own_unit AS "ownUnit", s.is_investee AS investee, s.paid, s.cadre,
      s.declared_on AS "declaredOn", NULL::int AS "dueYear", NULL::date AS "dueOn"
    FROM side_post_declared s
    UNION ALL
    SELECT 'due:' || d.person_id || ':' || d.year, ${today}::date, d.person_id, NULL, '{}', true, false, false, NULL, false, 'none', NULL, d.year, d.due_on
    FROM side_post_due d`,
  subject: ({ key, personId, membershipId, posts, declaredOn, ...row }) => ({
    title: declaredOn
      ? `${posts.map((post) => postNames[post]).join('、') || '工作人员'}（${declaredOn} 申报）`
      : '一名任职人员',
    titleEn: declaredOn
      ? `${posts.map((post) => postNamesEn[post]).join(', ') || 'Somebody of the staff'} (declared ${declaredOn})`
      : 'Somebody in office',
    page: `/modules/sideposts/pages/register/index${declaredOn ? `?id=${key}` : ''}`,
    ...{ committeeId: null, barred: [personId], barredUnits: membershipId ? [membershipId] : [] },
    facts: {
      ...{ officer: row.officer, memberUnit: row.memberUnit, ownUnit: row.ownUnit, investee: row.investee },
      // Whether the association is a charity comes with the module of charity.
      ...{ charity: null, paid: row.paid, cadre: row.cadre, dueYear: row.dueYear, dueOn: row.dueOn },
    },
  }),
});
