import { sql } from 'kysely';
import type { AssociationFacts, PeriodFacts } from './kinds';
import { sourceOf, valueOn, type SubjectRow } from './read-subjects';

interface Row extends SubjectRow, Omit<PeriodFacts, 'kind' | 'name'> {}
const steps = { month: '1 month', quarter: '3 months', year: '1 year' } as const;
const names = { month: 'YYYY-MM', quarter: 'YYYY-"Q"Q', year: 'YYYY' } as const;
const titles = (kind: keyof typeof steps, name: string): string =>
  kind === 'year'
    ? `${name} 年`
    : kind === 'month'
      ? `${name.slice(0, 4)} 年 ${Number(name.slice(5))} 月`
      : `${name.slice(0, 4)} 年第 ${name.slice(6)} 季度`;

const titlesEn = (kind: keyof typeof steps, name: string): string =>
  kind === 'year'
    ? `The year ${name}`
    : kind === 'month'
      ? `The month ${name}`
      : `Quarter ${name.slice(6)} of ${name.slice(0, 4)}`;

/**
 * Months, quarters or years that are over, from the first that is whole since the house has known of anything. A body that
 * never met in the year before is not known to exist; where it did, or its posts are held, it is.
 */
const periods = (kind: keyof typeof steps) =>
  sourceOf<Row, PeriodFacts>({
    kind,
    key: 'text',
    rows: ({ today }) => {
      const step = sql`${steps[kind]}::interval`;
      const held = (...kinds: string[]) =>
        sql`coalesce(sum(h.n) FILTER (WHERE h.kind = ANY(${kinds}::text[])), 0)::int`;
      const known = (
        ...kinds: string[]
      ) => sql`EXISTS (SELECT FROM meeting_facts m WHERE m.kind = ANY(${kinds}::text[]) AND m.status IN ('ended', 'minutes_confirmed', 'archived')
        AND m.starts_at > (p.last::timestamp AT TIME ZONE 'Asia/Shanghai') - interval '13 months' AND m.starts_at < ((p.last + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'))`;
      const post = (name: string) =>
        sql`EXISTS (SELECT FROM position_known o WHERE o.post = ${name} AND o.starts_on <= p.last AND o.ends_on >= p.first)`;
      return sql`
        SELECT to_char(p.first, ${names[kind]}::text) AS key, p.last AS day, p.first AS "firstDay", p.last AS "lastDay", c.*,
          EXISTS (SELECT FROM office_holder o WHERE o.office = 'party' AND o.term && daterange(p.first, p.last, '[]')) AS "hasParty",
          nullif(${known('party_committee')}, false) AS "hasPartyCommittee", nullif(${known('party_group')}, false) AS "hasPartyGroups",
          nullif(${known('standing_council')} OR ${post('standingDirector')}, false) AS "hasStandingCouncil",
          nullif(${known('supervisory')} OR ${post('chiefSupervisor')} OR ${post('supervisor')}, false) AS "hasSupervisors",
          coalesce((SELECT sum(e.amount)::bigint FROM expense_known e WHERE e.state = 'paid' AND e.paid_on BETWEEN p.first AND p.last), 0) AS paid,
          coalesce((SELECT sum(e.amount)::bigint FROM expense_known e WHERE e.state = 'paid' AND e.paid_by = 'cash' AND e.paid_on BETWEEN p.first AND p.last), 0) AS cash,
          coalesce((SELECT a.signed FROM audit_signed a WHERE a.year = extract(year FROM p.first)), false) AS "auditSigned"
        FROM (SELECT g::date AS first, (g + ${step})::date - 1 AS last FROM generate_series(
            date_trunc(${kind}::text, (SELECT least((SELECT min(m.starts_at) AT TIME ZONE 'Asia/Shanghai' FROM meeting_facts m WHERE m.status <> 'draft'), (SELECT min(e.day)::timestamp FROM expense_known e)))) + ${step},
            ${today}::timestamp, ${step}) g) p
        CROSS JOIN LATERAL (SELECT ${held('council')} AS council, ${held('standing_council')} AS "standingCouncil", ${held('supervisory')} AS supervisory,
            ${held('party_general')} AS "partyGeneral", ${held('party_committee')} AS "partyCommittee", ${held('party_group')} AS "partyGroup", ${held('party_lecture')} AS "partyLecture",
            ${held('org_life')} AS "orgLife", ${held('theme_party_day')} AS "themePartyDay"
          FROM (SELECT m.kind, count(*) AS n FROM meeting_facts m WHERE m.status IN ('ended', 'minutes_confirmed', 'archived') AND m.committee_id IS NULL
              AND (m.starts_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN p.first AND p.last GROUP BY m.kind) h) c
        WHERE p.last < ${today}::date`;
    },
    subject: ({ key, day: _day, ...row }) => ({
      ...{
        title: titles(kind, key),
        titleEn: titlesEn(kind, key),
        page: null,
        committeeId: null,
        barred: [],
        barredUnits: [],
      },
      facts: {
        ...{ kind, name: key, firstDay: row.firstDay, lastDay: row.lastDay, council: row.council },
        ...{ standingCouncil: row.standingCouncil, supervisory: row.supervisory, partyGeneral: row.partyGeneral },
        ...{ partyCommittee: row.partyCommittee, partyGroup: row.partyGroup, partyLecture: row.partyLecture },
        ...{ orgLife: row.orgLife, themePartyDay: row.themePartyDay, hasParty: row.hasParty },
        ...{ hasPartyCommittee: row.hasPartyCommittee, hasPartyGroups: row.hasPartyGroups },
        ...{ hasStandingCouncil: row.hasStandingCouncil, hasSupervisors: row.hasSupervisors },
        ...{ paid: row.paid, cash: row.cash, auditSigned: row.auditSigned },
      },
    }),
  });
export const monthSource = periods('month');
export const quarterSource = periods('quarter');
export const yearSource = periods('year');

interface Rating {
  grade: string;
  year: number;
  reapplied: boolean;
}
const rating = 'association.rating';
/** The association itself, today, with its rating. */
export const associationSource = sourceOf<SubjectRow & { name: string; rating: Rating | null }, AssociationFacts>({
  kind: 'association',
  key: 'text',
  rows: ({ today }) => sql`
    SELECT 'own' AS key, ${today}::date AS day, n.name, ${valueOn(rating, sql`${today}::date`)} AS rating FROM association_name n`,
  subject: ({ name, rating: of }) => {
    const rated = of !== null && of.grade !== 'none';
    return {
      ...{ title: name, page: `/modules/parameters/pages/parameter/index?id=${rating}`, committeeId: null },
      ...{ barred: [], barredUnits: [] },
      facts: {
        ratedIn: rated ? of.year : null,
        grade: rated ? of.grade : null,
        reapplied: rated ? of.reapplied : null,
      },
    };
  },
});
