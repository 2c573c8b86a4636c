import { sql, type Insertable } from 'kysely';
import type { MeetingDraft } from '../../contracts/meeting-form';
import type { MeetingStatus } from '../../contracts/meetings';
import type { Office } from '../../contracts/wire';
import { openStandingOf } from '../flows/facts';
import type { Standing } from '../flows/standing';
import type { Db } from '../shared/db';
import type { Context } from '../shared/implement';
import { plainCode } from '../shared/ids';
import type { Meeting } from '../shared/schema';
import { meetingFacts, reachesMeeting } from './facts';
import type { FormFacts } from './judge-change';
import type { VenueDuties } from './judge-notice';
import { decisionsOf, dutiesOf, type Decision } from './venue-store';

export interface MeetingRecord extends FormFacts {
  pending: MeetingDraft | null;
  publishedAt: Date | null;
  createdBy: string;
  decisions: Decision[];
  duties: VenueDuties;
  /** What waits for a decision on its venue. */
  venueCase: Standing | null;
  /** GB/T 2260 code of the association's seat. */
  home: string;
}

/** The agenda of `m` as JSON. */
const agendaOf = sql`(
  SELECT coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'matterType', a.matter_type, 'presenter', a.presenter, 'note', a.note,
      'decisionNeeded', a.decision_needed, 'conflictPersonIds', a.conflict_person_ids,
      'files', (SELECT coalesce(json_agg(json_build_object('fileId', f.id, 'name', f.name) ORDER BY f.name, f.id), '[]')
                  FROM agenda_file x JOIN file_content f ON f.id = x.file_id WHERE x.agenda_item_id = a.id)) ORDER BY a.seq), '[]')
    FROM agenda_item a WHERE a.meeting_id = m.id)`;
/** The columns of `FormFacts`, of a `meeting m` with its `meeting_seats s`. */
export const formFacts = sql`${meetingFacts}, m.introduction, s.capacity, m.fee_fen AS "feeFen", m.fee_basis AS "feeBasis",
  m.live_finder AS "liveFinder", m.urgent_reason AS "urgentReason", ${agendaOf} AS agenda`;

/** A meeting with all that its checks look at, if one of these offices of the actor reaches it; one round trip. */
export async function findRecord(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  meetingId: string,
  offices: readonly Office[],
): Promise<MeetingRecord | undefined> {
  const { rows } = await sql<MeetingRecord>`
    SELECT ${formFacts}, m.pending, m.published_at AS "publishedAt", m.created_by AS "createdBy", ${decisionsOf} AS decisions,
      ${dutiesOf(today)} AS duties, (SELECT region FROM association_name) AS home,
      ${openStandingOf('venue', sql`'meeting:' || m.id`)} AS "venueCase"
    FROM meeting m JOIN meeting_seats s ON s.meeting_id = m.id
    WHERE m.id = ${meetingId} AND ${reachesMeeting(actor, offices)}`.execute(db);
  return rows[0];
}

const columnsOf = (form: MeetingDraft) => ({
  kind: form.kind,
  title: form.title,
  session_no: form.sessionNo,
  introduction: form.introduction,
  committee_id: form.committeeId,
  starts_at: form.startsAt,
  ends_at: form.endsAt,
  place: form.place && JSON.stringify(form.place),
  company_quota: form.companyQuota,
  companions: form.companions,
  audience: JSON.stringify(form.audience),
  fee_fen: form.fee.fen,
  fee_basis: form.fee.basis,
  registration_opens_at: form.registrationOpensAt,
  registration_closes_at: form.registrationClosesAt,
  cancel_until: form.cancelUntil,
  questions: JSON.stringify(form.questions),
  live_finder: form.liveFinder,
  urgent_reason: form.urgentReason,
});

export async function saveNewMeeting(
  db: Db,
  id: string,
  form: MeetingDraft,
  personId: string,
  now: Date,
): Promise<void> {
  const row = { id, short_code: plainCode(8).toLowerCase(), ...columnsOf(form), created_by: personId, created_at: now };
  await db
    .with('made', (made) => made.insertInto('meeting').values(row).returning('id'))
    .insertInto('meeting_seats')
    .columns(['meeting_id', 'capacity'])
    .expression((made) =>
      made.selectFrom('made').select(['made.id', sql<number | null>`${form.capacity}::int`.as('capacity')]),
    )
    .execute();
}

/** `savedBy`: whoever saves the draft is one of its writers from then on. */
export type Change = Partial<Insertable<Meeting>> & { form?: MeetingDraft; savedBy?: string };
/**
 * One conditional statement: the change happens only on the version and in a status that was judged. The new version, or
 * null when somebody was faster.
 */
export async function changeMeeting(
  db: Db,
  id: string,
  version: number,
  statuses: readonly MeetingStatus[],
  { form, savedBy, ...change }: Change,
): Promise<number | null> {
  const row = await db
    .updateTable('meeting')
    .set({
      ...(form ? columnsOf(form) : {}),
      ...(savedBy && { saved_by: sql`array_append(array_remove(saved_by, ${savedBy}::uuid), ${savedBy}::uuid)` }),
      ...change,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', 'in', statuses)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Null when it is done; else how many seats are taken, more than the new capacity. */
export async function changeCapacity(db: Db, meetingId: string, capacity: number | null): Promise<number | null> {
  const { numAffectedRows } = await sql`
    UPDATE meeting_seats SET capacity = ${capacity}::int
    WHERE meeting_id = ${meetingId} AND (${capacity}::int IS NULL OR taken <= ${capacity}::int)`.execute(db);
  if (numAffectedRows) return null;
  const { taken } = await db
    .selectFrom('meeting_seats')
    .select('taken')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return taken;
}

/** Holds a meeting until the transaction ends: what is decided about it, and what follows from that, come one after the other. */
export const holdMeeting = (db: Db, id: string) =>
  sql`SELECT FROM meeting WHERE id = ${id} FOR NO KEY UPDATE`.execute(db);

export async function deleteDraft(db: Db, meetingId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`DELETE FROM meeting WHERE id = ${meetingId} AND status = 'draft'`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

export type EventKind =
  | 'created'
  | 'publishHeld'
  | 'published'
  | 'changed'
  | 'changeHeld'
  | 'venueDecided'
  | 'venueTakenBack'
  | 'cancelled'
  | 'postponed'
  | 'opened'
  | 'closed'
  | 'quorumFailed';
export const saveEvent = (
  db: Db,
  event: { meetingId: string; kind: EventKind; personId: string | null; note?: string | null },
  now: Date,
) =>
  db
    .insertInto('meeting_event')
    .values({
      meeting_id: event.meetingId,
      kind: event.kind,
      person_id: event.personId,
      note: event.note ?? null,
      at: now,
    })
    .execute();

/**
 * Whether anybody has checked in: then the meeting has taken place, and another day is another meeting. Whoever comes in
 * between this and the change makes the change fail as a serialization failure (migrations/0017), and it is judged again.
 */
export async function hasPeopleInside(db: Db, meetingId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    SELECT EXISTS (SELECT FROM meeting_arrival WHERE meeting_id = ${meetingId}) AS found`.execute(db);
  return rows[0]?.found ?? false;
}
