import { refusalReasons } from '../../contracts/attendance';
import type { Place } from '../../contracts/meeting-form';
import type { MeetingStatus, RegistrationState } from '../../contracts/meetings';

export type Refusal = (typeof refusalReasons)[number];

const hour = 3_600_000;
const earliest = 2 * hour;
const latest = hour;
// Nobody stands at a gate half a day before or after; a gate's clock that far off is no clock.
const offlineSpan = 12 * hour;
/**
 * A gate that waits so long for an answer has judged by itself, milliseconds: a record that is older when it arrives
 * counts at its own time, whatever its call says. Its clock was right a while ago, so its codes are given no more leeway.
 */
export const lateAfter = 10_000;
// How wrong a gate's clock may be, and the code that it read with it.
export const offlineSkewSeconds = 600;
// What a phone indoors may be wrong about its own place, in metres; more is not its inaccuracy but its absence.
const mostAccuracy = 100;

export interface Door {
  status: MeetingStatus;
  startsAt: Date | null;
  endsAt: Date | null;
  closedAt: Date | null;
  /** Of one that was cancelled or put off. */
  calledOffAt: Date | null;
}

/**
 * Whether a meeting takes check-ins at an instant: while it is in session, and from two hours before until an hour
 * after when nobody has opened it. What a gate recorded without network is judged by its own time, also when the
 * meeting is over or cancelled meanwhile. One that was put off did not take place on that day: nobody has come to it.
 */
export function judgeDoor(door: Door, at: Date, offline: { now: Date } | null): Refusal | null {
  const { status, startsAt, endsAt, closedAt, calledOffAt } = door;
  if (status === 'postponed') return 'meetingCancelled';
  if (status === 'cancelled' && !(offline && calledOffAt && at < calledOffAt)) return 'meetingCancelled';
  if (status === 'draft' || !startsAt || !endsAt) return 'notOpen';
  if (offline) {
    // What has not happened yet is no record.
    if (at.getTime() > offline.now.getTime() + offlineSkewSeconds * 1000) return 'notOpen';
    if (at.getTime() < startsAt.getTime() - offlineSpan) return 'notOpen';
    if (closedAt && at > closedAt) return 'over';
    return at.getTime() > endsAt.getTime() + offlineSpan ? 'over' : null;
  }
  // Nobody closed it: it does not stay open for ever.
  if (status === 'in_session') return at.getTime() > endsAt.getTime() + offlineSpan ? 'over' : null;
  if (status !== 'noticed') return 'over';
  if (at.getTime() < startsAt.getTime() - earliest) return 'notOpen';
  return at.getTime() > endsAt.getTime() + latest ? 'over' : null;
}

export interface Seats {
  state: RegistrationState;
  /** Left out since `droppedAt`; the number of a seat is never another's. */
  companions: readonly { droppedAt?: string }[];
  /** Since when there is a seat, and until when there was. */
  seatedAt: string | null;
  endedAt: string | null;
}
/**
 * Whether a registration of the meeting admits its seat; undefined: the meeting has none such.
 * @param at null: now. Of what was recorded without network its own time, by what was true then
 * @param proven until when a personal code, which is drawn for a seat alone, proves the seat whatever clocks say
 */
export function judgeSeat(
  registration: Seats | undefined,
  seat: number,
  at: Date | null = null,
  proven: Date | null = null,
): Refusal | null {
  if (!registration || seat > registration.companions.length) return 'notRegistered';
  const droppedAt = registration.companions[seat - 1]?.droppedAt;
  if (at) {
    const ends = [registration.endedAt, droppedAt].flatMap((each) => (each ? [new Date(each)] : []));
    if (ends.some((end) => at >= end)) return 'cancelled';
    const known = proven && proven > at ? proven : at;
    return registration.seatedAt && known >= new Date(registration.seatedAt) ? null : 'waiting';
  }
  if (droppedAt) return 'cancelled';
  switch (registration.state) {
    case 'confirmed':
    case 'walk_in':
      return null;
    case 'waiting':
    case 'offered':
      return 'waiting';
    case 'cancelled':
    case 'lapsed':
      return 'cancelled';
  }
}

interface Position {
  latitude: number;
  longitude: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** Metres between two points of the earth (haversine). */
export function metresBetween(a: Position, b: Position): number {
  const half = (x: number) => Math.sin(radians(x) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Weak by nature, since a phone says where it is: for somebody at home it is a hurdle, not a proof. */
export function judgeDistance(
  place: Place | null,
  position: (Position & { accuracy: number }) | undefined,
): Refusal | null {
  if (!place?.position || place.checkInRadius === null) return null;
  if (!position) return 'positionNeeded';
  const allowed = place.checkInRadius + Math.min(position.accuracy, mostAccuracy);
  return metresBetween(place.position, position) <= allowed ? null : 'tooFar';
}

/** A walk-in with a registration that admits him comes in on that; whoever waits or has cancelled stands here nevertheless. */
export const isSeated = ({ state }: { state: RegistrationState }): boolean =>
  state === 'confirmed' || state === 'walk_in';
