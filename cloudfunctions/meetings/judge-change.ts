import type { AgendaItem, MeetingDraft } from '../../contracts/meeting-form';
import { isParty, type MeetingFacts } from './facts';

export interface FormFacts extends MeetingFacts {
  introduction: string;
  capacity: number | null;
  feeFen: number;
  feeBasis: string;
  liveFinder: string | null;
  urgentReason: string;
  agenda: AgendaItem[];
}

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** A stored meeting in the form in which it is written. */
export const formOf = (meeting: FormFacts): MeetingDraft => ({
  kind: meeting.kind,
  title: meeting.title,
  sessionNo: meeting.sessionNo,
  introduction: meeting.introduction,
  committeeId: meeting.committeeId,
  startsAt: iso(meeting.startsAt),
  endsAt: iso(meeting.endsAt),
  place: meeting.place,
  capacity: meeting.capacity,
  companyQuota: meeting.companyQuota,
  companions: meeting.companions,
  audience: meeting.audience,
  fee: { fen: meeting.feeFen, basis: meeting.feeBasis },
  registrationOpensAt: iso(meeting.registrationOpensAt),
  registrationClosesAt: iso(meeting.registrationClosesAt),
  cancelUntil: iso(meeting.cancelUntil),
  questions: meeting.questions,
  agenda: meeting.agenda,
  liveFinder: meeting.liveFinder,
  urgentReason: meeting.urgentReason,
});

const partyAlone = { members: false, tiers: [], committees: [], offices: ['party' as const], guests: false };
/** Party life has its audience, whatever the form names. */
export const withItsAudience = <Form extends MeetingDraft>(form: Form): Form =>
  isParty(form.kind) ? { ...form, audience: partyAlone } : form;

/** As somebody sees it who does not run it: who has a conflict of interest is not his to know. */
export const publicForm = (form: MeetingDraft): MeetingDraft => ({
  ...form,
  agenda: form.agenda.map((item) => ({ ...item, conflictPersonIds: [] })),
});

export const fileIdsOf = (form: Pick<MeetingDraft, 'agenda'>): string[] => [
  ...new Set(form.agenda.flatMap((item) => item.files.map((file) => file.fileId))),
];

/**
 * Whoever comes may think again when time or place has changed, as after a postponement: an hour until which to cancel
 * that has passed is as long before the new start as it was before the old one, or the start itself.
 */
export function reopenCancelling<Form extends MeetingDraft>(before: MeetingDraft, form: Form, now: Date): Form {
  if (!form.startsAt || !form.cancelUntil || new Date(form.cancelUntil) > now) return form;
  const start = Date.parse(form.startsAt);
  if (start <= now.getTime() || !concernsAttendees(before, form)) return form;
  const lead = before.startsAt && before.cancelUntil ? Date.parse(before.startsAt) - Date.parse(before.cancelUntil) : 0;
  const until = start - Math.max(0, lead);
  return { ...form, cancelUntil: new Date(until > now.getTime() ? until : start).toISOString() };
}

/** Whether those who come must hear of the change: another time, another place, or a time again after a postponement. */
export const concernsAttendees = (before: MeetingDraft, after: MeetingDraft): boolean =>
  before.startsAt !== after.startsAt ||
  before.endsAt !== after.endsAt ||
  before.place?.name !== after.place?.name ||
  before.place?.address !== after.place?.address ||
  before.place?.region !== after.place?.region;
