import { sql, type RawBuilder, type Selectable } from 'kysely';
import { unjudgedHand } from '../../contracts/unjudged-name';
import type { CheckItem, membershipEvents, StepKind, Tally } from '../../contracts/membership';
import type { Office } from '../../contracts/wire';
import { standingOf } from '../flows/facts';
import { stepsFor } from '../flows/judge-step';
import type { Standing } from '../flows/standing';
import type { Db } from '../shared/db';
import { calendarSince } from '../ground/calendar';
import type { Membership } from '../shared/schema';
import { timelineKind } from './case-events';
import { stepsNamed, type Step } from './steps';
import type { LifeEvent } from './store';

/** An application with all that belongs to it, as one statement reads it; instants inside lists are ISO text. */
export interface ApplicationRecord extends Selectable<Membership> {
  completeness: CheckItem[];
  committee_name: string | null;
  /** Null for a member from the paper ledger, whom nobody decided on here. */
  flow: Standing | null;
  /** Of the application, which is decided on; `row_version` is the member's. */
  version: number;
  row_version: number;
  /** Those that this application goes through. */
  steps: Step[];
  step_seq: number;
  step_since: string;
  due_on: string | null;
  due_provisional: boolean;
  representatives: {
    id: string;
    /** Who stands for it; `taken`: it was accepted, whether or not another has shown since that the number is his. */
    personId: string | null;
    taken: boolean;
    name: string;
    phone: string;
    title: string | null;
    primary: boolean;
    phoneVerified: boolean;
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
    kind: (typeof membershipEvents)[number];
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
  /** What else was asked about along with it. */
  next: string | null;
}
type Row = Omit<
  ApplicationRecord,
  'steps' | 'step_seq' | 'step_since' | 'due_on' | 'due_provisional' | 'row_version' | 'overrides' | 'events'
> & {
  life: {
    kind: LifeEvent;
    personId: string | null;
    personName: string | null;
    reason: string | null;
    at: string;
  }[];
};

/** Whether who is taken for the representative `r` has verified this number, not merely given or been given it. */
export const phoneVerified = sql<boolean>`EXISTS (SELECT 1 FROM representation w
  JOIN person_phone v ON v.person_id = w.person_id WHERE w.representative_id = r.id AND v.phone = r.phone)`;

/**
 * One round trip; null when there is no such application.
 * @param next another application that is asked for along with it
 */
export async function findApplication(
  db: Db,
  membershipId: string,
  next: RawBuilder<string | null> = sql`NULL::uuid`,
): Promise<ApplicationRecord | null> {
  const { rows } = await sql<Row>`
    SELECT m.*, c.name AS committee_name, ${standingOf(sql`m.case_id`)} AS flow, ${next} AS next,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'personId', (SELECT w.person_id FROM representation w WHERE w.representative_id = r.id), 'taken', r.accepted_at IS NOT NULL, 'name', CASE WHEN r.named_as = 'applicant' THEN r.name ELSE coalesce(r.shown_name, ${unjudgedHand}) END, 'phone', r.phone,
                'title', CASE WHEN r.named_as = 'applicant' THEN r.title ELSE r.shown_title END, 'primary', r.is_primary, 'phoneVerified', ${phoneVerified}) ORDER BY r.is_primary DESC, r.id), '[]')
         FROM representative r WHERE r.membership_id = m.id AND r.ended_at IS NULL) AS representatives,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'code', d.code, 'fileId', d.file_id, 'nameOnDocument', d.name_on_document,
                'number', d.number, 'validTo', d.valid_to, 'unlimited', d.unlimited, 'fileName', f.name, 'bytes', f.bytes,
                'type', f.type, 'sha256', f.sha256) ORDER BY d.id), '[]')
         FROM membership_material d JOIN file_content f ON f.id = d.file_id
        WHERE d.membership_id = m.id AND d.replaced_at IS NULL) AS materials,
      (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'personId', e.person_id, 'personName', p.name, 'reason', e.reason, 'at', e.at) ORDER BY e.id), '[]')
         FROM membership_event e LEFT JOIN person_name p ON p.id = e.person_id WHERE e.membership_id = m.id) AS life
    FROM membership m LEFT JOIN committee_name c ON c.id = m.committee_id
    WHERE m.id = ${membershipId}`.execute(db);
  return rows[0] ? recordOf(rows[0]) : null;
}

function recordOf({ life, ...row }: Row): ApplicationRecord {
  const { flow } = row;
  const decided: ApplicationRecord['events'] = (flow?.events ?? []).map((event) => ({
    kind: timelineKind(event),
    seq: event.seq,
    step: event.step as StepKind | null,
    personId: event.personId,
    personName: event.personName,
    office: event.office,
    reason: event.reason,
    tally: event.tally as Tally | null,
    resolutionNo: event.resolutionNo,
    at: event.at,
  }));
  const ofNoStep = { seq: null, step: null, office: null, tally: null, resolutionNo: null };
  return {
    ...row,
    version: flow?.version ?? row.version,
    row_version: row.version,
    steps: flow ? stepsNamed(stepsFor(flow.steps, flow.facts)) : [],
    step_seq: flow?.seq ?? 0,
    step_since: flow?.since ?? row.joined_on ?? '',
    due_on: flow?.dueOn ?? null,
    due_provisional: flow?.provisional ?? false,
    // The life of a member begins where the decisions end.
    events: [...decided, ...life.map((event) => ({ ...ofNoStep, ...event }))],
    overrides: flow?.overrides ?? {},
  };
}

/** The applications that a person filed or stands in as a representative, newest first. */
export async function findOwnApplications(db: Db, personId: string, membershipIds: string[]): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`
    SELECT ${summaryColumns}
    FROM membership m LEFT JOIN flow_standing f ON f.id = m.case_id
    WHERE (m.applied_by = ${personId} AND NOT m.entered) OR m.id = ANY(${membershipIds}::uuid[])
    ORDER BY m.submitted_at DESC, m.id DESC LIMIT 50`.execute(db);
  return rows;
}

export interface SummaryRow {
  id: string;
  kind: 'unit' | 'individual' | 'group';
  name: string;
  status: Membership['status'];
  step: StepKind | null;
  version: number;
  submitted_at: Date;
  step_since: string;
  due_on: string | null;
  due_provisional: boolean;
  overrides: Record<string, boolean>;
}
/** What a line in a list shows, from `membership m` and its case, `flow_standing f`. */
export const summaryColumns = sql`m.id, m.kind, m.name, m.status, f.step, coalesce(f.version, m.version) AS version, m.submitted_at,
  coalesce(f.step_since, m.joined_on) AS step_since, f.due_on, coalesce(f.due_provisional, false) AS due_provisional,
  ${calendarSince(sql`f.step_since`)} AS overrides`;
