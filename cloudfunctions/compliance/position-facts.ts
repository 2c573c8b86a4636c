import { sql } from 'kysely';
import type { Asked, Held, Limits } from '../positions/judge-position';
import type { PositionFacts, TermFacts } from './kinds';
import { sourceOf, type SubjectRow } from './read-subjects';

export const postNames: Readonly<Record<Asked['post'], string>> = {
  president: '会长',
  vicePresident: '副会长',
  standingDirector: '常务理事',
  director: '理事',
  chiefSupervisor: '监事长',
  supervisor: '监事',
  secretaryGeneral: '秘书长',
  committeeChair: '分支机构负责人',
};
export const postNamesEn: typeof postNames = {
  president: 'The president',
  vicePresident: 'A vice-president',
  standingDirector: 'A standing council member',
  director: 'A council member',
  chiefSupervisor: 'The chief supervisor',
  supervisor: 'A supervisor',
  secretaryGeneral: 'The secretary-general',
  committeeChair: 'The head of a branch',
};
interface Row extends SubjectRow, Asked {
  committeeId: string | null;
  others: Held[];
  limits: Omit<Limits, 'years'> | null;
  years: number | null;
}

/** Positions, today as long as they are held; a name is in the facts that decide, not in what is shown of them. */
export const positionSource = sourceOf<Row, PositionFacts>({
  kind: 'position',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT p.id AS key, greatest(p.starts_on, least(${today}::date, p.ends_on)) AS day, p.post, p.person_name AS "personName", p.membership_id AS "membershipId",
      p.committee_id AS "committeeId", p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.how, p.born_month AS "bornMonth", p.cadre, p.approval, p.elsewhere, p.paid,
      p.term_ends_on AS "termEndsOn",
      (SELECT coalesce(json_agg(json_build_object('post', o.post, 'personName', o.person_name, 'membershipId', o.membership_id, 'startsOn', o.starts_on, 'endsOn', o.ends_on,
          'how', o.how) ORDER BY o.starts_on, o.id), '[]')
         FROM position_known o WHERE o.id <> p.id AND (o.person_name = p.person_name OR (p.person_name IS NULL AND o.person_name IS NULL AND o.membership_id = p.membership_id)
           OR (p.post IN ('president', 'secretaryGeneral') AND o.post IN ('president', 'secretaryGeneral')))) AS others,
      (SELECT v.value FROM parameter_version v WHERE v.id = 'membership.officerLimits' AND v.effective @> greatest(p.starts_on, least(${today}::date, p.ends_on))) AS limits,
      (SELECT (v.value #>> '{}')::int FROM parameter_version v WHERE v.id = 'identity.termYears' AND v.effective @> greatest(p.starts_on, least(${today}::date, p.ends_on))) AS years
    FROM position_known p WHERE p.ended_on IS NULL`,
  subject: ({ key: _key, day: _day, committeeId, others, limits, years, ...row }) => ({
    ...{ title: postNames[row.post], titleEn: postNamesEn[row.post] },
    ...{ page: '/modules/positions/pages/positions/index', committeeId },
    ...{ barred: [], barredUnits: row.membershipId ? [row.membershipId] : [] },
    facts: {
      ...{ post: row.post, personName: row.personName, membershipId: row.membershipId, startsOn: row.startsOn },
      ...{ endsOn: row.endsOn, how: row.how, bornMonth: row.bornMonth, cadre: row.cadre, approval: row.approval },
      ...{ elsewhere: row.elsewhere, paid: row.paid, termEndsOn: row.termEndsOn, others },
      // Where no limit was in force that day, none is broken.
      limits: { terms: 99, age: 200, coolingYears: 0, ...limits, years: years ?? 99 },
      beside: others.map(({ post, startsOn, endsOn }) => `${postNames[post]} ${startsOn}—${endsOn}`),
    },
  }),
});

interface TermRow extends SubjectRow, TermFacts {}
/** Terms of the association, today as long as they run. */
export const termSource = sourceOf<TermRow, TermFacts>({
  kind: 'term',
  key: 'uuid',
  rows: ({ today }) => sql`
    SELECT t.id AS key, CASE WHEN t.followed THEN t.ends_on ELSE ${today}::date END AS day, t.no, t.starts_on AS "startsOn", t.ends_on AS "endsOn",
      t.election_opened AS "electionOpened", t.followed,
      (SELECT count(*)::int FROM meeting_facts m WHERE m.kind IN ('assembly', 'congress') AND m.status IN ('ended', 'minutes_confirmed', 'archived')
         AND (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN t.starts_on AND t.ends_on) AS assemblies
    FROM term_known t WHERE t.starts_on <= ${today}::date`,
  subject: ({ key, day: _day, ...facts }) => ({
    ...{ title: `第${facts.no}届`, titleEn: `Term ${facts.no}` },
    ...{ page: `/modules/positions/pages/positions/index?term=${key}`, committeeId: null },
    ...{ barred: [], barredUnits: [] },
    facts: {
      ...{ no: facts.no, startsOn: facts.startsOn, endsOn: facts.endsOn, electionOpened: facts.electionOpened },
      ...{ followed: facts.followed, assemblies: facts.assemblies },
    },
  }),
});
