import type { MemberReferences } from '../ground/references';
import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { newId } from '../shared/ids';
import { begin, judgeMove, placeOf, type Move } from './judge-move';
import { firstStep, stepAt, type Step } from './judge-step';
import { insertParties, type Party } from './party-store';
import type { CaseState, EventKind, FlowEvent, Standing } from './standing';

/** What the module says of a case, and may say anew. */
export interface About {
  title: string;
  committeeId: string | null;
  facts?: Record<string, unknown>;
}
export interface NewCase extends About {
  kind: string;
  /** `membership:<uuid>` */
  subject: string;
  /** Where it is decided, and where whoever opened it sees and mends it. */
  page: string;
  ownPage: string;
  /** Null: nobody whom the house knows. */
  openedBy: string | null;
  parties: Party[];
}
type At = { now: Date; today: string };

/**
 * Opens a case at the first step of a flow (facts.ts flowOn), in one statement. Null when one of its subject is under
 * way already: the index decides, however many try at once.
 */
export async function openCase(
  db: Db,
  { now, today }: At,
  flow: { id: string; steps: Step[]; overrides: Record<string, boolean> },
  { facts = {}, ...given }: NewCase,
): Promise<string | null> {
  const first = begin(firstStep(flow.steps, facts), today, flow.overrides);
  const { rows } = await sql<{ id: string }>`
    WITH opened AS (
      INSERT INTO flow_case (id, flow_id, kind, subject, title, page, own_page, committee_id, facts, opened_by, opened_at,
        step_seq, step_since, due_on, due_provisional)
      VALUES (${newId(now)}, ${flow.id}, ${given.kind}, ${given.subject}, ${given.title}, ${given.page}, ${given.ownPage}, ${given.committeeId},
        ${JSON.stringify(facts)}::jsonb, ${given.openedBy}, ${now}, ${first.seq}, ${today}, ${first.dueOn}, ${first.provisional})
      ON CONFLICT (kind, subject) WHERE state IN ('open', 'returned') DO NOTHING RETURNING id),
    parties AS (${insertParties(sql`SELECT id FROM opened`, given.parties)}),
    event AS (
      INSERT INTO flow_event (case_id, kind, round, version, person_id, at)
      SELECT id, 'opened', 1, 1, ${given.openedBy}::uuid, ${now} FROM opened)
    SELECT id FROM opened`.execute(db);
  return rows[0]?.id ?? null;
}

/** Says anew what a case is about, and whose own it is; where it stands stays. */
export async function renewCase(db: Db, caseId: string, about: About, parties: Party[]): Promise<void> {
  await sql`
    WITH gone AS (DELETE FROM flow_party WHERE case_id = ${caseId} RETURNING 1),
    renewed AS (
      UPDATE flow_case SET title = ${about.title}, committee_id = ${about.committeeId}, facts = ${JSON.stringify(about.facts ?? {})}::jsonb
      WHERE id = ${caseId})
    SELECT count(*) FROM gone`.execute(db);
  await insertParties(sql`SELECT ${caseId}::uuid AS id`, parties).execute(db);
}

/** Who moves a case, and with what words. */
export interface By {
  personId: string | null;
  office?: Office | null;
  reason?: string;
  tally?: unknown;
  resolutionNo?: string;
  /** What is told of the case from now on, where the move changes it. */
  about?: About;
}
/** `handled`: somebody was faster. `earlierStep`: he decided on another step of it. */
export type Outcome = { event: EventKind; version: number; state: CaseState } | 'handled' | 'earlierStep';

// Not of one step: they concern the whole case.
const ofNoStep: readonly EventKind[] = ['answered', 'withdrawn'];

/**
 * Makes a move that judge-turn.ts allowed, in one statement: it happens only on the version that was judged, and leaves
 * its event. After `earlierStep` the transaction must not be committed.
 */
