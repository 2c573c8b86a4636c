import type * as z from 'zod';
import type { membership } from '../../contracts/membership';
import { maskPhone } from '../../contracts/phone';
import { workdaysBetween } from '../ground/judge-workdays';
import type { ApplicationRecord, SummaryRow } from './application-store';
import { showMemberNo } from './card';

type OutputOf<A extends keyof typeof membership> = z.infer<
  NonNullable<(typeof membership)[A]['~orpc']['outputSchema']>
>;
export type Application = OutputOf<'myApplication'>;
export type ApplicationSummary = OutputOf<'myApplications'>['rows'][number];

/** Who looks: the applicant's side sees his own phones, the staff sees names behind the decisions. */
export type Viewer = 'applicant' | 'staff';

export function presentSummary(row: SummaryRow, today: string): ApplicationSummary {
  const overrides = new Map(Object.entries(row.overrides ?? {}));
  const waiting = row.status === 'under_review';
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    status: row.status as ApplicationSummary['status'],
    step: waiting || row.status === 'returned' ? row.step : null,
    version: row.version,
    submittedAt: row.submitted_at.toISOString(),
    dueOn: row.due_on,
    provisional: row.due_provisional,
    waitedWorkdays: waiting ? workdaysBetween(row.step_since, today, overrides) : 0,
    overdueWorkdays: row.due_on && row.due_on < today ? workdaysBetween(row.due_on, today, overrides) : 0,
  };
}

const stateOf = (record: ApplicationRecord, seq: number): 'done' | 'now' | 'later' => {
  if (record.member_no !== null || seq < record.step_seq) return 'done';
  return seq === record.step_seq ? 'now' : 'later';
};

export function presentApplication(record: ApplicationRecord, viewer: Viewer, today: string): Application {
  const step = record.steps.find((each) => each.seq === record.step_seq)?.kind ?? null;
  return {
    ...presentSummary({ ...record, step, kind: record.kind as SummaryRow['kind'] }, today),
    caseId: record.case_id,
    uscc: record.uscc,
    idType: record.id_type as Application['idType'],
    idNumber: record.id_number_masked,
    legalRep: record.legal_rep,
    industry: record.industry,
    region: record.region,
    size: record.size as Application['size'],
    address: record.address,
    introduction: record.introduction,
    committee:
      record.committee_id && record.committee_name ? { id: record.committee_id, name: record.committee_name } : null,
    memberNo: record.member_no === null ? null : showMemberNo(record.member_no),
    // Whether somebody else has shown that a number is his the applicant would learn from who is taken for whom.
    representatives: record.representatives.map(({ personId, taken, ...each }) => ({
      ...each,
      phone: viewer === 'applicant' ? each.phone : maskPhone(each.phone),
      linked: viewer === 'applicant' ? taken : personId !== null,
    })),
    materials: record.materials.map(({ unlimited, nameOnDocument, number, validTo, ...each }) => ({
      ...each,
      code: each.code as Application['materials'][number]['code'],
      ...(nameOnDocument ? { nameOnDocument } : {}),
      ...(number ? { number } : {}),
      ...(validTo || unlimited ? { validTo } : {}),
    })),
    check: record.completeness,
    steps: record.steps.map((each) => ({
      seq: each.seq,
      kind: each.kind,
      workdays: each.workdays,
      state: stateOf(record, each.seq),
    })),
    timeline: record.events.map((event) => ({
      kind: event.kind,
      step: event.step,
      at: new Date(event.at).toISOString(),
      by: viewer === 'staff' ? event.personName : null,
      office: event.office,
      reason: event.reason,
      tally: event.tally,
      resolutionNo: event.resolutionNo,
    })),
  };
}
