import { sql } from 'kysely';
import { flowOn } from '../flows/facts';
import type { Step as FlowStep } from '../flows/judge-step';
import { calendarHeldSince } from '../ground/calendar';
import type { Db } from '../shared/db';
import { admission, stepsNamed, type Step } from './steps';

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
      (SELECT r.name FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL
          AND (r.accepted_at IS NOT NULL OR r.named_as = 'register') ORDER BY r.is_primary DESC, r.id LIMIT 1) AS contact
    FROM membership m
    WHERE m.identity_key = ${identityKey} AND m.status IN ('under_review', 'returned', 'active', 'arrears', 'suspended')
      AND m.id IS DISTINCT FROM ${except}::uuid`.execute(db);
  return rows[0] ?? null;
}

export interface SubmissionFacts {
  flow: { id: string; steps: FlowStep[] };
  overrides: Record<string, boolean>;
  requiredMaterials: unknown;
  reapplyAfterDays: unknown;
  committeeFound: boolean;
  confirmedFiles: string[];
  expelledOn: string | null;
  conflictId: string | null;
  /** Others that the same person has filed and nobody has decided. */
  open: number;
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
  const { rows } = await sql<Omit<SubmissionFacts, 'flow'> & { flow: SubmissionFacts['flow'] | null }>`
    SELECT ${flowOn(admission, question.today)} AS flow,
      ${calendarHeldSince(sql`${question.today}::date`)} AS overrides,
      (SELECT value FROM rule_value WHERE id = 'membership.requiredMaterials' AND effective @> ${question.today}::date) AS "requiredMaterials",
      (SELECT value FROM rule_value WHERE id = 'membership.reapplyAfterExpulsionDays' AND effective @> ${question.today}::date) AS "reapplyAfterDays",
      (${question.committeeId}::uuid IS NULL OR EXISTS (SELECT 1 FROM committee_name WHERE id = ${question.committeeId}::uuid AND closed_on IS NULL)) AS "committeeFound",
      -- Files of his own, and those that came with the application he answers for.
      ARRAY(SELECT id FROM file_content WHERE id = ANY(${question.fileIds}::uuid[])
            AND (owner_id = ${question.ownerId}
                 OR id IN (SELECT file_id FROM membership_material WHERE membership_id = ${question.membershipId}::uuid))) AS "confirmedFiles",
      (SELECT max(ended_on) FROM membership WHERE identity_key = ${question.identityKey} AND status = 'expelled') AS "expelledOn",
      (SELECT id FROM membership WHERE identity_key = ${question.identityKey} AND id IS DISTINCT FROM ${question.membershipId}::uuid
         AND status IN ('under_review', 'returned', 'active', 'arrears', 'suspended')) AS "conflictId",
      (SELECT count(*)::int FROM membership WHERE applied_by = ${question.ownerId} AND id IS DISTINCT FROM ${question.membershipId}::uuid
         AND status IN ('under_review', 'returned')) AS open`.execute(db);
  const [row, flow] = [rows[0], rows[0]?.flow];
  if (!row || !flow) throw new Error(`no admission flow is in force on ${question.today}`);
  return { ...row, flow };
}

/** The steps of the flow in force on a day. */
export async function findCurrentSteps(db: Db, today: string): Promise<Step[]> {
  const { rows } = await sql<{
    flow: SubmissionFacts['flow'] | null;
  }>`SELECT ${flowOn(admission, today)} AS flow`.execute(db);
  return stepsNamed(rows[0]?.flow?.steps ?? []);
}
