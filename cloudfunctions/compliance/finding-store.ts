import { sql, type RawBuilder } from 'kysely';
import type { FindingEvent, FindingState, FindingView } from '../../contracts/finding-states';
import type { ParameterTag } from '../../contracts/parameter-shape';
import type { Language, Office } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import { reachesAs } from '../ground/reach';
import { foldText } from '../ground/fold-text';
import { searchName, wordsHold } from '../ground/search-name';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import type { Handled } from './judge-handling';
import type { Compared } from './rule';

/** Offices that see every finding within their reach; others see those that are theirs to handle. */
const lookers = ['compliance', 'director', 'supervisor', 'president', 'council'] as const satisfies readonly Office[];
/** Whether the actor may know of a `finding f`. Party life is for its circle alone, whatever else he is. */
const sees = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  ${reachesAs(actor, sql`f.committee_id`, sql<boolean>`CASE WHEN f.circle IS NULL THEN held.office = ANY(${[...lookers]}::text[]) OR held.office = ANY(f.offices) ELSE held.office = ANY(f.circle) END`)}
  OR coalesce(f.assigned_to = ${actor.person?.id ?? null}::uuid, false))`;

const over = sql`f.state IN ('closed', 'falsePositive', 'gone')`;
const views: Record<FindingView, RawBuilder<unknown>> = {
  waiting: sql`NOT f.advisory AND f.state IN ('open', 'assigned', 'rectifying')`,
  second: sql`NOT f.advisory AND f.state IN ('explained', 'rectified', 'doubted')`,
  advisory: sql`f.advisory AND NOT ${over}`,
  over,
};
const isLate = (today: string) => sql<boolean>`(coalesce(f.due_on < ${today}::date, false) AND NOT ${over})`;
const isMine = (actor: Actor) => sql`f.assigned_to = ${actor.person?.id ?? null}::uuid AND NOT ${over}`;
const family = sql`substring(f.rule_id FROM '\\.([A-Z]+)')`;

export interface FindingRow {
  id: string;
  said: string;
  ruleId: string;
  ruleTitle: string;
  severity: number;
  advisory: boolean;
  state: FindingState;
  openedOn: string;
  dueOn: string | null;
  provisional: boolean;
  late: boolean;
  assignedTo: string | null;
  circle: boolean;
}
const columns = (
  language: Language,
  today: string,
) => sql`f.id, ${language === 'en' ? sql`f.said_en` : sql`f.said`} AS said, f.rule_id AS "ruleId",
  (SELECT ${language === 'en' ? sql`v.title_en` : sql`v.title`} FROM parameter_version v WHERE v.id = f.rule_id AND v.since = f.rule_since) AS "ruleTitle",
  f.severity, f.advisory, f.state, f.opened_on AS "openedOn", f.due_on AS "dueOn", f.provisional, ${isLate(today)} AS late,
  ${calledAs(sql`f.assigned_to`)} AS "assignedTo", f.circle IS NOT NULL AS circle`;

export interface Question {
  view: FindingView;
  severity?: number;
  state?: FindingState;
  family?: string;
  ruleId?: string;
  mine?: boolean;
  late?: boolean;
  q?: string;
}
export interface Page {
  total: number | null;
  rows: (FindingRow & { endedOn: string | null })[];
  counts: Record<FindingView | 'late' | 'mine', number> | null;
  families: { family: string; open: number }[];
  night: { day: string; subjects: number; opened: number; gone: number; at: string } | null;
}
/**
 * One page, the gravest first and of those the oldest; what is over by when it ended. With the first one what there is in
 * all, in the same statement.
 * @param after severity (0 where it is over), day and id of the last row shown
 */
export async function findPage(
  db: Db,
  actor: Actor,
  { view, severity, state, family: wanted, ruleId, mine, late, q }: Question,
  {
    after,
    limit,
    today,
    language,
  }: { after: readonly [number, string, string] | null; limit: number; today: string; language: Language },
): Promise<Page> {
  const isOver = view === 'over';
  const conditions = [
    views[view],
    ...(severity ? [sql`f.severity = ${severity}`] : []),
    ...(state ? [sql`f.state = ${state}`] : []),
    ...(wanted ? [sql`${family} = ${wanted}`] : []),
    ...(ruleId ? [sql`f.rule_id = ${ruleId}`] : []),
    ...(mine ? [isMine(actor)] : []),
    ...(late ? [isLate(today)] : []),
    ...(q ? [wordsHold(sql`plain_text(concat(f.title, ' ', f.said, ' ', f.said_en))`, q)] : []),
  ];
  const beyond = !after
    ? sql`true`
    : isOver
      ? sql`(f.ended_on, f.id) < (${after[1]}::date, ${after[2]}::uuid)`
      : sql`(-f.severity, f.opened_on, f.id) > (${-after[0]}::int, ${after[1]}::date, ${after[2]}::uuid)`;
  const order = isOver ? sql`f.ended_on DESC, f.id DESC` : sql`f.severity DESC, f.opened_on, f.id`;
  const whole = after
    ? sql`NULL::int AS total, NULL::json AS counts, '[]'::json AS families, NULL::json AS night`
    : sql`(SELECT count(*)::int FROM seen f WHERE ${sql.join(conditions, sql` AND `)}) AS total, (SELECT json_build_object('waiting', count(*) FILTER (WHERE ${views.waiting}), 'second', count(*) FILTER (WHERE ${views.second}),
          'advisory', count(*) FILTER (WHERE ${views.advisory}), 'over', count(*) FILTER (WHERE ${over}), 'late', count(*) FILTER (WHERE ${isLate(today)}),
          'mine', count(*) FILTER (WHERE ${isMine(actor)})) FROM seen f) AS counts,
        (SELECT coalesce(json_agg(json_build_object('family', k.family, 'open', k.open) ORDER BY k.family), '[]')
           FROM (SELECT ${family} AS family, count(*) AS open FROM seen f WHERE ${views[view]} GROUP BY 1) k) AS families,
        (SELECT json_build_object('day', s.day, 'subjects', s.subjects, 'opened', s.opened, 'gone', s.gone, 'at', to_json(s.finished_at))
           FROM sweep s WHERE s.finished_at IS NOT NULL ORDER BY s.day DESC LIMIT 1) AS night`;
  const { rows } = await sql<Page>`
    WITH seen AS (SELECT f.id, f.said, f.said_en, f.title, f.rule_id, f.rule_since, f.severity, f.advisory, f.state, f.opened_on, f.due_on, f.provisional, f.assigned_to, f.circle, f.ended_on
      FROM finding f WHERE ${sees(actor)}),
    page AS (SELECT ${columns(language, today)}, f.ended_on AS "endedOn" FROM seen f WHERE ${sql.join(conditions, sql` AND `)} AND ${beyond} ORDER BY ${order} LIMIT ${limit})
    SELECT (SELECT coalesce(json_agg(p ${isOver ? sql`ORDER BY p."endedOn" DESC, p.id DESC` : sql`ORDER BY p.severity DESC, p."openedOn", p.id`}), '[]') FROM page p) AS rows, ${whole}`.execute(
    db,
  );
  return rows[0] ?? { rows: [], total: null, counts: null, families: [], night: null };
}

export interface FindingRecord extends FindingRow, Omit<Handled, 'circle' | 'state'> {
  version: number;
  title: string;
  page: string | null;
  day: string;
  period: string;
  firstFoundOn: string;
  foundOn: string;
  found: boolean;
  facts: Record<string, unknown>;
  compared: Compared;
  basedOn: string | null;
  clause: {
    source: string;
    article: string;
    tag: ParameterTag;
    needsHumanCheck: boolean;
    since: string;
    until: string | null;
    own: boolean;
  };
  events: {
    what: FindingEvent;
    at: string;
    by: string | null;
    office: Office | null;
    assignedTo: string | null;
    reason: string | null;
  }[];
  circleOffices: Office[] | null;
}
/** A finding that the actor may know of, with its clause and all that happened to it. */
export async function findFinding(
  db: Db,
  actor: Actor,
  id: string,
  { language, today }: { language: Language; today: string },
): Promise<FindingRecord | undefined> {
  const source = language === 'en' ? sql`v.source_en` : sql`v.source`;
  const { rows } = await sql<FindingRecord>`
    SELECT ${columns(language, today)}, f.version, f.title, f.page, f.day, f.period, f.first_found_on AS "firstFoundOn", f.found_on AS "foundOn", f.found, f.facts, f.compared,
      f.offices, f.circle AS "circleOffices", f.committee_id AS "committeeId", f.barred, f.barred_units AS "barredUnits", f.assigned_to AS "assignedToId", f.handled_by AS "handledById",
      (SELECT v.based_on FROM parameter_version v WHERE v.id = f.rule_id AND v.since = f.rule_since) AS "basedOn",
      (SELECT json_build_object('source', ${source}, 'article', v.article, 'tag', v.tag, 'needsHumanCheck', v.needs_human_check AND NOT v.own, 'since', v.since, 'until', v.until, 'own', v.own)
         FROM parameter_version v WHERE v.id = f.rule_id AND v.since = f.rule_since) AS clause,
      (SELECT json_agg(json_build_object('what', e.what, 'at', to_json(e.at), 'by', ${calledAs(sql`e.by`)}, 'office', e.office, 'assignedTo', ${calledAs(sql`e.assigned_to`)}, 'reason', e.reason) ORDER BY e.at, e.id)
         FROM finding_event e WHERE e.finding_id = f.id) AS events
    FROM finding f WHERE f.id = ${id} AND ${sees(actor)}`.execute(db);
  return rows[0];
}

export interface Move {
  id: string;
  version: number;
  eventId: string;
  event: FindingEvent;
  to: FindingState;
  by: string;
  office: Office | null;
  reason: string | null;
  assignedTo: string | null;
  today: string;
}
/** States whose doer a second person looks at; in the others nobody's doing is kept. */
const kept: readonly FindingState[] = ['explained', 'rectified', 'doubted'];
/** Moves a finding, with what is remembered of it; false when somebody was first. */
export async function moveFinding(db: Db, move: Move, now: Date): Promise<boolean> {
  const isOver = move.to === 'closed' || move.to === 'falsePositive';
  const { numAffectedRows } = await sql`
    WITH moved AS (
      UPDATE finding f SET state = ${move.to}, version = f.version + 1, ended_on = ${isOver ? move.today : null}::date,
        opened_on = CASE WHEN ${move.event === 'reopened'}::boolean THEN ${move.today}::date ELSE f.opened_on END,
        due_on = CASE WHEN ${move.event === 'reopened'}::boolean AND f.due_on < ${move.today}::date THEN ${move.today}::date ELSE f.due_on END,
        assigned_to = CASE WHEN ${move.event === 'assigned'}::boolean THEN ${move.assignedTo}::uuid WHEN ${move.event === 'reopened'}::boolean THEN NULL ELSE f.assigned_to END,
        handled_by = CASE WHEN ${kept.includes(move.to) || isOver}::boolean THEN ${move.by}::uuid ELSE NULL END
      WHERE f.id = ${move.id} AND f.version = ${move.version} RETURNING f.id)
    INSERT INTO finding_event (id, finding_id, at, what, by, office, assigned_to, reason)
    SELECT ${move.eventId}, m.id, ${now}, ${move.event}, ${move.by}, ${move.office}, ${move.assignedTo}::uuid, ${move.reason} FROM moved m`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}

export interface Assignee {
  personId: string;
  name: string;
  offices: Office[];
}
/** Who could be given a finding: whoever holds one of these offices today, reaches it, and is not what it is about. */
export async function findAssignees(
  db: Db,
  { committeeId, barred, barredUnits }: Handled,
  offices: readonly Office[],
  today: string,
): Promise<Assignee[]> {
  const { rows } = await sql<Assignee>`
    SELECT o.person_id AS "personId", coalesce(${calledAs(sql`o.person_id`)}, '—') AS name, array_agg(DISTINCT o.office) AS offices FROM office_holder o
    WHERE o.office = ANY(${[...offices]}::text[]) AND o.term @> ${today}::date AND o.ended_at IS NULL AND (o.committee_id IS NULL OR o.committee_id = ${committeeId}::uuid)
      AND o.person_id <> ALL(${[...barred]}::uuid[])
      AND NOT EXISTS (SELECT FROM representation w WHERE w.person_id = o.person_id AND w.membership_id = ANY(${[...barredUnits]}::uuid[]))
    GROUP BY o.person_id ORDER BY 2, 1 LIMIT 100`.execute(db);
  return rows;
}

/** Whether words name a member or somebody in an office. */
export async function namesSomebody(db: Db, words: string): Promise<boolean> {
  const [folded, named] = [foldText(words), searchName(words)];
  const { rows } = await sql<{ names: boolean }>`
    SELECT EXISTS (SELECT FROM member_name m WHERE length(m.name) > 2 AND strpos(${named}, m.search_name) > 0)
      OR EXISTS (SELECT FROM office_holder o JOIN person_name n ON n.id = o.person_id WHERE length(n.name) > 1 AND (strpos(${words}, n.name) > 0 OR strpos(${folded}, n.name) > 0)) AS names`.execute(
    db,
  );
  return rows[0]?.names ?? false;
}

export async function saveExample(
  db: Db,
  given: { id: string; findingId: string; ruleId: string; said: string; facts: Record<string, unknown>; by: string },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO rule_example (id, finding_id, rule_id, said, facts, made_by, made_at)
    VALUES (${given.id}, ${given.findingId}, ${given.ruleId}, ${given.said}, ${JSON.stringify(given.facts)}::jsonb, ${given.by}, ${now})
    ON CONFLICT (finding_id) DO NOTHING`.execute(db);
}
