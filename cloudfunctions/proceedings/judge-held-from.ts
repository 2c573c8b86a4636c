import type { MeetingFacts } from '../meetings/facts';
import { afterMinutes } from '../shared/clock';
import { lateMinutes } from './judge-survey';

const later = (a: Date, b: Date) => (a > b ? a : b);

/**
 * When a meeting was held. It is opened for the check-in, hours before it starts: the plan says when it began, unless it
 * was opened later or was over before. It was over when it was closed, unless somebody forgot to; then the plan says so.
 */
export function heldFrom({
  startsAt,
  endsAt,
  openedAt,
  closedAt,
}: Pick<MeetingFacts, 'startsAt' | 'endsAt' | 'openedAt' | 'closedAt'>): { from: Date; until: Date } {
  if (!startsAt || !endsAt) throw new Error('a published meeting has a time');
  const opened = openedAt ?? startsAt;
  if (closedAt && closedAt <= startsAt) return { from: opened < closedAt ? opened : closedAt, until: closedAt };
  const from = later(startsAt, opened);
  const planned = later(endsAt, from);
  const forgotten = closedAt !== null && closedAt > afterMinutes(planned, lateMinutes);
  return { from, until: closedAt && !forgotten ? closedAt : planned };
}
