import type { Status, StepKind } from '../../contracts/membership';
import { lastMove } from '../flows/moved';
import type { Actor } from '../shared/actor';
import type { ApplicationRecord } from './application-store';

/**
 * The applicant's side: who represents the company, and who filed what did not become a member or stands for it; one that
 * was withdrawn or refused is represented by nobody, and theirs to look at all the same.
 */
export const isApplicant = ({ person, units }: Actor, record: ApplicationRecord): boolean =>
  units.some((unit) => unit.membershipId === record.id) ||
  (person !== null &&
    record.member_no === null &&
    [record.applied_by, ...record.representatives.map(({ personId }) => personId)].includes(person.id));

/** What somebody is told whose view of the application is out of date. */
export function alreadyHandled(record: ApplicationRecord): {
  status: Status;
  step: StepKind | null;
  by: string | null;
  at: string | null;
} {
  const last = record.flow ? lastMove(record.flow) : record.events.at(-1);
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
