import type { Audience, Place, Question } from '../../../contracts/meeting-form';
import type { MeetingKind, matterTypes } from '../../../contracts/meeting-kinds';
import type { MeetingStatus } from '../../../contracts/meetings';
import { afterMinutes } from '../../../cloudfunctions/shared/clock';
import type { Random } from '../random';
import type { DemoPerson, World } from '../world';

/** An instant of a day in Asia/Shanghai. */
export const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

export interface Item {
  title: string;
  matterType?: (typeof matterTypes)[number];
  presenter?: string;
  note?: string;
  decides?: true;
  fileId?: string;
}
export interface Wish {
  kind: MeetingKind;
  title: string;
  sessionNo?: string;
  introduction?: string;
  startsAt: Date;
  endsAt: Date;
  place: Place;
  capacity: number | null;
  quota?: number;
  companions?: number;
  audience: Partial<Audience>;
  fee?: { fen: number; basis: string };
  opensAt: Date;
  closesAt: Date;
  cancelUntil: Date;
  questions?: Question[];
  items?: Item[];
  live?: string;
  /** Null: it is still a draft. */
  publishedAt: Date | null;
  createdAt: Date;
  by: DemoPerson;
}
export interface DemoMeeting extends Wish {
  id: string;
  itemIds: string[];
}

/** A meeting with its seats, agenda and history, noticed or still a draft. */
export function addMeeting(world: World, random: Random, wish: Wish): DemoMeeting {
  const id = random.id(wish.createdAt);
  const { place, fee = { fen: 0, basis: '' } } = wish;
  world.rows.add('meeting', {
    id,
    short_code: random.text('0123456789abcdefghijklmnopqrstuvwxyz', 8),
    kind: wish.kind,
    title: wish.title,
    session_no: wish.sessionNo ?? '',
    introduction: wish.introduction ?? '',
    committee_id: null,
    starts_at: wish.startsAt,
    ends_at: wish.endsAt,
    place,
    company_quota: wish.quota ?? null,
    companions: wish.companions ?? 0,
    audience: { members: false, tiers: [], committees: [], offices: [], guests: false, ...wish.audience },
    fee_fen: fee.fen,
    fee_basis: fee.basis,
    registration_opens_at: wish.opensAt,
    registration_closes_at: wish.closesAt,
    cancel_until: wish.cancelUntil,
    questions: wish.questions ?? [],
    live_finder: wish.live ?? null,
    urgent_reason: '',
    status: wish.publishedAt ? 'noticed' : 'draft',
    version: wish.publishedAt ? 2 : 1,
    created_by: wish.by.id,
    created_at: wish.createdAt,
    published_at: wish.publishedAt,
  });
  world.rows.add('meeting_seats', {
    meeting_id: id,
    capacity: wish.capacity,
    taken: 0,
    waiting: 0,
    last_waiting_no: 0,
  });
  addHistory(world, id, 'created', wish.by, wish.createdAt);
  if (wish.publishedAt) addHistory(world, id, 'published', wish.by, wish.publishedAt);
  const itemIds = (wish.items ?? []).map((item, index) => addItem(world, random, id, item, index, wish.createdAt));
  return { ...wish, id, itemIds };
}

function addItem(world: World, random: Random, meetingId: string, item: Item, index: number, since: Date): string {
  const id = random.id(afterMinutes(since, index));
  world.rows.add('agenda_item', {
    id,
    meeting_id: meetingId,
    seq: index + 1,
    title: item.title,
    matter_type: item.matterType ?? 'report',
    presenter: item.presenter ?? '',
    note: item.note ?? '',
    decision_needed: item.decides ?? false,
    conflict_person_ids: [],
  });
  if (item.fileId) world.rows.add('agenda_file', { agenda_item_id: id, file_id: item.fileId });
  return id;
}

/** Told in the order in which it happened: the database numbers the events. */
export function addHistory(
  world: World,
  meetingId: string,
  kind: string,
  by: DemoPerson | null,
  when: Date,
  note: string | null = null,
): void {
  world.rows.add('meeting_event', { meeting_id: meetingId, kind, person_id: by?.id ?? null, note, at: when });
}

/** How the meeting went on; its registrations are in by then. */
export function moveOn(
  world: World,
  meeting: DemoMeeting,
  status: MeetingStatus,
  times: { openedAt?: Date; closedAt?: Date; endedReason?: string; replayUrl?: string } = {},
): void {
  world.rows.then(
    `update meeting set status = $2, opened_at = $3, closed_at = $4, ended_reason = $5, replay_url = $6, version = version + 1 where id = $1`,
    [
      meeting.id,
      status,
      times.openedAt ?? null,
      times.closedAt ?? null,
      times.endedReason ?? null,
      times.replayUrl ?? null,
    ],
  );
}
