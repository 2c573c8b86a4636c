import { sql, type RawBuilder } from 'kysely';
import type { ParameterTag, ParameterValue, Shape } from '../../contracts/parameter-shape';
import type { RuleForce } from '../../contracts/finding-states';
import type { Language } from '../../contracts/wire';
import { wordsHold } from '../ground/search-name';
import type { Db } from '../shared/db';

export interface RuleRow {
  id: string;
  title: string;
  basedOn: string | null;
  force: RuleForce;
  severity: number;
  source: string;
  article: string;
  tag: ParameterTag;
  needsHumanCheck: boolean;
  since: string;
  coming: boolean;
  open: number;
}
/** The version of today, or the first of those that are to come. */
const current = (
  today: string,
) => sql`SELECT DISTINCT ON (v.id) v.* FROM parameter_version v WHERE v.id LIKE 'compliance.%'
  ORDER BY v.id, (v.effective @> ${today}::date) DESC, v.since`;
const columns = (
  language: Language,
  today: string,
) => sql`v.id, ${language === 'en' ? sql`v.title_en` : sql`v.title`} AS title, v.based_on AS "basedOn",
  v.value ->> 'force' AS force, (v.value ->> 'severity')::int AS severity, ${language === 'en' ? sql`v.source_en` : sql`v.source`} AS source, v.article, v.tag,
  v.needs_human_check AND NOT v.own AS "needsHumanCheck", v.since, v.since > ${today}::date AS coming,
  (SELECT count(*)::int FROM finding f WHERE f.rule_id = v.id AND f.circle IS NULL AND f.state NOT IN ('closed', 'falsePositive', 'gone')) AS open`;

export interface RulesQuestion {
  q?: string;
  force?: RuleForce;
  only?: 'unchecked' | 'open' | 'redLine' | 'coming' | 'base';
  family?: string;
}
export interface RuleCounts {
  all: number;
  on: number;
  advisory: number;
  off: number;
  unchecked: number;
  coming: number;
}
/** One page of the rules, by id. `redLines`: ids of those that stop an act; `bases`: of those that one to come may stand on. */
export async function findRulesPage(
  db: Db,
  { q, force, only, family }: RulesQuestion,
  {
    after,
    limit,
    today,
    language,
    redLines,
    bases,
  }: {
    after: string | null;
    limit: number;
    today: string;
    language: Language;
    redLines: string[];
    bases: string[];
  },
): Promise<{ rows: RuleRow[]; counts: RuleCounts | null }> {
  const wanted: RawBuilder<unknown>[] = [sql`true`];
  if (q)
    wanted.push(wordsHold(sql`plain_text(concat(v.title, v.title_en, v.source, v.source_en, v.article, v.id))`, q));
  if (force) wanted.push(sql`v.value ->> 'force' = ${force}`);
  if (family) wanted.push(sql`v.id ~ ${`^compliance\\.${family}([^A-Z]|$)`}`);
  if (only === 'unchecked') wanted.push(sql`v.needs_human_check AND NOT v.own`);
  if (only === 'coming') wanted.push(sql`v.since > ${today}::date`);
  if (only === 'base') wanted.push(sql`v.id = ANY(${bases}::text[])`);
  if (only === 'redLine') wanted.push(sql`coalesce(v.based_on, v.id) = ANY(${redLines}::text[])`);
  if (only === 'open')
    wanted.push(
      sql`EXISTS (SELECT FROM finding f WHERE f.rule_id = v.id AND f.circle IS NULL AND f.state NOT IN ('closed', 'falsePositive', 'gone'))`,
    );
  if (after) wanted.push(sql`v.id > ${after}`);
  const whole = after
    ? sql`NULL::json`
    : sql`(SELECT json_build_object('all', count(*), 'on', count(*) FILTER (WHERE value ->> 'force' = 'on'), 'advisory', count(*) FILTER (WHERE value ->> 'force' = 'advisory'),
        'off', count(*) FILTER (WHERE value ->> 'force' = 'off'), 'unchecked', count(*) FILTER (WHERE needs_human_check AND NOT own), 'coming', count(*) FILTER (WHERE since > ${today}::date)) FROM now)`;
  const { rows } = await sql<{ rows: RuleRow[]; counts: RuleCounts | null }>`
    WITH now AS MATERIALIZED (${current(today)}),
    page AS (SELECT ${columns(language, today)} FROM now v WHERE ${sql.join(wanted, sql` AND `)} ORDER BY v.id LIMIT ${limit})
    SELECT (SELECT coalesce(json_agg(p ORDER BY p.id), '[]') FROM page p) AS rows, ${whole} AS counts`.execute(db);
  return rows[0] ?? { rows: [], counts: null };
}

export interface RuleRecord extends RuleRow {
  basedOnTitle: string | null;
  shape: Shape;
  versions: {
    since: string;
    until: string | null;
    value: ParameterValue;
    own: boolean;
    reason: string | null;
    resolution: string | null;
  }[];
  learned: { said: string; facts: Record<string, unknown>; at: string }[];
  hits: { month: string; count: number }[];
}
/** A rule with its versions, what was learned of it, and how often it was hit in twelve months; party life is not counted. */
export async function findRuleRecord(
  db: Db,
  id: string,
  language: Language,
  today: string,
): Promise<RuleRecord | undefined> {
  const { rows } = await sql<RuleRecord>`
    WITH now AS (${current(today)})
    SELECT ${columns(language, today)}, v.shape,
      (SELECT ${language === 'en' ? sql`b.title_en` : sql`b.title`} FROM parameter_version b WHERE b.id = v.based_on ORDER BY b.since DESC LIMIT 1) AS "basedOnTitle",
      (SELECT json_agg(json_build_object('since', w.since, 'until', w.until, 'value', w.value, 'own', w.own, 'reason', w.own_reason, 'resolution', w.own_resolution) ORDER BY w.since DESC)
         FROM parameter_version w WHERE w.id = v.id) AS versions,
      (SELECT coalesce(json_agg(json_build_object('said', x.said, 'facts', x.facts, 'at', to_json(x.made_at)) ORDER BY x.made_at DESC), '[]')
         FROM (SELECT * FROM rule_example e WHERE e.rule_id = v.id ORDER BY e.made_at DESC LIMIT 20) x) AS learned,
      (SELECT json_agg(json_build_object('month', to_char(m.first, 'YYYY-MM'), 'count',
           (SELECT count(*) FROM finding f WHERE f.rule_id = v.id AND f.circle IS NULL AND f.first_found_on >= m.first AND f.first_found_on < m.first + interval '1 month')) ORDER BY m.first)
         FROM generate_series(date_trunc('month', ${today}::date) - interval '11 months', date_trunc('month', ${today}::date), interval '1 month') AS m(first)) AS hits
    FROM now v WHERE v.id = ${id}`.execute(db);
  return rows[0];
}
