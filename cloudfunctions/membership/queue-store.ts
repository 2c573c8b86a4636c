import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { didOtherStep, hasSigned, holdsStep, isAsked, isHandedOn, isOwn, isTurnOf } from '../flows/facts';
import { nameHolds } from '../ground/search-name';
import { summaryColumns, type SummaryRow } from './application-store';
import { readers } from './judge-reviewer';

/** Which applications an actor's offices reach: all of them, or those of his committees (ground/reach.ts officesFor). */
const reach = (actor: Actor) => {
  const admitted = actor.offices.filter((held) => (readers as readonly string[]).includes(held.office));
  const offices = admitted.map((held) => held.office);
  const committees = admitted.map((held) => held.committeeId);
  return sql`unnest(${offices}::text[], ${committees}::uuid[]) AS held(office, committee)`;
};
const reached = (actor: Actor) =>
  sql`EXISTS (SELECT 1 FROM ${reach(actor)} WHERE held.committee IS NULL OR held.committee = m.committee_id)`;

export interface Counts {
  mine: number;
  late: number;
  overdue: number;
  returned: number;
  open: number;
}
export interface QueueRow extends SummaryRow {
  materials: number;
  warnings: number;
  step_kind: string;
  his_office: boolean;
  asked: boolean;
  own_company: boolean;
  earlier_step: boolean;
  signed: boolean;
  handed_on: boolean;
  sort_key: string;
}
export type Filter = 'mine' | 'overdue' | 'returned' | 'open' | 'closed';

const from = sql`FROM membership m LEFT JOIN flow_standing f ON f.id = m.case_id`;
const filterOf = (filter: Filter, actor: Actor, today: string) =>
  ({
    mine: isTurnOf(actor),
    overdue: sql`m.status = 'under_review' AND f.due_on < ${today}::date`,
    returned: sql`m.status = 'returned'`,
    open: sql`m.status IN ('under_review', 'returned')`,
    closed: sql`m.status NOT IN ('under_review', 'returned')`,
  })[filter];

const counts = (actor: Actor, today: string) => sql`json_build_object(
  'mine', count(*) FILTER (WHERE ${isTurnOf(actor)}),
  'late', count(*) FILTER (WHERE ${isTurnOf(actor)} AND f.due_on < ${today}::date),
  'overdue', count(*) FILTER (WHERE m.status = 'under_review' AND f.due_on < ${today}::date),
  'returned', count(*) FILTER (WHERE m.status = 'returned'),
  'open', count(*))`;

/** The application that waits longest for the actor, but for this one. */
export const nextOf = (actor: Actor, except: string): RawBuilder<string | null> => sql<string | null>`(
  SELECT q.id FROM membership q JOIN flow_standing f ON f.id = q.case_id
   WHERE q.status = 'under_review' AND q.id <> ${except}::uuid AND ${isTurnOf(actor)} ORDER BY f.due_on, q.id LIMIT 1)`;

/**
 * One page of the queue and its counts in one round trip. What is waited for comes by its due day, the overdue first;
 * what is closed, newest first.
 * @param after the sort key and id of the last row shown
 */
export async function findQueue(
  db: Db,
  actor: Actor,
  question: {
    filter: Filter;
    kind: string | null;
    /** As it was typed. */
    q: string | null;
    after: readonly [string, string] | null;
    limit: number;
    today: string;
  },
): Promise<{ rows: QueueRow[]; counts: Counts }> {
  const { filter, kind, q, after, limit, today } = question;
  const closed = filter === 'closed';
  const key = closed ? sql`m.submitted_at` : sql`coalesce(f.due_on, '9999-12-31'::date)`;
  const keyText = closed
    ? sql`to_char(m.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${key}::text`;
  const beyond = after
    ? closed
      ? sql`(${key}, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
      : sql`(${key}, m.id) > (${after[0]}::date, ${after[1]}::uuid)`
    : sql`true`;
  const direction = closed ? sql`DESC` : sql`ASC`;
  const { rows } = await sql<{ counts: Counts; page: (Omit<QueueRow, 'submitted_at'> & { submitted_at: string })[] }>`
    WITH page AS (
      SELECT ${summaryColumns}, ${keyText} AS sort_key,
        (SELECT count(*)::int FROM membership_material d WHERE d.membership_id = m.id AND d.replaced_at IS NULL) AS materials,
        (SELECT count(*)::int FROM jsonb_array_elements(m.completeness) item WHERE item->>'result' = 'warn') AS warnings,
        f.step_kind, ${holdsStep(actor)} AS his_office, ${isAsked(actor)} AS asked, ${isOwn(actor)} AS own_company,
        ${didOtherStep(actor)} AS earlier_step, ${hasSigned(actor)} AS signed, ${isHandedOn(actor)} AS handed_on
      ${from}
      WHERE ${filterOf(filter, actor, today)} AND ${reached(actor)} AND ${beyond}
        AND (${kind}::text IS NULL OR m.kind = ${kind})
        AND ${q === null ? sql`true` : nameHolds(sql`m.search_name`, q)}
      ORDER BY ${key} ${direction}, m.id ${direction} LIMIT ${limit})
    SELECT
      (SELECT ${counts(actor, today)} ${from} WHERE m.status IN ('under_review', 'returned') AND ${reached(actor)}) AS counts,
      (SELECT coalesce(json_agg(page ORDER BY sort_key ${direction}, id ${direction}), '[]') FROM page) AS page`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Error('the queue answers one row');
  return { counts: row.counts, rows: row.page.map((each) => ({ ...each, submitted_at: new Date(each.submitted_at) })) };
}
