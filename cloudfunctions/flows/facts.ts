import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../shared/actor';
import { calendarHeldSince } from '../ground/calendar';
import type { Db } from '../shared/db';
import type { Step } from './judge-step';
import type { Standing } from './standing';

/** The steps of a flow, as JSON; where a step or its extension takes its days from the facts of a case, as many as those say. */
const stepsOf = (flowId: RawBuilder<unknown>, facts: RawBuilder<unknown> = sql`NULL::jsonb`): RawBuilder<Step[]> => sql<
  Step[]
>`(
  SELECT json_agg(json_build_object('seq', s.seq, 'name', s.name, 'kind', s.kind, 'offices', s.offices, 'need', s.need,
      'count', s.need_count, 'condition', s.condition, 'workdays', coalesce((${facts} ->> s.workdays_fact)::integer, s.workdays), 'escalateTo', s.escalate_to, 'countersigned', s.countersigned,
      'extension', CASE WHEN x.workdays IS NOT NULL THEN json_build_object('condition', x.condition, 'workdays', coalesce((${facts} ->> x.workdays_fact)::integer, x.workdays), 'matter', x.matter, 'matterEn', x.matter_en) END) ORDER BY s.seq)
    FROM flow_step s JOIN flow w ON w.id = s.flow_id LEFT JOIN flow_extension x ON x.kind = w.kind AND x.step = s.name WHERE s.flow_id = ${flowId})`;

/** The flow of a kind that is in force on a day (Asia/Shanghai), as JSON: `{ id, steps }`, or null. */
export const flowOn = (kind: string, day: string): RawBuilder<{ id: string; steps: Step[] } | null> => sql`(
  SELECT json_build_object('id', f.id, 'steps', ${stepsOf(sql`f.id`)}) FROM flow f
   WHERE f.kind = ${kind} AND f.effective @> ${day}::date)`;

/** A case with all that its next move is judged by, as JSON; null when there is none. */
export const standingOf = (caseId: RawBuilder<unknown>): RawBuilder<Standing | null> => sql<Standing | null>`(
  SELECT json_build_object('id', f.id, 'kind', f.kind, 'subject', f.subject, 'title', f.title, 'page', f.page, 'ownPage', f.own_page,
      'committeeId', f.committee_id, 'facts', f.facts, 'openedBy', f.opened_by, 'openedAt', f.opened_at, 'version', f.version,
      'toldVersion', f.told_version, 'state', f.state, 'flowId', f.flow_id, 'seq', f.step_seq, 'round', f.round,
      'since', f.step_since, 'dueOn', f.due_on, 'provisional', f.due_provisional, 'assignedTo', f.assigned_to, 'escalatedOn', f.escalated_on, 'extended', f.extended,
      'waitsFor', f.waits_for, 'missing', f.missing, 'signers', f.signers, 'signed', f.signed, 'didOtherStep', f.did_other_step,
      'steps', ${stepsOf(sql`f.flow_id`, sql`f.facts`)},
      'parties', (SELECT coalesce(json_agg(json_build_object('personId', p.person_id, 'unitId', p.unit_id, 'reason', p.reason)), '[]')
         FROM flow_party p WHERE p.case_id = f.id),
      'events', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'seq', e.step_seq, 'step', e.step, 'round', e.round,
            'version', e.version, 'personId', e.person_id, 'personName', n.name, 'office', e.office, 'toPerson', e.to_person, 'toName', t.name,
            'toSeq', e.to_seq, 'reason', e.reason, 'tally', e.tally, 'resolutionNo', e.resolution_no, 'before', e.before,
            'undoes', e.undoes, 'at', e.at) ORDER BY e.id), '[]')
         FROM flow_event e LEFT JOIN person_named n ON n.id = e.person_id LEFT JOIN person_named t ON t.id = e.to_person WHERE e.case_id = f.id),
      'follows', (SELECT w.follows FROM flow w WHERE w.id = f.flow_id), 'overrides', ${calendarHeldSince(sql`(f.opened_at AT TIME ZONE 'Asia/Shanghai')::date`)})
    FROM flow_standing f WHERE f.id = ${caseId})`;

