/** Where the venue of a meeting is decided, and where who made it sees the decision. */
export const checkPage = (meetingId: string): string => `/modules/meetings/pages/check/index?id=${meetingId}`;
