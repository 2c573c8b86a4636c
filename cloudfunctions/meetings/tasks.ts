import type { ContentTask } from '../ground/content-check';
import { defineTask } from '../shared/queue';

export type TellingEvent = 'published' | 'noticedAnew' | 'changed' | 'cancelled' | 'postponed' | 'survey';
/**
 * Tells all whom a meeting concerns; `version` makes each change its own telling. Whoever was told of the meeting before
 * `at` knows of it. Those up to `after` were told.
 */
export interface TellingPayload {
  meetingId: string;
  event: TellingEvent;
  version: number;
  at?: string;
  after?: string;
  told?: number;
}
/** Tells a decision on a venue, unless it was taken back. */
export const venueTelling = defineTask<{ decisionId: string }>({
  name: 'tellVenue',
  rank: 1,
  patience: Number.POSITIVE_INFINITY,
});
/** A cancellation does not stand in line behind a summit's reminders. */
export const telling = defineTask<TellingPayload>({
  name: 'tellMeeting',
  rank: 0,
  patience: Number.POSITIVE_INFINITY,
});
/** Never given up: a name that nobody has checked stays unseen, and its owner is in the room. */
export const nameCheck = defineTask<ContentTask>({
  name: 'checkNames',
  rank: 1,
  patience: Number.POSITIVE_INFINITY,
});
