import { sql, type RawBuilder } from 'kysely';
import type { Status } from '../../contracts/membership';
import { standingOf } from '../flows/facts';
import type { Standing } from '../flows/standing';
import { calledAs } from '../identity/facts';
import { reaches } from '../ground/reach';
import type { Actor } from '../shared/actor';
import type { Db } from '../shared/db';
import { readers } from './judge-sight';

export interface Statement {
  id: string;
  kind: 'defence' | 'appeal';
  words: string;
  at: string;
  by: string | null;
}
/** A sanction with its case and the member that it is about; instants inside lists are ISO text. */
export interface Discipline {
  id: string;
  membershipId: string;
  member: string;
  committeeId: string | null;
  status: Status;
  measure: 'suspension' | 'expulsion';
  facts: string;
  basis: string;
  until: string | null;
  proposedBy: string;
  proposedByName: string | null;
  proposedAt: Date;
  hearingUntil: string | null;
  decision: string | null;
  decisionNo: string | null;
  decidedOn: string | null;
  appealUntil: string | null;
  effectiveOn: string | null;
  statements: Statement[];
  standing: Standing;
  /** The caller stands for the member. */
  represents: boolean;
}

const me = (actor: Pick<Actor, 'person'> | null) => sql`${actor?.person?.id ?? null}::uuid`;

/** One sanction with all that its next step is judged by, in one statement. */
export async function findDiscipline(db: Db, id: string, actor: Actor | null = null): Promise<Discipline | undefined> {
  const { rows } = await sql<Discipline>`
    SELECT d.id, d.membership_id AS "membershipId", r.name AS member, r.committee_id AS "committeeId", r.status, d.measure, d.facts, d.basis, d.until,
      d.proposed_by AS "proposedBy", ${calledAs(sql`d.proposed_by`)} AS "proposedByName", d.proposed_at AS "proposedAt", d.hearing_until AS "hearingUntil",
      d.decision, d.decision_no AS "decisionNo", d.decided_on AS "decidedOn", d.appeal_until AS "appealUntil", d.effective_on AS "effectiveOn",
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'words', s.words, 'at', s.at, 'by', ${calledAs(sql`s.person_id`)}) ORDER BY s.at, s.id), '[]')
         FROM discipline_statement s WHERE s.discipline_id = d.id) AS statements,
      ${standingOf(sql`d.case_id`)} AS standing,
      EXISTS (SELECT FROM representation w WHERE w.membership_id = d.membership_id AND w.person_id = ${me(actor)}) AS represents
    FROM discipline d JOIN member_register r ON r.id = d.membership_id WHERE d.id = ${id}`.execute(db);
  return rows[0];
}

export interface Summary {
  id: string;
  membershipId: string;
  member: string;
  measure: 'suspension' | 'expulsion';
  state: Standing['state'];
  step: string;
  proposedAt: string;
  dueOn: string | null;
  provisional: boolean;
  effectiveOn: string | null;
  sortKey: string;
}
/** Of a `discipline d`, its case `f` and its member `r`. */
export const summary: RawBuilder<unknown> = sql`json_build_object('id', d.id, 'membershipId', d.membership_id, 'member', r.name, 'measure', d.measure,
  'state', f.state, 'step', f.step, 'proposedAt', d.proposed_at, 'dueOn', f.due_on, 'provisional', f.due_provisional, 'effectiveOn', d.effective_on,
  'sortKey', to_char(d.proposed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))`;

/** One page of the sanctions within reach, the newest first. */
export async function findDisciplines(
  db: Db,
  actor: Actor,
  question: { open: boolean; membershipId: string | null; after: readonly [string, string] | null; limit: number },
): Promise<Summary[]> {
  const { open, membershipId, after, limit } = question;
  const { rows } = await sql<{ row: Summary }>`
    SELECT ${summary} AS row FROM discipline d JOIN flow_standing f ON f.id = d.case_id JOIN member_register r ON r.id = d.membership_id
     WHERE (f.state = 'open') = ${open} AND ${reaches(actor, readers, sql<string | null>`r.committee_id`)}
       AND (${membershipId}::uuid IS NULL OR d.membership_id = ${membershipId}::uuid)
       AND (${after?.[0] ?? null}::timestamptz IS NULL OR (d.proposed_at, d.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
     ORDER BY d.proposed_at DESC, d.id DESC LIMIT ${limit}`.execute(db);
  return rows.map(({ row }) => row);
}

export async function saveDiscipline(
  db: Db,
  given: {
    id: string;
    membershipId: string;
    measure: string;
    facts: string;
    basis: string;
    until: string | null;
    caseId: string;
    by: string;
  },
  now: Date,
): Promise<void> {
  await sql`INSERT INTO discipline (id, membership_id, measure, facts, basis, until, case_id, proposed_by, proposed_at)
    VALUES (${given.id}, ${given.membershipId}, ${given.measure}, ${given.facts}, ${given.basis}, ${given.until}::date, ${given.caseId}, ${given.by}, ${now})`.execute(
    db,
  );
}

/** What a step leaves in the row; each is filled once (the trigger `discipline_fixed`). */
export async function fillDiscipline(
  db: Db,
  id: string,
  given: {
    hearingUntil?: string;
    decision?: { words: string; no: string; on: string; appealUntil: string };
    effectiveOn?: string;
  },
): Promise<void> {
  const { hearingUntil = null, decision, effectiveOn = null } = given;
  await sql`UPDATE discipline SET hearing_until = coalesce(${hearingUntil}::date, hearing_until), decision = coalesce(${decision?.words ?? null}, decision),
      decision_no = coalesce(${decision?.no ?? null}, decision_no), decided_on = coalesce(${decision?.on ?? null}::date, decided_on),
      appeal_until = coalesce(${decision?.appealUntil ?? null}::date, appeal_until), effective_on = coalesce(${effectiveOn}::date, effective_on)
    WHERE id = ${id}`.execute(db);
}

/** False for a second appeal: the index decides, however many try at once. */
export async function saveStatement(
  db: Db,
  given: { id: string; disciplineId: string; kind: 'defence' | 'appeal'; words: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO discipline_statement (id, discipline_id, kind, words, person_id, at)
    VALUES (${given.id}, ${given.disciplineId}, ${given.kind}, ${given.words}, ${given.by}, ${now}) ON CONFLICT DO NOTHING`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0) > 0;
}

/** Who stands for a member: they hear of what is decided against it. */
export async function findPeopleOf(db: Db, membershipId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT person_id AS id FROM representation WHERE membership_id = ${membershipId} ORDER BY id`.execute(db);
  return rows.map(({ id }) => id);
}