/** A case as it stands. In a transaction: its due day may be reckoned anew and kept in the same one. */
export async function findStanding(db: Db, caseId: string): Promise<Standing | null> {
  const { rows } = await sql<{ standing: Standing | null }>`
    SELECT ${standingOf(sql`${caseId}::uuid`)} AS standing`.execute(db);
  return rows[0]?.standing ?? null;
}
/** Of a `flow_standing f`: who brought it, if the house knows him, and whoever stands for the member it is about. */
export const bringers: RawBuilder<string[]> = sql<
  string[]
>`ARRAY(SELECT f.opened_by WHERE f.opened_by IS NOT NULL UNION SELECT u.person_id FROM unit_represented u WHERE u.unit_id = ANY(f.own_units))`;
export async function findBringers(db: Db, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ people: string[] }>`
    SELECT ${bringers} AS people FROM flow_standing f WHERE f.id = ${caseId}`.execute(db);
  return rows[0]?.people ?? [];
}

/** The case of a subject that is still under way, as JSON. */
export const openStandingOf = (kind: string, subject: RawBuilder<unknown>): RawBuilder<Standing | null> =>
  standingOf(
    sql`(SELECT id FROM flow_case WHERE kind = ${kind} AND subject = ${subject} AND state IN ('open', 'returned'))`,
  );

/** The latest case of a subject, whether it is under way or not, as JSON. */
export const lastStandingOf = (kind: string, subject: RawBuilder<unknown>): RawBuilder<Standing | null> =>
  standingOf(
    sql`(SELECT id FROM flow_case WHERE kind = ${kind} AND subject = ${subject} ORDER BY opened_at DESC, id DESC LIMIT 1)`,
  );

// The fragments below speak of a `flow_standing f` of the surrounding query, and say what judge-turn.ts says.
const held = (actor: Actor) =>
  sql`unnest(${actor.offices.map((each) => each.office)}::text[], ${actor.offices.map((each) => each.committeeId)}::uuid[]) AS held(office, committee)`;
const me = (actor: Actor) => sql`${actor.person?.id ?? null}::uuid`;
const myUnits = (actor: Actor) => sql`${actor.units.map((unit) => unit.membershipId)}::uuid[]`;

export const isAsked = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${me(actor)} = ANY(f.signers), false)`;
export const holdsStep = (actor: Actor): RawBuilder<boolean> => sql<boolean>`
  EXISTS (SELECT FROM ${held(actor)} WHERE held.office = ANY(f.waits_for) AND (held.committee IS NULL OR held.committee = f.committee_id))`;
export const isOwn = (actor: Actor): RawBuilder<boolean> => sql<boolean>`
  (coalesce(${me(actor)} = ANY(f.own_people), false) OR f.own_units && ${myUnits(actor)})`;
export const didOtherStep = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${me(actor)} = ANY(f.did_other_step), false)`;
export const hasSigned = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${me(actor)} = ANY(f.signed), false)`;
export const isHandedOn = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`(f.assigned_to IS NOT NULL AND f.assigned_to IS DISTINCT FROM ${me(actor)})`;
/** It is the actor's turn. */
export const isTurnOf = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(
  f.state = 'open' AND (${isAsked(actor)} OR (${holdsStep(actor)} AND NOT ${isHandedOn(actor)}))
  AND NOT ${isOwn(actor)} AND NOT ${didOtherStep(actor)} AND NOT ${hasSigned(actor)})`;

/** Of a `flow_case c`: it is not decided yet. */
export const isUnderWay: RawBuilder<boolean> = sql<boolean>`c.state IN ('open', 'returned')`;
/** Of a `flow_case c`: it is the actor's own, or of whom he represents; one that ended badly is still theirs to look at. */
export const isBegunBy = (actor: Actor): RawBuilder<boolean> => sql<boolean>`(c.opened_by = ${me(actor)} OR c.id IN (
  SELECT p.case_id FROM unit_represented u JOIN flow_party p ON p.unit_id = u.unit_id WHERE u.person_id = ${me(actor)}))`;
/** How many of the actor's own are under way. */
export const begunCount = (actor: Actor): RawBuilder<number> =>
  sql<number>`(SELECT count(*)::int FROM flow_case c WHERE ${isUnderWay} AND ${isBegunBy(actor)})`;
