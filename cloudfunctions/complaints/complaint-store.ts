import { sql, type RawBuilder } from 'kysely';
import type { ComplaintKind, ComplaintOutcome, ComplaintState, Desk, Manner } from '../../contracts/complaint-kinds';
import type { Office } from '../../contracts/wire';
import { calledAs } from '../identity/facts';
import { memberName } from '../membership/facts';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import type { Seen } from './judge-sight';

export interface EventRow {
  id: string;
  kind: string;
  side: 'maker' | 'other' | 'desk' | null;
  by: string | null;
  personId: string | null;
  office: Office | null;
  words: string;
  at: string;
}
/** A complaint with its trail, and what the caller has to do with it. */
export interface Complaint {
  id: string;
  number: string;
  manner: Manner;
  kind: ComplaintKind;
  byPerson: string | null;
  makerName: string | null;
  makerUnit: string | null;
  membershipId: string | null;
  officerId: string | null;
  about: string;
  words: string;
  happenedOn: string;
  receivedOn: string;
  state: ComplaintState;
  version: number;
  desk: Desk;
  clockFrom: string;
  dueOn: string | null;
  provisional: boolean;
  question: string | null;
  heardOn: string | null;
  outcome: ComplaintOutcome | null;
  decision: string | null;
  grave: boolean;
  decidedBy: string | null;
  confirmedBy: string | null;
  refusedBy: string | null;
  reviewedBy: string | null;
  resolutionNo: string | null;
  decidedOn: string | null;
  appealDesk: Exclude<Desk, 'secretariat'> | null;
  finalOutcome: ComplaintOutcome | null;
  finalWords: string | null;
  finalOn: string | null;
  sides: Seen['sides'];
  events: EventRow[];
}

/** Whom or what a `complaint c` is about, in words. */
export const aboutOf: RawBuilder<string> = sql<string>`coalesce(${memberName(sql`c.membership_id`)}, ${calledAs(sql`c.officer_id`)}, c.about)`;
/** What somebody has to do with a `complaint c`. */
const sidesOf = (
  personId: string | null,
) => sql`(SELECT coalesce(array_agg(DISTINCT p.side), '{}') FROM complaint_concerned p
  WHERE p.complaint_id = c.id AND p.person_id = ${personId}::uuid)`;

/** One complaint with all that its next step is judged by, in one statement. */
export async function findComplaint(db: Db, id: string, personId: string | null): Promise<Complaint | undefined> {
  const { rows } = await sql<Complaint>`
    SELECT c.id, c.number, c.manner, c.kind, c.by_person AS "byPerson", ${calledAs(sql`c.by_person`)} AS "makerName", ${memberName(sql`c.by_unit`)} AS "makerUnit",
      c.membership_id AS "membershipId", c.officer_id AS "officerId", ${aboutOf} AS about, c.words, c.happened_on AS "happenedOn", c.received_on AS "receivedOn",
      c.state, c.version, c.desk, c.clock_from AS "clockFrom", c.due_on AS "dueOn", c.due_provisional AS provisional, c.question, c.heard_on AS "heardOn", c.outcome, c.decision, c.grave,
      c.decided_by AS "decidedBy", c.confirmed_by AS "confirmedBy", c.refused_by AS "refusedBy", c.reviewed_by AS "reviewedBy", c.resolution_no AS "resolutionNo", c.decided_on AS "decidedOn", c.appeal_desk AS "appealDesk",
      c.final_outcome AS "finalOutcome", c.final_words AS "finalWords", c.final_on AS "finalOn", ${sidesOf(personId)} AS sides,
      (SELECT coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'side', e.side, 'by', ${calledAs(sql`e.person_id`)}, 'personId', e.person_id,
         'office', e.office, 'words', e.words, 'at', e.at) ORDER BY e.at, e.id), '[]') FROM complaint_event e WHERE e.complaint_id = c.id) AS events
    FROM complaint c WHERE c.id = ${id}`.execute(db);
  return rows[0];
}

export interface NewEvent {
  kind: string;
  side: EventRow['side'];
  personId: string | null;
  office?: Office | null;
  words?: string;
}
const eventColumns = sql`INSERT INTO complaint_event (id, complaint_id, kind, side, person_id, office, words, at)`;
const eventValues = (id: string, { kind, side, personId, office = null, words = '' }: NewEvent, now: Date) =>
  sql`${id}::uuid, m.id, ${kind}, ${side}, ${personId}::uuid, ${office}, ${words}, ${now}::timestamptz`;

/** What a move leaves in the row, by column; a column that is not named stays. */
export interface Left {
  desk?: Desk;
  membership_id?: string;
  question?: string;
  heard_on?: string;
  outcome?: ComplaintOutcome | null;
  decision?: string | null;
  grave?: boolean;
  decided_by?: string | null;
  resolution_no?: string | null;
  decided_on?: string;
  confirmed_by?: string;
  refused_by?: string;
  reviewed_by?: string;
  appeal_desk?: Desk | null;
  final_outcome?: ComplaintOutcome;
  final_words?: string;
  final_on?: string;
  final_by?: string;
  counts_until?: string | null;
}
export interface Move {
  to: ComplaintState;
  /** Of the step that begins; null ends it, `kept` leaves it as it is. */
  clock: { from: string; due: string; provisional: boolean } | 'kept' | null;
  left?: Left;
  event: NewEvent;
}
/**
 * One step, with its line in the trail. Of two at once one is done.
 * @returns the id of the line; null: it has moved on meanwhile
 */
export async function saveMove(
  db: Db,
  from: Pick<Complaint, 'id' | 'state' | 'version'>,
  { to, clock, left = {}, event }: Move,
  now: Date,
): Promise<string | null> {
  const id = newId(now);
  const sets = [
    sql`state = ${to}, version = version + 1`,
    ...(clock === 'kept'
      ? []
      : clock
        ? [sql`clock_from = ${clock.from}::date, due_on = ${clock.due}::date, due_provisional = ${clock.provisional}`]
        : [sql`due_on = NULL, due_provisional = false, closed_at = ${now}::timestamptz`]),
    ...Object.entries(left).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  ];
  const { numAffectedRows } = await sql`
    WITH m AS (UPDATE complaint SET ${sql.join(sets)} WHERE id = ${from.id} AND state = ${from.state} AND version = ${from.version} RETURNING id)
    ${eventColumns} SELECT ${eventValues(id, event, now)} FROM m`.execute(db);
  return (numAffectedRows ?? 0n) > 0n ? id : null;
}

/** A line of the trail without a step, while the complaint still is where it was. */
export async function saveEvent(
  db: Db,
  { id: complaintId, state }: Pick<Complaint, 'id' | 'state'>,
  event: NewEvent,
  now: Date,
): Promise<string | null> {
  const id = newId(now);
  const { numAffectedRows } = await sql`
    WITH m AS MATERIALIZED (SELECT id FROM complaint WHERE id = ${complaintId} AND state = ${state} FOR SHARE)
    ${eventColumns} SELECT ${eventValues(id, event, now)} FROM m`.execute(db);
  return (numAffectedRows ?? 0n) > 0n ? id : null;
}
