import type { cloud } from '@/cloud/client';

export type Finding = Awaited<ReturnType<typeof cloud.meetings.check>>['findings'][number];
