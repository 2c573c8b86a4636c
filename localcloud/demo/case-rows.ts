import type { Insertable } from 'kysely';
import type { FlowCase, FlowEvent } from '../../cloudfunctions/shared/schema';
import type { World } from './world';

/** The flow that the migrations lay: preliminary review, then the council. */
const flowId = '01900000-0000-7000-8000-000000000001';
const steps = ['preliminaryReview', 'councilDecision'];

/** Where a case stands, as the application that it decides on was left. */
export interface CaseStanding {
  state: 'open' | 'returned' | 'passed' | 'refused' | 'withdrawn';
  seq: number;
  since: string;
  dueOn: string | null;
  provisional: boolean;
}
type CaseRow = Insertable<FlowCase> & { version: number; round: number };

// A membership's case has the membership's id but for one digit: the random numbers stay those of the people and papers.
export const caseIdOf = (membershipId: string): string =>
  membershipId.slice(0, -1) + (Number.parseInt(membershipId.slice(-1), 16) ^ 8).toString(16);

export function addCase(
  world: World,
  about: { membershipId: string; title: string; committeeId: string | null; applicantId: string; at: Date },
  standing: CaseStanding,
): string {
  const { membershipId, title, committeeId, applicantId, at } = about;
  const id = caseIdOf(membershipId);
  const row: CaseRow = {
    ...{ id, flow_id: flowId, kind: 'admission', subject: `membership:${membershipId}`, title },
    page: `/modules/membership/pages/review/index?id=${membershipId}`,
    own_page: `/modules/membership/pages/application/index?id=${membershipId}`,
    ...{ committee_id: committeeId, facts: {}, opened_by: applicantId, opened_at: at },
    ...{ state: standing.state, step_seq: standing.seq, step_since: standing.since },
    ...{ due_on: standing.dueOn, due_provisional: standing.provisional, round: 1, version: 0 },
    ...{ told_version: 0, taken_back: [] },
  };
  world.rows.add('flow_case', row);
  world.cases.set(membershipId, row);
  world.rows.add('flow_party', { case_id: id, person_id: applicantId, reason: 'ownCompany' });
  world.rows.add('flow_party', { case_id: id, unit_id: membershipId, reason: 'ownCompany' });
  return id;
}

/** Told in the order in which it happened: each move makes the next version of its case. */
export function addMove(
  world: World,
  membershipId: string,
  at: Date,
  event: Omit<Insertable<FlowEvent>, 'at' | 'case_id' | 'round' | 'version'>,
): void {
  const row = world.cases.get(membershipId);
  if (!row) throw new Error('whatever is decided has a case');
  row.version++;
  row.told_version = row.version;
  const step = event.step_seq ? steps[event.step_seq - 1] : null;
  world.rows.add('flow_event', { case_id: row.id, at, round: row.round, version: row.version, step, ...event });
  if (event.kind === 'returned') row.round++;
}