export async function makeMove(db: Db, standing: Standing, move: Move, by: By, { now, today }: At): Promise<Outcome> {
  const { place, event } = judgeMove(standing, move, { personId: by.personId, office: by.office ?? null }, today);
  const step = ofNoStep.includes(event) ? null : stepAt(standing.steps, standing.seq);
  const undone = move.do === 'takeBack' ? move.event : null;
  const { about } = by;
  // Its day may be counted anew while it is moved: only a day that the move itself sets is written.
  const keepsDay = (['state', 'seq', 'round', 'since', 'dueOn'] as const).every(
    (each) => place[each] === standing[each],
  );
  const { rows } = await sql<{ version: number; written: boolean }>`
    WITH moved AS (
      UPDATE flow_case SET state = ${place.state}, flow_id = ${place.flowId}, step_seq = ${place.seq}, round = ${place.round},
        step_since = ${place.since}, due_on = CASE WHEN ${keepsDay} THEN due_on ELSE ${place.dueOn}::date END,
        due_provisional = CASE WHEN ${keepsDay} THEN due_provisional ELSE ${place.provisional} END, assigned_to = ${place.assignedTo},
        escalated_on = ${place.escalatedOn}, extended = ${place.extended}, version = version + 1,
        title = coalesce(${about?.title ?? null}, title),
        committee_id = CASE WHEN ${about !== undefined} THEN ${about?.committeeId ?? null}::uuid ELSE committee_id END,
        facts = coalesce(${about?.facts ? JSON.stringify(about.facts) : null}::jsonb, facts),
        taken_back = taken_back || ${undone ? [undone.version] : []}::integer[]
      WHERE id = ${standing.id} AND version = ${standing.version} AND (${undone?.version ?? null}::integer IS NULL OR told_version < ${undone?.version ?? null}::integer)
      RETURNING id, version),
    event AS (
      INSERT INTO flow_event (case_id, kind, step_seq, step, round, version, person_id, office, to_person, to_seq, reason, tally, resolution_no, before, undoes, at)
      SELECT id, ${event}, ${step?.seq ?? null}::integer, ${step?.name ?? null}::text, ${standing.round}, version, ${by.personId}::uuid, ${by.office ?? null}::text,
        ${'toPerson' in move ? move.toPerson : null}::uuid, ${'toSeq' in move ? move.toSeq : null}::integer, ${by.reason ?? null}::text,
        ${by.tally ? JSON.stringify(by.tally) : null}::jsonb, ${by.resolutionNo ?? null}::text, ${JSON.stringify(placeOf(standing))}::jsonb,
        ${undone?.id ?? null}::bigint, ${now}::timestamptz FROM moved
      ON CONFLICT DO NOTHING RETURNING version)
    SELECT version, EXISTS (SELECT FROM event) AS written FROM moved`.execute(db);
  const row = rows[0];
  if (!row) return 'handled';
  return row.written ? { event, version: row.version, state: place.state } : 'earlierStep';
}

/**
 * Whether a move is to be told: from now on it cannot be taken back. False when it was. Call it in the transaction that
 * tells.
 */
export async function claimTelling(db: Db, caseId: string, version: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE flow_case SET told_version = greatest(told_version, ${version}::integer)
    WHERE id = ${caseId} AND ${version}::integer <> ALL(taken_back)`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** What a module that stands in the way says of it: another of the subject took its place meanwhile. */
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23505';

/**
 * Takes a move back (judge-move.ts takeableBy). False when it was told meanwhile, or something has taken the place of what
 * it would restore; then the transaction must not be committed.
 */
export async function takeMoveBack(
  db: Db,
  standing: Standing,
  event: FlowEvent,
  personId: string,
  at: At,
): Promise<boolean> {
  try {
    return typeof (await makeMove(db, standing, { do: 'takeBack', event }, { personId }, at)) !== 'string';
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** A file is not merged away while a case of its own is open; of one that is decided, it stays whose own it was. */
export const memberReferences: MemberReferences = {
  moves: {},
  stays: {
    'flow_party.unit_id': 'of a decided case: who kept out of it then',
    'flow_case.subject': 'a case is of that very file',
  },
};
