import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';

export type Meeting = Awaited<ReturnType<typeof cloud.meetings.show>>;
export type Registration = NonNullable<Meeting['registration']>;

/** One meeting and one's own registration; asked again every so often where seats come and go. */
export const useMeeting = (id: string, every?: number) =>
  useRead(['meetings', 'show', id], () => cloud.meetings.show({ meetingId: id }), { enabled: id !== '', every });
