import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';

export type Report = Awaited<ReturnType<typeof cloud.proceedings.report>>;

export const useReport = (meetingId: string) =>
  useRead(['proceedings', 'report', meetingId], () => cloud.proceedings.report({ meetingId }), {
    enabled: meetingId !== '',
  });
