import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { CheckItem, StepKind, Tally } from '../../contracts/membership';
import type { Office } from '../../contracts/wire';
import type { Db } from '../shared/db';
import { calendarSince } from '../ground/calendar';
import { parameterValue } from '../ground/parameters';
import type { Membership } from '../shared/schema';
import type { Step } from './steps';

/** An application with all that belongs to it, as one statement reads it; instants inside lists are ISO text. */
export interface ApplicationRecord extends Selectable<Membership> {
  completeness: CheckItem[];
  committee_name: string | null;
  steps: Step[];
  representatives: {
    id: string;
    personId: string | null;
    name: string;
    phone: string;
    title: string | null;
    primary: boolean;
  }[];
  materials: {
    id: string;
    code: string;
    fileId: string;
    nameOnDocument: string | null;
    number: string | null;
    validTo: string | null;
    unlimited: boolean;
    fileName: string;
    bytes: number;
    type: string;
    sha256: string;
  }[];
  events: {
    kind: string;
    seq: number | null;
    step: StepKind | null;
    personId: string | null;
    personName: string | null;
    office: Office | null;
    reason: string | null;
    tally: Tally | null;
    resolutionNo: string | null;
    at: string;
  }[];
  overrides: Record<string, boolean>;
}

/** One round trip; null when there is no such application. */
export async function findApplication(db: Db, membershipId: string): Promise<ApplicationRecord | null> {
  const { rows } = await sql<ApplicationRecord>`
    SELECT m.*, c.name AS committee_name,
      (SELECT json_agg(json_build_object('seq', s.seq, 'kind', s.kind, 'offices', s.offices, 'workdays', s.workdays) ORDER BY s.seq)
         FROM admission_step s WHERE s.flow_id = m.flow_id) AS steps,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'personId', (SELECT w.person_id FROM representation w WHERE w.representative_id = r.id), 'name', r.name, 'phone', r.phone,
                'title', r.title, 'primary', r.is_primary) ORDER BY r.is_primary DESC, r.id), '[]')
         FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL) AS representatives,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'fileId', d.file_id, 'nameOnDocument', d.name_on_document,
                'number', d.number, 'validTo', d.valid_to, 'unlimited', d.unlimited, 'fileName', f.name, 'bytes', f.bytes,
                'type', f.type, 'sha256', f.sha256) ORDER BY d.id), '[]')
         FROM membership_material d JOIN file f ON f.id = d.file_id
        WHERE d.membership_id = m.id AND d.replaced_at IS NULL) AS materials,
      (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'seq', e.step_seq, 'step', s.kind, 'personId', e.person_id,
                'personName', p.name, 'office', e.office, 'reason', e.reason, 'tally', e.tally,
                'resolutionNo', e.resolution_no, 'at', e.at) ORDER BY e.id), '[]')
         FROM membership_event e LEFT JOIN person p ON p.id = e.person_id
         LEFT JOIN admission_step s ON s.flow_id = m.flow_id AND s.seq = e.step_seq
        WHERE e.membership_id = m.id) AS events,
      ${calendarSince(sql`m.step_since`)} AS overrides
    FROM membership m LEFT JOIN committee c ON c.id = m.committee_id
    WHERE m.id = ${membershipId}`.execute(db);
  return rows[0] ?? null;
}

/** The applications that a person filed or stands in as a representative, newest first. */
export async function findOwnApplications(db: Db, personId: string, membershipIds: string[]): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`
    SELECT ${summaryColumns}
    FROM membership m JOIN admission_step s ON s.flow_id = m.flow_id AND s.seq = m.step_seq
    WHERE m.applied_by = ${personId} OR m.id = ANY(${membershipIds}::uuid[])
    ORDER BY m.submitted_at DESC, m.id DESC LIMIT 50`.execute(db);
  return rows;
}

