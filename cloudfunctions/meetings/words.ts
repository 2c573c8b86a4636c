const shanghaiOffsetMs = 8 * 3_600_000;

/** An instant as a notice says it, in Asia/Shanghai: `12月1日 09:00`. */
export function sayInstant(instant: Date): string {
  const shanghai = new Date(instant.getTime() + shanghaiOffsetMs).toISOString();
  return `${Number(shanghai.slice(5, 7))}月${Number(shanghai.slice(8, 10))}日 ${shanghai.slice(11, 16)}`;
}

/** The page of a meeting. */
export const meetingPage = (meetingId: string): string => `/modules/meetings/pages/meeting/index?id=${meetingId}`;

/** Marks the notice of a meeting in an inbox: whoever has one was told of it. */
export const publishedKey = (meetingId: string): string => `meeting:${meetingId}:published`;
