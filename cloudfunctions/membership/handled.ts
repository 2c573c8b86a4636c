import type { Status, StepKind } from '../../contracts/membership';
import type { Actor } from '../shared/actor';
import type { ApplicationRecord } from './application-store';

/** The applicant's side: who filed the application until it is decided, and who represents the company. */
export const isApplicant = (actor: Actor, record: ApplicationRecord): boolean =>
  (record.member_no === null && record.applied_by === actor.person?.id) ||
  actor.units.some((unit) => unit.membershipId === record.id);

/** What somebody is told whose view of the application is out of date. */
export function alreadyHandled(record: ApplicationRecord): {
  status: Status;
  step: StepKind | null;
  by: string | null;
  at: string | null;
} {
  const last = record.flow?.events.at(-1) ?? record.events.at(-1);
  return {
    status: record.status as Status,
    step:
      record.status === 'under_review'
        ? (record.steps.find((step) => step.seq === record.step_seq)?.kind ?? null)
        : null,
    by: last?.personName ?? null,
    at: last ? new Date(last.at).toISOString() : null,
  };
}

/** The applicant is told what happened, not by whom. */
export const forApplicant = (record: ApplicationRecord) => ({ ...alreadyHandled(record), by: null });