export interface SummaryRow {
  id: string;
  kind: 'unit' | 'individual' | 'group';
  name: string;
  status: Membership['status'];
  step: StepKind;
  version: number;
  submitted_at: Date;
  step_since: string;
  due_on: string | null;
  due_provisional: boolean;
  overrides: Record<string, boolean>;
}
/** What a line in a list shows, from `membership m` and its present `admission_step s`. */
export const summaryColumns = sql`m.id, m.kind, m.name, m.status, s.kind AS step, m.version, m.submitted_at, m.step_since, m.due_on, m.due_provisional,
  ${calendarSince(sql`m.step_since`)} AS overrides`;

export interface Conflict {
  id: string;
  status: string;
  memberNo: number | null;
  submittedAt: Date;
  contact: string | null;
  appliedBy: string;
}

/** The live membership or open application that holds an identity. */
export async function findConflict(
  db: Db,
  identityKey: string,
  except: string | null = null,
): Promise<Conflict | null> {
  const { rows } = await sql<Conflict>`
    SELECT m.id, m.status, m.member_no AS "memberNo", m.submitted_at AS "submittedAt", m.applied_by AS "appliedBy",
      (SELECT r.name FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL ORDER BY r.is_primary DESC, r.id LIMIT 1) AS contact
    FROM membership m
    WHERE m.identity_key = ${identityKey} AND m.status IN ('under_review', 'returned', 'active', 'arrears', 'suspended')
      AND m.id IS DISTINCT FROM ${except}::uuid`.execute(db);
  return rows[0] ?? null;
}

export interface SubmissionFacts {
  flowId: string;
  steps: Step[];
  overrides: Record<string, boolean>;
  requiredMaterials: unknown;
  reapplyAfterDays: unknown;
  committeeFound: boolean;
  confirmedFiles: string[];
  expelledOn: string | null;
  conflictId: string | null;
}

/** All that a submission is judged by, in one round trip. */
export async function findSubmissionFacts(
  db: Db,
  question: {
    today: string;
    identityKey: string;
    committeeId: string | null;
    ownerId: string;
    fileIds: string[];
    membershipId: string | null;
  },
): Promise<SubmissionFacts> {
  const { rows } = await sql<SubmissionFacts>`
    SELECT f.id AS "flowId",
      (SELECT json_agg(json_build_object('seq', s.seq, 'kind', s.kind, 'offices', s.offices, 'workdays', s.workdays) ORDER BY s.seq)
         FROM admission_step s WHERE s.flow_id = f.id) AS steps,
      ${calendarSince(sql`${question.today}::date`)} AS overrides,
      ${parameterValue('membership.requiredMaterials', question.today)} AS "requiredMaterials",
      ${parameterValue('membership.reapplyAfterExpulsionDays', question.today)} AS "reapplyAfterDays",
      (${question.committeeId}::uuid IS NULL OR EXISTS (SELECT 1 FROM committee WHERE id = ${question.committeeId}::uuid AND closed_on IS NULL)) AS "committeeFound",
      -- Files of his own, and those that came with the application he answers for.
      ARRAY(SELECT id FROM file WHERE id = ANY(${question.fileIds}::uuid[]) AND confirmed_at IS NOT NULL
            AND (owner_id = ${question.ownerId}
                 OR id IN (SELECT file_id FROM membership_material WHERE membership_id = ${question.membershipId}::uuid))) AS "confirmedFiles",
      (SELECT max(ended_on) FROM membership WHERE identity_key = ${question.identityKey} AND status = 'expelled') AS "expelledOn",
      (SELECT id FROM membership WHERE identity_key = ${question.identityKey} AND id IS DISTINCT FROM ${question.membershipId}::uuid
         AND status IN ('under_review', 'returned', 'active', 'arrears', 'suspended')) AS "conflictId"
    FROM admission_flow f WHERE f.effective @> ${question.today}::date`.execute(db);
  const row = rows[0];
  if (!row) throw new Error(`no admission flow is in force on ${question.today}`);
  return row;
}

/** The steps of the flow in force on a day. */
export async function findCurrentSteps(db: Db, today: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    SELECT s.seq, s.kind, s.offices, s.workdays FROM admission_flow f JOIN admission_step s ON s.flow_id = f.id
    WHERE f.effective @> ${today}::date ORDER BY s.seq`.execute(db);
  return rows;
}
