/** An instant out of a JSON value of the database. */
export const toInstant = (text: string): string => new Date(text).toISOString();
export const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** When a meeting is; undefined for a draft, which nobody comes to. */
export const timesOf = (meeting: { status: string; startsAt: Date | null; endsAt: Date | null }) =>
  meeting.status !== 'draft' && meeting.startsAt && meeting.endsAt
    ? { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() }
    : undefined;
