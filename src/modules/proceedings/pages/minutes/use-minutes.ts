import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';

export type MinutesRead = Awaited<ReturnType<typeof cloud.proceedings.minutes>>;
export type { Minutes } from '@contracts/minutes';
export const minutesKey = (meetingId: string) => ['proceedings', 'minutes', meetingId] as const;

export const useMinutes = (meetingId: string) =>
  useRead(minutesKey(meetingId), () => cloud.proceedings.minutes({ meetingId }), { enabled: meetingId !== '' });
