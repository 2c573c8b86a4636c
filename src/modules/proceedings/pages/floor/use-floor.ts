import { cloud } from '@/cloud/client';
import { useRead } from '@/cloud/use-read';

export type Floor = Awaited<ReturnType<typeof cloud.proceedings.floor>>;
export type FloorMotion = Floor['motions'][number];
export type Question = Floor['questions'][number];

const pace = 4_000;
export const floorKey = (meetingId: string) => ['proceedings', 'floor', meetingId] as const;

/** The meeting as it goes on; what a write has changed is read again at once. */
export const useFloor = (meetingId: string) =>
  useRead(floorKey(meetingId), () => cloud.proceedings.floor({ meetingId }), {
    enabled: meetingId !== '',
    every: pace,
  });
