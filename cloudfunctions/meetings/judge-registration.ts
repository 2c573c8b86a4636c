import type { MeetingStatus, RegistrationState } from '../../contracts/meetings';

/** What of a meeting decides whether it takes registrations. Windows are half-open: the last instant is not in them. */
export interface Window {
  status: MeetingStatus;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
}
const taking: readonly MeetingStatus[] = ['noticed', 'in_session'];

/** Null when one may register now; the trigger of `registration` says the same again under the lock. */
export function registrationWindow(meeting: Window, now: Date): null | 'notOpenYet' | 'closed' | 'over' {
  const { status, registrationOpensAt: opens, registrationClosesAt: closes } = meeting;
  if (!taking.includes(status) || !opens || !closes) return 'over';
  if (now < opens) return 'notOpenYet';
  return now < closes ? null : 'closed';
}

export interface RegistrationFacts extends Window {
  invited: boolean;
  /** The caller's own registration that lives. */
  mine: string | null;
  companions: number;
  /** Seats; null: without limit. */
  capacity: number | null;
}
export type RegistrationVerdict =
  | { refused: null }
  | { refused: 'REGISTRATION_CLOSED' | 'NOT_INVITED' }
  | { refused: 'ALREADY_REGISTERED'; registrationId: string }
  | { refused: 'TOO_MANY_COMPANIONS'; most: number };

/** What can be said before the seats are locked; capacity and quota are the database's. */
export function judgeRegistration(facts: RegistrationFacts, companions: number, now: Date): RegistrationVerdict {
  if (facts.mine) return { refused: 'ALREADY_REGISTERED', registrationId: facts.mine };
  if (registrationWindow(facts, now)) return { refused: 'REGISTRATION_CLOSED' };
  if (!facts.invited) return { refused: 'NOT_INVITED' };
  const most = Math.min(facts.companions, (facts.capacity ?? Number.POSITIVE_INFINITY) - 1);
  return companions > most ? { refused: 'TOO_MANY_COMPANIONS', most } : { refused: null };
}

const minutesMs = 60_000;
/** So near the start nobody is asked first: whoever is next has the seat. */
const atOnceMs = 120 * minutesMs;

/**
 * Until when an offered seat is kept: `hours`, but at most half of the time that is left.
 * @returns null when it is so late that the seat is confirmed at once
 */
export function offerDeadline(now: Date, startsAt: Date, hours: number): Date | null {
  const left = startsAt.getTime() - now.getTime();
  if (left <= atOnceMs) return null;
  return new Date(now.getTime() + Math.min(hours * 60 * minutesMs, Math.floor(left / 2)));
}

/** Whether freed seats are still given away: until the meeting starts. */
export const givesSeats = (meeting: { status: MeetingStatus; startsAt: Date | null }, now: Date): boolean =>
  taking.includes(meeting.status) && meeting.startsAt !== null && now < meeting.startsAt;

/**
 * Who of those waiting gets a seat: in their order, each whose party still fits.
 * @param free seats; null: without limit
 */
export function nextInLine<Waiting extends { party: number }>(
  waiting: readonly Waiting[],
  free: number | null,
): Waiting[] {
  let left = free ?? Number.POSITIVE_INFINITY;
  return waiting.filter(({ party }) => {
    if (party > left) return false;
    left -= party;
    return true;
  });
}

export interface Place {
  state: RegistrationState;
  checkedIn: boolean;
  meetingStatus: MeetingStatus;
  startsAt: Date | null;
  cancelUntil: Date | null;
}
export type CancelVerdict =
  | { refused: null }
  | { refused: 'REGISTRATION_NOT_FOUND' | 'CHECKED_IN' }
  | { refused: 'CANCEL_TOO_LATE'; until: Date };

/** A confirmed seat may be given back until the set hour, a place in the list until the start. */
export function judgeCancel(place: Place, now: Date): CancelVerdict {
  if (place.state === 'cancelled' || place.state === 'lapsed') return { refused: 'REGISTRATION_NOT_FOUND' };
  if (place.checkedIn || place.state === 'walk_in') return { refused: 'CHECKED_IN' };
  // While a meeting is put off, no hour of it stands.
  if (place.meetingStatus === 'postponed') return { refused: null };
  const until = place.state === 'confirmed' ? place.cancelUntil : place.startsAt;
  return until && now >= until ? { refused: 'CANCEL_TOO_LATE', until } : { refused: null };
}

export type DropVerdict = CancelVerdict | { refused: 'COMPANION_NOT_FOUND' };
/** Whether one who comes along may be left out: as long as the registration may be cancelled, and he is not here. */
export function judgeDrop(
  place: Place & { companions: readonly { droppedAt?: string }[]; used: readonly number[] },
  seat: number,
  now: Date,
): DropVerdict {
  const companion = place.companions[seat - 1];
  // Whoever came with him and is inside keeps nobody at home.
  const verdict = judgeCancel({ ...place, checkedIn: place.used.includes(seat) }, now);
  if (verdict.refused) return verdict;
  return companion && !companion.droppedAt ? verdict : { refused: 'COMPANION_NOT_FOUND' };
}

/** `kept`: the seat is his already. A meeting that is off or over has no seats to answer for. */
export function judgeAnswer(
  offer: { state: RegistrationState; offerUntil: Date | null; meetingStatus: MeetingStatus },
  accept: boolean,
  now: Date,
): 'open' | 'kept' | 'OFFER_OVER' | 'REGISTRATION_NOT_FOUND' {
  if (offer.state === 'confirmed' && accept) return 'kept';
  if (offer.state === 'lapsed') return 'OFFER_OVER';
  if (offer.state !== 'offered') return 'REGISTRATION_NOT_FOUND';
  const stands = taking.includes(offer.meetingStatus) || offer.meetingStatus === 'postponed';
  return stands && offer.offerUntil && now < offer.offerUntil ? 'open' : 'OFFER_OVER';
}
