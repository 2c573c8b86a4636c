import type { cloud } from '@/cloud/client';
import { now } from '@/cloud/clock';
import type { Tone } from '@/components/chip';
import { dateText, partsOf } from '@/i18n/dates';
import { text } from '@/i18n/main';
import { price } from '@/i18n/money';

type Listed = Awaited<ReturnType<typeof cloud.meetings.list>>['rows'][number];
/** `fen`: of one seat, where the price is known. */
export type MeetingRow = Omit<Listed, 'fen'> & { fen?: number };
type Standing = Pick<
  MeetingRow,
  'status' | 'mine' | 'registrationOpensAt' | 'registrationClosesAt' | 'capacity' | 'taken' | 'waiting'
>;
interface State {
  tone: Tone;
  words: string;
}

const fewSeats = 20;
/** Seats still to be had, when they are few enough to hurry; null otherwise. Nobody overtakes those who wait. */
export const seatsLeft = ({ capacity, taken, waiting }: Pick<MeetingRow, 'capacity' | 'taken' | 'waiting'>) => {
  if (capacity === null) return null;
  const left = waiting > 0 ? 0 : capacity - taken;
  return left <= fewSeats ? left : null;
};

const over: Partial<Record<MeetingRow['status'], State['tone']>> = {
  ended: 'neutral',
  minutes_confirmed: 'neutral',
  archived: 'neutral',
};
const registration = (meeting: Standing, at: number): State => {
  const { registrationOpensAt, registrationClosesAt } = meeting;
  if (registrationOpensAt && at < Date.parse(registrationOpensAt))
    return {
      tone: 'neutral',
      words: text('meetings.state.notYet', { day: dateText(partsOf(registrationOpensAt).day) }),
    };
  if (registrationClosesAt && at >= Date.parse(registrationClosesAt))
    return { tone: 'neutral', words: text('meetings.state.closed') };
  const left = seatsLeft(meeting);
  if (left === 0) return { tone: 'amber', words: text('meetings.state.full') };
  if (left !== null) return { tone: 'azure', words: text('meetings.seatsLeft', { count: left }) };
  return { tone: 'azure', words: text('meetings.state.open') };
};

/** One's own standing first, then the meeting's; `no`: one's number in the waiting list. */
export const meetingState = (meeting: Standing, no?: number | null): State => {
  const { status, mine } = meeting;
  if (status === 'draft') return { tone: 'neutral', words: text('meetings.state.draft') };
  if (status === 'cancelled') return { tone: 'cinnabar', words: text('meetings.state.cancelled') };
  if (status === 'postponed') return { tone: 'amber', words: text('meetings.state.postponed') };
  if (status === 'quorum_failed') return { tone: 'neutral', words: text('meetings.state.quorumFailed') };
  if (over[status]) return { tone: 'neutral', words: text('meetings.state.ended') };
  if (mine === 'offered') return { tone: 'cinnabar', words: text('meetings.state.offered') };
  if (mine === 'waiting')
    return { tone: 'amber', words: no ? text('meetings.state.waitingNo', { no }) : text('meetings.state.waiting') };
  if (status === 'in_session') return { tone: 'azure', words: text('meetings.state.now') };
  if (mine === 'confirmed') return { tone: 'jade', words: text('meetings.state.confirmed') };
  if (mine === 'walk_in') return { tone: 'jade', words: text('meetings.state.present') };
  return registration(meeting, now());
};

/** Whether registration is open to somebody who has none; whether it is open to him the meeting's page knows. */
export const mayRegister = ({ status, mine, registrationOpensAt, registrationClosesAt }: MeetingRow) =>
  (status === 'noticed' || status === 'in_session') &&
  (mine === null || mine === 'cancelled' || mine === 'lapsed') &&
  registrationOpensAt !== null &&
  registrationClosesAt !== null &&
  now() >= Date.parse(registrationOpensAt) &&
  now() < Date.parse(registrationClosesAt);

const comes = ['confirmed', 'offered', 'waiting', 'walk_in'];
/** The next meeting of one's own among these: not over, not called off. */
export const nextOfMine = (rows: readonly MeetingRow[]): MeetingRow | undefined =>
  rows
    .filter(({ mine, status }) => mine && comes.includes(mine) && (status === 'noticed' || status === 'in_session'))
    .filter(({ endsAt }) => !endsAt || Date.parse(endsAt) > now())
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))[0];

const hour = 3_600_000;
/** Whether it starts within so many hours or goes on. */
export const startsWithin = ({ startsAt, endsAt }: Pick<MeetingRow, 'startsAt' | 'endsAt'>, hours: number) =>
  startsAt !== null && Date.parse(startsAt) - now() <= hours * hour && (!endsAt || Date.parse(endsAt) > now());

/** `200 元`, or null when it is free. */
export const priceText = (fen: number | undefined) => (fen ? text('meetings.price', { yuan: price(fen) }) : null);

/** What is to be paid for so many seats, in words: `费用 200 元`, `费用 2 × 200 = 400 元`; null when it is free. */
export const feeText = (fen: number | undefined, seats: number) => {
  if (!fen || seats === 0) return null;
  const yuan = price(fen);
  return seats === 1
    ? text('meetings.fee', { yuan })
    : text('meetings.feeOf', { yuan, count: seats, all: price(fen * seats) });
};
