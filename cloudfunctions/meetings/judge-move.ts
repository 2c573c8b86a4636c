import type { MeetingStatus } from '../../contracts/meetings';
import { cancellable, mayOpen, postponable } from './judge-notice';

export type MoveName = 'publish' | 'open' | 'close' | 'failQuorum' | 'cancel' | 'postpone';
type Stamp = 'published_at' | 'opened_at' | 'closed_at' | 'called_off_at';
export interface Move {
  from: readonly MeetingStatus[];
  to: MeetingStatus;
  event: 'published' | 'opened' | 'closed' | 'quorumFailed' | 'cancelled' | 'postponed';
  /** What those whom it concerns are told; null: nobody is. */
  tells: 'published' | 'cancelled' | 'postponed' | null;
  /** `version`: it was judged on what was seen. `reason`: it says why, to all. `nobodyInside`: it has not taken place. `near`: not before the day before. */
  needs: readonly ('version' | 'reason' | 'nobodyInside' | 'near')[];
  /** The instant that it sets. */
  stamps: Stamp | null;
  /** A change that still waits for its venue comes too late. */
  dropsPending: boolean;
}

/** The life of a meeting, as data: what leads where, and whom it concerns. */
export const moves: Readonly<Record<MoveName, Move>> = {
  publish: {
    from: ['draft'],
    to: 'noticed',
    event: 'published',
    tells: 'published',
    needs: ['version'],
    stamps: 'published_at',
    dropsPending: false,
  },
  open: {
    from: ['noticed'],
    to: 'in_session',
    event: 'opened',
    tells: null,
    needs: ['near'],
    stamps: 'opened_at',
    dropsPending: true,
  },
  close: {
    from: ['in_session'],
    to: 'ended',
    event: 'closed',
    tells: null,
    needs: [],
    stamps: 'closed_at',
    dropsPending: false,
  },
  failQuorum: {
    from: ['in_session'],
    to: 'quorum_failed',
    event: 'quorumFailed',
    tells: null,
    needs: [],
    stamps: 'closed_at',
    dropsPending: false,
  },
  cancel: {
    from: cancellable,
    to: 'cancelled',
    event: 'cancelled',
    tells: 'cancelled',
    needs: ['version', 'reason'],
    stamps: 'called_off_at',
    dropsPending: true,
  },
  postpone: {
    from: postponable,
    to: 'postponed',
    event: 'postponed',
    tells: 'postponed',
    needs: ['version', 'reason', 'nobodyInside'],
    stamps: 'called_off_at',
    dropsPending: true,
  },
};

export interface MoveFacts {
  status: MeetingStatus;
  version: number;
  startsAt: Date | null;
}
export type MoveRefusal = 'MEETING_STATUS' | 'VERSION_CONFLICT' | 'TOO_EARLY';

/** What keeps a meeting from a move; null: nothing. Whether somebody is inside, the database says at the last moment. */
export function judgeMove(
  name: MoveName,
  meeting: MoveFacts,
  given: { version?: number },
  now: Date,
): MoveRefusal | null {
  const { from, needs } = moves[name];
  if (!from.includes(meeting.status)) return 'MEETING_STATUS';
  if (needs.includes('version') && meeting.version !== given.version) return 'VERSION_CONFLICT';
  if (!needs.includes('near')) return null;
  if (!meeting.startsAt) return 'MEETING_STATUS';
  return mayOpen(meeting.startsAt, now) ? null : 'TOO_EARLY';
}

/** Somebody was faster: what was seen is out of date, or the meeting is not where it was. */
export const overtaken = (name: MoveName): MoveRefusal =>
  moves[name].needs.includes('version') ? 'VERSION_CONFLICT' : 'MEETING_STATUS';

/** The columns that a move changes. */
export function changeOf(name: MoveName, now: Date, reason: string | undefined) {
  const { to, stamps, needs, dropsPending } = moves[name];
  return {
    status: to,
    ...(stamps && { [stamps]: now }),
    ...(needs.includes('reason') && { ended_reason: reason }),
    ...(dropsPending && { pending: null }),
  };
}
