import type { Office } from '../../contracts/wire';
import type { Step } from './judge-step';

/** Why somebody may not decide a case although he holds the office. */
export type Interest = 'ownCompany' | 'ownVenue' | 'ownClaim';
export type CaseState = 'open' | 'returned' | 'passed' | 'refused' | 'withdrawn';
export type EventKind =
  | 'opened'
  | 'answered'
  | 'signed'
  | 'passed'
  | 'returned'
  | 'sentBack'
  | 'refused'
  | 'withdrawn'
  | 'handedOn'
  | 'signerAsked'
  | 'extended'
  | 'released'
  | 'takenBack'
  | 'reminded'
  | 'escalated';

/** What moves with a case; a move keeps how it was before, for whoever takes it back. */
export interface Place {
  state: CaseState;
  flowId: string;
  seq: number;
  round: number;
  /** Calendar day on which the present step began. */
  since: string;
  dueOn: string | null;
  provisional: boolean;
  /** Whom it was handed on to. */
  assignedTo: string | null;
  /** Day since which the step is late and its escalation may act too. */
  escalatedOn: string | null;
  /** By how many working days the present step was extended; 0 where it was not. */
  extended: number;
}

export interface FlowEvent {
  id: number;
  kind: EventKind;
  seq: number | null;
  step: string | null;
  round: number;
  /** Of the case after the move. */
  version: number;
  personId: string | null;
  personName: string | null;
  office: Office | null;
  toPerson: string | null;
  toName: string | null;
  toSeq: number | null;
  reason: string | null;
  tally: unknown;
  resolutionNo: string | null;
  before: Place | null;
  /** Id of the event that it takes back. */
  undoes: number | null;
  /** ISO 8601. */
  at: string;
}

/** A case as it stands, with all that its next move is judged by; the view `flow_standing` reckons most of it. */
export interface Standing extends Place {
  id: string;
  kind: string;
  subject: string;
  title: string;
  page: string;
  ownPage: string;
  committeeId: string | null;
  facts: Record<string, unknown>;
  /** Null: nobody whom the house knows. */
  openedBy: string | null;
  openedAt: string;
  version: number;
  toldVersion: number;
  /** Offices whose signature the present step still needs; none while it waits for asked signers alone. */
  waitsFor: Office[];
  /** How many signatures of these offices are missing. */
  missing: number;
  /** Asked to sign too, and have not. */
  signers: string[];
  signed: string[];
  parties: { personId: string | null; unitId: string | null; reason: Interest }[];
  didOtherStep: string[];
  steps: Step[];
  events: FlowEvent[];
  /** What it decides on follows it by itself: then it is taken back here, and not by its module. */
  follows: boolean;
  /** Days entered over the published calendar, from the day on which the case was opened. */
  overrides: Record<string, boolean>;
}
