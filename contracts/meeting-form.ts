import * as z from 'zod';
import { region } from './region';
import { freeKinds, type MeetingKind, meetingKinds, matterTypes } from './meeting-kinds';
import { id, instant, name, office, text } from './wire';

export const meetingKind = z.enum(meetingKinds);

/** WGS-84 degrees; what `wx.getLocation` is asked for. */
export const position = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

export const place = z.object({
  name: name(60),
  address: text(120, 0),
  region,
  position: position.nullable(),
  /** Metres from `position` within which an attendee may check in by himself; null: distance is not looked at. */
  checkInRadius: z.int().min(50).max(5000).nullable(),
});
export type Place = z.infer<typeof place>;

/** Who may register; somebody of any of these may. */
export const audience = z.object({
  /** Every active member, or those of `tiers` and `committees` when these are named. */
  members: z.boolean(),
  tiers: z.array(text(20)).max(20),
  committees: z.array(id).max(50),
  offices: z.array(office).max(8),
  guests: z.boolean(),
});
export type Audience = z.infer<typeof audience>;

const base = { id: z.string().regex(/^[a-z0-9]{1,12}$/), title: name(60), required: z.boolean() };
const options = z.array(name(30)).min(2).max(12);
/** A question of the meeting's own; `id` is unique in the meeting and stays when its words are changed. */
export const question = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...base }),
  z.object({ kind: z.literal('choice'), ...base, options, multiple: z.boolean() }),
  z.object({ kind: z.literal('diet'), ...base }),
  z.object({ kind: z.literal('file'), ...base }),
]);
export type Question = z.infer<typeof question>;

/** By the question's id: words, chosen options, a diet, a confirmed file. */
export const answers = z.record(
  z.string().regex(/^[a-z0-9]{1,12}$/),
  z.union([text(500), z.array(text(30)).max(12), z.object({ fileId: id })]),
);
export type Answers = z.infer<typeof answers>;

export const agendaItem = z.object({
  /** Made by the client (UUID), so that motions and minutes still find it after a change of order. */
  id,
  title: name(80),
  matterType: z.enum(matterTypes),
  presenter: text(40, 0),
  note: text(500, 0),
  decisionNeeded: z.boolean(),
  /** Persons with a conflict of interest: they leave and do not vote (handbook §4.1). */
  conflictPersonIds: z.array(id).max(20),
  files: z.array(z.object({ fileId: id, name: text(120, 0) })).max(9),
});
export type AgendaItem = z.infer<typeof agendaItem>;

/** A voluntary, cost-based fee; never a condition of anything else. `fen`: 0 is free. */
const fee = z.object({ fen: z.int().min(0).max(10_000_000), basis: text(200, 0) });

/** The fields of a meeting, without what must hold between them. */
const fields = z.object({
  kind: meetingKind,
  title: name(60),
  /** 第X届第Y次. */
  sessionNo: text(40, 0),
  introduction: text(2000, 0),
  committeeId: id.nullable(),
  startsAt: instant,
  endsAt: instant,
  place,
  /** Seats; null: without limit. */
  capacity: z.int().min(1).max(100_000).nullable(),
  companyQuota: z.int().min(1).max(1000).nullable(),
  /** Companions that one registration may bring. */
  companions: z.int().min(0).max(5),
  audience,
  fee,
  registrationOpensAt: instant,
  registrationClosesAt: instant,
  cancelUntil: instant,
  questions: z.array(question).max(10),
  agenda: z.array(agendaItem).max(30),
  /** 视频号 that carries the live stream; null: none. */
  liveFinder: text(60).nullable(),
  /** Why the notice is shorter than the rule says; empty: it is not urgent. */
  urgentReason: text(200, 0),
});
const draftFields = fields.extend({
  title: text(60, 0),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  place: place.nullable(),
  registrationOpensAt: instant.nullable(),
  registrationClosesAt: instant.nullable(),
  cancelUntil: instant.nullable(),
});

type Issues = z.core.$RefinementCtx;
type Draft = z.infer<typeof draftFields>;
const forbids = (kind: MeetingKind) => (freeKinds as readonly MeetingKind[]).includes(kind);
const repeats = (given: readonly { id: string }[]) =>
  given.flatMap((each, index) => (given.findIndex((other) => other.id === each.id) < index ? [index] : []));

/** What holds of a draft already. */
function judgeDraft(form: Draft, issues: Issues): void {
  const add = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
  if (forbids(form.kind) && form.fee.fen > 0) add(['fee', 'fen'], 'feeForbidden');
  for (const index of repeats(form.questions)) add(['questions', index, 'id'], 'repeated');
  for (const index of repeats(form.agenda)) add(['agenda', index, 'id'], 'repeated');
}
/** What must hold before anybody is told. */
function judgeForm(form: z.infer<typeof fields>, issues: Issues): void {
  const add = (path: (string | number)[], message: string) => issues.addIssue({ code: 'custom', path, message });
  const before = (a: string, b: string) => Date.parse(a) < Date.parse(b);
  judgeDraft(form, issues);
  if (form.fee.fen > 0 && form.fee.basis === '') add(['fee', 'basis'], 'feeBasis');
  if (!before(form.startsAt, form.endsAt)) add(['endsAt'], 'endsFirst');
  if (!before(form.registrationOpensAt, form.registrationClosesAt)) add(['registrationClosesAt'], 'closesFirst');
  if (before(form.endsAt, form.registrationClosesAt)) add(['registrationClosesAt'], 'afterMeeting');
  if (before(form.startsAt, form.cancelUntil)) add(['cancelUntil'], 'afterStart');
  if (form.place.checkInRadius !== null && !form.place.position) add(['place', 'position'], 'positionFirst');
}

/** What publishing needs. A draft may lack any of it (`meetingDraft`). */
export const meetingForm = fields.superRefine(judgeForm);
export type MeetingForm = z.infer<typeof meetingForm>;

/** As far as it has been written; what is missing is null. */
export const meetingDraft = draftFields.superRefine(judgeDraft);
export type MeetingDraft = z.infer<typeof meetingDraft>;
/** A form as the house shows it; what it holds was judged when it came in. */
export const shownForm = draftFields;
